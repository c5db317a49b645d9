import { expect, test } from 'vitest';
import {
  attendant,
  company,
  conference,
  frame,
  never,
  number,
  override,
  queue,
  rule,
  to,
  user,
} from './company.testing.js';
import { directoryOf, type Census } from './census.js';
import { findLoop } from './loops.js';
import { problems } from './problems.js';

const at = new Date('2026-06-10T16:00:00Z');

const found = async (fields: Partial<Census>) =>
  (await problems(company(fields), at)).map(({ kind, object, cause, values }) =>
    [kind, object.name, cause, values.rule].filter(Boolean).join(' '),
  );

const forwarding = (id: string, forward: Parameters<typeof rule>[1], more: object = {}) =>
  user(id, { rules: [rule(null, forward)], ...more });

test('finds nothing in a company that is well', async () => {
  expect(await found({})).toEqual([]);
});

const circle = [
  forwarding('ann', { forward: { always: to.user('bob') } }),
  forwarding('bob', { forward: { whenBusy: to.attendant('front') } }),
];
const front = attendant('front', {
  timeRules: [{ timeFrameId: 'all', destination: to.user('ann') }],
});

test('finds a loop once, with its path and reasons', async () => {
  const census = company({ users: circle, attendants: [front], timeFrames: [frame('all')] });
  const [loop, ...more] = await problems(census, at);
  expect(loop).toMatchObject({ kind: 'loop', severity: 'error' });
  expect(loop?.path.map(({ kind, name, code }) => [kind, name, code])).toEqual([
    ['user', 'ann', 'forward-always'],
    ['user', 'bob', 'forward-when-busy'],
    ['attendant', 'front', 'time-rule'],
    ['user', 'ann', null],
  ]);
  expect(more.filter(({ kind }) => kind === 'loop')).toEqual([]);
});

test('finds the loop into which a save would lead, from a number too', async () => {
  const census = company({ users: circle, attendants: [front], timeFrames: [frame('all')] });
  const names = async (kind: 'user' | 'phoneNumber', id: string) =>
    (await findLoop(directoryOf(census), { kind, id }, at))?.map(({ name }) => name);
  expect(await names('user', 'bob')).toEqual(['bob', 'front', 'ann', 'bob']);
  expect(await names('phoneNumber', 'main')).toEqual(['ann', 'bob', 'front', 'ann']);
});

test('finds a user who is forwarded to themselves', async () => {
  const users = [forwarding('ann', { forward: { always: to.user('ann') } })];
  expect(
    await findLoop(directoryOf(company({ users })), { kind: 'user', id: 'ann' }, at),
  ).toHaveLength(2);
});

test('sees no loop where a ring, a key or a wait lies between', async () => {
  const users = [
    forwarding('ann', { forward: { whenUnanswered: to.user('bob') } }),
    forwarding('bob', { forward: { always: to.attendant('menu') } }),
  ];
  const keys = [
    { key: '1', action: 'destination' as const, destination: to.user('bob'), callerIdPrefix: null },
  ];
  const attendants = [
    attendant('menu', {
      menu: { promptId: null, keys },
      noKey: { maxRepeats: 0, destination: to.user('bob') },
    }),
  ];
  expect(await found({ users, attendants })).toEqual([]);
  const mutual = [
    users[0] as (typeof users)[0],
    forwarding('bob', { forward: { whenUnanswered: to.user('ann') } }),
  ];
  expect(await found({ users: mutual })).toEqual([]);
});

test('sees no loop in rules that are never in force together', async () => {
  const day = (start: string, end: string) => ({ type: 'dates' as const, dates: [{ start, end }] });
  const timeFrames = [
    frame('early', day('2026-07-01T08:00', '2026-07-01T12:00')),
    frame('late', day('2026-07-01T12:00', '2026-07-01T18:00')),
  ];
  const users = (other: string) => [
    user('ann', { rules: [rule('early', { forward: { always: to.user('bob') } }), rule(null)] }),
    user('bob', { rules: [rule(other, { forward: { always: to.user('ann') } }), rule(null)] }),
  ];
  const loops = async (other: string) =>
    (await found({ timeFrames, users: users(other) })).filter((text) => text.startsWith('loop'));
  expect(await loops('late')).toEqual([]);
  expect(await loops('early')).toHaveLength(1);
});

test('finds a loop of overrides, but none in that of a domain', async () => {
  const overrides = [
    override('user', 'ann', to.user('bob')),
    override('user', 'bob', to.user('ann')),
  ];
  expect((await found({ overrides })).filter((text) => text.startsWith('loop'))).toHaveLength(1);
  expect(await found({ overrides: [override('domain', 'domain', to.user('ann'))] })).toEqual([]);
});

test('finds dead ends at the object where the call ends', async () => {
  expect(await found({ users: [user('ann', { voicemailEnabled: false })] })).toEqual([
    'deadEnd ann no-target',
  ]);
  const gone = forwarding('ann', { forward: { whenUnanswered: to.user('gone') } });
  expect(await found({ users: [gone] })).toEqual(['deadEnd ann target-missing']);
  const queues = [queue('help', { maxWaitSeconds: 60, unanswered: null })];
  expect(await found({ queues })).toEqual(['deadEnd help no-target']);
});

test('finds rules that earlier ones cover, or whose time never comes', async () => {
  const timeRules = ['past', 'summer', 'all', 'late'].map((timeFrameId) => ({
    timeFrameId,
    destination: to.busy,
  }));
  const summer = {
    type: 'dates' as const,
    dates: [{ start: '2026-07-01T00:00', end: '2026-08-01T00:00' }],
  };
  const timeFrames = [never('past'), frame('summer', summer), frame('all'), frame('late')];
  expect(await found({ phoneNumbers: [number({ timeRules })], timeFrames })).toEqual([
    'unreachableRule +15145550100 never past',
    'unreachableRule +15145550100 covered late',
  ]);
});

test('does not blame a rule that is switched off', async () => {
  const rules = [rule('past', { enabled: false }), rule(null)];
  expect(await found({ users: [user('ann', { rules })], timeFrames: [never('past')] })).toEqual([]);
});

test('finds free numbers, and numbers that lead nowhere', async () => {
  const phoneNumbers = [
    number({ id: '1', number: '+11', destination: null }),
    number({ id: '2', number: '+12', enabled: false }),
    number({ id: '3', number: '+13', enabledUntil: '2026-06-10T16:00:00Z' }),
    number({ id: '4', number: '+14', destination: to.user('gone') }),
    number({ id: '5', number: '+15' }),
  ];
  expect(await found({ phoneNumbers })).toEqual([
    'numberToNowhere +12 number-disabled',
    'numberToNowhere +13 number-no-longer',
    'numberToNowhere +14 target-missing',
    'freeNumber +11 number-free',
  ]);
});

test('finds users with a phone and without an emergency address', async () => {
  const users = [
    user('ann', { emergencyAddressId: null }),
    user('bob', { emergencyAddressId: null, devices: [] }),
  ];
  expect(await found({ users })).toEqual(['noEmergencyAddress ann no-emergency-address']);
});

test('finds time frames that nothing uses', async () => {
  expect(await found({ timeFrames: [frame('spare')] })).toEqual(['unusedTimeFrame spare unused']);
});

const christmas = {
  id: 'h',
  name: 'Christmas',
  date: null,
  rule: '12-25',
  start: '00:00',
  end: '24:00',
  observance: 'sameDay' as const,
};
const week = frame('week', {
  type: 'weekly',
  ranges: [{ day: 'friday', start: '09:00', end: '17:00' }],
});
const byWeek = { timeFrameId: 'week', destination: to.user('bob') };

test('finds a weekly schedule that knows nothing of the next holiday', async () => {
  const open = {
    phoneNumbers: [number({ timeRules: [byWeek] })],
    timeFrames: [week],
    holidays: [christmas],
  };
  expect(await found(open)).toEqual(['holidayGap +15145550100 not-planned']);
  const closed = frame('closed', { type: 'holidays', holidayIds: ['h'] });
  const timeRules = [{ timeFrameId: 'closed', destination: to.busy }, byWeek];
  expect(
    await found({ ...open, phoneNumbers: [number({ timeRules })], timeFrames: [week, closed] }),
  ).toEqual([]);
});

test('finds a frame of holidays that has no days left', async () => {
  const past = { ...christmas, rule: null, date: '2025-12-25' };
  const closed = frame('closed', { type: 'holidays', holidayIds: ['h'] });
  const timeRules = [{ timeFrameId: 'closed', destination: to.busy }];
  const census = { phoneNumbers: [number({ timeRules })], timeFrames: [closed], holidays: [past] };
  expect(await found(census)).toContain('holidayGap closed no-days-left');
});

test('finds menus that say nothing, the main one and nested ones', async () => {
  const inner = (promptId: string | null) => ({ promptId, keys: [] });
  const keys = [
    { key: '1', action: 'menu' as const, menu: inner('choices') },
    { key: '2', action: 'menu' as const, menu: inner(null) },
  ];
  const silent = { menu: { promptId: null, keys }, greetings: [] };
  expect(await found({ attendants: [attendant('front', silent)] })).toEqual([
    'silentMenu front main',
    'silentMenu front nested 2',
  ]);
});

test('finds a queue in which callers wait for nobody', async () => {
  const empty = (fields: Parameters<typeof queue>[1] = {}) =>
    found({ queues: [queue('sales', { agents: [], ...fields })] });
  expect(await empty()).toEqual(['queueWithoutAgents sales no-exit']);
  expect(await empty({ unanswered: to.busy })).toEqual(['queueWithoutAgents sales no-exit']);
  expect(await empty({ maxWaitSeconds: 60, unanswered: to.busy })).toEqual([]);
  expect(await empty({ noAgents: to.busy })).toEqual([]);
  expect(await empty({ exitKey: { key: '0', destination: to.busy } })).toEqual([]);
  expect(await empty({ requireAgents: true, unavailable: to.busy })).toEqual([]);
  expect(await empty({ strategy: 'callPark' })).toEqual([]);
});

test('finds a conference that nobody can lead', async () => {
  const led = (fields: Parameters<typeof conference>[1]) =>
    found({ conferences: [conference('meet', { requireLeader: true, ...fields })] });
  expect(await led({})).toEqual(['conferenceWithoutLeader meet nobody-leads']);
  expect(await led({ leaderPin: '4821' })).toEqual([]);
  expect(await led({ ownerUserId: 'ann' })).toEqual([]);
});

test('names the keys by which a nested menu leads to nobody', async () => {
  const gone = { key: '4', action: 'destination' as const, destination: to.user('gone') };
  const off = { key: '0', action: 'destination' as const, destination: to.mailbox('ann') };
  const keys = [{ key: '1', action: 'menu' as const, menu: { promptId: 'choices', keys: [gone] } }];
  const attendants = [attendant('front', { menu: { promptId: 'choices', keys: [...keys, off] } })];
  const users = [
    user('ann', {
      voicemailEnabled: false,
      rules: [rule(null, { forward: { whenUnanswered: to.busy } })],
    }),
  ];
  expect(await found({ attendants, users })).toEqual([
    'deadEnd front target-missing 1 4',
    'deadEnd front target-missing 0',
  ]);
});

test('finds a greeting that those before it leave no time to', async () => {
  const greetings = [
    { timeFrameId: 'all', promptId: 'welcome' },
    { timeFrameId: 'some', promptId: 'holiday' },
  ];
  const attendants = [attendant('front', { greetings, menu: { promptId: 'choices', keys: [] } })];
  expect(await found({ attendants, timeFrames: [frame('all'), frame('some')] })).toEqual([
    'unreachableRule front covered some',
  ]);
});

test('finds an operator of a mailbox who takes no calls', async () => {
  const bob = user('bob', { voicemailEnabled: false });
  const ann = user('ann', { operator: to.mailbox('bob') });
  const dead = (await found({ users: [ann, bob] })).filter((line) => line.endsWith(' 0'));
  expect(dead).toEqual(['deadEnd ann target-missing 0']);
});
