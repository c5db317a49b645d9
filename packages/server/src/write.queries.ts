import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from './database/scope.js';

type Schemas = components['schemas'];

/** An object of a change set as the API shows it, without secrets. */
export interface RecordedItem {
  readonly resource: Schemas['ResourceName'];
  readonly id: string;
  readonly name: string;
  readonly before: object | null;
  readonly after: object | null;
}

export interface NewChange {
  readonly id: string;
  readonly domainId: string;
  readonly at: Date;
  readonly actors: readonly Schemas['Actor'][];
  readonly actorUserId: string | null;
  readonly channel: Schemas['Change']['channel'];
  readonly title: string;
  readonly requestId: string;
  readonly items: readonly RecordedItem[];
}

export interface Announcement {
  readonly resource: Schemas['ResourceName'];
  readonly ids: readonly string[];
}

/** Items travel as one JSON parameter, a block at a time, however many they are. */
const block = 1_000;

export async function insertChange(db: Db, { items, ...change }: NewChange): Promise<void> {
  await db
    .insertInto('changes')
    .values({
      id: change.id,
      domain_id: change.domainId,
      at: change.at,
      actors: JSON.stringify(change.actors),
      actor_user_id: change.actorUserId,
      channel: change.channel,
      title: change.title,
      request_id: change.requestId,
    })
    .execute();
  for (let start = 0; start < items.length; start += block) {
    const rows = items
      .slice(start, start + block)
      .map((item, index) => ({ ...item, position: start + index }));
    await sql`
      insert into change_items (change_id, domain_id, position, resource, record_id, name, before, after)
      select ${change.id}::uuid, ${change.domainId}::uuid, (item->>'position')::integer, item->>'resource',
        (item->>'id')::uuid, item->>'name', nullif(item->'before', 'null'), nullif(item->'after', 'null')
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) item`.execute(db);
  }
}

/** Takes the domain's next numbers, stores the announcements and tells every server process at commit. */
export async function insertEvents(
  db: Db,
  domainId: string,
  announcements: readonly Announcement[],
  at: Date,
): Promise<void> {
  const count = announcements.length;
  await sql`
    with next as (
      update domains set event_sequence = event_sequence + ${count} where id = ${domainId}
      returning event_sequence - ${count} as first
    ), added as (
      insert into events (domain_id, sequence, resource, ids, at)
      select ${domainId}::uuid, next.first + item.position, item.value->>'resource',
        array(select id::uuid from jsonb_array_elements_text(item.value->'ids') id), ${at}
      from next, jsonb_array_elements(${JSON.stringify(announcements)}::jsonb) with ordinality item (value, position)
    )
    select pg_notify('pbx_events', ${domainId})`.execute(db);
}
