import { reported } from '#domain/record/entries/edition.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';
import { standsOn, titleRow, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';

/** 年度不明 — takes the year from honours of the examples. */
const undated = (honours: object[]) => {
  for (const honour of honours) Object.assign(honour, { edition: null, yearBasis: 'unknown' });
};

const editions = { from: TWO_LEVEL_FROM };

export default {
  id: 'selection/master-is-craftsman',
  title: '大工匠从命名的齐鲁工匠中产生',
  article: '意见 三（二）5',
  why: '大工匠是“从中再选树命名”的，人在当年50名之内；不同年度得两个称号的，工匠在先，大工匠在后。',
  scope: 'archive',
  force: 'must',
  editions,
  needs: { material: '当年的命名名单和大工匠名单', giver: '省总工会' },
  *check(archive, { programme: { titles } }) {
    for (const edition of governed(archive, editions)) {
      const { year, counts, selection } = edition;
      const { masters, named } = selection ?? {};
      if (masters && named) {
        const nameOf = new Map(selection?.candidates?.map(({ key, name }) => [key, name]));
        const chosen = new Set(named);
        const held = `命名名单里的大工匠 ${masters.length} 名 = 大工匠名单 ${masters.length} 名`;
        if (masters.every((key) => chosen.has(key))) yield holds(archive, edition, 'selection.masters', held);
        for (const [index, key] of masters.entries()) {
          if (chosen.has(key)) continue;
          const who = nameOf.has(key) ? `${key}（${nameOf.get(key)}）` : key;
          const message = `${year}年度大工匠 ${who}不在命名名单里，大工匠应出自当年命名的人选。请核对两份名单。`;
          yield at(archive, edition, `selection.masters[${index}]`, message);
        }
        continue;
      }
      const [few, many] = [masters?.length ?? reported(counts.masters), named?.length ?? reported(counts.named)];
      yield lacking(archive, edition, 'selection', '没有查到命名名单和大工匠名单，不能逐人核对');
      if (few === undefined || many === undefined) continue;
      const path = masters ? 'selection.masters' : 'counts.masters.persons';
      if (few <= many) {
        yield holds(archive, edition, path, `大工匠 ${few} 名 ≤ 命名 ${many} 名`);
        continue;
      }
      yield at(archive, edition, path, `${year}年度大工匠 ${few} 名，应不多于命名的 ${many} 名。请核对两个人数。`);
    }
    for (const [person, honours] of archive.honoursOf) {
      const master = honours.find(({ title, edition }) => standsOn(title, 'masters', titles) && edition !== null);
      const later = honours.find(
        ({ title, edition }) =>
          master &&
          standsOn(title, 'named', titles) &&
          !standsOn(title, 'masters', titles) &&
          edition !== null &&
          edition > master.edition!,
      );
      if (!master || !later) continue;
      const [low, high] = [later, master].map(({ title }) => titleRow(title, titles)!.short);
      const name = archive.by.people.get(person)?.name ?? person;
      yield at(
        archive,
        later,
        'edition',
        `${name}在${master.edition}年度是${master.title}（${master.id}），${later.edition}年度才是${later.title}（${later.id}），应先是${low}，后是${high}。请核对两条的年度和称号。`,
      );
    }
  },
  passing: [
    {
      name: '名单都没有，人数正好相等',
      change: ({ 'editions/2018.json': edition, ...files }) => {
        delete edition.selection;
        edition.counts.named.persons = 10;
        undated(files['honours/2018.json'].slice(0, 40));
      },
    },
  ],
  failing: [
    {
      name: '大工匠不在50名里',
      change: (files) => {
        files['editions/2018.json'].selection.masters[0] = 'c051';
        undated([files['honours/2018.json'][40]]);
      },
      says: '2018年度大工匠 c051（示例甲寅）不在命名名单里',
    },
    {
      name: '先大工匠，后工匠',
      change: (files) => {
        files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] };
        files['honours/2018.json'].push({ ...files['honours/2018.json'][40], id: 'h0051', title: '齐鲁工匠', edition: 2019 });
      },
      says: '2018年度是齐鲁大工匠（h0041），2019年度才是齐鲁工匠（h0051），应先是工匠，后是大工匠',
    },
    {
      name: '大工匠比命名的多',
      change: ({ 'editions/2018.json': edition, ...files }) => {
        delete edition.selection;
        edition.counts.named.persons = 9;
        undated(files['honours/2018.json'].slice(0, 41));
      },
      says: '2018年度大工匠 10 名，应不多于命名的 9 名',
    },
  ],
} satisfies Rule;
