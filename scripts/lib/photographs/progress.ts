/** 要等多久才说 — work that ends sooner says nothing of itself. */
const QUIET = 5000;
/** So many of the last are the measure of what is left: what was kept from before goes by in no time. */
const LAST = 40;

/** 时长 — “2 分 5 秒”. */
export function spanText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

/** 进度怎么说 — where, and by which clock. */
interface Telling {
  now?: () => number;
  write?: (text: string) => void;
  /** A terminal is told each time on the same line, a log every tenth. */
  terminal?: boolean;
}

/** 进度 — to be called as each of so many is done; says how many, how long it took, and how long it will. */
export function progressOf(name: string, total: number, telling: Telling = {}): () => void {
  const {
    now = () => performance.now(),
    write = (text) => process.stderr.write(text),
    terminal = process.stderr.isTTY,
  } = telling;
  const begun = now();
  const ends: number[] = [begun];
  let [done, tenth, told] = [0, 0, false];
  return () => {
    const at = now();
    done++;
    if (ends.push(at) > LAST + 1) ends.shift();
    const reached = Math.floor((done * 10) / total);
    const isNew = reached > tenth;
    tenth = reached;
    if (at - begun < QUIET || !(terminal || isNew)) return;
    const each = (at - ends[0]!) / (ends.length - 1);
    const left = done === total ? '' : `，大约还要 ${spanText(each * (total - done))}`;
    const line = `  ${name} ${done}/${total}（${Math.floor((done * 100) / total)}%），用了 ${spanText(at - begun)}${left}`;
    write(terminal ? `${told ? '\r\x1b[K' : ''}${line}${done === total ? '\n' : ''}` : `${line}\n`);
    told = true;
  };
}
