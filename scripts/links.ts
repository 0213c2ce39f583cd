// npm run links — looks at the pages of the sources and keeps when each was last seen; online, by the office, never in a build.
import { settings } from '#settings';
import { isRealDate } from '#domain/values/date.ts';
import { lookRound, planRound } from '#lib/links/office.ts';
import { askedText, countsText, linksReport, lookedText, orderText } from '#lib/links/told.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run links [-- --only r0012 --limit 20 --dry-run --json]，或 -- --only r0012 --archived 网址',
  about:
    '联网看每处来源还打不打得开：记下哪一天看的、看到什么、页面的散列；打不开的在页面上标明，不撤下。没有一处来源打得开的命名最先。同一主机三秒问一次，Ctrl+C 停下，看过的照记。',
  options: {
    only: { type: 'string', multiple: true },
    limit: { type: 'string' },
    archived: { type: 'string' },
    date: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    content: { type: 'string' },
  },
  help: {
    only: '只看这一处来源，可以写几次',
    limit: '最多看几处，其余下次再看',
    archived: '存档副本的网址：打开，核对标题，记下网址和散列；主机要先登记在 hosts.json',
    date: '哪一天看的（默认今天）',
    'dry-run': '只说先看哪些，不联网，不写',
    json: '输出一个 JSON 对象',
    content: '另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
  },
});
const { only, limit, archived, date, 'dry-run': dryRun = false, json = false, content = settings.contentDir } = values;
if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) fail(`--limit 填了“${limit}”，应为正整数，如 20。`);
if (date !== undefined && (date.length !== 10 || !isRealDate(date)))
  fail(`--date 填了“${date}”，应为真实的年月日，如 2026-11-20。`);
if (archived !== undefined && (only?.length !== 1 || !/^https?:$/.test(URL.parse(archived)?.protocol ?? '')))
  fail('--archived 写存档副本的网址（http:// 或 https:// 开头），并用 --only 写明一处来源，如 --only r0012。');
const request = { only, limit: limit === undefined ? undefined : Number(limit), archived, date, dryRun };
const round = planRound(content, request);
const say = (text: string): void => (json ? undefined : console.log(text));
if (!only) say(orderText(round.archive, round.order));
if (dryRun) say(askedText(round.asked));
let stop = false;
process.once('SIGINT', () => (stop = true));
const looked = await lookRound(round, request, { say: (each) => say(lookedText(each)), stopped: () => stop });
if (looked.length > 0) say(`看了 ${looked.length} 处：${countsText(looked)}。已记入 sightings.json。`);
if (json) console.log(JSON.stringify(linksReport(round.order, looked), null, 2));
process.exitCode = EXIT.done;
