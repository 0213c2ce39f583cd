/** 等同 — of a mutant: what stood there, what stands there now, and why no archive can tell them apart. */
type Equivalent = readonly [from: string, to: string, why: string];

const ALLOWED: Equivalent = [
  '[email, phone].filter((value) => value !== undefined)',
  '[email, phone]',
  'What was found is always a text, never undefined: the filter serves the types.',
];
const ONE_INDEX = 'The place of an entry in its file is one index, or nothing.';
const NO_KEY = 'Only an entry with a key can be there twice.';
const UNKNOWN_KEY = 'No entry is filed under undefined.';
const FILE_LAST = 'In the way to a file “file” stands only at the end.';
const FALSY = 'Asked as yes or no: undefined is no.';
const SMALL_NUMBER = 'Saves time only: no number under a thousand million holds anything private.';
const PLAIN = String.raw`/^(?:[a-z]\d{4,8}|\d{4}(?:-\d\d){0,2})$/`;
const HAN_NAME = 'A name is all of Han characters or all of Latin letters, by its schema.';
const PLAIN_TEXT = 'Saves time only: in an id or a date, at most ten characters long, nothing private is found.';

const NO_SUCH_ROW = 'No row of quotas from 2018 on leaves the number of candidates open; another table may.';
const FAR_BELOW = 'Compared with a limit of ten or more: one more or less than none is below it as well.';

/** 等同的变异 — by rule; one that is no longer there, or is seen by now, is an error. */
export const EQUIVALENT: Readonly<Record<string, readonly Equivalent[]>> = {
  'material/ai-label': [['/file$/', '/file/', FILE_LAST]],
  'material/checksum': [['/file$/', '/file/', FILE_LAST]],
  'material/private': [ALLOWED],
  'record/id-unique': [
    ["row.key ?? ''", 'row.key', NO_KEY],
    [String.raw`/^\[(\d+)\]$/`, String.raw`/\[(\d+)\]$/`, ONE_INDEX],
    [String.raw`/^\[(\d+)\]$/`, String.raw`/^\[(\d+)\]/`, ONE_INDEX],
  ],
  'record/link-registered': [["body ?? ''", 'body', 'A pattern reads undefined as that word, in which there is no address.']],
  'record/money-told': [
    [
      'of === undefined || of === null ? undefined : archive.by.editions.get(String(of))',
      'false ? undefined : archive.by.editions.get(String(of))',
      UNKNOWN_KEY,
    ],
    ['of === undefined || of === null', 'of === undefined && of === null', UNKNOWN_KEY],
  ],
  'record/nothing-idle': [["kind === 'site'", "kind === '≠'", 'The site is no register, which is asked beside it.']],
  'record/page-once': [
    ["published ?? ''", 'published', 'Two without a date get the same key either way, and no date reads undefined.'],
    ['key === undefined ? undefined : first.get(key)', 'false ? undefined : first.get(key)', UNKNOWN_KEY],
  ],
  'record/participant-name': [
    ['id === undefined ? undefined : archive.by.people.get(id)', 'false ? undefined : archive.by.people.get(id)', UNKNOWN_KEY],
  ],
  'record/pinyin': [
    [String.raw`/^[\p{Script=Han}·]+$/u`, String.raw`/[\p{Script=Han}·]+$/u`, HAN_NAME],
    [String.raw`/^[\p{Script=Han}·]+$/u`, String.raw`/^[\p{Script=Han}·]+/u`, HAN_NAME],
  ],
  'record/privacy': [
    ALLOWED,
    [PLAIN, String.raw`/^(?:\d{4}(?:-\d\d){0,2})$/`, PLAIN_TEXT],
    [PLAIN, String.raw`/^(?:[a-z]\d{4,8})$/`, PLAIN_TEXT],
    ["typeof written === 'number' && written <= 1e9", 'false', SMALL_NUMBER],
    ["typeof written === 'number'", "typeof written !== 'number'", SMALL_NUMBER],
    ["typeof written === 'number'", "typeof written === '≠'", SMALL_NUMBER],
    ['written <= 1e9', 'written < 1e9', SMALL_NUMBER],
    ['written <= 1e9', 'written <= 1000000001', SMALL_NUMBER],
    ['written <= 1e9', 'written <= 999999999', SMALL_NUMBER],
    [
      "if (typeof written === 'number' && written <= 1e9) continue;",
      "if (typeof written === 'number' && written <= 1e9) ;",
      SMALL_NUMBER,
    ],
    ['text.length <= 10 && PLAIN.test(text)', 'false', PLAIN_TEXT],
    ['text.length <= 10', 'text.length < 10', PLAIN_TEXT],
    ['text.length <= 10', 'text.length > 10', PLAIN_TEXT],
    ['text.length <= 10', 'text.length <= 11', PLAIN_TEXT],
    ['text.length <= 10', 'text.length <= 9', PLAIN_TEXT],
    ['if (text.length <= 10 && PLAIN.test(text)) continue;', 'if (text.length <= 10 && PLAIN.test(text)) ;', PLAIN_TEXT],
  ],
  'record/publisher-named': [
    ["speaker !== '发布者不明'", "speaker !== '≠'", 'A source of an unknown publisher names none, or is refused by its schema.'],
  ],
  'record/reference': [['kind', '', 'An id says its kind by its letter, and a year is no id.']],
  'record/sourced': [['/，?来源$/', '/，?来源/', 'In the words of the way to a list of sources 来源 stands only at the end.']],
  'record/story-carried': [
    [
      'archive.by.people.get(story.person)?.facts.some(({ id }) => id === what.id) ?? false',
      'archive.by.people.get(story.person)?.facts.some(({ id }) => id === what.id)',
      FALSY,
    ],
    ["'sources'", "'≠'", FALSY],
    ["'unknown'", "'≠'", FALSY],
    ['return false;', ';', FALSY],
  ],
  'record/story-told': [
    [
      'archive.by.people.get(story.person)?.facts ?? []',
      'archive.by.people.get(story.person)?.facts',
      'Asked only of a story whose person is there.',
    ],
  ],
  'selection/candidates-150': [
    ['wanted === null', 'false', NO_SUCH_ROW],
    ['if (wanted === null) continue;', 'if (wanted === null) ;', NO_SUCH_ROW],
  ],
  'selection/lists-match-counts': [
    ['all ?? 0', 'all ?? 1', FAR_BELOW],
    ['all ?? 0', 'all ?? -1', FAR_BELOW],
    ['top ?? 0', 'top ?? 1', FAR_BELOW],
    ['top ?? 0', 'top ?? -1', FAR_BELOW],
  ],
  'studio/created-after-naming': [
    ["archive.by.honours.get(honour)?.person ?? ''", 'archive.by.honours.get(honour)?.person', UNKNOWN_KEY],
  ],
  'studio/grant-amount': [
    [
      "found.every(({ kind }) => kind === '未定')",
      "found.some(({ kind }) => kind === '未定')",
      'Undecided stands alone: it is said only where the table has no row at all.',
    ],
  ],
  'studio/nothing-kept-back': [['has < had', 'has <= had', 'Equal sums were passed over before it.']],
  'training/studio': [["leaders[0] ?? ''", 'leaders[0]', 'Nobody is led by undefined.']],
};
