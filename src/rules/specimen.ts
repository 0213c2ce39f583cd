import { type Archive, assemble, type RawFile } from '#domain/archive.ts';
import { type Example, type SpecimenFiles } from './rule.ts';

/** 样本 — the smallest valid record. Examples of rules are small changes of it; all names are 示例. */
export function specimen(): SpecimenFiles {
  return {
    'site.json': {
      name: '示例名录',
      description: '示例数据，只用于规则的例子。',
      keywords: ['示例'],
      recordDate: '2026-01-01',
      fictional: true,
    },
    'sources.json': [
      { id: 'r0001', publisher: '示例日报', published: '2018-12-11', grade: 'A', url: 'https://news.example.org/1' },
      { id: 'r0002', publisher: '示例转载', grade: 'C' },
    ],
    'hosts.json': [{ host: 'news.example.org', owner: '示例日报社' }],
    'employers.json': [{ id: 'u0001', name: '示例机械有限公司', city: '370100', section: 'C', sectionBasis: '由单位名称判断' }],
    'trades.json': [{ id: 't0001', name: '示例钳工' }],
    'people/0001.json': [
      {
        id: 'q0001',
        name: '示例甲',
        pinyin: { surname: 'shì', given: 'lì jiǎ' },
        facts: [{ id: 'f1', text: '改进示例装置一台。', sources: ['r0001', 'r0002'] }],
        sources: [
          { source: 'r0001', supports: '列出名单' },
          { source: 'r0002', supports: '转述事迹' },
        ],
      },
    ],
    'honours/2018.json': [
      {
        id: 'h0001',
        person: 'q0001',
        title: '齐鲁工匠',
        edition: 2018,
        yearBasis: 'stated',
        employer: 'u0001',
        trade: 't0001',
        city: '370100',
        status: '有效',
        sources: ['r0001'],
      },
    ],
    'editions/2018.json': { year: 2018, counts: {}, process: [], notes: [] },
    'stories/q0001.md': {
      person: 'q0001',
      standfirst: '示例甲改进了一台装置。[^f1]',
      body: '示例甲在2018年获得“齐鲁工匠”。[^h0001]\n',
    },
    'retired.json': [],
  };
}

/** 样本档案 — the specimen with a change, assembled. A story's body rides along as `body`. */
export function specimenArchive(change: Example['change'] = () => {}): Archive {
  const files = specimen();
  change(files);
  const raw = Object.entries(files).map(([file, value]): RawFile => {
    if (!file.startsWith('stories/')) return { file, value };
    const { body, ...meta } = value as { body: string };
    return { file, value: meta, body };
  });
  return assemble(raw);
}
