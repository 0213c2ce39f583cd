import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { localOf, readXml } from '#lib/opening/xml.ts';

/** 部件 — of an Office package, by name, in the order in which they lie in it. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]));

/** 一个元素 — with its attributes. */
interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** 全部元素 — of one part, in order; throws where it is no XML. */
export function elementsOf(source: string): Element[] {
  const elements: Element[] = [];
  readXml(source, { open: (name, attributes) => void elements.push({ name, attributes: { ...attributes } }) });
  return elements;
}

/** 段落文字 — of each paragraph that holds any; a break inside one is a line end. */
export function paragraphsOf(source: string): string[] {
  const paragraphs: string[] = [];
  const way: string[] = [];
  readXml(source, {
    open: (name) => {
      way.push(localOf(name));
      if (localOf(name) === 'p') paragraphs.push('');
      if (localOf(name) === 'br') paragraphs[paragraphs.length - 1] += '\n';
    },
    text: (said) => {
      if (way.at(-1) === 't') paragraphs[paragraphs.length - 1] += said;
    },
    close: () => void way.pop(),
  });
  return paragraphs.filter((text) => text !== '');
}

const RELS = /^(.*?)_rels\/([^/]*)\.rels$/;
const TYPES = '[Content_Types].xml';

/** 包的差错 — against what the format asks of every package: types, relationships, ids, and nothing that lies loose. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  const names = [...parts.keys()];
  if (names[0] !== TYPES) faults.push(`begins with ${names[0]}`);
  faults.push(...names.filter((name) => name.endsWith('/')).map((name) => `folder ${name}`));

  const types = elementsOf(parts.get(TYPES)!);
  const overrides = types.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
  const endings = types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']!);
  for (const name of names)
    if (name !== TYPES && !overrides.includes(name) && !endings.includes(name.split('.').at(-1)!))
      faults.push(`no type: ${name}`);
  faults.push(...overrides.filter((name) => !parts.has(name)).map((name) => `type of nothing: ${name}`));

  const reached = new Set<string>();
  const links = new Map<string, Set<string>>();
  for (const [name, source] of parts) {
    const [, folder, file] = RELS.exec(name) ?? [];
    if (folder === undefined) continue;
    const from = `${folder}${file}`;
    if (from !== '' && !parts.has(from)) faults.push(`relationships of nothing: ${name}`);
    const ids = new Set<string>();
    for (const { attributes } of elementsOf(source).filter((element) => element.name === 'Relationship')) {
      const { Id = '', Target = '', TargetMode } = attributes;
      if (ids.has(Id)) faults.push(`${name}: ${Id} twice`);
      ids.add(Id);
      if (TargetMode === 'External') continue;
      const target = posix.join(Target.startsWith('/') ? '' : folder, Target).replace(/^\//, '');
      reached.add(target);
      if (!parts.has(target)) faults.push(`${name}: ${Target} is not there`);
    }
    links.set(from, ids);
  }
  faults.push(
    ...names.filter((name) => name !== TYPES && !RELS.test(name) && !reached.has(name)).map((name) => `loose: ${name}`),
  );

  for (const [name, source] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const drawn: string[] = [];
    for (const { name: tag, attributes } of elementsOf(source)) {
      if (/^(?:wp:docPr|p:cNvPr)$/.test(tag)) drawn.push(attributes['id']!);
      for (const [key, value] of Object.entries(attributes))
        if (/^r:/.test(key) && !links.get(name)?.has(value)) faults.push(`${name}: ${key} ${value} leads nowhere`);
    }
    if (new Set(drawn).size < drawn.length) faults.push(`${name}: two drawings of one id`);
  }
  return faults;
}
