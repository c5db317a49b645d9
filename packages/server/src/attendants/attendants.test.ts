import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];
type Create = Schemas['AttendantCreate'];
type Update = Schemas['AttendantUpdate'];
type Key = Schemas['AttendantKey'];

let server: TestServer;
let manager: Client<paths>;
/** The user, time frame and prompt that menus lead to. */
let userId: string;
let frameId: string;
let promptId: string;
let extension = 8000;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date('2026-06-10T16:00:00Z'));
  await server.database.db.updateTable('domains').set({ max_attendants: 1000 }).execute();
  manager = await server.clientAs('office-manager');
  userId = server.acme.users['basic-user'].id;
  const frame = await manager.POST('/time-frames', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Any time', type: 'always' },
  });
  frameId = frame.data?.id ?? '';
  promptId = await insertPrompt('Good day');
});
afterAll(() => server.close());
beforeEach(() => void (extension += 1));

async function insertPrompt(title: string): Promise<string> {
  const sound = { domain_id: server.acme.id, hash: 'a'.repeat(64) };
  await server.database.db
    .insertInto('sounds')
    .values({ ...sound, audio: Buffer.from('audio'), duration_milliseconds: 900, peaks: [] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await server.database.db
    .insertInto('prompts')
    .values({ ...sound, title, source: 'upload' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const hangUp = { kind: 'hangup', signal: 'tone' } as const;
const toUser = () => ({ kind: 'user', id: userId }) as const;
const leads = (key: string, destination: Schemas['Destination'] = toUser()): Key => ({
  key,
  action: 'destination',
  destination,
});
const nested = (key: string, ...keys: Key[]): Key => ({
  key,
  action: 'menu',
  menu: { promptId: null, keys },
});
const add = (body: Partial<Create> = {}, who = manager) =>
  who.POST('/attendants', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      name: `Menu ${extension}`,
      extension: `${extension}`,
      menu: { promptId: null, keys: [] },
      ...body,
    },
  });
const added = async (body: Partial<Create> = {}) => {
  const { data, error } = await add(body);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const change = (id: string, body: Update, match = '*', who = manager) =>
  who.PATCH('/attendants/{attendantId}', {
    params: { path: { attendantId: id }, header: { 'If-Match': match } },
    body,
  });
const remove = (id: string, repointTo?: string, who = manager) =>
  who.DELETE('/attendants/{attendantId}', {
    params: {
      path: { attendantId: id },
      query: repointTo ? { repointTo } : {},
      header: { 'If-Match': '*' },
    },
  });
const read = async (id: string, who = manager) =>
  (await who.GET('/attendants/{attendantId}', { params: { path: { attendantId: id } } })).data;
const list = async (query: NonNullable<paths['/attendants']['get']['parameters']['query']>) =>
  (await manager.GET('/attendants', { params: { query } })).data?.items.map(({ name }) => name);
const undo = async ({ response }: { response: Response }) =>
  manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });
const faults = (error: unknown) =>
  (error as Schemas['Problem']).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const refused = async (body: Partial<Create>) => faults((await add(body)).error);
async function addNumber(destination: Schemas['Destination']) {
  const reseller = await server.clientAs('reseller');
  const { data } = await reseller.POST('/phone-numbers', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { number: `+1514555${extension % 10_000}`, destination },
    headers: { 'Pbx-Domain': server.acme.name },
  });
  if (!data) throw new Error('no number');
  return data;
}

it('adds one with the defaults of the product, at the next extension of its kind', async () => {
  const next = await manager.GET('/extensions/next', { params: { query: { kind: 'attendant' } } });
  expect(next.data?.number).toBe('8000');
  const { data, response } = await add();
  expect(response.status).toBe(201);
  expect(response.headers.get('Location')).toBe(`/v1/attendants/${data?.id}`);
  expect(data).toMatchObject({
    version: 1,
    dialByExtension: true,
    noKeySeconds: 5,
    interDigitSeconds: 2,
    noKey: { maxRepeats: 2, destination: hangUp },
    invalidKey: { maxRepeats: 2, destination: hangUp },
    greetings: [],
    timeRules: [],
    language: null,
    greetingNow: null,
    phoneNumbers: [],
  });
});

it('stores each key whole, and outside numbers as they are dialled', async () => {
  const { menu } = await added({
    menu: {
      promptId,
      keys: [
        leads('1', { kind: 'external', number: '(514) 555-0123' }),
        { key: '*', action: 'repeat' },
      ],
    },
  });
  expect(menu).toEqual({
    promptId,
    keys: [
      {
        ...{ key: '1', action: 'destination', description: '', callerIdPrefix: null, menu: null },
        destination: { kind: 'external', number: '+15145550123' },
      },
      {
        ...{ key: '*', action: 'repeat', description: '', callerIdPrefix: null, menu: null },
        destination: null,
      },
    ],
  });
});

it('changes one, and refuses who did not see the change before', async () => {
  const { id } = await added();
  const changed = await change(id, { noKeySeconds: 9, name: 'Renamed' }, '"1"');
  expect(changed.data).toMatchObject({ version: 2, noKeySeconds: 9, name: 'Renamed' });
  const stale = await change(id, { noKeySeconds: 3 }, '"1"');
  expect(stale.response.status).toBe(412);
  expect(stale.error).toMatchObject({ current: { version: 2, noKeySeconds: 9 } });
});

it('holds its extension in the number plan, and lets go of the one before', async () => {
  const { id, extension: first } = await added();
  const taken = await add({ name: 'Other', extension: first });
  expect(taken.error).toMatchObject({
    type: 'urn:pbxkit:problem:extension-taken',
    holder: { kind: 'attendant', id, name: `Menu ${first}` },
  });
  expect(faults((await add({ name: 'Other', extension: '0123' })).error)).toEqual([
    '/extension extension-reserved',
  ]);
  const moved = await change(id, { extension: '8900' });
  expect(moved.data?.extension).toBe('8900');
  expect((await undo(moved)).data).toMatchObject({ applied: true });
  expect((await read(id))?.extension).toBe(first);
  await remove(id);
  expect((await add({ name: 'Other', extension: first })).response.status).toBe(201);
});

it('takes a name once, whatever its case and accents', async () => {
  await added({ name: 'Réception' });
  extension += 1;
  expect(await refused({ name: 'RECEPTION' })).toEqual(['/name name-taken']);
});

it('points at every fault of a menu', async () => {
  const keys: Key[] = [
    { key: '1', action: 'destination' },
    { key: '1', action: 'repeat', destination: hangUp },
    { key: '2', action: 'menu' },
    { key: '3', action: 'back' },
    {
      ...nested('4', { key: '5', action: 'back' }, { key: '5', action: 'back' }),
      destination: hangUp,
    },
    leads('6', { kind: 'external', number: 'call me' }),
    leads('7', { kind: 'queue', id: userId }),
  ];
  expect(await refused({ menu: { promptId: userId, keys } })).toEqual([
    '/menu/keys/5/destination/number invalid-number',
    '/menu/keys/0/destination required',
    '/menu/keys/1/destination not-for-this-action',
    '/menu/keys/1/key duplicate',
    '/menu/keys/2/menu required',
    '/menu/keys/3/action no-menu-before',
    '/menu/keys/4/destination not-for-this-action',
    '/menu/keys/4/menu/keys/1/key duplicate',
    '/menu/promptId unknown-reference',
    '/menu/keys/6/destination/id unknown-reference',
  ]);
});

it('nests menus five deep and no deeper', async () => {
  const below = (depth: number): Key[] => (depth === 0 ? [] : [nested('1', ...below(depth - 1))]);
  await added({ menu: { promptId: null, keys: below(5) } });
  extension += 1;
  expect(await refused({ menu: { promptId: null, keys: below(6) } })).toEqual([
    `/menu${'/keys/0/menu'.repeat(6)} menu-too-deep`,
  ]);
});

it('refuses what the organization does not have, at its place', async () => {
  const gone = '00000000-0000-7000-8000-000000000000';
  expect(
    await refused({
      siteId: server.globex.siteId,
      greetings: [{ timeFrameId: gone, promptId: gone }],
      timeRules: [{ timeFrameId: gone, destination: hangUp }],
      noKey: { maxRepeats: 1, destination: { kind: 'attendant', id: gone } },
    }),
  ).toEqual([
    '/greetings/0/timeFrameId unknown-reference',
    '/greetings/0/promptId unknown-reference',
    '/timeRules/0/timeFrameId unknown-reference',
    '/noKey/destination/id unknown-reference',
    '/siteId unknown-reference',
  ]);
});

it('refuses rules by which calls would come back, with the way and the rule', async () => {
  const first = await added();
  extension += 1;
  const rule = (id: string) => [
    { timeFrameId: frameId, destination: { kind: 'attendant', id } as const },
  ];
  const second = await added({ timeRules: rule(first.id) });
  const { error, response } = await change(first.id, { timeRules: rule(second.id) });
  expect(response.status).toBe(422);
  expect(error).toMatchObject({ type: 'urn:pbxkit:problem:loop' });
  expect(faults(error)).toEqual(['/timeRules/0/destination loop']);
  const byKey = await change(first.id, {
    menu: { promptId: null, keys: [leads('1', { kind: 'attendant', id: second.id })] },
  });
  expect(byKey.response.status).toBe(200);
});

it('refuses a time frame that would close a loop of rules', async () => {
  const frame = await manager.POST('/time-frames', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      name: 'Long ago',
      type: 'dates',
      dates: [{ start: '2020-01-01T00:00', end: '2020-01-02T00:00' }],
    },
  });
  const timeFrameId = frame.data?.id ?? '';
  const { id } = await added();
  const rules = { timeRules: [{ timeFrameId, destination: { kind: 'attendant', id } as const }] };
  expect((await change(id, rules)).response.status).toBe(200);
  const always = await manager.PATCH('/time-frames/{timeFrameId}', {
    params: { path: { timeFrameId }, header: { 'If-Match': '*' } },
    body: { type: 'always' },
  });
  expect(always.error).toMatchObject({ type: 'urn:pbxkit:problem:loop' });
});

it('says what callers hear first, by which numbers they come, and what is to be mended', async () => {
  const closed = await insertPrompt('Closed');
  const attendant = await added({
    greetings: [
      { timeFrameId: null, promptId: closed },
      { timeFrameId: frameId, promptId },
    ],
  });
  expect(attendant.greetingNow).toBe('Closed');
  const { id: phoneNumberId, number } = await addNumber({ kind: 'attendant', id: attendant.id });
  expect(await read(attendant.id)).toMatchObject({
    greetingNow: 'Closed',
    phoneNumbers: [{ id: phoneNumberId, number }],
    problemCount: 1,
  });
  const { data } = await manager.GET('/problems', {
    params: { query: { objectId: attendant.id } },
  });
  expect(data?.items.map(({ kind }) => kind)).toEqual(['unreachableRule']);
});

it('counts the problems that the report tells, also on ways through users and mailboxes', async () => {
  const { db } = server.database;
  const {
    'advanced-user': off,
    'site-manager': on,
    'call-center-agent': goesBack,
  } = server.acme.users;
  const { data: frame } = await manager.POST('/time-frames', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      ...{ name: 'Then', type: 'dates' },
      dates: [{ start: '2025-01-01T00:00', end: '2025-01-02T00:00' }],
    },
  });
  const timeFrameId = frame!.id;
  const then = (kind: 'attendant' | 'user', id: string) => ({
    timeRules: [{ timeFrameId, destination: { kind, id } }],
  });
  const mailboxes = [off, on].map(({ id }, key) => leads(`${key}`, { kind: 'voicemail', id }));
  await added({ menu: { promptId, keys: mailboxes } });
  const [one, next, through] = [await another(), await another(), await another()];
  await change(one.id, then('attendant', next.id));
  await change(next.id, then('attendant', one.id));
  await change(through.id, then('user', goesBack.id));
  await manager.PATCH('/users/{userId}/answering-rules', {
    params: { path: { userId: goesBack.id }, header: { 'If-Match': '*' } },
    body: {
      rules: [
        { timeFrameId, forward: { always: { kind: 'attendant', id: through.id } } },
        { timeFrameId: null },
      ],
    },
  });
  // Nobody can save a loop: this time has come, and a mailbox is off, since.
  await db
    .updateTable('time_frames')
    .set({ type: 'always' })
    .where('id', '=', timeFrameId)
    .execute();
  await db
    .updateTable('users')
    .set({ voicemail_enabled: false })
    .where('id', '=', off.id)
    .execute();
  const told = (await manager.GET('/problems', { params: { query: { limit: 200 } } })).data!.items;
  const ofAttendants = told.filter(({ object }) => object.kind === 'attendant');
  const kinds = new Set(ofAttendants.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['loop', 'deadEnd', 'silentMenu']));
  const { items } = (await manager.GET('/attendants', { params: { query: { limit: 200 } } })).data!;
  expect(items.map(({ id, problemCount }) => [id, problemCount])).toEqual(
    items.map(({ id }) => [id, ofAttendants.filter(({ object }) => object.id === id).length]),
  );
});

async function another() {
  extension += 1;
  return added();
}

it('finds by name, extension, site and problem, and sorts by them', async () => {
  const site = await manager.POST('/sites', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Lévis' },
  });
  const siteId = site.data?.id ?? '';
  await added({ name: 'Zulu accueil', siteId });
  extension += 1;
  await added({ name: 'Alpha accueil', siteId, menu: { promptId, keys: [] } });
  expect(await list({ siteId })).toEqual(['Alpha accueil', 'Zulu accueil']);
  expect(await list({ siteId, sort: 'extension' })).toEqual(['Zulu accueil', 'Alpha accueil']);
  expect(await list({ siteId, problem: true })).toEqual(['Zulu accueil']);
  expect(await list({ siteId, problem: false })).toEqual(['Alpha accueil']);
  expect(await list({ q: `alph ${extension}` })).toEqual(['Alpha accueil']);
});

it('names what uses it instead of going, and points that elsewhere on request', async () => {
  const gone = await added();
  extension += 1;
  const stays = await added();
  const number = await addNumber({ kind: 'attendant', id: gone.id });
  extension += 1;
  const other = await added({
    menu: { promptId, keys: [nested('2', leads('1', { kind: 'attendant', id: gone.id }))] },
  });
  const uses = await manager.GET('/uses', {
    params: { query: { resource: 'attendants', id: gone.id } },
  });
  expect(uses.data?.items.map(({ resource, field }) => `${resource} ${field}`).sort()).toEqual([
    'attendants menu',
    'phone-numbers destination',
  ]);
  expect((await remove(gone.id)).error).toMatchObject({
    type: 'urn:pbxkit:problem:in-use',
    uses: [{ id: other.id }, { id: number.id }],
  });
  const removed = await remove(gone.id, stays.id);
  expect(removed.response.status).toBe(204);
  expect((await read(other.id))?.menu.keys[0]?.menu?.keys[0]?.destination).toEqual({
    kind: 'attendant',
    id: stays.id,
  });
  expect((await undo(removed)).data).toMatchObject({ applied: true });
  expect((await read(gone.id))?.phoneNumbers).toEqual([{ id: number.id, number: number.number }]);
});

it('goes although it leads to itself, with its overrides, and comes back with them', async () => {
  const { id } = await added();
  await change(id, { noKey: { maxRepeats: 0, destination: { kind: 'attendant', id } } });
  const override = await manager.POST('/overrides', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      target: { kind: 'attendant', id },
      destination: toUser(),
      endsAt: '2026-06-11T16:00:00Z',
    },
  });
  expect(override.data).toMatchObject({ targetName: `Menu ${extension}`, target: { id } });
  const removed = await remove(id);
  expect(removed.response.status).toBe(204);
  await undo(removed);
  expect((await read(id))?.noKey.destination).toEqual({ kind: 'attendant', id });
  const overrides = await manager.GET('/overrides', { params: { query: { q: `${extension}` } } });
  expect(overrides.data?.items.map(({ target }) => target.id)).toEqual([id]);
});

it('keeps prompts and time frames that it needs', async () => {
  const needed = await insertPrompt('Needed');
  await added({ greetings: [{ timeFrameId: null, promptId: needed }] });
  const removed = server.database.db.deleteFrom('prompts').where('id', '=', needed).execute();
  await expect(removed).rejects.toThrow(/object_references/);
});

it('is as many as the organization may have', async () => {
  const { database, acme } = server;
  const { length: used } = (await manager.GET('/attendants', { params: { query: {} } })).data!
    .items;
  await database.db
    .updateTable('domains')
    .set({ max_attendants: used })
    .where('id', '=', acme.id)
    .execute();
  expect((await add()).error).toMatchObject({
    type: 'urn:pbxkit:problem:limit-reached',
    limit: used,
    used,
  });
  await database.db
    .updateTable('domains')
    .set({ max_attendants: 1000 })
    .where('id', '=', acme.id)
    .execute();
});

it('is read by supervisors and changed by office managers', async () => {
  const { id } = await added();
  const supervisor = await server.clientAs('call-center-supervisor');
  expect(await read(id, supervisor)).toMatchObject({ id });
  expect((await change(id, { noKeySeconds: 3 }, '*', supervisor)).error).toMatchObject({
    capability: 'attendants:write',
  });
  expect((await remove(id, undefined, supervisor)).response.status).toBe(403);
  extension += 1;
  expect((await add({}, supervisor)).response.status).toBe(403);
  const agent = await server.clientAs('call-center-agent');
  expect((await agent.GET('/attendants')).response.status).toBe(403);
});

it('tells the history and the live stream what became of it', async () => {
  const created = await add({ name: 'Watched' });
  const changes = await manager.GET('/changes', { params: { query: { q: 'Watched' } } });
  expect(changes.data?.items[0]).toMatchObject({ title: 'Auto attendant Watched added' });
  expect((await undo(created)).data).toMatchObject({ applied: true });
  expect(await read(created.data?.id ?? '')).toBeUndefined();
});

it('simulates a menu that is not saved yet', async () => {
  const { id, extension: to } = await added({ dialByExtension: false });
  const menu = { promptId: null, keys: [nested('3', leads('1'), { key: '*', action: 'back' })] };
  const simulate = async (digits: string) => {
    const { data } = await manager.POST('/simulations', {
      body: { to, from: null, digits, draft: [{ resource: 'attendants', id, fields: { menu } }] },
    });
    return [...(data?.steps.map(({ code }) => code) ?? []), data?.end.object?.name];
  };
  expect(await simulate('3*31')).toEqual([
    ...['dialled', 'menu', 'menu-key', 'menu-key', 'menu-key', 'menu-key'],
    ...['rings', 'forward-when-unanswered', 'takes-message', 'Voicemail of Test basic-user'],
  ]);
  const fresh = { name: 'Fresh', extension: '8999', menu };
  const { data } = await manager.POST('/simulations', {
    body: { to: '8999', from: null, draft: [{ resource: 'attendants', id: null, fields: fresh }] },
  });
  expect(data?.steps[1]?.object.name).toBe('Fresh');
  expect((await read(id))?.menu.keys).toEqual([]);
});
