/** 上限 — beyond these a file is no list of people, whoever made it; each stands before the memory that it saves. */
export const MOST = {
  /** The file as it comes. */
  bytes: 64 * 1024 * 1024,
  /** What is said beside the file in a form. */
  fields: 64 * 1024,
  /** A text, which is decoded whole: half a million cells of thirty bytes. */
  text: 16 * 1024 * 1024,
  /** All parts unpacked, pictures included, as the directory says; what lies is caught as it is unpacked. */
  unpacked: 256 * 1024 * 1024,
  /** The parts that are read. */
  read: 40 * 1024 * 1024,
  elements: 1_600_000,
  parts: 5000,
  rows: 100_000,
  columns: 16_384,
  cells: 500_000,
  /** Between delimiters, whether something stands there or not. */
  blanks: 4_000_000,
  /** In one cell: no program takes more. */
  characters: 32_767,
  merges: 50_000,
  /** Of one sheet that are told one by one. */
  faults: 500,
};
