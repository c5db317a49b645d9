import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];
type Create = Schemas['ConferenceCreate'];
type Update = Schemas['ConferenceUpdate'];
type Query = NonNullable<paths['/conferences']['get']['parameters']['query']>;

let server: TestServer;
let manager: Client<paths>;
/** Keeps conferences of their own. */
let advanced: Client<paths>;
let ownerId: string;
let extension = 6000;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date('2026-06-10T16:00:00Z'));
  manager = await server.clientAs('office-manager');
  advanced = await server.clientAs('advanced-user');
  ownerId = server.acme.users['advanced-user'].id;
});
afterAll(() => server.close());
beforeEach(() => void (extension += 1));

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const add = (body: Partial<Create> = {}, who = manager) =>
  who.POST('/conferences', {
    params: { header: header() },
    body: { name: `Room ${extension}`, extension: `${extension}`, ...body },
  });
const added = async (body: Partial<Create> = {}, who = manager) => {
  const { data, error } = await add(body, who);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const change = (id: string, body: Update, match = '*', who = manager) =>
  who.PATCH('/conferences/{conferenceId}', {
    params: { path: { conferenceId: id }, header: { 'If-Match': match } },
    body,
  });
const remove = (id: string, repointTo?: string, who = manager) =>
  who.DELETE('/conferences/{conferenceId}', {
    params: {
      path: { conferenceId: id },
      query: repointTo ? { repointTo } : {},
      header: { 'If-Match': '*' },
    },
  });
const read = (id: string, who = manager) =>
  who.GET('/conferences/{conferenceId}', { params: { path: { conferenceId: id } } });
const names = async (query: Query, who = manager) =>
  (await who.GET('/conferences', { params: { query } })).data?.items.map(({ name }) => name);
const undo = ({ response }: { response: Response }, who = manager) =>
  who.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });
const faults = ({ error }: { error?: unknown }) =>
  (error as Schemas['Problem'] | undefined)?.errors?.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
const owned = (body: Partial<Create> = {}) =>
  ({ kind: 'owned', ownerUserId: ownerId, ...body }) as const;
async function addNumber(number: string, conferenceId: string) {
  const reseller = await server.clientAs('reseller');
  const { data } = await reseller.POST('/phone-numbers', {
    params: { header: header() },
    body: { number, destination: { kind: 'conference', id: conferenceId } },
    headers: { 'Pbx-Domain': server.acme.name },
  });
  if (!data) throw new Error('no number');
  return data;
}

it('adds one with the defaults of the product, at the next extension of its kind', async () => {
  const next = await manager.GET('/extensions/next', { params: { query: { kind: 'conference' } } });
  expect(next.data?.number).toBe('6000');
  const { data, response } = await add();
  expect(response.status).toBe(201);
  expect(response.headers.get('Location')).toBe(`/v1/conferences/${data?.id}`);
  expect(data).toMatchObject({
    ...{ version: 1, kind: 'dedicated', ownerUserId: null, siteId: null },
    ...{ leaderPin: null, participantPin: null, maxParticipants: 20, minParticipants: 1 },
    ...{ requireLeader: true, announceJoin: true, announceLeave: true, muteOnEntry: false },
    ...{ askName: false, locked: false, activeFrom: null, activeUntil: null },
    ...{ ownerName: null, siteName: null, phoneNumbers: [], participantCount: 0 },
  });
  const { data: holder } = await manager.GET('/extensions/{number}/availability', {
    params: { path: { number: `${extension}` }, query: { kind: 'conference' } },
  });
  expect(holder?.holder).toEqual({ kind: 'conference', id: data?.id, name: data?.name });
});

it('refuses every fault at its field', async () => {
  const body: Partial<Create> = {
    ...{ leaderPin: '1234', participantPin: '1234', minParticipants: 9, maxParticipants: 8 },
    ...{ activeFrom: '2026-07-01T00:00:00Z', activeUntil: '2026-06-30T20:00:00-04:00' },
    ...{ kind: 'owned', siteId: server.globex.siteId },
  };
  expect(faults(await add(body))).toEqual([
    '/leaderPin pin-sequence',
    '/participantPin pin-sequence',
    '/participantPin pins-equal',
    '/minParticipants above-maximum',
    '/activeUntil end-before-start',
    '/ownerUserId owner-required',
    '/siteId unknown-reference',
  ]);
  expect(faults(await add({ ownerUserId: ownerId }))).toEqual([
    '/ownerUserId dedicated-without-owner',
  ]);
  const stranger = server.globex.users['basic-user'].id;
  expect(faults(await add(owned({ ownerUserId: stranger })))).toEqual([
    '/ownerUserId unknown-reference',
  ]);
  expect(faults(await add({ leaderPin: `9${extension}` }))).toEqual(['/leaderPin pin-extension']);
  expect(faults(await add({ leaderPin: '123' }))).toEqual(['/leaderPin invalid-pattern']);
});

it('keeps names and extensions apart', async () => {
  const { name } = await added({ name: 'Équipe' });
  expect((await add({ name: name.toUpperCase(), extension: '6900' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
  expect((await add({ name: 'Other' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:extension-taken',
    holder: { kind: 'conference', name },
  });
});

it('changes what is given, and refuses an old version with the state now', async () => {
  const room = await added({ leaderPin: '482917' });
  const moved = String(extension + 500);
  const changed = await change(
    room.id,
    { extension: moved, participantPin: '739204', siteId: server.acme.siteId },
    '"1"',
  );
  expect(changed.data).toMatchObject({
    ...{ version: 2, extension: moved, leaderPin: '482917', participantPin: '739204' },
    siteName: 'Main site',
  });
  expect(faults(await change(room.id, { leaderPin: '739204' }))).toEqual([
    '/participantPin pins-equal',
  ]);
  const stale = await change(room.id, { name: 'Late' }, '"1"');
  expect(stale.error).toMatchObject({ current: { version: 2, leaderPin: '482917' } });
  expect((await change(room.id, { leaderPin: null }, '"2"')).data?.leaderPin).toBeNull();
});

it('lists, searches, filters and sorts', async () => {
  const mark = `Zulu${extension}`;
  await added({ name: `${mark} b`, siteId: server.acme.siteId });
  extension += 1;
  await added(owned({ name: `${mark} a` }));
  expect(await names({ q: mark })).toEqual([`${mark} a`, `${mark} b`]);
  expect(await names({ q: mark, sort: 'extension' })).toEqual([`${mark} b`, `${mark} a`]);
  expect(await names({ q: mark, kind: 'owned' })).toEqual([`${mark} a`]);
  expect(await names({ q: mark, ownerUserId: ownerId })).toEqual([`${mark} a`]);
  expect(await names({ q: mark, siteId: server.acme.siteId })).toEqual([`${mark} b`]);
  expect(await names({ q: `${mark} advanced` })).toEqual([`${mark} a`]);
});

it('shows people their own, a site manager those of the site and of its people, and nobody else’s', async () => {
  const mark = `Reach${extension}`;
  const dedicated = await added({ name: `${mark} all` });
  extension += 1;
  const own = await added(owned({ name: `${mark} own` }));
  const site = await server.clientAs('site-manager');
  const basic = await server.clientAs('basic-user');
  expect(await names({ q: mark }, advanced)).toEqual([`${mark} own`]);
  expect(await names({ q: mark }, site)).toEqual([`${mark} own`]);
  expect(await names({ q: mark }, basic)).toEqual([]);
  expect((await read(dedicated.id, advanced)).response.status).toBe(404);
  expect((await change(dedicated.id, { name: 'Mine' }, '*', advanced)).response.status).toBe(404);
  expect((await remove(own.id, undefined, basic)).error).toMatchObject({
    capability: 'conferences:write',
  });
});

it('lets people keep conferences of their own alone', async () => {
  expect(faults(await add({}, advanced))).toEqual(['/ownerUserId not-own']);
  const other = server.acme.users['basic-user'].id;
  expect(faults(await add(owned({ ownerUserId: other }), advanced))).toEqual([
    '/ownerUserId not-own',
  ]);
  const own = await added(owned(), advanced);
  expect(own.ownerName).toBe('Test advanced-user');
  const given = await change(own.id, { ownerUserId: other }, '*', advanced);
  expect(faults(given)).toEqual(['/ownerUserId not-own']);
  const site = await server.clientAs('site-manager');
  expect(faults(await add({ extension: '6901', name: 'Nowhere' }, site))).toEqual([
    '/siteId outside-own-site',
  ]);
});

it('shows PINs to those who may moderate alone', async () => {
  const room = await added({ leaderPin: '482917' });
  const reseller = await server.clientAs('reseller');
  const key = await reseller.POST('/api-keys', {
    params: { header: header() },
    headers: { 'Pbx-Domain': server.acme.name },
    body: { name: 'Wallboard of rooms', capabilities: ['conferences:read'] },
  });
  const reader = server.clientWith(key.data?.secret ?? '', { 'Pbx-Domain': server.acme.name });
  const { data } = await read(room.id, reader);
  expect([data?.name, data && 'leaderPin' in data]).toEqual([room.name, false]);
  expect((await read(room.id)).data?.leaderPin).toBe('482917');
});

it('holds PINs in clear in neither table nor history, and still brings them back', async () => {
  const room = await added({ leaderPin: '482917' });
  // The history is in the order of the clock.
  server.clock.advance(1);
  const changed = await change(room.id, { leaderPin: '739204', name: `Renamed ${extension}` });
  const { data } = await manager.GET('/changes', { params: { query: { id: room.id } } });
  expect(data?.items[0]?.items[0]?.changes).toContainEqual({
    ...{ field: 'leaderPin', before: '••••', after: '••••' },
  });
  const everything = await Promise.all(
    (['conferences', 'change_items'] as const).map((table) =>
      server.database.db.selectFrom(table).selectAll().execute(),
    ),
  );
  expect(JSON.stringify(everything)).not.toMatch(/482917|739204/);
  const undone = await undo(changed);
  expect(JSON.stringify(undone.data)).not.toContain('482917');
  expect((await read(room.id)).data).toEqual({
    ...room,
    version: 3,
    updatedAt: expect.any(String) as string,
  });
});

it('comes back as it was when its deletion is undone, and goes when its addition is', async () => {
  const created = await add(owned({ leaderPin: '482917', activeUntil: '2026-12-31T00:00:00Z' }));
  const room = created.data!;
  const deleted = await remove(room.id);
  expect((await read(room.id)).response.status).toBe(404);
  await undo(deleted);
  const back = (await read(room.id)).data;
  expect({ ...back, version: 1, updatedAt: '' }).toEqual({ ...room, updatedAt: '' });
  const gone = await undo(created);
  expect(faults(gone)).toBeUndefined();
  expect((await read(room.id)).response.status).toBe(404);
});

it('refuses an undo to those whose it is not', async () => {
  const own = await add(owned(), advanced);
  expect((await undo(own, advanced)).response.status).toBe(200);
  const taken = await add(owned(), advanced);
  await change(taken.data!.id, { ownerUserId: server.acme.users['basic-user'].id });
  expect((await undo(taken, advanced)).error).toMatchObject({ capability: 'conferences:write' });
});

it('tells which numbers lead there, and keeps what they use until they lead elsewhere', async () => {
  const room = await added();
  extension += 1;
  const other = await added();
  const number = await addNumber('+15145550160', room.id);
  expect(number.destinationName).toBe(`${room.name} (${room.extension})`);
  expect((await read(room.id)).data?.phoneNumbers).toEqual([
    { id: number.id, number: number.number },
  ]);
  expect((await remove(room.id)).error).toMatchObject({
    type: 'urn:pbxkit:problem:in-use',
    uses: [{ resource: 'phone-numbers', id: number.id, field: 'destination' }],
  });
  const uses = await manager.GET('/uses', {
    params: { query: { resource: 'conferences', id: room.id } },
  });
  expect(uses.data?.items).toMatchObject([{ id: number.id }]);
  const foreign = await advanced.GET('/uses', {
    params: { query: { resource: 'conferences', id: room.id } },
  });
  expect(foreign.response.status).toBe(404);
  const deleted = await remove(room.id, other.id);
  expect(deleted.response.status).toBe(204);
  expect((await read(other.id)).data?.phoneNumbers).toHaveLength(1);
  await undo(deleted);
  expect((await read(room.id)).data?.phoneNumbers).toHaveLength(1);
});

it('is reached by its extension and by its number', async () => {
  const room = await added();
  await addNumber('+15145550161', room.id);
  for (const to of [room.extension, '+15145550161']) {
    const { data } = await manager.POST('/simulations', { body: { to, from: '+14185550199' } });
    expect(data?.end).toMatchObject({ kind: 'conference', object: { id: room.id } });
  }
});

it('stays with its owner until somebody else takes it over', async () => {
  const { data: user } = await manager.POST('/users', {
    params: { header: header() },
    body: { firstName: 'Luc', lastName: 'Roy', extension: '3301', emails: ['luc@acme.example'] },
  });
  const room = await added(owned({ ownerUserId: user!.id }));
  const removeUser = (repointTo?: string) =>
    manager.DELETE('/users/{userId}', {
      params: {
        path: { userId: user!.id },
        query: repointTo ? { repointTo } : {},
        header: { 'If-Match': '*' },
      },
    });
  expect((await removeUser()).error).toMatchObject({ uses: [{ resource: 'conferences' }] });
  expect((await removeUser(ownerId)).response.status).toBe(204);
  expect((await read(room.id)).data).toMatchObject({ ownerUserId: ownerId });
});

it('stops at as many as the domain may have', async () => {
  const { id } = server.acme;
  const count = (await manager.GET('/conferences')).data?.total ?? 0;
  const limitTo = (limit: number) =>
    server.database.db
      .updateTable('domains')
      .set({ max_conferences: limit })
      .where('id', '=', id)
      .execute();
  await limitTo(count);
  expect((await add()).error).toMatchObject({
    ...{ type: 'urn:pbxkit:problem:limit-reached', limit: count, used: count },
  });
  await limitTo(20);
});
