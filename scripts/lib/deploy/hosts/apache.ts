import { paths } from '#domain/values/paths.ts';
import { type Header, HEADERS, told, TYPES, TYPES_AT } from '../headers.ts';
import { type Hosting, INDEX, PACKED, patternOf, WRITTEN } from './hosting.ts';

const at = (patterns: readonly string[]): string =>
  `(${patterns.map((pattern) => `%{REQUEST_URI} =~ m#${pattern}#`).join(' || ')})`;
const ICONS = paths.appIcon(0).replace(/[^/]*$/, '');
const SECURE = "(%{HTTPS} == 'on' || %{req:X-Forwarded-Proto} == 'https')";

/** 一个报头 — what it is anywhere, but where it is not said; then its other values, the first of the table last, since the last one stands. */
function headerLines({ name, value, secure, elsewhere = [] }: Header, base: string): string[] {
  const silent = elsewhere.filter((place) => place.value === undefined).map(({ where }) => patternOf(where, base));
  const values = [...new Set(elsewhere.flatMap((place) => place.value ?? []))].toReversed();
  const only = [...(secure ? [SECURE] : []), ...(silent.length > 0 ? [`!${at(silent)}`] : [])].join(' && ');
  const set = (own: string, when: string) => `Header always set ${name} "${own}"${when && ` "expr=${when}"`}`;
  return [
    ...(value === undefined ? [] : [set(value, only)]),
    ...values.map((own) =>
      set(own, at(elsewhere.filter((place) => place.value === own).map(({ where }) => patternOf(where, base)))),
    ),
  ];
}

/** 一处的规矩 — the same in the folder of a site and in the configuration of a server. */
const rules = (base: string): string[] => [
  'Options FollowSymLinks',
  'DirectoryIndex index.html',
  `ErrorDocument 404 ${base}${paths.notFound}`,
  ...Object.entries(TYPES).map(([ending, type]) => `AddType "${told(type)}" .${ending}`),
  ...Object.entries(TYPES_AT).flatMap(([path, type]) => [
    `<Files "${path.slice(path.lastIndexOf('/') + 1)}">`,
    `    ForceType "${told(type)}"`,
    '</Files>',
  ]),
  ...HEADERS.flatMap((header) => headerLines(header, base)),
  '<IfModule mod_deflate.c>',
  `    AddOutputFilterByType DEFLATE ${PACKED.join(' ')}`,
  '    # 压缩后的标记带 -gzip，问起来按原来的认。',
  `    RequestHeader edit "If-None-Match" '^"((.*)-gzip)"$' '"$1", "$2"'`,
  '</IfModule>',
  '# 目录的地址以 / 结尾；没有页面的文件夹也是没有这一页；改名、撤下的地址是成品里的页面，由它们指路。',
  'RewriteEngine On',
  'RewriteCond %{REQUEST_METHOD} "!^(?:GET|HEAD)$"',
  'RewriteRule "^" "-" [R=405,L]',
  'RewriteCond %{THE_REQUEST} "^\\S+ [^?\\s]*/index\\.html[?\\s]"',
  `RewriteRule "^(.*/)?index\\.html$" "${base}/$1" [R=301,L]`,
  'RewriteCond %{REQUEST_FILENAME} -d',
  `RewriteCond %{REQUEST_FILENAME}/${INDEX} !-f`,
  'RewriteRule "^" "-" [R=404,L]',
  'RewriteRule "(^|/)\\.(?!well-known/)" "-" [R=404,L]',
];

/** Apache 配置 — a virtual host; needs headers, rewrite, alias, deflate and, for encryption, ssl. */
export const apacheConf = ({ name, root, base, port }: Hosting): string =>
  [
    `# ${WRITTEN}`,
    '# 要有的模块：a2enmod headers rewrite deflate ssl',
    '',
    ...(port === undefined
      ? [
          '<VirtualHost *:80>',
          `    ServerName ${name}`,
          `    Redirect permanent / https://${name}/`,
          '</VirtualHost>',
          '',
          '<VirtualHost *:443>',
        ]
      : [`<VirtualHost *:${port}>`]),
    `    ServerName ${name}`,
    `    DocumentRoot "${root}"`,
    ...(port === undefined
      ? [
          '    SSLEngine on',
          `    SSLCertificateFile "/etc/apache2/certificates/${name}.pem"`,
          `    SSLCertificateKeyFile "/etc/apache2/certificates/${name}.key"`,
        ]
      : []),
    '    # 有的发行版把 /icons/ 给了自己的图标。',
    `    Alias "${ICONS}" "${root}${ICONS}"`,
    `    <Directory "${root}${base}">`,
    '        AllowOverride None',
    '        Require all granted',
    ...rules(base).map((line) => `        ${line}`),
    '    </Directory>',
    '</VirtualHost>',
    '',
  ].join('\n');

/** 文件夹里的规矩 — for a host that lets a site say no more than this. */
export const htaccess = ({ base }: Hosting): string =>
  [`# ${WRITTEN}`, '# 改名为 .htaccess，放进成品的根目录；加密连接由主机商开。', ...rules(base), ''].join('\n');
