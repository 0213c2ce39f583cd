import { consentForm } from './consent.ts';
import { guardianForm } from './guardian.ts';
import { handInSheet } from './hand-in.ts';
import { interviewLog } from './log.ts';
import { titled, listed, type Paper, wordsOfOpinion, said, saidSmall, tabled, toFill, toTick } from './paper.ts';
import { safetySheet } from './safety.ts';
import { transcriptRules } from './transcript.ts';

/** 小记者项目方案 — who does what, in which week, on which paper. */
export const projectPlan: Paper = {
  name: 'plan',
  title: '小记者项目方案',
  about: '给带队老师：三到五人一组，六个星期，谁做什么、哪一周用哪张纸',
  part: '小记者',
  blocks: (given) => [
    toFill(['学校', '班级', '带队老师', '小组名称', '采访对象', '采访日期']),
    titled('一、做什么'),
    said('一个小组采访一位技术工人，把他做的活、学手艺的经过、解决过的难题记下来，整理成一篇文字，请他本人看过，再交给老师。'),
    said(
      `这样收集来的，是本人亲口讲的材料，叫第一手资料。${wordsOfOpinion(given, ['opinion-2-3e'])}采访谁、去哪里、登不登出来，由学校、家长和本人商定。`,
    ),
    titled('二、分工'),
    saidSmall('三个人一组的，组长兼核对，记录兼录音。每人都要参加提问。'),
    tabled(
      [
        ['角色', 12],
        ['做什么', 60],
        ['谁来做', 28],
      ],
      [
        ['组长', '排时间，管好全组的纸，提醒大家守规矩', ''],
        ['采访', '照提纲提问，听完再追问，不抢话', ''],
        ['记录', '记要点、时间，记下没听懂的词', ''],
        ['录音', '先问能不能录，试一遍设备，录完交给老师保管', ''],
        ['核对', '核对人名、单位、数字、术语，整稿后送本人看', ''],
      ],
    ),
    titled('三、日程'),
    tabled(
      [
        ['时间', 12],
        ['做什么', 50],
        ['用哪张纸', 26],
        ['完成', 12],
      ],
      [
        ['第一周', '选采访对象。先读公开的资料，已经写清楚的事就不再问', '', '□'],
        ['第二周', '分工，写提纲；老师联系本人和单位；家长签字', `采访提纲；${guardianForm.title}`, '□'],
        ['第三周', '学安全须知；互相采访一次，练提问和录音', safetySheet.title, '□'],
        ['第四周', '采访：先签字，再录音', `${consentForm.title}；${interviewLog.title}`, '□'],
        ['第五周', '整理成文字，送本人看', transcriptRules.title, '□'],
        ['第六周', '照本人的意见改好，署名，交给老师', handInSheet.title, '□'],
      ],
    ),
    titled('四、出发前查一遍'),
    toTick([
      '本人同意见面，知道来几个人、问什么、要多长时间',
      '单位同意进去，安排了人带路，讲了安全',
      '每个学生的家长都签了字',
      '老师至少两位，路上怎么走、几点回来都写清楚了',
      '录音设备充好电，纸和笔多带一份',
    ]),
    titled('五、几件不做的事'),
    listed([
      '不一个人去，不离开老师。',
      '不让拍的不拍，不让录的不录。',
      '不问收入、年龄、家里的事、身体的事。',
      '不把录音和照片发到群里、网上。',
      '本人没有说过的话，不替他说。',
    ]),
    titled('六、做完以后看一看'),
    tabled(
      [
        ['看什么', 46],
        ['自己', 18],
        ['同学', 18],
        ['老师', 18],
      ],
      [
        ['问得清楚，听得明白', '', '', ''],
        ['记得准：人名、单位、数字都核对过', '', '', ''],
        ['守规矩：先同意，后录音、拍照', '', '', ''],
        ['写出了这门手艺难在哪里', '', '', ''],
        ['同伴有困难时搭了手', '', '', ''],
      ],
    ),
    saidSmall('填写：很好写“优”，还可以写“良”，要再练写“练”。'),
  ],
};
