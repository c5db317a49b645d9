import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTenants, type Tenants } from '../testing/fixtures.js';
import { openTestDatabase } from '../testing/test-database.js';
import type { Database } from './open.js';
import { inTenant } from './scope.js';
import type { Tables } from './tables.js';

const databases = ['pglite', ...(process.env.TEST_DATABASE_URL ? ['PostgreSQL'] : [])];

/** Every query here leaves the domain out: what keeps tenants apart is the database alone. */
describe.each(databases)('row-level security on %s', (kind) => {
  let database: Database;
  let tenants: Tenants;
  beforeAll(async () => {
    database = await openTestDatabase(
      kind === 'pglite' ? undefined : process.env.TEST_DATABASE_URL,
    );
    tenants = await database.db.transaction().execute(insertTenants);
  });
  afterAll(() => database.close());

  const tablesWithDomain = async () => {
    const { rows } = await sql<{ name: keyof Tables }>`
      select table_name as name from information_schema.columns
      where column_name = 'domain_id' and table_schema = 'public' and table_name <> 'api_keys'`.execute(
      database.db,
    );
    return rows.map(({ name }) => name);
  };

  it('is on for every table that carries a domain', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`.execute(
      database.db,
    );
    const secured = rows.map(({ name }) => name);
    for (const table of await tablesWithDomain()) expect(secured).toContain(table);
    expect(secured).toContain('domains');
  });

  it('shows the rows of the own domain only, in every table', async () => {
    for (const table of await tablesWithDomain()) {
      const seen = await inTenant(database.db, tenants.acme.id, 'read', async (db) => {
        const { rows } = await sql<{
          domain_id: string;
        }>`select distinct domain_id from ${sql.table(table)}`.execute(db);
        return rows.map(({ domain_id }) => domain_id);
      });
      expect([table, seen.filter((id) => id !== tenants.acme.id)]).toEqual([table, []]);
    }
  });

  it('finds own users and none of another domain, even by id', async () => {
    const find = (ids: string[]) =>
      inTenant(database.db, tenants.acme.id, 'read', (db) =>
        db.selectFrom('users').select('id').where('id', 'in', ids).execute(),
      );
    const own = tenants.acme.users['basic-user'].id;
    const other = tenants.globex.users['basic-user'].id;
    expect(await find([own, other])).toEqual([{ id: own }]);
  });

  it('shows and changes no domain but the own', async () => {
    const names = await inTenant(database.db, tenants.acme.id, 'write', async (db) => {
      await db.updateTable('domains').set({ display_name: 'changed' }).execute();
      return db.selectFrom('domains').select('name').execute();
    });
    expect(names).toEqual([{ name: 'acme.example' }]);
    const changed = await database.db
      .selectFrom('domains')
      .select('name')
      .where('display_name', '=', 'changed')
      .execute();
    expect(changed).toEqual([{ name: 'acme.example' }]);
  });

  it('refuses to put a row into another domain', async () => {
    const insert = inTenant(database.db, tenants.acme.id, 'write', (db) =>
      db.insertInto('sites').values({ domain_id: tenants.globex.id, name: 'Trojan' }).execute(),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to move a row into another domain', async () => {
    const move = inTenant(database.db, tenants.acme.id, 'write', (db) =>
      sql`update sites set domain_id = ${tenants.globex.id}`.execute(db),
    );
    await expect(move).rejects.toMatchObject({ code: '42501' });
  });

  it('changes and deletes nothing of another domain', async () => {
    await inTenant(database.db, tenants.acme.id, 'write', async (db) => {
      await db.updateTable('users').set({ notes: 'was here' }).execute();
      await db.deleteFrom('sessions').execute();
    });
    const touched = await database.db
      .selectFrom('users')
      .select('domain_id')
      .distinct()
      .where('notes', '=', 'was here')
      .execute();
    expect(touched).toEqual([{ domain_id: tenants.acme.id }]);
  });

  it('hides the tables of the platform', async () => {
    for (const table of ['resellers', 'api_keys', 'login_failures'] as const) {
      const read = inTenant(database.db, tenants.acme.id, 'read', (db) =>
        sql`select * from ${sql.table(table)}`.execute(db),
      );
      await expect(read).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('ends with its transaction: the next query of the connection is the platform’s again', async () => {
    await inTenant(database.db, tenants.acme.id, 'read', (db) =>
      db.selectFrom('users').select('id').execute(),
    );
    const { rows } = await sql<{ role: string; domain: string | null }>`
      select current_user as role, current_setting('pbx.domain_id', true) as domain`.execute(
      database.db,
    );
    expect(rows[0]?.role).not.toBe('pbx_tenant');
    expect(rows[0]?.domain ?? '').toBe('');
  });

  it('takes no domain that is not an id', () => {
    expect(() => inTenant(database.db, "x'; drop table users; --", 'read', async () => 0)).toThrow(
      TypeError,
    );
  });

  it('rolls back all of a transaction that fails', async () => {
    const failing = inTenant(database.db, tenants.acme.id, 'write', async (db) => {
      await db.insertInto('sites').values({ domain_id: tenants.acme.id, name: 'Half' }).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const found = await database.db
      .selectFrom('sites')
      .select('id')
      .where('name', '=', 'Half')
      .execute();
    expect(found).toEqual([]);
  });
});
