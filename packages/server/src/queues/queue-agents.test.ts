import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { noEngine } from '../engine/off.js';
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
const user = (role: keyof TestServer['acme']['users']) => server.acme.users[role];
async function queueWith(agents: Schemas['QueueAgentInput'][], body = {}) {
  const extension = String((last += 1));
  const { data } = await manager.POST('/queues', {
    params: { header: header() },
    body: { name: `Queue ${extension}`, extension, ...body },
  });
  const { data: set, error } = await put(data!.id, agents);
  if (!set) throw new Error(JSON.stringify(error));
  return { queueId: data!.id, agents: set.agents, version: set.version };
}
const put = (queueId: string, agents: Schemas['QueueAgentInput'][], match = '*', who = manager) =>
  who.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': match } },
    body: { agents },
  });
const setState = (queueAgentId: string, body: Schemas['AgentStateChange'], who = manager) =>
  who.POST('/queue-agents/{queueAgentId}/state', { params: { path: { queueAgentId } }, body });
const next = async (queueId: string, who = manager) =>
  (await who.GET('/queues/{queueId}/next-agents', { params: { path: { queueId } } })).data!.agents;

async function register(userId: string): Promise<string> {
  const { data } = await manager.POST('/devices', {
    params: { header: header() },
    body: { userId },
  });
  const deviceId = data!.device.id;
  await server.database.db
    .insertInto('registrations')
    .values({
      ...{ id: crypto.randomUUID(), domain_id: server.acme.id, device_id: deviceId, fields: '{}' },
      expires_at: new Date(server.clock.now().getTime() + 86_400_000),
    })
    .execute();
  return deviceId;
}

describe('the agents of a queue', () => {
  it('stand in their order, stay who they are, and leave', async () => {
    const { queueId, agents, version } = await queueWith([
      { userId: user('basic-user').id },
      { externalNumber: '514 555-0188' },
    ]);
    expect(agents).toMatchObject([
      { name: 'Test basic-user', position: 1, state: 'loggedOut', maxCalls: 1, confirm: false },
      { externalNumber: '+15145550188', name: '+15145550188', position: 2, confirm: true },
    ]);
    const [one, two] = agents;
    expect((await put(queueId, [], '"0"')).response.status).toBe(412);
    const turned = await put(queueId, [{ id: two!.id, tier: 3 }, { id: one!.id }], `"${version}"`);
    expect(turned.data?.agents).toMatchObject([
      { id: two!.id, tier: 3, externalNumber: '+15145550188' },
      { id: one!.id, userId: user('basic-user').id },
    ]);
    const undone = await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId: turned.response.headers.get('Change-Id') ?? '' } },
    });
    expect(undone.data?.counts).toMatchObject({ update: 1, error: 0 });
    const { data } = await put(queueId, [{ id: one!.id }]);
    expect(data?.agents.map(({ id }) => id)).toEqual([one!.id]);
  });

  it('are refused one by one', async () => {
    const gone = '00000000-0000-7000-8000-000000000000';
    const { queueId, agents } = await queueWith([{ userId: user('basic-user').id }]);
    const { error } = await put(queueId, [
      { id: agents[0]!.id, userId: user('advanced-user').id },
      { id: gone },
      { userId: gone },
      { deviceId: gone },
      { externalNumber: '12' },
      { externalNumber: '+15145550180', autoAnswer: true },
      { userId: user('site-manager').id },
      { userId: user('site-manager').id },
      {},
    ]);
    expect(error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/agents/0 agent-fixed',
      '/agents/1 one-of-three',
      '/agents/1/id unknown-reference',
      '/agents/2/userId unknown-reference',
      '/agents/3/deviceId unknown-reference',
      '/agents/4/externalNumber invalid-number',
      '/agents/5/autoAnswer auto-answer-outside',
      '/agents/7 agent-twice',
      '/agents/8 one-of-three',
    ]);
  });

  it('keep a person from being deleted, whom another may replace', async () => {
    const add = await manager.POST('/users', {
      params: { header: header() },
      body: {
        ...{ firstName: 'Luc', lastName: 'Roy', extension: '3301' },
        emails: ['l@a.example'],
      },
    });
    const userId = add.data!.id;
    const { queueId } = await queueWith([{ userId }, { userId: user('basic-user').id }]);
    const path = { userId };
    const header_ = { 'If-Match': '*' };
    const refused = await manager.DELETE('/users/{userId}', { params: { path, header: header_ } });
    expect(refused.error).toMatchObject({
      status: 409,
      uses: [{ resource: 'queue-agents', field: 'agents' }],
    });
    const query = { repointTo: user('basic-user').id };
    const done = await manager.DELETE('/users/{userId}', {
      params: { path, header: header_, query },
    });
    expect(done.response.status).toBe(204);
    const { data } = await manager.GET('/queues/{queueId}/agents', {
      params: { path: { queueId } },
    });
    expect(data?.agents.map((agent) => agent.userId)).toEqual([user('basic-user').id]);
  });
});

describe('the state of an agent', () => {
  it('is chosen by the agent, and by who manages the agents', async () => {
    const basic = await server.clientAs('basic-user');
    const other = await server.clientAs('advanced-user');
    const { agents, queueId } = await queueWith([{ userId: user('basic-user').id }]);
    const [agent] = agents;
    expect((await setState(agent!.id, { state: 'available' }, other)).response.status).toBe(404);
    const { data } = await setState(agent!.id, { state: 'available' }, basic);
    expect(data?.state).toBe('offline');
    await register(user('basic-user').id);
    const mine = await basic.GET('/queue-agents');
    expect(mine.data?.items.find(({ id }) => id === agent!.id)).toMatchObject({
      state: 'available',
      queueId,
    });
    expect(mine.data?.items.every(({ userId }) => userId === user('basic-user').id)).toBe(true);
    const away = await setState(agent!.id, { state: 'unavailable', reason: 'lunch' });
    expect(away.data).toMatchObject({ state: 'unavailable', reason: 'lunch' });
    expect(
      (await setState(agent!.id, { state: 'loggedOut', reason: 'lunch' })).error,
    ).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
    const live = await manager.GET('/queues/{queueId}', { params: { path: { queueId } } });
    expect(live.data).toMatchObject({ agentsTotal: 1, agentsLoggedIn: 1, agentsAvailable: 0 });
  });

  it('is one’s own also in a queue outside the site that one manages', async () => {
    const site = await server.clientAs('site-manager');
    const { agents } = await queueWith([
      { userId: user('site-manager').id },
      { userId: user('basic-user').id },
    ]);
    const [own, other] = agents;
    const { data } = await setState(own!.id, { state: 'available' }, site);
    expect(data).toMatchObject({ id: own!.id, state: 'offline' });
    expect((await setState(other!.id, { state: 'available' }, site)).response.status).toBe(404);
    const { data: seen } = await site.GET('/queue-agents');
    const ids = seen!.items.map(({ id }) => id);
    expect(ids).toContain(own!.id);
    expect(ids).not.toContain(other!.id);
  });

  it('has a phone that is imagined where calls are', async () => {
    const { queueId } = await queueWith([{ userId: user('advanced-user').id, mode: 'automatic' }]);
    const imagining = await createTestServer({
      beside: server,
      engine: { ...noEngine, status: () => ({ ...noEngine.status(), kind: 'simulated' }) },
    });
    const path = { queueId };
    const seen = async (who: Client<paths>) =>
      (await who.GET('/queues/{queueId}', { params: { path } })).data?.agentsAvailable;
    expect(await seen(manager)).toBe(0);
    expect(await seen(await imagining.clientAs('office-manager'))).toBe(1);
    await imagining.close();
  });

  it('is always logged in where that was chosen, but may be unavailable', async () => {
    const { agents } = await queueWith([{ externalNumber: '+15145550181', mode: 'automatic' }]);
    expect(agents[0]?.state).toBe('available');
    expect((await setState(agents[0]!.id, { state: 'loggedOut' })).error).toMatchObject({
      status: 409,
      type: 'urn:pbxkit:problem:agent-automatic',
    });
    const { data } = await setState(agents[0]!.id, { state: 'unavailable' });
    expect(data).toMatchObject({ state: 'unavailable', reason: 'other' });
  });

  it('is listed by state and by words', async () => {
    const { queueId, agents } = await queueWith([
      { externalNumber: '+15145550182', mode: 'automatic' },
      { externalNumber: '+15145550183' },
    ]);
    const listed = async (query: object) =>
      (await manager.GET('/queue-agents', { params: { query: { queueId, ...query } } })).data
        ?.items;
    expect((await listed({ state: 'available' }))?.map(({ id }) => id)).toEqual([agents[0]!.id]);
    expect((await listed({ q: '0183' }))?.map(({ id }) => id)).toEqual([agents[1]!.id]);
    expect((await listed({ sort: '-state' }))?.map(({ state }) => state)).toEqual([
      'loggedOut',
      'available',
    ]);
  });

  it('says who rings next, and why the others do not', async () => {
    await register(user('advanced-user').id);
    const { queueId, agents } = await queueWith([
      { userId: user('site-manager').id, mode: 'automatic' },
      { externalNumber: '+15145550184', mode: 'automatic' },
      { userId: user('advanced-user').id },
      { externalNumber: '+15145550185' },
    ]);
    server.clock.advance(60);
    await setState(agents[2]!.id, { state: 'available' });
    expect((await next(queueId)).map(({ name, rank, code }) => [name, rank, code])).toEqual([
      ['+15145550184', 1, 'longest-idle'],
      ['Test advanced-user', 2, 'longest-idle'],
      ['Test site-manager', null, 'offline'],
      ['+15145550185', null, 'logged-out'],
    ]);
    const french = server.clientWith(await server.tokenOf('office-manager'), {
      'Accept-Language': 'fr-CA',
    });
    expect((await next(queueId, french))[3]?.why).toBe('Déconnecté');
  });
});

describe('the layout of the call centre', () => {
  it('is kept for each person by version', async () => {
    const { queueId } = await queueWith([]);
    const { data } = await manager.GET('/me/supervision');
    expect(data).toMatchObject({ version: 0, queueIds: [] });
    const change = (body: Schemas['SupervisionUpdate'], match = '"0"') =>
      manager.PATCH('/me/supervision', { params: { header: { 'If-Match': match } }, body });
    const gone = '00000000-0000-7000-8000-000000000000';
    const wrong = await change({
      queueIds: [gone],
      thresholds: [{ metric: 'offered', lower: 5, upper: 4 }],
    });
    expect(wrong.error?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/queueIds/0',
      '/thresholds/0/lower',
    ]);
    const saved = await change({ queueIds: [queueId], metrics: ['waiting'] });
    expect(saved.data).toMatchObject({ version: 1, queueIds: [queueId], metrics: ['waiting'] });
    expect((await change({ queueIds: [] })).response.status).toBe(412);
    const basic = await server.clientAs('basic-user');
    expect((await basic.GET('/me/supervision')).response.status).toBe(403);
  });
});
