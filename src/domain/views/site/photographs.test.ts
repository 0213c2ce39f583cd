import { expect, test } from 'vitest';
import { photographsOf, printSize } from './photographs.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';

const rights = { alt: '示例', credit: '示例摄影', licence: '示例许可', aiGenerated: '否' };
const withPhotograph = (status: '有效' | '已撤销') => {
  const archive = specimenArchive((files) => {
    const [person] = files['people/0001.json'] as Record<string, unknown>[];
    person!['photograph'] = { file: 'photographs/q0001.jpg', ...rights };
    const [honour] = files['honours/2018.json'] as Record<string, unknown>[];
    if (status === '已撤销')
      Object.assign(honour!, { status, revocation: { document: '示例〔2020〕1号', date: '2020-01-02', body: '示例总工会' } });
  });
  archive.assets.set('photographs/q0001.jpg', {
    bytes: 1,
    picture: { name: 'q0001', width: 1500, height: 2100, widths: [1500] },
  });
  return photographsOf(archive);
};

test('a photograph is offered with its credit and the size to which it prints at 300 dots an inch', () => {
  expect(printSize(1500, 2100)).toBe('12.7×17.8 厘米');
  expect(withPhotograph('有效')).toMatchObject([{ person: 'q0001', rights, print: '12.7×17.8 厘米' }]);
});

test('nobody’s photograph is offered whose title was taken back', () => {
  expect(withPhotograph('已撤销')).toEqual([]);
});
