import { withoutCarriers } from '#domain/record/entries/story.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { typographyFaults } from '#domain/values/typography.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const texts: Pick = ({ shape }) => shape?.is === 'text';

export default {
  id: 'record/typography',
  title: '中文标点和排印合规',
  article: 'GB/T 15834-2011',
  why: '标点混用是公开页面检查里最常见的文字差错；多打的空格还会让人搜不到、复制乱。',
  scope: 'entry',
  force: 'may',
  *check(archive) {
    for (const { entry, path, value } of everywhere(archive, texts)) {
      for (const { found, wanted } of typographyFaults(withoutCarriers(String(value))))
        yield at(archive, entry, path, `“${found}”应为${wanted}。`);
    }
    for (const [entry, { body }] of archive.prose) {
      for (const [index, line] of body.split('\n').entries()) {
        for (const { found, wanted } of typographyFaults(withoutCarriers(line)))
          yield at(archive, entry, `正文第 ${index + 1} 行`, `“${found}”应为${wanted}。`);
      }
    }
  },
  passing: [
    {
      name: '活动名称里的弯引号和间隔号',
      change: (files) => void (files['events.json'][0].title = '2018年“示例工匠”颁奖典礼·济南'),
    },
    {
      name: '数字、年份范围、外文照常',
      change: (files) =>
        void (files['people/0001.json'][0].facts[0].text = '2018—2020年用NC转台加工，误差0.005毫米，“示例法”（第2版）推广了。'),
    },
  ],
  failing: [
    {
      name: '半角逗号',
      change: (files) => void (files['people/0001.json'][0].facts[0].text = '改进装置,推广应用。'),
      says: '“,”应为全角标点',
    },
    {
      name: '活动名称用直引号',
      change: (files) => void (files['events.json'][4].title = '示例"五小"创新成果展示'),
      says: '“"五小"”应为弯引号',
    },
    {
      name: '工作室事实用半角括号',
      change: (files) => void (files['studios/2018.json'][0].facts[0].text = '开展示例项目(二期)。'),
      says: '“(二期)”应为全角括号',
    },
    {
      name: '字间空格',
      change: (files) => void (files['honours/2018.json'][0].post = { value: '维修 钳工', source: 'r0001' }),
      says: '不打空格',
    },
    {
      name: '正文用半角逗号',
      change: (files) => void (files['stories/q0001.md'].body += '\n示例甲改进装置,推广了它。[^f1]\n'),
      says: '“,”应为全角标点',
    },
  ],
} satisfies Rule;
