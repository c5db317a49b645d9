import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { addPrompt, createTestServer, toneFile, type TestServer } from '../testing.js';

let server: TestServer;
let manager: Client<paths>;
let jazz: string;
let news: string;

type Kind = 'domain' | 'site' | 'queue' | 'user';
type Change = NonNullable<
  paths['/music-on-hold/{ownerKind}/{ownerId}']['patch']['requestBody']
>['content']['application/json'];

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
beforeEach(async () => {
  for (const table of ['music_on_hold', 'prompts'] as const)
    await server.database.db.deleteFrom(table).execute();
  jazz = await addPrompt(manager, 'Jazz', toneFile(440, 3));
  news = await addPrompt(manager, 'News', toneFile(500, 1));
});
afterAll(() => server.close());

const path = (ownerKind: Kind, ownerId: string) => ({ path: { ownerKind, ownerId } });
const get = async (ownerKind: Kind, ownerId: string, who = manager) =>
  who.GET('/music-on-hold/{ownerKind}/{ownerId}', { params: path(ownerKind, ownerId) });
const set = (ownerKind: Kind, ownerId: string, body: Change, who = manager, match = '*') =>
  who.PATCH('/music-on-hold/{ownerKind}/{ownerId}', {
    params: { ...path(ownerKind, ownerId), header: { 'If-Match': match } },
    body,
  });
const inherit = (ownerKind: Kind, ownerId: string, who = manager, match = '*') =>
  who.DELETE('/music-on-hold/{ownerKind}/{ownerId}', {
    params: { ...path(ownerKind, ownerId), header: { 'If-Match': match } },
  });
const undo = (changeId: string | null) =>
  manager.POST('/changes/{changeId}/undo', {
    params: {
      path: { changeId: changeId ?? '' },
      header: { 'Idempotency-Key': crypto.randomUUID() },
    },
  });

it('comes from the organization, then from the site, then from oneself', async () => {
  const { acme } = server;
  const user = acme.users['site-manager'];
  const before = await get('user', user.id);
  expect(before.data).toMatchObject({ own: false, version: 0, inheritedFrom: null, tracks: [] });
  await set('domain', acme.id, { trackIds: [jazz] });
  const { data: organization } = await get('user', user.id);
  expect(organization).toMatchObject({ own: false, version: 0, tracks: [{ title: 'Jazz' }] });
  expect(organization!.inheritedFrom).toBe((await get('domain', acme.id)).data!.ownerName);
  await set('site', acme.siteId, { trackIds: [news] });
  const { data: site } = await get('user', user.id);
  expect(site).toMatchObject({ tracks: [{ title: 'News', durationSeconds: 1 }] });
  const { data: own } = await set('user', user.id, { trackIds: [news, jazz], randomize: true });
  expect(own).toMatchObject({ own: true, version: 1, inheritedFrom: null, randomize: true });
  expect((await get('user', user.id)).data).toEqual(own);
});

it('is saved as one change, against its version, and can be undone', async () => {
  const { siteId } = server.acme;
  const { data, response } = await set('site', siteId, { trackIds: [jazz] }, manager, '"0"');
  expect(data!.version).toBe(1);
  const stale = await set('site', siteId, { trackIds: [news] }, manager, '"0"');
  expect(stale.response.status).toBe(412);
  const more = await set('site', siteId, {
    trackIds: [jazz, news],
    messageIds: [news],
    messageEverySeconds: 30,
  });
  expect(more.data).toMatchObject({ version: 2, messageEverySeconds: 30 });
  expect((await undo(more.response.headers.get('change-id'))).response.status).toBe(200);
  expect((await get('site', siteId)).data!.tracks).toHaveLength(1);
  await undo(response.headers.get('change-id'));
  const gone = await get('site', siteId);
  expect(gone.data!.own).toBe(false);
});

it('inherits again, and comes back by an undo', async () => {
  const { siteId } = server.acme;
  await set('site', siteId, { trackIds: [jazz] });
  const { response } = await inherit('site', siteId);
  expect(response.status).toBe(204);
  expect((await get('site', siteId)).data).toMatchObject({ own: false, version: 0 });
  expect((await inherit('site', siteId)).response.status).toBe(204);
  await undo(response.headers.get('change-id'));
  expect((await get('site', siteId)).data).toMatchObject({
    own: true,
    tracks: [{ title: 'Jazz' }],
  });
});

it.each<[Change, string, string]>([
  [{ trackIds: [] }, '/trackIds', 'tracks-required'],
  [{ messageEverySeconds: 60 }, '/messageIds', 'messages-required'],
  [{ messageEverySeconds: 3 }, '/messageEverySeconds', 'message-too-often'],
])('refuses %j', async (change, pointer, code) => {
  const whole = { trackIds: [jazz], ...(code === 'message-too-often' && { messageIds: [news] }) };
  const { error, response } = await set('site', server.acme.siteId, { ...whole, ...change });
  expect(response.status).toBe(422);
  expect(error!.errors).toMatchObject([{ pointer, code }]);
});

it('refuses what is no prompt here, and what is of another person', async () => {
  const person = server.acme.users['basic-user'];
  const self = await server.clientAs('basic-user');
  const mine = await addPrompt(self, 'Mine', toneFile(300, 1), { ownerUserId: person.id });
  const own = await set('user', person.id, { trackIds: [mine] }, self);
  expect(own.data).toMatchObject({ own: true, tracks: [{ title: 'Mine' }] });
  for (const trackIds of [
    [jazz, mine],
    [jazz, crypto.randomUUID()],
  ]) {
    const { error } = await set('site', server.acme.siteId, { trackIds });
    expect(error!.errors).toMatchObject([{ pointer: '/trackIds/1', code: 'unknown-reference' }]);
  }
});

it('is listed with who inherits, found and filtered', async () => {
  const { acme } = server;
  await set('domain', acme.id, { trackIds: [jazz] });
  const list = async (
    query: NonNullable<paths['/music-on-hold']['get']['parameters']['query']>,
    who = manager,
  ) => (await who.GET('/music-on-hold', { params: { query } })).data!;
  expect((await list({ own: true })).items).toMatchObject([{ ownerKind: 'domain', own: true }]);
  const all = await list({});
  expect(all.total).toBeGreaterThan(5);
  expect(new Set(all.items.map(({ ownerKind }) => ownerKind))).toEqual(
    new Set(['domain', 'site', 'user']),
  );
  expect((await list({ ownerKind: 'site', own: false })).total).toBe(1);
  expect((await list({ q: 'basic' })).items).toMatchObject([{ ownerKind: 'user', own: false }]);
  const kinds = (await list({ sort: '-ownerKind' })).items.map(({ ownerKind }) => ownerKind);
  expect(kinds).toEqual([...kinds].sort().reverse());
  const self = await server.clientAs('basic-user');
  expect((await list({}, self)).items).toMatchObject([{ ownerKind: 'user' }]);
});

it('keeps its prompts from being deleted, or plays another instead', async () => {
  await set('domain', server.acme.id, { trackIds: [jazz], messageIds: [jazz] });
  const remove = (query = {}) =>
    manager.DELETE('/prompts/{promptId}', {
      params: { path: { promptId: jazz }, header: { 'If-Match': '*' }, query },
    });
  const { error } = await remove();
  expect(error).toMatchObject({ type: 'urn:pbxkit:problem:in-use' });
  expect(error!.uses!.map(({ resource }) => resource)).toContain('music-on-hold');
  expect((await remove({ repointTo: news })).response.status).toBe(204);
  expect((await get('domain', server.acme.id)).data).toMatchObject({
    tracks: [{ title: 'News' }],
    messages: [{ title: 'News' }],
  });
});

it('goes with its user, and comes back with the user', async () => {
  const header = { 'Idempotency-Key': crypto.randomUUID() };
  const { data: user } = await manager.POST('/users', {
    params: { header },
    body: { firstName: 'Zoé', lastName: 'Roy', extension: '1777', emails: ['zoe@acme.example'] },
  });
  const own = await addPrompt(manager, 'Zoé', toneFile(300, 1), { ownerUserId: user!.id });
  await set('user', user!.id, { trackIds: [own] });
  const { response } = await manager.DELETE('/users/{userId}', {
    params: { path: { userId: user!.id }, header: { 'If-Match': '*' } },
  });
  expect(response.status).toBe(204);
  expect((await undo(response.headers.get('change-id'))).response.status).toBe(200);
  expect((await get('user', user!.id)).data).toMatchObject({
    own: true,
    tracks: [{ title: 'Zoé' }],
  });
});

it('is nobody else’s to change or to hear of', async () => {
  const { acme, globex } = server;
  const stranger = await server.clientAs('office-manager', globex);
  expect((await get('domain', acme.id, stranger)).response.status).toBe(404);
  expect((await set('site', acme.siteId, { randomize: true }, stranger)).response.status).toBe(404);
  const self = await server.clientAs('basic-user');
  expect((await get('domain', acme.id, self)).response.status).toBe(404);
  const other = acme.users['advanced-user'].id;
  expect((await set('user', other, { trackIds: [jazz] }, self)).response.status).toBe(404);
  const site = await server.clientAs('site-manager');
  expect((await set('site', acme.siteId, { trackIds: [jazz] }, site)).response.status).toBe(200);
  expect((await set('domain', acme.id, { trackIds: [jazz] }, site)).response.status).toBe(404);
});
