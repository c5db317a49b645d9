import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date('2026-11-22T03:00:00Z'));
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const add = (body: Schemas['HolidayCreate'], who = manager) =>
  who.POST('/holidays', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body,
  });
const added = async (body: Schemas['HolidayCreate']) => {
  const { data, error } = await add(body);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const change = (id: string, body: Schemas['HolidayUpdate'], match = '*', who = manager) =>
  who.PATCH('/holidays/{holidayId}', {
    params: { path: { holidayId: id }, header: { 'If-Match': match } },
    body,
  });
const remove = (id: string, repointTo?: string) =>
  manager.DELETE('/holidays/{holidayId}', {
    params: {
      path: { holidayId: id },
      query: repointTo ? { repointTo } : {},
      header: { 'If-Match': '*' },
    },
  });
const read = (id: string, who = manager) =>
  who.GET('/holidays/{holidayId}', { params: { path: { holidayId: id } } });
const adopt = (region: string, rules: string[], who = manager) =>
  who.POST('/holidays/adopt', { body: { region, rules } });
const undo = (response: Response) =>
  manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });
const faults = (error: unknown) =>
  (error as Schemas['Problem']).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const addFrame = async (name: string, holidayIds: string[]) =>
  (
    await manager.POST('/time-frames', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { name, type: 'holidays', holidayIds },
    })
  ).data;
const frame = async (id = '') =>
  (await manager.GET('/time-frames/{timeFrameId}', { params: { path: { timeFrameId: id } } })).data;

it('adds, changes and deletes a holiday', async () => {
  const { data, response } = await add({ name: 'Founders', date: '2026-11-21', start: '12:00' });
  expect(response.status).toBe(201);
  expect(data).toMatchObject({
    source: 'own',
    region: null,
    start: '12:00',
    end: '24:00',
    // Still the 21st in Toronto.
    nextDate: '2026-11-21',
    useCount: 0,
  });
  const id = data?.id ?? '';
  const changed = await change(id, { rule: '3rd monday in February' }, '"1"');
  expect(changed.data).toMatchObject({ version: 2, date: null, nextDate: '2027-02-15' });
  expect((await change(id, { name: 'Later' }, '"1"')).error).toMatchObject({
    current: { nextDate: '2027-02-15' },
  });
  expect((await remove(id)).response.status).toBe(204);
  expect((await read(id)).response.status).toBe(404);
});

it('refuses what is no holiday', async () => {
  const wrong = async (body: Omit<Schemas['HolidayCreate'], 'name'>) =>
    faults((await add({ name: 'Wrong', ...body })).error);
  expect(await wrong({})).toEqual(['/date date-or-rule']);
  expect(await wrong({ date: '2026-12-24', rule: '12-24' })).toEqual(['/rule date-or-rule']);
  expect(await wrong({ date: '2026-02-30' })).toEqual(['/date invalid-date']);
  expect(await wrong({ rule: 'when the moon is blue' })).toEqual(['/rule invalid-holiday-rule']);
  expect(await wrong({ rule: '12-24', start: '12:00', end: '12:00' })).toEqual([
    '/end range-empty',
  ]);
  await added({ name: 'Fête de l’été', rule: '06-21' });
  expect((await add({ name: 'FETE DE L’ETE', rule: '06-22' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
});

it('lets nobody but managers change the calendar, and nobody of another organization see it', async () => {
  const { id } = await added({ name: 'Ours', rule: '03-03' });
  const advanced = await server.clientAs('advanced-user');
  expect((await read(id, advanced)).response.status).toBe(200);
  expect((await change(id, { name: 'Theirs' }, '*', advanced)).error).toMatchObject({
    capability: 'timeFrames:write',
  });
  expect((await read(id, await server.clientAs('basic-user'))).response.status).toBe(403);
  const neighbour = await server.clientAs('office-manager', server.globex);
  expect((await read(id, neighbour)).response.status).toBe(404);
  expect((await change(id, { name: 'Theirs' }, '*', neighbour)).response.status).toBe(404);
});

it('lists holidays by the day that comes next', async () => {
  const names = ['Soon', 'Yearly', 'Over'];
  await added({ name: 'Queue Over', date: '2020-01-01' });
  await added({ name: 'Queue Yearly', rule: '01-06' });
  await added({ name: 'Queue Soon', rule: 'easter -2' });
  const list = async (query: Record<string, unknown>) =>
    (await manager.GET('/holidays', { params: { query: { q: 'queue', ...query } } })).data;
  const first = await list({ limit: 2 });
  expect(first?.items.map(({ nextDate }) => nextDate)).toEqual(['2027-01-06', '2027-03-26']);
  const next = await list({ limit: 2, cursor: first?.nextCursor });
  expect(next?.items.map(({ name, nextDate }) => [name, nextDate])).toEqual([['Queue Over', null]]);
  expect((await list({ sort: '-name' }))?.items).toHaveLength(names.length);
});

it('shows each day of the coming year, moved off weekends where that is the rule', async () => {
  const { id } = await added({ name: 'Moved', rule: '12-26', observance: 'nextWorkday' });
  const days = async (query: Record<string, string>) =>
    (await manager.GET('/holidays/days', { params: { query } })).data?.days;
  expect((await days({}))?.filter(({ holidayId }) => holidayId === id)).toEqual([
    { date: '2026-12-28', holidayId: id, name: 'Moved', start: '00:00', end: '24:00' },
  ]);
  expect(await days({ from: '2026-12-26', until: '2026-12-27' })).toEqual([]);
  const long = await manager.GET('/holidays/days', {
    params: { query: { from: '2026-01-01', until: '2028-01-01' } },
  });
  expect(faults(long.error)).toEqual(['until period-too-long']);
});

it('knows the holidays of provinces, states and departments in both languages', async () => {
  const { data } = await manager.GET('/holidays/regions');
  const codes = data?.regions.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['CA', 'CA-QC', 'CA-NL', 'US-CA', 'FR', 'FR-57']));
  const french = server.clientWith(await server.tokenOf('office-manager'), {
    'Accept-Language': 'fr-CA',
  });
  const regions = (await french.GET('/holidays/regions')).data?.regions;
  expect(regions?.find(({ code }) => code === 'CA-QC')).toEqual({
    code: 'CA-QC',
    name: 'Québec',
    country: 'CA',
    countryName: 'Canada',
  });
  const catalogue = async (region: string, year = 2027, who = manager) =>
    (await who.GET('/holidays/catalogue', { params: { query: { region, year } } })).data?.holidays;
  expect(await catalogue('CA-QC', 2027, french)).toContainEqual({
    rule: 'monday before 05-25',
    name: 'Journée nationale des patriotes',
    date: '2027-05-24',
    start: '00:00',
    end: '24:00',
    type: 'public',
    holidayId: null,
  });
  expect(await catalogue('CA-QC')).toContainEqual(
    expect.objectContaining({ name: 'Halloween', start: '18:00', end: '24:00' }),
  );
  expect(await catalogue('US-CA')).toContainEqual(
    expect.objectContaining({ name: 'Independence Day (substitute day)', date: '2027-07-05' }),
  );
  expect(await catalogue('FR-57')).toContainEqual(
    expect.objectContaining({ rule: 'easter -2', date: '2027-03-26' }),
  );
  const nowhere = await manager.GET('/holidays/catalogue', {
    params: { query: { region: 'CA-XX', year: 2027 } },
  });
  expect(faults(nowhere.error)).toEqual(['region unknown-region']);
});

it('takes holidays from the catalogue, refreshes them and never touches own ones, in one change each', async () => {
  await added({ name: 'Christmas Day', rule: '12-24' });
  const { data, response } = await adopt('CA-QC', ['12-25', '06-24']);
  expect(data?.holidays).toMatchObject([
    { name: 'Christmas Day (CA-QC)', rule: '12-25', source: 'catalogue', region: 'CA-QC' },
    { name: 'National Holiday', rule: '06-24', nextDate: '2027-06-24' },
  ]);
  const [christmas, national] = data?.holidays ?? [];
  expect((await change(christmas?.id ?? '', { rule: '12-26' })).response.status).toBe(422);
  await change(national?.id ?? '', { name: 'Saint-Jean', observance: 'nextWorkday', end: '12:00' });
  const again = await adopt('CA-QC', ['12-25', '06-24', 'monday before 05-25']);
  expect(again.data?.holidays).toMatchObject([
    { id: christmas?.id, version: 1 },
    { id: national?.id, name: 'National Holiday', observance: 'nextWorkday', end: '24:00' },
    { rule: 'monday before 05-25' },
  ]);
  const listed = await manager.GET('/holidays', {
    params: { query: { source: 'own', q: 'christmas' } },
  });
  expect(listed.data?.items).toMatchObject([{ name: 'Christmas Day', rule: '12-24', version: 1 }]);
  const taken = await manager.GET('/holidays/catalogue', {
    params: { query: { region: 'CA-QC', year: 2027 } },
  });
  expect(taken.data?.holidays.find(({ rule }) => rule === '06-24')?.holidayId).toBe(national?.id);
  await undo(again.response);
  expect((await read(national?.id ?? '')).data?.name).toBe('Saint-Jean');
  expect(faults((await adopt('CA-QC', ['12-25', '02-31'])).error)).toEqual([
    '/rules/1 unknown-reference',
  ]);
  expect(faults((await adopt('QC', ['12-25'])).error)).toEqual(['/region unknown-region']);
  const advanced = await server.clientAs('advanced-user');
  expect((await adopt('CA-QC', ['12-25'], advanced)).response.status).toBe(403);
  expect(response.headers.get('Change-Id')).not.toBeNull();
});

it('names what uses a holiday, and moves it when told where', async () => {
  const one = await added({ name: 'One', rule: '08-08' });
  const other = await added({ name: 'Other', rule: '09-09' });
  const closed = await addFrame('Closed', [one.id]);
  const both = await addFrame('Closed too', [one.id, other.id]);
  expect((await read(one.id)).data?.useCount).toBe(2);
  const refused = await remove(one.id);
  expect(refused.error).toMatchObject({
    type: 'urn:pbxkit:problem:in-use',
    uses: [
      { resource: 'time-frames', id: closed?.id, name: 'Closed', field: 'holidayIds' },
      { resource: 'time-frames', id: both?.id },
    ],
  });
  expect((await remove(one.id, one.id)).response.status).toBe(422);
  expect((await remove(one.id, server.globex.siteId)).response.status).toBe(422);
  const moved = await remove(one.id, other.id);
  expect(moved.response.status).toBe(204);
  expect((await frame(closed?.id))?.holidayIds).toEqual([other.id]);
  expect((await frame(both?.id))?.holidayIds).toEqual([other.id]);
  await undo(moved.response);
  expect((await frame(closed?.id))?.holidayIds).toEqual([one.id]);
  expect((await frame(both?.id))?.holidayIds).toEqual([one.id, other.id]);
});

it('undoes adding and changing', async () => {
  const created = await add({ name: 'Undone', date: '2027-01-02' });
  const id = created.data?.id ?? '';
  const changed = await change(id, { rule: '01-03', observance: 'previousWorkday' });
  expect(changed.data).toMatchObject({ date: null, rule: '01-03' });
  await undo(changed.response);
  expect((await read(id)).data).toMatchObject({
    date: '2027-01-02',
    rule: null,
    observance: 'sameDay',
  });
  await undo(created.response);
  expect((await read(id)).response.status).toBe(404);
});
