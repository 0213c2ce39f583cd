import { resolve } from 'node:path';

/** 环境变量 — every variable that this house reads or hands to a child. */
export const VARIABLES = {
  port: 'PORT',
  siteUrl: 'SITE_URL',
  base: 'BASE_PATH',
  contentDir: 'CONTENT_DIR',
  // Of a store of objects, under the names that every tool for them reads.
  accessKey: 'AWS_ACCESS_KEY_ID',
  secretKey: 'AWS_SECRET_ACCESS_KEY',
  sessionToken: 'AWS_SESSION_TOKEN',
  // From a command to the Astro that it starts.
  outDir: 'OUT_DIR',
  cacheDir: 'CACHE_DIR',
  snapshot: 'SNAPSHOT',
  rendered: 'RENDERED',
  // From the live preview to its Astro.
  assets: 'ASSETS',
  fontSettings: 'FONTCONFIG_FILE',
  // From `npm test` to the tests of the built site.
  siteDist: 'SITE_DIST',
  searchQueries: 'SEARCH_QUERIES',
} as const;
type Variable = keyof typeof VARIABLES;
type Environment = Readonly<Record<string, string | undefined>>;

/** 设置 — what the environment says, with what holds where it says nothing. */
export interface Settings {
  port: number;
  /** 写明的端口 — the same, only where the environment names it. */
  otherPort: number | undefined;
  /** 网站的地址 — scheme and host, without a slash at the end. */
  siteUrl: string;
  /** 子路径 — `/roll`, without a slash at the end; empty at the root of a host. */
  base: string;
  /** 记录所在 — the whole path of the folder. */
  contentDir: string;
  /** 另一份记录 — the same, only where the environment names it. */
  otherContentDir: string | undefined;
  outDir: string;
  cacheDir: string;
  /** What the build read and found, as `door/snapshot.ts` wrote it. */
  snapshot: string | undefined;
  /** Where the pages of the last build are kept, for the next. */
  rendered: string | undefined;
  /** What the preview learnt by opening the files of the record, as a file of JSON. */
  assets: string | undefined;
  fontSettings: string | undefined;
  /** 对象存储的钥匙 — for `npm run publish` alone. */
  accessKey: string | undefined;
  secretKey: string | undefined;
  sessionToken: string | undefined;
}

/** 读设置 — from an environment; a bad value gives way to the default, and its fault says what is wanted. */
export function readSettings(environment: Environment): { settings: Settings; faults: string[] } {
  const faults: string[] = [];
  const given = (variable: Variable): string | undefined => environment[VARIABLES[variable]] || undefined;
  /** The value as it is used; `undefined` from `use` means a bad one. */
  const read = <T>(variable: Variable, otherwise: T, wanted: string, use: (value: string) => T | undefined): T => {
    const value = given(variable);
    if (value === undefined) return otherwise;
    const used = use(value);
    if (used === undefined) faults.push(`环境变量 ${VARIABLES[variable]} 填了“${value}”，应为${wanted}。`);
    return used ?? otherwise;
  };
  const otherPort = read<number | undefined>('port', undefined, ' 1 到 65535 的整数', portOf);
  const port = otherPort ?? 4321;
  const contentDir = given('contentDir');
  const settings: Settings = {
    port,
    otherPort,
    siteUrl: read('siteUrl', `http://localhost:${port}`, '不带路径的网址，如 https://example.cn；子路径写在 BASE_PATH', originOf),
    base: read('base', '', '以 / 开头的子路径，如 /roll', baseOf),
    contentDir: resolve(contentDir ?? 'src/content'),
    otherContentDir: contentDir,
    outDir: given('outDir') ?? 'dist',
    cacheDir: given('cacheDir') ?? '.cache/astro',
    snapshot: given('snapshot'),
    rendered: given('rendered'),
    assets: given('assets'),
    fontSettings: given('fontSettings'),
    accessKey: given('accessKey'),
    secretKey: given('secretKey'),
    sessionToken: given('sessionToken'),
  };
  return { settings, faults };
}

function portOf(value: string): number | undefined {
  const port = Number(value);
  return /^\d+$/.test(value) && port >= 1 && port <= 65535 ? port : undefined;
}

function originOf(value: string): string | undefined {
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : undefined;
}

/** A slash may be missing at either end. */
function baseOf(value: string): string | undefined {
  if (value === '/') return '';
  const parts = value.replace(/^\/|\/$/g, '').split('/');
  return parts.every((part) => /^(?!\.+$)[\w.~-]+$/.test(part)) ? `/${parts.join('/')}` : undefined;
}

/** 本次运行的设置 — read once; a command says the faults and ends (`readArguments`). */
export const { settings, faults: settingFaults } = readSettings(process.env);

/**
 * 对外的地址 — the one place that it comes from: what the environment says, else the domain of the record, else this
 * machine, which nobody outside can open.
 */
export const siteUrlOf = (domain: string | undefined): string =>
  process.env[VARIABLES.siteUrl] || !domain ? settings.siteUrl : `https://${domain}`;

/** 子进程的环境 — ours, with what this house tells the child by name, and what other programs want. */
export function environmentWith(told: Partial<Record<Variable, string | undefined>>, others: Record<string, string> = {}) {
  const named = Object.entries(told).flatMap(([variable, value]) =>
    value === undefined ? [] : [[VARIABLES[variable as Variable], value]],
  );
  return { ...process.env, ...others, ...(Object.fromEntries(named) as Record<string, string>) };
}

/**
 * 最旧的浏览器 — the oldest that the search promises to work in: the kernel of WeChat on Android (Chromium 86), the
 * last Chrome of Windows 7 (109) above it, and Safari 14. Pages themselves read in any.
 */
export const FLOOR = { chrome: 86, safari: 14 } as const;
