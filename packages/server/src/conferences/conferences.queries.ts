import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { refuseTakenName } from '../database/taken-name.js';
import { numbersTo } from '../uses/numbers-to.queries.js';
import type { UserScope } from '../users/users.queries.js';
import type { ConferenceFields } from './conferences.rules.js';

type Conference = components['schemas']['Conference'];

/** A conference as it is stored and as the history keeps it: its PINs are sealed. */
export type StoredConference = Omit<
  Conference,
  'leaderPin' | 'participantPin' | 'phoneNumbers' | 'participantCount'
> &
  Pick<ConferenceFields, 'leaderPin' | 'participantPin'>;

/** A stored conference, and what other rows say of it. */
export interface FoundConference {
  readonly record: StoredConference;
  readonly ownerSiteId: string | null;
  readonly phoneNumbers: Conference['phoneNumbers'];
  readonly participantCount: number;
}

/** One with an id that was made before; one that is restored goes on from the version before. */
export type NewConference = ConferenceFields & { id: string; version?: number; createdAt?: string };

export interface ConferenceFilter {
  readonly ids?: readonly string[];
  readonly q?: string;
  readonly kind?: Conference['kind'];
  readonly ownerUserId?: string;
  readonly siteId?: string;
}

const order: Order = {
  columns: {
    name: folded('conferences.name'),
    extension: sql`conferences.extension`,
    createdAt: sql`conferences.created_at`,
  },
  id: sql`conferences.id`,
  default: 'name',
};

const countNow = sql<number>`(
  select count(*)::integer from conference_participants p
  join conference_meetings m on m.id = p.meeting_id and m.ended_at is null
  where m.conference_id = conferences.id and p.left_at is null)`;

function selectConferences(db: Db, scope: UserScope, filter: ConferenceFilter) {
  const conferences = db
    .selectFrom('conferences')
    .leftJoin('users as owners', 'owners.id', 'conferences.owner_user_id')
    .leftJoin('sites', 'sites.id', 'conferences.site_id')
    .selectAll('conferences')
    .select([
      'sites.name as site_name',
      'owners.site_id as owner_site_id',
      sql<string | null>`trim(owners.first_name || ' ' || owners.last_name)`.as('owner_name'),
      numbersTo('conferences', sql`conferences.id`).as('phone_numbers'),
      countNow.as('participant_count'),
    ]);
  return conditions(scope, filter).reduce((some, condition) => some.where(condition), conferences);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectConferences>['executeTakeFirstOrThrow']>>;

/** A caller reaches those of their own, those of a site with those of its people, or all. */
function conditions(
  { userId, siteId: ofSite }: UserScope,
  { ids, q, kind, ownerUserId, siteId }: ConferenceFilter,
): RawBuilder<SqlBool>[] {
  const all: RawBuilder<SqlBool>[] = [];
  if (userId !== undefined) all.push(sql`conferences.owner_user_id = ${userId}`);
  if (ofSite !== undefined)
    all.push(sql`(conferences.site_id = ${ofSite} or owners.site_id = ${ofSite})`);
  if (ids) all.push(isAmong(ids));
  if (kind) all.push(sql`conferences.kind = ${kind}`);
  if (ownerUserId) all.push(sql`conferences.owner_user_id = ${ownerUserId}`);
  if (siteId) all.push(sql`conferences.site_id = ${siteId}`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    all.push(
      sql`strpos(fold(concat_ws(' ', conferences.name, conferences.extension, owners.first_name, owners.last_name)),
        fold(${word})) > 0`,
    );
  return all;
}

const isAmong = (ids: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`conferences.id = any(${ids}::uuid[])`;

export async function listConferences(
  db: Db,
  scope: UserScope,
  { q, kind, ownerUserId, siteId, ...query }: PageQuery & ConferenceFilter,
): Promise<Page<FoundConference>> {
  const filter = {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(ownerUserId && { ownerUserId }),
    ...(siteId && { siteId }),
  };
  const { items, ...rest } = await page(selectConferences(db, scope, filter), order, query);
  return { ...rest, items: items.map(toFound) };
}

export async function findConferences(
  db: Db,
  scope: UserScope,
  ids: readonly string[],
  lock?: 'lock',
): Promise<FoundConference[]> {
  const conferences = selectConferences(db, scope, { ids }).orderBy('conferences.id');
  const rows = await (lock ? conferences.forUpdate('conferences') : conferences).execute();
  return rows.map(toFound);
}

/** Inserts conferences, whose extensions are claimed already and whose PINs are sealed. */
export async function insertConferences(
  db: Db,
  domainId: string,
  conferences: readonly NewConference[],
): Promise<void> {
  if (conferences.length === 0) return;
  const rows = conferences.map(({ id, version, createdAt, ...fields }) => ({
    id,
    domain_id: domainId,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
    ...toColumns(fields),
  }));
  await refuseTakenName(db.insertInto('conferences').values(rows).execute(), 'conferences_name');
}

export async function updateConference(
  db: Db,
  id: string,
  fields: ConferenceFields,
  now: Date,
): Promise<void> {
  await refuseTakenName(
    db
      .updateTable('conferences')
      .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
    'conferences_name',
  );
}

export async function deleteConferences(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('conferences').where(isAmong(ids)).execute();
}

const toDate = (instant: string | null) => (instant === null ? null : new Date(instant));

const toColumns = (fields: ConferenceFields) => ({
  name: fields.name,
  extension: fields.extension,
  kind: fields.kind,
  owner_user_id: fields.ownerUserId,
  site_id: fields.siteId,
  leader_pin: fields.leaderPin,
  participant_pin: fields.participantPin,
  max_participants: fields.maxParticipants,
  min_participants: fields.minParticipants,
  require_leader: fields.requireLeader,
  announce_join: fields.announceJoin,
  announce_leave: fields.announceLeave,
  mute_on_entry: fields.muteOnEntry,
  ask_name: fields.askName,
  locked: fields.locked,
  active_from: toDate(fields.activeFrom),
  active_until: toDate(fields.activeUntil),
});

const toFound = (row: Row): FoundConference => ({
  ownerSiteId: row.owner_site_id,
  phoneNumbers: row.phone_numbers,
  participantCount: row.participant_count,
  record: {
    id: row.id,
    domainId: row.domain_id,
    version: row.version,
    name: row.name,
    extension: row.extension,
    kind: row.kind,
    ownerUserId: row.owner_user_id,
    siteId: row.site_id,
    leaderPin: row.leader_pin,
    participantPin: row.participant_pin,
    maxParticipants: row.max_participants,
    minParticipants: row.min_participants,
    requireLeader: row.require_leader,
    announceJoin: row.announce_join,
    announceLeave: row.announce_leave,
    muteOnEntry: row.mute_on_entry,
    askName: row.ask_name,
    locked: row.locked,
    activeFrom: row.active_from?.toISOString() ?? null,
    activeUntil: row.active_until?.toISOString() ?? null,
    ownerName: row.owner_name,
    siteName: row.site_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  },
});
