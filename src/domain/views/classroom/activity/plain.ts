import { type Band } from '../../../programme/curriculum.ts';

/** 活动 — what pupils do with paper, pencil and ruler; nothing that cuts, burns or is plugged in. */
export interface Activity {
  /** 材料. */
  material: string;
  /** 做什么 — for every stage. */
  task: string;
  /** 再进一步 — by band; the first band stops at the task. */
  further: Record<Exclude<Band, 'hand'>, string>;
  /** 会什么 — the skill that is practised. */
  skill: string;
  /** 为什么做这个. */
  why: string;
}

/** 改一件 — where something new was made. */
export const IMPROVE: Activity = {
  material: '纸、铅笔',
  task: '在教室里找一件用着不顺手的东西，写三行：哪里不顺手；打算用什么来改；改完怎样试出好不好',
  further: {
    note: '画一张草图，注上尺寸',
    trade: '换成实训里的一件工具，画草图、注尺寸，写出怎样算改好了',
    method: '写成一页方案：问题、办法、怎样验证、要花多少',
  },
  skill: '会找问题、提改法，会说怎样试',
  why: '改进从一处不顺手开始，自己也能找到',
};

/** 一道菜 — where dishes are made.*/
export const DISH: Activity = {
  material: '纸、彩色铅笔',
  task: '选一道家里常吃的菜，写三行：用什么料；有什么来历或者家里的故事；打算怎样摆盘，画出来',
  further: {
    note: '四个人的菜排成一桌，写一句话说明这一桌讲的是什么',
    trade: '四个人排成一份菜单，写出上菜的先后和理由',
    method: '写出这道菜的来历要向谁问、怎样核，才可以印在菜单上',
  },
  skill: '会写明用料，会把来历讲清楚',
  why: '一道菜讲一个故事，先从自己家的讲起',
};

/** 查一件 — where somebody inspects, mends or judges. */
export const INSPECT: Activity = {
  material: '每组一件用旧了的东西，笔、伞、椅子都可以；记录纸一张',
  task: '给一件旧东西做检查：先看，再听，再摸，看到、听到、摸到的一样一样记下来，最后才写结论',
  further: {
    note: '换一组再查一遍，对照两份记录，写出哪一条不一样',
    trade: '换成实训里的一件器具，列一张检查表：查哪里、用什么查、怎样算合格',
    method: '列一张检查表，写明每一条怎样防止看错，两个人的结论不一样怎么办',
  },
  skill: '会一样一样检查，会先记录后下结论',
  why: '先查后说，查的次序要写得下来',
};

/** 估长短 — where somebody judges by eye or by hand. */
export const ESTIMATE: Activity = {
  material: '铅笔、有毫米刻度的直尺',
  task: '不用尺，估一支铅笔有多长，写下来再量；换五样东西估五次，记下每次差多少，看差得越来越少了没有',
  further: {
    note: '画一条折线，横着是第几次，竖着是差多少，说一说从第几次起变准了',
    trade: '换成本专业里要用眼或手判断的一样，先判断再量，记五次',
    method: '写出要试多少次、怎样记，才能说“练了有用”',
  },
  skill: '会先估后量，会记误差',
  why: '“准”是一次一次练出来的，记下来才看得见',
};

/** 画花纹 — where things are adorned by hand. */
export const PATTERN: Activity = {
  material: '白纸、铅笔',
  task: '照着身边一件有花纹的器物，只用线和点画出一处花纹，不许涂黑',
  further: {
    note: '两个人换着看，写出哪一笔最难，难在哪里',
    trade: '写出这处花纹如果刻在硬的材料上，先做哪一步、后做哪一步',
    method: '写出这处花纹的来历要向谁问、去哪里查',
  },
  skill: '会看着实物画，会用线和点分出深浅',
  why: '手上慢下来，看得出花纹是一笔一笔来的',
};

/** 拆短文 — where nothing else fits. */
export const CARDS: Activity = {
  material: '裁好的小纸条',
  task: '把短文一句写一张纸条，分成三堆：做了什么、怎样做的、结果怎样；哪一堆最少，说一说还想知道什么',
  further: {
    note: '按时间再排一次，没有时间的放在一边',
    trade: '给“怎样做的”一堆补上还缺的：用什么工具、什么材料、怎样检验',
    method: '给每张纸条写上：谁说的、哪天、能不能再核一次',
  },
  skill: '会把一篇短文拆成一条一条的事实',
  why: '拆开了，才看得出写了什么、没写什么',
};
