import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { ownerName } from '../extensions/extensions.queries.js';

type Holder = components['schemas']['ExtensionHolder'];

/** Holders of those of the numbers that are claimed. */
export async function listHolders(
  db: Db,
  numbers: readonly string[],
): Promise<Map<string, Holder>> {
  const { rows } = await sql<{ number: string } & Holder>`
    select e.number, e.owner_kind as kind, e.owner_id as id,
      coalesce(nullif(${ownerName}, ''), e.number) as name
    from extensions e where e.number = any(${numbers}::text[])`.execute(db);
  return new Map(rows.map(({ number, ...holder }) => [number, holder]));
}

/** Texts in lower case without accents, as the unique indexes compare them. */
export async function foldTexts(db: Db, texts: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ text: string; folded: string }>`
    select text, fold(text) as folded from unnest(${texts}::text[]) text`.execute(db);
  return new Map(rows.map(({ text, folded }) => [text, folded]));
}

/** Ids of the users of the whole platform who have one of the login names, by folded name. */
export async function listLoginOwners(
  platform: Db,
  logins: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ folded: string; id: string }>`
    select fold(u.login_name) as folded, u.id from users u
    where fold(u.login_name) in (select fold(login) from unnest(${logins}::text[]) login)`.execute(
    platform,
  );
  return new Map(rows.map(({ folded, id }) => [folded, id]));
}

/** The domain with its limits, and its departments and sites by folded name. */
export async function findDomainFacts(db: Db, domainId: string) {
  const domain = await db
    .selectFrom('domains')
    .selectAll()
    .where('id', '=', domainId)
    .executeTakeFirstOrThrow();
  const { rows: users } = await sql<{ used: string }>`select count(*) as used from users`.execute(
    db,
  );
  const departments = await listNames(db, 'departments');
  const sites = await listNames(db, 'sites');
  return {
    domain: { name: domain.name, aliases: domain.aliases, language: domain.language },
    plan: {
      length: domain.extension_length,
      ranges: domain.ranges,
      enforce: domain.enforce_ranges,
    },
    used: Number(users[0]?.used ?? 0),
    limit: domain.max_users,
    siteRoom: domain.max_sites - sites.size,
    departments,
    sites,
  };
}

async function listNames(db: Db, table: 'departments' | 'sites'): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom(table)
    .select(['id', sql<string>`fold(name)`.as('folded')])
    .execute();
  return new Map(rows.map(({ id, folded }) => [folded, id]));
}

/** Emergency addresses by folded label, and their labels by id. */
export async function findAddressFacts(db: Db) {
  const rows = await db
    .selectFrom('emergency_addresses')
    .select(['id', 'label', 'validated_at', sql<string>`fold(label)`.as('folded')])
    .execute();
  return {
    addresses: new Map(
      rows.map(({ id, folded, validated_at }) => [
        folded,
        { id, validated: validated_at !== null },
      ]),
    ),
    addressLabels: new Map(rows.map(({ id, label }) => [id, label])),
  };
}

/** Office managers who may sign in. */
export async function listOfficeManagers(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('credentials', 'credentials.user_id', 'users.id')
    .select('users.id')
    .where('users.role', '=', 'office-manager')
    .where('users.kind', '=', 'person')
    .where('credentials.locked', '=', false)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
