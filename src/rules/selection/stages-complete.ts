import { STAGES } from '#domain/record/entries/selection.ts';
import { stagePeriods } from '#domain/record/naming.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };
/** 颁奖 honours those who are named; the document asks for the stages before it. */
const WANTED = STAGES.filter((stage) => stage !== '颁奖');

/** 略去的话 — that a stage was not held; “未经专家评审的不得命名” says the contrary. */
const OMITTED =
  /(?:没有|未|不再|不|取消了?|省去了?|省略了?|跳过了?|免去了?|免)(?:组织|进行|经过?|设立?|开展|举行)?(初审|资格审查|专家评审|(?:公布|公开)[^，。；]{0,4}事迹|事迹(?:公布|公示)|(?:公众|网络|社会)?投票)(?!的|者|渠道|日期|票数|结果|人数)/;

export default {
  id: 'selection/stages-complete',
  title: '初审、专家评审、公布事迹、公众投票一个环节也不少',
  article: '意见 三（二）4、5',
  why: '文件定的环节一环套一环，少了哪一环，后面的结果就没有来处。来源没有写全的，缺的环节只当没有查到，不算违反。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '写明全部环节的公告或总结', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year, process, selection: { stagesComplete, stages } = {} } = edition;
      for (const [index, { text }] of process.entries()) {
        const [said, stage] = OMITTED.exec(text) ?? [];
        if (said === undefined) continue;
        const message = `${year}年度的评选经过写着“${said}”，应有${stage}这一环节。请核对来源原文；的确是这样，写进例外账。`;
        yield at(archive, edition, `process[${index}].text`, message);
      }
      const periods = stagePeriods(edition);
      if (periods.length === 0 && !(stages && stagesComplete)) continue;
      const missing = WANTED.filter((wanted) => !periods.some(({ stage }) => stage === wanted));
      const path = 'selection.stages';
      if (missing.length === 0)
        yield holds(archive, edition, path, `查到的环节 ${WANTED.length} 个 = 应有的 ${WANTED.length} 个`);
      else if (stagesComplete) {
        const message = `${year}年度写明环节已录全，却没有${missing.join('、')}，应有${WANTED.join('、')}。请核对当年的公告；没有录全的，删去“环节已录全”。`;
        yield at(archive, edition, path, message);
      } else yield lacking(archive, edition, path, `没有查到${missing.join('、')}`);
    }
  },
  passing: [
    { name: '环节齐全', change: () => {} },
    {
      name: '没有说录全，缺了投票',
      change: ({ 'editions/2018.json': { selection } }) => {
        delete selection.stagesComplete;
        selection.stages.splice(4, 1);
      },
    },
    {
      name: '投票记在公众投票一栏',
      change: ({ 'editions/2018.json': { selection } }) => {
        selection.stages.splice(4, 1);
        Object.assign(selection.vote, { from: '2018-09-25', to: '2018-10-15' });
      },
    },
    {
      name: '未经评审的不得命名',
      change: (files) => files['editions/2018.json'].process.push({ text: '未经专家评审的不得命名。', sources: ['r0001'] }),
    },
  ],
  failing: [
    {
      name: '没有专家评审',
      change: (files) => files['editions/2018.json'].selection.stages.splice(2, 1),
      says: '2018年度写明环节已录全，却没有专家评审',
    },
    {
      name: '评选经过写明没有投票',
      change: (files) => files['editions/2018.json'].process.push({ text: '当年未进行公众投票，直接命名。', sources: ['r0001'] }),
      says: '2018年度的评选经过写着“未进行公众投票”，应有公众投票这一环节',
    },
  ],
} satisfies Rule;
