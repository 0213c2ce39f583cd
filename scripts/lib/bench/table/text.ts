import { type PeerCost } from '../peers/peers.ts';
import { MANY } from '../fiction.ts';
import { STORY_TYPE, TYPE_NAMES, type TypeWeight } from '../weight/types.ts';
import { NONE, number, table } from './cells.ts';
import { type Results, type Sized } from './results.ts';
import { MOST_DEARER, TOO_SHORT } from './slope.ts';
import { artefactsTable, sizeTable, stagesTable } from './stages-table.ts';

const WRITTEN = '<!-- 由 npm run bench -- --table 写成，数字都在旁边的 测量.json 里；不要手改。 -->';

const HOW = `每种人数都在一份新取出的程序里从头建（没有任何缓存），一个进程一次。秒数是墙上的钟，内存是这个程序和它启动的全部程序同一时刻占用的（几个程序共用的一块，各算一次）。

增长怎样判断：一步有不随人数变的部分，所以先用最小二乘求“固定 + 每人 × 人数”，再看相邻两种人数之间每人的花费。最后一段不超过第一段的 ${MOST_DEARER} 倍，是线性，超过是超线性；只有两种人数时，拿这一段与较小人数的平均比。最大人数时不到 ${TOO_SHORT} 秒的太短，不判断。`;

const PANELS = `示例名录超过 ${number(MANY)} 人的，展板只给有事迹的人做（site.json 的 panels，每 20 人一篇事迹）：每人六个文件，给每个人都做要占去大半的时间。`;

const peerRow = (ours: Sized, peer: PeerCost): string[] => {
  const people = number(ours.people);
  return 'why' in peer
    ? [peer.name, people, NONE, NONE, NONE, NONE, `没有测：${peer.why}`]
    : [
        `${peer.name} ${peer.version}`,
        people,
        number(peer.pages),
        number(peer.seconds, 1),
        number((peer.seconds / peer.pages) * 1000, 2),
        number(ours.seconds.pages! / ours.rendered / (peer.seconds / peer.pages), 2),
        `${number(peer.same * 100)}% 的人物页与我们的正文逐字相同`,
      ];
};

const peersTable = (sizes: readonly Sized[]): string =>
  table(
    ['软件', '人数', '页面', '秒', '每页（毫秒）', '本站是它的几倍', '说明'],
    sizes.flatMap((sized) => {
      const { people, rendered, seconds, without, peers } = sized;
      const { pages = 0 } = seconds;
      const each = number((pages / rendered) * 1000, 2);
      const left = without.length > 0 ? `没有做${without.join('、')}` : '';
      const ours = ['本站（Astro）', number(people), number(rendered), number(pages, 1), each, '1.00', left];
      return [ours, ...peers.map((peer) => peerRow(sized, peer))];
    }),
  );

const PEERS = `同一次测量里，本站的脚本（\`scripts/lib/bench/peers\`）从同一份记录给每个软件写一个网站：每人一页，加上分页的人物名录；页头、页脚、版面与本站相同，由它们自己的模板生成。不同之处：

- 本站的页面还有 JSON-LD、二维码、分享图标签；讲故事的人物页（每 20 人一页）还有逐句的依据和故事之后的几行。它们没有。
- 事迹、年表、来源的文字、相关的人是本站先算好交给它们的，它们只排版；本站一边算一边排。
- 本站的毫秒数是“生成页面”一步除以生成的全部网页（名单、地市等都在内；数据文件也在这一步里写，不算页），它们的是整个命令除以它们写的页面，都包括启动。`;

const ratioCells = ({ ratio, html, text }: TypeWeight['median']): string[] => [number(ratio, 2), number(html), number(text)];

const weightTable = (weights: readonly TypeWeight[]): string =>
  table(
    ['页面', '页数', '居中（倍）', '网页字节', '文字字节', '最重（倍）'],
    weights.map(({ type, pages, median, worst }) => [
      TYPE_NAMES[type] ? `${TYPE_NAMES[type]} \`${type}\`` : `\`${type}\``,
      number(pages),
      ...ratioCells(median),
      number(worst.ratio, 2),
    ]),
  );

const WEIGHT = `网页字节除以光文字的字节，两者都用 Brotli 压到最紧。网页是一个 HTML 文件的全部：页头的标签、JSON-LD、为这一页裁出的标题字（字体，压不动，占 1–2 KB）、二维码都算；共用的样式表不算，读者只取一次。光文字是读者在整页上读到的字，从页头到页脚，不含标签和图。`;

/** 故事页 — the bar, what was reached, and where the bytes go. */
const storyLines = ({ median, parts = {} }: TypeWeight): string[] => [
  `目标是故事页居中不超过 2 倍；现在 ${number(median.ratio, 2)} 倍。一个故事页的字节平均这样花（一部分一部分拿掉，看少了多少）：`,
  table(
    ['故事页', '字节'],
    [...Object.entries(parts).map(([name, bytes]) => [name, number(bytes)]), ['居中的一页的光文字', number(median.text)]],
  ),
];

const CHANGES_HOW = `在建好的网站上一处一处地改记录，每改一处再建一次；改的一处接着一处，不改回去。再建的与同一份记录从头建的逐字节比。`;

const changesTable = ({ people, cold, each }: NonNullable<Results['changes']>): string =>
  table(
    [`改什么（${number(people)} 人，从头建 ${number(cold, 1)} 秒）`, '秒', '占从头建的', '重做的网页', '全部网页', '逐字节相同'],
    each.map(({ what, seconds, anew, pages, same }) => [
      what,
      number(seconds, 1),
      `${number((seconds / cold) * 100, 1)}%`,
      ...[number(anew), number(pages), same ? '是' : '不是'],
    ]),
  );

/** 测量的文档 — from the results alone: the same results, the same words. */
export function tableText(results: Results): string {
  const { machine, real } = results;
  const [whole, bare] = [
    results.sizes.filter(({ without }) => without.length === 0),
    results.sizes.filter(({ without }) => without.length > 0),
  ];
  const stories = real?.weight.find(({ type }) => type === STORY_TYPE);
  return [
    '# 测量',
    WRITTEN,
    `机器：${machine.processor}，${machine.cores} 核，内存 ${machine.memory} GB，${machine.system}，Node ${machine.node}。程序指纹 ${results.code}。`,
    HOW,
    ...(whole.length > 0
      ? ['## 各步用时', stagesTable(whole, real), PANELS, '## 分量与内存', sizeTable(whole), '## 制品', artefactsTable(whole)]
      : []),
    ...(bare.length > 0
      ? [
          '## 不做制品',
          `没有做：${[...new Set(bare.flatMap(({ without }) => without))].join('、')}（数据包里的工作簿和关联数据还是做）。其余各步相同；成品里指向它们的链接没有文件。`,
          stagesTable(bare, undefined),
          sizeTable(bare),
        ]
      : []),
    ...(results.changes ? ['## 改一处再建', CHANGES_HOW, changesTable(results.changes)] : []),
    ...(results.sizes.length > 0 ? ['## 与 Hugo、Eleventy 比', PEERS, peersTable(results.sizes)] : []),
    ...(real ? ['## 页面的分量', WEIGHT, ...(stories ? storyLines(stories) : []), weightTable(real.weight)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
