import { expect, test } from 'vitest';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '#rules/index.ts';
import { examine } from '#rules/run.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { specimen } from '../../../tests/specimen.ts';
import { publicArchive } from '../export/public.ts';
import { type RawFile } from './archive.ts';
import { assemble } from './assemble.ts';
import { disclosedOn } from './embargo.ts';

const DAY = '2026-01-01';
const LATER = '2026-03-01';
/** What may not be told before: names, ids, a title, a word of a source, an employer, a trade. */
const SECRETS = [
  '示例未布',
  '示例秘工',
  '示例待放',
  '示例未布单位',
  'q0901',
  'h0901',
  'h0902',
  'e0901',
  's0901',
  'u0901',
  't0901',
  'r0901',
  'd0901',
];

/** The specimen with one more edition, to be public later: someone new, someone named before, an event, a studio. */
function withNext(change: (files: SpecimenFiles) => void = () => {}): RawFile[] {
  const files = specimen();
  const sources = ['r0901'];
  files['sources.json'].push({
    id: 'r0901',
    publisher: '示例晚报',
    title: '示例待放名单',
    speaker: '报社通讯社',
    read: '转载',
  });
  // Somebody looked at what is registered for it alone.
  files['sightings.json'] = [{ source: 'r0901', date: DAY, state: '在' }];
  files['editions/2019.json'] = { year: 2019, embargo: LATER, counts: {}, process: [], notes: [] };
  files['people/0901.json'] = [
    {
      id: 'q0901',
      name: '示例未布',
      pinyin: { surname: 'shì', given: 'lì wèi bù' },
      facts: [{ id: 'f1', kind: '革新', text: '改进一台设备。', sources }],
      sources: [{ source: 'r0901', supports: '列出名单' }],
    },
  ];
  files['employers.json'].push({
    id: 'u0901',
    name: '示例未布单位',
    city: '370100',
    section: 'C',
    sectionBasis: '由单位名称判断',
  });
  files['trades.json'].push({ id: 't0901', name: '示例秘工' });
  const stated = (value: string) => ({ value, source: 'r0901' });
  const honour = { title: '齐鲁工匠', edition: 2019, yearBasis: 'stated', status: '有效', sources };
  files['honours/2019.json'] = [
    { id: 'h0901', person: 'q0901', ...honour, employer: stated('u0901'), trade: stated('t0901') },
    { id: 'h0902', person: 'q0041', ...honour, title: '鲁班首席工匠' },
  ];
  files['stories/q0901.md'] = {
    person: 'q0901',
    deed: '改进一台设备[^f1]',
    standfirst: '示例未布改进了一台设备。[^f1]',
    body: '一台设备，示例未布改进了它。[^f1,h0901]\n',
  };
  files['studios/2019.json'] = [{ id: 's0901', name: '示例未布工作室', leader: 'q0901', facts: [], sources }];
  files['events.json'].push({ ...files['events.json'][0], id: 'e0901', edition: 2019, title: '示例待放典礼', sources });
  files['issued.json'].push({ id: 'q0901', date: '2026-01-01' });
  files['changes.json'].push(
    { id: 'd0901', date: '2026-01-01', kind: '收录', entries: ['q0901', 'h0901'], reason: '新收', by: '编辑部' },
    { id: 'd0902', date: '2026-01-01', kind: '收录', entries: ['q0001', 'q0901'], reason: '新收', by: '编辑部' },
  );
  change(files);
  return Object.entries(files).map(([file, value]): RawFile => {
    if (!/\.mdx?$/.test(file)) return { file, value };
    const { body, ...meta } = value as { body: string };
    return { file, value: meta, body };
  });
}
/** A studio of theirs says no edition: it is to be taken along by an editor, or is told as a leak. */
const alone = (files: SpecimenFiles) => void (files['studios/2019.json'] = []);

test('before its day an edition is nowhere: not its people, its namings, its activities, nor what is registered for them alone', () => {
  const { files, faults } = disclosedOn(withNext(alone), DAY);
  expect(faults).toEqual([]);
  const archive = assemble(files);
  expect(archive.faults).toEqual([]);
  for (const all of [files, publicArchive(archive), [...archive.by.people], [...archive.by.editions]])
    for (const secret of SECRETS) expect.soft(JSON.stringify(all), secret).not.toContain(secret);
  expect([...archive.by.editions.keys()]).toEqual(['2018']);
  // Whoever was named before stays with that.
  expect(archive.honoursOf.get('q0041')).toHaveLength(1);
  expect(archive.by.changes.get('d0902')?.entries).toEqual(['q0001']);
});

test('what is left keeps every rule that it kept before there was another edition', () => {
  const context = { today: DAY, isRestDay, sealedIn: () => [] };
  const left = examine(rules, assemble(disclosedOn(withNext(alone), DAY).files), context).findings;
  expect(left).toEqual([]);
});

test('on its day and after, and where no edition is held back, the record is whole', () => {
  const files = withNext();
  for (const day of [LATER, '2026-12-31']) expect(disclosedOn(files, day)).toEqual({ files, faults: [] });
  const plain = withNext((each) => void delete each['editions/2019.json']['embargo']);
  expect(disclosedOn(plain, DAY)).toEqual({ files: plain, faults: [] });
});

test('whatever else names whom it may not is a fault that says where, and what to do', () => {
  const { faults } = disclosedOn(withNext(), DAY);
  expect(faults.map(({ file, path }) => file + path)).toEqual(['studios/2019.json[0]']);
  expect(faults[0]!.message).toContain('还没有解禁的“q0901”“示例未布”');
  expect(assemble(disclosedOn(withNext(), DAY).files, faults).faults).toContainEqual(faults[0]);
});

/** Every text of an entry that is left, as the path to it. */
function* placesIn(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value === 'string') yield path;
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) yield* placesIn(each, [...path, Array.isArray(value) ? Number(key) : key]);
}

test('there is no text anywhere in the record in which a name that is held back would go out', () => {
  const rest = specimen();
  for (const file of Object.keys(rest)) {
    // Of items that are alike the first speaks for all.
    const alike = Map.groupBy(placesIn(rest[file]), (path) =>
      path.map((step) => (typeof step === 'number' ? 0 : step)).join('.'),
    );
    for (const [path] of alike.values()) {
      if (!path) continue;
      const raw = withNext((files) => {
        alone(files);
        const holder = path.slice(0, -1).reduce<any>((here, step) => here[step], files[file]);
        holder[path.at(-1)!] = `${holder[path.at(-1)!]}示例未布`;
      });
      const { files, faults } = disclosedOn(raw, DAY);
      expect.soft(faults.length > 0 || !JSON.stringify(files).includes('示例未布'), `${file} ${path.join('.')}`).toBe(true);
    }
  }
});
