import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { authenticate } from '../access/tokens.js';
import { actingDomain } from '../acting-domain.js';
import {
  addPrompt,
  createTestServer,
  toneFile,
  type TestServer,
  type TestUser,
} from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;
let supervisor: Client<paths>;
/** Manages the main site, where the office manager is too. */
let site: Client<paths>;
/** Of no site. */
let elsewhere: TestUser;
let extension = 7000;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
  supervisor = await server.clientAs('call-center-supervisor');
  site = await server.clientAs('site-manager');
  elsewhere = server.acme.users['basic-user'];
  await server.database.db
    .updateTable('users')
    .set({ site_id: null })
    .where('id', '=', elsewhere.id)
    .execute();
});
beforeEach(() => {
  // The history is in the order of the clock.
  server.clock.advance(1);
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const match = { 'If-Match': '*' };
const statusOf = async (reply: Promise<{ response: Response }>) => (await reply).response.status;

async function addQueue(body: object = {}): Promise<string> {
  extension += 1;
  const { data, error } = await manager.POST('/queues', {
    params: { header: header() },
    body: { name: `Queue ${extension}`, extension: String(extension), ...body },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data.id;
}

async function addAttendant(
  name: string,
  body: Pick<Schemas['AttendantCreate'], 'menu'>,
): Promise<string> {
  const { data, error } = await manager.POST('/attendants', {
    params: { header: header() },
    body: { name, extension: String((extension += 1) + 1000), ...body },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data.id;
}

const rename = (promptId: string, title: string, who: Client<paths>) =>
  who.PATCH('/prompts/{promptId}', {
    params: { path: { promptId }, header: match },
    body: { title },
  });

describe('a sound that others play', () => {
  it('is changed by who may write all that plays it', async () => {
    const greeting = await addPrompt(manager, 'Good day', toneFile(400, 1));
    const attendantId = await addAttendant('Main menu', {
      menu: { promptId: greeting, keys: [] },
    });
    const refused = await rename(greeting, 'Go away', supervisor);
    expect(refused.error).toMatchObject({
      ...{ status: 403, type: 'urn:pbxkit:problem:use-out-of-reach' },
      uses: [{ resource: 'attendants', id: attendantId, name: 'Main menu' }],
    });
    expect(refused.error!.detail).toContain('Main menu');
    expect((await rename(greeting, 'Good evening', manager)).response.status).toBe(200);
  });

  it('is deleted by them alone, though another takes its place', async () => {
    const greeting = await addPrompt(manager, 'Open', toneFile(410, 1));
    const other = await addPrompt(supervisor, 'Other', toneFile(420, 1));
    const attendantId = await addAttendant('Second menu', {
      menu: { promptId: greeting, keys: [] },
    });
    const params = { path: { promptId: greeting }, header: match, query: { repointTo: other } };
    const { error } = await supervisor.DELETE('/prompts/{promptId}', { params });
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:use-out-of-reach' });
    const { data } = await manager.GET('/attendants/{attendantId}', {
      params: { path: { attendantId } },
    });
    expect(data!.menu.promptId).toBe(greeting);
    expect(await statusOf(manager.DELETE('/prompts/{promptId}', { params }))).toBe(204);
  });

  it('is a supervisor’s while their queues alone play it', async () => {
    const free = await addPrompt(supervisor, 'Free', toneFile(430, 1));
    expect((await rename(free, 'Still free', supervisor)).response.status).toBe(200);
    await addQueue({ introPromptId: free, siteId: server.acme.siteId });
    expect((await rename(free, 'Of my queue', supervisor)).response.status).toBe(200);
    await addQueue({ introPromptId: free });
    expect((await rename(free, 'Of another queue', supervisor)).error).toMatchObject({
      type: 'urn:pbxkit:problem:use-out-of-reach',
    });
  });

  it('stays as it is when who may no more write what plays it undoes their change', async () => {
    const prompt = await addPrompt(supervisor, 'Mine', toneFile(440, 1));
    const { response } = await rename(prompt, 'Ours', supervisor);
    await addAttendant('Third menu', { menu: { promptId: prompt, keys: [] } });
    const { error } = await undo(response, supervisor);
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:use-out-of-reach' });
  });
});

it('leaves what refers to a person to who may write it', async () => {
  const { data } = await site.POST('/users', {
    params: { header: header() },
    body: { ...{ firstName: 'Léa', lastName: 'Roy', extension: '3301' }, emails: ['l@a.example'] },
  });
  const { id } = data!;
  const by = { kind: 'user', id } as const;
  await addAttendant('Léa’s menu', {
    menu: { promptId: null, keys: [{ key: '1', action: 'destination', destination: by }] },
  });
  const { error } = await site.DELETE('/users/{userId}', {
    params: {
      ...{ path: { userId: id }, header: match },
      query: { repointTo: server.acme.users['site-manager'].id },
    },
  });
  expect(error).toMatchObject({
    ...{ status: 403, capability: 'attendants:write' },
    uses: [{ name: 'Léa’s menu' }],
  });
});

const undo = (response: Response, who: Client<paths>) =>
  who.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });

describe('who manages a site undoes nothing elsewhere', () => {
  /** Sees the whole history, too. */
  let historian: Client<paths>;
  let beside: TestServer;

  beforeAll(async () => {
    const { db } = server.database;
    beside = await createTestServer({
      beside: server,
      access: {
        async authenticate(token, facts) {
          const caller = await authenticate(db, token, facts, server.clock.now());
          const capabilities = new Map(caller.capabilities).set('changes:undo', 'domain');
          return { ...caller, capabilities };
        },
        domainOf: (caller, named, operation) => actingDomain(db, caller, named, operation),
      },
    });
    historian = await beside.clientAs('site-manager');
  });
  afterAll(() => beside.close());

  const endsAt = () => new Date(server.clock.now().getTime() + 3_600_000).toISOString();
  const changes: Record<string, () => Promise<{ response: Response }>> = {
    async prompts() {
      const own = await server.clientAs(elsewhere);
      const ownerUserId = elsewhere.id;
      return rename(
        await addPrompt(own, 'Own', toneFile(450, 1), { ownerUserId }),
        'Renamed',
        manager,
      );
    },
    conferences: () =>
      manager.POST('/conferences', {
        params: { header: header() },
        body: { name: 'Elsewhere', extension: '6101' },
      }),
    queues: async () =>
      manager.PATCH('/queues/{queueId}', {
        params: { path: { queueId: await addQueue() }, header: match },
        body: { autoLogoutAfterMissed: 3 },
      }),
    'queue agents': async () =>
      manager.PATCH('/queues/{queueId}/agents', {
        params: { path: { queueId: await addQueue() }, header: match },
        body: { agents: [{ userId: elsewhere.id }] },
      }),
    music: async () =>
      manager.PATCH('/music-on-hold/{ownerKind}/{ownerId}', {
        params: { path: { ownerKind: 'queue', ownerId: await addQueue() }, header: match },
        body: { trackIds: [await addPrompt(manager, 'Jazz', toneFile(460, 1))] },
      }),
    'answering rules': () =>
      manager.PATCH('/users/{userId}/answering-rules', {
        params: { path: { userId: elsewhere.id }, header: match },
        body: { ringSeconds: 30 },
      }),
    'time frames': () =>
      manager.POST('/time-frames', {
        params: { header: header() },
        body: { name: 'Own', type: 'always', ownerUserId: elsewhere.id },
      }),
    overrides: async () =>
      manager.POST('/overrides', {
        params: { header: header() },
        body: {
          target: { kind: 'queue', id: await addQueue() },
          ...{ destination: { kind: 'hangup', signal: 'tone' }, endsAt: endsAt() },
        },
      }),
  };

  it.each(Object.keys(changes))('of %s', async (resource) => {
    const { response } = await changes[resource]!();
    expect(response.headers.get('Change-Id')).toBeTruthy();
    expect([403, 404]).toContain(await statusOf(undo(response, historian)));
    expect(await statusOf(undo(response, manager))).toBe(200);
  });

  it('and sees no uses of what is theirs', async () => {
    const own = await server.clientAs(elsewhere);
    const id = await addPrompt(own, 'Mine', toneFile(470, 1), { ownerUserId: elsewhere.id });
    const uses = (who: Client<paths>) =>
      statusOf(who.GET('/uses', { params: { query: { resource: 'prompts', id } } }));
    expect(await uses(site)).toBe(404);
    expect(await uses(manager)).toBe(200);
  });
});

it('lets supervisors undo overrides of their queues', async () => {
  const id = await addQueue({ siteId: server.acme.siteId });
  const { response } = await supervisor.POST('/overrides', {
    params: { header: header() },
    body: {
      ...{ target: { kind: 'queue', id }, destination: { kind: 'hangup', signal: 'tone' } },
      endsAt: new Date(server.clock.now().getTime() + 3_600_000).toISOString(),
    },
  });
  expect(await statusOf(undo(response, supervisor))).toBe(200);
});
