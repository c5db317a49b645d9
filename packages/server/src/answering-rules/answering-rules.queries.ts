import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { defaultRule } from '../call-routing/directory.js';
import type { Db } from '../database/scope.js';
import { isReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';
import { referencesOfAnsweringRules } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';

type Schemas = components['schemas'];

/** Everything that a person can set of how calls for a user are answered. */
export type AnsweringFields = Pick<
  Schemas['AnsweringRules'],
  'ringSeconds' | 'allowedNumbers' | 'blockedNumbers' | 'blockAnonymous' | 'rules'
>;

/** The document of a user as it is stored; `id` is the user's, version 0 is the Default rule alone. */
export type AnsweringRecord = AnsweringFields & { id: string; version: number; updatedAt: string };

/** A document and whose it is. */
export interface FoundAnswering {
  readonly record: AnsweringRecord;
  readonly name: string;
  readonly role: Schemas['Role'];
  /** Zone of the user; null = that of the domain. */
  readonly timeZone: string | null;
}

interface Row {
  id: string;
  name: string;
  role: Schemas['Role'];
  time_zone: string | null;
  ring_seconds: number;
  version: number | null;
  allowed_numbers: string[] | null;
  blocked_numbers: string[] | null;
  block_anonymous: boolean | null;
  rules: Schemas['AnsweringRule'][] | null;
  updated_at: Date;
}

/** The documents of the users whom the scope holds; with `lock` nobody else changes them until the transaction ends. */
export async function findAnswering(
  db: Db,
  scope: UserScope,
  userIds: readonly string[],
  lock?: 'lock',
): Promise<FoundAnswering[]> {
  const { rows } = await sql<Row>`
    select u.id, trim(u.first_name || ' ' || u.last_name) as name, u.role, u.time_zone, u.ring_seconds,
      a.version, a.allowed_numbers, a.blocked_numbers, a.block_anonymous, a.rules,
      coalesce(a.updated_at, u.created_at) as updated_at
    from users u left join answering_rules a on a.user_id = u.id
    where u.id = any(${userIds}::uuid[]) and ${inScope(scope)}
    order by u.id ${lock ? sql`for update of u` : sql``}`.execute(db);
  return rows.map(toFound);
}

function inScope(scope: UserScope): RawBuilder<SqlBool> {
  const { userId, siteId } = scope;
  if (userId !== undefined) return isReached(scope, 'u.id');
  return siteId !== undefined ? sql`u.site_id = ${siteId}` : sql`true`;
}

/** Writes whole documents, with what they refer to; the ring time is the user's own. */
export async function putAnswering(
  db: Db,
  domainId: string,
  documents: readonly (AnsweringFields & { id: string; version?: number })[],
  now: Date,
): Promise<void> {
  if (documents.length === 0) return;
  const rows = JSON.stringify(documents);
  await sql`insert into answering_rules (user_id, domain_id, version, allowed_numbers, blocked_numbers,
      block_anonymous, rules, updated_at)
    select r.id, ${domainId}, coalesce(r.version, 0) + 1, r."allowedNumbers", r."blockedNumbers",
      r."blockAnonymous", r.rules, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, version integer, "allowedNumbers" text[],
      "blockedNumbers" text[], "blockAnonymous" boolean, rules jsonb)
    on conflict (user_id) do update set version = answering_rules.version + 1,
      allowed_numbers = excluded.allowed_numbers, blocked_numbers = excluded.blocked_numbers,
      block_anonymous = excluded.block_anonymous, rules = excluded.rules, updated_at = excluded.updated_at`.execute(
    db,
  );
  await sql`update users u set ring_seconds = r."ringSeconds", version = u.version + 1, updated_at = ${now}
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "ringSeconds" integer)
    where u.id = r.id and u.ring_seconds <> r."ringSeconds"`.execute(db);
  await setManyReferences(db, domainId, documents.map(toHeld));
}

export async function deleteAnswering(db: Db, userIds: readonly string[]): Promise<void> {
  await sql`delete from answering_rules where user_id = any(${userIds}::uuid[])`.execute(db);
}

/** What a document refers to. */
export const toHeld = ({ id, rules }: Pick<AnsweringRecord, 'id' | 'rules'>) => ({
  by: { resource: 'answering-rules', id } as const,
  references: referencesOfAnsweringRules(rules),
});

const toFound = (row: Row): FoundAnswering => ({
  name: row.name,
  role: row.role,
  timeZone: row.time_zone,
  record: {
    id: row.id,
    version: row.version ?? 0,
    ringSeconds: row.ring_seconds,
    allowedNumbers: row.allowed_numbers ?? [],
    blockedNumbers: row.blocked_numbers ?? [],
    blockAnonymous: row.block_anonymous ?? false,
    rules: row.rules ?? [defaultRule(row.id)],
    updatedAt: row.updated_at.toISOString(),
  },
});
