import { isTurnedOn, valOf, type WordNode } from './word-tree.ts';

/** 页面显示不了的一样 — what it is called, and how a clerk mends it. */
export interface Trait {
  what: string;
  mend: string;
}

export const ACCEPT = '请在 Word 或 WPS 里点“审阅”→“接受”→“接受对文档所做的所有修订”，再点“修订”关掉修订，保存后再导入';
/** 修订 — whatever is tracked: it is neither in the text nor out of it. */
export const tracked = (what: string): Trait => ({ what: `修订：${what}`, mend: ACCEPT });
/** 域 — whose text a program fills in anew. */
export const fieldLost = (code: string): Trait => ({
  what: `域（${code.trim().split(/\s+/, 2).join(' ')}）`,
  mend: '请选中它按 Ctrl+Shift+F9 变成文字，或删去',
});
/** 不认识的标签 — it may hold words. */
export const unknownTag = (name: string): Trait => ({ what: `不认识的内容（${name}）`, mend: '请删去，或改成普通的文字' });
/** 图形 — drawn, not written. */
export const DRAWN: Trait = { what: '图形', mend: '请删去；里面有要说的话，请写进正文' };
const formula: Trait = { what: '公式', mend: '请改写成文字' };
const clock: Trait = { what: '自动日期', mend: '请改成写定的日期' };
const foreign: Trait = { what: '嵌入的别的文件', mend: '请删去；要说的话写进正文' };

/** 显示不了的标签 — their text is not taken; each stops the import and is named with its words. */
export const LOST: Readonly<Record<string, Trait>> = {
  'w:ins': tracked('插入的文字'),
  'w:del': tracked('删去的文字'),
  'w:moveFrom': tracked('移走的文字'),
  'w:moveTo': tracked('移来的文字'),
  'w:tbl': { what: '表格', mend: '请改写成句子或列表；名单请填进填报表' },
  'w:txbxContent': { what: '文本框', mend: '请把里面的字剪切到正文，再删去文本框' },
  'm:oMath': formula,
  'm:oMathPara': formula,
  'w:ruby': { what: '拼音指南', mend: '请去掉注音，只留文字' },
  'w:sym': { what: '符号字体里的符号', mend: '请换成普通字体里的字' },
  'w:object': foreign,
  'w:control': foreign,
  'w:altChunk': foreign,
  'w:subDoc': foreign,
  'w:contentPart': { what: '手写的墨迹', mend: '请删去' },
  'c:chart': { what: '图表', mend: '请写成句子' },
  'dgm:relIds': { what: 'SmartArt 图形', mend: '请写成句子或列表' },
  'wpc:wpc': { what: '画布', mend: '请把图片移到画布外面，嵌入型' },
  'wpg:wgp': { what: '组合图形', mend: '请取消组合，图片单独放，嵌入型' },
  'v:group': { what: '组合图形', mend: '请取消组合，图片单独放，嵌入型' },
  'pic:pic': { what: '读不出的图片', mend: '请删去，再用“插入图片”重新放进来' },
  'v:imagedata': { what: '读不出的图片', mend: '请删去，再用“插入图片”重新放进来' },
  'v:textpath': { what: '艺术字', mend: '请改成普通文字' },
  'wps:wsp': DRAWN,
  ...Object.fromEntries(['rect', 'roundrect', 'oval', 'line', 'polyline', 'curve', 'arc'].map((name) => [`v:${name}`, DRAWN])),
  ...Object.fromEntries(
    ['dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong', 'pgNum'].map((name) => [`w:${name}`, clock]),
  ),
};

/** 字的样子 — by property of a run: those that change what is said stop the import, the others are told. */
const LOST_LOOKS: Readonly<Record<string, Trait & { dropped?: true }>> = {
  'w:strike': { what: '删除线', mend: '要删的请删掉，要留的请去掉删除线', dropped: true },
  'w:dstrike': { what: '双删除线', mend: '要删的请删掉，要留的请去掉删除线', dropped: true },
  'w:vanish': { what: '隐藏的文字', mend: '请按 Ctrl+A，在“字体”里去掉“隐藏”，看清以后删去或留下', dropped: true },
  'w:specVanish': { what: '隐藏的文字', mend: '请在“字体”里去掉“隐藏”，看清以后删去或留下', dropped: true },
  'w:webHidden': { what: '网页上隐藏的文字', mend: '请删去，或在“字体”里去掉“隐藏”', dropped: true },
  'w:vertAlign': { what: '上标或下标', mend: '请改写：平方米、立方米，或化学名称' },
};
/** 看不见的字 — white, or so small that nobody reads it. */
const UNSEEN: Trait & { dropped: true } = {
  ...{ what: '看不见的文字（白色或极小）', dropped: true },
  mend: '请按 Ctrl+A，把字的颜色设成“自动”、字号设成五号，看清以后删去或留下',
};
/** Half points. */
const SMALLEST = 6;

/** 丢了的样子 — of a run, by all its properties. */
export function looksLost(looks: ReadonlyMap<string, WordNode>): (Trait & { dropped?: true })[] {
  const [colour, size] = ['w:color', 'w:sz'].map((name) => valOf(looks.get(name)));
  const isUnseen = /^f{6}$/i.test(colour ?? '') || Number(size ?? SMALLEST) < SMALLEST;
  const lost = Object.entries(LOST_LOOKS).flatMap(([name, trait]) => (isTurnedOn(looks.get(name)) ? [trait] : []));
  return isUnseen ? [...lost, UNSEEN] : lost;
}
export const TOLD_LOOKS: Readonly<Record<string, string>> = {
  'w:u': '下划线',
  'w:em': '着重号',
  'w:highlight': '突出显示',
  'w:bdr': '文字边框',
  'w:caps': '全部大写',
  'w:smallCaps': '小型大写',
  'w:eastAsianLayout': '双行合一或纵横混排',
};

/** 只是容器 — what stands inside is read as if it were not there. */
export const THROUGH = new Set([
  ...[
    'w:document',
    'w:body',
    'w:p',
    'w:r',
    'w:sdt',
    'w:sdtContent',
    'w:smartTag',
    'w:customXml',
    'w:dir',
    'w:bdo',
    'w:hyperlink',
  ],
  ...['w:fldSimple', 'mc:Choice', 'mc:Fallback', 'w:pict', 'w:drawing', 'wp:inline', 'wp:anchor', 'a:graphic', 'a:graphicData'],
  ...['v:shape', 'v:textbox'],
]);

/** 没有字的 — properties, marks of places, what a program notes for itself. */
export const SILENT =
  /^(?:w:(?:pPr|rPr|sectPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|bookmark(?:Start|End)|perm(?:Start|End)|proofErr|lastRenderedPageBreak|comment(?:RangeStart|RangeEnd)|(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End)|softHyphen|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|background|fldData|delInstrText|ptab)|wp:\w+|wp14:\w+|v:(?:shapetype|path|fill|stroke|shadow|formulas|f|handles|h)|o:\w+|w10:\w+|a:graphicFrameLocks)$/;
