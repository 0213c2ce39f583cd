/** 来历 — where everything on this site comes from. */
export const COMPILED = '据公开报道整理';

/** 未经核定 — said on every page, poster and data file while no sponsor is named. */
export const NOT_APPROVED = `${COMPILED}，尚未经主办单位核定`;

/** 待补 — stands where the sources say nothing: a gap is shown, never filled. */
export const UNKNOWN = '待补';
