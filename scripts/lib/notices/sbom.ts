import house from '../../../package.json' with { type: 'json' };
import { urnOf } from '../packing/urn.ts';
import { type Locked } from './lockfile.ts';
import { REDISTRIBUTED } from './redistributed.ts';

/**
 * 物料清单 — CycloneDX 1.6: what lies in the site is `required`, what only made it `excluded`. It is as of the day of the record,
 * and numbered by what it says: the same lockfile and day say the same.
 */
export function billOf(locked: readonly Locked[], day: string) {
  const placed = new Map(locked.flatMap((each) => each.paths.map((path) => [path, refOf(each)])));
  const bill = {
    version: 1,
    metadata: {
      timestamp: `${day}T00:00:00+08:00`,
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': house.name,
        name: house.name,
        version: house.version,
        description: house.description,
      },
    },
    components: locked.map(componentOf),
    dependencies: [
      { ref: house.name, dependsOn: locked.filter(isDirect).map(refOf) },
      ...locked.map((each) => ({
        ref: refOf(each),
        dependsOn: [...new Set(each.needs.flatMap((place) => placed.get(place) ?? []))].sort(),
      })),
    ],
  };
  const $schema = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
  return { $schema, bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: urnOf(JSON.stringify(bill)), ...bill };
}

const DIRECT = new Set(Object.keys({ ...house.dependencies, ...house.devDependencies, ...house.optionalDependencies }));
const isDirect = ({ name, paths }: Locked): boolean => DIRECT.has(name) && paths.includes(`node_modules/${name}`);

/** As a package is called everywhere (purl): a scope begins with `%40`. */
const refOf = ({ name, version }: Locked): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf(each: Locked) {
  const { name, version, integrity, licence } = each;
  const [, scope, short = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const sent = REDISTRIBUTED.some((one) => one.name === name && each.paths.includes(`node_modules/${name}`));
  return {
    type: 'library',
    'bom-ref': refOf(each),
    ...(scope && { group: scope }),
    name: short,
    version,
    scope: sent ? 'required' : 'excluded',
    ...(integrity && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    }),
    ...(licence && { licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }] }),
    purl: refOf(each),
  };
}
