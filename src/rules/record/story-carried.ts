import { type Archive, type Story } from '#domain/record/archive.ts';
import { carrierOf, carriersIn, paragraphsOf, sentencesOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { type Rule, type Spot } from '../rule.ts';
import { at } from '../spot.ts';

type Exists = (carrier: string) => boolean;

function inRecordOf(archive: Archive, story: Story, carrier: string): boolean {
  const what = carrierOf(carrier);
  switch (what.is) {
    case 'edition':
      return archive.by.editions.has(String(what.year));
    case 'honours':
      return archive.by.honours.get(what.id)?.person === story.person;
    case 'fact':
      return archive.by.people.get(story.person)?.facts.some(({ id }) => id === what.id) ?? false;
    case 'sources':
    case 'unknown':
      return false;
  }
}

export default {
  id: 'record/story-carried',
  title: '正文的每一句都注明依据，依据都在这一条的记录里',
  article: '记录规则',
  why: '写真人，不能有一句查不到出处的话。',
  scope: 'entry',
  force: 'must',
  whole: true,
  *check(archive) {
    for (const story of archive.stories) {
      const parts: [string, string][] = [
        ['deed', story.deed],
        ['standfirst', story.standfirst],
        ...paragraphsOf(story.body).map((text, index): [string, string] => [`正文第 ${index + 1} 段`, text]),
      ];
      if (parts.length === 2) yield at(archive, story, '正文', '事迹没有正文。请补上，或删去这个文件。');
      const wanted = '这个人的事实（f1）、命名（h0001）或年度（e2018）';
      const exists: Exists = (carrier) => inRecordOf(archive, story, carrier);
      for (const [path, text] of parts) yield* sentences(archive, story, path, text, exists, wanted);
    }
    for (const [entry, { body }] of archive.prose) {
      if (entry.is === 'stories') continue;
      const { sources } = entry as { sources: string[] };
      const exists: Exists = (carrier) => sources.includes(carrier);
      for (const [index, text] of paragraphsOf(body).entries())
        yield* sentences(archive, entry, `正文第 ${index + 1} 段`, text, exists, '这一条列出的来源（r0001）');
    }
  },
  passing: [
    { name: '依据是事实和命名', change: () => {} },
    {
      name: '论坛的正文，依据是它的来源',
      change: (files) => {
        files['forums/f0009.mdx'] = { ...files['forums.json'][0], id: 'f0009', body: '论坛分两场。[^r0001]\n' };
      },
    },
    {
      name: '依据是年度',
      change: (files) => void (files['stories/q0001.md'].body += '\n这一年选树工匠50名。[^e2018]\n'),
    },
  ],
  failing: [
    {
      name: '一句没有依据',
      change: (files) => void (files['stories/q0001.md'].body = '示例甲改进装置。[^f1]大家都很佩服。\n'),
      says: '“大家都很佩服。”没有注明依据',
    },
    {
      name: '依据不存在',
      change: (files) => void (files['stories/q0001.md'].body = '示例甲改进装置。[^f9]\n'),
      says: '依据 f9 不在这一条的记录里',
    },
    {
      name: '论坛的正文没有依据',
      change: (files) => {
        files['forums/f0009.mdx'] = { ...files['forums.json'][0], id: 'f0009', body: '论坛分两场。\n' };
      },
      says: '“论坛分两场。”没有注明依据',
    },
    {
      name: '依据是别人的命名',
      change: (files) => void (files['stories/q0001.md'].body = '示例甲获齐鲁工匠。[^h0002]\n'),
      says: '依据 h0002 不在这一条的记录里',
    },
    {
      name: '没有正文',
      change: (files) => void (files['stories/q0001.md'].body = '\n'),
      says: '事迹没有正文',
    },
  ],
} satisfies Rule;

function* sentences(archive: Archive, entry: object, path: string, text: string, exists: Exists, wanted: string): Iterable<Spot> {
  for (const sentence of sentencesOf(text)) {
    const carriers = carriersIn(sentence);
    if (carriers.length === 0) {
      yield at(archive, entry, path, `“${withoutCarriers(sentence)}”没有注明依据。请在句末写 [^f1] 这样的标记，或删去这句。`);
    }
    for (const carrier of carriers) {
      if (!exists(carrier)) {
        yield at(archive, entry, path, `依据 ${carrier} 不在这一条的记录里。应为${wanted}。`);
      }
    }
  }
}
