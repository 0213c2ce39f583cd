import { expect, test } from 'vitest';
import { MARK } from '#domain/values/marks.ts';
import { readSearchPages } from './page.ts';

const read = (body: string, head = '') =>
  readSearchPages(
    `<!DOCTYPE html><html><head><meta name="description" content="简介">${head}</head><body>${body}</body></html>`,
    'a/',
  );

test('a page that marks no searched body is not searched, even if it speaks of the mark', () => {
  expect(read(`<main><p title="${MARK.body}">${MARK.body}</p></main>`)).toEqual([]);
});

test('blocks are lines, what stands in a line stays in it, what is ignored is left out', () => {
  const [page] = read(
    `<p>外</p><main ${MARK.body}><h1 ${MARK.meta}="title:名">亓<ruby>传<rt ${MARK.ignore}>chuán</rt></ruby></h1><p>一\n <b>二</b><br>三<img alt="图">四</p>` +
      `<table><tr><td>五<td>六</table><script>七</script><section ${MARK.ignore}="all"><p ${MARK.filter}="年度:1999">八</p></section></main><p>外</p>`,
  );
  expect(page).toMatchObject({ id: 'a/', path: 'a/', title: '名', brief: '简介', text: '亓传\n一 二\n三\n四\n五\n六' });
  expect(page!.filters.size).toBe(0);
});

test('the page says its id, its filters and what weighs more', () => {
  const [page] = read(
    `<main ${MARK.body}><i hidden ${MARK.meta}="id:q0001" ${MARK.filter}="年度:2018"></i><p ${MARK.filter}="年度:2020">年</p><p ${MARK.weight}="5">某厂 <small>（又称某某厂）</small></p></main>`,
  );
  expect(page).toMatchObject({ id: 'q0001', heads: ['某厂 （又称某某厂）'] });
  expect(page!.filters).toEqual(new Map([['年度', new Set(['2018', '2020'])]]));
});

test('a section that is found by its heading is a document of its own; one without a heading is none', () => {
  const pages = read(
    `<main ${MARK.body}><section id="place" ${MARK.part}="one/two"><h2>条 <small>一</small></h2><h3>下</h3></section><section ${MARK.part}="three"><p>无题</p></section></main>`,
  );
  expect(pages.map(({ id, path, title }) => ({ id, path, title }))).toEqual([
    { id: 'a/', path: 'a/', title: 'a/' },
    { id: 'one/two', path: 'a/#place', title: '条 一' },
  ]);
});
