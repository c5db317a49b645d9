import { expect, test } from 'vitest';
import { last, reasons } from './calls.testing.js';
import { company, frame, never, number, rule, to, user } from './company.testing.js';
import type { Census } from './census.js';
import type { Caller } from './steps.js';

const ann = (fields: Partial<Census['users'][number]>, more: Partial<Census> = {}) =>
  company({
    users: [user('ann', { extension: '1001', ...fields }), user('bob', { extension: '1002' })],
    ...more,
  });
const answering = (
  fields: Parameters<typeof rule>[1],
  more: Partial<Census['users'][number]> = {},
) => ann({ rules: [rule(null, fields)], ...more });

test('lets callers hear the busy tone whom a user blocks', async () => {
  const step = await last(ann({ blockedNumbers: ['+1418*'] }));
  expect(step.action).toMatchObject({ kind: 'hangup', signal: 'busy' });
  expect(step.reason.code).toBe('caller-blocked');
});

test('refuses anonymous callers only for users who want that', async () => {
  const from: Caller = { kind: 'outside', number: null };
  expect((await last(ann({ blockAnonymous: true }), { from })).reason.code).toBe(
    'anonymous-refused',
  );
  expect((await last(ann({}), { from })).action.kind).toBe('ring');
});

test('takes the first enabled answering rule in force, and Default when none is', async () => {
  const rules = (enabled: boolean) => [
    rule('past', { forward: { always: to.busy } }),
    rule('all', { enabled, forward: { always: to.user('bob') } }),
    rule(null),
  ];
  const timeFrames = [never('past'), frame('all')];
  expect((await last(ann({ rules: rules(true) }, { timeFrames }))).object.name).toBe('bob');
  expect((await last(ann({ rules: rules(false) }, { timeFrames }))).object.name).toBe('ann');
});

test('does not disturb, but for allowed numbers', async () => {
  expect((await last(answering({ doNotDisturb: true }))).action.kind).toBe('voicemail');
  expect(
    (await last(answering({ doNotDisturb: true, forward: { onDnd: to.user('bob') } }))).object.name,
  ).toBe('bob');
  const allowed = { allowedNumbers: ['+1418*'] };
  expect((await last(answering({ doNotDisturb: true }, allowed))).action.kind).toBe('ring');
});

test('screens callers, but for allowed numbers', async () => {
  const allowed = { allowedNumbers: ['+1418*'] };
  expect((await last(answering({ callScreening: true }))).action).toMatchObject({
    screening: true,
  });
  expect((await last(answering({ callScreening: true }, allowed))).action).toMatchObject({
    screening: false,
  });
});

test('asks in the order: do not disturb, always, busy, on a call, offline, ring', async () => {
  const forward = {
    onDnd: to.outside('+11'),
    always: to.outside('+12'),
    whenBusy: to.outside('+13'),
    onActive: to.outside('+14'),
    whenOffline: to.outside('+15'),
  };
  const state = { activeCalls: 4, devices: [] };
  const at = async (fields: Parameters<typeof rule>[1], more: object) =>
    (await last(answering(fields, { ...state, ...more }))).object.name;
  expect(await at({ doNotDisturb: true, forward }, {})).toBe('+11');
  expect(await at({ forward }, {})).toBe('+12');
  expect(await at({ forward: { ...forward, always: null } }, {})).toBe('+13');
  expect(await at({ forward: { ...forward, always: null } }, { activeCalls: 1 })).toBe('+14');
  expect(await at({ forward: { ...forward, always: null } }, { activeCalls: 0 })).toBe('+15');
});

test('goes where unanswered calls go when no phone is registered and nothing else is said', async () => {
  const census = answering({ forward: { whenUnanswered: to.user('bob') } }, { devices: [] });
  expect(await reasons(census)).toContain('forward-when-offline');
  expect((await last(census)).object.name).toBe('bob');
});

test('rings all targets with their delays, the own devices when none is named', async () => {
  const ringTargets = [
    { kind: 'devices' as const },
    { kind: 'user' as const, id: 'bob', delaySeconds: 5 },
    { kind: 'external' as const, number: '+15145550177', delaySeconds: 10 },
  ];
  expect((await last(answering({ ringTargets, ringSeconds: 40 }))).action).toEqual({
    kind: 'ring',
    targets: [
      { kind: 'device', id: 'ann-phone', userId: 'ann', delaySeconds: 0 },
      { kind: 'device', id: 'bob-phone', userId: 'bob', delaySeconds: 5 },
      { kind: 'external', number: '+15145550177', delaySeconds: 10, confirm: true },
    ],
    seconds: 40,
    screening: false,
    prefix: '',
  });
  expect((await last(company())).action).toMatchObject({
    seconds: 25,
    targets: [{ id: 'ann-phone' }],
  });
});

test.each([
  ['noAnswer', '+11'],
  ['busy', '+12'],
  ['offline', '+13'],
  ['failed', '+11'],
] as const)('goes on after ringing when %s', async (outcome, name) => {
  const forward = {
    whenUnanswered: to.outside('+11'),
    whenBusy: to.outside('+12'),
    whenOffline: to.outside('+13'),
  };
  const { state } = await last(answering({ forward }));
  expect((await last(answering({ forward }), { state, outcome })).object.name).toBe(name);
});

test('takes a message when the rule names nobody, and is at a dead end without a mailbox', async () => {
  const { state } = await last(company());
  const asked = { state, outcome: 'noAnswer' as const };
  expect((await last(company(), asked)).action).toMatchObject({ kind: 'voicemail', userId: 'ann' });
  expect((await last(ann({ voicemailEnabled: false }), asked)).action).toMatchObject({
    cause: 'deadEnd',
  });
});

test('rings the devices of a user past the answering rules', async () => {
  const census = answering({ doNotDisturb: true });
  const step = await last({
    ...census,
    phoneNumbers: [number({ destination: to.devices('ann') })],
  });
  expect(step.object.kind).toBe('userDevices');
  expect(step.action.kind).toBe('ring');
});
