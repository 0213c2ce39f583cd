/** 不正常的名字 — of a file in a package or a list: it leads out of the folder, or hides what it is. */
export const isOddName = (name: string): boolean =>
  /[\p{Cc}\\]|^\/|^[a-z]:/iu.test(name) || name.split('/').some((step) => step === '..') || name.length > 400;
