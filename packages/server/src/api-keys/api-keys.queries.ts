import { sql, type Insertable, type Selectable } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { folded, page, type Order, type Page } from '../database/page.js';
import type { Db } from '../database/scope.js';
import type { ApiKeysTable } from '../database/tables.js';

type ApiKey = components['schemas']['ApiKey'];
type ApiKeyQuery = NonNullable<operations['listApiKeys']['parameters']['query']>;

/** Whose keys: all of a reseller, or those of one domain. */
export interface KeyScope {
  readonly resellerId: string;
  readonly domainId?: string;
}

const order: Order = {
  columns: { name: folded('api_keys.name'), createdAt: sql`api_keys.created_at` },
  id: sql`api_keys.id`,
  default: 'name',
};

export async function listApiKeys(
  db: Db,
  query: ApiKeyQuery,
  scope: KeyScope,
): Promise<Page<ApiKey>> {
  let keys = selectApiKeys(db, scope);
  for (const word of query.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    keys = keys.where(sql<boolean>`(fold(name) like fold(${pattern}) or prefix ilike ${pattern})`);
  }
  const { items, ...rest } = await page(keys, order, query);
  return { ...rest, items: items.map(toApiKey) };
}

export async function findApiKey(db: Db, id: string, scope: KeyScope): Promise<ApiKey | undefined> {
  const row = await selectApiKeys(db, scope).where('id', '=', id).executeTakeFirst();
  return row && toApiKey(row);
}

export async function insertApiKey(db: Db, key: Insertable<ApiKeysTable>): Promise<ApiKey> {
  return toApiKey(
    await db.insertInto('api_keys').values(key).returningAll().executeTakeFirstOrThrow(),
  );
}

/** The embed sessions that the key made end with it. */
export async function deleteApiKey(db: Db, id: string): Promise<void> {
  await db.deleteFrom('api_keys').where('id', '=', id).execute();
}

function selectApiKeys(db: Db, { resellerId, domainId }: KeyScope) {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('reseller_id', '=', resellerId)
    .$if(domainId !== undefined, (q) => q.where('domain_id', '=', domainId ?? null));
}

function toApiKey(row: Selectable<ApiKeysTable>): ApiKey {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    prefix: row.prefix,
    kind: row.kind,
    capabilities: row.capabilities,
    reach: row.domain_id ? 'domain' : 'reseller',
    domainId: row.domain_id,
    addresses: row.addresses,
    readOnly: row.read_only,
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
