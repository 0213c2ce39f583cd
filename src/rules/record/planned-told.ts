import { type Archive } from '#domain/record/archive.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { type Statement } from '#domain/record/entries/source.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const sourceLists: Pick = ({ shape }) => shape?.is === 'sources';

/** 钱的话 — a sum in yuan that is given as a prize or a grant. */
const MONEY = /\d[\d.,]*\s*万?余?元/;
const GIVEN = /奖金|奖励|资助|资金|补助|配套/;
/** 未来的话 — what says that it was still to come. */
const TO_COME = /将|拟|提出|计划|预计|规定|标准|准备|打算|按.{0,12}(通知|办法)/;

/** 命名的日子 — the first day on which anybody of an edition can have been named. */
function namingDay(edition: Edition): string | undefined {
  const { announced, ceremony, counts, selection } = edition;
  const days = [
    selection?.stages?.find(({ stage }) => stage === '命名')?.from,
    announced?.date,
    counts.named?.date,
    ceremony?.date,
  ];
  const known = days.filter((day) => day !== undefined).map(earliestDay);
  return known.length > 0 ? known.toSorted()[0] : undefined;
}

/** 命名以前的来源 — whether every one of them came out before the naming. */
function allBefore(archive: Archive, ids: readonly string[], day: string | undefined): boolean {
  const dates = ids.map((id) => archive.by.sources.get(id)?.published);
  return day !== undefined && dates.length > 0 && dates.every((date) => date !== undefined && latestDay(date) < day);
}

export default {
  id: 'record/planned-told',
  title: '将要的说成将要，给了的才说给了；推算的数写明推算',
  article: '记录规则',
  why: '通知说“将选树30名”不等于已经提名30人；典礼上说“将获得资助”不等于钱已经到账。推算出来的数要让人看得出是推算。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const edition of archive.editions) {
      const day = namingDay(edition);
      const numbers = [
        ...Object.entries(edition.counts).map(([key, count]) => ({
          path: `counts.${key}`,
          ...count,
          what: `${count?.persons} 名`,
        })),
        ...(edition.sums ?? []).map((sum, index) => ({
          path: `sums[${index}]`,
          ...sum,
          what: `${sum.title}${sum.to}${sum.yuan}元`,
        })),
      ];
      for (const { path, basis, sources = [], what } of numbers) {
        if (basis !== 'reported' || !allBefore(archive, sources, day)) continue;
        yield at(
          archive,
          edition,
          `${path}.basis`,
          `${edition.year}年度的${what}写作已成的数，来源却都在${chineseDate(day!)}命名以前。命名以前的来源只能说打算：请改为 planned，或补一个命名以后的来源。`,
        );
      }
      for (const [key, count] of Object.entries(edition.counts)) {
        if (count?.basis !== 'computed') continue;
        const told = [...edition.notes, ...edition.process].some(({ text }) => text.includes('推算'));
        if (!told)
          yield at(
            archive,
            edition,
            `counts.${key}`,
            `${edition.year}年度的 ${count.persons} 名是推算的，经过和说明里没有一句写明怎样推算。请在 notes 里写一句，带“推算”二字。`,
          );
      }
    }
    for (const { entry, path, value, holder } of everywhere(archive, sourceLists)) {
      const { text } = holder as Partial<Statement>;
      if (text === undefined || !MONEY.test(text) || !GIVEN.test(text) || TO_COME.test(text)) continue;
      const { year, edition: of = year } = entry as { year?: number; edition?: number | null };
      const edition = of === undefined || of === null ? undefined : archive.by.editions.get(String(of));
      const day = edition && namingDay(edition);
      if (allBefore(archive, value as string[], day))
        yield at(
          archive,
          entry,
          path,
          `“${text}”写作钱已给了，来源却都在${chineseDate(day!)}命名以前。请写明是通知提出的、将给的，或补一个命名以后的来源。`,
        );
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    { name: '计划数，来源在命名以前', change: (files) => early(files, 'planned') },
    {
      name: '将给的奖金',
      change: (files) => {
        early(files, 'planned');
        files['editions/2018.json'].notes = [{ text: '获评者将得1万元奖金。', sources: ['r0003'] }];
      },
    },
    {
      name: '推算的数，写明了推算',
      change: (files) => {
        files['editions/2018.json'].counts.named.basis = 'computed';
        files['editions/2018.json'].notes = [{ text: '由累计人数推算，本届50名。', sources: ['r0001'] }];
      },
    },
  ],
  failing: [
    {
      name: '通知里的人数写成已成',
      change: (files) => early(files, 'reported'),
      says: '2018年度的100 名写作已成的数，来源却都在2018年11月5日命名以前',
    },
    {
      name: '通知里的金额写成已给',
      change: (files) => {
        early(files, 'planned');
        files['editions/2018.json'].sums = [
          { to: '个人', title: '齐鲁工匠', yuan: 10_000, basis: 'reported', sources: ['r0003'] },
        ];
      },
      says: '2018年度的齐鲁工匠个人10000元写作已成的数',
    },
    {
      name: '推算的数没有写明',
      change: (files) => void (files['editions/2018.json'].counts.named.basis = 'computed'),
      says: '2018年度的 50 名是推算的，经过和说明里没有一句写明怎样推算',
    },
    {
      name: '说明里的奖金写成已给',
      change: (files) => {
        early(files, 'planned');
        files['editions/2018.json'].notes = [{ text: '获评者得到1万元奖金。', sources: ['r0003'] }];
      },
      says: '“获评者得到1万元奖金。”写作钱已给了',
    },
    {
      name: '活动的事实里的资助写成已给',
      change: (files) => {
        early(files, 'planned');
        files['events.json'][0].facts.push({ text: '工作室获得资助30万元。', sources: ['r0003'] });
      },
      says: '“工作室获得资助30万元。”写作钱已给了',
    },
  ],
} satisfies Rule;

/** A source from before the naming, that says how many nominees there are to be. */
function early(files: SpecimenFiles, basis: string): void {
  files['sources.json'].push({
    id: 'r0003',
    publisher: '示例工人报',
    published: '2018-07-01',
    dated: '发布日',
    speaker: '报社通讯社',
    read: '转载',
  });
  files['editions/2018.json'].counts.nominees = { persons: 100, basis, sources: ['r0003'] };
}
