// npm run verify — the finished site, or a release, against the digests that it carries; or the site that is online against one of the two.
import { manifestIn, publishedMismatches, siteAddress } from '#lib/keeping/online/published.ts';
import { releaseMismatches } from '#lib/keeping/release-check.ts';
import { siteMismatches } from '#lib/keeping/site-manifest.ts';
import { mismatchReport, mismatchText } from '#lib/keeping/told.ts';
import { dayBy, WALL_CLOCK } from '#lib/links/clock.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { settings } from '#settings';

const { values } = readArguments({
  usage: 'npm run verify -- [--site 文件夹 | --release 文件夹] [--url 网址 [--sample 200 | --all]] [--json]',
  about:
    '逐个文件核对校验码：成品（默认 dist），或一次发布，连同压缩包、网页档案、档案包里的每一份。写了 --url 就联网，把放上去的网站和成品或那次发布的清单比，再取回一些文件核对。只看不改。退出码 1 表示有不符。',
  options: {
    site: { type: 'string' },
    release: { type: 'string' },
    url: { type: 'string' },
    sample: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  help: {
    site: '核对哪里的成品（默认 dist）：也可以是从服务器上抄下来的',
    release: '核对一次发布，如 releases/2026-11-29，或单独的一个档案包',
    url: '核对网上的网站，如 https://www.example.cn/roll，以 --site 或 --release 的清单为准',
    sample: '从网上取回几个文件来核对（默认 200），每天抽的不同',
    all: '从网上取回全部文件',
    json: '输出一个 JSON 对象',
  },
});
const { release, site = settings.outDir, url, sample, all = false, json = false } = values;
if (values.site !== undefined && release !== undefined) fail('--site 和 --release 请只写一个。');
if (url === undefined && (sample !== undefined || all)) fail('--sample 和 --all 只和 --url 一起用。');
if (sample !== undefined && (all || !/^[1-9]\d{0,6}$/.test(sample))) fail('--sample 应为正整数，如 500；取全部请只写 --all。');
const address = url === undefined ? undefined : siteAddress(url);
if (url !== undefined && address === undefined)
  fail(`--url 填了“${url}”，应为网站首页的网址，以 http:// 或 https:// 开头，不带 ? 和 #，如 https://www.example.cn/roll。`);
const say = (done: number, of: number): void => {
  if (done % 100 === 0 && done < of) console.error(`  取回 ${done}／${of}`);
};
const online = address && {
  ...{ address, wanted: manifestIn(release ?? site), sample: all ? undefined : Number(sample ?? 200), say },
  ...{ salt: dayBy(WALL_CLOCK), milliseconds: 600_000, clock: WALL_CLOCK },
};
const judged = online ? await publishedMismatches(online) : undefined;
const mismatches = judged?.mismatches ?? (release === undefined ? siteMismatches(site) : await releaseMismatches(release));
const what = judged ? `${address}（取回 ${judged.fetched} 个，清单共 ${judged.of} 个）` : (release ?? site);
if (json) console.log(JSON.stringify(mismatchReport(mismatches), null, 2));
else if (mismatches.length === 0) console.log(`${what}：全部相符。`);
else console.log(`${mismatchText(mismatches)}\n\n${what}：${mismatches.length} 处不符。`);
if (judged && !json) console.log('网上有没有清单以外的文件，从外面看不出来；要知道，请在服务器的文件夹里核对（--site）。');
process.exitCode = mismatches.length === 0 ? EXIT.done : EXIT.errors;
