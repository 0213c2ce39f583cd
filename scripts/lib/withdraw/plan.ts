import { type Archive, calledOf } from '#domain/record/archive.ts';
import { kindRow } from '#domain/record/kinds.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { wayTo } from '#domain/record/schema/field.ts';
import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { applied, type Change, changesOf, withoutCitations } from './changes.ts';
import { type Item, itemsOf } from './items.ts';
import { hideNames, personNames } from './names.ts';

/** 撤下方案 — all that changes in the record if an entry goes; nothing has been touched. */
export interface Withdrawal {
  /** 一并停用的编号 — first the one that was asked for. */
  ids: string[];
  /** 封存的姓名 — of the person, unless somebody else in the record bears it. */
  names: string[];
  /** 同名的人 — because of whom a name stays. */
  namesakes: string[];
  changes: (Change & { file: string; what: string })[];
  /** 删去的文件 — whole files of the record. */
  files: string[];
  /** 改写的文件 — texts and captions in which the name is hidden. */
  rewritten: string[];
}

/** 定方案 — the entry, whatever can't stand without it, every mention of it, every text with the name. */
export function planWithdrawal(archive: Archive, id: string): Withdrawal {
  const items = itemsOf(archive);
  const asked = items.find((item) => item.id === id);
  if (!asked) throw new Error(`记录里没有 ${id}。请核对编号；已经撤下的在 retired.json 里。`);
  if (kindRow(asked.kind).register)
    throw new Error(`${id} 是${kindRow(asked.kind).name}，只供别的条目引用，不能这样撤下。请改用它的条目，再删去它。`);
  const { names, namesakes } = namesOf(archive, asked);
  const context = { all: personNames(archive), names, barred: barredAssets(archive, names) };

  const gone = new Set<Item>([asked]);
  let changes = new Map<Item, Change[]>();
  for (let before = 0; before !== gone.size;) {
    before = gone.size;
    const ids = new Set([...gone].flatMap((item) => item.id ?? []));
    changes = new Map();
    for (const item of items) {
      if (gone.has(item)) continue;
      const { schema } = kindRow(item.kind);
      const found = changesOf(schema, item.value, { ...context, ids, barredAt: barredIn(archive, item, context.barred) });
      if (found === 'entry' || (found.length > 0 && !schema.safeParse(applied(item.value, found)).success)) gone.add(item);
      else if (found.length > 0) changes.set(item, found);
    }
    for (const idle of idleAfter(items, gone, changes)) gone.add(idle);
  }
  for (const item of gone)
    if (item.steps.length === 0 && kindRow(item.kind).required)
      throw new Error(`撤下 ${id} 会连 ${item.file} 也留不住。请先把那里的引用改好，再运行。`);
  return { names, namesakes, ...asChanges(archive, gone, changes, context) };
}

function namesOf(archive: Archive, { kind, entry }: Item) {
  const { name = '', aliases = [] }: Partial<Person> = kind === 'people' ? entry : {};
  const own = [name, ...aliases].filter(Boolean);
  const others = archive.people.filter((person) => person !== entry);
  const namesakes = others.filter((person) => [person.name, ...(person.aliases ?? [])].some((each) => own.includes(each)));
  const kept = new Set(namesakes.flatMap((person) => [person.name, ...(person.aliases ?? [])]));
  return { names: own.filter((each) => !kept.has(each)), namesakes: namesakes.map((person) => person.id) };
}

/** Texts are rewritten; of any other file that names somebody nothing can be taken. */
const isText = (file: string): boolean => /\.(?:txt|vtt)$/.test(file);
const barredAssets = (archive: Archive, names: readonly string[]): Set<string> =>
  new Set(
    [...archive.assets].flatMap(([file, { text = '' }]) =>
      !isText(file) && names.some((name) => text.includes(name)) ? file : [],
    ),
  );

const barredIn = (archive: Archive, { entry }: Item, barred: ReadonlySet<string>): string[] =>
  barred.size === 0 ? [] : assetUses(archive).flatMap((use) => (use.entry === entry && barred.has(use.file) ? use.path : []));

/** 不再有人用的登记 — sources, employers, trades that only what goes had pointed at. */
function idleAfter(items: readonly Item[], gone: ReadonlySet<Item>, changes: ReadonlyMap<Item, Change[]>): Item[] {
  const wordsOf = (item: Item, value: object) =>
    new Set(
      JSON.stringify(value)
        .match(/(?<=")[a-z]\d{4,}(?=")/g)
        ?.filter((each) => each !== item.id),
    );
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const item of items) {
    for (const id of wordsOf(item, item.value)) before.add(id);
    if (gone.has(item)) continue;
    for (const id of wordsOf(item, applied(item.value, changes.get(item) ?? []))) after.add(id);
  }
  return items.filter(({ kind, id }) => kindRow(kind).register && id && before.has(id) && !after.has(id));
}

function asChanges(
  archive: Archive,
  gone: ReadonlySet<Item>,
  changes: ReadonlyMap<Item, Change[]>,
  { names, all }: { names: readonly string[]; all: readonly string[] },
): Pick<Withdrawal, 'ids' | 'changes' | 'files' | 'rewritten'> {
  const list: Withdrawal['changes'] = [];
  const files = new Set<string>();
  const ids = new Set([...gone].flatMap(({ id }) => id ?? []));
  for (const item of gone) {
    const what = `${kindRow(item.kind).name} ${item.id ?? calledOf(item.entry)}`.trim();
    if (item.steps.length === 0) files.add(item.file);
    else list.push({ file: item.file, steps: item.steps, what });
    for (const { entry, file } of assetUses(archive)) if (entry === item.entry) files.add(file);
  }
  for (const [item, found] of changes)
    for (const { steps, ...change } of found) {
      const way = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
      const what = `${item.id ?? calledOf(item.entry)} ${wayTo(kindRow(item.kind).schema, way)}`;
      list.push({ ...change, steps: [...item.steps, ...steps], file: item.file, what });
    }
  for (const { file, body = '' } of archive.files) {
    const text = withoutCitations(hideNames(body, names, all), ids);
    if (text !== body && !files.has(file)) list.push({ file, steps: [], body: text, what: '正文' });
  }
  for (const file of barredAssets(archive, names)) files.add(file);
  const rewritten = [...archive.assets].flatMap(([file, { text = '' }]) =>
    isText(file) && !files.has(file) && hideNames(text, names, all) !== text ? file : [],
  );
  return { ids: [...ids], changes: list, files: [...files], rewritten };
}
