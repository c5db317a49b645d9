import { expect, test } from 'vitest';
import { agent, attendant, company, number, queue, rule, to, user } from './company.testing.js';
import { directoryOf, type Census } from './census.js';
import { simulate, type ImaginedCall } from './simulate.js';

const at = new Date('2026-06-10T16:00:00Z');

const imagined = (census: Census, fields: Partial<ImaginedCall> = {}) =>
  simulate(
    { to: '+15145550100', from: '+14185550199', at, digits: '', assume: {}, ...fields },
    directoryOf(census),
  );

test('tells each step of a call with its rule, reason and time', async () => {
  const forward = { whenUnanswered: to.user('bob') };
  const users = [user('ann', { rules: [rule(null, { forward })] }), user('bob')];
  const { steps, end, warnings } = await imagined(company({ users }));
  expect(
    steps.map((step) => [step.object.kind, step.object.name, step.reason.code, step.waitSeconds]),
  ).toEqual([
    ['caller', '+14185550199', 'dialled', 0],
    ['phoneNumber', '+15145550100', 'own-destination', 0],
    ['user', 'ann', 'rings', 25],
    ['user', 'ann', 'forward-when-unanswered', 0],
    ['user', 'bob', 'rings', 25],
    ['user', 'bob', 'forward-when-unanswered', 0],
    ['voicemail', 'bob', 'takes-message', 0],
  ]);
  expect(steps.at(-1)?.at).toEqual(new Date(at.getTime() + 50_000));
  expect(end).toEqual({ kind: 'voicemail', object: { kind: 'voicemail', id: 'bob', name: 'bob' } });
  expect(warnings).toEqual([]);
});

test('follows what is assumed of people', async () => {
  const forward = { whenBusy: to.busy, whenOffline: to.outside('+13') };
  const census = company({
    users: [user('ann', { activeCalls: 4, rules: [rule(null, { forward })] })],
  });
  const kind = async (assume: ImaginedCall['assume']) =>
    (await imagined(census, { assume })).end.kind;
  expect(await kind({ answer: 'somebody' })).toBe('answered');
  expect(await kind({ busyUserIds: ['ann'] })).toBe('busy');
  expect(await kind({ offlineUserIds: ['ann'] })).toBe('external');
  expect(await kind({ answer: 'nobody' })).toBe('voicemail');
});

test('assumes agents to be there unless they are out', async () => {
  const help = queue('help', {
    noAgents: to.mailbox('ann'),
    maxWaitSeconds: 90,
    unanswered: to.tone,
  });
  const census = company({
    phoneNumbers: [number({ destination: to.queue('help') })],
    queues: [help],
  });
  expect((await imagined(census, { assume: { answer: 'somebody' } })).end.kind).toBe('answered');
  expect((await imagined(census)).end.kind).toBe('tone');
  expect((await imagined(census, { assume: { agentsOut: true } })).end.kind).toBe('voicemail');
  const stay = { ...census, queues: [queue('help')] };
  expect((await imagined(stay, { assume: { agentsOut: true } })).end.kind).toBe('waiting');
});

test('imagines who waits in a queue already, and agents who take more than one call', async () => {
  const census = (fields: Parameters<typeof queue>[1]) =>
    company({
      phoneNumbers: [number({ destination: to.queue('help') })],
      queues: [queue('help', { agents: [agent('ann')], unavailable: to.busy, ...fields })],
    });
  const way = async (fields: Parameters<typeof queue>[1], assume: ImaginedCall['assume']) =>
    (await imagined(census(fields), { assume })).steps[2]?.reason.code;
  expect(await way({}, {})).toBe('queue-rings');
  expect(await way({}, { callersWaiting: 1 })).toBe('queue-waits');
  expect(await way({ maxCallers: 2 }, { callersWaiting: 1 })).toBe('queue-waits');
  expect(await way({ maxCallers: 2 }, { callersWaiting: 2 })).toBe('queue-full');
  expect(await way({}, { busyUserIds: ['ann'] })).toBe('queue-waits');
  const agents = [agent('ann', { maxCalls: 2 })];
  expect(await way({ agents }, { busyUserIds: ['ann'] })).toBe('queue-rings');
});

test('takes digits that nobody has, and that no key begins with, as one extension', async () => {
  const keys = [{ key: '1', action: 'repeat' as const, callerIdPrefix: null }];
  const census = company({
    phoneNumbers: [number({ destination: to.attendant('front') })],
    attendants: [
      attendant('front', {
        menu: { promptId: null, keys },
        invalidKey: { maxRepeats: 1, destination: to.tone },
      }),
    ],
  });
  const invalid = async (digits: string) => {
    const { steps, warnings } = await imagined(census, { digits });
    const codes = steps.map(({ reason }) => reason.code);
    return [
      codes.filter((code) => code === 'invalid-key').length,
      ...warnings.map((one) => one.code),
    ];
  };
  expect(await invalid('9876')).toEqual([1]);
  expect(await invalid('98#')).toEqual([1]);
  expect(await invalid('98#76')).toEqual([2]);
  expect(await invalid('9876543')).toEqual([2]);
  expect(await invalid('198')).toEqual([1]);
});

test('presses keys one menu after the other, extensions as a whole, and says which are left', async () => {
  const keys = [
    {
      key: '1',
      action: 'destination' as const,
      destination: to.attendant('inner'),
      callerIdPrefix: null,
    },
  ];
  const census = company({
    phoneNumbers: [number({ destination: to.attendant('front') })],
    attendants: [
      attendant('front', { menu: { promptId: null, keys } }),
      attendant('inner', { extension: '8001' }),
    ],
  });
  const named = async (digits: string) => {
    const { end, warnings } = await imagined(census, { digits });
    return [end.object?.name, ...warnings.map(({ code }) => code)];
  };
  expect(await named('11')).toEqual(['ann']);
  expect(await named('1002')).toEqual(['bob']);
  expect(await named('11002')).toEqual(['bob']);
  expect(await named('115')).toEqual(['ann', 'keys-left']);
  expect(await named('')).toEqual(['tone']);
});

test('warns of targets that never ring and of an emergency without an address', async () => {
  const ringTargets = [
    { kind: 'devices' as const },
    { kind: 'user' as const, id: 'bob', delaySeconds: 25 },
  ];
  const users = [
    user('ann', {
      extension: '1001',
      emergencyAddressId: null,
      rules: [rule(null, { ringTargets })],
    }),
    user('bob'),
  ];
  const codes = async (fields: Partial<ImaginedCall>) =>
    (await imagined(company({ users }), fields)).warnings.map(({ code }) => code);
  expect(await codes({})).toEqual(['late-target']);
  expect(await codes({ from: '1001', to: '911' })).toEqual(['no-emergency-address']);
});

test('takes the caller for a user when the number is an extension', async () => {
  const { end, steps } = await imagined(company(), { from: '1001', to: '+15145559999' });
  expect(end.kind).toBe('external');
  expect(steps[0]?.object).toEqual({ kind: 'caller', id: 'ann', name: '1001' });
});

test('says where a loop and a dead end are', async () => {
  const forward = (id: string) => [rule(null, { forward: { always: to.user(id) } })];
  const users = [user('ann', { rules: forward('bob') }), user('bob', { rules: forward('ann') })];
  const loop = await imagined(company({ users }));
  expect([loop.end.kind, loop.warnings[0]?.code]).toEqual(['loop', 'loop']);
  const dead = await imagined(company({ users: [user('ann', { voicemailEnabled: false })] }));
  expect([dead.end.kind, dead.end.object?.name, dead.warnings[0]?.code]).toEqual([
    'deadEnd',
    'ann',
    'dead-end',
  ]);
});

test('follows key 0 out of a mailbox, and assumes that it has room', async () => {
  const bob = user('bob', { operator: to.outside('+14185550177'), mailboxFull: true });
  const census = company({
    phoneNumbers: [number({ destination: to.mailbox('bob') })],
    users: [user('ann'), bob],
  });
  expect((await imagined(census)).end.kind).toBe('voicemail');
  const { steps, end, warnings } = await imagined(census, { digits: '0' });
  expect(end.kind).toBe('external');
  expect(steps.map(({ reason }) => reason.code)).toContain('mailbox-operator');
  expect(warnings).toEqual([]);
});
