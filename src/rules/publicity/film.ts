import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/film',
  title: '每届制作“齐鲁工匠”系列宣传片',
  article: '意见 二（一）',
  why: '意见把系列宣传片列为宣传方式。片子散在各台各网，没有查到不等于没有拍，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的“齐鲁工匠”宣传片：片名、播出日期', giver: '山东广播电视台和省总工会' },
  *check(archive) {
    yield* onceAnEdition(archive, editions, '宣传片', archive.films);
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('films.json'),
} satisfies Rule;
