import { participantsOf } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/participant-name',
  title: '出席者的姓名与所连的人物相符',
  article: '记录规则',
  why: '编号差一位，活动就记到了另一个人名下，两个人的页面都错。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const activity of archive.activities) {
      for (const { name, person: id, path } of participantsOf(activity)) {
        const person = id === undefined ? undefined : archive.by.people.get(id);
        if (!person || person.name === name || person.aliases?.includes(name)) continue;
        yield at(
          archive,
          activity,
          `${path}.name`,
          `${activity.title}的出席者写作“${name}”，所连的 ${id} 是“${person.name}”，两者应相同。请核对编号和姓名；是同一个人的别写，登记到人物的 aliases。`,
        );
      }
    }
  },
  passing: [
    {
      name: '来源用了登记过的别写',
      change: (files) => {
        files['people/0001.json'][0].aliases = ['示例钾'];
        files['events.json'][0].people[0].name = '示例钾';
      },
    },
    { name: '没有连人物', change: (files) => void (files['events.json'][0].people = [{ name: '示例无名' }]) },
  ],
  failing: [
    {
      name: '编号差一位',
      change: (files) => void (files['events.json'][0].people[0].person = 'q0002'),
      says: '示例颁奖典礼的出席者写作“示例甲”，所连的 q0002 是“示例乙丑”，两者应相同',
    },
    {
      name: '姓名错一字',
      change: (files) => void (files['films.json'][0].people[0].name = '示例申'),
      says: '示例系列宣传片的出席者写作“示例申”，所连的 q0001 是“示例甲”',
    },
  ],
} satisfies Rule;
