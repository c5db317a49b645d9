import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];
type Create = Schemas['TimeFrameCreate'];
type Update = Schemas['TimeFrameUpdate'];

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  // Sunday evening in Toronto, half a day before the clocks went back to winter time.
  server.clock.set(new Date('2026-11-01T00:30:00Z'));
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const add = (body: Create, who = manager) =>
  who.POST('/time-frames', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body,
  });
const added = async (body: Create, who = manager) => {
  const { data, error } = await add(body, who);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const change = (id: string, body: Update, match = '*', who = manager) =>
  who.PATCH('/time-frames/{timeFrameId}', {
    params: { path: { timeFrameId: id }, header: { 'If-Match': match } },
    body,
  });
const remove = (id: string, repointTo?: string, who = manager) =>
  who.DELETE('/time-frames/{timeFrameId}', {
    params: {
      path: { timeFrameId: id },
      query: repointTo ? { repointTo } : {},
      header: { 'If-Match': '*' },
    },
  });
const read = (id: string, who = manager) =>
  who.GET('/time-frames/{timeFrameId}', { params: { path: { timeFrameId: id } } });
const undo = async (response: Response, who = manager) =>
  who.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: response.headers.get('Change-Id') ?? '' } },
  });
const week = (start: string, end: string, ...days: Schemas['Weekday'][]) =>
  days.map((day) => ({ day, start, end }));
const faults = (error: unknown) =>
  (error as Schemas['Problem']).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const addHoliday = async (name: string) => {
  const { data } = await manager.POST('/holidays', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name, rule: '12-25' },
  });
  return data?.id ?? '';
};

it('adds, changes and deletes a time frame, and says what it is now', async () => {
  const created = await add({
    name: 'Saturday night',
    type: 'weekly',
    ranges: week('18:00', '02:00', 'saturday'),
  });
  expect(created.response.status).toBe(201);
  expect(created.data).toMatchObject({
    timeZone: 'America/Toronto',
    inForce: true,
    nextChangeAt: '2026-11-01T07:00:00.000Z',
    useCount: 0,
    ownerUserId: null,
  });
  const id = created.data?.id ?? '';
  expect(created.response.headers.get('Location')).toBe(`/v1/time-frames/${id}`);
  const renamed = await change(id, { name: 'Nights', type: 'always' }, '"1"');
  expect(renamed.data).toMatchObject({ version: 2, inForce: true, nextChangeAt: null });
  expect(renamed.data?.ranges).toEqual(week('18:00', '02:00', 'saturday'));
  const stale = await change(id, { name: 'Later' }, '"1"');
  expect(stale.response.status).toBe(412);
  expect(stale.error).toMatchObject({ current: { version: 2, inForce: true } });
  expect((await remove(id)).response.status).toBe(204);
  expect((await read(id)).response.status).toBe(404);
});

it('refuses parts that cannot be, each at its place', async () => {
  const wrong = async (body: Omit<Create, 'name'>) =>
    faults((await add({ name: 'Wrong', ...body })).error);
  expect(await wrong({ type: 'weekly' })).toEqual(['/ranges ranges-required']);
  expect(await wrong({ type: 'dates' })).toEqual(['/dates ranges-required']);
  expect(await wrong({ type: 'holidays' })).toEqual(['/holidayIds holidays-required']);
  expect(await wrong({ type: 'recurring' })).toEqual(['/recurrence required']);
  expect(await wrong({ type: 'always', ranges: week('09:00', '09:00', 'monday') })).toEqual([
    '/ranges/0/end range-empty',
  ]);
  expect(
    await wrong({
      type: 'weekly',
      ranges: [...week('22:00', '06:00', 'sunday'), ...week('05:00', '08:00', 'monday')],
    }),
  ).toEqual(['/ranges/1 range-overlap']);
  expect(
    await wrong({
      type: 'weekly',
      ranges: [...week('22:00', '06:00', 'tuesday'), ...week('05:59', '08:00', 'wednesday')],
    }),
  ).toEqual(['/ranges/1 range-overlap']);
  const five = ['01', '03', '05', '07', '09'].flatMap((hour) =>
    week(`${hour}:00`, `${hour}:30`, 'friday'),
  );
  expect(await wrong({ type: 'weekly', ranges: five })).toEqual(['/ranges/4 too-many-ranges']);
  const dates = (start: string, end: string) => ({ start, end });
  expect(
    await wrong({ type: 'dates', dates: [dates('2026-02-30T09:00', '2026-03-01T09:00')] }),
  ).toEqual(['/dates/0/start invalid-date']);
  expect(
    await wrong({ type: 'dates', dates: [dates('2026-03-01T09:00', '2026-03-01T09:00')] }),
  ).toEqual(['/dates/0/end end-before-start']);
  expect(
    await wrong({
      type: 'dates',
      dates: [
        dates('2026-03-01T09:00', '2026-03-03T09:00'),
        dates('2026-03-02T00:00', '2026-03-02T01:00'),
      ],
    }),
  ).toEqual(['/dates/1 range-overlap']);
  const recurring = (rule: string, end = '2026-11-02T10:00') =>
    wrong({ type: 'recurring', recurrence: { start: '2026-11-02T09:00', end, rule } });
  expect(await recurring('FREQ=HOURLY')).toEqual(['/recurrence/rule invalid-recurrence']);
  expect(await recurring('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual([
    '/recurrence/rule recurrence-never',
  ]);
  expect(await recurring('FREQ=DAILY', '2026-11-02T09:00')).toEqual([
    '/recurrence/end end-before-start',
  ]);
  const unknown = await wrong({ type: 'holidays', holidayIds: [server.globex.siteId] });
  expect(unknown).toEqual(['/holidayIds/0 unknown-reference']);
});

it('says when a recurring one is in force across a change of the clocks', async () => {
  const { id } = await added({
    name: 'Backups',
    type: 'recurring',
    recurrence: {
      start: '2026-10-30T01:00',
      end: '2026-10-30T01:30',
      rule: 'FREQ=DAILY;UNTIL=20261102',
    },
  });
  const { data } = await manager.GET('/time-frames/{timeFrameId}/occurrences', {
    params: {
      path: { timeFrameId: id },
      query: { from: '2026-10-31T12:00:00Z', until: '2026-12-01T00:00:00Z' },
    },
  });
  expect(data).toEqual({
    timeZone: 'America/Toronto',
    intervals: [
      { startsAt: '2026-11-01T05:00:00.000Z', endsAt: '2026-11-01T05:30:00.000Z' },
      { startsAt: '2026-11-01T06:00:00.000Z', endsAt: '2026-11-01T06:30:00.000Z' },
      { startsAt: '2026-11-02T06:00:00.000Z', endsAt: '2026-11-02T06:30:00.000Z' },
    ],
    inForce: false,
    nextChangeAt: '2026-11-01T05:00:00.000Z',
  });
  const long = await manager.GET('/time-frames/{timeFrameId}/occurrences', {
    params: {
      path: { timeFrameId: id },
      query: { from: '2026-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z' },
    },
  });
  expect(long.response.status).toBe(400);
  expect(faults(long.error)).toEqual(['until period-too-long']);
  const leap = await manager.GET('/time-frames/{timeFrameId}/occurrences', {
    params: { path: { timeFrameId: id }, query: { until: '2026-12-31T23:59:60Z' } },
  });
  expect(faults(leap.error)).toEqual(['until invalid-date']);
});

it('previews a time frame in the zone of its owner and writes nothing', async () => {
  const { id: ownerUserId } = server.acme.users['basic-user'];
  await manager.PATCH('/users/{userId}', {
    params: { path: { userId: ownerUserId }, header: { 'If-Match': '*' } },
    body: { timeZone: 'America/St_Johns' },
  });
  const preview = (timeFrame: Create) =>
    manager.POST('/time-frames/preview', {
      body: { timeFrame, from: '2026-11-02T00:00:00Z', until: '2026-11-03T00:00:00Z' },
    });
  const name = 'Only looked at';
  const hours = { name, type: 'weekly' as const, ranges: week('09:00', '17:00', 'monday') };
  const { data } = await preview({ ...hours, ownerUserId });
  expect(data).toMatchObject({
    timeZone: 'America/St_Johns',
    intervals: [{ startsAt: '2026-11-02T12:30:00.000Z', endsAt: '2026-11-02T20:30:00.000Z' }],
  });
  expect((await preview(hours)).data?.intervals[0]?.startsAt).toBe('2026-11-02T14:00:00.000Z');
  expect(faults((await preview({ name, type: 'weekly' })).error)).toEqual([
    '/timeFrame/ranges ranges-required',
  ]);
  const listed = await manager.GET('/time-frames', { params: { query: { q: name } } });
  expect(listed.data?.total).toBe(0);
});

it('lists by state, type and owner', async () => {
  const day = await added({
    name: 'Zed day',
    type: 'weekly',
    ranges: week('08:00', '12:00', 'sunday'),
  });
  const always = await added({ name: 'Zed always', type: 'always' });
  const own = await added({
    name: 'Zed own',
    type: 'always',
    ownerUserId: server.acme.users['advanced-user'].id,
  });
  const idsOf = async (query: Record<string, unknown>) => {
    const { data } = await manager.GET('/time-frames', {
      params: { query: { q: 'zed', ...query } },
    });
    return data?.items.map(({ id }) => id);
  };
  expect(await idsOf({})).toEqual([always.id, day.id, own.id]);
  expect(await idsOf({ inForce: false })).toEqual([day.id]);
  expect(await idsOf({ inForce: true, owner: 'organization' })).toEqual([always.id]);
  expect(await idsOf({ owner: 'personal' })).toEqual([own.id]);
  expect(await idsOf({ ownerUserId: own.ownerUserId })).toEqual([own.id]);
  expect(await idsOf({ type: 'weekly', sort: '-name' })).toEqual([day.id]);
});

it('keeps names apart for the organization and for each person', async () => {
  const { id: ownerUserId } = server.acme.users['advanced-user'];
  await added({ name: 'Été', type: 'always' });
  expect((await add({ name: 'ETE', type: 'always' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
    errors: [{ pointer: '/name' }],
  });
  await added({ name: 'ete', type: 'always', ownerUserId });
  expect((await add({ name: 'Ete', type: 'always', ownerUserId })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
});

it('leaves people their own time frames, and those of the organization to managers', async () => {
  const advanced = await server.clientAs('advanced-user');
  const shared = await added({ name: 'Shared', type: 'always' });
  const { id: ownerUserId } = server.acme.users['advanced-user'];
  const own = await added({ name: 'Mine', type: 'always', ownerUserId }, advanced);
  const others = await added({
    name: 'Theirs',
    type: 'always',
    ownerUserId: server.acme.users['call-center-agent'].id,
  });
  const { data } = await advanced.GET('/time-frames');
  expect(data?.items.every((frame) => frame.ownerUserId === ownerUserId)).toBe(true);
  expect((await change(own.id, { name: 'Mine too' }, '*', advanced)).response.status).toBe(200);
  expect((await read(shared.id, advanced)).response.status).toBe(404);
  expect((await change(others.id, { name: 'Taken' }, '*', advanced)).response.status).toBe(404);
  expect((await add({ name: 'All', type: 'always' }, advanced)).error).toMatchObject({
    capability: 'timeFrames:write',
  });
  const foreign = { name: 'X', type: 'always' as const, ownerUserId: others.ownerUserId };
  expect(faults((await add(foreign, advanced)).error)).toEqual(['/ownerUserId unknown-reference']);
  const supervisor = await server.clientAs('call-center-supervisor');
  expect((await read(shared.id, supervisor)).response.status).toBe(200);
  expect((await change(shared.id, { name: 'Taken' }, '*', supervisor)).error).toMatchObject({
    capability: 'timeFrames:write',
  });
  const basic = await server.clientAs('basic-user');
  expect((await read(shared.id, basic)).response.status).toBe(403);
  const neighbour = await server.clientAs('office-manager', server.globex);
  expect((await read(shared.id, neighbour)).response.status).toBe(404);
  expect((await change(shared.id, { name: 'X' }, '*', neighbour)).response.status).toBe(404);
});

it('undoes adding, changing and deleting, holidays included', async () => {
  const holidayId = await addHoliday('Christmas');
  const created = await add({ name: 'Closed', type: 'holidays', holidayIds: [holidayId] });
  const id = created.data?.id ?? '';
  const changed = await change(id, { name: 'Shut', type: 'always', holidayIds: [] });
  await undo(changed.response);
  expect((await read(id)).data).toMatchObject({
    name: 'Closed',
    type: 'holidays',
    holidayIds: [holidayId],
  });
  const deleted = await remove(id);
  await undo(deleted.response);
  expect((await read(id)).data).toMatchObject({ id, holidayIds: [holidayId] });
  const { data: uses } = await manager.GET('/uses', {
    params: { query: { resource: 'holidays', id: holidayId } },
  });
  expect(uses?.items).toMatchObject([{ resource: 'time-frames', id, field: 'holidayIds' }]);
  await undo(created.response);
  expect((await read(id)).response.status).toBe(404);
});

it('names what uses a time frame, and moves it when told where', async () => {
  const open = await added({ name: 'Open', type: 'always' });
  const other = await added({ name: 'Open too', type: 'always' });
  const personal = await added({
    name: 'Open for me',
    type: 'always',
    ownerUserId: server.acme.users['advanced-user'].id,
  });
  const { data: number } = await (
    await server.clientAs('reseller')
  ).POST('/phone-numbers', {
    params: {
      header: { 'Idempotency-Key': crypto.randomUUID(), 'Pbx-Domain': server.acme.name },
    },
    body: {
      number: '+15145550188',
      timeRules: [{ timeFrameId: open.id, destination: { kind: 'directory' } }],
    },
  });
  expect((await read(open.id)).data?.useCount).toBe(1);
  const refused = await remove(open.id);
  expect(refused.error).toMatchObject({
    type: 'urn:pbxkit:problem:in-use',
    uses: [{ resource: 'phone-numbers', id: number?.id, field: 'timeRules' }],
  });
  expect((await remove(open.id, open.id)).response.status).toBe(422);
  expect((await remove(open.id, personal.id)).response.status).toBe(422);
  const moved = await remove(open.id, other.id);
  expect(moved.response.status).toBe(204);
  expect((await read(other.id)).data?.useCount).toBe(1);
  await undo(moved.response);
  expect((await read(open.id)).data?.useCount).toBe(1);
});
