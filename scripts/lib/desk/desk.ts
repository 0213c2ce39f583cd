import { existsSync } from 'node:fs';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { lastImport, undoLast } from '../changing/undo.ts';
import { fingerprintOf } from '../disk/fingerprint.ts';
import { importBytes, type ImportResult } from '../importing/import-file.ts';
import { type ImportOptions } from '../importing/plan.ts';
import { markedFile } from '../importing/told.ts';
import { type Reasons } from '../importing/trial.ts';
import { templateBook } from '../template/writing/book.ts';
import { DEFAULT_REASON, type HandedIn } from './form.ts';
import { type Picture, picturesOf } from './sheet/picture.ts';
import { TurnedAway } from './turned-away.ts';

/** 看过的一份 — the file, how it was read, the record as it was, and what came of it; kept in memory alone. */
export interface Look {
  id: string;
  file: HandedIn;
  options: ImportOptions;
  /** 记录的指纹 — what is shown holds for this record alone. */
  record: string;
  result: Omit<ImportResult, 'inspection'>;
  pictures: Picture[];
  /** 又看了一遍 — the record was changed between the first look and the wish to write. */
  again: boolean;
}

/** 桌上 — the file that lies there, or what was taken back last. */
export type Scene = { is: 'look'; look: Look } | { is: 'undone'; about: string } | undefined;

/** 办公桌 — one file at a time; nothing is written that was not shown. */
export class Desk {
  readonly directory: string;
  /** 底本所在 — whose `.cache` keeps what takes an import back. */
  private readonly root: string;
  scene: Scene;
  private looks = 0;
  private busy = false;

  constructor(directory: string, root: string) {
    [this.directory, this.root] = [directory, root];
  }

  archive(): Archive {
    this.present();
    return readArchive(this.directory);
  }

  private present(): void {
    if (!existsSync(this.directory))
      throw new TurnedAway(409, '找不到记录所在的文件夹。请停下这个页面，看看文件夹是不是移走了。');
  }

  template(filled: boolean): Promise<Uint8Array> {
    return templateBook(this.archive(), filled);
  }

  /** 最近一次导入 — by whichever way it was written. */
  last(): string | undefined {
    return lastImport(this.directory, this.root);
  }

  /** 看一份 — in the place of what lay there. */
  look(file: HandedIn, options: ImportOptions): Promise<void> {
    return this.alone(() => this.lookAt(file, options, false));
  }

  private async lookAt(file: HandedIn, options: ImportOptions, again: boolean): Promise<void> {
    this.present();
    const record = fingerprintOf(this.directory);
    const request = { ...options, by: '编辑部', reason: DEFAULT_REASON, dryRun: true } as const;
    const { inspection: _, ...result } = await importBytes(this.directory, file.name, file.bytes, request);
    // Paragraphs of a story have no cells.
    const pictures = options.person === undefined ? picturesOf(file, result.faults) : [];
    this.scene = { is: 'look', look: { id: String(++this.looks), file, options, record, result, pictures, again } };
  }

  /** 看的这一份 — what a form speaks of, if it still lies there. */
  looked(id: string): Look {
    if (this.scene?.is !== 'look' || this.scene.look.id !== id)
      throw new TurnedAway(409, '您看的这一份已经不在桌上了：另一个窗口里放下过别的文件，或已经撤回。没有写入。请再放一次文件。');
    return this.scene.look;
  }

  /** 写入 — the very bytes, into the very record; if the record is another by now, nothing is written and all is shown anew. */
  write(id: string, reasons: Reasons): Promise<void> {
    return this.alone(async () => {
      const look = this.looked(id);
      if (look.result.written) return;
      this.present();
      const { inspection: _, ...result } = await importBytes(this.directory, look.file.name, look.file.bytes, {
        ...look.options,
        ...reasons,
        root: this.root,
        yes: look.result.stops.length > 0,
        agrees: () => fingerprintOf(this.directory) === look.record,
      });
      // What is written is kept here no longer: somebody may be taken down while the page stays open.
      const file = { ...look.file, bytes: new Uint8Array() };
      if (result.written) this.scene = { is: 'look', look: { ...look, file, result } };
      else await this.lookAt(look.file, look.options, true);
    });
  }

  undo(): Promise<void> {
    return this.alone(() => {
      let about: string;
      try {
        about = undoLast(this.directory, this.root);
      } catch (error) {
        throw new TurnedAway(409, error instanceof Error ? error.message : String(error));
      }
      this.scene = { is: 'undone', about };
    });
  }

  /** 标好的 — of the file that lies there. */
  marked({ file, result }: Look): Promise<{ file: Uint8Array; refused?: string }> {
    return markedFile(file.name, file.bytes, result.faults);
  }

  private async alone(work: () => Promise<void> | void): Promise<void> {
    if (this.busy) throw new TurnedAway(409, '上一份还没有办完。请等一会儿，再试一次。');
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}
