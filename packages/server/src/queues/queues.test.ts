import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
let last = 7000;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const add = (body: Partial<Schemas['QueueCreate']> = {}, who = manager) => {
  const extension = String((last += 1));
  const fields = { name: `Queue ${extension}`, extension, ...body };
  return who.POST('/queues', { params: { header: header() }, body: fields });
};
async function added(body: Partial<Schemas['QueueCreate']> = {}, who = manager) {
  const { data, error } = await add(body, who);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}
const patch = (queueId: string, body: Schemas['QueueUpdate'], match = '*', who = manager) =>
  who.PATCH('/queues/{queueId}', {
    params: { path: { queueId }, header: { 'If-Match': match } },
    body,
  });
const get = (queueId: string, who = manager) =>
  who.GET('/queues/{queueId}', { params: { path: { queueId } } });
const remove = (queueId: string, repointTo?: string, who = manager) =>
  who.DELETE('/queues/{queueId}', {
    params: {
      path: { queueId },
      header: { 'If-Match': '*' },
      ...(repointTo && { query: { repointTo } }),
    },
  });
const list = async (
  query: NonNullable<paths['/queues']['get']['parameters']['query']> = {},
  who = manager,
) => (await who.GET('/queues', { params: { query } })).data!;
const setAgents = (queueId: string, agents: Schemas['QueueAgentInput'][], who = manager) =>
  who.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': '*' } },
    body: { agents },
  });
const undo = (changeId: string | null) =>
  manager.POST('/changes/{changeId}/undo', { params: { path: { changeId: changeId ?? '' } } });
const user = (role: keyof TestServer['acme']['users']) => server.acme.users[role];

describe('a call queue', () => {
  it('is added with what the product presets, and holds its extension', async () => {
    const { data, response } = await add({ name: 'Sales', extension: '7900' });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      ...{ name: 'Sales', extension: '7900', strategy: 'roundRobin', agentRingSeconds: 20 },
      ...{ noAgents: null, announceEverySeconds: 60, statistics: true, waiting: 0, agentsTotal: 0 },
    });
    const taken = await add({ extension: '7900' });
    expect(taken.response.status).toBe(409);
    expect(taken.error).toMatchObject({ holder: { kind: 'queue', name: 'Sales' } });
    const path = { number: '7900' };
    const { data: free } = await manager.GET('/extensions/{number}/availability', {
      params: { path },
    });
    expect(free?.holder).toMatchObject({ id: data!.id, name: 'Sales' });
  });

  it('is refused with each fault where it is', async () => {
    const gone = '00000000-0000-7000-8000-000000000000';
    const { error } = await add({
      maxCallers: 5,
      siteId: gone,
      introPromptId: gone,
      exitKey: { key: '0', destination: { kind: 'external', number: '12' } },
      unanswered: { kind: 'user', id: gone },
    });
    expect(error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/exitKey/destination/number invalid-number',
      '/introPromptId unknown-reference',
      '/siteId unknown-reference',
      '/unanswered/id unknown-reference',
      '/unavailable limit-needs-destination',
    ]);
    const key = { key: '#', destination: { kind: 'directory' as const } };
    expect((await add({ exitKey: key })).response.status).toBe(422);
    await added({ name: 'Été' });
    expect((await add({ name: 'ete' })).error).toMatchObject({ status: 409 });
  });

  it('is changed by version, moves its extension and keeps what is not said', async () => {
    const queue = await added({ strategy: 'tiered', maxWaitSeconds: 90 });
    expect((await patch(queue.id, { name: 'x' }, '"9"')).response.status).toBe(412);
    const { data } = await patch(queue.id, { extension: '7888' }, `"${queue.version}"`);
    expect(data).toMatchObject({ extension: '7888', strategy: 'tiered', maxWaitSeconds: 90 });
    const again = await add({ extension: queue.extension });
    expect(again.response.status).toBe(201);
  });

  it('announces a new name to whoever shows it', async () => {
    const { db } = server.database;
    const queue = await added();
    await db.deleteFrom('events').execute();
    await patch(queue.id, { name: 'Renamed' });
    const events = await db.selectFrom('events').select('resource').execute();
    expect(events.map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(['queues', 'queue-agents', 'phone-numbers', 'overrides']),
    );
  });

  it('is listed by what is asked for', async () => {
    const { siteId, departmentId } = server.acme;
    const one = await added({ name: 'Zebra', siteId, departmentId, strategy: 'callPark' });
    for (const query of [{ q: 'zeb' }, { q: one.extension }, { strategy: 'callPark' as const }])
      expect((await list(query)).items.map(({ id }) => id)).toEqual([one.id]);
    expect((await list({ siteId, departmentId })).total).toBe(1);
    expect((await list({ sort: '-name' })).items[0]?.id).toBe(one.id);
  });

  it('refuses a loop that is closed by a limit', async () => {
    const a = await added();
    const b = await added({ requireAgents: true, unavailable: { kind: 'queue', id: a.id } });
    const { error } = await patch(a.id, {
      ...{ requireAgents: true, unavailable: { kind: 'queue', id: b.id } },
    });
    expect(error).toMatchObject({ status: 422, type: 'urn:pbxkit:problem:loop' });
    expect(error?.errors?.[0]?.pointer).toBe('/unavailable');
  });

  it('is not deleted while something leads there, unless it is pointed elsewhere', async () => {
    const [a, b] = [await added(), await added()];
    await added({ noAgents: { kind: 'queue', id: a.id }, name: 'Leads on' });
    const refused = await remove(a.id);
    expect(refused.error).toMatchObject({
      status: 409,
      uses: [{ resource: 'queues', name: 'Leads on', field: 'noAgents' }],
    });
    const { data: uses } = await manager.GET('/uses', {
      params: { query: { resource: 'queues', id: a.id } },
    });
    expect(uses?.items).toMatchObject([{ name: 'Leads on' }]);
    expect((await remove(a.id, b.id)).response.status).toBe(204);
    const [moved] = (await list({ q: 'Leads on' })).items;
    expect(moved?.noAgents).toEqual({ kind: 'queue', id: b.id });
  });

  it('stops at as many as the domain may have, also where one would come back', async () => {
    const { id: domainId } = server.acme;
    const limitTo = (max_queues: number) =>
      server.database.db
        .updateTable('domains')
        .set({ max_queues })
        .where('id', '=', domainId)
        .execute();
    const { id } = await added();
    const { response } = await remove(id);
    const { total } = await list();
    await limitTo(total);
    expect((await add()).error).toMatchObject({
      ...{ type: 'urn:pbxkit:problem:limit-reached', limit: total, used: total },
    });
    const undone = await undo(response.headers.get('Change-Id'));
    expect(undone.error).toMatchObject({ type: 'urn:pbxkit:problem:limit-reached' });
    await limitTo(50);
  });

  it('is deleted though it leads to itself, and comes back so', async () => {
    const queue = await added();
    const unanswered = { kind: 'queue', id: queue.id } as const;
    expect((await patch(queue.id, { maxWaitSeconds: 60, unanswered })).response.status).toBe(200);
    const { response, error } = await remove(queue.id);
    expect(error).toBeUndefined();
    expect((await undo(response.headers.get('Change-Id'))).response.status).toBe(200);
    expect((await get(queue.id)).data?.unanswered).toEqual(unanswered);
    expect((await remove(queue.id)).response.status).toBe(204);
  });

  it('comes back with its agents, its extension and its overrides', async () => {
    const queue = await added();
    await setAgents(queue.id, [{ userId: user('basic-user').id, tier: 2 }]);
    const endsAt = new Date(server.clock.now().getTime() + 3_600_000).toISOString();
    const override = await manager.POST('/overrides', {
      params: { header: header() },
      body: { target: { kind: 'queue', id: queue.id }, destination: { kind: 'directory' }, endsAt },
    });
    expect(override.data?.targetName).toBe(queue.name);
    const gone = await remove(queue.id);
    expect((await get(queue.id)).response.status).toBe(404);
    const undone = await undo(gone.response.headers.get('Change-Id'));
    expect(undone.data?.counts).toMatchObject({ create: 3, error: 0 });
    expect((await get(queue.id)).data).toMatchObject({
      agentsTotal: 1,
      extension: queue.extension,
    });
    const back = await manager.GET('/queues/{queueId}/agents', {
      params: { path: { queueId: queue.id } },
    });
    expect(back.data?.agents).toMatchObject([{ userId: user('basic-user').id, tier: 2 }]);
  });

  it('is put back as it was by undoing a change, a move of the extension included', async () => {
    const queue = await added({ exitKey: { key: '1', destination: { kind: 'directory' } } });
    const changed = await patch(queue.id, { exitKey: null, extension: '7777' });
    const undone = await undo(changed.response.headers.get('Change-Id'));
    expect(undone.data?.counts).toMatchObject({ update: 1, error: 0 });
    const { data } = await get(queue.id);
    expect(data).toMatchObject({ exitKey: queue.exitKey, extension: queue.extension });
    const created = await add();
    expect((await undo(created.response.headers.get('Change-Id'))).data?.counts).toMatchObject({
      delete: 1,
    });
  });
});

describe('who reaches which queue', () => {
  it('makes queues of the own site alone', async () => {
    const site = await server.clientAs('site-manager');
    const own = await added({}, site);
    expect(own.siteId).toBe(server.acme.siteId);
    const elsewhere = await added({ siteId: null });
    expect((await get(elsewhere.id, site)).response.status).toBe(404);
    expect((await patch(own.id, { siteId: null }, '*', site)).response.status).toBe(403);
    expect((await add({ siteId: null }, site)).response.status).toBe(403);
  });

  it('assigns a queue to its agents, and those of the site to its supervisors', async () => {
    const supervisor = await server.clientAs('call-center-supervisor');
    const agent = await server.clientAs('call-center-agent');
    const far = await added();
    const near = await added({ siteId: server.acme.siteId });
    expect((await get(near.id, supervisor)).response.status).toBe(200);
    expect((await get(far.id, supervisor)).response.status).toBe(404);
    await setAgents(far.id, [
      { userId: user('call-center-supervisor').id },
      { userId: user('call-center-agent').id },
    ]);
    expect((await get(far.id, supervisor)).response.status).toBe(200);
    expect((await list({}, agent)).items.map(({ id }) => id)).toEqual([far.id]);
    expect((await patch(far.id, { agentRingSeconds: 30 }, '*', agent)).response.status).toBe(403);
    const options = { agentRingSeconds: 30 };
    expect((await patch(far.id, options, '*', supervisor)).response.status).toBe(200);
    for (const fixed of [{ extension: '7555' }, { name: 'Mine now' }]) {
      const moved = await patch(far.id, fixed, '*', supervisor);
      expect(moved.error).toMatchObject({ status: 403, capability: 'queues:write' });
    }
    expect((await remove(far.id, undefined, supervisor)).response.status).toBe(403);
  });

  it('shows a basic user the own queues without their options', async () => {
    const basic = await server.clientAs('basic-user');
    const queue = await added();
    await setAgents(queue.id, [{ userId: user('basic-user').id }]);
    expect((await list({}, basic)).items.map(({ id }) => id)).toContain(queue.id);
    expect((await get(queue.id, basic)).response.status).toBe(403);
  });
});
