/** 写检索文件 — `write` as it is, `pack` deflated, since no host compresses what it does not know. */
export interface SearchFiles {
  write(path: string, value: unknown): void;
  pack(path: string, bytes: Uint8Array): void;
}
