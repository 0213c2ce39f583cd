import { titled, type Paper, saidSmall, tabled, toFill, toTick, toWrite } from './paper.ts';

/** 采访记录表 — what was said when, and what is checked on the spot. */
export const interviewLog: Paper = {
  name: 'log',
  title: '采访记录表',
  about: '采访时填：几分几秒说了什么，当场核对人名、单位和数字',
  part: '小记者',
  blocks: () => [
    toFill([
      '记录编号',
      '授权书编号',
      '采访日期',
      '地点',
      '开始时间',
      '结束时间',
      '受访人',
      '采访',
      '记录',
      '录音',
      '录音文件名',
      '照片张数',
    ]),
    toTick(['授权书已经签好', '问过能不能录音、拍照', '录音试过，听得清']),
    titled('一、记要点'),
    saidSmall('记录音上的时间，如3:20，整理的时候好找。没听懂的词先照音写下，结束时再问。'),
    tabled(
      [
        ['时间', 12],
        ['说了什么', 56],
        ['没听懂的词、要核对的数', 32],
      ],
      [],
      9,
    ),
    titled('二、当场核对'),
    saidSmall('写好念一遍，请本人看写得对不对。'),
    tabled(
      [
        ['内容', 26],
        ['写法', 52],
        ['本人看过', 22],
      ],
      ['姓名用哪几个字', '单位全称', '工种、岗位', '年份', '数字和单位（毫米、吨、小时）', '术语、机器的名字'].map((what) => [
        what,
        '',
        '□对　□改',
      ]),
    ),
    titled('三、回来以后'),
    saidSmall('印象最深的一件事：'),
    toWrite(3),
    saidSmall('还缺什么，要再问什么：'),
    toWrite(2),
    saidSmall('录音和照片当天交给老师，自己的手机里不留。'),
    toFill(['交给老师的日期', '老师签字']),
  ],
};
