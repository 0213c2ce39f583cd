import { type IncomingMessage } from 'node:http';
import { type Archive } from '#domain/record/archive.ts';
import { CHANGE_ROLES } from '#domain/record/entries/change.ts';
import { type ImportOptions } from '../importing/plan.ts';
import { type Reasons } from '../importing/trial.ts';
import { MOST } from '../workbook/limits.ts';
import { TurnedAway } from './turned-away.ts';

/** 交来的文件 — with its own name, without a way to it. */
export interface HandedIn {
  name: string;
  bytes: Uint8Array;
}

const TOO_LARGE = `文件太大。最大 ${MOST.bytes / 1024 / 1024} MB：名单里的图片请删去，或分几个文件。`;

/** 读表单 — no more than is allowed is kept in memory, whatever the header says. */
export async function formOf(request: IncomingMessage): Promise<FormData> {
  const most = MOST.bytes + MOST.fields;
  if (Number(request.headers['content-length'] ?? 0) > most) throw new TurnedAway(413, TOO_LARGE);
  const pieces: Buffer[] = [];
  let length = 0;
  // What is left of one too large is read away by the server: a line cut off would bring no answer.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most) throw new TurnedAway(413, TOO_LARGE);
    pieces.push(piece);
  }
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  // Node reads forms by itself; what it can't read is none.
  return new Response(Buffer.concat(pieces), { headers })
    .formData()
    .catch(() => Promise.reject(new TurnedAway(400, '没有收到完整的表单。请回到首页，再放一次文件。')));
}

const said = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** 文件 — the one that was chosen. */
export async function fileIn(form: FormData): Promise<HandedIn> {
  const file = form.get('file');
  if (file === null || typeof file === 'string' || file.name === '')
    throw new TurnedAway(422, '还没有选文件。请先把文件拖进来，或按“选择文件”。');
  if (file.size > MOST.bytes) throw new TurnedAway(413, TOO_LARGE);
  const name = file.name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(-120);
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** 怎样读 — what the options of the command say, field by field. */
export function optionsIn(form: FormData, archive: Archive): ImportOptions {
  const [year, source] = [said(form, 'year'), said(form, 'source')];
  if (year !== '' && !/^20\d\d$/.test(year)) throw new TurnedAway(422, `“年度”填了“${year}”，应为四位年份，如 2021。`);
  const id = source === '' ? undefined : idIn(source, archive.by.sources.keys());
  if (source !== '' && id === undefined)
    throw new TurnedAway(
      422,
      `“来源”填了“${source}”，记录里没有这个来源。请填来源编号，如 r0012；新的来源先用填报表的“来源”表加上。`,
    );
  const options: ImportOptions = {
    ...(year !== '' && { year: Number(year) }),
    ...(id !== undefined && { source: id }),
    ...(said(form, 'named') !== '' && { named: true }),
  };
  if (said(form, 'holds') !== 'story') return options;
  return { ...options, person: personIn(said(form, 'person'), archive), ...(said(form, 'replace') !== '' && { replace: true }) };
}

/** A field may hold the id with what it names. */
const idIn = (given: string, ids: Iterable<string>): string | undefined =>
  [...ids].find((id) => given.split(/[\s　]/).includes(id));

function personIn(given: string, archive: Archive): string {
  if (given === '') throw new TurnedAway(422, '选了“一个人的事迹”，还没有写是谁。请填姓名或人物编号。');
  const id = idIn(given, archive.by.people.keys());
  if (id !== undefined) return id;
  const called = archive.people.filter(({ name }) => name === given);
  if (called.length === 1) return called[0]!.id;
  throw new TurnedAway(
    422,
    called.length === 0
      ? `“谁的事迹”填了“${given}”，记录里没有这个人。请先导入命名，再放事迹。`
      : `记录里有 ${called.length} 个“${given}”：${called.map((each) => each.id).join('、')}。请填人物编号。`,
  );
}

/** 谁提出、为什么 — what stands empty is what the command would say; where the clerk was stopped both have to be said. */
export function reasonsIn(form: FormData, stopped: boolean): Reasons {
  const [by, reason] = [said(form, 'by'), said(form, 'reason')];
  if (stopped && (by === '' || reason === '')) throw new TurnedAway(422, '有提醒要过目：请写明谁提出、为什么改，再按“写入”。');
  const role = by === '' ? CHANGE_ROLES[0] : CHANGE_ROLES.find((known) => known === by);
  if (!role) throw new TurnedAway(422, `“谁提出”填了“${by}”，应为${CHANGE_ROLES.join('、')}之一。`);
  return { by: role, reason: reason === '' ? DEFAULT_REASON : reason };
}

/** 没有写的理由 — as the command has it. */
export const DEFAULT_REASON = '据导入的表格';

/** 看的是哪一份 — the number that the page showed. */
export const lookIn = (form: FormData): string => said(form, 'look');
