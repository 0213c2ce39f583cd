import { HEADERS, told, TYPES, TYPES_AT, type Where } from '../headers.ts';
import { type Hosting, WRITTEN } from './hosting.ts';

const globOf = (where: Where, base: string): string => {
  if ('under' in where) return `${base}${where.under}*`;
  if ('within' in where) return `${base}${where.within}:generation/*`;
  return 'at' in where ? base + where.at : `/*.${where.ending}`;
};

/** `_headers` — as hosts of static sites read it; `!` takes back what the first rule gave to every address. */
export function headersFile({ base }: Pick<Hosting, 'base'>): string {
  const everywhere: string[] = [];
  const rules = new Map([['/*', everywhere]]);
  const ruleAt = (where: Where): string[] => {
    const glob = globOf(where, base);
    const lines = rules.get(glob) ?? [];
    rules.set(glob, lines);
    return lines;
  };
  for (const { name, value, elsewhere = [] } of HEADERS) {
    if (value !== undefined) everywhere.push(`  ${name}: ${value}`);
    for (const { where, value: own } of elsewhere) {
      const lines = ruleAt(where);
      if (value !== undefined) lines.push(`  ! ${name}`);
      if (own !== undefined) lines.push(`  ${name}: ${own}`);
    }
  }
  // Such a host knows a page by itself; what else there is it may not.
  for (const [ending, type] of Object.entries(TYPES))
    if (ending !== 'html') ruleAt({ ending }).push(`  Content-Type: ${told(type)}`);
  for (const [at, type] of Object.entries(TYPES_AT)) ruleAt({ at }).push(`  Content-Type: ${told(type)}`);
  const written = [...rules].map(([glob, lines]) => `${glob}\n${lines.join('\n')}\n`);
  return `# ${WRITTEN}\n# 放到成品的根目录（Cloudflare Pages 一类的静态托管读它）。\n\n${written.join('\n')}`;
}
