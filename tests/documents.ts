/** 一句 — one sentence of a founding document: where it stands, as a reader cites the place, and which it is there. */
export interface Sentence {
  clause: string;
  number: number;
  text: string;
}

/** 标题 — lines without a full stop ask for nothing themselves: which place each opens. */
const HEADINGS: readonly [text: string, opens: string][] = [
  ['一、实施“齐鲁工匠”建设工程的重要性和必要性', '一'],
  ['二、大力弘扬劳模精神、工匠精神，积极营造劳动光荣的社会风尚和精益求精的敬业风气', '二'],
  ['三、“齐鲁工匠”建设工程的目标任务', '三'],
  ['四、“齐鲁工匠”建设工程的组织领导', '四'],
  ['主要任务是：', ''],
  ['(一)教育先导，健全“齐鲁工匠”培育机制', '（一）'],
  ['(二)典型引领，建立“齐鲁工匠”选树机制', '（二）'],
  ['(三)政策激励，创新“齐鲁工匠”保障机制', '（三）'],
];
const OPINION_ENDS = '关于实施“齐鲁工匠”建设工程的意见“齐鲁工匠”创建“工匠创新工作室”激励办法';
const MEASURES_END = '山东省总工会办公室2018年6月25日印发';
/** Stands before and after the name of a place, once the places are found. */
const MARK = '§';

/** 两个文件的每一句 — line breaks, headings, titles and imprint taken away; numbered place by place. */
export function readDocuments(source: string): Sentence[] {
  // An empty line after a full stop parts paragraphs; any other line break is one of the page.
  const whole = source.replace(/。\s*\n\s*\n/g, `。${MARK}${MARK}`).replace(/\s/g, '');
  const [opinion = '', measures = ''] = whole.replaceAll(MARK + MARK + OPINION_ENDS, OPINION_ENDS).split(OPINION_ENDS);
  return [...placesOfOpinion(opinion), ...placesOfMeasures(measures)].flatMap(([clause, text]) =>
    [...text.matchAll(/[^。]+(?:。|$)/g)].map(([sentence], index) => ({ clause, number: index + 1, text: sentence })),
  );
}

type Place = [clause: string, text: string];

function placesOfOpinion(text: string): Place[] {
  const marked = HEADINGS.reduce((rest, [heading, opens]) => rest.replace(heading, () => MARK + opens + MARK), text)
    .replace(/(?<=[。§])\(([一二三])\)/g, `${MARK}（$1）${MARK}`)
    .replace(/(?<=[。§])(\d)\./g, `${MARK}$1${MARK}`);
  const places: Place[] = [];
  let [part, section, item] = ['', '', ''];
  for (const piece of marked.split(MARK).filter(Boolean)) {
    if (/^[一二三四]$/.test(piece)) [part, section, item] = [piece, '', ''];
    else if (/^（.）$/.test(piece)) [section, item] = [piece, ''];
    else if (/^\d$/.test(piece)) item = piece;
    else places.push([`意见 ${part}${section}${item}`, piece]);
  }
  return named(places);
}

/** 没有编号的地方 — the preamble, what stands before numbered items, paragraphs of a part without any. */
function named(places: Place[]): Place[] {
  const all = joined(places);
  return all.map(([clause, text], index) => {
    if (clause === '意见 ') return ['意见 导语', text];
    if (clause !== '意见 一' && !all.some(([other]) => other !== clause && other.startsWith(clause))) return [clause, text];
    if (clause !== '意见 一') return [clause.endsWith('）') ? `${clause}总述` : `${clause} 总述`, text];
    return [`意见 一 第${'一二三'[index - all.findIndex(([other]) => other === clause)]}段`, text];
  });
}

/** 同一处的几段 — are one place where a number names it; the paragraphs of 意见 一 have no other name. */
function joined(places: Place[]): Place[] {
  const all: Place[] = [];
  for (const [clause, text] of places) {
    const last = all.at(-1);
    if (last?.[0] === clause && clause !== '意见 一') last[1] += text;
    else all.push([clause, text]);
  }
  return all;
}

const placesOfMeasures = (text: string): Place[] =>
  text
    .split(MEASURES_END)[0]!
    .replaceAll(MARK, '')
    .split(/(?<=^|。)第(?=[一二三四五六七八九十]+条)/)
    .filter(Boolean)
    .map((article): Place => {
      const [, number = '', words = ''] = /^(.+?)条(.*)$/.exec(article) ?? [];
      return [`办法 第${number}条`, words];
    });
