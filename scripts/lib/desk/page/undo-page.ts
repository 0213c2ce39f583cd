import { element } from '../../epub/xhtml.ts';
import { answerHeading, deskPage, deskWay } from './frame.ts';

/** 问一遍 — before the last import is taken back. */
export const undoPage = (last: string | undefined, elder: boolean): string =>
  deskPage(
    { title: '撤回最近一次导入', path: 'undo', elder },
    answerHeading(last === undefined ? '没有可以撤回的导入' : `撤回“${last}”的导入？`),
    last === undefined
      ? element('p', {}, '没有导入过，或导入以后记录又改过；改过的，请用填报表的“更正与撤下”一条一条更正。')
      : element('p', {}, '每个文件回到导入以前的样子，一个字不差。已经公布的不要撤回。'),
    element(
      'form',
      { action: deskWay('undo', elder), method: 'post', enctype: 'multipart/form-data' },
      element(
        'p',
        { class: 'act' },
        last !== undefined && element('button', { type: 'submit', 'data-undo': '' }, '撤回'),
        element('a', { class: 'button quiet', href: deskWay('./', elder) }, last === undefined ? '回到首页' : '不撤回'),
        element('span', { role: 'status', 'data-progress': '' }),
      ),
    ),
  );

/** 撤回以后 — what was taken back. */
export const undonePage = (about: string, elder: boolean): string =>
  deskPage(
    { title: '已撤回', path: 'result', elder },
    answerHeading(`已撤回“${about}”的导入`),
    element('p', {}, '记录回到了导入以前。'),
    element('p', { class: 'act' }, element('a', { class: 'button', href: deskWay('./', elder), 'data-next': '' }, '再放一份')),
  );
