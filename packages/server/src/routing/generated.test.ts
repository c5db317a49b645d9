import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attendant,
  company,
  frame,
  number,
  override,
  queue,
  rule,
  to,
  user,
} from './company.testing.js';
import { directoryOf, type Census } from './census.js';
import type { AnsweringRule, Destination, Forward, TimeFrame } from './directory.js';
import { findLoop } from './loops.js';
import { problems } from './problems.js';
import { simulate, type EndKind } from './simulate.js';

const at = new Date('2026-06-10T16:00:00Z');

const ends: readonly EndKind[] = [
  'answered',
  'voicemail',
  'external',
  'conference',
  'waiting',
  'directory',
  'emergency',
  'busy',
  'tone',
  'message',
  'notInService',
  'blocked',
  'deadEnd',
  'loop',
];

const ids = ['a', 'b', 'c', 'd', 'gone'];
const id = fc.constantFrom(...ids);
const plain: fc.Arbitrary<Destination> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'user',
      'user',
      'userDevices',
      'voicemail',
      'attendant',
      'queue',
      'conference',
    ),
    id,
  }),
  fc.constant({ kind: 'external', number: '+15145550177' }),
  fc.constant({ kind: 'directory' }),
  fc.record({ kind: fc.constant('hangup'), signal: fc.constantFrom('busy', 'tone', 'message') }),
);
const destination = fc.oneof(
  { weight: 5, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('prompt'),
      id,
      then: plain,
    }) as fc.Arbitrary<Destination>,
  },
);
const maybe = fc.option(destination);
const frames: TimeFrame[] = [
  frame('a'),
  frame('b', { type: 'weekly', ranges: [{ day: 'wednesday', start: '09:00', end: '17:00' }] }),
  frame('c', { type: 'holidays', holidayIds: ['h'] }),
  frame('d', { type: 'dates', dates: [{ start: '2026-06-10T12:00', end: '2026-06-10T12:01' }] }),
];
const timeRules = fc.array(fc.record({ timeFrameId: id, destination }), { maxLength: 3 });
const named = fc.record(
  {
    always: maybe,
    onActive: maybe,
    whenBusy: maybe,
    whenUnanswered: maybe,
    whenOffline: maybe,
    onDnd: maybe,
  },
  { requiredKeys: [] },
);
const onward = fc.record({ always: id.map(to.user) });
const forward = fc.oneof(named, onward) as fc.Arbitrary<Forward>;
const target = fc.oneof(
  fc.record({ kind: fc.constant('devices' as const) }),
  fc.record({ kind: fc.constant('user' as const), id, delaySeconds: fc.nat(60) }),
  fc.record({ kind: fc.constant('external' as const), number: fc.constant('+15145550177') }),
);
const rules: fc.Arbitrary<AnsweringRule[]> = fc.array(
  fc.record({
    id,
    timeFrameId: fc.option(id),
    enabled: fc.boolean(),
    doNotDisturb: fc.boolean(),
    callScreening: fc.boolean(),
    ringTargets: fc.array(target, { maxLength: 3 }),
    ringSeconds: fc.option(fc.integer({ min: 5, max: 60 })),
    forward,
  }),
  { maxLength: 3 },
);
const attempts = fc.record({ maxRepeats: fc.nat(5), destination: maybe });
const flag = fc.boolean();

const census: fc.Arbitrary<Census> = fc
  .record({
    numbers: fc.array(
      fc.record({ destination: maybe, timeRules, enabled: fc.constantFrom(true, true, false) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    users: fc.array(fc.record({ rules, voicemailEnabled: flag, blockAnonymous: flag }), {
      maxLength: 4,
    }),
    attendants: fc.array(
      fc.record({
        timeRules,
        noKey: attempts,
        invalidKey: attempts,
        dialByExtension: flag,
        keys: fc.array(maybe, { maxLength: 9 }),
      }),
      { maxLength: 3 },
    ),
    queues: fc.array(
      fc.record({
        timeRules,
        unavailable: maybe,
        unanswered: maybe,
        requireAgents: flag,
        maxWaitSeconds: fc.constantFrom(0, 30),
        noAgents: fc.oneof(fc.constant('stay' as const), destination),
        strategy: fc.constantFrom('ringAll' as const, 'callPark' as const),
      }),
      { maxLength: 3 },
    ),
    overrides: fc.array(
      fc.tuple(
        fc.constantFrom('domain', 'user', 'queue', 'attendant', 'phoneNumber' as const),
        id,
        destination,
      ),
      {
        maxLength: 2,
      },
    ),
    locked: fc.constantFrom(false, false, false, true),
  })
  .map(({ numbers, users, attendants, queues, overrides, locked }) => {
    const nth = (index: number) => ids[index] as string;
    return company({
      domain: { locked } as Census['domain'],
      timeFrames: frames,
      phoneNumbers: numbers.map((fields, index) =>
        number({ ...fields, id: nth(index), number: `+1514555010${index}` }),
      ),
      users: users.map((fields, index) =>
        user(nth(index), { ...fields, extension: `100${index}` }),
      ),
      attendants: attendants.map(({ keys, ...fields }, index) =>
        attendant(nth(index), {
          ...fields,
          extension: `800${index}`,
          menu: {
            promptId: null,
            keys: keys.map((goal, key) => ({
              key: String(key),
              action: goal ? 'destination' : 'repeat',
              destination: goal,
              callerIdPrefix: null,
            })),
          },
        }),
      ),
      queues: queues.map((fields, index) =>
        queue(nth(index), { ...fields, extension: `700${index}` }),
      ),
      overrides: overrides.map(([kind, target, goal]) =>
        override(kind as 'user', kind === 'domain' ? 'domain' : target, goal),
      ),
    });
  });

test('ends 1,000 generated directories in a step that the product names, and never runs on', async () => {
  const seen = new Map<EndKind, number>();
  await fc.assert(
    fc.asyncProperty(
      census,
      fc.record({
        to: fc.constantFrom(
          '+15145550100',
          '+15145550101',
          '1000',
          '8000',
          '7000',
          '6000',
          '911',
          '+33',
          '',
        ),
        from: fc.constantFrom(null, '+14185550199', '1000', '1001'),
        digits: fc.stringMatching(/^[0-9*#]{0,12}$/),
        assume: fc.record({
          answer: fc.constantFrom('nobody', 'somebody'),
          busyUserIds: fc.subarray(ids),
          offlineUserIds: fc.subarray(ids),
          agentsOut: flag,
        }),
      }),
      async (directory, fields) => {
        const { steps, end } = await simulate({ at, ...fields }, directoryOf(directory));
        expect(ends).toContain(end.kind);
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.length).toBeLessThanOrEqual(100);
        for (const step of steps) expect(step.reason.code).toMatch(/^[a-z-]+$/);
        seen.set(end.kind, (seen.get(end.kind) ?? 0) + 1);
      },
    ),
    { numRuns: 1_000, seed: 20261122 },
  );
  expect([...seen.keys()].sort()).toEqual([...ends].sort());
});

const onwards = fc.oneof(id.map(to.user), id.map(to.attendant));

/** Directories in which calls are passed on and on. */
const circling = fc
  .record({
    users: fc.array(fc.array(fc.tuple(fc.option(id), onwards), { minLength: 1, maxLength: 2 }), {
      minLength: 4,
      maxLength: 4,
    }),
    attendants: fc.array(fc.array(fc.tuple(id, onwards), { minLength: 1, maxLength: 2 }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  .map(({ users, attendants }) =>
    company({
      timeFrames: frames,
      phoneNumbers: [number({ id: 'a', destination: to.user('a') })],
      users: users.map((list, index) =>
        user(ids[index] as string, {
          rules: list.map(([timeFrameId, always]) => rule(timeFrameId, { forward: { always } })),
        }),
      ),
      attendants: attendants.map((list, index) =>
        attendant(ids[index] as string, {
          timeRules: list.map(([timeFrameId, goal]) => ({ timeFrameId, destination: goal })),
        }),
      ),
    }),
  );

test('knows each loop into which a call runs without a ring or a wait', async () => {
  let loops = 0;
  await fc.assert(
    fc.asyncProperty(circling, async (directory) => {
      const { end } = await simulate(
        { to: '+15145550100', from: null, at, digits: '', assume: {} },
        directoryOf(directory),
      );
      if (end.kind !== 'loop') return;
      loops += 1;
      const kinds = (await problems(directory, at)).map(({ kind }) => kind);
      expect(kinds).toContain('loop');
      const path = await findLoop(directoryOf(directory), { kind: 'phoneNumber', id: 'a' }, at);
      expect(path?.[0]?.id).toBe(path?.at(-1)?.id);
      expect(path?.length).toBeGreaterThan(1);
    }),
    { numRuns: 500, seed: 20261122 },
  );
  expect(loops).toBeGreaterThan(50);
});
