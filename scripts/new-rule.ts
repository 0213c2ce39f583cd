// npm run new-rule — writes src/rules/index.ts anew from the rule files that are there.
import { writeFileSync } from 'node:fs';
import { readArguments } from '#lib/terminal/command.ts';
import { ruleIndex } from '#lib/terminal/rule-index.ts';

readArguments({ usage: 'npm run new-rule', about: '加了或删了规则文件以后，重写 src/rules/index.ts。', options: {}, help: {} });
writeFileSync('src/rules/index.ts', ruleIndex(process.cwd()));
console.log('已更新 src/rules/index.ts。');
