import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser, Store, DataFactory } from 'n3';

const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const { namedNode } = DataFactory;

let store: Store | undefined;

/** The vocabulary of schema.org, as it comes with a package: nothing is fetched. */
function vocabulary(): Store {
  if (store) return store;
  const file = fileURLToPath(import.meta.resolve('@vocabulary/schema')).replace(/index\.js$/, 'schema.nq');
  return (store = new Store(new Parser({ format: 'N-Quads' }).parse(readFileSync(file, 'utf8'))));
}

const objects = (subject: string, predicate: string): string[] =>
  vocabulary()
    .getObjects(namedNode(subject), namedNode(predicate), null)
    .map(({ value }) => value);

/** A class and all above it. */
function classesOf(type: string): Set<string> {
  const found = new Set<string>();
  const go = (each: string): void => {
    if (found.has(each)) return;
    found.add(each);
    for (const above of objects(each, `${RDFS}subClassOf`)) go(above);
  };
  go(SCHEMA + type);
  return found;
}

const TEXTS = ['Text', 'URL', 'Date', 'DateTime', 'Time', 'Number', 'Integer', 'Boolean', 'Duration'].map(
  (name) => SCHEMA + name,
);
/** What a URL may stand for: anything that has an address. */
const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:/.test(value);

/**
 * 词表校验 — what of a piece of JSON-LD the vocabulary does not know: a type, a property, a property of another
 * class, a value of a kind that it does not take, a word given up. A Role stands for what it speaks of.
 */
export function strayTerms(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((each, index) => strayTerms(each, `${path}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': type, ...rest } = data as Record<string, unknown> & { '@type'?: string };
  if (!type || objects(SCHEMA + type, `${RDFS}label`).length === 0) return [`${path}: no such type ${String(type)}`];
  const own = classesOf(type);
  return Object.entries(rest).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const here = `${path}${path ? '.' : ''}${type}.${name}`;
    // Annotations of actions (“query-input”) are words of their own.
    if (name.endsWith('-input') || name.endsWith('-output')) return [];
    const property = SCHEMA + name;
    const domains = objects(property, `${SCHEMA}domainIncludes`);
    if (domains.length === 0) return [`${here}: no such property`];
    if (objects(property, `${SCHEMA}supersededBy`).length > 0) return [`${here}: given up`];
    const isRole = own.has(`${SCHEMA}Role`);
    if (!isRole && !domains.some((domain) => own.has(domain))) return [`${here}: not of ${type}`];
    const ranges = objects(property, `${SCHEMA}rangeIncludes`);
    return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
      if (typeof each !== 'object' || each === null) {
        const plain = ranges.some((range) => TEXTS.includes(range)) || isAddress(each);
        return plain ? [] : [`${here}: takes no plain text`];
      }
      const inner = (each as { '@type'?: string })['@type'] ?? '';
      const classes = classesOf(inner);
      const fits = classes.has(`${SCHEMA}Role`) || ranges.some((range) => classes.has(range));
      return [...(fits ? [] : [`${here}: takes no ${inner}`]), ...strayTerms(each, here)];
    });
  });
}
