import { type Archive } from '../../record/archive.ts';
import { groupsBy } from './directory.ts';
import { industries, places } from './lists.ts';
import { rollOf } from './roll.ts';
import { standingOf } from './held.ts';
import { paths } from '../../values/paths.ts';

/** 一条 — a number and the list that proves it. */
export interface Bar {
  name: string;
  count: number;
  href: string;
}

/** 一组统计 — what is counted, by what, and how far it can be trusted. */
export interface Chart {
  id: string;
  title: string;
  unit: '人' | '条';
  bars: Bar[];
  note: string;
}

/** As many trades as one can still read; the rest stand in the directory. */
const MOST_TRADES = 20;

/** 统计 — recorded people and honours, never those named: the record holds a part of them. */
export function charts(archive: Archive): Chart[] {
  const bars = (
    groups: readonly { code: string; name: string; people: readonly unknown[] }[],
    to: (code: string) => string,
  ): Bar[] => groups.map(({ code, name, people }) => ({ name, count: people.length, href: to(code) }));
  const { given, held } = standingOf(archive.honours);
  const undated = archive.honours.filter(({ edition }) => edition === null).length;
  const trades = groupsBy(archive, 'trade');
  const all: Chart[] = [
    {
      id: 'year',
      title: '按年度',
      unit: '条',
      bars: archive.editions.toReversed().map((edition) => ({
        name: `${edition.year}年度`,
        count: rollOf(archive, edition).recorded.held,
        href: paths.roll(edition.year),
      })),
      note: `已收录的命名，不是公布的人数；另有 ${undated} 条命名的年度待考，不在其中。每年度公布多少、收录多少，见该年度的名单。${given > held ? `已撤销的 ${given - held} 条不计。` : ''}`,
    },
    {
      id: 'title',
      title: '按称号',
      unit: '人',
      bars: bars(groupsBy(archive, 'title'), (code) => paths.axis('title', code)),
      note: `先后获得两个称号的人，两处都计${given > held ? '；已撤销的不计' : ''}。`,
    },
    {
      id: 'city',
      title: '按地市',
      unit: '人',
      bars: bars(places(archive), paths.place),
      note: '按命名时单位所在地市；来源没有写明地市的不计。收录不全，不能据此比较各市评出的多少。',
    },
    {
      id: 'industry',
      title: '按行业',
      unit: '人',
      bars: bars(industries(archive), paths.industry),
      note: '国民经济行业门类，由单位名称或来源判断；判断不了的不计。',
    },
    {
      id: 'trade',
      title: '按工种',
      unit: '人',
      bars: bars(trades.slice(0, MOST_TRADES), (code) => paths.axis('trade', code)),
      note:
        trades.length > MOST_TRADES
          ? `人数多的前 ${MOST_TRADES} 个，共 ${trades.length} 个工种；来源没有写明工种的不计。`
          : '来源没有写明工种的不计。',
    },
  ];
  return all.filter(({ bars: list }) => list.length > 0);
}
