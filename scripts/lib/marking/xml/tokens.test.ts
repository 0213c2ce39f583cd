import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlText } from '#domain/values/formats/xml.ts';
import { elementsOf } from '../../../../tests/office-package.ts';
import { Patch } from './patch.ts';
import { Refusal } from './refusal.ts';
import { attributesOf, type Token, tokensOf } from './tokens.ts';
import { elementOf, XmlPart } from './xml-part.ts';

const name = fc.constantFrom('c', 'row', 'x:row', 'mc:AlternateContent', '表', 'a-b.c', '_1');
const said = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('>', '/>', ' = ', "it's", '"', '&amp;', '\t\n'),
);
/** What XML can hold at all. */
const legal = said.map((text) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '').toWellFormed());
const attribute = fc
  .tuple(
    fc.constantFrom('r', 's', 'r:id', 'xml:space', '值'),
    legal,
    fc.boolean(),
    fc.constantFrom(' ', '\r\n  '),
    fc.constantFrom('', ' '),
  )
  .map(([key, value, single, gap, around]) => {
    const raw = single ? xmlText(value).replaceAll("'", '&#x27;') : xmlText(value);
    return `${gap}${key}${around}=${around}${single ? `'${raw}'` : `"${raw}"`}`;
  });
const attributes = fc
  .uniqueArray(attribute, { maxLength: 4, selector: (each) => each.trim().split(/\s*=/)[0] })
  .map((each) => each.join(''));
const aside = fc.constantFrom('<!-- </c> -->', '<![CDATA[</row> ]] >]]>', '<?mso <c> ?>', '<!---->');
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 }), fc.constantFrom('', ' ', '\n'))
    .map(([tag, said, inside, gap]) =>
      inside.length === 0 ? `<${tag}${said}${gap}/>` : `<${tag}${said}${gap}>${inside.join('')}</${tag}${gap}>`,
    ),
  content: fc.oneof({ depthSize: 'small' }, legal.map(xmlText), aside, tie('element')),
}));
const part = element.map(
  (root) => `<?xml version="1.0"?>\n${root.replace(/^<[^\s/>]+/, '$& xmlns:x="x" xmlns:mc="mc" xmlns:r="r"')}\n`,
);

const tags = (source: string): Token[] => [...tokensOf(source)].filter(({ is }) => is === 'open' || is === 'empty');

test('tokens lie side by side and are the whole source, and their attributes are what a reader of XML finds', () => {
  fc.assert(
    fc.property(part, (source) => {
      expect([...tokensOf(source)].map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
      const read = elementsOf(source);
      expect(tags(source).map((tag) => tag.name)).toEqual(read.map((each) => each.name));
      const given = tags(source).map((tag) =>
        Object.fromEntries(attributesOf(source, tag).map(({ name: key, value }) => [key, value])),
      );
      expect(given).toEqual(read.map((each) => each.attributes));
      for (const tag of tags(source))
        for (const { start, end, value } of attributesOf(source, tag)) {
          expect(`"'`).toContain(source[start - 1]);
          expect(source[end]).toBe(source[start - 1]);
          if (!source.slice(start, end).includes('&')) expect(source.slice(start, end)).toBe(value);
        }
    }),
  );
});

test('setting an attribute and adding to an element changes nothing else, wherever they are', () => {
  fc.assert(
    fc.property(part, fc.nat(), legal, (source, pick, value) => {
      const all = tags(source);
      const at = pick % all.length;
      const tag = all[at]!;
      const patch = new Patch(source);
      patch.attribute(tag, 's', value);
      const end =
        tag.is === 'empty'
          ? tag.end
          : [...tokensOf(source)].find((each) => each.is === 'close' && each.start >= tag.end && each.depth === tag.depth)!.end;
      patch.append(tag, end, '<new/>');
      const [before, after] = [elementsOf(source), elementsOf(patch.done())];
      before[at] = { ...before[at]!, attributes: { ...before[at]!.attributes, s: value } };
      const added = after.findIndex((each) => each.name === 'new');
      expect(added).toBeGreaterThan(at);
      expect(after.filter((each) => each.name !== 'new')).toEqual(before);
    }),
  );
});

test.each([
  ['<a>', /没有关上/],
  ['<a></b>', /没有成对/],
  ['<a/></a>', /没有成对/],
  ['<!DOCTYPE a><a/>', /不是完好的 XML/],
  ['<a b=c/>', /不是完好的 XML/],
  ['<a b="<"/>', /不是完好的 XML/],
  ['<a b="1"c="2"/>', /不是完好的 XML/],
  ['<a><!-- </a>', /没有写完/],
  ['<a><![CDATA[x]]</a>', /没有写完/],
  ['<a', /不是完好的 XML/],
  ['<>', /不是完好的 XML/],
  ['<a>'.repeat(300), /套得过深/],
])('%s is no XML', (source, why) => {
  expect(() => [...tokensOf(source)]).toThrow(why);
  expect(() => [...tokensOf(source)]).toThrow(Refusal);
});

test('a part is one element', () => {
  expect(() => elementOf('<a/><b/>', 0)).toThrow(/不是一份 XML/);
  expect(() => elementOf('  ', 0)).toThrow(/不是一份 XML/);
});

test('two changes at one place are refused', () => {
  const patch = new Patch('<a b="1"/>');
  patch.replace(6, 7, '2');
  patch.replace(6, 7, '3');
  expect(() => patch.done()).toThrow(/同一处改了两次/);
});

test('the name of a link is the one that the part has for it', () => {
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  expect(new XmlPart(`<a xmlns:d3p1="${links}"/>`, null, 1).linked('rId9')).toBe(' d3p1:id="rId9"');
  expect(new XmlPart('<a/>', null, 1).linked('rId9')).toBe(` xmlns:r="${links}" r:id="rId9"`);
});

test('a number that is none is refused by its name', () => {
  const xml = new XmlPart('<row r="第3行"/>', null, 0);
  expect(() => xml.whole(xml.root, 'r')).toThrow('row 的 r 不是数（第3行）');
});
