import { type StageCode } from '../../programme/curriculum.ts';

/** 学段的说法 — how each step is put to pupils of a stage. */
export interface Style {
  /** 猜数的做法. */
  guessNumber: string;
  /** 没有数的题目，怎样问、怎样猜. */
  guessAsked: string;
  guess: string;
  read: string;
  readWhy: string;
  /** 活动里老师做什么. */
  lead: string;
  discuss: string;
  close: string;
  closeWhy: string;
  difficult: string;
  homework: string;
  habit: string;
}

export const STYLES: Record<StageCode, Style> = {
  primary: {
    guessNumber: '每人悄悄写一个数，同桌比一比，谁也不改',
    guessAsked: '这是做什么的？会用到什么东西？',
    guess: '每人写两个猜想，读完打勾或者划掉',
    read: '默读一遍，圈出所有的数，再连单位读给同桌听',
    readWhy: '把数和单位一起读对，知道数的是什么',
    lead: '先做一遍给大家看，再分组，每组四人',
    discuss: '每组说一条，先指出是短文里的哪一句，再说自己的想法',
    close: '改好任务单，给自己和同桌各画几颗星',
    closeWhy: '看得见自己哪里做到了，回家接着做',
    difficult: '分清哪些是短文写的，哪些是自己猜的',
    homework: '问一位家人：工作里有没有一个必须做准的数？写下数、单位和为什么，下节课说',
    habit: '做完再查一遍',
  },
  junior: {
    guessNumber: '写一个数，旁边写一句为什么这样猜',
    guessAsked: '这是做什么的？难在哪一步？',
    guess: '写两个猜想，各写一句理由，读完对照',
    read: '圈出每个数和单位，旁边注上数的是什么、是哪一年的事',
    readWhy: '从文字里找证据，一个数对一件事',
    lead: '只说要求不示范，四人一组，一人专门记录',
    discuss: '四人一组，先各写一句，再合成一条，用短文里的原句作证',
    close: '改任务单，自评之后换给同桌评，写一句哪里改得好',
    closeWhy: '对照依据改，不只对答案',
    difficult: '一个数能说明什么，不能说明什么',
    homework: '给自己常做的一件事记三天，每天一行：做了什么、哪里出了错、怎样改',
    habit: '做一件，记一件',
  },
  senior: {
    guessNumber: '估一个数，写出怎样估的：多少人、多少天、每天多少',
    guessAsked: '短文可能用哪些事实来说明？列三样',
    guess: '列三样想看到的证据，读完标出哪样有、哪样没有',
    read: '给每一句标记：做了什么、怎样做的、结果怎样、谁说的',
    readWhy: '把叙述、做法、结果和出处分开',
    lead: '给出要求和时限，各组自己分工，只答不讲',
    discuss: '两组一方说够，一方说不够，每次发言先引原句，再下结论',
    close: '按讨论改任务单，自评、互评，写下还想核的一件事',
    closeWhy: '结论可以改，改要有依据',
    difficult: '分清先后和因果：结果变了，不等于知道是什么引起的',
    homework: '找一则写劳动者的报道，划出每个数，注明谁说的、哪天说的、有没有写怎样量的',
    habit: '写数就写清怎样得来的',
  },
  vocational: {
    guessNumber: '按自己实训的经验估一个数，写出和哪一件活比的',
    guessAsked: '本专业里哪一件活和它最像？',
    guess: '写一件最像的实训，读完说像在哪里、不像在哪里',
    read: '用四种记号划出：工具、材料、做法、结果',
    readWhy: '读得出一件活由什么组成',
    lead: '讲清安全和要求，看每组怎样分工，指出不合要求的一处',
    discuss: '每组拿自己刚做的一件，对照短文里的一句，说够不够标准',
    close: '记下刚才的读数、差错和改法，互评之后签上名',
    closeWhy: '做和记是一件活的两半',
    difficult: '把短文里的做法换成自己这一行能检验的一条',
    homework: '给本周一次实训写一页记录：做法、读数、差错、改法',
    habit: '做前查，做完再查，差错记下来',
  },
  college: {
    guessNumber: '估一个数，写出用什么量具、按什么标准估的',
    guessAsked: '要说明做成了，需要哪几个指标？',
    guess: '列出三个指标和单位，读完标出短文给了哪几个',
    read: '划出每个指标，标明条件、数值、单位，缺的打问号',
    readWhy: '看得出一个指标要连条件一起说',
    lead: '给出任务和验收要求，巡看，每组抽问一个人',
    discuss: '每组先写一条结论和两条依据，交换挑毛病，再改',
    close: '按互评改记录，写清条件、数值、单位和没做到的一处',
    closeWhy: '交出去的记录，别人照着能再做',
    difficult: '一个结果要连同条件、量法一起说，才可以比较',
    homework: '选本专业的一个指标，写出改前、改后、用什么量、在什么条件下量',
    habit: '交出去的记录，别人照着能再做一遍',
  },
  undergraduate: {
    guessNumber: '估一个数量级，写出三步推算',
    guessAsked: '要支持这句话，需要怎样的证据？',
    guess: '写出支持它和推翻它的证据各一样，读完对照',
    read: '给每个数据注明：谁说的、哪天、样本是什么、能不能复核',
    readWhy: '先看证据的来路，再看证据说了什么',
    lead: '只给问题和时限，各组自定做法，结束前两分钟交一页纸',
    discuss: '一组陈述，一组质询，只许用短文和来源里有的，讲完交换',
    close: '把结论改成三句：能说的、不能说的、要再查的，互评',
    closeWhy: '写得出结论的边界',
    difficult: '公开报道的数据，够不够支持一个结论，缺什么',
    homework: '选一条公开报道里的数据，查到最早的出处，写三百字：可信到什么程度，凭什么',
    habit: '引一个数就注一个出处',
  },
};
