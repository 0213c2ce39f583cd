import { participantsOf } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/participant-linked',
  title: '出席者与名录中的人同名，就连到那个人，或写明身份',
  article: '记录规则',
  why: '连上了，读者从人物页能走到活动，从活动页能走到人物。同名不一定同人，所以只作提醒，由人核对。',
  scope: 'entry',
  force: 'may',
  *check(archive) {
    const namesakes = new Map<string, string[]>();
    for (const { id, name } of archive.people) {
      const ids = namesakes.get(name);
      if (ids) ids.push(id);
      else namesakes.set(name, [id]);
    }
    for (const activity of archive.activities) {
      for (const { name, person, role, path } of participantsOf(activity)) {
        const ids = person === undefined && role === undefined ? namesakes.get(name) : undefined;
        if (!ids) continue;
        yield at(
          archive,
          activity,
          path,
          `${activity.title}的出席者“${name}”与名录中的 ${ids.join('、')} 同名，没有写 person，也没有写 role。请核对来源：是同一个人，写 person；是另一个人，或分不清，在 role 写明身份。`,
        );
      }
    }
  },
  passing: [
    {
      name: '同名的另一个人，写明了身份',
      change: (files) => void (files['events.json'][0].people = [{ name: '示例甲', role: '示例学院教师' }]),
    },
    {
      name: '名录里没有的人',
      change: (files) => void (files['events.json'][0].people = [{ name: '示例无名' }]),
    },
  ],
  failing: [
    {
      name: '同名，没有连',
      change: (files) => void (files['events.json'][0].people = [{ name: '示例甲' }]),
      says: '示例颁奖典礼的出席者“示例甲”与名录中的 q0001 同名，没有写 person，也没有写 role',
    },
    {
      name: '名录里有两个同名的人',
      change: (files) => {
        Object.assign(files['people/0001.json'][1], { name: '示例甲', pinyin: files['people/0001.json'][0].pinyin });
        files['films.json'][0].people = [{ name: '示例甲' }];
      },
      says: '与名录中的 q0001、q0002 同名',
    },
  ],
} satisfies Rule;
