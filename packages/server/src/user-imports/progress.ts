import type { Context } from '../contract.js';
import type { Db } from '../database/scope.js';
import { findImport, updateImport, type ImportRecord } from './user-imports.queries.js';

/** Announcements of one import are this far apart at least, in milliseconds. */
const pace = 200;

/** The import was deleted or given up while it ran. */
export class ImportStopped extends Error {}

/** Writes how far a running step is, and announces it a few times a second. */
export class ImportProgress {
  readonly #context: Context;
  readonly #id: string;
  #told = performance.now();

  constructor(context: Context, id: string) {
    this.#context = context;
    this.#id = id;
  }

  /** Stores a part of the work together with the number of rows done. */
  async step(processed: number, work?: (db: Db) => Promise<void>): Promise<void> {
    const due = performance.now() - this.#told >= pace;
    if (!work && !due) return;
    await this.#write(due, async (db, now) => {
      await work?.(db);
      await updateImport(db, this.#id, { processed }, now);
    });
    if (due) this.#told = performance.now();
  }

  /** The last part: always announced. */
  end(work: (db: Db, now: Date) => Promise<unknown>): Promise<void> {
    return this.#write(true, work);
  }

  async #write(announce: boolean, work: (db: Db, now: Date) => Promise<unknown>): Promise<void> {
    await this.#context.write(
      'users-imported',
      async (tx) => {
        await requireRunning(tx.db, this.#id);
        await work(tx.db, this.#context.clock());
        if (announce) tx.announce('user-imports', [this.#id]);
        return {};
      },
      { repeat: 'run' },
    );
  }
}

/** The import, locked; a step that was given up writes nothing more. */
export async function requireRunning(db: Db, id: string): Promise<ImportRecord> {
  const record = await findImport(db, id, null, 'lock');
  if (record?.status !== 'planning' && record?.status !== 'applying') throw new ImportStopped();
  return record;
}
