import { cueFaults } from '#domain/values/caption.ts';
import { type Rule } from '../rule.ts';

const cue = (from: number, to: number, ...lines: string[]) => ({ from, to, lines });
const captions = (...cues: object[]) => ({ bytes: 1000, cues });

export default {
  id: 'material/captions',
  title: '字幕逐条不重叠，每条看得完',
  article: '记录规则',
  why: '听不见的人靠字幕看影片。两条叠在一起、停得太久、一屏太长，都读不了。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const [file, { cues = [] }] of archive.assets) {
      for (const message of cueFaults(cues)) yield { file, path: '', subject: file, message };
    }
  },
  passing: [
    {
      name: '前一条结束，后一条正好开始；停足七秒，写满二十字',
      change: (files) =>
        void (files['films/m0001/a.vtt'] = captions(cue(0, 7, '一'.repeat(20), '二'.repeat(20)), cue(7, 9, '示例'))),
    },
  ],
  failing: [
    {
      name: '重叠',
      change: (files) => void (files['films/m0001/a.vtt'] = captions(cue(0, 3, '甲'), cue(2.5, 4, '乙'))),
      says: '第 2 条字幕（00:02.500）与上一条重叠：上一条到 00:03.000 才结束',
    },
    {
      name: '停得太久',
      change: (files) => void (files['films/m0001/a.vtt'] = captions(cue(1, 8.5, '甲'))),
      says: '停留 7.5 秒，应不超过 7 秒',
    },
    {
      name: '一行太长',
      change: (files) => void (files['films/m0001/a.vtt'] = captions(cue(0, 3, '一'.repeat(21)))),
      says: '一行有 21 个字宽，应不超过 20',
    },
    {
      name: '三行',
      change: (files) => void (files['films/m0001/a.vtt'] = captions(cue(0, 3, '甲', '乙', '丙'))),
      says: '有 3 行，应不超过 2 行',
    },
  ],
} satisfies Rule;
