import { consentForm } from './consent.ts';
import { titled, listed, type Paper, wordsOfOpinion, said, saidSmall, tabled, toFill, toTick, toWrite } from './paper.ts';
import { safetySheet } from './safety.ts';

/** 聘请德育导师工作单 — for a school that asks a craftsman: a term, agreed on both sides. */
export const mentorSheet: Paper = {
  name: 'mentor',
  title: '聘请德育导师工作单',
  about: '学校请工匠来当德育导师：商量什么、一学期怎么排、每次怎么记',
  part: '德育导师',
  blocks: (given) => [
    said(
      `${wordsOfOpinion(given, ['opinion-2-3j', 'opinion-2-3k', 'opinion-2-3l'])}聘期多长、来几次、有没有报酬，文件没有写，由学校、本人和所在单位商定。下面的安排是建议，可以改。`,
    ),
    toFill(['学校', '联系老师', '导师姓名', '工作单位', '工种', '单位联系人', '聘期从', '聘期到']),
    titled('一、先商量好'),
    toTick([
      '本人愿意',
      '所在单位同意，不耽误上班',
      '时间、次数、地点',
      '交通、用餐由谁安排',
      '有没有报酬，怎么付',
      '能不能拍照、录音',
    ]),
    listed([
      '一次讲一件事：一样工具、一道工序、一次失败，带实物来更好。',
      '不要求讲收入、家里的事、身体的事；不为哪家企业做广告。',
      `拍照、录音以前，先签“${consentForm.title}”。`,
      `带学生去单位的，先学“${safetySheet.title}”。`,
      '老师始终在场；批改、打分、管纪律是老师的事。',
    ]),
    titled('二、一学期怎么排'),
    tabled(
      [
        ['次序', 10],
        ['做什么', 46],
        ['学校准备', 24],
        ['日期', 20],
      ],
      [
        ['见面', '认识班级，听学生想问什么', '收好学生的问题', ''],
        ['第一次', '讲一样工具：叫什么、怎么用、怎么保养', '投影、桌子', ''],
        ['第二次', '讲一道工序，学生动手做一小步', '材料、护具', ''],
        ['第三次', '讲一次没做好的活，后来怎么改好', '记录表', ''],
        ['第四次', '去单位看，或者连线看', '安全须知、同意书', ''],
        ['学期末', '看学生做的东西，说哪里好、哪里再练', '作品、评语纸', ''],
      ],
    ),
    titled('三、每次的记录'),
    tabled(
      [
        ['日期', 14],
        ['班级、人数', 16],
        ['讲了、做了什么', 34],
        ['学生问了什么', 20],
        ['签字', 16],
      ],
      [],
      6,
    ),
    titled('四、学期末'),
    saidSmall('学生学会了什么（写看得见的）：'),
    toWrite(3),
    saidSmall('导师的建议：'),
    toWrite(2),
    toTick(['下学期继续', '换个时间再请', '到此结束']),
    toFill(['导师签字', '日期', '学校签字', '日期']),
    saidSmall('聘书由学校自己印发。这张工作单不是本站发的聘书，本站也不推荐、不代请任何人。'),
  ],
};
