import { STATED } from '#domain/record/entries/honour.ts';
import { publisherText } from '#domain/record/entries/source.ts';
import { labelOf } from '#domain/record/kinds.ts';
import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { cityName } from '#domain/programme/place.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/field-carried',
  title: '单位、岗位、工种、地市各有自己的来源，来源点明这一栏',
  article: '记录规则',
  why: '名单上只有姓名，岗位却是几年后的报道里的：不写明各栏据什么、是哪一天的情况，后来的事就成了“当时”。地市是单位所在地，不是开会的地方。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const honour of archive.honours) {
      const person = archive.by.people.get(honour.person);
      for (const name of STATED) {
        const stated = honour[name];
        if (!stated) continue;
        const label = labelOf('honours', name);
        const words = label.split('、');
        const own = person?.sources.find(({ source }) => source === stated.source);
        if (own && !words.some((word) => own.supports.includes(word))) {
          yield at(
            archive,
            honour,
            `${name}.source`,
            `${honour.id} 的${label}据 ${stated.source}，${person!.name}的来源里它支持的却是“${own.supports}”，没有点明${words.join('或')}。请核对来源，写进“支持什么”，或改据别的来源。`,
          );
        }
        const source = archive.by.sources.get(stated.source);
        if (stated.asOf !== undefined && source?.published && earliestDay(stated.asOf) > latestDay(source.published)) {
          yield at(
            archive,
            honour,
            `${name}.asOf`,
            `${honour.id} 的${label}写的是${chineseDate(stated.asOf)}的情况，所据的${publisherText(source)}却是${chineseDate(source.published)}的。请核对日期。`,
          );
        }
      }
      const { city, employer } = honour;
      const seat = employer && archive.by.employers.get(employer.value);
      if (city && !employer) {
        yield at(
          archive,
          honour,
          'city',
          `${honour.id} 写了地市${cityName(city.value)}，没有写单位。地市是单位所在地：请补上单位，或删去地市；活动所在地写在活动里。`,
        );
      } else if (city && seat?.city && seat.city !== city.value) {
        yield at(
          archive,
          honour,
          'city.value',
          `${honour.id} 的地市是${cityName(city.value)}，单位${seat.name}在${cityName(seat.city)}。地市是单位所在地，请改一处。`,
        );
      }
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '后来的报道所载的岗位',
      change: (files) => {
        files['sources.json'][0].published = '2023-05-18';
        files['honours/2018.json'][0].post = { value: '示例班长', source: 'r0001', asOf: '2023-05' };
        files['people/0001.json'][0].sources[0].supports = '列出名单；单位、岗位、工种、地市';
      },
    },
  ],
  failing: [
    {
      name: '来源没有点明这一栏',
      change: (files) => void (first(files).post = { value: '示例班长', source: 'r0001' }),
      says: 'h0001 的岗位、职务据 r0001，示例甲的来源里它支持的却是“列出名单；单位、工种、地市”，没有点明岗位或职务',
    },
    {
      name: '日期晚于来源',
      change: (files) => void (first(files).trade.asOf = '2019-01'),
      says: 'h0001 的工种写的是2019年1月的情况，所据的示例日报却是2018年12月11日的',
    },
    {
      name: '没有单位的地市',
      change: (files) => void delete first(files).employer,
      says: 'h0001 写了地市济南市，没有写单位',
    },
    {
      name: '活动所在地当成单位所在地',
      change: (files) => void (first(files).city.value = '370700'),
      says: 'h0001 的地市是潍坊市，单位示例机械1号有限公司在济南市',
    },
  ],
} satisfies Rule;

const first = (files: SpecimenFiles) => files['honours/2018.json'][0];
