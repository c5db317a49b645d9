import { expect, it } from 'vitest';
import { storyOf } from '../call-records/call-story.js';
import type { CallEvent } from '../engine/call-events.js';
import type { TracedStep } from '../engine/engine.js';
import type { ReasonCode } from '../routing/steps.js';
import { causeOf, outcomeOf, secondsOf, stateOf, talkingUsersOf, usersOf } from './call-facts.js';
import { track, type Person, type TrackedCall } from './tracked-call.js';

type Happening = CallEvent extends infer Event
  ? Event extends CallEvent
    ? Omit<Event, 'at'>
    : never
  : never;
/** What happened, each with the second in which it did. */
type Course = readonly (readonly [second: number, event: Happening])[];

const start = Date.UTC(2026, 5, 10, 12);
const after = (second: number) => new Date(start + second * 1000);
const follow = (course: Course): TrackedCall | null =>
  course.reduce<TrackedCall | null>(
    (call, [second, event]) => track(call, { ...event, at: after(second) }),
    null,
  );
const callOf = (course: Course): TrackedCall => follow([[0, started], ...course])!;

const started: Happening = {
  ...{ kind: 'started', channel: 'PJSIP/carrier-00000001', address: null },
  ...{ number: '+14185550199', name: null, dialled: '+15145550100' },
};
const step = (code: ReasonCode, more: Partial<TracedStep> = {}): Happening => ({
  kind: 'routed',
  domain: 'acme.example',
  step: {
    object: { kind: 'user', id: '01a225f7-f7a2-7993-beec-40236650b1b0', name: 'Anne' },
    reason: { code, values: {} },
    rule: null,
    action: 'ring',
    ...more,
  },
});
const rings = (key: string): Happening => ({
  ...{ kind: 'legStarted', key, channel: `PJSIP/${key}` },
  target: { kind: 'device', address: `${key}@acme.example` },
});
const answers = (key: string): Happening => ({ kind: 'legAnswered', key });
const ends = (key: string, code = 16): Happening => ({ kind: 'legEnded', key, code });
const leaves = (code = 16, cancelled = false): Happening => ({
  kind: 'callerLeft',
  code,
  cancelled,
});
const ended: Happening = { kind: 'ended' };

it('begins with its start and with nothing else', () => {
  for (const event of [
    step('rings'),
    rings('a'),
    answers('a'),
    leaves(),
    ended,
    { kind: 'held', on: true },
  ])
    expect(follow([[0, event as Happening]])).toBeNull();
});

it('begins once', () => {
  const call = callOf([[1, rings('a')]]);
  expect(track(call, { ...started, at: after(9) } as CallEvent)).toBe(call);
});

it('ignores what happens to a leg that it does not know, or that is over', () => {
  const call = callOf([
    [1, rings('a')],
    [2, ends('a', 17)],
  ]);
  const more: Happening[] = [answers('b'), ends('b'), { kind: 'legRang', key: 'b' }];
  for (const event of [...more, answers('a'), ends('a', 16)])
    expect(track(call, { ...event, at: after(3) } as CallEvent)).toEqual(call);
});

it('counts a leg that rang later from its ringing', () => {
  const call = callOf([
    [1, rings('a')],
    [6, { kind: 'legRang', key: 'a' }],
    [8, answers('a')],
  ]);
  expect(call.legs).toMatchObject([
    { startedAt: after(6).toISOString(), answeredAt: after(8).toISOString() },
  ]);
});

it('tells a leg that was given up from one that nobody answered', () => {
  const reasons = (course: Course) => callOf(course).legs.map(({ reason }) => reason);
  const forwarded: Course = [
    [0, step('rings')],
    [1, rings('a')],
    [20, ends('a', 0)],
  ];
  expect(reasons([...forwarded, [20, leaves(127, true)]])).toEqual(['cancelled']);
  const second: Course = [...forwarded, [20, step('forward-when-unanswered')], [21, rings('b')]];
  expect(reasons([...second, [25, ends('b', 127)], [25, leaves(127, true)]])).toEqual([
    'noAnswer',
    'cancelled',
  ]);
});

it('says why each leg ended', () => {
  const reason = (code: number) =>
    callOf([
      [1, rings('a')],
      [2, ends('a', code)],
    ]).legs[0]?.reason;
  expect([17, 20, 21, 26, 34, 0, 127].map(reason)).toEqual([
    ...['busy', 'offline', 'declined', 'elsewhere', 'failed', 'noAnswer', 'noAnswer'],
  ]);
  const other = callOf([
    [1, rings('a')],
    [1, rings('b')],
    [2, answers('a')],
    [2, ends('b', 0)],
  ]);
  expect(other.legs.map((leg) => leg.reason)).toEqual([null, 'elsewhere']);
});

it('ends what is still up with the call', () => {
  const call = callOf([
    ...([
      [1, rings('a')],
      [2, answers('a')],
      [3, { kind: 'held', on: true }],
    ] as Course),
    ...([
      [9, leaves(41)],
      [9, ended],
    ] as Course),
  ]);
  expect(call).toMatchObject({ held: false, endedAt: after(9).toISOString() });
  expect(call.legs).toMatchObject([{ endedAt: after(9).toISOString(), reason: 'completed' }]);
  expect(outcomeOf(call)).toBe('answered');
});

it('keeps 200 decisions and 100 legs, and goes on without the rest', () => {
  const decisions = Array.from({ length: 250 }, () => [1, step('forward-always')] as const);
  const legs = Array.from({ length: 120 }, (_, index) => [1, rings(`${index}`)] as const);
  const call = callOf([...decisions, ...legs, [5, answers('119')], [9, ends('99')], [9, ended]]);
  expect([call.steps.length, call.legs.length]).toEqual([200, 100]);
  expect(call.endedAt).toBe(after(9).toISOString());
});

it('knows whose call it is from the phone, else from the routing', () => {
  expect(callOf([]).domain).toBeNull();
  expect(callOf([[1, step('rings')]]).domain).toBe('acme.example');
  const phone = { ...started, address: '1002@globex.example' } as Happening;
  expect(follow([[0, phone]])?.domain).toBe('globex.example');
});

it.each([
  [
    'missed',
    null,
    [
      [1, step('rings')],
      [2, rings('a')],
      [20, ends('a', 0)],
      [20, leaves(19)],
    ],
  ],
  [
    'abandoned',
    null,
    [
      [1, step('rings')],
      [2, rings('a')],
      [9, leaves(127, true)],
    ],
  ],
  [
    'answered',
    null,
    [
      [1, step('rings')],
      [2, rings('a')],
      [5, answers('a')],
      [9, leaves()],
    ],
  ],
  [
    'busy',
    null,
    [
      [1, step('rings')],
      [2, leaves(17)],
    ],
  ],
  [
    'failed',
    'q850-34',
    [
      [1, step('external-number')],
      [2, leaves(34)],
    ],
  ],
  [
    'failed',
    'q850-41',
    [
      [1, step('rings')],
      [2, rings('a')],
      [9, leaves(41)],
    ],
  ],
  ['failed', 'q850-38', [[1, leaves(38)]]],
  [
    'failed',
    'mailbox-off',
    [
      [1, step('mailbox-off')],
      [2, leaves(16)],
    ],
  ],
  [
    'blocked',
    'too-many-calls',
    [
      [1, step('too-many-calls')],
      [2, leaves(17)],
    ],
  ],
  [
    'blocked',
    'domain-locked',
    [
      [1, step('domain-locked')],
      [1, step('call-ends')],
      [2, leaves(21)],
    ],
  ],
  ['missed', null, []],
] as readonly (readonly [string, string | null, Course])[])('%s (%s)', (outcome, cause, course) => {
  const call = callOf([...course, [30, ended]]);
  expect([outcomeOf(call), causeOf(call)]).toEqual([outcome, cause]);
});

it('counts talk of all who answered, waiting until the first, and never less than nothing', () => {
  const call = callOf([
    ...([
      [1, rings('a')],
      [10, answers('a')],
      [40, { kind: 'legTransferred', key: 'a' }],
    ] as Course),
    ...([
      [40, ends('a')],
      [41, rings('b')],
      [50, answers('b')],
      [110, ends('b')],
    ] as Course),
    ...([
      [110, leaves()],
      [110, ended],
    ] as Course),
  ]);
  expect(secondsOf(call)).toEqual({ wait: 10, talk: 90, total: 110 });
  expect(secondsOf(callOf([[-50, ended]]))).toEqual({ wait: 0, talk: 0, total: 0 });
  expect(secondsOf(callOf([[9e9, ended]])).total).toBe(2_147_483_647);
  expect(secondsOf(callOf([[5, rings('a')]]))).toEqual({ wait: 0, talk: 0, total: 0 });
});

it('names everybody once whom it concerns, and who talks only while they do', () => {
  const person = (userId: string): Person => ({
    ...{ userId, deviceId: null, name: userId, extension: '1', siteId: null },
  });
  const course: Course = [
    [1, step('rings')],
    [2, rings('a')],
    [2, rings('b')],
  ];
  const known = (call: TrackedCall): TrackedCall => ({
    ...call,
    person: person('caller'),
    legs: call.legs.map((leg) => ({ ...leg, person: person(leg.key) })),
  });
  const ringing = known(callOf(course));
  expect(usersOf(ringing)).toEqual(['caller', 'a', 'b', '01a225f7-f7a2-7993-beec-40236650b1b0']);
  expect(talkingUsersOf(ringing)).toEqual([]);
  expect(talkingUsersOf(known(callOf([...course, [3, answers('b')]])))).toEqual(['caller', 'b']);
});

it('says what it is doing', () => {
  const ring: Course = [
    [1, step('rings')],
    [2, rings('a')],
  ];
  const talk: Course = [...ring, [3, answers('a')]];
  const prompt = step('plays-prompt', { action: 'play' as TracedStep['action'] });
  const states = [
    [[]],
    ring,
    talk,
    [...talk, [4, { kind: 'held', on: true }]],
    [...talk, [4, { kind: 'held', on: true }], [5, { kind: 'held', on: false }]],
    [
      [1, prompt],
      [1, { kind: 'connected' }],
    ],
    [[1, step('queue-waits', { action: 'queue' })]],
  ] as unknown as Course[];
  expect(states.map((course) => stateOf(callOf(course.filter(([, event]) => event))))).toEqual([
    ...['ringing', 'ringing', 'talking', 'held', 'talking', 'announcement', 'queued'],
  ]);
});

it('tells its way with the time at each place, in both languages', () => {
  const number = { kind: 'phoneNumber' as const, id: null, name: '+15145550100' };
  const call = callOf([
    ...([[0, step('own-destination', { object: number, action: 'go' })]] as Course),
    ...([
      [0, step('rings')],
      [1, rings('a')],
      [38, ends('a', 0)],
    ] as Course),
    [38, step('forward-when-unanswered', { action: 'go' })],
    [38, step('rings', { object: { kind: 'user', id: null, name: 'Luc' } })],
    ...([
      [39, rings('b')],
      [45, answers('b')],
      [295, ends('b')],
    ] as Course),
    ...([
      [295, step('call-ends')],
      [295, leaves()],
      [295, ended],
    ] as Course),
  ]);
  expect(storyOf(call, 'en-CA')).toBe('(514) 555-0100 → Anne 38 s → Luc 4 min 10');
  const missed = callOf([
    [0, step('rings')],
    [3_900, leaves(19)],
    [3_900, ended],
  ]);
  expect(storyOf(missed, 'en-CA')).toBe('Anne 1 h 05 → nobody answered');
  expect(storyOf(missed, 'fr-CA')).toBe('Anne 1 h 05 → personne n’a répondu');
});
