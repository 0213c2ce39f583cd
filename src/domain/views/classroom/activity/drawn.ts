import { type Fact, type Figure } from '../../../record/entries/person.ts';
import { type Activity } from './plain.ts';
import { type Evidence, isExact, listedIn } from '../evidence.ts';
import { numberIn } from '../../../values/figure.ts';

/** 一个数和写它的事实. */
export interface Figured {
  figure: Figure;
  fact: Fact;
}

/** 至多叠这么厚 — millimetres of paper. */
const MOST_MM = 10;
/** 手画这么多格 — fewer show nothing, more take the whole lesson. */
const [FEWEST_CELLS, MOST_CELLS] = [10, 60];
/** 画在作业纸上的横条至多这么长 — centimetres. */
const MOST_CM = 12;
/** 有个数可数的单位. */
const COUNTED = new Set('颗 口 道 例 列 套 支 台 项 件 种 人 名 条 张 幅 节 座 个 潜次'.split(' '));

/** 叠厚度 — of a few millimetres. */
export const thickness = ({ figure: { unit, value, from } }: Figured): Activity | undefined =>
  unit !== '毫米' || Math.max(value, from ?? 0) > MOST_MM
    ? undefined
    : {
        material: '废纸、有毫米刻度的直尺',
        task:
          from === undefined
            ? `把废纸叠到${value}毫米厚，用尺量，记下用了几张；拆开，不用尺再叠一次，量一量差多少`
            : `把废纸先叠到${from}毫米厚，再叠到${value}毫米厚，用尺量，各记下用了几张；闭上眼，用手指摸，说出哪一叠厚`,
        further: {
          note: '三个人各量一次，记三个数，算平均，写出最大的和最小的差多少',
          trade: `换本专业的量具再量三次，写出量具的最小刻度，判断够不够量准${value}毫米`,
          method: `三个人各量三次，算平均值和极差，说明直尺的最小刻度够不够判断${value}毫米`,
        },
        skill: '会用尺量到毫米，会记每一次读数',
        why: `用手知道${value}毫米有多小`,
      };

/** 拆工序 — of so many steps that the story does not name. */
export const steps = ({ figure: { label, unit, value } }: Figured): Activity | undefined =>
  unit !== '道' || !label.includes('工序')
    ? undefined
    : {
        material: '裁好的小纸条，每组一叠',
        task: `选一件自己会做的活（包书皮、系鞋带、叠衣服），一道工序写一张纸条，能拆几道拆几道，和${value}道比一比`,
        further: {
          note: '换一组照着纸条做，做不下去的地方补一张',
          trade: '换成本专业的一个实训项目再拆一次，标出哪一道错了就要从头来',
          method: '换成本专业的一个实验或作业流程再拆一次，标出在哪几道之间要检验，写出理由',
        },
        skill: '会把一件活拆成工序，写得别人照着能做',
        why: `自己拆过，才知道${value}道是多少`,
      };

/** Centimetres for one unit, so that the longer of two bars fits. */
const scaleFor = (longest: number): number | undefined =>
  [10, 5, 2, 1, 0.5, 0.2, 0.1].find((scale) => longest * scale <= MOST_CM);
const large = (number: number): string => (number >= 10_000 ? `${number / 10_000}万` : String(number));
const tidy = (number: number): number => Math.round(number * 100) / 100;

/** 比前后 — of a number before and after. */
export function change({ figure, fact }: Figured): Activity | undefined {
  const { label, unit, value, from } = figure;
  const note = isExact(fact.text, figure) ? '' : '；短文里带“多”“余”“以下”的，在旁边注明';
  if (from === undefined) return undefined;
  if (unit === '%') return Number.isInteger(from) && Number.isInteger(value) ? grid(label, from, value, note) : undefined;
  const scale = scaleFor(Math.max(from, value));
  if (scale === undefined || Math.min(from, value) * scale < 0.1) return undefined;
  return {
    ...COMPARE,
    material: '直尺、铅笔',
    task: `画两条横条表示“${label}”：改前${from}${unit}画${tidy(from * scale)}厘米，改后${value}${unit}画${tidy(value * scale)}厘米；在旁边写上数和单位${note}`,
  };
}

const COMPARE = {
  further: {
    note: '换一种画法再画一次，说一说哪一种更看得清差多少',
    trade: '换成本专业的一个指标，写出改前、改后、用什么量，也画成两条',
    method: '写出还要量哪些数，才能断定是这项改动起的作用',
  },
  skill: '会按比例画图，会写数和单位',
  why: '把前后两个数画出来，差多少一眼看得见',
};

const grid = (label: string, from: number, value: number, note: string): Activity => ({
  ...COMPARE,
  material: '印有两个10×10方格的纸，或方格本',
  task: `画两个10×10的方格表示“${label}”：第一个涂${from}格，第二个涂${value}格，一格是1%${note}`,
});

/** 划去一部分 — of a hundred. */
export const share = ({ figure: { label, unit, value } }: Figured): Activity | undefined =>
  unit !== '%' || !/(?:降低|减少|下降|节省|缩短)$/.test(label) || !Number.isInteger(value) || value >= 100
    ? undefined
    : {
        ...COMPARE,
        material: '印有10×10方格的纸，或方格本',
        task: `画一个10×10的方格，一百格当作原来的；按“${label}${value}%”划去${value}格，数一数还剩几格`,
        why: `把“降了${value}%”画出来，剩多少一眼看得见`,
      };

/** 至少这么多道才排次序. */
const FEWEST_STEPS = 5;
/** 排次序 — of steps that the story names. */
export function sequence({ sentences }: Evidence): Activity | undefined {
  const made = sentences.filter(({ facts }) => facts.some(({ kind }) => kind === '技艺' || kind === '传承'));
  const items = made.map(({ text }) => listedIn(text, FEWEST_STEPS)).find((found) => found !== undefined);
  return (
    items && {
      material: `裁好的小纸条，每组${items.length}张`,
      task: `把${items.join('、')}各写一张纸条，打乱，先不看短文排一遍，再对照短文改`,
      further: {
        note: '选其中一道，写出如果把它挪到别处会怎样，是从短文看出来的，还是自己想的',
        trade: '换成本专业的一个实训项目，写出各道工序，也打乱了让同桌排',
        method: '标出哪两道之间要检验、检验什么，写明哪些短文没有写、要去哪里查',
      },
      skill: '会按先后排工序，会对照原文改',
      why: '次序自己排过，读得出一道接一道',
    }
  );
}

/** 画个数 — of what can be counted. */
export function count({ figure: { label, unit, value, from }, fact }: Figured): Activity | undefined {
  if (!COUNTED.has(unit) || from !== undefined) return undefined;
  let each = 1;
  while (value / each > MOST_CELLS) each *= 10;
  const cells = value / each;
  if (!Number.isInteger(cells) || cells < FEWEST_CELLS) return undefined;
  return {
    material: '方格纸，或方格本',
    task: `把“${label}${numberIn(fact.text, value)?.written ?? value}${unit}”画出来：一格代表${large(each)}${unit}，画${cells}格；写上一格代表多少`,
    further: {
      note: '换一格代表另一个数，再画一次，说一说哪一种更看得清',
      trade: '写出在本专业里也要清点的一样东西：数什么、谁来数、怎样数才不漏',
      method: '写一份清点办法：数什么、由谁数、多久数一次、怎样防止重数和漏数',
    },
    skill: '会用一格代表多个，会写清单位',
    why: '大数画成格子，看得见有多少',
  };
}
