import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { publicArchive } from '#domain/export/public.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { readArchive } from '#door/archive.ts';
import { filesOf } from '../../site/files.ts';
import { attribute, isNamed, readPage } from '../../site/html.ts';
import { bareText, evenly } from '../weight/types.ts';
import { type PeerPage, peerPage } from './model.ts';

/** 别的软件所费 — or why it was not measured. */
export type PeerCost =
  { name: string; version: string; pages: number; seconds: number; same: number } | { name: string; why: string };

/** 装别的软件的地方 — by hand, since nobody needs them but who measures. */
export const PEERS_PLACE = '.cache/bench/peers';
const TEMPLATES = join(import.meta.dirname, 'templates');

/** 一个软件 — how it is started, and how a site of these pages is written for it. */
interface Peer {
  name: string;
  command: (place: string) => string[] | undefined;
  install: string;
  version: readonly string[];
  build: readonly string[];
  write: (folder: string, pages: readonly PeerPage[], frame: Frame) => void;
}

/** 页头、页脚 — of our page, cut out of it: the same markup on every page of theirs. */
type Frame = Record<'head' | 'header' | 'footer', string>;

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const template = (name: string): string => readFileSync(join(TEMPLATES, name), 'utf8');
const firstOf = (files: readonly string[]): string | undefined => files.find(existsSync);

/** 系统里的 — where its package was installed. */
const IN_SYSTEM = 'hugo';

const HUGO: Peer = {
  name: 'Hugo',
  command: (place) => {
    const own = firstOf([join(place, 'hugo'), join(place, 'hugo.exe'), join(place, 'node_modules/hugo-extended/vendor/hugo')]);
    if (own) return [own];
    return spawnSync(IN_SYSTEM, ['version']).status === 0 ? [IN_SYSTEM] : undefined;
  },
  install: `把 hugo 放进 ${PEERS_PLACE}/，或装在系统里（如 apt install hugo）`,
  version: ['version'],
  build: ['--quiet'],
  write: (folder, pages, frame) => {
    const off = ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'];
    const config = { baseURL: 'http://localhost:4321/', languageCode: 'zh-CN', disableKinds: off, paginate: 100 };
    put(join(folder, 'config.json'), JSON.stringify(config));
    for (const page of pages)
      put(
        join(folder, `content${page.permalink}index.md`),
        JSON.stringify({ ...page, permalink: page.permalink, url: page.permalink, address: page.url }),
      );
    put(join(folder, 'layouts/_default/single.html'), template('person.gotmpl').replaceAll('$p.url', '$p.address'));
    put(join(folder, 'layouts/_default/list.html'), template('list.gotmpl'));
    for (const [name, text] of Object.entries(frame)) put(join(folder, `layouts/partials/${name}.html`), text);
  },
};

const ELEVENTY: Peer = {
  name: 'Eleventy',
  command: (place) => {
    const script = join(place, 'node_modules/@11ty/eleventy/cmd.cjs');
    return existsSync(script) ? [process.execPath, script] : undefined;
  },
  install: `npm install --prefix ${PEERS_PLACE} @11ty/eleventy@3.1.8`,
  version: ['--version'],
  build: ['--quiet', '--input=.', '--output=public'],
  write: (folder, pages, frame) => {
    put(join(folder, '_data/peers.json'), JSON.stringify(pages));
    put(join(folder, 'person.njk'), template('person.njk'));
    put(join(folder, 'list.njk'), template('list.njk'));
    for (const [name, text] of Object.entries(frame)) put(join(folder, `_includes/${name}.njk`), text);
  },
};

/** 剪下框架 — from a page of ours; what stands on it for that page alone is left out. */
function frameOf(html: string): Frame {
  const page = readPage(html);
  const cut = (name: string): string => {
    const place = page.elements.find(
      (element) => isNamed(element, name) && attribute(element, 'class')?.startsWith('site-'),
    )!.sourceCodeLocation!;
    return html.slice(place.startOffset, place.endOffset).replace(/<svg class="qr"[\s\S]*?<\/svg>/g, '');
  };
  const styles = page.elements.filter((element) => isNamed(element, 'link') && attribute(element, 'rel') !== 'canonical');
  const head = styles.map(({ sourceCodeLocation: at }) => html.slice(at!.startOffset, at!.endOffset)).join('');
  return { head, header: cut('header'), footer: cut('footer') };
}

/** 比这么多页的文字. */
const COMPARED = 300;

/** 正文 — all words of the main part, without the blanks between them. */
const wordsOf = (html: string): string => {
  const main = readPage(html).elements.find((element) => isNamed(element, 'main'));
  return main ? bareText(main).replace(/\s/g, '') : '';
};

/** 别的软件 — each makes the pages of the people of a record that our site was built from, in a folder of its own. */
export function measurePeers(contentDir: string, site: string, folder: string, place = PEERS_PLACE): PeerCost[] {
  const archive = publicArchive(readArchive(contentDir));
  const pages = listsOf(archive).directory.map((row) => peerPage(archive, row, 'http://localhost:4321'));
  const ours = (path: string): string => readFileSync(join(site, fileAt(path), 'index.html'), 'utf8');
  const frame = frameOf(ours(paths.person(pages[0]!.id)));
  return [HUGO, ELEVENTY].map(({ name, command, install, version, build, write }): PeerCost => {
    const [program, ...first] = command(resolve(place)) ?? [];
    if (program === undefined) return { name, why: `没有装。${install}` };
    const root = resolve(folder, name.toLowerCase());
    rmSync(root, { recursive: true, force: true });
    write(root, pages, frame);
    const run = (args: readonly string[]) =>
      spawnSync(program, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
    const said = /\d+\.\d+\.\d+/.exec(run(version).stdout)?.[0] ?? '';
    const begun = performance.now();
    const { status, stderr } = run(build);
    const seconds = Math.round(performance.now() - begun) / 1000;
    if (status !== 0) return { name, why: `没有建成：${stderr.trim().split('\n').slice(-1)[0]?.replaceAll('|', '／') ?? ''}` };
    const made = filesOf(join(root, 'public')).filter((file) => file.endsWith('.html'));
    const asked = evenly(pages, COMPARED);
    const same = asked.filter(({ permalink }) => {
      const file = join(root, 'public', fileAt(permalink), 'index.html');
      return existsSync(file) && wordsOf(readFileSync(file, 'utf8')) === wordsOf(ours(permalink));
    });
    console.error(`  ${name}（${seconds.toFixed(1)} 秒，${made.length} 页）`);
    return { name, version: said, pages: made.length, seconds, same: Math.round((same.length / asked.length) * 100) / 100 };
  });
}
