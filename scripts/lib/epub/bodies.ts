import { type Book } from '#domain/views/yearbook/book.ts';
import { type BookRoll, type RollRow } from '#domain/views/yearbook/book-rolls.ts';
import { type Profile } from '#domain/views/yearbook/book-profiles.ts';
import { chineseDate } from '#domain/values/date.ts';
import { linkTo, listOf, marksOf, paragraphOf } from './parts.ts';
import { element as h, type Markup } from './xhtml.ts';

/** Whole sentences end but once. */
const sentence = (text: string): string => text.replace(/。?$/, '。');

/** 书名页 — title, statement, the day of the record, whose it is, where it stands, on what terms. */
export const titleBody = (book: Book, address: string): Markup =>
  h(
    'section',
    { 'epub:type': 'titlepage', class: 'title' },
    h('h1', {}, book.title),
    book.statement && paragraphOf(sentence(book.statement), 'statement'),
    paragraphOf(`记录截至${chineseDate(book.recordDate)}。`),
    paragraphOf(book.publisher),
    h('p', {}, '固定地址：', h('a', { href: `${address}${book.path}` }, `${address}${book.path}`)),
    paragraphOf(book.licence ? `文字许可：${book.licence}` : '文字的使用许可还没有定。'),
  );

const row = ({ person, name, employer, work, city, status, sources }: RollRow): Markup =>
  h(
    'li',
    {},
    linkTo(person, name),
    status.length > 0 && `（${status.join('，')}）`,
    marksOf(sources),
    [employer, work, city].some(Boolean) && [h('br'), h('small', {}, [employer, work, city].filter(Boolean).join('，'))],
  );

/** 一份名单. */
export const rollBody = (roll: BookRoll): Markup =>
  h(
    'section',
    {},
    h('h1', {}, roll.title),
    paragraphOf(roll.about, 'about'),
    roll.order && paragraphOf(roll.order, 'note'),
    roll.groups.map(({ title, about, rows }) =>
      h(
        'section',
        {},
        h('h2', {}, title),
        paragraphOf(about, 'note'),
        rows.length > 0 && h('ol', { class: 'roll' }, rows.map(row)),
      ),
    ),
    roll.lines.length > 0 && h('section', {}, h('h2', {}, '经过和说明'), listOf(roll.lines)),
    roll.rules.length > 0 &&
      h('section', {}, h('h2', {}, '当年适用的规则'), listOf(roll.rules.map((text) => ({ text, sources: [] })))),
  );

const name = ({ characters }: Profile): (Markup | string)[] =>
  characters.map(({ character, reading }) => (reading ? h('ruby', {}, character, h('rt', {}, reading)) : character));

/** 一个人. */
export const profileBody = (profile: Profile, address: string): Markup =>
  h(
    'section',
    { id: profile.id },
    h('h1', {}, name(profile)),
    profile.aliases.length > 0 && paragraphOf(`又写作${profile.aliases.join('、')}。`, 'note'),
    profile.story && [
      h('h2', {}, profile.story.deed),
      paragraphOf(profile.story.standfirst, 'about'),
      profile.story.paragraphs.map(({ text, sources }) => h('p', {}, text, marksOf(sources))),
    ],
    h('h2', {}, '命名'),
    profile.namings.map(({ text, particulars, remarks, sources }) => [
      h('p', {}, h('strong', {}, text), marksOf(sources)),
      particulars.length > 0 &&
        h(
          'ul',
          { class: 'particulars' },
          particulars.map((each) => h('li', {}, `${each.label}：${each.value}${each.told ? `（${each.told}）` : ''}`)),
        ),
      remarks.map((remark) => paragraphOf(sentence(remark), 'note')),
    ]),
    profile.facts.length > 0 && [
      h('h2', {}, profile.story ? '另外知道的' : '已知的'),
      listOf(
        profile.facts.map(({ text, when, sources }) => ({
          text: when && !text.startsWith(when) ? `${when}：${text}` : text,
          sources,
        })),
      ),
    ],
    profile.missing.length > 0 && paragraphOf(`还没有找到：${profile.missing.join('、')}。`, 'note'),
    h('p', { class: 'note' }, '固定地址：', h('a', { href: `${address}${profile.path}` }, `${address}${profile.path}`)),
  );
