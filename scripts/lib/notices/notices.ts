import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAt, paths } from '#domain/values/paths.ts';
import { lockedPackages } from './lockfile.ts';
import { REDISTRIBUTED, type Redistributed } from './redistributed.ts';
import { billOf } from './sbom.ts';

const LICENCE = /^(?:licen[cs]es?|copying|notice|third_party_licenses)(?:[._-].*)?$/i;

/** Every text of a licence in a package, in the order of the names. */
function textsIn(folder: string): string[] {
  const found = readdirSync(folder)
    .filter((name) => LICENCE.test(name))
    .sort();
  return found.flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
    return readdirSync(path)
      .sort()
      .map((inner) => readFileSync(join(path, inner), 'utf8'));
  });
}

/** 许可的原文 — as the package carries it; one that carries none stops the line. */
export function licenceText({ name, until }: Redistributed, modules = 'node_modules'): string {
  const text = textsIn(join(modules, name))
    .map((each) => each.replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  if (text === '') throw new Error(`程序包 ${name} 没有带许可的原文，成品里有它的东西，不能这样公布。请换一个版本，或查明许可。`);
  return until === undefined ? text : text.split(until)[0]!.trim();
}

/** 许可清单 — for readers: what of others lies in the site, and under which words. */
export function noticesText(): string {
  const locked = lockedPackages();
  const parts = REDISTRIBUTED.map((each) => {
    const of = locked.find(({ name, paths: at }) => name === each.name && at.includes(`node_modules/${name}`));
    if (!of) throw new Error(`锁文件里没有 ${each.name}。请改 scripts/lib/notices/redistributed.ts。`);
    return [`${of.name} ${of.version}（${of.licence ?? '见原文'}）`, each.what, '', licenceText(each), ''].join('\n');
  });
  const rule = `\n${'='.repeat(72)}\n\n`;
  return ['本站成品里有下面这些第三方的东西，各按所附的许可使用。\n', ...parts].join(rule);
}

/** 写进成品 — the notices for people, the bill of materials for machines; `day` is that of the record. */
export function writeNotices(site: string, day: string): void {
  writeFileSync(join(site, fileAt(paths.licences)), noticesText());
  writeFileSync(join(site, fileAt(paths.bill)), JSON.stringify(billOf(lockedPackages(), day), null, 1));
}
