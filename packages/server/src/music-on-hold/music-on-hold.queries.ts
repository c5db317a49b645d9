import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { inScope } from '../queues/queue-scope.queries.js';
import { isReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';

type Schemas = components['schemas'];
export type OwnerKind = Schemas['MusicOwnerKind'];

/** Everything of an owner's music that a person can set. */
export interface MusicFields {
  /** Prompts in their order. */
  readonly trackIds: string[];
  readonly randomize: boolean;
  readonly messageIds: string[];
  readonly messageEverySeconds: number;
}

/** Music of an owner as it is stored. */
export interface MusicRecord extends MusicFields {
  readonly id: string;
  readonly version: number;
  readonly ownerKind: OwnerKind;
  /** The domain's for the organization. */
  readonly ownerId: string;
  /** Whose prompts it may play besides those of the organization; null = nobody's. */
  readonly ownerUserId: string | null;
  readonly [field: string]: unknown;
}

/** An owner, with music of its own or with that which it inherits. */
export interface FoundMusic extends MusicFields {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly domainId: string;
  /** Of its own music; null = it inherits. */
  readonly id: string | null;
  readonly version: number;
  readonly inheritedFrom: string | null;
  readonly updatedAt: string | null;
}

export interface MusicFilter {
  readonly q?: string | undefined;
  readonly own?: boolean | undefined;
  readonly ownerKind?: OwnerKind | undefined;
  readonly ownerId?: string | undefined;
}

/** Everybody who can have music, with the site that it would come from. */
const owners = sql`(
  select 'domain' as kind, d.id, d.display_name as name, null::uuid as site_id, d.id as domain_id from domains d
  union all select 'site', s.id, s.name, null, s.domain_id from sites s
  union all select 'queue', q.id, q.name, q.site_id, q.domain_id from queues q
  union all select 'user', u.id, trim(u.first_name || ' ' || u.last_name), u.site_id, u.domain_id
    from users u where u.kind = 'person')`;

/** Own music before that of the site, that of the site before that of the organization. */
const music = (domainId: string) => sql`
  select o.kind, o.id as owner_id, o.name, o.site_id, o.domain_id, own.id as own_id,
    coalesce(own.version, 0) as version, own.updated_at,
    case when own.id is not null then null when site.id is not null then sites.name
      when domain.id is not null then domains.display_name end as inherited_from,
    coalesce(own.tracks, site.tracks, domain.tracks, '{}') as tracks,
    coalesce(own.randomize, site.randomize, domain.randomize, false) as randomize,
    coalesce(own.messages, site.messages, domain.messages, '{}') as messages,
    coalesce(own.message_every_seconds, site.message_every_seconds, domain.message_every_seconds, 0)
      as message_every_seconds
  from ${owners} o
  join domains on domains.id = o.domain_id
  left join sites on sites.id = o.site_id
  left join music_on_hold own on own.domain_id = o.domain_id and own.owner_kind = o.kind
    and coalesce(own.owner_site_id, own.owner_queue_id, own.owner_user_id, own.domain_id) = o.id
  left join music_on_hold site on site.owner_site_id = o.site_id
  left join music_on_hold domain on domain.domain_id = o.domain_id and domain.owner_kind = 'domain'
    and o.kind <> 'domain'
  where o.domain_id = ${domainId}`;

interface Row {
  readonly kind: OwnerKind;
  readonly owner_id: string;
  readonly name: string;
  readonly domain_id: string;
  readonly own_id: string | null;
  readonly version: number;
  readonly updated_at: Date | null;
  readonly inherited_from: string | null;
  readonly tracks: string[];
  readonly randomize: boolean;
  readonly messages: string[];
  readonly message_every_seconds: number;
}

const order: Order = {
  columns: { ownerName: sql`fold(music.name)`, ownerKind: sql`music.kind` },
  id: sql`music.owner_id`,
  default: 'ownerName',
};

const selectMusic = (db: Db, domainId: string, scope: UserScope, filter: MusicFilter) =>
  conditions(scope, filter).reduce(
    (some, condition) => some.where(condition),
    db.selectFrom(sql<Row>`(${music(domainId)})`.as('music')).selectAll('music'),
  );

function conditions(
  scope: UserScope,
  { q, own, ownerKind, ownerId }: MusicFilter,
): RawBuilder<SqlBool>[] {
  const all: RawBuilder<SqlBool>[] = [];
  const { siteId } = scope;
  if (scope.userId !== undefined) all.push(ofSome(scope));
  if (siteId !== undefined)
    all.push(sql<SqlBool>`(music.site_id = ${siteId}::uuid
      or (music.kind = 'site' and music.owner_id = ${siteId}::uuid))`);
  if (own !== undefined) all.push(sql<SqlBool>`(music.own_id is not null) = ${own}`);
  if (ownerKind) all.push(sql<SqlBool>`music.kind = ${ownerKind}`);
  if (ownerId) all.push(sql<SqlBool>`music.owner_id = ${ownerId}::uuid`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    all.push(sql<SqlBool>`strpos(fold(music.name), fold(${word})) > 0`);
  return all;
}

/** Of the person of the scope, of its queues and of those who answer them. */
function ofSome(scope: UserScope): RawBuilder<SqlBool> {
  const people = sql<SqlBool>`(music.kind = 'user' and ${isReached(scope, 'music.owner_id')})`;
  if (!scope.queues) return people;
  return sql<SqlBool>`(${people} or (music.kind = 'queue' and music.owner_id in (
    select queues.id from queues where ${inScope(scope.queues)})))`;
}

export async function listMusic(
  db: Db,
  domainId: string,
  scope: UserScope,
  { q, own, ownerKind, ...query }: PageQuery & MusicFilter,
): Promise<Page<FoundMusic>> {
  const rows = selectMusic(db, domainId, scope, { q, own, ownerKind });
  const { items, ...rest } = await page(rows, order, query);
  return { ...rest, items: items.map(toFound) };
}

export async function findMusic(
  db: Db,
  domainId: string,
  scope: UserScope,
  owner: { readonly ownerKind: OwnerKind; readonly ownerId: string },
): Promise<FoundMusic | null> {
  const row = await selectMusic(db, domainId, scope, owner).executeTakeFirst();
  return row ? toFound(row) : null;
}

const toFound = (row: Row): FoundMusic => ({
  ownerKind: row.kind,
  ownerId: row.owner_id,
  ownerName: row.name,
  domainId: row.domain_id,
  id: row.own_id,
  version: row.version,
  inheritedFrom: row.inherited_from,
  updatedAt: row.updated_at?.toISOString() ?? null,
  trackIds: row.tracks,
  randomize: row.randomize,
  messageIds: row.messages,
  messageEverySeconds: row.message_every_seconds,
});

/** Prompts of lists, by id. */
export async function listTracks(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { hash: string; title: string; milliseconds: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; hash: string; title: string; milliseconds: number }>`
    select p.id, p.hash, p.title, s.duration_milliseconds as milliseconds
    from prompts p join sounds s on s.domain_id = p.domain_id and s.hash = p.hash
    where p.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...track }) => [id, track]));
}

/** Music as it is stored, locked for the transaction. */
export async function lockMusic(db: Db, ids: readonly string[]): Promise<MusicRecord[]> {
  const rows = await db
    .selectFrom('music_on_hold')
    .selectAll()
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    ownerKind: row.owner_kind,
    ownerId: row.owner_site_id ?? row.owner_queue_id ?? row.owner_user_id ?? row.domain_id,
    ownerUserId: row.owner_user_id,
    trackIds: row.tracks,
    randomize: row.randomize,
    messageIds: row.messages,
    messageEverySeconds: row.message_every_seconds,
  }));
}

export interface NewMusic extends MusicFields {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly version?: number;
}

export async function insertMusic(db: Db, domainId: string, record: NewMusic): Promise<void> {
  const { ownerKind, ownerId } = record;
  await db
    .insertInto('music_on_hold')
    .values({
      id: record.id,
      domain_id: domainId,
      ...(record.version && { version: record.version }),
      owner_kind: ownerKind,
      ...(ownerKind !== 'domain' && { [`owner_${ownerKind}_id`]: ownerId }),
      ...toColumns(record),
    })
    .execute();
}

export async function updateMusic(
  db: Db,
  id: string,
  fields: MusicFields,
  now: Date,
): Promise<void> {
  await db
    .updateTable('music_on_hold')
    .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .execute();
}

export async function deleteMusic(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('music_on_hold')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

const toColumns = (fields: MusicFields) => ({
  tracks: fields.trackIds,
  randomize: fields.randomize,
  messages: fields.messageIds,
  message_every_seconds: fields.messageEverySeconds,
});
