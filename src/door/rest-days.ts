import chineseDays from 'chinese-days';

/**
 * 休息日 — weekends and statutory holidays, less the weekend days worked instead, by the yearly notices
 * of the 国务院办公厅 as kept in `chinese-days`. Beyond the years it knows, weekends only.
 */
export const isRestDay = (day: string): boolean => chineseDays.isHoliday(day);
