import { type Archive } from '#domain/archive.ts';
import { type Finding } from '#domain/finding.ts';
import { type Context, type Rule } from './rule.ts';

/** 运行规则 — all rules over one archive, every finding, in the order of file and path. */
export function run(rules: readonly Rule[], archive: Archive, context: Context): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const spot of rule.check(archive, context)) {
      findings.push({
        rule: rule.id,
        article: rule.article,
        severity: rule.force === 'must' ? 'error' : 'warning',
        file: spot.file,
        path: spot.path,
        sheet: null,
        cell: null,
        message: spot.message,
      });
    }
  }
  const key = (finding: Finding) => `${finding.file}\0${finding.path}\0${finding.rule}`;
  return findings.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
