import { titled, listed, NOT_LEGAL_ADVICE, type Paper, said, saidSmall, tabled, toFill, toTick } from './paper.ts';

const ASKED = '□同意　□不同意';

/** 监护人同意书 — that a child goes along, and what of it may be shown; under fourteen asked apart. */
export const guardianForm: Paper = {
  name: 'guardian',
  title: '监护人同意书',
  about: '给家长：孩子参加采访，姓名、声音、照片能不能用，不满十四周岁的另签一栏',
  part: '小记者',
  blocks: () => [
    saidSmall(
      `学生不满十八周岁的，由父母或者其他监护人签。受访人自己不满十八周岁的（例如学徒），也签这一份。由学校保管，不随稿子交出去。${NOT_LEGAL_ADVICE}`,
    ),
    titled('一、活动（老师填写）'),
    toFill(['学校和班级', '带队老师', '去哪里', '去做什么', '往返时间', '怎么去怎么回', '老师的电话', '保险']),
    titled('二、参加'),
    toFill(['学生姓名', '监护人姓名', '与学生的关系', '当天的电话']),
    toTick(['同意参加', '不同意参加']),
    saidSmall('晕车、过敏这类需要照顾的事，当面告诉老师就行，不必写在这里。'),
    titled('三、姓名、声音、照片能不能用'),
    tabled(
      [
        ['内容', 28],
        ['在班级和学校里', 36],
        ['在校外、网上', 36],
      ],
      [
        ['姓名（稿子上的署名）', ASKED, ASKED],
        ['声音（录音里的提问）', ASKED, ASKED],
        ['照片、录像', ASKED, ASKED],
        ['孩子写的稿子', ASKED, ASKED],
      ],
    ),
    said('不同意公开的，照样参加采访；稿子上不写孩子的名字，照片上不露脸。'),
    titled('四、为什么要签'),
    listed([
      '不满十八周岁是未成年人（民法典第十七条），父母是未成年子女的监护人（民法典第二十七条）。',
      '不满十四周岁孩子的个人信息，法律当作敏感个人信息（个人信息保护法第二十八条）；要用它，得有父母或者其他监护人的同意（第三十一条），所以在下面单独签。',
      '随时可以收回，告诉老师就行（第十五条）。收回以后不再用，能撤下的撤下。',
    ]),
    titled('五、签字'),
    toFill(['监护人签字', '日期', '学生签字', '日期']),
    titled('六、不满十四周岁的，另外签这一栏'),
    said('本人是', { blank: 8 }, '的父母（或者其他监护人），知道学校为这次采访要收集孩子的：'),
    toTick(['姓名', '声音', '照片和录像']),
    said('用来', { blank: 16 }, '，由', { blank: 10 }, '保管到', { blank: 5 }, '年', { blank: 3 }, '月为止，到期删掉。'),
    said('本人单独同意以上一项。'),
    toFill(['监护人签字', '日期']),
  ],
};
