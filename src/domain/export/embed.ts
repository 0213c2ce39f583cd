import { type Archive } from '../record/archive.ts';
import { paths } from '../values/paths.ts';
import { type PersonEntry } from '../views/honours/entry.ts';
import { namingText } from '../views/honours/held.ts';

/** 卡片的大小 — of the frame, in CSS pixels: the longest card fits. */
export const EMBED = { width: 480, height: 300 } as const;

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** 嵌入代码 — a frame that may do nothing but lead its reader on. */
export const embedCode = (origin: string, { person }: PersonEntry, site: string): string =>
  [
    `<iframe src="${quoted(`${origin}${paths.embed(person.id)}`)}"`,
    `width="${EMBED.width}" height="${EMBED.height}"`,
    `title="${quoted(`${person.name}，${site}`)}" loading="lazy"`,
    'sandbox="allow-top-navigation-by-user-activation" referrerpolicy="no-referrer"></iframe>',
  ].join(' ');

/** oEmbed 1.0 — what a program is told that turns a link into a card. */
export const oembedOf = ({ site }: Archive, row: PersonEntry, origin: string) => ({
  version: '1.0',
  type: 'rich',
  title: `${row.person.name}：${row.entries.map(({ honour }) => namingText(honour)).join('；')}`,
  author_name: site.sponsor ?? site.name,
  provider_name: site.name,
  provider_url: `${origin}/`,
  ...EMBED,
  html: embedCode(origin, row, site.name),
});
