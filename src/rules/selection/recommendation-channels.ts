import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

/** 指定 — of those who are chosen, not of those who choose, and not where it is ruled out. */
const APPOINTED =
  /(?<!(?:不得|不能|不许|禁止|不|未|没有)(?:直接|内部|领导|上级)?)(?:直接|内部|领导|上级)?指定了?[^，。；]{0,8}(?:人选|候选人|参评|名单)/;

export default {
  id: 'selection/recommendation-channels',
  title: '推荐有多种形式，人选自下而上产生',
  article: '意见 三（二）3',
  why: '文件举了单位推荐、个人自荐、联名推荐“等多种形式”：不必三种都有，别的形式也可以，至少要有两种。上面直接指定人选，就不是自下而上了。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年公布的推荐渠道', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year, process, selection: { channels } = {} } = edition;
      for (const [index, { text }] of process.entries()) {
        const found = APPOINTED.exec(text)?.[0];
        if (found === undefined) continue;
        const message = `${year}年度的评选经过写着“${found}”，人选应自下而上推荐，不得指定。请核对来源原文；的确是这样，写进例外账。`;
        yield at(archive, edition, `process[${index}].text`, message);
      }
      if (!channels) continue;
      const open = new Set(channels.filter((channel) => channel !== '指定'));
      const path = 'selection.channels';
      if (open.size < 2) {
        const told = `${year}年度公布的推荐渠道只有 ${open.size} 种${open.size > 0 ? `（${[...open].join('、')}）` : ''}`;
        yield at(archive, edition, path, `${told}，应有多种，至少两种，如单位推荐、个人自荐、联名推荐。请核对公告原文。`);
      }
      const appointed = channels.indexOf('指定');
      if (open.size >= 2 && appointed < 0)
        yield holds(archive, edition, path, `推荐渠道 ${open.size} 种 ≥ 2 种：${[...open].join('、')}，没有“指定”`);
      if (appointed < 0) continue;
      const message = `${year}年度的推荐渠道有“指定”，人选应自下而上推荐，不得指定。请核对公告原文。`;
      yield at(archive, edition, `${path}[${appointed}]`, message);
    }
  },
  passing: [
    {
      name: '两种形式，其中一种文件没有举出',
      change: (files) => void (files['editions/2018.json'].selection.channels = ['单位推荐', '社会团体推荐']),
    },
    { name: '没有公布渠道', change: (files) => void delete files['editions/2018.json'].selection.channels },
    {
      name: '经过写明不得指定',
      change: (files) => files['editions/2018.json'].process.push({ text: '不得指定人选。', sources: ['r0001'] }),
    },
  ],
  failing: [
    {
      name: '只许单位推荐',
      change: (files) => void (files['editions/2018.json'].selection.channels = ['单位推荐', '单位推荐']),
      says: '2018年度公布的推荐渠道只有 1 种（单位推荐），应有多种',
    },
    {
      name: '上面指定',
      change: (files) => void files['editions/2018.json'].selection.channels.push('指定'),
      says: '推荐渠道有“指定”，人选应自下而上推荐',
    },
    {
      name: '经过里写着指定',
      change: (files) => files['editions/2018.json'].process.push({ text: '由主管部门直接指定人选。', sources: ['r0001'] }),
      says: '评选经过写着“直接指定人选”，人选应自下而上推荐',
    },
  ],
} satisfies Rule;
