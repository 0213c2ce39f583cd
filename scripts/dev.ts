// npm run dev — live preview for editors and developers.
import { settings } from '#settings';
import { astro } from '#lib/site/build.ts';
import { fail, readArguments } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';
import { prepareAssets, writeAssetList } from '#lib/assets/assets.ts';

readArguments({
  usage: 'npm run dev',
  about: '边改边看：保存记录后页面自动刷新。检索、照片、海报和阅读模式要用 npm start。',
  options: {},
  help: {},
});
const inspection = await inspect(settings.contentDir);
if (inspection.summary.errors > 0) console.error(reportText(inspection));
await prepareAssets(inspection.archive, settings.contentDir);
const list = writeAssetList(inspection.archive);
await astro(
  ['dev', '--port', String(settings.port)],
  { contentDir: settings.contentDir, outDir: settings.outDir, assets: list },
  true,
).catch(() => fail('预览没能启动。'));
