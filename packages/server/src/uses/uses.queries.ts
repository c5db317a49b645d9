import { sql, type RawBuilder } from 'kysely';
import type { components } from '@pbxkit/client';
import { page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { documentTargets, references, type DocumentTarget } from './references.js';

type Schemas = components['schemas'];
type ResourceName = Schemas['ResourceName'];

/** An object that refers to another. */
export interface UseRecord {
  readonly resource: ResourceName;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  /** Id of the object that is referred to. */
  readonly to: string;
}

/** What people call an object, by its id. */
const names: { readonly [Name in ResourceName]?: (id: RawBuilder<unknown>) => RawBuilder<string> } =
  {
    'answering-rules': (id) =>
      sql`select trim(first_name || ' ' || last_name) from users where users.id = ${id}`,
    attendants: (id) => sql`select name from attendants where attendants.id = ${id}`,
    conferences: (id) => sql`select name from conferences where conferences.id = ${id}`,
    departments: (id) => sql`select name from departments where departments.id = ${id}`,
    domains: (id) => sql`select display_name from domains where domains.id = ${id}`,
    overrides: (id) => sql`select coalesce(
        (select name from sites where sites.id = target_site_id),
        (select number from phone_numbers where phone_numbers.id = target_phone_number_id),
        (select trim(first_name || ' ' || last_name) from users where users.id = target_user_id),
        (select name from attendants where attendants.id = target_attendant_id),
        (select name from queues where queues.id = target_queue_id),
        (select display_name from domains where domains.id = domain_id))
      from overrides where overrides.id = ${id}`,
    'music-on-hold': (id) => sql`select coalesce(
        (select name from sites where sites.id = owner_site_id),
        (select name from queues where queues.id = owner_queue_id),
        (select trim(first_name || ' ' || last_name) from users where users.id = owner_user_id),
        (select display_name from domains where domains.id = domain_id))
      from music_on_hold where music_on_hold.id = ${id}`,
    'phone-numbers': (id) => sql`select number from phone_numbers where phone_numbers.id = ${id}`,
    prompts: (id) => sql`select title from prompts where prompts.id = ${id}`,
    queues: (id) => sql`select name from queues where queues.id = ${id}`,
    'queue-agents': (id) => sql`select name from queues where queues.id = ${id}`,
    sites: (id) => sql`select name from sites where sites.id = ${id}`,
    'time-frames': (id) => sql`select name from time_frames where time_frames.id = ${id}`,
    users: (id) =>
      sql`select trim(first_name || ' ' || last_name) from users where users.id = ${id}`,
    voicemail: (id) =>
      sql`select trim(first_name || ' ' || last_name) from users where users.id = ${id}`,
  };

/** Everything that refers to these objects. */
export async function listUses(
  db: Db,
  resource: ResourceName,
  ids: readonly string[],
): Promise<UseRecord[]> {
  const uses = usesOf(resource, ids);
  if (!uses || ids.length === 0) return [];
  const { rows } = await sql<UseRecord>`select resource, id, name, field, "to" from (${uses}) uses
    order by resource, name, id, field`.execute(db);
  return rows;
}

const order: Order = {
  columns: { name: sql`fold(uses.name)`, resource: sql`uses.resource` },
  id: sql`uses.id || uses.field`,
  default: 'name',
};

/** One page of what refers to an object. */
export async function pageUses(
  db: Db,
  resource: ResourceName,
  id: string,
  { q, ...query }: PageQuery & { q?: string },
): Promise<Page<Schemas['Use']>> {
  const uses = usesOf(resource, [id]);
  if (!uses) return { items: [], nextCursor: null, total: 0 };
  let rows = db
    .selectFrom(sql<Schemas['Use']>`(${uses})`.as('uses'))
    .select(['uses.resource', 'uses.id', 'uses.name', 'uses.field']);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    rows = rows.where(sql<boolean>`strpos(fold(uses.name), fold(${word})) > 0`);
  return page(rows, order, query);
}

/** How many objects refer to each of these; those that none refers to are left out. */
export async function countUses(
  db: Db,
  resource: ResourceName,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const uses = usesOf(resource, ids);
  if (!uses || ids.length === 0) return new Map();
  const { rows } = await sql<{ to: string; count: string }>`
    select "to", count(distinct (resource, id)) as count from (${uses}) uses group by "to"`.execute(
    db,
  );
  return new Map(rows.map(({ to, count }) => [to, Number(count)]));
}

/** One statement for each column that refers to the resource, and one for documents. */
function usesOf(resource: ResourceName, ids: readonly string[]) {
  const columns = references
    .filter(({ to }) => to === resource)
    .map(({ by, field, table, column }) => {
      const to = sql.ref(`u.${column}`);
      return sql`select ${by}::text as resource, u.id::text as id, ${nameOf(by, 'u.id')} as name,
        ${field}::text as field, ${to}::text as "to"
        from ${sql.table(table)} u where ${to} = any(${ids}::uuid[])`;
    });
  const statements = isDocumentTarget(resource)
    ? [...columns, usesInDocuments(resource, ids)]
    : columns;
  return statements.length > 0 ? sql.join(statements, sql` union all `) : null;
}

const isDocumentTarget = (resource: ResourceName): resource is DocumentTarget =>
  resource in documentTargets;

/** What people call the object whose id this expression holds; empty when nothing. */
export const nameOf = (resource: ResourceName, id: string) =>
  sql<string>`coalesce((${names[resource]?.(sql.ref(id)) ?? sql`null`}), '')`;

/** Resources whose objects hold documents. */
const holders = [
  'answering-rules',
  'attendants',
  'music-on-hold',
  'overrides',
  'phone-numbers',
  'queues',
  'queue-agents',
  'time-frames',
  'voicemail',
] as const;

function usesInDocuments(resource: DocumentTarget, ids: readonly string[]) {
  const to = sql.ref(documentTargets[resource]);
  const cases = holders.map((holder) => sql`when ${holder} then ${nameOf(holder, 'by_id')}`);
  return sql`select by_resource as resource, by_id::text as id,
    case by_resource ${sql.join(cases, sql` `)} else '' end as name, field, ${to}::text as "to"
    from object_references where ${to} = any(${ids}::uuid[])`;
}
