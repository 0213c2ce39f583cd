import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attribute,
  edited,
  headOf,
  insertAfter,
  insertAtBegin,
  insertAtEnd,
  readPage,
  setAttribute,
  stringsOf,
  textOf,
} from './html.ts';

const first = (source: string, name: string) => {
  const page = readPage(source);
  return { page, element: page.elements.find(({ tagName }) => tagName === name)! };
};

test('an edit changes what it names and no other byte, whatever stands before it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '\ufeff',
      '\0',
      '𠮷',
      '&amp',
      '&#13;',
      '<b',
      '</p>',
      '<!-- -->',
      '<![CDATA[',
      '<pre>\n',
      '"',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (before, behind) => {
      const around = (tag: string) =>
        `<div>${before.join('').replace(/<$/, '')}</div><!-- " --><x-here ${tag}</x-here>${behind.join('')}`;
      const { page, element } = first(around('a="1">'), 'x-here');
      fc.pre(element?.sourceCodeLocation?.endTag !== undefined && attribute(element, 'a') === '1');
      expect(edited(page, [setAttribute(element, 'a', '2"&'), insertAtBegin(element, '始'), insertAtEnd(element, '终')])).toBe(
        around('a="2&#34;&#38;">始终'),
      );
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['<p>', '<p b="1">'],
  ['<p a>', '<p a b="1">'],
  ['<p a=1 c>', '<p a=1 c b="1">'],
  ['<p b>', '<p b="1">'],
  ["<p B = 'x>y' a>", '<p b="1" a>'],
  ['<p/>', '<p b="1"/>'],
])('an attribute is written into %s', (tag, wanted) => {
  const { page, element } = first(tag, 'p');
  expect(edited(page, [setAttribute(element, 'b', '1')])).toBe(wanted);
});

test('of two attributes of one name the first counts, and is written', () => {
  const { page, element } = first('<p a="1" a="2"></p>', 'p');
  expect(attribute(element, 'a')).toBe('1');
  expect(edited(page, [setAttribute(element, 'a', '3')])).toBe('<p a="3" a="2"></p>');
});

test('an element that the parser opens again is edited once', () => {
  const { page } = first('<p><a href="/x/">一<p>二</a>', 'a');
  const links = page.elements.filter(({ tagName }) => tagName === 'a');
  expect(links).toHaveLength(2);
  expect(
    edited(
      page,
      links.map((link) => setAttribute(link, 'href', '/y/')),
    ),
  ).toBe('<p><a href="/y/">一<p>二</a>');
});

test('edits that overlap, and edits of what is not written down, are refused', () => {
  const { page, element } = first('<p a="1">', 'p');
  expect(() => edited(page, [setAttribute(element, 'a', '2'), setAttribute(element, 'a', '3')])).toThrow('重叠');
  expect(() => insertAfter(element, '')).toThrow('没有写出 </p>');
  expect(() => setAttribute(first('<p>', 'head').element, 'a', '')).toThrow('没有写出 <head>');
});

test('text is read as a reader has it; what is in a template, a comment or an attribute is known too', () => {
  const { page, element } = first('<p title="&#30002;">一&amp;<b>二</b></p><template><i>三</i></template><!--四-->', 'p');
  expect(textOf(element)).toBe('一&二');
  expect(stringsOf(page)).toEqual(['甲', '一&', '二', '三', '四']);
});

test('a head ends where a browser ends it', () => {
  expect(headOf(readPage('<head><title></head></title><meta name="a"><p><meta name="b">')).map(({ tagName }) => tagName)).toEqual(
    ['title', 'meta'],
  );
});
