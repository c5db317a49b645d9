import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Update = components['schemas']['AnsweringRulesUpdate'];
type Rule = components['schemas']['AnsweringRuleInput'];

let server: TestServer;
let manager: Client<paths>;
let agent: string;
let colleague: string;

beforeAll(async () => {
  server = await createTestServer();
  // A Wednesday in June, noon in Toronto.
  server.clock.set(new Date('2026-06-10T16:00:00Z'));
  manager = await server.clientAs('office-manager');
  agent = server.acme.users['call-center-agent'].id;
  colleague = server.acme.users['advanced-user'].id;
});
afterAll(() => server.close());

const get = (userId: string, who = manager) =>
  who.GET('/users/{userId}/answering-rules', { params: { path: { userId } } });
const save = (userId: string, body: Update, who = manager, match = '*') =>
  who.PATCH('/users/{userId}/answering-rules', {
    params: { path: { userId }, header: { 'If-Match': match } },
    body,
  });
const undo = (changeId: string | null, who = manager) =>
  who.POST('/changes/{changeId}/undo', { params: { path: { changeId: changeId ?? '' } } });

const otherwise: Rule = { timeFrameId: null };
const mailbox = (id: string) => ({ kind: 'voicemail', id }) as const;
const busy = { kind: 'hangup', signal: 'busy' } as const;

async function frame(name: string, body: object = {}, who = manager): Promise<string> {
  const { data, error } = await who.POST('/time-frames', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name, type: 'always', ...body },
  });
  expect(error, JSON.stringify(error)).toBeUndefined();
  return data!.id;
}

it('starts with the Default rule alone, whose id is that of the user', async () => {
  const { data, response } = await get(agent);
  expect(response.headers.get('etag')).toBe('"0"');
  expect(data).toMatchObject({
    userId: agent,
    version: 0,
    ringSeconds: 25,
    rules: [{ id: agent, timeFrameId: null, enabled: true, ringTargets: [], forward: {} }],
    activeRuleId: agent,
    activeUntil: null,
  });
});

it('keeps the order of the rules and says which applies until when', async () => {
  const lunch = await frame('Lunch', {
    type: 'weekly',
    ranges: [{ day: 'wednesday', start: '12:00', end: '13:00' }],
  });
  const open = await frame('Office', {
    type: 'weekly',
    ranges: [{ day: 'wednesday', start: '08:00', end: '17:00' }],
  });
  const rules: Rule[] = [
    { timeFrameId: lunch, forward: { always: mailbox(agent) } },
    { timeFrameId: open, ringTargets: [{ kind: 'external', number: '514 555-0123' }] },
    otherwise,
  ];
  const { data, response } = await save(agent, { rules, ringSeconds: 40 });
  expect(response.status).toBe(200);
  expect(data!.rules.map(({ timeFrameId }) => timeFrameId)).toEqual([lunch, open, null]);
  expect(data!.rules[1]!.ringTargets).toEqual([
    { kind: 'external', number: '+15145550123', delaySeconds: 0, confirm: true },
  ]);
  expect(data).toMatchObject({
    version: 1,
    ringSeconds: 40,
    activeRuleId: data!.rules[0]!.id,
    activeUntil: '2026-06-10T17:00:00.000Z',
  });
  const again = await save(agent, { rules: [data!.rules[1]!, data!.rules[0]!, data!.rules[2]!] });
  expect(again.data!.rules.map(({ id }) => id)).toEqual([
    data!.rules[1]!.id,
    data!.rules[0]!.id,
    agent,
  ]);
  expect(again.data!.activeUntil).toBe('2026-06-10T21:00:00.000Z');
});

it('writes the ring time to the user and takes it back with the rest', async () => {
  const who = server.acme.users['basic-user'].id;
  const before = (await get(who)).data!;
  const { response } = await save(who, { ringSeconds: 55, allowedNumbers: ['514 555-0100'] });
  const user = async () =>
    (await manager.GET('/users/{userId}', { params: { path: { userId: who } } })).data!;
  expect((await user()).ringSeconds).toBe(55);
  expect((await undo(response.headers.get('Change-Id'))).response.status).toBe(200);
  expect((await user()).ringSeconds).toBe(25);
  const { version: _v, updatedAt: _u, ...now } = (await get(who)).data!;
  const { version: _w, updatedAt: _x, ...then } = before;
  expect(now).toEqual(then);
});

it.each<[string, () => Promise<Update> | Update, string, string]>([
  [
    'two rules for one time frame',
    async () => {
      const timeFrameId = await frame('Twice');
      return { rules: [{ timeFrameId }, { timeFrameId }, otherwise] };
    },
    '/rules/1/timeFrameId',
    'rule-for-same-time',
  ],
  [
    'a Default rule that is not the last',
    async () => ({ rules: [otherwise, { timeFrameId: await frame('After') }] }),
    '/rules/0',
    'default-rule-last',
  ],
  [
    'rules without the Default rule',
    async () => ({ rules: [{ timeFrameId: await frame('Alone') }] }),
    '/rules',
    'default-rule-required',
  ],
  [
    'a number in both lists',
    () => ({ allowedNumbers: ['514 555-0111'], blockedNumbers: ['+15145550111'] }),
    '/blockedNumbers/0',
    'number-in-both-lists',
  ],
  [
    'no number at all',
    () => ({ blockedNumbers: ['nobody'] }),
    '/blockedNumbers/0',
    'number-or-prefix',
  ],
  [
    'busy with several targets',
    () => ({
      rules: [
        {
          timeFrameId: null,
          ringTargets: [{ kind: 'devices' }, { kind: 'user', id: agent }],
          forward: { whenBusy: busy },
        },
      ],
    }),
    '/rules/0/forward/whenBusy',
    'busy-with-several-targets',
  ],
  [
    'an outside number that is none',
    () => ({ rules: [{ timeFrameId: null, ringTargets: [{ kind: 'external', number: '12' }] }] }),
    '/rules/0/ringTargets/0/number',
    'invalid-number',
  ],
  [
    'a destination that is not there',
    () => ({ rules: [{ timeFrameId: null, forward: { always: mailbox(server.acme.id) } }] }),
    '/rules/0/forward/always/id',
    'unknown-reference',
  ],
  [
    'the rule of somebody else',
    () => ({ rules: [{ timeFrameId: null, id: server.acme.id }] }),
    '/rules/0/id',
    'unknown-reference',
  ],
])('refuses %s', async (_, body, pointer, code) => {
  const { error, response } = await save(colleague, await body());
  expect(response.status).toBe(422);
  expect(error?.errors).toMatchObject([{ pointer, code }]);
});

it('takes personal time frames of the user alone', async () => {
  const own = await frame('Mine', { ownerUserId: agent });
  expect((await save(agent, { rules: [{ timeFrameId: own }, otherwise] })).response.status).toBe(
    200,
  );
  const { error } = await save(colleague, { rules: [{ timeFrameId: own }, otherwise] });
  expect(error?.errors).toMatchObject([
    { pointer: '/rules/0/timeFrameId', code: 'unknown-reference' },
  ]);
});

it('refuses calls that would go round, with their path', async () => {
  const forward = (id: string): Update => ({
    rules: [{ timeFrameId: null, forward: { always: { kind: 'user', id } } }],
  });
  const [one, two] = [server.acme.users['site-manager'].id, server.acme.users['no-portal'].id];
  expect((await save(one, forward(two))).response.status).toBe(200);
  const { error, response } = await save(two, forward(one));
  expect(response.status).toBe(422);
  expect(error).toMatchObject({
    type: 'urn:pbxkit:problem:loop',
    errors: [{ pointer: '/rules/0/forward/always', code: 'loop' }],
  });
  expect(error?.detail).toContain('Test no-portal → Test site-manager → Test no-portal');
  expect((await get(two)).data?.version).toBe(0);
});

it('refuses a time frame that would close a loop, and a number or override that leads into one', async () => {
  const dates = (start: string, end: string) => ({ type: 'dates', dates: [{ start, end }] });
  const june = await frame('June', dates('2026-06-01T00:00', '2026-07-01T00:00'));
  const july = await frame('July', dates('2026-07-01T00:00', '2026-08-01T00:00'));
  const [one, two] = [server.acme.users['advanced-user'].id, server.acme.users['basic-user'].id];
  const forward = (timeFrameId: string, id: string): Update => ({
    rules: [{ timeFrameId, forward: { always: { kind: 'user', id } } }, otherwise],
  });
  expect((await save(one, forward(june, two))).response.status).toBe(200);
  expect((await save(two, forward(july, one))).response.status).toBe(200);
  const moved = await manager.PATCH('/time-frames/{timeFrameId}', {
    params: { path: { timeFrameId: july }, header: { 'If-Match': '*' } },
    body: { dates: [{ start: '2026-06-20T00:00', end: '2026-08-01T00:00' }] },
  });
  expect(moved.error).toMatchObject({ type: 'urn:pbxkit:problem:loop', status: 422 });
  const override = await manager.POST('/overrides', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {
      target: { kind: 'user', id: two },
      destination: { kind: 'user', id: one },
      endsAt: '2026-06-20T00:00:00Z',
    },
  });
  expect(override.error).toMatchObject({
    type: 'urn:pbxkit:problem:loop',
    status: 422,
    errors: [{ pointer: '/destination' }],
  });
});

it('takes null for a forward that is not wanted', async () => {
  const none = { always: null, whenBusy: null, onDnd: mailbox(agent) };
  const { data, error } = await save(agent, { rules: [{ ...otherwise, forward: none }] });
  expect(error).toBeUndefined();
  expect(data?.rules[0]?.forward).toMatchObject({ onDnd: mailbox(agent) });
});

it('is for the user and for those who manage the user', async () => {
  const own = await server.clientAs('call-center-agent');
  expect((await save(agent, { blockAnonymous: true }, own)).data?.blockAnonymous).toBe(true);
  expect((await get(colleague, own)).response.status).toBe(404);
  expect((await save(colleague, { blockAnonymous: true }, own)).response.status).toBe(404);
  const basic = await server.clientAs('basic-user');
  expect((await save(agent, { blockAnonymous: true }, basic)).response.status).toBe(403);
  const site = await server.clientAs('site-manager');
  expect((await save(colleague, { blockAnonymous: true }, site)).response.status).toBe(200);
  const above = server.acme.users['office-manager'].id;
  expect((await save(above, { blockAnonymous: true }, site)).error).toMatchObject({
    type: 'urn:pbxkit:problem:user-above-own',
  });
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await get(agent, stranger)).response.status).toBe(404);
  expect((await save(agent, { blockAnonymous: true }, stranger)).response.status).toBe(404);
});

it('refuses to save over what somebody saved first', async () => {
  const { data } = await get(agent);
  const { error, response } = await save(agent, { ringSeconds: 30 }, manager, '"999"');
  expect(response.status).toBe(412);
  expect(error?.current).toMatchObject({ version: data!.version, userId: agent });
  const without = await manager.PATCH('/users/{userId}/answering-rules', {
    params: { path: { userId: agent }, header: {} as { 'If-Match': string } },
    body: { ringSeconds: 30 },
  });
  expect(without.response.status).toBe(428);
});

it('comes back with a user who was deleted', async () => {
  const { data: user } = await manager.POST('/users', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { firstName: 'Ada', lastName: 'Roy', extension: '4010', emails: ['ada@acme.example'] },
  });
  const rules = (await save(user!.id, { rules: [{ ...otherwise, doNotDisturb: true }] })).data!
    .rules;
  const deleted = await manager.DELETE('/users/{userId}', {
    params: { path: { userId: user!.id }, header: { 'If-Match': '*' } },
  });
  expect((await get(user!.id)).response.status).toBe(404);
  const undone = await undo(deleted.response.headers.get('Change-Id'));
  expect(undone.response.status, JSON.stringify(undone.error)).toBe(200);
  expect((await get(user!.id)).data?.rules).toEqual(rules);
});
