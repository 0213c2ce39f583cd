/** 对照项 — what a reader can count on, the criteria of WCAG 2.2 that ask for it, and the test that keeps it. */
export interface AccessItem {
  /** One of the four principles of GB/T 37668—2019 and of WCAG. */
  principle: '可感知' | '可操作' | '可理解' | '健壮';
  item: string;
  /** Success criteria of WCAG 2.2, https://www.w3.org/TR/WCAG22/. */
  criteria: string;
  /** Title of the test; absent where a person has to look. */
  test?: string;
}

export const ACCESS: readonly AccessItem[] = [];
