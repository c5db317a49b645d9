import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTenants, type Tenants } from '../testing/fixtures.js';
import { openTestDatabase } from '../testing/test-database.js';
import type { Database } from './open.js';
import { folded, page, type Order, type PageQuery } from './page.js';

const order: Order = {
  columns: {
    name: folded('sites.name'),
    areaCode: folded('sites.area_code'),
    createdAt: sql`sites.created_at`,
  },
  id: sql`sites.id`,
  default: 'name',
};

describe('a page', () => {
  let database: Database;
  let acme: Tenants['acme'];
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ acme } = await database.db.transaction().execute(insertTenants));
    const names = Array.from({ length: 25 }, (_, index) => ({
      domain_id: acme.id,
      name: `${index % 2 ? 'É' : 'e'}tage ${String(index).padStart(2, '0')}`,
      area_code: index < 20 ? '514' : null,
    }));
    await database.db.insertInto('sites').values(names).execute();
  });
  afterAll(() => database.close());

  const sites = (query: PageQuery) =>
    page(
      database.db.selectFrom('sites').selectAll().where('domain_id', '=', acme.id),
      order,
      query,
    );
  async function all(query: PageQuery): Promise<string[]> {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const one = await sites({ ...query, cursor });
      names.push(...one.items.map(({ name }) => name));
      cursor = one.nextCursor ?? undefined;
    } while (cursor);
    return names;
  }

  it('goes through every row once, whatever the page size and the sort', async () => {
    for (const sort of ['name', '-name', 'areaCode', '-areaCode', 'createdAt', '-createdAt'])
      for (const limit of [1, 7, 25, 26, 200]) {
        const names = await all({ sort, limit });
        expect(names).toHaveLength(26);
        expect(new Set(names).size).toBe(26);
      }
  });

  it('sorts without regard to case and accents', async () => {
    const names = await all({ limit: 5 });
    expect(names.slice(0, 3)).toEqual(['etage 00', 'Étage 01', 'etage 02']);
  });

  it('tells the total and no next page at the end', async () => {
    expect(await sites({ limit: 26 })).toMatchObject({ total: 26, nextCursor: null });
    expect(await sites({ limit: 25 })).toMatchObject({ total: 26, nextCursor: expect.any(String) });
    expect((await sites({ offset: 20 })).items).toHaveLength(6);
  });

  it('keeps its place while rows are added before it', async () => {
    const first = await sites({ limit: 3 });
    await database.db.insertInto('sites').values({ domain_id: acme.id, name: 'aaa' }).execute();
    const second = await sites({ limit: 3, cursor: first.nextCursor ?? '' });
    await database.db.deleteFrom('sites').where('name', '=', 'aaa').execute();
    expect(second.items[0]?.name).toBe('Étage 03');
  });

  it('gives rows without its own columns', async () => {
    const { items } = await sites({ limit: 1 });
    expect(Object.keys(items[0] ?? {}).filter((key) => key.startsWith('page_'))).toEqual([]);
  });

  it('refuses a cursor that it did not make, or made for another sort', async () => {
    const { nextCursor } = await sites({ limit: 1, sort: 'createdAt' });
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = [
      nextCursor ?? '',
      'garbage',
      forged(null),
      forged(['name', 'x']),
      forged(['name', 'x', 'no id']),
      forged(['name', 'x\u0000', acme.id]),
    ];
    for (const cursor of cursors)
      await expect(sites({ cursor })).rejects.toMatchObject({ status: 400 });
  });
});
