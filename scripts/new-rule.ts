// npm run new-rule — writes src/rules/index.ts anew from the rule files that are there.
import { writeFileSync } from 'node:fs';
import { ruleIndex } from '#lib/terminal/rule-index.ts';

writeFileSync('src/rules/index.ts', ruleIndex(process.cwd()));
console.log('已更新 src/rules/index.ts。');
