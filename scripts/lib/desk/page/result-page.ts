import { MARK } from '#domain/values/marks.ts';
import { type Archive } from '#domain/record/archive.ts';
import { CHANGE_ROLES } from '#domain/record/entries/change.ts';
import { differencesMarkup } from '../../changing/differences-page.ts';
import { byPerson, tallyText } from '../../changing/differences-text.ts';
import { element, type Markup } from '../../epub/xhtml.ts';
import { type Look } from '../desk.ts';
import { DEFAULT_REASON } from '../form.ts';
import { faultsMarkup } from './faults.ts';
import { fileForm } from './file-form.ts';
import { answerHeading, deskPage, deskWay } from './frame.ts';

/** So many people or entries are shown here; the page to keep has them all. */
const MOST_SHOWN = 200;

const isBook = (name: string): boolean => /\.xlsx$/i.test(name);

/** 结果页 — what is wrong; or what would be written; or what was. */
export function resultPage(look: Look, archive: Archive, last: string | undefined, elder: boolean): string {
  const { faults, differences, written } = look.result;
  const title =
    faults.length > 0
      ? `有 ${faults.length} 处要改，没有写入`
      : written
        ? '已写入'
        : differences.length > 0
          ? `没有差错，可以写入：${tallyText(differences)}`
          : '没有差错，也没有要改的';
  return deskPage(
    { title, path: 'result', elder },
    element('p', { class: 'file' }, `“${look.file.name}”`),
    answerHeading(title),
    look.again &&
      element(
        'p',
        { class: 'stop', 'data-again': '' },
        '您看过以后，记录又改过了。刚才没有写入；下面是照现在的记录重新看的，请再核对一遍。',
      ),
    look.result.said.length > 0 &&
      element(
        'ul',
        { class: 'said', 'data-said': '' },
        look.result.said.map((each) => element('li', {}, each)),
      ),
    ...(faults.length > 0
      ? withFaults(look, archive, elder)
      : written
        ? afterwards(look, last !== undefined, elder)
        : before(look, elder)),
  );
}

const withFaults = ({ file, result, pictures, options }: Look, archive: Archive, elder: boolean): Markup[] => [
  element(
    'p',
    { class: 'act' },
    element(
      'a',
      { class: 'button', href: 'marked.xlsx', download: '', 'data-marked': '' },
      isBook(file.name) ? '下载标好的工作簿' : '下载问题清单',
    ),
    element(
      'span',
      { class: 'hint' },
      isBook(file.name)
        ? '还是您的工作簿：有问题的格着了色、加了批注，前面多一张清单。在它上面改，改好放回来。'
        : '这种文件不能原样标好给回，问题列成一张清单。',
    ),
  ),
  ...faultsMarkup(result.faults, pictures),
  element('section', { class: 'step' }, element('h2', {}, '改好了，再放一次'), fileForm(archive, elder, options)),
];

const shown = ({ result: { differences } }: Look): Markup =>
  element(
    'div',
    { class: 'differences', 'data-differences': '' },
    differencesMarkup(differences, MOST_SHOWN),
    byPerson(differences).length > MOST_SHOWN && element('p', {}, `这里列到第 ${MOST_SHOWN} 组，全部在下面的对照页里。`),
  );

const keep = element(
  'a',
  { class: 'button quiet', href: 'differences.html', download: '', 'data-differences-page': '' },
  '存下对照页',
);
const back = (elder: boolean): Markup => element('a', { class: 'button quiet', href: deskWay('./', elder) }, '换一份文件');

function before(look: Look, elder: boolean): Markup[] {
  const { differences, stops } = look.result;
  if (differences.length === 0) return [element('p', { class: 'act' }, back(elder))];
  const stopped = stops.length > 0;
  return [
    ...stops.map((stop) => element('p', { class: 'stop', 'data-stop': '' }, stop)),
    element('p', {}, element('a', { href: '#write', [MARK.alone]: '' }, '核对完了，到“写入”')),
    shown(look),
    element(
      'form',
      { id: 'write', class: 'write', action: deskWay('write', elder), method: 'post', enctype: 'multipart/form-data' },
      element('h2', {}, '写入'),
      element(
        'p',
        {},
        stopped ? '上面有提醒。确实要改，请写明谁提出、为什么；两样都记进改动账。' : '谁提出、为什么，记进改动账。',
      ),
      element('input', { type: 'hidden', name: 'look', value: look.id }),
      element('div', { class: 'fields' }, roles(stopped), reason(stopped)),
      element(
        'p',
        { class: 'act' },
        element('button', { type: 'submit', 'data-write': '' }, '写入'),
        keep,
        back(elder),
        element('span', { role: 'status', 'data-progress': '' }),
      ),
    ),
  ];
}

const roles = (stopped: boolean): Markup =>
  element(
    'p',
    {},
    element('label', { for: 'by' }, '谁提出'),
    element(
      'select',
      { id: 'by', name: 'by', ...(stopped && { required: '' }) },
      stopped && element('option', { value: '' }, '请选择'),
      CHANGE_ROLES.map((role) => element('option', { value: role }, role)),
    ),
  );

const reason = (stopped: boolean): Markup =>
  element(
    'p',
    { class: 'wide' },
    element('label', { for: 'reason' }, '理由'),
    element('input', {
      ...{ id: 'reason', name: 'reason', type: 'text', required: '', autocomplete: 'off', maxlength: '200' },
      value: stopped ? undefined : DEFAULT_REASON,
    }),
  );

/** What somebody was taken down by is not taken back. */
const afterwards = (look: Look, undoable: boolean, elder: boolean): Markup[] => [
  element(
    'p',
    {},
    undoable
      ? '记录已经整个换上。写错了，可以整个收回来；已经公布的不要撤回，用填报表的“更正与撤下”更正。'
      : '记录已经整个换上，不能撤回。',
  ),
  element(
    'p',
    { class: 'act' },
    element('a', { class: 'button', href: deskWay('./', elder), 'data-next': '' }, '再放一份'),
    undoable && element('a', { class: 'button quiet', href: deskWay('undo', elder), 'data-to-undo': '' }, '撤回'),
    keep,
  ),
  shown(look),
];
