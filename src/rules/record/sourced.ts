import { calledOf } from '#domain/record/archive.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const sourceLists: Pick = ({ shape }) => shape?.is === 'sources';

/** What the sources carry: the sentence beside them, else the way to the field. */
const carried = (holder: object, words: string): string => {
  const { text } = holder as { text?: string };
  return text === undefined ? words.replace(/，?来源$/, '') : `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
};

export default {
  id: 'record/sourced',
  title: '凡写来源的地方，至少有一个发布者明确的来源',
  article: '记录规则',
  why: '发布者不明的转载（C 级）可以佐证，不能单独成立一项荣誉，也不能单独说明一场活动、一笔钱。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const { entry, path, value, holder, words } of everywhere(archive, sourceLists)) {
      const ids = value as string[];
      if (ids.some((id) => archive.by.sources.get(id)?.grade !== 'C')) continue;
      const what = carried(holder, words);
      const who = `${calledOf(entry)}${what ? `的${what}` : ' '}`;
      yield at(archive, entry, path, `${who}只有 C 级来源（${ids.join('、')}）。应至少有一个 A 级或 B 级来源；没有就先不公布。`);
    }
  },
  passing: [
    { name: 'A 级与 C 级并列', change: () => {} },
    {
      name: '活动的事实，A 级与 C 级并列',
      change: (files) => void files['events.json'][0].facts[0].sources.push('r0002'),
    },
  ],
  failing: [
    {
      name: '命名只有 C 级来源',
      change: (files) => void (files['honours/2018.json'][0].sources = ['r0002']),
      says: 'h0001 只有 C 级来源（r0002）',
    },
    {
      name: '事实只有 C 级来源',
      change: (files) => void (files['people/0001.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲的“改进示例装置一台。”只有 C 级来源（r0002）',
    },
    {
      name: '活动的事实只有 C 级来源',
      change: (files) => void (files['forums.json'][0].facts[0].sources = ['r0002']),
      says: '示例工匠论坛的“举行了示例工匠论坛。”只有 C 级来源（r0002）',
    },
    {
      name: '工作室的事实只有 C 级来源',
      change: (files) => void (files['studios/2018.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的“开展示例项目。”只有 C 级来源（r0002）',
    },
    {
      name: '资助只有 C 级来源',
      change: (files) => void (files['studios/2018.json'][0].grants[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的资助第1项只有 C 级来源（r0002）',
    },
    {
      name: '师徒只有 C 级来源',
      change: (files) => void (files['mentoring.json'][0].sources = ['r0002']),
      says: 'a0001 只有 C 级来源（r0002）',
    },
  ],
} satisfies Rule;
