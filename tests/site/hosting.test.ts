import { expect, test } from 'vitest';
import { headersFor, typeFor } from '#lib/deploy/headers.ts';
import { filesOf } from '#lib/site/files.ts';
import { hostsAt } from '../hosting/evaluate.ts';
import { SITE } from './site.ts';

const ADDRESSES = filesOf(SITE).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

test('every file of the site is of a type that servers are told', () => {
  expect(ADDRESSES.filter((path) => typeFor(path) === 'application/octet-stream' && !path.endsWith('.bin'))).toEqual([]);
});

test.each(Object.entries(hostsAt('')))('%s says of every file of the site just what the table says', (_, evaluate) => {
  const sorted = (headers: Iterable<readonly [string, string]>) => JSON.stringify([...headers].sort());
  const wrong = ADDRESSES.filter((path) => {
    const wanted = [...headersFor(path), ['Content-Type', typeFor(path)] as const];
    return (
      sorted(Object.entries(evaluate(path, true))) !==
      sorted(wanted.map(([name, value]): [string, string] => [name.toLowerCase(), value]))
    );
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('nothing of the site hides behind a dot but what the world asks for', () => {
  expect(filesOf(SITE).filter((file) => /(?:^|\/)\./.test(file) && !file.startsWith('.well-known/'))).toEqual([]);
});
