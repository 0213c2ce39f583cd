import { type Statement } from '#domain/record/entries/source.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { allBefore, namingDay } from '#domain/views/honours/as-stated.ts';
import { chineseDate } from '#domain/values/date.ts';
import { beforeNaming } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const sourceLists: Pick = ({ shape }) => shape?.is === 'sources';

/** 钱的话 — a sum in yuan that is given as a prize or a grant. */
const MONEY = /\d[\d.,]*\s*万?余?元/;
const GIVEN = /奖金|奖励|资助|资金|补助|配套/;
/** 未来的话 — what says that it was still to come. */
const TO_COME = /将|拟|提出|计划|预计|规定|标准|准备|打算|按.{0,12}(通知|办法)/;

export default {
  id: 'record/money-told',
  title: '将给的钱说成将给，给了的才说给了',
  article: '记录规则',
  why: '通知和典礼上说的“将获得资助”不等于钱已经到账；没有一份来源写明给了，就不写给了。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
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
    {
      name: '将给的奖金',
      change: (files) => {
        beforeNaming(files, 'planned');
        files['editions/2018.json'].notes = [{ text: '获评者将得1万元奖金。', sources: ['r0003'] }];
      },
    },
    {
      name: '命名以后的来源说给了',
      change: (files) => void (files['editions/2018.json'].notes = [{ text: '获评者得到1万元奖金。', sources: ['r0001'] }]),
    },
  ],
  failing: [
    {
      name: '说明里的奖金写成已给',
      change: (files) => {
        beforeNaming(files, 'planned');
        files['editions/2018.json'].notes = [{ text: '获评者得到1万元奖金。', sources: ['r0003'] }];
      },
      says: '“获评者得到1万元奖金。”写作钱已给了',
    },
    {
      name: '活动的事实里的资助写成已给',
      change: (files) => {
        beforeNaming(files, 'planned');
        files['events.json'][0].facts.push({ text: '工作室获得资助30万元。', sources: ['r0003'] });
      },
      says: '“工作室获得资助30万元。”写作钱已给了',
    },
  ],
} satisfies Rule;
