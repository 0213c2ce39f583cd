import { paths } from '#domain/values/paths.ts';
import { type Header, HEADERS } from '../headers.ts';
import { type Hosting, INDEX, PACKED, patternOf, typesByPattern, WRITTEN } from './hosting.ts';

const either = (patterns: readonly string[]): string => patterns.map((pattern) => `(?:${pattern})`).join('|');

/** 一个报头 — what it is anywhere, but where it is not said; then its other values, the first of the table last, since the last one stands. */
function headerLines({ name, value, secure, elsewhere = [] }: Header, base: string): string[] {
  const label = name.toLowerCase();
  const silent = elsewhere.filter((place) => place.value === undefined).map(({ where }) => patternOf(where, base));
  const values = [...new Set(elsewhere.flatMap((place) => place.value ?? []))].toReversed();
  const anywhere = [
    ...(secure ? [`	@${label} protocol https`] : []),
    ...(silent.length > 0 ? [`	@${label} not path_regexp ${either(silent)}`] : []),
  ];
  return [
    ...(value === undefined ? [] : [...anywhere, `	header${anywhere.length > 0 ? ` @${label}` : ''} ${name} "${value}"`]),
    ...values.flatMap((own, index) => {
      const places = elsewhere.filter((place) => place.value === own).map(({ where }) => patternOf(where, base));
      return [`	@${label}-${index + 1} path_regexp ${either(places)}`, `	header @${label}-${index + 1} ${name} "${own}"`];
    }),
  ];
}

/** Caddy 配置 — headers by the path that is answered, so that a page that is not there has those of the page for it. */
export const caddyfile = ({ name, root, base, port }: Hosting): string =>
  [
    `# ${WRITTEN}`,
    '',
    '(headers) {',
    '	map {path} {type} {',
    ...typesByPattern(base).map(([pattern, type]) => `		~${pattern} "${type}"`),
    '		default application/octet-stream',
    '	}',
    '	header Content-Type {type}',
    ...HEADERS.flatMap((header) => headerLines(header, base)),
    '}',
    '',
    `${port === undefined ? name : `http://${name}:${port}`} {`,
    `	root * ${root}`,
    '	encode zstd gzip {',
    '		match {',
    ...PACKED.map((type) => `			header Content-Type ${type}*`),
    '		}',
    '	}',
    '	# 目录的地址以 / 结尾；改名、撤下的地址是成品里的页面，由它们指路。',
    '	@index path_regexp index ^(.*/)index\\.html$',
    '	# 没有页面的文件夹也是没有这一页。',
    '	@absent {',
    `		not file {path}/${INDEX}`,
    '		not {',
    '			file {path}',
    '			not path */',
    '		}',
    '	}',
    '	@hidden {',
    '		path */.*',
    '		not path */.well-known/*',
    '	}',
    '	@writing not method GET HEAD',
    '	route {',
    '		respond @writing 405',
    '		redir @index {re.index.1} 301',
    ...['@absent', '@hidden'].flatMap((matcher) => [
      `		handle ${matcher} {`,
      '			route {',
      `				rewrite * ${base}${paths.notFound}`,
      '				import headers',
      '				file_server {',
      '					status 404',
      '				}',
      '			}',
      '		}',
    ]),
    '		handle {',
    '			route {',
    '				import headers',
    '				file_server',
    '			}',
    '		}',
    '	}',
    '}',
    '',
  ].join('\n');
