import { sql, type Kysely } from 'kysely';
import * as foundation from './migrations/0001-foundation.js';
import * as routing from './migrations/0002-routing.js';
import * as devices from './migrations/0003-devices.js';
import * as calls from './migrations/0004-calls.js';
import * as voiceMessages from './migrations/0005-voice-messages.js';
import * as recordings from './migrations/0006-recordings.js';
import * as prompts from './migrations/0007-prompts.js';
import * as attendants from './migrations/0008-attendants.js';
import * as queues from './migrations/0009-queues.js';
import * as conferences from './migrations/0010-conferences.js';
import * as dialPolicies from './migrations/0011-dial-policies.js';
import * as queuePlaces from './migrations/0012-queue-places.js';
import * as limits from './migrations/0013-limits.js';
import * as voicemail from './migrations/0014-voicemail.js';
import * as listeningNotice from './migrations/0015-listening-notice.js';
import * as callRecordExports from './migrations/0016-call-record-exports.js';
import * as refusals from './migrations/0017-refusals.js';
import * as historyIndexes from './migrations/0018-history-indexes.js';
import * as messageMails from './migrations/0019-message-mails.js';
import type { Db } from './scope.js';

interface Migration {
  up(db: Kysely<unknown>): Promise<void>;
}

/** Every step of the tables, by name; never changed after release, only added to. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-routing': routing,
  '0003-devices': devices,
  '0004-calls': calls,
  '0005-voice-messages': voiceMessages,
  '0006-recordings': recordings,
  '0007-prompts': prompts,
  '0008-attendants': attendants,
  '0009-queues': queues,
  '0010-conferences': conferences,
  '0011-dial-policies': dialPolicies,
  '0012-queue-places': queuePlaces,
  '0013-limits': limits,
  '0014-voicemail': voicemail,
  '0015-listening-notice': listeningNotice,
  '0016-call-record-exports': callRecordExports,
  '0017-refusals': refusals,
  '0018-history-indexes': historyIndexes,
  '0019-message-mails': messageMails,
};

/** Any number; the same for every server, so that one migrates at a time. */
const lock = 7_265_001;

/** Runs the migrations that are missing, all in one transaction. */
export async function migrate(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lock)})`.execute(tx);
    await sql`create table if not exists migrations (name text primary key, at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
    const done = new Set(rows.map(({ name }) => name));
    for (const [name, migration] of Object.entries(migrations)) {
      if (done.has(name)) continue;
      await migration.up(tx as unknown as Kysely<unknown>);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
    }
  });
}
