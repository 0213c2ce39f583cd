import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { urlOf } from '../captured.ts';
import { compared, type Mismatch, readManifest, type Sums } from '../manifest.ts';
import { BAG, PUBLIC } from '../places.ts';
import { MANIFEST } from '../site-manifest.ts';
import { fetchFile, type Patience } from './fetched.ts';

/** 网上核对的要求 — where the site stands, by what it is judged, and how many of its files are fetched. */
export interface Publication extends Patience {
  /** Origin and sub-path, without a slash at the end. */
  address: string;
  wanted: Sums;
  /** 抽查几个 — all of them where nothing is said. */
  sample: number | undefined;
  /** 抽签的字 — another word, another sample; the same word, the same one. */
  salt: string;
  say: (done: number, of: number) => void;
}

/** 网上核对的结果 — how many files were fetched, of how many, and what is not as it should be. */
export interface Judged {
  fetched: number;
  of: number;
  mismatches: Mismatch[];
}

/** So many are asked for at once. */
const AT_ONCE = 6;

/** 网站的地址 — as somebody wrote it, or nothing: only what a browser can open, with nothing behind the path. */
export function siteAddress(text: string): string | undefined {
  const url = URL.parse(text);
  const plain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  return plain ? url.href.replace(/\/+$/, '') : undefined;
}

/** 作准的清单 — of a built site, of a release, or of one of the two parts of a release. */
export function manifestIn(folder: string): Sums {
  const places = [MANIFEST, join(PUBLIC.folder, PUBLIC.manifest), join(BAG.open, PUBLIC.manifest)];
  // A bag has a list of its own under that name.
  const own = existsSync(join(folder, BAG.mark)) ? places.slice(2) : places;
  const file = own.map((place) => join(folder, place)).find((each) => existsSync(each));
  if (file === undefined)
    throw new Error(`“${folder}”里没有成品的清单 ${MANIFEST}，无从核对。请写建成的网站或一次发布的文件夹。`);
  const { sums, faults } = readManifest(readFileSync(file, 'utf8'), MANIFEST);
  if (faults[0] || sums.size === 0)
    throw new Error(`清单 ${file} ${faults[0]?.message ?? '是空的。'}核对以前先要一份完好的清单。`);
  return sums;
}

/** 核对网上的网站 — its list against ours, then the files themselves; what stands there beside the list nobody can see from outside. */
export async function publishedMismatches(publication: Publication): Promise<Judged> {
  const { address, wanted } = publication;
  const list = await fetchFile(new URL(urlOf(address, MANIFEST)), publication, true);
  if (!('sum' in list)) {
    const why = 'absent' in list ? list.absent : list.unread;
    throw new Error(
      `取不到 ${urlOf(address, MANIFEST)}：${why}。请核对网址（连同子路径）和网络；网站要用 npm run publish 整个放上去。`,
    );
  }
  const { sums, faults } = readManifest(list.text, MANIFEST);
  const listed = compared(wanted, sums.keys(), (file) => sums.get(file)).map(({ file, kind }): Mismatch => ({
    ...{ file, kind },
    message: LISTED[kind as keyof typeof LISTED],
  }));
  const told = new Set(listed.map(({ file }) => file));
  const files = chosen(
    [...wanted.keys()].filter((file) => !told.has(file)),
    publication,
  );
  return {
    fetched: files.length,
    of: wanted.size,
    mismatches: [...faults, ...listed, ...(await fetchedMismatches(files, publication))],
  };
}

const LISTED = {
  missing: '缺少：网上的清单里没有。放上去的是另一次的成品，或没有放完；请重新发布。',
  extra: '多出：网上的清单里有，作准的清单里没有。放上去的是另一次的成品；请核对作准的是哪一次，或重新发布。',
  changed: '变了：网上的清单写的校验码不同。放上去的是另一次的成品，或清单被改过；请重新发布。',
} as const;

/** 抽出来的 — in the order of their digests with the word: nobody can choose which; what everybody opens is always among them. */
function chosen(files: readonly string[], { sample, salt }: Publication): string[] {
  if (sample === undefined || sample >= files.length) return [...files];
  const lot = (file: string): string =>
    file === 'index.html' ? '' : createHash('sha256').update(`${salt}\n${file}`).digest('hex');
  const lots = files.map((file): [string, string] => [lot(file), file]).sort(([one], [other]) => (one < other ? -1 : 1));
  return lots.slice(0, sample).map(([, file]) => file);
}

async function fetchedMismatches(files: readonly string[], publication: Publication): Promise<Mismatch[]> {
  const found: (Mismatch | undefined)[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++;
      found[at] = await judged(files[at]!, publication);
      publication.say(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.flatMap((each) => each ?? []);
}

async function judged(file: string, publication: Publication): Promise<Mismatch | undefined> {
  const { address, wanted } = publication;
  const there = await fetchFile(new URL(urlOf(address, file)), publication);
  if ('absent' in there) return { file, kind: 'missing', message: `缺少：清单里有，网上没有（${there.absent}）。请重新发布。` };
  if ('unread' in there)
    return { file, kind: 'unread', message: `没有读到：${there.unread}。请过一会儿再核对；还是这样，请查服务器。` };
  if (there.sum === wanted.get(file)) return undefined;
  return {
    file,
    kind: 'changed',
    message: '变了：网上的内容和清单的校验码不同。请重新发布；还是这样，请查服务器或加速节点有没有改写网页。',
  };
}
