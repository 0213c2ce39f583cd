import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

const DANGERS: { pattern: RegExp; what: string; cure: string }[] = [
  { pattern: /[{}]/, what: '花括号', cure: '会被当成程序，不成对还会中断构建。请删去，或改用“（）”' },
  { pattern: /<\/?[A-Za-z!]/, what: '标签', cure: '正文不写 HTML。请删去' },
  { pattern: /^(?:import|export)\s/, what: '程序语句', cure: '正文不写程序。请删去' },
  { pattern: /\]\(|^\s*\[[^\]^]+\]:/, what: '链接', cure: '网址只登记在来源里。请改成依据标记 [^f1]' },
  { pattern: /!\[/, what: '图片', cure: '照片登记在人物的 photograph 或条目的 materials 里。请移过去' },
];

export default {
  id: 'record/prose-safe',
  title: '正文只有页面显示得出的文字：没有程序、标签、链接、图片、表格',
  article: '记录规则',
  why: 'MDX 本身是程序；照片要有许可和替代文字，网址要登记。正文里一律不放。',
  scope: 'entry',
  force: 'must',
  *check(archive, { proseFaults }) {
    for (const [entry, prose] of archive.prose) {
      const { body } = prose;
      const said = new Set<number>();
      for (const [index, line] of body.split('\n').entries()) {
        for (const { pattern, what, cure } of DANGERS) {
          const found = pattern.exec(line);
          if (found) said.add(index + 1);
          if (found)
            yield at(
              archive,
              entry,
              `正文第 ${index + 1} 行`,
              `有${what}“${line.slice(Math.max(0, found.index - 6), found.index + 12)}”，${cure}。`,
            );
        }
      }
      for (const { line, message } of proseFaults?.(prose) ?? [])
        if (!said.has(line)) yield at(archive, entry, `正文第 ${line} 行`, message);
    }
  },
  passing: [{ name: '粗体和引号', change: (files) => void (files['stories/q0001.md'].body = '**“示例工匠”**称号。[^h0001]\n') }],
  failing: [
    {
      name: '花括号不成对',
      change: (files) => void (files['stories/q0001.md'].body = '示例甲{改进装置。[^f1]\n'),
      says: '有花括号“示例甲{改进装置',
    },
    {
      name: '脚本',
      change: (files) => void (files['stories/q0001.md'].body = '<script>alert(1)</script>示例。[^f1]\n'),
      says: '有标签',
    },
    {
      name: '表格',
      change: (files) => void (files['stories/q0001.md'].body = '示例。[^f1]\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'),
      says: '有表格，页面上显示不出来',
    },
  ],
} satisfies Rule;
