import { sql } from 'kysely';
import type { Db } from './scope.js';

/**
 * Until the transaction ends, tables are joined as a whole instead of row by row: of a table that was filled a moment
 * ago the planner believes that it is nearly empty, and 5,000 rows would be looked for 5,000 times.
 */
export async function expectManyRows(db: Db): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(db);
}
