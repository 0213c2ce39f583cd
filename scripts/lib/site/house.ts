import { type Archive } from '#domain/record/archive.ts';
import { OFFICES } from '#domain/values/offices.ts';
import { fileAt } from '#domain/values/paths.ts';
import { movedAddresses } from '#domain/views/site/moved.ts';
import { settings, siteUrlOf } from '#settings';
import { type Address } from './addresses.ts';
import { type Fault } from './wanted.ts';

/** 本站 — what the inspection must know to judge where an address leads. */
export interface House {
  /** `https://example.org`, without the sub-path. */
  origin: string;
  /** The sub-path, without a slash at the end. */
  base: string;
  files: ReadonlySet<string>;
  /** 登记的主机 — whose pages may be linked. */
  hosts: ReadonlySet<string>;
  /** 备案主管 — linked where a number of record is shown. */
  offices: ReadonlySet<string>;
  /** 联系方式 — the one address and number that may be published. */
  contact: ReadonlySet<string>;
  /** 已移的页 — file → path of the page that it leads on to. */
  moved: ReadonlyMap<string, string>;
  /** What was judged already: most addresses stand on every page. */
  judged: Map<string, Fault | undefined>;
}

export function houseOf(files: readonly string[], archive: Archive): House {
  const { hosts, site } = archive;
  const { base } = settings;
  const known = <T>(values: readonly (T | undefined)[]): Set<T> => new Set(values.filter((value) => value !== undefined));
  return {
    origin: siteUrlOf(site.domain),
    base,
    files: new Set(files),
    hosts: new Set(hosts.map(({ host }) => host)),
    offices: known([site.icp && OFFICES.icp, site.police && OFFICES.police]),
    contact: known([site.contact?.email, site.contact?.phone]),
    judged: new Map(),
    moved: new Map(movedAddresses(archive).map(({ path, target }) => [`${fileAt(path)}index.html`, target])),
  };
}

/** What a browser leaves out of an address before it reads it. */
const clean = (value: string): string => value.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '');

/** 判定地址 — what is wrong with where it leads, or nothing. */
export function faultOf(address: Address, house: House): Fault | undefined {
  const key = `${address.use} ${address.value}`;
  if (!house.judged.has(key)) house.judged.set(key, judge(address, house));
  return house.judged.get(key);
}

function judge({ value, use }: Address, house: House): Fault | undefined {
  const address = clean(value);
  if (address === '' || /^[#?]/.test(address)) return undefined;
  if (/^[\\/]{2}/.test(address)) return 'protocol';
  const url = URL.parse(address, house.origin);
  if (!url) return 'page';
  if (/^(?:mailto|tel):$/.test(url.protocol) && use === 'leads')
    return house.contact.has(decoded(url.pathname)) ? undefined : 'contact';
  if (!/^https?:$/.test(url.protocol)) return 'scheme';
  if (url.origin === house.origin) return stands(address, url, house) ? undefined : 'page';
  if (use !== 'leads') return use === 'loads' ? 'foreign' : 'form';
  return house.hosts.has(url.host) || house.offices.has(url.href) ? undefined : 'host';
}

/** Addresses inside the site begin at its root, so that a page says the same wherever it stands. */
function stands(address: string, { pathname }: URL, { origin, base, files }: House): boolean {
  const path = decoded(pathname);
  if (!address.startsWith('/') && !address.startsWith(`${origin}/`)) return false;
  if (!path.startsWith(`${base}/`)) return false;
  const file = path.slice(base.length + 1);
  return files.has(file) || files.has(`${file}index.html`);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
