import { paths } from '#domain/values/paths.ts';
import { type Header, HEADERS, TYPES, TYPES_AT } from '../headers.ts';
import { type Hosting, PACKED, patternOf, WRITTEN } from './hosting.ts';

/** 报头的变量 — `$roll_cache_control`. */
const variableOf = ({ name }: Header): string => `$roll_${name.toLowerCase().replaceAll('-', '_')}`;

const quoted = (value: string | undefined): string => `"${value ?? ''}"`;

/** Over https here, or before a proxy that says so. */
const SECURE = '$https$http_x_forwarded_proto';

/** 一张对照 — the value of a header by the path; nginx sends no header whose value is empty. */
function mapOf(header: Header, base: string): string[] {
  const { value, secure, elsewhere = [] } = header;
  if (secure)
    return [
      `map ${SECURE} ${variableOf(header)} {`,
      '    default "";',
      `    "~^(?:on|https|onhttps)$" ${quoted(value)};`,
      '}',
      '',
    ];
  if (elsewhere.length === 0) return [];
  return [
    `map $uri ${variableOf(header)} {`,
    `    default ${quoted(value)};`,
    ...elsewhere.map(({ where, value: own }) => `    "~${patternOf(where, base)}" ${quoted(own)};`),
    '}',
    '',
  ];
}

const addedBy = (header: Header): string =>
  `    add_header ${header.name} ${header.elsewhere || header.secure ? variableOf(header) : quoted(header.value)} always;`;

/** nginx 配置 — for the folder of servers; a map and no location says a header, since one location loses all others. */
export function nginxConf({ name, root, base, port }: Hosting): string {
  const listening =
    port === undefined
      ? [
          '    listen 443 ssl http2;',
          '    listen [::]:443 ssl http2;',
          `    server_name ${name};`,
          `    ssl_certificate /etc/nginx/certificates/${name}.pem;`,
          `    ssl_certificate_key /etc/nginx/certificates/${name}.key;`,
          '    ssl_protocols TLSv1.2 TLSv1.3;',
        ]
      : [`    listen ${port};`, `    server_name ${name};`];
  const encrypted =
    port === undefined
      ? [
          'server {',
          '    listen 80;',
          '    listen [::]:80;',
          `    server_name ${name};`,
          '    return 301 https://$host$request_uri;',
          '}',
          '',
        ]
      : [];
  return [
    `# ${WRITTEN}`,
    '# 报头的值都在 map 里：location 里再写 add_header，会丢掉外层的全部报头。',
    '',
    ...HEADERS.flatMap((header) => mapOf(header, base)),
    ...encrypted,
    'server {',
    ...listening,
    `    root ${root};`,
    '    server_tokens off;',
    '    absolute_redirect off;',
    '',
    '    types {',
    ...Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`),
    '    }',
    '    default_type application/octet-stream;',
    ...Object.entries(TYPES_AT).flatMap(([at, type]) => [
      `    location = ${base}${at} {`,
      `        default_type ${type};`,
      '    }',
    ]),
    '    charset utf-8;',
    `    charset_types ${PACKED.filter((type) => type.startsWith('text/') && type !== 'text/html').join(' ')};`,
    '',
    '    # 边发边压。',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_comp_level 6;',
    `    gzip_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    ...HEADERS.map(addedBy),
    '',
    '    # 目录的地址以 / 结尾；改名、撤下的地址是成品里的页面，由它们指路。',
    '    index index.html;',
    '    if ($request_uri ~ "^([^?]*/)index\\.html(?:\\?|$)") {',
    '        return 301 $1$is_args$args;',
    '    }',
    `    error_page 404 ${base}${paths.notFound};`,
    '    # 没有页面的文件夹也是没有这一页。',
    `    error_page 403 =404 ${base}${paths.notFound};`,
    '    location ~ /\\.(?!well-known/) {',
    '        return 404;',
    '    }',
    '}',
    '',
  ].join('\n');
}
