import { createHash } from 'node:crypto';
import { attribute, type Edit, type Element, headOf, type HtmlPage, isNamed, setAttribute } from './html.ts';
import { type Found } from './wanted.ts';

/** 内容安全策略 — directives by name, each with what it allows, in their order. */
export type Policy = Map<string, string[]>;

/** As the standard has it, and no other blank: one of ours parts nothing for a browser, which then knows no such directive. */
const BLANK = /[\t\n\f\r ]+/;

/** Of a directive that is written twice the first counts, as in a browser. */
export function parsePolicy(content: string): Policy {
  const policy: Policy = new Map();
  for (const directive of content.split(';')) {
    const [name = '', ...allowed] = directive.split(BLANK).filter(Boolean);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), allowed);
  }
  return policy;
}

export const policyText = (policy: Policy): string => [...policy].map((directive) => directive.flat().join(' ')).join('; ');

/** 摘要 — of a text, as a policy names it. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** 写明策略的元素 — of a page, those in its head. */
export const policiesOf = (page: HtmlPage): Element[] =>
  headOf(page).filter(
    (element) => isNamed(element, 'meta') && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );

const PLAYING = new Set(['audio', 'video']);

/** 用不着的放行 — taken out of the policy of a page: sounds and films where none is played, WebAssembly where none is served. */
export function unusedAllowances(page: HtmlPage, wasm: boolean): Edit[] {
  const [element] = policiesOf(page);
  const before = element && attribute(element, 'content');
  if (!before) return [];
  const policy = parsePolicy(before);
  if (!page.elements.some(({ tagName }) => PLAYING.has(tagName))) policy.delete('media-src');
  const scripts = policy.get('script-src');
  if (scripts && !wasm)
    policy.set(
      'script-src',
      scripts.filter((source) => source !== "'wasm-unsafe-eval'"),
    );
  const after = policyText(policy);
  return after === before ? [] : [setAttribute(element, 'content', after)];
}

const OWN = /^'self'$/;
/** 可放行的来源 — by directive; whatever is not listed may not be allowed at all. */
const ALLOWABLE: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'(?:self|none)'$/,
  'connect-src': OWN,
  'media-src': OWN,
  'img-src': OWN,
  'manifest-src': OWN,
  'script-src': /^'(?:self|wasm-unsafe-eval)'$/,
  'font-src': /^(?:'self'|data:)$/,
  'style-src': /^'(?:self|sha256-[\w+/]+=*)'$/,
};
const DEMANDED = ['default-src', 'base-uri', 'form-action'];

/** What loads something: the policy stands before the first of them. */
const LOADING = new Set(['link', 'script', 'style', 'img']);

/** 策略差错 — none or several, too late, too little said, too much allowed. */
export function* policyFaults(page: HtmlPage): Iterable<Found> {
  const [element, ...others] = policiesOf(page);
  if (!element || others.length > 0)
    return yield { fault: 'policy', found: `页头有 ${others.length + (element ? 1 : 0)} 条策略` };
  const policy = parsePolicy(attribute(element, 'content') ?? '');
  const first = page.elements.findIndex(({ tagName }) => LOADING.has(tagName));
  if (first >= 0 && first < page.elements.indexOf(element)) yield { fault: 'policy', found: '策略写得太晚', element };
  for (const name of DEMANDED) if (!policy.has(name)) yield { fault: 'policy', found: `策略没有 ${name}`, element };
  for (const [name, sources] of policy)
    for (const source of sources.length ? sources : ['（空）'])
      if (!(Object.hasOwn(ALLOWABLE, name) && ALLOWABLE[name]!.test(source)))
        yield { fault: 'policy', found: `策略的 ${name} 放行 ${source}`, element };
}

const TYPE = /^(?:@font-face\{[^{}@\\]*\})+$/;

/** 题字已写明 — a style that only brings type, inside itself, and whose hash the policy names. */
export function typeIsNamed(style: string, page: HtmlPage): boolean {
  const loads = [...style.matchAll(/url\(([^)]*)/gi)].map(([, address]) => address!);
  const named = policiesOf(page).some((element) =>
    parsePolicy(attribute(element, 'content') ?? '')
      .get('style-src')
      ?.includes(hashOf(style)),
  );
  return named && TYPE.test(style) && loads.every((address) => address.startsWith('data:font/woff2;base64,'));
}
