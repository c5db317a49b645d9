import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { lockRouting } from './loops.queries.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
let one: string;
let two: string;
let three: string;

beforeAll(async () => {
  server = await createTestServer({ database: process.env.TEST_DATABASE_URL ?? 'pglite' });
  server.clock.set(new Date('2026-06-10T16:00:00Z'));
  manager = await server.clientAs('office-manager');
  const { users } = server.acme;
  one = users['advanced-user'].id;
  two = users['basic-user'].id;
  three = users['call-center-agent'].id;
});
afterAll(() => server.close());
beforeEach(async () => {
  for (const id of [one, two, three]) await save(id, otherwise);
});

const otherwise = { timeFrameId: null };
const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const always = (id: string, timeFrameId: string | null = null): Schemas['AnsweringRuleInput'] => ({
  timeFrameId,
  forward: { always: { kind: 'user', id } },
});
const save = (userId: string, ...rules: Schemas['AnsweringRuleInput'][]) =>
  manager.PATCH('/users/{userId}/answering-rules', {
    params: { path: { userId }, header: { 'If-Match': '*' } },
    body: { rules },
  });
const rulesOf = async (userId: string) =>
  (await manager.GET('/users/{userId}/answering-rules', { params: { path: { userId } } })).data;
const holiday = async (name: string, date: string) => {
  const body = { name, date };
  const { data } = await manager.POST('/holidays', { params: { header: header() }, body });
  return data!.id;
};
const days = async (name: string, holidayId: string) => {
  const body: Schemas['TimeFrameCreate'] = { name, type: 'holidays', holidayIds: [holidayId] };
  const { data } = await manager.POST('/time-frames', { params: { header: header() }, body });
  return data!.id;
};
const loop = { status: 422, type: 'urn:pbxkit:problem:loop' };

it('refuses the undo of a change when calls would go round again', async () => {
  await save(one, always(two));
  const freed = await save(one, otherwise);
  expect((await save(two, always(one))).response.status).toBe(200);
  const changeId = freed.response.headers.get('Change-Id') ?? '';
  const { error } = await manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId } },
  });
  expect(error).toMatchObject(loop);
  expect(error?.detail).toContain(' → ');
  expect((await rulesOf(one))?.rules[0]?.forward.always ?? null).toBeNull();
});

it('refuses to point calls at somebody who sends them back', async () => {
  await save(one, always(three));
  await save(two, always(one));
  const { error } = await manager.DELETE('/users/{userId}', {
    params: { path: { userId: three }, query: { repointTo: two }, header: { 'If-Match': '*' } },
  });
  expect(error).toMatchObject(loop);
  expect((await rulesOf(one))?.rules[0]?.forward.always).toEqual({ kind: 'user', id: three });
});

it('refuses a holiday whose new day would close a loop', async () => {
  const [june, july] = [await holiday('June', '2026-06-24'), await holiday('July', '2026-07-01')];
  await save(one, always(two, await days('In June', june)), otherwise);
  expect(
    (await save(two, always(one, await days('In July', july)), otherwise)).error,
  ).toBeUndefined();
  const moved = await manager.PATCH('/holidays/{holidayId}', {
    params: { path: { holidayId: july }, header: { 'If-Match': '*' } },
    body: { date: '2026-06-24' },
  });
  expect(moved.error).toMatchObject(loop);
});

describe('a call queue', () => {
  let extension = 7000;
  const queue = async (timeRules: Schemas['TimeRule'][] = []) => {
    extension += 1;
    const body = { name: `Queue ${extension}`, extension: String(extension), timeRules };
    const { data } = await manager.POST('/queues', { params: { header: header() }, body });
    return data!.id;
  };
  const change = (queueId: string, body: Schemas['QueueUpdate']) =>
    manager.PATCH('/queues/{queueId}', {
      params: { path: { queueId }, header: { 'If-Match': '*' } },
      body,
    });
  const toQueue = (id: string): Schemas['AnsweringRuleInput'] => ({
    timeFrameId: null,
    forward: { always: { kind: 'queue', id } },
  });
  const all = async () => {
    extension += 1;
    const body = { name: `Always ${extension}`, type: 'always' as const };
    return (await manager.POST('/time-frames', { params: { header: header() }, body })).data!.id;
  };

  it('is not changed back when calls would go round again', async () => {
    const destination = { kind: 'user' as const, id: one };
    const id = await queue([{ timeFrameId: await all(), destination }]);
    const freed = await change(id, { timeRules: [] });
    expect((await save(one, toQueue(id))).response.status).toBe(200);
    const changeId = freed.response.headers.get('Change-Id') ?? '';
    const { error } = await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId } },
    });
    expect(error).toMatchObject(loop);
  });

  it('is not led back to itself by an override that comes back', async () => {
    const id = await queue();
    const now = server.clock.now();
    const { data } = await manager.POST('/overrides', {
      params: { header: header() },
      body: {
        target: { kind: 'queue', id },
        destination: { kind: 'user', id: one },
        endsAt: new Date(now.getTime() + 3_600_000).toISOString(),
      },
    });
    const { response } = await manager.DELETE('/overrides/{overrideId}', {
      params: { path: { overrideId: data!.id }, header: { 'If-Match': '*' } },
    });
    expect((await save(one, toQueue(id))).response.status).toBe(200);
    const changeId = response.headers.get('Change-Id') ?? '';
    const { error } = await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId } },
    });
    expect(error).toMatchObject(loop);
  });

  it('is not led back to itself by a holiday on a new day', async () => {
    const day = await holiday('August', '2026-08-03');
    const id = await queue([
      { timeFrameId: await days('In August', day), destination: { kind: 'user', id: one } },
    ]);
    const other = await holiday('September', '2026-09-07');
    await save(one, { ...toQueue(id), timeFrameId: await days('In September', other) }, otherwise);
    const moved = await manager.PATCH('/holidays/{holidayId}', {
      params: { path: { holidayId: day }, header: { 'If-Match': '*' } },
      body: { date: '2026-09-07' },
    });
    expect(moved.error).toMatchObject(loop);
  });
});

it('lets only one of two saves through that together close a loop', async () => {
  const replies = await Promise.all([save(one, always(two)), save(two, always(one))]);
  expect(replies.map(({ response }) => response.status).sort()).toEqual([200, 422]);
});

it.runIf(process.env.TEST_DATABASE_URL)(
  'waits until another write has looked for loops',
  async () => {
    const { db } = server.database;
    const waiting = async () => {
      const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(
        db,
      );
      return rows[0]?.count;
    };
    const saving = await db.transaction().execute(async (tx) => {
      await lockRouting(tx, server.acme.id);
      const reply = save(one, always(two));
      await expect.poll(waiting).toBe(1);
      return { reply };
    });
    expect((await saving.reply).response.status).toBe(200);
  },
);
