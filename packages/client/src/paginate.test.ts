import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import type { PbxClient } from './client.js';
import { paginate, type ItemOf, type ListPath } from './paginate.js';
import type { Site, User } from './resources.js';
import { createTestClient, problem, type TestHandlers } from './testing.js';

/** A list of numbered sites, by pages as the server makes them. */
function numbered(total: number): TestHandlers {
  return {
    listSites: ({ params: { query } }) => {
      const from = Number(query.cursor ?? 0);
      const to = Math.min(total, from + (query.limit ?? 50));
      const items = Array.from(
        { length: to - from },
        (_, index) => ({ id: `site-${from + index}` }) as Site,
      );
      return { items, nextCursor: to < total ? String(to) : null, total };
    },
  };
}

describe('paginate', () => {
  it('gives all items in order, 200 at a time', async () => {
    const client = createTestClient(numbered(450));
    const sites = await paginate(client, '/sites', { max: 5_000 }).toArray();
    expect(sites.map(({ id }) => id)).toEqual(
      Array.from({ length: 450 }, (_, index) => `site-${index}`),
    );
    expect(client.calls.map(({ params }) => params.query)).toEqual([
      { limit: 200 },
      { limit: 200, cursor: '200' },
      { limit: 200, cursor: '400' },
    ]);
  });

  it('reads a page only when it is needed', async () => {
    const client = createTestClient(numbered(450));
    for await (const site of paginate(client, '/sites', { max: 5_000 })) {
      if (site.id === 'site-10') break;
    }
    expect(client.calls).toHaveLength(1);
  });

  it('stops at max and tells whether there were more', async () => {
    const client = createTestClient(numbered(450));
    const some = paginate(client, '/sites', { max: 250 });
    expect(await some.toArray()).toHaveLength(250);
    expect(some.truncated).toBe(true);
    const exact = paginate(client, '/sites', { max: 450 });
    expect(await exact.toArray()).toHaveLength(450);
    expect(exact.truncated).toBe(false);
    const few = paginate(client, '/sites', { max: 3 });
    expect(await few.toArray()).toHaveLength(3);
    expect(few.truncated).toBe(true);
    expect(client.calls.at(-1)?.params.query).toEqual({ limit: 3 });
  });

  it('keeps filters and sort on every page', async () => {
    const client = createTestClient(numbered(3));
    const params = { query: { q: 'laval', sort: '-name', limit: 2 } } as const;
    await paginate(client, '/sites', { params, max: 10 }).toArray();
    expect(client.calls.map(({ params: { query } }) => query)).toEqual([
      { q: 'laval', sort: '-name', limit: 2 },
      { q: 'laval', sort: '-name', limit: 2, cursor: '2' },
    ]);
  });

  it('rejects with a PbxError when a page is refused', async () => {
    const client = createTestClient({ listSites: () => problem(403, 'forbidden') });
    await expect(paginate(client, '/sites', { max: 10 }).toArray()).rejects.toMatchObject({
      kind: 'denied',
    });
  });

  it('rejects with a pointer when the reply is no list', async () => {
    const client = createTestClient({ listSites: () => ({ items: 1 }) as never });
    const read = paginate(client, '/sites', { max: 10 }).toArray();
    await expect(read).rejects.toMatchObject({ kind: 'decode', pointer: '/items' });
    client.handlers.listSites = () => ({ items: [] }) as never;
    const again = paginate(client, '/sites', { max: 10 }).toArray();
    await expect(again).rejects.toMatchObject({ kind: 'decode', pointer: '/nextCursor' });
  });

  it('does not go round for ever when the cursor repeats', async () => {
    const client = createTestClient({
      listSites: () => ({ items: [], nextCursor: 'x', total: 0 }),
    });
    const read = paginate(client, '/sites', { max: 10 }).toArray();
    await expect(read).rejects.toMatchObject({ kind: 'decode', pointer: '/nextCursor' });
  });

  it('stops when the caller aborts', async () => {
    const client = createTestClient(numbered(450));
    const signal = AbortSignal.abort();
    const read = paginate(client, '/sites', { max: 10, signal }).toArray();
    await expect(read).rejects.toMatchObject({ kind: 'aborted' });
  });

  it('takes list paths and no others', () => {
    expectTypeOf<'/users'>().toExtend<ListPath>();
    expectTypeOf<'/users/{userId}/sign-ins'>().toExtend<ListPath>();
    expectTypeOf<'/users/{userId}'>().not.toExtend<ListPath>();
    expectTypeOf<'/me'>().not.toExtend<ListPath>();
    expectTypeOf<ItemOf<'/users'>>().toEqualTypeOf<User>();
    type SignIns = Parameters<typeof paginate<'/users/{userId}/sign-ins'>>[2];
    expectTypeOf<{ max: number }>().not.toExtend<SignIns>();
    expectTypeOf<{ max: number; params: { path: { userId: string } } }>().toExtend<SignIns>();
    expectTypeOf<Record<never, never>>().not.toExtend<Parameters<typeof paginate<'/users'>>[2]>();
  });

  it('iterates every list of the contract', async () => {
    const lists = listPaths();
    expect(lists.length).toBeGreaterThan(10);
    for (const { path, operationId } of lists) {
      const pages = [
        { items: [1, 2], nextCursor: 'a', total: 3 },
        { items: [3], nextCursor: null, total: 3 },
      ];
      const client: PbxClient = createTestClient({ [operationId]: () => pages.shift() });
      const items = paginate(client, path as '/users', { max: 10 });
      expect(await items.toArray(), path).toEqual([1, 2, 3]);
    }
  });
});

interface Operation {
  operationId: string;
  parameters?: { $ref?: string }[];
}

function listPaths(): { path: string; operationId: string }[] {
  const text = readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8');
  const { paths } = parse(text) as { paths: Record<string, { get?: Operation }> };
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get?.parameters?.some(({ $ref }) => $ref === '#/components/parameters/Cursor')
      ? [{ path, operationId: get.operationId }]
      : [],
  );
}
