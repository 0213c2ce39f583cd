import './guard.ts';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { settingFaults } from '#settings';

/** 命令说明 — what `--help` says. */
export interface Command<O extends ParseArgsOptionsConfig> {
  usage: string;
  about: string;
  options: O;
  help: Record<keyof O & string, string>;
  allowPositionals?: boolean;
}

/** 退出码 — 0 done, 1 the record has errors, 2 it could not run. */
export const EXIT = { done: 0, errors: 1, cannotRun: 2 } as const;

/** Reads the arguments; prints help or says in Chinese what is wrong with them, and ends there. */
export function readArguments<O extends ParseArgsOptionsConfig>(command: Command<O>) {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const parsed = parseArgs({ options, allowPositionals: command.allowPositionals ?? false });
    if ((parsed.values as { help?: boolean }).help) {
      console.log(`用法：${command.usage}\n\n${command.about}\n`);
      for (const [name, text] of Object.entries(command.help)) console.log(`  --${name.padEnd(12)} ${text}`);
      console.log(`  --${'help'.padEnd(12)} 显示这段说明\n\n退出码：0 完成；1 记录有错误；2 没能运行。`);
      process.exit(EXIT.done);
    }
    if (settingFaults.length > 0) fail(settingFaults.join('\n'));
    return parsed;
  } catch (error) {
    const found = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    fail(`参数${found ? `“${found}”` : ''}不对。用法：${command.usage}。加 --help 看说明。`);
  }
}

/** 没能运行 — says why and ends with 2. */
export function fail(message: string): never {
  console.error(message);
  process.exit(EXIT.cannotRun);
}

/** 进度 — one plain line a step, with the seconds that it took. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const begun = performance.now();
  const result = await work();
  console.error(`  ${name}（${((performance.now() - begun) / 1000).toFixed(1)} 秒）`);
  return result;
}
