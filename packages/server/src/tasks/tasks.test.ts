import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer, type TestUser } from '../testing.js';

type Schemas = components['schemas'];
type Plan = Schemas['TaskPlan'];

let server: TestServer;
let manager: Client<paths>;
let anne: TestUser;
let bob: TestUser;
let numberId: string;
let frameId: string;

/** A Wednesday in June, noon in Toronto. */
const noon = '2026-06-10T16:00:00Z';
const number = '+15145550900';

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date(noon));
  manager = await server.clientAs('office-manager');
  anne = server.acme.users['advanced-user'];
  bob = server.acme.users['basic-user'];
  const frame = await manager.POST('/time-frames', {
    params: { header: key() },
    body: {
      name: 'Open',
      type: 'weekly',
      ranges: [{ day: 'wednesday', start: '09:00', end: '17:00' }],
    },
  });
  frameId = frame.data!.id;
  const reseller = await server.clientAs('reseller');
  const created = await reseller.POST('/phone-numbers', {
    params: { header: key() },
    body: {
      number,
      destination: { kind: 'voicemail', id: bob.id },
      timeRules: [{ timeFrameId: frameId, destination: { kind: 'user', id: anne.id } }],
    },
  });
  numberId = created.data!.id;
});
afterAll(() => server.close());

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const query = (dryRun: boolean) => ({ params: { query: { dryRun } } });
const hours = (body: Schemas['OpeningHours'], dryRun = false, who = manager) =>
  who.POST('/tasks/opening-hours', { ...query(dryRun), body });
const holiday = (body: Schemas['HolidayTask'], dryRun = false, who = manager) =>
  who.POST('/tasks/holiday', { ...query(dryRun), body });
const forward = (body: Schemas['ForwardingTask'], dryRun = false, who = manager) =>
  who.POST('/tasks/forwarding', { ...query(dryRun), body });
const block = (body: Schemas['BlockTask'], dryRun = false, who = manager) =>
  who.POST('/tasks/block', { ...query(dryRun), body });
const undo = async (changeId: string | null) => {
  const { response, error } = await manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: changeId ?? '' } },
  });
  expect(response.status, JSON.stringify(error)).toBe(200);
};

const tables = [
  'time_frames',
  'holidays',
  'phone_numbers',
  'answering_rules',
  'blocked_numbers',
  'object_references',
  'users',
  'changes',
  'events',
  'idempotency_keys',
] as const;

/** Every row that a task could touch. */
async function snapshot(): Promise<string> {
  const rows: string[] = [];
  for (const table of tables)
    for (const row of await server.database.db.selectFrom(table).selectAll().execute())
      rows.push(`${table} ${JSON.stringify(row)}`);
  return rows.sort().join('\n');
}

/** What people can read, without versions and dates of writing. */
async function readable(): Promise<string> {
  const path = (userId: string) => ({ params: { path: { userId } } });
  const parts = [
    (await manager.GET('/time-frames')).data?.items,
    (await manager.GET('/holidays')).data?.items,
    (await manager.GET('/phone-numbers')).data?.items,
    (await manager.GET('/blocked-numbers')).data?.items,
    (await manager.GET('/users/{userId}/answering-rules', path(anne.id))).data,
    (await manager.GET('/users/{userId}/answering-rules', path(bob.id))).data,
  ];
  return JSON.stringify(parts, (name, value: unknown) =>
    ['version', 'updatedAt'].includes(name) ? undefined : value,
  );
}

const nights: Schemas['WeeklyRange'][] = [{ day: 'wednesday', start: '09:00', end: '21:00' }];
const festival = (): Schemas['HolidayTask'] => ({
  name: 'Festival days',
  days: [{ name: 'Festival', date: '2026-07-01' }],
  outcomes: [
    {
      target: { kind: 'phoneNumber', id: numberId },
      destination: { kind: 'hangup', signal: 'message' },
    },
    { target: { kind: 'user', id: anne.id }, destination: { kind: 'voicemail', id: anne.id } },
  ],
});

describe.each<[string, (dryRun: boolean) => Promise<{ data?: Plan; error?: unknown }>]>([
  ['opening hours', (dryRun) => hours({ timeFrameId: frameId, ranges: nights }, dryRun)],
  ['a holiday', (dryRun) => holiday(festival(), dryRun)],
  [
    'forwarding until a date',
    (dryRun) =>
      forward(
        {
          userId: anne.id,
          when: 'always',
          destination: { kind: 'user', id: bob.id },
          until: '2026-06-12T21:00:00Z',
        },
        dryRun,
      ),
  ],
  [
    'forwarding without end',
    (dryRun) =>
      forward(
        { userId: anne.id, when: 'whenUnanswered', destination: { kind: 'user', id: bob.id } },
        dryRun,
      ),
  ],
  [
    'a blocked caller',
    (dryRun) => block({ number: '514 555-0166', scope: 'user', userId: anne.id }, dryRun),
  ],
  ['a caller blocked by all', (dryRun) => block({ number: '+1613*', scope: 'domain' }, dryRun)],
])('%s', (_, task) => {
  it('changes nothing in a dry run, is one change set, and is undone as a whole', async () => {
    const rows = await snapshot();
    const before = await readable();
    const dry = await task(true);
    expect(dry.error, JSON.stringify(dry.error)).toBeUndefined();
    expect(dry.data).toMatchObject({ applied: false, changeId: null });
    expect(dry.data!.items.length).toBeGreaterThan(0);
    expect(await snapshot()).toBe(rows);

    const { data: plan } = await task(false);
    expect(plan!.applied).toBe(true);
    expect(plan!.items.map(({ resource, action }) => [resource, action])).toEqual(
      dry.data!.items.map(({ resource, action }) => [resource, action]),
    );
    const ends = (one: Plan) => one.simulations.map(({ after }) => after.end);
    expect(ends(plan!)).toEqual(ends(dry.data!));
    expect(await readable()).not.toBe(before);
    await undo(plan!.changeId);
    expect(await readable()).toBe(before);
  });
});

it('shows opening hours where old and new differ', async () => {
  const { data } = await hours({ timeFrameId: frameId, ranges: nights }, true);
  expect(data!.uses).toMatchObject([{ resource: 'phone-numbers', id: numberId, name: number }]);
  const [first] = data!.simulations;
  expect(first).toMatchObject({ to: number, at: '2026-06-10T23:00:00.000Z' });
  expect(first!.before.steps[1]?.code).toBe('own-destination');
  expect(first!.after.steps[1]).toMatchObject({ code: 'time-rule', rule: 'Open' });
});

it('places holidays first, and shows noon of each of them', async () => {
  const { data } = await holiday(festival());
  expect(data!.items.map(({ resource, action }) => `${resource} ${action}`)).toEqual([
    'holidays create',
    'time-frames create',
    'phone-numbers update',
    'answering-rules update',
  ]);
  expect(data!.uses.map(({ resource }) => resource).sort()).toEqual([
    'answering-rules',
    'phone-numbers',
  ]);
  expect(data!.simulations.map(({ to, at, after }) => [to, at, after.end.kind])).toEqual(
    [
      [number, '2026-07-01T16:00:00.000Z', 'message'],
      [anne.extension, '2026-07-01T16:00:00.000Z', 'voicemail'],
    ].sort(),
  );
  const { data: stored } = await manager.GET('/phone-numbers/{phoneNumberId}', {
    params: { path: { phoneNumberId: numberId } },
  });
  expect(stored!.timeRules).toHaveLength(2);
  expect(stored!.timeRules[0]?.destination).toEqual({ kind: 'hangup', signal: 'message' });
  const again = await holiday(festival());
  expect(again.response.status).toBe(409);
  await undo(data!.changeId);
});

it('forwards until a date and is back by itself', async () => {
  const until = '2026-06-10T16:30:00Z';
  const task = {
    userId: anne.id,
    when: 'always',
    destination: { kind: 'external', number: '514 555-0123' },
  } as const;
  const { data } = await forward({ ...task, until });
  expect(data!.simulations.map(({ after }) => after.end.kind)).toEqual(['external', 'voicemail']);
  const end = async () =>
    (await manager.POST('/simulations', { body: { to: anne.extension, from: number } })).data!.end
      .kind;
  expect(await end()).toBe('external');
  server.clock.set(new Date('2026-06-10T16:29:59Z'));
  expect(await end()).toBe('external');
  server.clock.advance(1);
  expect(await end()).toBe('voicemail');
  const twice = await forward({ ...task, until: '2026-06-10T17:00:00Z' }, true);
  expect(twice.data!.items[0]?.name).toBe('Forwarding until 2026-06-10 13:00');
  await undo(data!.changeId);
});

it('keeps the other conditions of the rule in force when it forwards one of them until a date', async () => {
  await forward({
    userId: bob.id,
    when: 'whenOffline',
    destination: { kind: 'hangup', signal: 'busy' },
  });
  const { data } = await forward({
    userId: bob.id,
    when: 'whenUnanswered',
    destination: { kind: 'user', id: anne.id },
    until: '2026-06-11T16:00:00Z',
  });
  const { data: document } = await manager.GET('/users/{userId}/answering-rules', {
    params: { path: { userId: bob.id } },
  });
  expect(document!.rules[0]!.forward).toEqual({
    whenOffline: { kind: 'hangup', signal: 'busy' },
    whenUnanswered: { kind: 'user', id: anne.id },
  });
  expect(document!.activeRuleId).toBe(document!.rules[0]!.id);
  await undo(data!.changeId);
});

it('blocks a caller for a user or for all, and says so of a call from there', async () => {
  const own = await block({ number: '514 555-0166', scope: 'user', userId: anne.id });
  expect(own.data!.simulations).toMatchObject([
    {
      to: anne.extension,
      before: { end: { kind: 'voicemail' } },
      after: { end: { kind: 'busy' } },
    },
  ]);
  const again = await block({ number: '514 555-0166', scope: 'user', userId: anne.id });
  expect(again.data).toMatchObject({ applied: true, changeId: null, items: [] });
  const all = await block({ number: '+1613*', scope: 'domain', until: '2026-07-01T00:00:00Z' });
  expect(all.data!.simulations).toMatchObject([
    { to: number, before: { end: { kind: 'voicemail' } }, after: { end: { kind: 'blocked' } } },
  ]);
  expect((await block({ number: '+1613*', scope: 'domain' })).response.status).toBe(409);
});

it('repeats the reply of a key, and writes once', async () => {
  const headers = key();
  const send = () =>
    manager.POST('/tasks/block', {
      params: { query: {}, header: headers },
      body: { number: '+1900*', scope: 'domain' },
    });
  const first = await send();
  expect((await send()).data).toEqual(first.data);
});

it.each<[string, () => Promise<{ error?: unknown; response: Response }>, string, string]>([
  [
    'hours of a frame that is not weekly',
    async () => {
      const { data } = await manager.POST('/time-frames', {
        params: { header: key() },
        body: { name: 'Ever', type: 'always' },
      });
      return hours({ timeFrameId: data!.id, ranges: nights });
    },
    '/timeFrameId',
    'not-weekly',
  ],
  [
    'hours that overlap',
    () => hours({ timeFrameId: frameId, ranges: [...nights, ...nights] }),
    '/ranges/1',
    'range-overlap',
  ],
  [
    'a holiday that is not in the calendar',
    () => holiday({ ...festival(), days: [{ holidayId: server.acme.id }] }),
    '/days/0/holidayId',
    'unknown-reference',
  ],
  [
    'a day without a date',
    () => holiday({ ...festival(), days: [{ name: 'X' }] }),
    '/days/0/date',
    'required',
  ],
  [
    'an object of nobody',
    () =>
      holiday({
        ...festival(),
        outcomes: [
          {
            target: { kind: 'user', id: server.globex.users['basic-user'].id },
            destination: { kind: 'directory' },
          },
        ],
      }),
    '/outcomes/0/target/id',
    'unknown-reference',
  ],
  [
    'a destination that is not there',
    () =>
      holiday({
        ...festival(),
        outcomes: [
          {
            target: { kind: 'user', id: anne.id },
            destination: { kind: 'user', id: server.acme.id },
          },
        ],
      }),
    '/outcomes/0/destination/id',
    'unknown-reference',
  ],
  [
    'forwarding into the past',
    () =>
      forward({
        userId: anne.id,
        when: 'always',
        destination: { kind: 'directory' },
        until: '2026-06-01T00:00:00Z',
      }),
    '/until',
    'end-in-past',
  ],
  [
    'forwarding to oneself',
    () => forward({ userId: anne.id, when: 'always', destination: { kind: 'user', id: anne.id } }),
    '/destination',
    'loop',
  ],
  [
    'a caller without digits',
    () => block({ number: 'nobody', scope: 'domain' }),
    '/number',
    'number-or-prefix',
  ],
])('refuses %s, in a dry run too', async (_, task, pointer, code) => {
  const { error, response } = await task();
  expect(response.status).toBe(422);
  expect((error as Schemas['Problem']).errors).toMatchObject([{ pointer, code }]);
});

it('is for those who may do it by hand, within their organization', async () => {
  const own = await server.clientAs(anne);
  const calls = { when: 'always', destination: { kind: 'directory' } } as const;
  expect((await forward({ ...calls, userId: anne.id }, true, own)).response.status).toBe(200);
  expect((await forward({ ...calls, userId: bob.id }, true, own)).response.status).toBe(404);
  expect((await block({ number: '+1900*', scope: 'domain' }, true, own)).response.status).toBe(403);
  expect((await block({ number: '+1900*', scope: 'user' }, true, own)).response.status).toBe(200);
  expect((await hours({ timeFrameId: frameId, ranges: nights }, true, own)).response.status).toBe(
    403,
  );
  expect((await holiday(festival(), true, own)).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect(
    (await hours({ timeFrameId: frameId, ranges: nights }, true, stranger)).response.status,
  ).toBe(404);
  expect((await forward({ ...calls, userId: anne.id }, true, stranger)).response.status).toBe(404);
  expect((await holiday(festival(), true, stranger)).response.status).toBe(422);
});
