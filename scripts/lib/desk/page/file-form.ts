import { type Archive } from '#domain/record/archive.ts';
import { publisherText } from '#domain/record/entries/source.ts';
import { element, type Markup } from '../../epub/xhtml.ts';
import { type ImportOptions } from '../../importing/plan.ts';
import { deskWay } from './frame.ts';

/** So many a browser still offers while one types; of more, who knows the id writes it. */
const MOST_OFFERED = 3000;

/** 放文件的表单 — with what was said beside the file last time; works without a script. */
export function fileForm(archive: Archive, elder: boolean, { year, source, named, person, replace }: ImportOptions = {}): Markup {
  const people = archive.people.map(({ id, name }) => ({ id, name }));
  const sources = archive.sources.map((each) => ({ id: each.id, name: `${publisherText(each)} ${each.title ?? ''}`.trim() }));
  return element(
    'form',
    { action: deskWay('look', elder), method: 'post', enctype: 'multipart/form-data', 'data-look-form': '' },
    element(
      'div',
      { class: 'drop', 'data-drop': '' },
      element('label', { for: 'file' }, '把文件拖到这里，或按按钮选择'),
      element('input', { id: 'file', name: 'file', type: 'file', required: '', accept: '.xlsx,.csv,.tsv,.txt,.docx' }),
      element('label', { class: 'button quiet choose', for: 'file', 'aria-hidden': 'true' }, '选择文件'),
      element(
        'p',
        { class: 'hint', 'data-chosen': '' },
        '填报表、名单（.xlsx、.csv、Word 里的表），或一篇事迹（.docx）。一次一份。',
      ),
    ),
    element(
      'fieldset',
      { 'data-word': '' },
      element('legend', {}, '如果是 Word 文件'),
      choice('radio', 'holds', '里面是名单或公示', 'list', person === undefined),
      choice('radio', 'holds', '里面是一个人的事迹', 'story', person !== undefined),
      element(
        'div',
        { class: 'fields' },
        entry('person', '谁的事迹', '姓名或编号，如 q0012', person, people),
        choice('checkbox', 'replace', '换掉已有的事迹', 'yes', replace === true),
      ),
    ),
    element(
      'details',
      { ...((year ?? source ?? named) !== undefined && { open: '' }), 'data-more': '' },
      element('summary', {}, '名单里没有写明年度、来源的，在这里写'),
      element(
        'div',
        { class: 'fields' },
        entry('year', '年度', '四位年份，如 2021', year?.toString()),
        entry('source', '来源', '编号，如 r0012', source, sources),
        choice('checkbox', 'named', '这份公示里的人已经命名', 'yes', named === true),
      ),
    ),
    element(
      'p',
      { class: 'act' },
      element('button', { type: 'submit', 'data-look': '' }, '先看看，不写入'),
      element('span', { role: 'status', 'data-progress': '' }),
    ),
  );
}

/** 一格填写 — with what the record has, where that may be chosen from. */
function entry(
  name: string,
  label: string,
  hint: string,
  value: string | undefined,
  offered?: readonly { id: string; name: string }[],
): Markup {
  const offers = offered && offered.length > 0 && offered.length <= MOST_OFFERED;
  return element(
    'p',
    {},
    element('label', { for: name }, label),
    element('input', {
      ...{ id: name, name, type: 'text', value, autocomplete: 'off', 'aria-describedby': `${name}-hint` },
      // What is asked for a year is said before the file is sent: a file is not kept for a second try.
      ...(name === 'year' && { inputmode: 'numeric', pattern: '20[0-9]{2}', title: hint }),
      list: offers ? `${name}-list` : undefined,
    }),
    element('span', { class: 'hint', id: `${name}-hint` }, hint),
    offers &&
      element(
        'datalist',
        { id: `${name}-list` },
        offered.map((each) => element('option', { value: `${each.id} ${each.name}` })),
      ),
  );
}

const choice = (type: 'radio' | 'checkbox', name: string, label: string, value: string, checked: boolean): Markup =>
  element('label', { class: 'choice' }, element('input', { type, name, value, ...(checked && { checked: '' }) }), label);
