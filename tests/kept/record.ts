import { idsOf } from '#domain/record/archive.ts';
import { addChange, enterAll } from '#rules/examples.ts';
import { type Example, type SpecimenFiles } from '#rules/rule.ts';
import { specimenArchive } from '../specimen.ts';

/** 留着的改动 — of one rule each: edges and odd places that nobody wants to read among the examples. */
interface Kept extends Pick<Example, 'name' | 'change'> {
  rule: string;
}

const first = (files: SpecimenFiles, file: string) => files[file][0];
const fact = (files: SpecimenFiles, change: object) => Object.assign(first(files, 'people/0001.json').facts[0], change);
const story = (files: SpecimenFiles, change: object) => Object.assign(files['stories/q0001.md'], change);
const honour = (files: SpecimenFiles, change: object) => Object.assign(first(files, 'honours/2018.json'), change);
const correct = (files: SpecimenFiles, entry: string, field: string, values: object) =>
  addChange(files, { kind: '更正', entries: [entry], field, ...values });
const copies = (list: object[], from: number, to: number) => list.slice(from, to).map((each) => ({ ...each }));
const source = (files: SpecimenFiles, id: string, more: object) =>
  files['sources.json'].push({ id, publisher: '示例晚报', speaker: '报社通讯社', read: '转载', ...more });

/** 真实的记录 — all its ids issued but so many. */
const issuedBut = (missing: number) => (files: SpecimenFiles) => {
  delete files['site.json'].fictional;
  files['issued.json'] = idsOf(specimenArchive())
    .slice(missing)
    .map((id) => ({ id, date: '2025-01-01' }));
};

/** So many honours of a trade that is in no list. */
const strayTrades = (count: number) => (files: SpecimenFiles) => {
  for (const each of files['honours/2018.json'].slice(0, count)) each.trade.value = 't0099';
};

export const KEPT_RECORD: Kept[] = [
  {
    rule: 'record/change-kept',
    name: '说的条目不在记录里，由别的规则来说',
    change: (files) => correct(files, 'h0999', 'note', { old: '示例甲', new: '示例乙' }),
  },
  {
    rule: 'record/change-kept',
    name: '上一次改成了有，这一次却说原来没有',
    change: (files) => {
      honour(files, { note: '示例乙' });
      correct(files, 'h0001', 'note', { new: '示例甲' });
      correct(files, 'h0001', 'note', { new: '示例乙' });
    },
  },
  {
    rule: 'record/change-kept',
    name: '上一次改成了没有，这一次却说原来有',
    change: (files) => {
      honour(files, { note: '示例丙' });
      correct(files, 'h0001', 'note', { old: '示例甲' });
      correct(files, 'h0001', 'note', { old: '示例乙', new: '示例丙' });
    },
  },
  {
    rule: 'record/change-kept',
    name: '改成了没有，记录里却有',
    change: (files) => {
      honour(files, { note: '示例甲' });
      correct(files, 'h0001', 'note', { old: '示例甲' });
    },
  },
  {
    rule: 'record/change-kept',
    name: '改成了有，记录里却没有',
    change: (files) => correct(files, 'h0001', 'note', { old: '示例甲', new: '示例乙' }),
  },
  {
    rule: 'record/change-written',
    name: '收录写了字段',
    change: (files) => addChange(files, { kind: '收录', entries: ['q0001'], field: 'body' }),
  },
  {
    rule: 'record/change-written',
    name: '收录写了正文的原值，正文不抄',
    change: (files) => addChange(files, { kind: '收录', entries: ['q0001'], field: 'body', old: '甲', new: '乙' }),
  },
  {
    rule: 'record/change-written',
    name: '说的是年度、填错了的命名、停用的编号',
    change: (files) => {
      honour(files, { status: '示例' });
      files['retired.json'].push({ id: 'q0909', date: '2025-01-01', reason: '本人要求撤下' });
      enterAll(files, ['2018', '2019', 'h0001', 'q0909']);
    },
  },
  {
    rule: 'record/date-past',
    name: '命名的年度在将来',
    change: (files) => honour(files, { edition: 2027 }),
  },
  {
    rule: 'record/id-unique',
    name: '四条抄自另一个文件，逐条说',
    change: (files) => void (files['studios/2018b.json'] = copies(files['studios/2018.json'], 0, 4)),
  },
  {
    rule: 'record/id-unique',
    name: '五条抄自另一个文件，说是文件存了两次',
    change: (files) => void (files['studios/2018b.json'] = copies(files['studios/2018.json'], 0, 5)),
  },
  {
    rule: 'record/id-unique',
    name: '六条抄在同一个文件里，逐条说',
    change: (files) => void files['studios/2018.json'].push(...copies(files['studios/2018.json'], 0, 6)),
  },
  {
    rule: 'record/id-unique',
    name: '三条抄进一个文件，三条抄进另一个',
    change: (files) => {
      files['studios/2018b.json'] = copies(files['studios/2018.json'], 0, 3);
      files['studios/2018c.json'] = copies(files['studios/2018.json'], 3, 6);
    },
  },
  {
    rule: 'record/id-unique',
    name: '一个文件三条抄自这里，三条抄自那里',
    change: (files) => {
      files['studios/2018a.json'] = files['studios/2018.json'].splice(0, 3);
      files['studios/2018b.json'] = [...copies(files['studios/2018a.json'], 0, 3), ...copies(files['studios/2018.json'], 0, 3)];
    },
  },
  ...[0, 1, 5, 6].map((missing) => ({
    rule: 'record/issued-complete',
    name: `真实的记录，${missing} 个编号没有登记`,
    change: issuedBut(missing),
  })),
  {
    rule: 'record/issued-kept',
    name: '公布过的人连同文件不见了，缺文件另说',
    change: (files) => {
      files['issued.json'].push({ id: 'q0001', date: '2025-01-01' });
      delete files['people/0001.json'];
    },
  },
  {
    rule: 'record/issued-kept',
    name: '公布过的五场论坛不见了，逐条说',
    change: (files) => {
      for (const number of [2, 3, 4, 5, 6]) files['issued.json'].push({ id: `f000${number}`, date: '2025-01-01' });
    },
  },
  {
    rule: 'record/link-registered',
    name: '主机名、不公布的线索里可以有网址',
    change: (files) => {
      files['hosts.json'].push({ host: 'www.example.org', owner: '示例单位' });
      files['sources.json'][1].lead = '见 https://copy.example.org/1';
    },
  },
  {
    rule: 'record/money-told',
    name: '说到奖金，没有数；有数，不是奖金',
    change: (files) => {
      source(files, 'r0003', { published: '2018-07-01', dated: '发布日' });
      const sources = ['r0003'];
      files['editions/2018.json'].notes = [
        { text: '获评者得到奖金。', sources },
        { text: '示例装置值1万元。', sources },
      ];
    },
  },
  {
    rule: 'record/no-fiction',
    name: '真实记录里夹着示例，不是示例的不说',
    change: (files) => {
      delete files['site.json'].fictional;
      first(files, 'people/0001.json').name = '甲乙丙';
    },
  },
  {
    rule: 'record/own-word',
    name: '只据命名的一句，不是谁自己的话',
    change: (files) => story(files, { body: '示例甲获齐鲁工匠。[^h0001]\n' }),
  },
  {
    rule: 'record/own-word',
    name: '两条事实，只有一条据单位自己的话',
    change: (files) => {
      const { facts } = first(files, 'people/0001.json');
      source(files, 'r0003', { speaker: '本单位' });
      facts.push({ ...facts[0], id: 'f2', sources: ['r0003'] });
      story(files, { body: '示例甲改进了装置。[^f1,f2]\n' });
    },
  },
  ...['record/own-word', 'record/story-told', 'record/story-carried'].map((rule) => ({
    rule,
    name: '事迹的人物不在册',
    change: (files: SpecimenFiles) => story(files, { person: 'q0099' }),
  })),
  {
    rule: 'record/page-once',
    name: '三个来源同一页，都与第一个比',
    change: (files) => {
      for (const id of ['r0003', 'r0004']) source(files, id, { read: '原页', url: 'https://news.example.org/1' });
    },
  },
  {
    rule: 'record/page-once',
    name: '只有题目，或只有发布者，不算同一篇',
    change: (files) => {
      for (const id of ['r0003', 'r0004']) source(files, id, {});
      for (const id of ['r0005', 'r0006']) source(files, id, { publisher: undefined, speaker: '发布者不明', title: '示例报道' });
    },
  },
  {
    rule: 'record/page-once',
    name: '同题同日，两个发布者；同一发布者同日，两个题目',
    change: (files) => {
      const day = { published: '2018-12-11', dated: '发布日' };
      source(files, 'r0003', { ...day, title: '示例报道' });
      source(files, 'r0004', { ...day, title: '示例报道', publisher: '示例早报' });
      source(files, 'r0005', { ...day, title: '示例通讯' });
    },
  },
  {
    rule: 'record/pinyin',
    name: '只有姓的拼音：一个字相符，两个字不符',
    change: (files) => {
      Object.assign(first(files, 'people/0001.json'), { name: '示', pinyin: { surname: 'shì' } });
      Object.assign(files['people/0001.json'][1], { name: '示例', pinyin: { surname: 'shì' } });
    },
  },
  {
    rule: 'record/pinyin',
    name: '拉丁字母的姓名，不数音节',
    change: (files) => void Object.assign(first(files, 'people/0001.json'), { name: 'Anna·Li', pinyin: { surname: 'shì' } }),
  },
  {
    rule: 'record/privacy',
    name: '一个数是手机号',
    change: (files) => void (files['editions/2018.json'].selection.scores[0].votes = 13_800_138_000),
  },
  {
    rule: 'record/privacy',
    name: '网址的各段不是一个号码，网址里的号码是',
    change: (files) => {
      first(files, 'sources.json').url = 'https://news.example.org/138/0013/8000';
      first(files, 'films.json').link = 'https://news.example.org/13800138000?性别=男';
    },
  },
  {
    rule: 'record/privacy',
    name: '文字里的号码，分段也是号码',
    change: (files) => honour(files, { note: '联系138-0013-8000' }),
  },
  {
    rule: 'record/privacy',
    name: '短短几个字也说了性别',
    change: (files) => honour(files, { note: '性别：男' }),
  },
  {
    rule: 'record/privacy',
    name: '条款可以说到年龄，不能写谁哪年出生',
    change: (files) =>
      files['programme/articles.json'].push({
        id: 'opinion-9',
        document: '意见',
        clause: '示例条款',
        heading: '年龄在45岁以下',
        paraphrase: '示例甲1970年3月出生',
        force: 'must',
        binds: '示例',
        from: '2018',
        rules: ['record/privacy'],
      }),
  },
  {
    rule: 'record/prose-safe',
    name: '花括号在一行的中间，引它前后几个字',
    change: (files) => story(files, { body: '示例甲在车间里改进了一台{示例装置，后来推广到别的车间。[^f1]\n' }),
  },
  {
    rule: 'record/reference',
    name: '五条命名的工种不在册，逐条说',
    change: strayTrades(5),
  },
  { rule: 'record/reference', name: '六条命名的工种不在册，说一次', change: strayTrades(6) },
  {
    rule: 'record/reference',
    name: '两个人不在册，各说各的',
    change: (files) => {
      honour(files, { person: 'q0098' });
      files['honours/2018.json'][1].person = 'q0099';
    },
  },
  {
    rule: 'record/reference',
    name: '人物整个文件不见了，等它补齐',
    change: (files) => void delete files['people/0001.json'],
  },
  {
    rule: 'record/reference',
    name: '公布过的一个人不见了，等它补齐',
    change: (files) => {
      files['issued.json'].push({ id: 'q0099', date: '2025-01-01' });
      honour(files, { person: 'q0099' });
    },
  },
  ...[20, 21].map((length) => ({
    rule: 'record/sourced',
    name: `发布者不明的一句，有 ${length} 个字`,
    change: (files: SpecimenFiles) =>
      fact(files, { text: '一二三四五六七八九十'.repeat(3).slice(0, length), sources: ['r0002'] }),
  })),
  {
    rule: 'record/sourced',
    name: '荣誉的事实自己说明发布者不明，也不行',
    change: (files) => fact(files, { kind: '荣誉', text: '获示例工匠（来源的发布者不明）。', sources: ['r0002'] }),
  },
  {
    rule: 'record/story-carried',
    name: '依据是来源，是别的条目，是没有的年度',
    change: (files) => story(files, { body: '示例甲改进了装置。[^r0001]它推广了。[^u0001]这一年选树工匠。[^e2019]\n' }),
  },
  {
    rule: 'record/story-carried',
    name: '两条事实，据其中一条',
    change: (files) => {
      const { facts } = first(files, 'people/0001.json');
      facts.push({ ...facts[0], id: 'f2' });
    },
  },
  {
    rule: 'record/story-told',
    name: '没有依据的一句，由别的规则来说',
    change: (files) => story(files, { body: '示例甲改进了装置。\n' }),
  },
  {
    rule: 'record/story-told',
    name: '题目里是一个数，事实里是另一个',
    change: (files) => {
      fact(files, { text: '改进示例装置5台。' });
      story(files, { deed: '改进示例装置12台[^f1]' });
    },
  },
  {
    rule: 'record/title',
    name: '含着本工程的称号，含着长短两个别的称号',
    change: (files) => {
      const [known] = files['titles.json'];
      files['titles.json'].push(
        { ...known, id: 'c0002', name: '东泰山工匠' },
        { ...known, id: 'c0003', name: '齐鲁工匠', ours: true },
      );
      files['honours/2018.json'][0].title = '齐鲁工匠标兵';
      files['honours/2018.json'][1].title = '东泰山工匠标兵';
    },
  },
];
