import { calledOf } from '#domain/record/archive.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { carriesHonour, isIdentified, type Source } from '#domain/record/entries/source.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const sourceLists: Pick = ({ shape }) => shape?.is === 'sources';

/** What the sources carry: the sentence beside them, else the way to the field. */
const carried = (holder: object, words: string): string => {
  const { text } = holder as { text?: string };
  return text === undefined ? words.replace(/，?来源$/, '') : `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
};

/** 荣誉 — a naming, or a fact that says which honours somebody has. */
const tellsHonour = (entry: { is: string }, holder: object): boolean =>
  entry.is === 'honours' || (holder as { kind?: string }).kind === '荣誉';

/** 自己说明 — what rests on the sources says itself, in a sentence or a note, that nobody knows who wrote them. */
const owns = (holder: object): boolean => JSON.stringify(holder).includes('发布者不明');

export default {
  id: 'record/sourced',
  title: '凡写来源的地方，至少有一个发布者明确的来源；荣誉不只凭个人的话',
  article: '记录规则',
  why: '查不出是谁说的，可以佐证，不能单独说明一场活动、一笔钱。荣誉是机关授予的，一个人在论坛上的话也不能单独作依据。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const { entry, path, value, holder, words } of everywhere(archive, sourceLists)) {
      const ids = value as string[];
      const found: Source[] = ids.map((id) => archive.by.sources.get(id)).filter((source) => source !== undefined);
      if (found.length < ids.length) continue;
      const what = carried(holder, words);
      const who = `${calledOf(entry)}${what ? `的${what}` : ' '}`;
      if (!found.some(isIdentified)) {
        if (!owns(holder) || tellsHonour(entry, holder))
          yield at(
            archive,
            entry,
            path,
            `${who}只有发布者不明的来源（${ids.join('、')}）。请找出发布者，或补一个发布者明确的来源；也可以在句子或说明里写明“发布者不明”；都不行就先不公布。`,
          );
      } else if (tellsHonour(entry, holder) && !found.some(carriesHonour)) {
        yield at(
          archive,
          entry,
          path,
          `${who}只有个人的话作来源（${ids.join('、')}）。荣誉应有机关、报社、单位等的来源；没有就先不公布。`,
        );
      }
    }
  },
  passing: [
    { name: '发布者明确的和不明的并列', change: () => {} },
    {
      name: '活动的事实，发布者明确的和不明的并列',
      change: (files) => void files['events.json'][0].facts[0].sources.push('r0002'),
    },
    {
      name: '发布者不明，句子自己说明',
      change: (files) =>
        void (files['events.json'][0].facts[0] = { text: '展出示例装置一台（来源的发布者不明）。', sources: ['r0002'] }),
    },
    { name: '来源不在册，另有规则', change: (files) => void (files['honours/2018.json'][0].sources = ['r0002', 'r0099']) },
  ],
  failing: [
    {
      name: '命名只有个人的话',
      change: (files) => {
        files['sources.json'].push({ id: 'r0003', publisher: '示例论坛', speaker: '个人', read: '转载' });
        files['honours/2018.json'][0].sources = ['r0003'];
      },
      says: 'h0001 只有个人的话作来源（r0003）',
    },
    {
      name: '命名只有发布者不明的来源',
      change: (files) => void (files['honours/2018.json'][0].sources = ['r0002']),
      says: 'h0001 只有发布者不明的来源（r0002）',
    },
    {
      name: '事实只有发布者不明的来源',
      change: (files) => void (files['people/0001.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲的“改进示例装置一台。”只有发布者不明的来源（r0002）',
    },
    {
      name: '活动的事实只有发布者不明的来源',
      change: (files) => void (files['forums.json'][0].facts[0].sources = ['r0002']),
      says: '示例工匠论坛的“举行了示例工匠论坛。”只有发布者不明的来源（r0002）',
    },
    {
      name: '工作室的事实只有发布者不明的来源',
      change: (files) => void (files['studios/2018.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的“开展示例项目。”只有发布者不明的来源（r0002）',
    },
    {
      name: '资助只有发布者不明的来源',
      change: (files) => void (files['studios/2018.json'][0].grants[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的资助第1项只有发布者不明的来源（r0002）',
    },
    {
      name: '师徒只有发布者不明的来源',
      change: (files) => void (files['mentoring.json'][0].sources = ['r0002']),
      says: 'a0001 只有发布者不明的来源（r0002）',
    },
  ],
} satisfies Rule;
