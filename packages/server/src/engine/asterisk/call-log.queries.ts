import { sql } from 'kysely';
import type { Db } from '../../database/scope.js';

/** How far a log has been read. */
export interface LogPosition {
  readonly file: string;
  readonly position: number;
}

/** Locked until the commit, so that several servers read one log one after the other. */
export async function lockPosition(db: Db, name: string): Promise<LogPosition | null> {
  await db
    .insertInto('engine_logs')
    .values({ name, file: '', position: '0' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('engine_logs')
    .select(['file', 'position'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.file ? { file: row.file, position: Number(row.position) } : null;
}

export async function updatePosition(
  db: Db,
  name: string,
  { file, position }: LogPosition,
): Promise<void> {
  await db
    .updateTable('engine_logs')
    .set({ file, position: String(position) })
    .where('name', '=', name)
    .execute();
}

/**
 * Does a part of a transaction. When the database refuses it, that part alone is undone, and the answer is why; when
 * the database itself is away, the undoing fails too, and rejects.
 */
export async function attempt(tx: Db, part: () => Promise<void>): Promise<unknown> {
  await sql.raw('savepoint part').execute(tx);
  try {
    await part();
    await sql.raw('release savepoint part').execute(tx);
    return null;
  } catch (error) {
    await sql.raw('rollback to savepoint part').execute(tx);
    return error;
  }
}
