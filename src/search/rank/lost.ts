import { OtherGeneration } from '../text/store.ts';

/** 索引的一部分 — as a reader is told of it. */
export type Part = '姓名' | '标题' | '正文' | '词义';

/** 没有取到的 — parts of the index that failed while a question was answered; what the others hold is still shown. */
export class Lost {
  readonly #parts = new Set<Part>();

  get parts(): Part[] {
    return [...this.#parts];
  }

  /** 索引换过 — something was of another generation: the page does not fit its index any more. */
  outdated = false;

  /** What `work` brings, or `instead` if it fails; what failed once is not waited for again. */
  async without<T>(part: Part, work: () => Promise<T>, instead: T): Promise<T> {
    if (this.#parts.has(part)) return instead;
    try {
      return await work();
    } catch (error) {
      this.outdated ||= error instanceof OtherGeneration;
      this.#parts.add(part);
      return instead;
    }
  }
}
