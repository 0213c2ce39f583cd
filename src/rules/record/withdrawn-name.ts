import { rawLeaves } from '#domain/record/kinds.ts';
import { type Rule, type Spot } from '../rule.ts';

export default {
  id: 'record/withdrawn-name',
  title: '撤下的姓名不再出现在记录和文件里',
  article: '记录规则',
  why: '本人要求撤下以后，姓名不能换一个编号、夹在别人的事迹或一份附件里又登出来。',
  scope: 'archive',
  force: 'must',
  *check(archive, { sealedIn }) {
    if (!sealedIn) return;
    for (const raw of archive.files) {
      for (const { path, value } of rawLeaves(raw)) yield* spots(raw.file, path, String(value), sealedIn);
      yield* spots(raw.file, '', raw.body ?? '', sealedIn);
    }
    for (const [file, { text = '' }] of archive.assets) yield* spots(file, '', text, sealedIn);
  },
  passing: [{ name: '没有撤下过', change: () => {} }],
  failing: [
    {
      name: '撤下的姓名写在沿革里',
      change: (files) => void (files['people/0001.json'][0].facts[0].text = '与示例撤下者同在一个班组。'),
      says: '有已经撤下的姓名“示＊＊＊＊”',
    },
    {
      name: '撤下的姓名写在正文里',
      change: (files) => void (files['stories/q0001.md'].body += '\n示例撤下者同在一个班组。[^f1]\n'),
      says: '有已经撤下的姓名“示＊＊＊＊”',
    },
    {
      name: '撤下的姓名写在附件里',
      change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 9, text: '发言：示例撤下者' }),
      says: '有已经撤下的姓名“示＊＊＊＊”',
    },
  ],
} satisfies Rule;

function* spots(file: string, path: string, text: string, sealedIn: (text: string) => string[]): Generator<Spot> {
  for (const name of sealedIn(text)) {
    const message = `有已经撤下的姓名“${Array.from(name)[0]}${'＊'.repeat(Array.from(name).length - 1)}”，不能再公布。请删去；确是同名的另一个人，请把停用名单里那一条的 names 删去。`;
    yield { file, path, subject: file, message };
  }
}
