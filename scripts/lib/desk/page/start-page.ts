import { type Archive } from '#domain/record/archive.ts';
import { element } from '../../epub/xhtml.ts';
import { fileForm } from './file-form.ts';
import { deskPage, deskWay } from './frame.ts';

/** 首页 — take a template, put down a file, take back. */
export const startPage = (archive: Archive, last: string | undefined, elder: boolean): string =>
  deskPage(
    { title: '填表、导入', path: './', elder },
    element('h1', {}, '填表，放进来，看一看，再写入'),
    element(
      'section',
      { class: 'step' },
      element('h2', {}, '放下一份文件'),
      element('p', {}, '先在副本上试：读到了什么、哪里不对、会改什么，都说给您看。没有差错，您按“写入”才写。'),
      fileForm(archive, elder),
    ),
    element(
      'section',
      { class: 'step' },
      element('h2', {}, '下载填报表'),
      element('p', {}, '还没有表格的，从这里开始；工会自己的名单也可以直接放进来。'),
      element(
        'ul',
        { class: 'choices' },
        element(
          'li',
          {},
          element('a', { class: 'button', href: 'template.xlsx', download: '', 'data-template': 'empty' }, '空表'),
          element('span', { class: 'hint' }, '填新的人、新的年度'),
        ),
        element(
          'li',
          {},
          element('a', { class: 'button', href: 'filled.xlsx', download: '', 'data-template': 'filled' }, '带现在的记录'),
          element('span', { class: 'hint' }, '改已有的；含未解禁的年度，只在内部用'),
        ),
      ),
    ),
    last !== undefined &&
      element(
        'section',
        { class: 'step' },
        element('h2', {}, '最近一次导入'),
        element('p', {}, `最近写入的是“${last}”。写错了，可以整个收回来。`),
        element('p', {}, element('a', { class: 'button quiet', href: deskWay('undo', elder), 'data-to-undo': '' }, '撤回这一次')),
      ),
  );
