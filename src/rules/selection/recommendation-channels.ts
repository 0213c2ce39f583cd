import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };
const WANTED = ['单位推荐', '个人自荐', '联名推荐'] as const;

export default {
  id: 'selection/recommendation-channels',
  title: '单位推荐、个人自荐、联名推荐都开放，人选自下而上产生',
  article: '意见 三（二）3',
  why: '单位没有推荐，本人和同事也可以推荐。上面直接指定人选，就不是自下而上了。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年公布的推荐渠道', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const channels = edition.selection?.channels;
      if (!channels) continue;
      const missing = WANTED.filter((channel) => !channels.includes(channel));
      if (missing.length > 0) {
        yield at(
          archive,
          edition,
          'selection.channels',
          `${edition.year}年度公布的推荐渠道是${channels.join('、') || '空'}，缺${missing.join('、')}，应三种都有。请核对公告原文。`,
        );
      }
      const appointed = channels.indexOf('指定');
      if (missing.length === 0 && appointed < 0) {
        yield holds(
          archive,
          edition,
          'selection.channels',
          `${WANTED.join('、')} ${WANTED.length} 种都在公布的 ${channels.length} 种里，没有“指定”`,
        );
      }
      if (appointed >= 0) {
        yield at(
          archive,
          edition,
          `selection.channels[${appointed}]`,
          `${edition.year}年度的推荐渠道有“指定”，人选应自下而上推荐，不得指定。请核对公告原文。`,
        );
      }
    }
  },
  passing: [
    { name: '正好三种', change: () => {} },
    { name: '没有公布渠道', change: (files) => void delete files['editions/2018.json'].selection.channels },
  ],
  failing: [
    {
      name: '不许自荐',
      change: (files) => void (files['editions/2018.json'].selection.channels = ['单位推荐', '联名推荐']),
      says: '推荐渠道是单位推荐、联名推荐，缺个人自荐，应三种都有',
    },
    {
      name: '上面指定',
      change: (files) => void files['editions/2018.json'].selection.channels.push('指定'),
      says: '推荐渠道有“指定”，人选应自下而上推荐',
    },
  ],
} satisfies Rule;
