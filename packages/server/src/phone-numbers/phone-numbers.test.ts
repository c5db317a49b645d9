import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let reseller: Client<paths>;
let manager: Client<paths>;
let last = 100;

beforeAll(async () => {
  server = await createTestServer();
  reseller = server.clientWith(await server.tokenOf('reseller'), {
    'Pbx-Domain': server.acme.name,
  });
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const next = () => `+1514555${String((last += 1)).padStart(4, '0')}`;
const add = (body: Partial<Schemas['PhoneNumberCreate']> = {}, who = reseller) =>
  who.POST('/phone-numbers', { params: { header: header() }, body: { number: next(), ...body } });
async function added(body: Partial<Schemas['PhoneNumberCreate']> = {}) {
  const { data, error } = await add(body);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}
const patch = (
  phoneNumberId: string,
  body: Schemas['PhoneNumberUpdate'],
  match = '*',
  who = manager,
) =>
  who.PATCH('/phone-numbers/{phoneNumberId}', {
    params: { path: { phoneNumberId }, header: { 'If-Match': match } },
    body,
  });
const get = (phoneNumberId: string, who = manager) =>
  who.GET('/phone-numbers/{phoneNumberId}', { params: { path: { phoneNumberId } } });
const list = async (query: NonNullable<paths['/phone-numbers']['get']['parameters']['query']>) =>
  (await manager.GET('/phone-numbers', { params: { query } })).data!;
const toUser = (id: string): Schemas['Destination'] => ({ kind: 'user', id });
const anne = () => server.acme.users['basic-user'];

describe('a phone number', () => {
  it('is added in its national spelling, with its kind and the destination in words', async () => {
    const { data, response } = await add({
      number: '(800) 555-0199',
      destination: { kind: 'voicemail', id: anne().id },
      notes: ' Main line ',
    });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      number: '+18005550199',
      kind: 'tollFree',
      enabled: true,
      destinationName: `Voicemail of Test basic-user (${anne().extension})`,
      notes: 'Main line',
      inService: true,
    });
    const french = server.clientWith(await server.tokenOf('office-manager'), {
      'Accept-Language': 'fr-CA',
    });
    expect((await get(data!.id, french)).data?.destinationName).toContain('Messagerie vocale de');
  });

  it('is free again when its destination is taken away', async () => {
    const { data } = await add({ number: '+18005550198', destination: toUser(anne().id) });
    const { data: freed, error } = await patch(data!.id, { destination: null });
    expect(error).toBeUndefined();
    expect(freed).toMatchObject({ destination: null, destinationName: null, inService: false });
  });

  it('belongs to one organization only, and does not say to which', async () => {
    const number = next();
    await added({ number });
    const elsewhere = server.clientWith(await server.tokenOf('reseller', server.globex), {
      'Pbx-Domain': server.globex.name,
    });
    const { error, response } = await add({ number }, elsewhere);
    expect(response.status).toBe(409);
    expect(error).toMatchObject({
      type: 'urn:pbxkit:problem:number-taken',
      errors: [{ pointer: '/number', code: 'number-taken' }],
    });
    expect(JSON.stringify(error)).not.toContain('acme');
  });

  it('leads only to what the organization has', async () => {
    const stranger = server.globex.users['basic-user'].id;
    const { error } = await add({
      destination: { kind: 'queue', id: anne().id },
      timeRules: [{ timeFrameId: anne().id, destination: toUser(stranger) }],
      siteId: server.globex.siteId,
      enabledFrom: '2027-01-02T00:00:00Z',
      enabledUntil: '2027-01-01T00:00:00Z',
    });
    expect(error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/destination/id unknown-reference',
      '/timeRules/0/timeFrameId unknown-reference',
      '/timeRules/0/destination/id unknown-reference',
      '/enabledUntil end-before-start',
      '/siteId unknown-reference',
    ]);
    const wrong = await add({ number: '12', destination: { kind: 'external', number: 'abc' } });
    expect(wrong.error?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/number',
      '/destination/number',
    ]);
  });

  it('is in service between its dates', async () => {
    const start = new Date(server.clock.now().getTime() + 60_000).toISOString();
    const number = await added({ destination: toUser(anne().id), enabledFrom: start });
    expect(number.inService).toBe(false);
    server.clock.advance(61);
    expect((await get(number.id)).data?.inService).toBe(true);
    expect((await patch(number.id, { enabled: false })).data?.inService).toBe(false);
  });

  it('is found by digits, notes, kind, site, destination and whether it is free', async () => {
    const free = await added({ notes: 'Réservé Québec', siteId: server.acme.siteId });
    const used = await added({ destination: toUser(anne().id), enabled: false });
    const ids = async (query: Parameters<typeof list>[0]) =>
      (await list({ limit: 200, ...query })).items.map(({ id }) => id);
    expect(await ids({ q: 'quebec reserve' })).toEqual([free.id]);
    const [area, rest] = [free.number.slice(2, 5), free.number.slice(5)];
    for (const q of [`${area} ${rest}`, `(${area}) ${rest}`, `+1 ${area} ${rest}`])
      expect(await ids({ q }), q).toEqual([free.id]);
    expect(await ids({ q: `(${area}) ${rest.slice(0, 3)}-${rest.slice(3)} reserve` })).toEqual([
      free.id,
    ]);
    expect(await ids({ free: true })).toContain(free.id);
    expect(await ids({ free: true })).not.toContain(used.id);
    expect(await ids({ enabled: false })).toContain(used.id);
    expect(await ids({ siteId: server.acme.siteId })).toEqual([free.id]);
    expect(await ids({ destinationId: anne().id })).toContain(used.id);
    expect(await ids({ kind: 'tollFree' })).not.toContain(used.id);
  });

  it('is changed by whom may route, on its current version only', async () => {
    const number = await added();
    const changed = await patch(number.id, {
      destination: { kind: 'external', number: '514 555-0142' },
    });
    expect(changed.data).toMatchObject({
      destination: { kind: 'external', number: '+15145550142' },
      destinationName: 'Outside: (514) 555-0142',
    });
    expect((await patch(number.id, { notes: 'late' }, '"1"')).error).toMatchObject({
      status: 412,
      current: { version: 2 },
    });
    const supervisor = await server.clientAs('call-center-supervisor');
    expect((await get(number.id, supervisor)).response.status).toBe(200);
    expect((await patch(number.id, { notes: '' }, '*', supervisor)).response.status).toBe(403);
    expect((await add({}, manager)).error).toMatchObject({ capability: 'phoneNumbers:assign' });
    const elsewhere = await server.clientAs('office-manager', server.globex);
    expect((await patch(number.id, { notes: '' }, '*', elsewhere)).response.status).toBe(404);
  });

  it('comes back when its deletion is undone', async () => {
    const number = await added({ destination: toUser(anne().id), notes: 'kept' });
    const params = { path: { phoneNumberId: number.id }, header: { 'If-Match': '*' } };
    const deleted = await reseller.DELETE('/phone-numbers/{phoneNumberId}', { params });
    expect(deleted.response.status).toBe(204);
    const changeId = deleted.response.headers.get('Change-Id') ?? '';
    await reseller.POST('/changes/{changeId}/undo', { params: { path: { changeId } } });
    expect((await get(number.id)).data).toMatchObject({
      destination: number.destination,
      notes: 'kept',
    });
  });
});

describe('a user whom a number leads to', () => {
  it('is deleted only when it is said where the number goes then', async () => {
    const other = server.acme.users['advanced-user'];
    const { data: user } = await manager.POST('/users', {
      params: { header: header() },
      body: {
        firstName: 'Luc',
        lastName: 'Roy',
        extension: '3300',
        emails: ['luc@acme.example'],
        sendWelcome: false,
      },
    });
    const number = await added({ destination: toUser(user!.id) });
    const remove = (query: { repointTo?: string }) =>
      manager.DELETE('/users/{userId}', {
        params: { path: { userId: user!.id }, query, header: { 'If-Match': '*' } },
      });
    const uses = await manager.GET('/uses', {
      params: { query: { resource: 'users', id: user!.id } },
    });
    expect(uses.data).toMatchObject({
      total: 1,
      items: [
        { resource: 'phone-numbers', id: number.id, name: number.number, field: 'destination' },
      ],
    });
    expect((await remove({})).error).toMatchObject({
      type: 'urn:pbxkit:problem:in-use',
      uses: [{ resource: 'phone-numbers', id: number.id }],
    });
    const deleted = await remove({ repointTo: other.id });
    expect(deleted.response.status).toBe(204);
    expect((await get(number.id)).data?.destination).toEqual(toUser(other.id));
    const undo = (reply: { response: Response }) =>
      manager.POST('/changes/{changeId}/undo', {
        params: { path: { changeId: reply.response.headers.get('Change-Id') ?? '' } },
      });
    const undone = await undo(deleted);
    expect(undone.data?.counts).toMatchObject({ create: 1, update: 1, error: 0 });
    expect((await get(number.id)).data?.destination).toEqual(toUser(user!.id));
    expect((await undo(undone)).data?.counts).toMatchObject({ delete: 1, update: 1 });
    expect((await get(number.id)).data?.destination).toEqual(toUser(other.id));
  });

  it('shows its uses to nobody of another organization, and to no one without the right', async () => {
    const ask = async (who: Client<paths>) =>
      (await who.GET('/uses', { params: { query: { resource: 'users', id: anne().id } } })).response
        .status;
    expect(await ask(await server.clientAs('office-manager', server.globex))).toBe(404);
    expect(await ask(await server.clientAs('basic-user'))).toBe(403);
  });
});

describe('many numbers', () => {
  const bulk = (body: Schemas['PhoneNumberBulk'], dryRun = false, who = manager) =>
    who.POST('/phone-numbers/bulk', { params: { query: { dryRun }, header: header() }, body });

  it('are re-pointed together, after a plan that changes nothing', async () => {
    const numbers = [await added(), await added(), await added({ destination: toUser(anne().id) })];
    const ids = numbers.map(({ id }) => id);
    const body = { ids, action: 'update', changes: { destination: toUser(anne().id) } } as const;
    const plan = await bulk(body, true);
    expect(plan.data).toMatchObject({
      applied: false,
      changeId: null,
      counts: { update: 2, unchanged: 1, error: 0 },
    });
    expect(plan.data?.rows[0]?.changes).toEqual([
      { field: 'destination', before: null, after: `Test basic-user (${anne().extension})` },
    ]);
    expect((await get(ids[0]!)).data?.destination).toBeNull();
    const done = await bulk(body);
    expect(done.data).toMatchObject({ applied: true, counts: { update: 2 } });
    expect((await get(ids[0]!)).data?.destination).toEqual(toUser(anne().id));
    await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId: done.data!.changeId! } },
    });
    expect((await get(ids[1]!)).data?.destination).toBeNull();
  });

  it('stay as they are when one of them cannot be written', async () => {
    const number = await added();
    const stranger = server.globex.users['basic-user'].id;
    const refused = await bulk({
      ids: [number.id, stranger],
      action: 'update',
      changes: { notes: 'x' },
    });
    expect(refused.error).toMatchObject({
      type: 'urn:pbxkit:problem:bulk-refused',
      errors: [{ pointer: `/phone-numbers/${stranger}/id`, code: 'unknown-reference' }],
    });
    expect((await get(number.id)).data?.notes).toBeNull();
    expect((await bulk({ ids: [number.id], action: 'delete' })).response.status).toBe(403);
    expect(
      (await bulk({ ids: [number.id], action: 'delete' }, false, reseller)).response.status,
    ).toBe(200);
    expect((await get(number.id)).response.status).toBe(404);
  });
});
