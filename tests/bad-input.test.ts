import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';
import { captions, docx, pdf } from './sample-forum.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  content = join(folder, 'content');
  cpSync('src/content', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
};
const edit = (file: string, change: (value: any) => void) => {
  const value = JSON.parse(readFileSync(join(content, file), 'utf8')) as unknown;
  change(value);
  writeFileSync(join(content, file), JSON.stringify(value));
};
const write = (file: string, text: string | Uint8Array) => {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
};
/** One more line of the ledger of changes. */
const note = (change: object) =>
  edit('changes/2026.json', (changes) =>
    changes.push({ id: 'd9001', date: '2026-11-28', reason: '示例', by: '编辑部', ...change }),
  );
const photograph = (more: object) => ({
  file: 'photographs/q0001.jpg',
  alt: '在变电站',
  credit: '某人',
  licence: '授权使用',
  aiGenerated: '否',
  ...more,
});

/** Changes the front matter of the first forum. */
const forum = (change: (forum: any) => void) => {
  const [, matter] = readFileSync(join(content, 'forums/f0001.mdx'), 'utf8').split(/^---$/m);
  const value = parse(matter!) as unknown;
  change(value);
  write('forums/f0001.mdx', `---\n${stringify(value)}---\n`);
};
const rights = { credit: '某人', licence: '授权使用', aiGenerated: '否', language: 'zh-CN' };
/** One more file beside the first forum, registered as that kind. */
const material = (kind: string, file: string, bytes: string | Uint8Array, more: object = {}) => {
  write(`forums/f0001/${file}`, bytes);
  forum((value) => (value.materials = [{ kind, title: '一份资料', file, ...rights, ...more }]));
};
/** Captions beside the first film. */
const subtitled = (...cues: [from: string, to: string, text: string][]) => {
  write('films/m0001/film.vtt', captions(...cues));
  edit('films/films.json', (films) => (films[0].captions = 'film.vtt'));
};
const MB = 1024 * 1024;

test.each<[string, () => void, string[]]>([
  ['broken JSON', () => write('trades.json', '[{"id": "t0001",, "name": "钳工"}]'), ['trades.json', 'JSON 写法有误，第 1 行']],
  ['JSON cut short', () => write('trades.json', '[{"id": "t0001"'), ['trades.json', 'JSON 写法有误', '文件在这里提前结束']],
  ['an empty JSON file', () => write('trades.json', ''), ['trades.json', '文件是空的']],
  [
    'an unknown field',
    () => edit('people/0001-0100.json', (people) => (people[2].birthday = '1970')),
    ['有不认识的字段：“birthday”', 'q0003 李秀贵'],
  ],
  [
    'a missing person',
    () => edit('honours/2018.json', (honours) => (honours[0].person = 'q9999')),
    ['honours/2018.json', '（人物）', '找不到人物 q9999'],
  ],
  [
    'a duplicate id',
    () => edit('people/0001-0100.json', (people) => (people[1].id = 'q0001')),
    ['第 1 条 已经用了', '人物编号 q0001 重复'],
  ],
  [
    'an unpaired brace in a story',
    () =>
      write('stories/q0004.mdx', '---\nperson: q0004\ndeed: 修复转台[^f3]\nstandfirst: 示意。[^f1]\n---\n\n修复{转台。[^f3]\n'),
    ['stories/q0004.mdx', '正文第 2 行', '有花括号“修复{转台'],
  ],
  [
    'a story without front matter',
    () => write('stories/q0004.mdx', '修复转台。[^f3]\n'),
    ['stories/q0004.mdx', '开头缺少篇首信息'],
  ],
  [
    'an empty folder of people',
    () => rmSync(join(content, 'people'), { recursive: true }),
    ['people.json', '缺少人物：没有 people.json，也没有文件夹 people/'],
  ],
  [
    'a file in another encoding',
    () => writeFileSync(join(content, 'trades.json'), Buffer.from([0x5b, 0xd6, 0xd0, 0x5d])),
    ['trades.json', '不是 UTF-8 编码'],
  ],
  [
    'a picture that is no picture',
    () => {
      write('photographs/q0001.jpg', 'not a picture');
      edit('people/0001-0100.json', (people) => (people[0].photograph = photograph({})));
    },
    ['photographs/q0001.jpg', '打不开，不是完好的图片文件'],
  ],
  [
    'a picture without credit',
    () => edit('people/0001-0100.json', (people) => (people[0].photograph = photograph({ credit: undefined }))),
    ['（照片，拍摄者）', '缺少“拍摄者”'],
  ],
  [
    'a corrupt PDF',
    () => material('课件', 'slides.pdf', pdf(3).subarray(0, 200)),
    ['forums/f0001/slides.pdf', '不是完好的 PDF，打不开'],
  ],
  [
    'a document that is only called docx',
    () => material('论文', 'paper.docx', 'not a document'),
    ['forums/f0001/paper.docx', '不是完好的 docx 文件'],
  ],
  [
    'a telephone number in a document',
    () => material('论文', 'paper.docx', docx(`联系 ${'139'}12345678`)),
    ['forums/f0001/paper.docx', '写了手机号'],
  ],
  [
    'an over-long caption cue',
    () => subtitled(['00:01.000', '00:09.500', '一条停得太久的字幕']),
    ['films/m0001/film.vtt', '第 1 条字幕（00:01.000）停留 8.5 秒，应不超过 7 秒'],
  ],
  [
    'a caption that overlaps',
    () => subtitled(['00:01.000', '00:04.000', '甲'], ['00:03.500', '00:05.000', '乙']),
    ['films/m0001/film.vtt', '第 2 条字幕（00:03.500）与上一条重叠'],
  ],
  [
    'captions written wrongly',
    () => subtitled(['00:05.000', '00:04.000', '甲']),
    ['films/m0001/film.vtt', '字幕写法有误：第 3 行结束时间不晚于开始时间'],
  ],
  [
    'a photograph without alternative text',
    () => material('照片', 'hall.jpg', 'x'),
    ['forums/f0001.mdx', '（资料第1项，替代文字）', '照片缺少替代文字'],
  ],
  [
    'a material without credit and licence',
    () => material('课件', 'slides.pdf', pdf(1), { credit: undefined, licence: undefined }),
    ['（资料第1项，署名）', '缺少“署名”', '缺少“使用许可”'],
  ],
  [
    'a file of 21 MB',
    () => material('课件', 'slides.pdf', Buffer.alloc(21 * MB)),
    ['forums/f0001/slides.pdf', '文件有 21.0 MB，应不超过 20.0 MB'],
  ],
  [
    'a video of our own without a licence',
    () => {
      write('forums/f0001/poster.png', 'x');
      const poster = { file: 'poster.png', alt: '会场', credit: '某人', licence: '授权使用', aiGenerated: '否' };
      material('录像', 'talk.mp4', Buffer.from('\0\0\0\x18ftypisom', 'latin1'), { poster });
    },
    ['forums/f0001.mdx', '站点配置没有写明视听许可'],
  ],
  [
    'a video on a platform without a licence',
    () => edit('films/films.json', (films) => (films[0].link = 'https://www.workercn.cn/1')),
    ['films/films.json', '（播放地址）', '没有登记视听许可'],
  ],
  [
    'a speaker who is not in the record',
    () =>
      forum((value) => {
        const speakers = [{ name: '某人', person: 'q9998' }];
        value.sessions = [{ title: '上午', talks: [{ title: '题目', speakers }] }];
      }),
    ['forums/f0001.mdx', '（场次第1项，发言第1项，发言人第1项，人物）', '找不到人物 q9998'],
  ],
  [
    'a file that nobody registered',
    () => write('forums/f0001/notes.txt', '讲稿'),
    ['forums/f0001/notes.txt', '这个文件没有登记'],
  ],
  [
    'a file that was exchanged after it was registered',
    () => material('课件', 'slides.pdf', pdf(1), { sha256: 'a'.repeat(64) }),
    ['资料第1项', '登记的是 aaaa'],
  ],
  [
    'a film that was published and is gone',
    () => edit('films/films.json', (films) => films.pop()),
    ['已在2026年11月22日的记录里公布过'],
  ],
  ['a lost ledger of what was published', () => rmSync(join(content, 'issued.json')), ['缺少已公布编号：没有 issued.json']],
  ['lost clauses', () => rmSync(join(content, 'programme/articles.json')), ['缺少条款：没有 programme/articles.json']],
  [
    'a page with two marks',
    () =>
      edit('sources.json', (sources: Record<string, unknown>[]) =>
        sources.push({
          ...sources.find(({ id }) => id === 'r0043'),
          id: 'r9001',
          speaker: '学校',
          url: 'https://qingdao.dzwww.com/qingdaonews/202305/t20230518_11966445.htm/',
        }),
      ),
    ['sources.json', 'r9001 和 r0043 是同一页，标记也不同（“报社通讯社，原页”与“学校，原页”）'],
  ],
  [
    'a publisher without a name',
    () => edit('sources.json', (sources) => (sources[0].publisher = '山东某高职院校')),
    ['r0001 的发布者写作“山东某高职院校”'],
  ],
  [
    'an honour on a private person’s word',
    () => edit('honours/2017.json', (honours) => (honours[2].sources = ['r0021'])),
    ['h0003 只有个人的话作来源（r0021）'],
  ],
  [
    'a post that its source does not state',
    () => edit('honours/2018.json', (honours) => (honours[8].post.source = 'r0004')),
    ['h0013 的岗位、职务据 r0004', '没有点明岗位或职务'],
  ],
  [
    'the place of an event as the city of an employer',
    () => edit('honours/undated.json', (honours) => (honours[3].city = { value: '370700', source: 'r0066', asOf: '2023-04' })),
    ['h0045 写了地市潍坊市，没有写单位'],
  ],
  [
    'a bound without ground',
    () => edit('honours/undated.json', (honours) => delete honours[3].yearRange.to.ground),
    ['h0045', '缺少“根据”'],
  ],
  [
    'a plan told as done',
    () => edit('editions/2017.json', (edition) => (edition.counts.nominees.basis = 'reported')),
    ['2017年度的30 名写作已成的数'],
  ],
  [
    'money told as given by a source from before',
    () => edit('editions/2019.json', (edition) => edition.notes.push({ text: '每人得到奖金1万元。', sources: ['r0006'] })),
    ['“每人得到奖金1万元。”写作钱已给了'],
  ],
  [
    'a number that its sentence does not hold',
    () => edit('people/0001-0100.json', (people) => (people[23].facts[1].figures[0].value = 700_000)),
    ['管延安的事实 f2的数字“螺丝”是 700000，句子里没有这个数'],
  ],
  [
    'a correction of a value that does not stand',
    () => note({ kind: '更正', entries: ['h0009'], field: 'post.value', old: '维修钳工、首席技师', new: '总工程师' }),
    ['post.value 改成了“总工程师”，记录里是“首席技师”'],
  ],
  [
    'a change dated before its entry',
    () => note({ kind: '撤销', entries: ['h0009'], date: '2018-01-01' }),
    ['d9001 的日期 2018-01-01 早于 h0009 收录的 2026-11-22'],
  ],
  [
    'an id used again',
    () => edit('retired.json', (retired) => retired.push({ id: 'q0024', date: '2026-11-22', reason: '示例' })),
    ['q0024'],
  ],
  [
    'a lost ledger of changes',
    () => rmSync(join(content, 'changes'), { recursive: true }),
    ['缺少改动：没有 changes.json，也没有文件夹 changes/'],
  ],
  ['a stray file', () => write('people/名单.xlsx', 'x'), ['people/名单.xlsx', '记录里只放']],
])('%s is named with file and field, as an error', async (_, change, said) => {
  change();
  const inspection = await inspect(content);
  const text = reportText(inspection);
  expect(text).toMatch(/个错误/);
  for (const words of said) expect(text).toContain(words);
  expect(inspection.summary.errors).toBeGreaterThan(0);
});

test('all faults are told at once', async () => {
  edit('people/0001-0100.json', (people) => (people[2].birthday = '1970'));
  edit('honours/2018.json', (honours) => (honours[0].person = 'q9999'));
  write('trades.json', '[');
  const text = reportText(await inspect(content));
  for (const words of ['birthday', 'q9999', 'trades.json']) expect(text).toContain(words);
});

test('a record with errors leaves the old site as it was', () => {
  const out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '旧站');
  edit('honours/2018.json', (honours) => (honours[0].title = '齐鲁首席技师'));
  const { status, text } = run('build', '--content', content, '--out', out);
  expect(status).toBe(1);
  expect(text).toContain('“齐鲁首席技师”不是本工程的称号');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('旧站');
});

test('--json prints one object with the shape that others rely on', () => {
  edit('honours/2018.json', (honours) => (honours[0].title = '齐鲁首席技师'));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--json', '--content', content], {
    encoding: 'utf8',
  });
  const { summary, findings } = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(summary).toMatchObject({ errors: 1, people: 60, honours: 64 });
  expect(Object.keys(findings[0])).toEqual([
    'rule',
    'article',
    'severity',
    'file',
    'path',
    'sheet',
    'cell',
    'message',
    'subject',
    'value',
    'reason',
  ]);
  expect(findings.find(({ severity }: { severity: string }) => severity === 'error')).toMatchObject({
    rule: 'record/title',
    severity: 'error',
    file: 'honours/2018.json',
    path: '[0].title',
  });
});

test('what cannot run says so with exit 2', () => {
  expect(run('check', '--nonsense')).toMatchObject({ status: 2, text: expect.stringContaining('参数“--nonsense”不对') });
  expect(run('check', '--today', '2026-02-30')).toMatchObject({ status: 2, text: expect.stringContaining('应为真实日期') });
  expect(run('check', '--content', join(folder, 'nowhere'))).toMatchObject({
    status: 2,
    text: expect.stringContaining('找不到记录所在的文件夹'),
  });
});

test('the real record has neither errors nor warnings', () => {
  const { summary } = JSON.parse(run('check', '--json').text);
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
});
