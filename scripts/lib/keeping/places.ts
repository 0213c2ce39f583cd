/** 历次发布 — in a folder of this name, unless another is named; no part of the site, and in no version of the record. */
export const RELEASES = 'releases';

/** 已清除 — in a release that held what was taken down later: says what was cleared, and why. */
export const CLEARED = 'CLEARED.txt';

/** 公开的部分 — of a release: all that may be handed to anybody, a folder that is whole by itself. */
export const PUBLIC = {
  folder: 'public',
  site: (date: string): string => `qilu-craftsmen-site-${date}.zip`,
  data: (date: string): string => `qilu-craftsmen-data-${date}.zip`,
  pages: (date: string): string => `qilu-craftsmen-${date}.wacz`,
  /** Of every file of the site. */
  manifest: 'manifest-sha256.txt',
  changesJson: 'changes.json',
  changesText: 'changes.md',
  /** Of the files of this folder. */
  sums: 'SHA256SUMS',
} as const;

/** 档案包 — of a release: a bag after RFC 8493 with the whole record and the public part, kept by the office. */
export const BAG = {
  folder: 'bag',
  mark: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tags: 'tagmanifest-sha256.txt',
  payload: 'data/',
  record: 'data/record/',
  open: 'data/public/',
} as const;
