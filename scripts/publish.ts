// npm run publish — puts the built site where readers read it: a bucket that speaks S3, or a folder of a server.
import { setTimeout } from 'node:timers/promises';
import { settings } from '#settings';
import { openBucket } from '#lib/publish/bucket.ts';
import { purgeOf } from '#lib/publish/plan.ts';
import { publicAddressIn } from '#lib/publish/public-site.ts';
import { carryOutPlan, preparePlan } from '#lib/publish/publish.ts';
import { endpointOf, targetOf } from '#lib/publish/target.ts';
import { publishFolder } from '#lib/publish/releases.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run publish -- --to s3://存储桶/前缀 --endpoint 网址 [--region 地域] [--site 文件夹] [--dry-run] [--take-over]',
  about:
    '把建成的网站发到对象存储（S3 接口：OSS、COS、MinIO……）或服务器的文件夹。只发改动的；新的先到，页面随后，清单最后，再删不用的；中断了再运行一次。\n钥匙在环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY（临时的另有 AWS_SESSION_TOKEN）。最后列出要在 CDN 清除的网址。',
  options: {
    to: { type: 'string' },
    endpoint: { type: 'string' },
    region: { type: 'string', default: 'us-east-1' },
    site: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'take-over': { type: 'boolean' },
  },
  help: {
    to: '发到哪里：s3://存储桶/前缀，或服务器的文件夹（放进 releases/，current 指向新的一份）',
    endpoint: '对象存储的网址，如 https://oss-cn-beijing.aliyuncs.com；存储桶名可以写在网址开头',
    region: '对象存储的地域（默认 us-east-1）',
    site: '建成的网站（默认 dist）',
    'dry-run': '只说要发什么、删什么',
    'take-over': '那里有别的文件而没有本站的清单，也换掉',
  },
});
const { to, region, site = settings.outDir } = values;
if (to === undefined) fail('没有写发到哪里。请加 --to s3://存储桶/前缀，或 --to 文件夹。');
try {
  const address = publicAddressIn(site);
  const target = targetOf(to);
  if (!target) {
    if (values['dry-run']) fail('--dry-run 只用于对象存储；放进文件夹的，旧的一份留着。');
    console.log(`已放好，current 指向 releases/${await step(`放进 ${to}`, () => publishFolder(site, to))}。`);
    process.exit(EXIT.done);
  }
  const { accessKey: id, secretKey: secret, sessionToken: session } = settings;
  if (!id || !secret) fail('没有钥匙。请设环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。');
  const endpoint = endpointOf(values.endpoint);
  if (!endpoint) fail(`--endpoint 填了“${values.endpoint ?? ''}”，应为网址，如 https://s3.example.org。`);
  const keys = { id, secret, session };
  const store = openBucket({ ...target, endpoint, region, keys, now: () => new Date(), wait: setTimeout });
  const plan = await step('比较', () => preparePlan(site, store, values['take-over'] ?? false));
  if (values['dry-run']) {
    for (const { phase, steps } of plan.phases) console.log([`${phase}：`, ...steps.map(({ key }) => key)].join('\n  '));
  } else {
    await carryOutPlan(plan, { site, store, atOnce: 8, stage: step });
    console.log(['要在 CDN 清除的网址：', ...purgeOf(plan, address)].join('\n  '));
  }
  const changes = plan.phases.reduce((sum, { steps }) => sum + steps.length, 0);
  console.log(`${values['dry-run'] ? '要改动' : '已改动'} ${changes} 个，不变 ${plan.unchanged} 个。`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
