import { lessonFor, lessonsOf } from '#domain/views/classroom/lesson.ts';
import { paths } from '#domain/values/paths.ts';
import { type Title } from '#domain/programme/titles.ts';
import { type Asked, employerNames, type Known, namesOf, pageAt, placeAt, rollAt } from './kind.ts';

/** 手写的查询 — as visitors, pupils, teachers, reporters and clerks type; the ids are looked up by the names, and a query of whom the record no longer holds falls away. */
export function byHand({ archive, who }: Known): Asked[] {
  const person = (...names: string[]): string[] =>
    archive.people.filter((each) => namesOf(each).some((name) => names.includes(name))).map(({ id }) => id);
  const at = (name: string): string[] =>
    who(({ employer }) => employer !== undefined && employerNames(employer).some((each) => each.includes(name)));
  const trade = (...names: string[]): string[] =>
    who(({ trade: craft }) => craft !== undefined && namesOf(craft).some((name) => names.includes(name)));
  const bearing = (title: Title): string[] => who(({ honour }) => honour.title === title);
  const activity = (...words: string[]): string[] =>
    archive.activities.filter(({ title }) => words.every((word) => title.includes(word))).map(({ id }) => id);
  const studio = (word: string): string[] => archive.studios.filter(({ name }) => name.includes(word)).map(({ id }) => id);
  const taught = (word: string): string[] =>
    archive.mentoring
      .filter(({ master, apprentice }) => master.name.includes(word) || apprentice.name.includes(word))
      .map(({ id }) => id);
  const article = (word: RegExp): string[] =>
    archive.articles
      .filter(({ heading, paraphrase }) => word.test(heading + paraphrase))
      .flatMap(({ id, rules }) => [id, ...rules]);
  const titles = pageAt(paths.titles);
  const latest = Math.max(...archive.editions.filter(({ year }) => archive.honoursIn.has(year)).map(({ year }) => year));

  const all: [query: string, wanted: string[]][] = [
    // 读者
    ['王树军是哪个单位的', person('王树军')],
    ['潍柴那个修机床的大工匠', at('潍柴')],
    ['电网医生是谁', person('冯新岩')],
    ['60万颗螺丝', person('管延安')],
    ['港珠澳大桥的工匠', person('管延安')],
    ['青岛港开桥吊的', person('郭磊')],
    ['首届齐鲁大工匠名单', [rollAt(2018), ...who(({ honour }) => honour.edition === 2018 && honour.title === '齐鲁大工匠')]],
    ['第一届齐鲁工匠', [rollAt(2018), rollAt(2017)]],
    ['2018大工匠都有谁', [rollAt(2018), ...who(({ honour }) => honour.edition === 2018 && honour.title === '齐鲁大工匠')]],
    ['山东有几个鲁班首席工匠', [...bearing('鲁班首席工匠'), titles]],
    ['鲁班首席工匠刁统武', person('刁统武')],
    ['菏泽有几个齐鲁工匠', [placeAt('371700'), ...who(({ city }) => city === '371700')]],
    ['济宁的大工匠', [placeAt('370800'), ...who(({ city }) => city === '370800')]],
    ['枣庄王亮', person('王亮')],
    ['威达重工', [...at('威达重工'), ...studio('威达重工')]],
    ['东营采油工人', [...trade('采油工')]],
    ['胜利油田大工匠', at('胜利油田')],
    ['环卫工人当上齐鲁工匠', trade('环卫工')],
    ['舜耕山庄厨师', at('舜耕山庄')],
    ['鲁菜大师', trade('鲁菜')],
    ['菏泽手外科医生', at('手外')],
    ['省立医院齐鲁工匠', at('省立医院')],
    ['做琉璃的大工匠', trade('琉璃烧制')],
    ['刻瓷的王一君', person('王一君')],
    ['泰安桃木雕刻', trade('桃木雕刻')],
    ['青岛修动车的', trade('动车组检修')],
    ['中车四方齐鲁大工匠', at('中车四方')],
    ['蛟龙号船长', person('张志平')],
    ['国网山东的齐鲁工匠', at('国网山东')],
    ['莱钢轧钢工', at('莱钢')],
    ['威海光威', at('光威')],
    ['郓城县工匠', at('郓城')],
    ['姓亓的工匠', person('亓传周')],
    // 学生
    ['拖拉机改成放线的机器是谁发明的', person('牛德成')],
    ['公厕节水发明', trade('环卫工')],
    ['用粮食画画的人', person('韩国瑞')],
    ['沉管是什么', [pageAt(paths.glossary), ...archive.terms.filter(({ term }) => term === '沉管').map(({ id }) => id)]],
    ['采访齐鲁工匠要问什么问题', ['kit']],
    ['王树军的徒弟', taught('王树军').concat(person('王树军'))],
    ['唐守忠的师傅是谁', taught('唐守忠').concat(person('唐守忠'))],
    // 老师
    [
      '小学劳动课教案',
      [pageAt(paths.classroom), pageAt(paths.lessonsBy('stage', 'primary'))].concat(
        lessonsOf(archive).flatMap(({ id, stages }) => (stages.some(({ code }) => code === 'primary') ? id : [])),
      ),
    ],
    [
      '焊工教案',
      trade('焊工')
        .flatMap((id) => [id, lessonFor(archive, id)?.id ?? id])
        .concat(pageAt(paths.classroom)),
    ],
    ['工匠精神展板打印', [pageAt(paths.panels)]],
    ['大国工匠进校园活动', activity('进校园')],
    ['请工匠到学校当德育导师', article(/德育导师/).concat(activity('德育导师'))],
    // 记者
    ['最新一届齐鲁工匠名单', [rollAt(latest), pageAt(paths.rolls)]],
    ['2021年的名单为什么没有', [rollAt(2021)]],
    ['2018年颁奖典礼在哪举行', activity('2018', '颁奖典礼').concat(rollAt(2018))],
    ['2020颁奖典礼时间', activity('2020', '颁奖典礼').concat(rollAt(2020))],
    ['2025齐鲁工匠事迹展演', activity('2025', '展演')],
    ['泰安焊工大赛', activity('焊工技能大赛')],
    ['济南劳模展览馆', activity('劳模风采展览馆')],
    ['山东省工匠学院联盟什么时候成立的', activity('山东省工匠学院联盟')],
    ['进新创新团队', studio('进·新')],
    ['刁统武创新工作室在哪', studio('刁统武')],
    ['大工匠和工匠有啥区别', [titles, 'c0001', 'c0002', ...article(/命名为齐鲁大工匠/)]],
    ['泰山工匠算省级的吗', [titles, ...archive.titles.filter(({ name }) => name.startsWith('泰山')).map(({ id }) => id)]],
    [
      '大国工匠跟齐鲁大工匠一样吗',
      [titles, ...archive.titles.filter(({ name }) => /大国工匠|齐鲁大工匠/.test(name)).map(({ id }) => id)],
    ],
    ['齐鲁工匠是哪个部门评的', [titles, ...article(/组织实施/), pageAt(paths.about), 'c0001']],
    ['数据下载excel', [pageAt(paths.openData), pageAt(paths.press)]],
    ['名字写错了怎么更正', [pageAt(paths.corrections()), pageAt(paths.correctionForm), pageAt(paths.about)]],
    // 办事的人
    ['评上齐鲁工匠给多少奖金', article(/个人奖励/)],
    ['大工匠30万', article(/大工匠.*30万/).concat(rollAt(2018), activity('2018', '颁奖典礼'))],
    ['配套资金一比一', article(/一比一|配套/)],
    ['创新资金可以买设备吗', article(/设备购置/)],
    ['如何推荐齐鲁工匠人选', article(/自荐|推荐从基层|推荐的人/)],
    ['评齐鲁工匠要什么学历', article(/学历/)],
    ['齐鲁工匠能自己报名吗', article(/自荐/)],
    ['一年评多少个大工匠', article(/选出10名|命名10名/)],
    ['师带徒协议', article(/协议/)],
    ['五小活动', article(/五小/).concat(activity('五小'))],
    // 打错的、拼音的
    ['wangshujun', person('王树军')],
    ['weichai gongjiang', at('潍柴')],
    ['yantai hangong', who(({ city, trade: craft }) => city === '370600' && craft?.name === '焊工')],
    ['tangshouzhong 采油', person('唐守忠')],
    ['齐鲁大工将2019', [rollAt(2019), ...who(({ honour }) => honour.edition === 2019 && honour.title === '齐鲁大工匠')]],
    ['维柴王树军', person('王树军')],
    ['刀统武', person('刁统武')],
    ['元传周', person('亓传周')],
    ['汤海成', person('汤海威')],
    ['荷泽齐鲁工匠', [placeAt('371700'), ...who(({ city }) => city === '371700')]],
  ];
  const meant: Record<string, string[]> = {
    齐鲁大工将2019: ['齐鲁大工匠'],
    维柴王树军: ['潍柴', '王树军'],
    荷泽齐鲁工匠: ['菏泽'],
    刀统武: ['刁统武'],
    元传周: ['亓传周'],
    汤海成: ['汤海威'],
  };
  return all
    .filter(([, wanted]) => wanted.length > 0)
    .map(([query, wanted]) => ({ query, wanted: [...new Set(wanted)], ...(meant[query] && { meant: meant[query] }) }));
}
