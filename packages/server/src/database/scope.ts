import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.js';

export type Db = Kysely<Tables>;
type Mode = 'read' | 'write';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Runs in one transaction that sees the rows of one domain and nothing else, whatever its queries forget: row-level
 * security of the role `pbx_tenant`. Opening it costs one round trip.
 */
export function inTenant<T>(
  db: Db,
  domainId: string,
  mode: Mode,
  run: (db: Db) => Promise<T>,
): Promise<T> {
  if (!uuid.test(domainId)) throw new TypeError('a domain id is a UUID');
  return inTransaction(
    db,
    `${begin(mode)}; set local role pbx_tenant; set local pbx.domain_id = '${domainId}'`,
    run,
  );
}

/** Runs in one transaction as the owner of the tables: sign-in, tokens and resellers only. */
export function inPlatform<T>(db: Db, mode: Mode, run: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, begin(mode), run);
}

const begin = (mode: Mode) => (mode === 'read' ? 'begin read only' : 'begin');

function inTransaction<T>(db: Db, opening: string, run: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(opening).execute(connection);
    try {
      const result = await run(connection);
      await sql.raw('commit').execute(connection);
      return result;
    } catch (error) {
      await sql.raw('rollback').execute(connection);
      throw error;
    }
  });
}
