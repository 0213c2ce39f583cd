import { type SiteConfig } from '../../../record/entries/site.ts';
import { paths } from '../../../values/paths.ts';
import { citation, citedPage } from '../../../views/honours/citation.ts';
import { type Block } from '../handout.ts';
import { titled, listed, type Paper, said, saidSmall, tabled, toTick } from './paper.ts';

/** 怎样找到我们 — only what the configuration says; while it is silent, so are we. */
function reached({ contact }: SiteConfig): Block {
  const { email, phone } = contact ?? {};
  const ways = [email && `写信到${email}`, phone && `打电话${phone}`].filter(Boolean).join('，或者');
  return said(
    ways
      ? `由老师来联系：${ways}。学生不用自己写信，也不用留电话。`
      : '本站现在还没有公布联系方式，稿子先由学校保存，不要寄给任何自称代收的人。',
  );
}

/** 署名与交稿 — whose names stand on it, how sources are named, and to whom it goes. */
export const handInSheet: Paper = {
  name: 'hand-in',
  title: '署名与交稿',
  about: '稿子上写谁的名字，引用资料怎么注明，交给谁；本站不收上传，也不会自动登出来',
  part: '小记者',
  blocks: ({ archive: { site }, address }) => [
    titled('一、稿子上写清楚'),
    tabled(
      [
        ['写什么', 24],
        ['怎么写', 76],
      ],
      [
        ['讲述', '照授权书上勾的：真实姓名、姓和工种，或者不写'],
        ['采访、整理', '学生的名字，照监护人同意书上勾的；不同意公开的写“某某学校小记者”'],
        ['指导老师', '写老师的名字，或者只写学校'],
        ['采访日期和地点', '日期写到日；地点写单位或者学校，不写家里'],
        ['授权书编号', '和授权书、记录表上的一样'],
        ['本人看过', '写明“本人于某年某月某日看过”'],
        ['机器转写', '用过就写，照整稿规则的写法'],
      ],
    ),
    titled('二、引用别处的资料'),
    listed([
      '本人亲口说的，和从报道里看来的，分开写。',
      '用了报纸、网站上的报道，写明标题、哪家媒体、哪一天。名录里每个人的页面下面都列着来源，可以去找原文。',
      '用了名录里的话和数，写明是哪一页、网址、哪一天看的。样子如下。',
    ]),
    saidSmall(citation(site, citedPage(site, '（页面标题）', `${address}${paths.person('（编号）')}`)).gbt7714),
    saidSmall('名录里的文字、照片怎么用，看这一页：', {
      text: `${address}${paths.mayUse}`,
      href: `${address}${paths.mayUse}`,
    }),
    titled('三、交给谁'),
    listed([
      '学生把稿子交给老师。本站没有上传的地方，网页上也没有要填的表。',
      '不会自动登出来。要登，先由人核对，再问过本人；没有登，不等于写得不好。',
      '监护人同意书留在学校，不交出来。',
    ]),
    reached(site),
    titled('四、老师交出去以前查'),
    toTick([
      '授权书上勾了这种用法，签了字',
      '本人看过定稿，签了字',
      '学生的名字照监护人同意书写的',
      '稿子里没有年龄、住址、电话、家里的事、身体的事',
      '照片经本人同意，照片里没有别人的脸和不让拍的东西',
    ]),
    titled('五、别的地方也想登'),
    said('校刊、班级墙报、比赛、别的网站，都照授权书上勾的办；没有勾的，先去问本人。'),
  ],
};
