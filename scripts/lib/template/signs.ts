/** 填报表的记号 — the first cell of the first sheet: by it the import knows its own template. */
export const TEMPLATE_MARK = '齐鲁工匠填报表';
/** 删去 — written into a cell, takes the value out of the record. */
export const DELETED = '（删）';
/** 未知 — of what the record holds as not known; a blank cell leaves it as it is. */
export const NOT_KNOWN = '未知';
/** 示例行 — its first cell; the import reads past it. */
export const EXAMPLE = '示例';

/** 标出 — what a column of keys says for a row that is in the list. */
export const MARKED = '是';
