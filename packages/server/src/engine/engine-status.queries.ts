import { sql } from 'kysely';
import { inPlatform, type Db } from '../database/scope.js';

/** Tells whoever listens, in every organization, that the engine came or went. */
export function announceEngine(db: Db, at: Date): Promise<void> {
  return inPlatform(db, 'write', async (tx) => {
    // In the order in which calls are announced, so that nobody waits for another in a circle, and with the lock of the
    // update itself: a stronger one waits for every transaction that added a row to one of the organizations.
    await sql`
      with known as (select id from domains order by id for no key update),
      next as (
        update domains set event_sequence = event_sequence + 1 from known where domains.id = known.id
        returning domains.id, event_sequence as sequence
      )
      insert into events (domain_id, sequence, resource, ids, at)
      select id, sequence, 'engine', '{}', ${at} from next`.execute(tx);
    await sql`select pg_notify('pbx_events', '')`.execute(tx);
  });
}
