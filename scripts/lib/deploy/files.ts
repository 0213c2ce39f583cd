import { paths } from '#domain/values/paths.ts';
import { type Header, HEADERS, TYPES, type Where } from './headers.ts';

const WRITTEN = '由 npm run schemas 按 scripts/lib/deploy/headers.ts 写出，不要手改。';

/** nginx 的一处 — a pattern over the path; what is exact needs none. */
const patternOf = (where: Where): string =>
  'under' in where ? `"~^${where.under}"` : 'at' in where ? `"${where.at}"` : `"~*\\.${where.ending}$"`;

/** 报头的变量 — `$roll_cache_control`. */
const variableOf = ({ name }: Header): string => `$roll_${name.toLowerCase().replaceAll('-', '_')}`;

const quoted = (value: string | undefined): string => `"${value ?? ''}"`;

/** 一张对照 — the value of a header by the path; nginx sends no header whose value is empty. */
const mapOf = (header: Header): string =>
  [
    `map $uri ${variableOf(header)} {`,
    `    default ${quoted(header.value)};`,
    ...(header.elsewhere ?? []).map(({ where, value }) => `    ${patternOf(where)} ${quoted(value)};`),
    '}',
  ].join('\n');

/** nginx 配置 — for the folder of servers; name, folder and certificate are the host's to fill in. */
export const nginxConf = (): string =>
  [
    `# ${WRITTEN}`,
    '# 放进 /etc/nginx/conf.d/，改好 server_name、root 和证书。报头的值都在 map 里：location 里再写 add_header，会丢掉外层的全部报头。',
    '',
    ...HEADERS.filter(({ elsewhere }) => elsewhere).map((header) => `${mapOf(header)}\n`),
    'server {',
    '    listen 80;',
    '    listen [::]:80;',
    '    server_name example.org;',
    '    return 301 https://$host$request_uri;',
    '}',
    '',
    'server {',
    '    listen 443 ssl http2;',
    '    listen [::]:443 ssl http2;',
    '    server_name example.org;',
    '    root /srv/qilu-craftsmen-roll/dist;',
    '    ssl_certificate /etc/nginx/certificates/example.org.pem;',
    '    ssl_certificate_key /etc/nginx/certificates/example.org.key;',
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    server_tokens off;',
    '',
    '    types {',
    ...Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`),
    '    }',
    '    default_type application/octet-stream;',
    `    location = ${paths.data('SHA256SUMS')} {`,
    '        default_type text/plain;',
    '    }',
    '    charset utf-8;',
    `    charset_types ${PACKED.join(' ')};`,
    '',
    '    # 边发边压。事先压好 .gz、.br 的，改用 gzip_static on; brotli_static on;（后者要装 ngx_brotli）。',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_comp_level 6;',
    `    gzip_types ${[...PACKED, 'image/svg+xml', 'application/manifest+json'].join(' ')};`,
    '',
    ...HEADERS.map(
      (header) => `    add_header ${header.name} ${header.elsewhere ? variableOf(header) : quoted(header.value)} always;`,
    ),
    '',
    '    index index.html;',
    `    error_page 404 ${paths.notFound};`,
    '    location / {',
    '        limit_except GET HEAD {',
    '            deny all;',
    '        }',
    '        try_files $uri $uri/ =404;',
    '    }',
    '    # 目录的地址以 / 结尾；改名、撤下的地址是成品里的页面，由它们指路。',
    '    location ~ ^(?<folder>.*/)index\\.html$ {',
    '        if ($request_uri ~ "index\\.html") {',
    '            return 301 $folder$is_args$args;',
    '        }',
    '    }',
    '    location ~ /\\.(?!well-known/) {',
    '        return 404;',
    '    }',
    '}',
    '',
  ].join('\n');

/** 文字的类型 — sent as UTF-8, and compressed; HTML always is. */
const PACKED = [
  'text/plain',
  'text/css',
  'text/csv',
  'text/vtt',
  'text/javascript',
  'application/json',
  'application/jsonl',
  'application/ld+json',
  'application/n-quads',
  'application/xml',
];

const globOf = (where: Where): string => ('under' in where ? `${where.under}*` : 'at' in where ? where.at : `/*.${where.ending}`);

/** `_headers` — as hosts of static sites read it; `!` takes back what the first rule gave to every address. */
export function headersFile(): string {
  const everywhere: string[] = [];
  const rules = new Map([['/*', everywhere]]);
  for (const { name, value, elsewhere = [] } of HEADERS) {
    if (value !== undefined) everywhere.push(`  ${name}: ${value}`);
    for (const { where, value: own } of elsewhere) {
      const lines = rules.get(globOf(where)) ?? [];
      rules.set(globOf(where), lines);
      if (value !== undefined) lines.push(`  ! ${name}`);
      if (own !== undefined) lines.push(`  ${name}: ${own}`);
    }
  }
  const written = [...rules].map(([glob, lines]) => `${glob}\n${lines.join('\n')}\n`);
  return `# ${WRITTEN}\n# 放到成品的根目录（Cloudflare Pages 一类的静态托管读它）。\n\n${written.join('\n')}`;
}

/** 部署文件 — path → text of all that is checked in for servers. */
export const deployFiles = (): [string, string][] => [
  ['scripts/deploy/nginx.conf', nginxConf()],
  ['scripts/deploy/_headers', headersFile()],
];
