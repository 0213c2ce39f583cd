import { countText, type Edition, NUMBER_BASES } from './entries/edition.ts';

/** 环节的人数 — the four steps of a selection that programme documents put a number to. */
export type Step = 'candidates' | 'nominees' | 'named' | 'masters';

/** 人数一处 — one place where an edition tells how many persons a step had. */
export interface Headcount {
  persons: number;
  path: string;
  /** 凭什么 — “公布的候选人 149 名”, “候选人名单有 149 名”: as a message tells it. */
  told: string;
  /** 性质 — a planned number is no comparison, a number worked out can show a rule kept, and only a fact can break it. */
  is: '事实' | '推算' | '打算';
}

const CALLED: Record<Step, string> = { candidates: '候选人', nominees: '提名人选', named: '命名人选', masters: '大工匠' };

/** 经过里的人数 — a sentence that says how many were settled on. */
const TOLD: Record<Step, RegExp> = {
  candidates: /(?:确定|产生|选出|评出|推出|公布|公示)了?(\d+)[名位人个]?(?:“?齐鲁工匠”?)?(?:初步)?候选人/,
  nominees: /(?:确定|产生|选出|评出|推出|公布|公示)了?(\d+)[名位人个]?(?:“?齐鲁工匠”?)?提名人选/,
  named: /(?:命名|授予|评出|选出|选树|产生|确定)了?(\d+)[名位人个](?:职工)?(?:为)?“?齐鲁工匠/,
  masters: /(?:命名|授予|评出|选出|选树|产生|确定)了?(\d+)[名位人个](?:职工)?(?:为)?“?齐鲁大工匠/,
};
/** What was meant to be, what is rounded, and what is told of a part or of several years. */
const MEANT =
  /将|拟|计划|提出|预计|准备|打算|按.{0,8}(?:通知|方案|办法)|约|左右|多[名位人]|近\d|推算|累计|合计|其中|各|[市县区]|集团|产业|系统/;

/** 各处的人数 — every place that tells the persons of a step: the published number, the list, the account of the way. */
export function headcounts({ counts, selection, process }: Edition, step: Step): Headcount[] {
  const called = CALLED[step];
  const found: Headcount[] = [];
  const count = counts[step];
  if (count) {
    const is = ({ planned: '打算', approximate: '打算', computed: '推算', reported: '事实' } as const)[count.basis];
    const told = `${is === '打算' ? NUMBER_BASES[count.basis] : '公布'}的${called} ${countText(count)}`;
    found.push({ persons: count.persons, path: `counts.${step}.persons`, told, is });
  }
  const list = selection?.[step];
  if (list)
    found.push({ persons: list.length, path: `selection.${step}`, told: `${called}名单有 ${list.length} 名`, is: '事实' });
  for (const [index, { text }] of process.entries()) {
    const persons = MEANT.test(text) ? undefined : TOLD[step].exec(text)?.[1];
    if (persons === undefined) continue;
    found.push({
      persons: Number(persons),
      path: `process[${index}].text`,
      told: `评选经过写明的${called} ${persons} 名`,
      is: '事实',
    });
  }
  return found;
}

/** 多少名才算 — whether a place keeps, breaks or cannot decide a rule on the number of persons. */
export const decides = ({ is }: Headcount, kept: boolean): '相符' | '不符' | '缺' =>
  is === '打算' ? '缺' : kept ? '相符' : is === '推算' ? '缺' : '不符';
