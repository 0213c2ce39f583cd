import { expect, test } from 'vitest';
import { personOfTheDay } from '#domain/views/honours/lists.ts';
import { specimenArchive } from './specimen.ts';

test('the person of the day has a story, and is chosen by the date of the record alone', () => {
  expect(personOfTheDay(specimenArchive())!.person.id).toBe('q0001');
  const story = { body: '示例乙丑得到称号。[^h0002]', standfirst: '示例。' };
  const two = (recordDate: string) =>
    personOfTheDay(
      specimenArchive((files) => {
        files['site.json'].recordDate = recordDate;
        files['stories/q0002.md'] = { ...files['stories/q0001.md'], ...story, person: 'q0002' };
      }),
    )!.person.id;
  expect(two('2026-01-01')).toBe(two('2026-01-03'));
  expect(two('2026-01-01')).not.toBe(two('2026-01-02'));
});

test('nobody whose title was taken back is the person of the day', () => {
  const revoked = specimenArchive((files) => {
    const honours = Object.values(files)
      .filter(Array.isArray)
      .flat()
      .filter((entry) => entry?.person === 'q0001' && 'title' in entry && 'status' in entry);
    for (const honour of honours)
      Object.assign(honour, {
        status: '已撤销',
        revocation: { document: '示例〔2026〕1号', date: '2026-01-01', body: '示例总工会' },
      });
  });
  expect(revoked.honoursOf.get('q0001')!.every(({ status }) => status === '已撤销')).toBe(true);
  expect(personOfTheDay(revoked)).toBeUndefined();
});
