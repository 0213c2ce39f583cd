import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { watch } from 'chokidar';
import { type Preview } from '#door/preview.ts';
import { prepareAssets } from '../assets/assets.ts';
import { rules } from '#rules/index.ts';
import { inspect } from '../terminal/inspect.ts';
import { reportText } from '../terminal/report.ts';

/** A save of several files is one change, in milliseconds. */
const PAUSE = 150;

/**
 * 跟着记录 — after every change of any file in it: checked, files opened anew, and told to the live preview in the
 * file whose path is returned. A record that cannot even be read is told as well; the next change mends it.
 */
export async function follow(directory: string): Promise<string> {
  const told = resolve('.cache/preview.json');
  mkdirSync('.cache', { recursive: true });
  const tell = async (): Promise<void> => {
    const preview = await look(directory).catch((error: Error): Preview => {
      console.error(error.message);
      return { assets: {}, report: error.message };
    });
    writeFileSync(`${told}.new`, JSON.stringify(preview));
    renameSync(`${told}.new`, told);
  };
  await tell();
  let [timer, work]: [NodeJS.Timeout | undefined, Promise<void>] = [undefined, Promise.resolve()];
  // Node's own watch loses a file that an editor replaced by another of its name.
  watch(directory, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (work = work.then(tell)), PAUSE);
  });
  return told;
}

/** 事后补的 — what a clerk at work has not done yet hides no page from him. */
const AFTERWARDS = new Set(rules.flatMap(({ id, afterwards }) => (afterwards ? [id] : [])));

async function look(directory: string): Promise<Preview> {
  const inspection = await inspect(directory);
  const { archive, summary } = inspection;
  await prepareAssets(archive, directory);
  const report = reportText(inspection);
  if (summary.errors > 0) console.error(report);
  const hides = inspection.findings.some(({ severity, rule }) => severity === 'error' && !AFTERWARDS.has(rule));
  return { assets: Object.fromEntries(archive.assets), ...(hides && { report }) };
}
