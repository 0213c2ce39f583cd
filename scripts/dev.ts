// npm run dev — live preview for editors and developers.
import { settings } from '#settings';
import { astro } from '#lib/site/astro.ts';
import { follow } from '#lib/site/follow.ts';
import { fail, readArguments } from '#lib/terminal/command.ts';

readArguments({
  usage: 'npm run dev',
  about: '边改边看：保存记录后页面自动刷新，记录有错误就显示检查的话。检索、照片、海报和阅读模式要用 npm start。',
  options: {},
  help: {},
});
process.once('SIGTERM', () => process.exit());
const { contentDir, outDir, port } = settings;
const assets = await follow(contentDir);
await astro(['dev', '--port', String(port)], { contentDir, outDir, assets }, true).catch(() => fail('预览没能启动。'));
