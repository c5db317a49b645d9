import { expect, test } from 'vitest';
import { customer, last, main, noon, reasons, steps } from './calls.testing.js';
import { company, frame, never, number, override, rule, to, user } from './company.testing.js';
import { directoryOf, type Census } from './census.js';
import { next } from './next.js';
import type { Caller } from './steps.js';

const domain = (fields: Partial<Census['domain']>) => fields as Census['domain'];
const ann = (fields: Partial<Census['users'][number]>, more: Partial<Census> = {}) =>
  company({
    users: [user('ann', { extension: '1001', ...fields }), user('bob', { extension: '1002' })],
    ...more,
  });

test('sends an emergency call out with the address of who calls, though all else refuses', async () => {
  const census = company({ domain: domain({ locked: true, concurrentCalls: 0 }) });
  const from: Caller = { kind: 'user', userId: 'ann', number: '1001' };
  const step = await last(census, { to: '911', from });
  expect(step.action).toEqual({ kind: 'emergency', number: '911', addressId: 'address' });
});

test('refuses every call of a locked domain', async () => {
  const step = await last(company({ domain: domain({ locked: true }) }));
  expect(step.reason.code).toBe('domain-locked');
  expect(step.action).toMatchObject({ kind: 'hangup', cause: 'blocked' });
});

test('refuses a call above the limit of calls at a time', async () => {
  const at = (callsNow: number) => company({ domain: domain({ concurrentCalls: 5, callsNow }) });
  expect((await last(at(5))).reason).toEqual({ code: 'too-many-calls', values: { limit: 5 } });
  expect((await last(at(4))).action.kind).toBe('ring');
});

test.each(['+14185550199', '+1418*'])(
  'refuses callers on the block list as %s',
  async (blocked) => {
    const until = '2026-06-10T16:00:01Z';
    const census = company({ blockedNumbers: [{ number: blocked, until }] });
    expect((await last(census)).reason.code).toBe('caller-blocked');
    expect((await last(census, {}, new Date(until))).action.kind).toBe('ring');
  },
);

test('prefers the override of the object to those of its site and domain', async () => {
  const all = [
    override('domain', 'domain', to.busy),
    override('site', 'hq', to.tone),
    override('phoneNumber', 'main', to.user('bob')),
  ];
  const at = (overrides: typeof all) =>
    company({ phoneNumbers: [number({ siteId: 'hq' })], overrides });
  expect((await last(at(all))).object.name).toBe('bob');
  expect((await last(at(all.slice(0, 2)))).object.name).toBe('tone');
  expect((await last(at(all.slice(0, 1)))).object.name).toBe('busy');
  expect((await steps(at(all)))[1]).toMatchObject({ rule: { code: 'override', name: 'Flood' } });
});

test('ends an override to the millisecond', async () => {
  const census = company({ overrides: [override('domain', 'domain', to.busy)] });
  expect(await reasons(census, {}, new Date('2026-06-19T23:59:59.999Z'))).toContain('override');
  expect(await reasons(census, {}, new Date('2026-06-20T00:00:00Z'))).not.toContain('override');
  expect(await reasons(census, {}, new Date('2026-05-31T23:59:59.999Z'))).not.toContain('override');
});

test('follows the override of a domain once, so that its destination is reached', async () => {
  const census = company({ overrides: [override('domain', 'domain', to.user('bob'))] });
  expect((await last(census)).object.name).toBe('bob');
});

test('puts an override above a number that is not in service', async () => {
  const census = company({
    phoneNumbers: [number({ enabled: false })],
    overrides: [override('phoneNumber', 'main', to.user('bob'))],
  });
  expect((await last(census)).action.kind).toBe('ring');
});

test.each([
  ['number-free', { destination: null }],
  ['number-disabled', { enabled: false }],
  ['number-not-yet', { enabledFrom: '2026-06-10T16:00:01Z' }],
  ['number-no-longer', { enabledUntil: '2026-06-10T16:00:00Z' }],
])('says "not in service" for %s', async (code, fields) => {
  const step = await last(company({ phoneNumbers: [number(fields)] }));
  expect(step.reason.code).toBe(code);
  expect(step.action).toMatchObject({ kind: 'hangup', signal: 'message', cause: 'notInService' });
});

test('says "not in service" for a number nobody has', async () => {
  expect((await last(company(), { to: '+15145559999' })).reason.code).toBe('unknown-number');
});

test('follows the first time rule in force, else the own destination', async () => {
  const timeRules = [
    { timeFrameId: 'past', destination: to.busy },
    { timeFrameId: 'summer', destination: to.user('bob') },
    { timeFrameId: 'all', destination: to.tone },
  ];
  const census = (frames: Census['timeFrames']) =>
    company({ phoneNumbers: [number({ timeRules })], timeFrames: frames });
  const found = await steps(census([never('past'), frame('summer'), frame('all')]));
  expect(found[1]).toMatchObject({ rule: { code: 'time-rule', name: 'summer' } });
  expect(found.at(-1)?.object.name).toBe('bob');
  expect(await reasons(census([never('past')]))).toContain('own-destination');
});

test('reads the frames of the domain in its zone and personal ones in that of their owner', async () => {
  const night = {
    type: 'weekly' as const,
    ranges: [{ day: 'thursday' as const, start: '00:00', end: '02:00' }],
  };
  const census = ann(
    {
      timeZone: 'Europe/Paris',
      rules: [rule('own', { forward: { always: to.busy } }), rule(null)],
    },
    { timeFrames: [frame('own', { ...night, ownerUserId: 'ann' })] },
  );
  expect((await last(census, {}, new Date('2026-06-10T22:30:00Z'))).object.name).toBe('busy');
  expect((await last(census, {}, new Date('2026-06-11T04:30:00Z'))).object.name).toBe('ann');
});

test('judges the rules of an object by the instant at which the call reached it', async () => {
  const closing = frame('day', {
    type: 'dates',
    dates: [{ start: '2026-06-10T09:00', end: '2026-06-10T12:00' }],
  });
  const rules = [rule('day', { forward: { whenUnanswered: to.user('bob') } }), rule(null)];
  const census = ann({ rules }, { timeFrames: [closing] });
  const rung = await last(census, {}, new Date('2026-06-10T15:59:50Z'));
  const after = await next(
    { to: main, from: customer, state: rung.state, outcome: 'noAnswer' },
    directoryOf(census),
    () => new Date('2026-06-10T16:00:15Z'),
  );
  expect(after.action).toEqual({ kind: 'go', to: to.user('bob') });
});

test('lets users dial out as far as the dial policy permits', async () => {
  const from: Caller = { kind: 'user', userId: 'ann', number: '1001' };
  const dialRules = [
    { prefix: '+1', permit: true },
    { prefix: '+', permit: false },
  ];
  const census = ann({}, { domain: domain({ dialRules }) });
  expect((await last(census, { from, to: '+15145559999' })).action.kind).toBe('external');
  expect((await last(census, { from, to: '+33140000000' })).reason.code).toBe('not-permitted');
});

test('plays a prompt and goes on', async () => {
  const destination = {
    kind: 'prompt',
    id: 'closed',
    then: { kind: 'voicemail', id: 'bob' },
  } as const;
  const census = company({ phoneNumbers: [number({ destination })] });
  const { action, state } = await last(census);
  expect(action).toMatchObject({ kind: 'prompt', id: 'closed' });
  expect((await last(census, { state, outcome: 'done' })).action).toMatchObject({
    kind: 'voicemail',
    userId: 'bob',
  });
});

test('carries the prefix of the number to who answers', async () => {
  const census = company({ phoneNumbers: [number({ callerIdPrefix: 'Vente: 1%' })] });
  expect((await last(census)).action).toMatchObject({ prefix: 'Vente: 1%' });
});

test('cuts a call after 20 places', async () => {
  const forward = (id: string) => [rule(null, { forward: { always: to.user(id) } })];
  const users = [user('ann', { rules: forward('bob') }), user('bob', { rules: forward('ann') })];
  const found = await steps(company({ users }));
  expect(found.at(-1)).toMatchObject({ reason: { code: 'hop-limit' }, action: { cause: 'loop' } });
  expect(found).toHaveLength(22);
});

test.each(['', 'nonsense', 'user', 'user:x:y:0:0', '%', 'constructor:a:reach:1:0'])(
  'ends a call that brings the token "%s"',
  async (state) => {
    expect((await last(company(), { state })).action).toMatchObject({
      kind: 'hangup',
      cause: 'deadEnd',
    });
  },
);

test('asks the directory once for each object, and thrice when a call begins', async () => {
  const asked: string[] = [];
  const plain = directoryOf(company());
  const directory = new Proxy(plain, {
    get: (target, name) => {
      asked.push(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  let state: string | null = null;
  for (let index = 0; index < 3; index += 1)
    ({ state } = await next({ to: main, from: customer, state }, directory, () => noon));
  expect(asked).toEqual(['domain', 'blocked', 'dialled', 'object', 'object']);
});
