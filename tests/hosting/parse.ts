/** 一句 — of nginx, Caddy or Apache: its words, and what stands in its braces or between its tags. */
export interface Directive {
  words: string[];
  block?: Directive[];
}

/** Reads a configuration as nginx does: words, quoted ones too, to a semicolon or a brace; what is not closed is an error. */
export function parseNginx(text: string): Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|([^\s{};"]+)/g)].filter(([all]) => !all.startsWith('#'));
  let at = 0;
  const block = (inside: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at++) {
      const [, quoted, mark, word] = tokens[at]!;
      if (mark === ';') {
        if (words.length === 0) throw new Error('a semicolon after nothing');
        directives.push({ words });
        words = [];
      } else if (mark === '{') {
        at++;
        directives.push({ words, block: block(true) });
        words = [];
      } else if (mark === '}') {
        if (!inside || words.length > 0) throw new Error(`a brace closes too early after ${words.join(' ')}`);
        return directives;
      } else words.push((quoted?.replace(/\\(["\\])/g, '$1') ?? word)!);
    }
    if (inside || words.length > 0) throw new Error('not closed');
    return directives;
  };
  return block(false);
}

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, word]) => (double?.replaceAll('\\"', '"') ?? single ?? word)!,
  );

/** Lines with their blocks; `opens` and `closes` say which line begins and ends one. */
function parseLines(text: string, opens: (line: string) => string | undefined, closes: (line: string) => boolean): Directive[] {
  const stack: Directive[][] = [[]];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const opened = opens(line);
    if (opened !== undefined) {
      const block: Directive[] = [];
      stack.at(-1)!.push({ words: wordsOf(opened), block });
      stack.push(block);
    } else if (closes(line)) {
      if (stack.length === 1) throw new Error(`closed too early: ${line}`);
      stack.pop();
    } else stack.at(-1)!.push({ words: wordsOf(line) });
  }
  if (stack.length > 1) throw new Error('not closed');
  return stack[0]!;
}

/** As Caddy reads it: a block opens at the end of a line and closes on one of its own. */
export const parseCaddy = (text: string): Directive[] =>
  parseLines(
    text,
    (line) => (/ \{$/.exec(line) ? line.slice(0, -2) : undefined),
    (line) => line === '}',
  );

/** As Apache reads it: a section opens and closes with a tag. */
export const parseApache = (text: string): Directive[] =>
  parseLines(
    text,
    (line) => /^<([^/].*)>$/.exec(line)?.[1],
    (line) => /^<\/\w+>$/.test(line),
  );

/** 一条指令 — of a Containerfile, in capitals, with its words: of a list as JSON its items. */
export interface Instruction {
  name: string;
  words: string[];
}

const KNOWN = new Set('FROM COPY EXPOSE USER HEALTHCHECK ENTRYPOINT CMD WORKDIR ENV LABEL STOPSIGNAL VOLUME'.split(' '));

/** Reads a Containerfile as far as ours goes: one instruction a line, comments, lists as JSON; what it does not know is an error. */
export function parseContainerfile(text: string): Instruction[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const instructions = lines.map((line): Instruction => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (!KNOWN.has(name) || line.endsWith('\\')) throw new Error(`not understood: ${line}`);
    if (!rest.startsWith('[')) return { name, words: rest.split(/ +/) };
    const words = JSON.parse(rest) as unknown;
    if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) throw new Error(`no list of words: ${line}`);
    return { name, words };
  });
  if (instructions[0]?.name !== 'FROM') throw new Error('begins with no image');
  return instructions;
}

/** What of the folder an image is built from: by the last line of the list that fits a path or a folder above it. */
export function isInContext(file: string, ignored: string): boolean {
  const above = file.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'));
  const rules = ignored.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rules.reduce((is, rule) => {
    const [, not, pattern = ''] = /^(!?)(.*)$/.exec(rule)!;
    return above.includes(pattern) || pattern === '*' ? not === '!' : is;
  }, true);
}
