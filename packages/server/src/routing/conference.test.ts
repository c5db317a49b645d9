import { describe, expect, it } from 'vitest';
import { last, noon, reasons } from './calls.testing.js';
import { directoryOf } from './census.js';
import { company, conference } from './company.testing.js';
import { admittedTo } from './conference.js';
import { simulate } from './simulate.js';
import type { Caller } from './steps.js';

const ann: Caller = { kind: 'user', userId: 'ann', number: '1001' };
const room = (fields: Parameters<typeof conference>[1] = {}) =>
  company({ conferences: [conference('meet', fields)] });
const dial = (fields: Parameters<typeof conference>[1] = {}, question = {}) =>
  last(room(fields), { to: '6000', ...question });

/** What comes of typing PINs one after the other. */
async function typed(fields: Parameters<typeof conference>[1], ...pins: string[]) {
  let step = await dial(fields);
  for (const digits of pins) step = await dial(fields, { state: step.state, digits });
  return step;
}

const pins = { leaderPin: '482917', participantPin: '739204' };

describe('a conference', () => {
  it('takes whoever calls, with what it says of them', async () => {
    const step = await dial({ muteOnEntry: true, askName: true, minParticipants: 1 });
    expect(step).toMatchObject({
      rule: { code: 'conference' },
      reason: { code: 'joins-conference', values: { leader: 0 } },
      action: {
        ...{ kind: 'conference', id: 'meet', leader: false, requireLeader: false },
        ...{ muteOnEntry: true, askName: true, minParticipants: 1, maxParticipants: 20 },
      },
    });
  });

  it.each([
    ['conference-not-yet', { activeFrom: '2026-06-10T16:00:00.001Z' }, 'notInService'],
    ['conference-no-longer', { activeUntil: '2026-06-10T16:00:00Z' }, 'notInService'],
    ['conference-locked', { locked: true }, 'blocked'],
    ['conference-full', { maxParticipants: 2, participants: 2 }, 'blocked'],
  ])('refuses with its reason: %s', async (code, fields, cause) => {
    const step = await dial(fields);
    expect(step).toMatchObject({ reason: { code }, action: { kind: 'hangup', cause } });
    expect(step.state).toBeNull();
  });

  it('is in service from its first instant until before its last', async () => {
    const fields = { activeFrom: '2026-06-10T16:00:00Z', activeUntil: '2026-06-10T16:00:00.001Z' };
    expect((await dial(fields)).action.kind).toBe('conference');
    expect((await dial({ maxParticipants: 3, participants: 2 })).action.kind).toBe('conference');
  });

  it('asks for a PIN and knows leaders from participants', async () => {
    expect((await dial(pins)).action).toEqual({
      kind: 'pin',
      again: false,
      digits: 10,
      seconds: 8,
    });
    expect((await typed(pins, '482917')).reason).toMatchObject({
      ...{ code: 'leads-conference', values: { leader: 1 } },
    });
    expect((await typed(pins, '739204')).reason.code).toBe('joins-conference');
    expect((await typed(pins, '111', '482917')).reason.code).toBe('leads-conference');
  });

  it('sends away after three wrong PINs, and does not count a fourth', async () => {
    expect((await typed(pins, '1', '')).action).toMatchObject({ kind: 'pin', again: true });
    expect(await typed(pins, '1', '', '3')).toMatchObject({
      reason: { code: 'conference-refused', values: { tries: 3 } },
      action: { kind: 'hangup', says: 'wrongPin' },
      state: null,
    });
  });

  it('takes participants without a PIN where leaders alone have one', async () => {
    const fields = { ...pins, participantPin: null };
    expect((await typed(fields, '')).reason.code).toBe('joins-conference');
    expect((await typed(fields, '482917')).reason.code).toBe('leads-conference');
    expect((await typed(fields, '9')).reason.code).toBe('conference-wrong-pin');
  });

  it('does not ask its owner, nor who was called in', async () => {
    const owned = { ...pins, ownerUserId: 'ann' };
    expect((await dial(owned, { from: ann })).reason.code).toBe('leads-conference');
    expect((await dial({ ...pins, ownerUserId: 'bob' }, { from: ann })).action.kind).toBe('pin');
    const state = admittedTo('meet', 'participant');
    expect((await dial(pins, { state })).reason.code).toBe('joins-conference');
    expect((await dial({ ...pins, locked: true }, { state })).reason.code).toBe('joins-conference');
  });

  it('says who hears music first', async () => {
    const led = { ...pins, requireLeader: true };
    expect((await typed(led, '739204')).reason.code).toBe('conference-waits-leader');
    expect((await typed({ ...led, leaders: 1 }, '739204')).reason.code).toBe('joins-conference');
    expect((await typed(led, '482917')).reason.code).toBe('leads-conference');
    const many = { minParticipants: 3, participants: 1 };
    expect((await dial(many)).reason.code).toBe('conference-waits-others');
    expect((await dial({ ...many, participants: 2 })).reason.code).toBe('joins-conference');
  });

  it('waits for no leader where nobody could be one', async () => {
    const step = await dial({ requireLeader: true });
    expect(step).toMatchObject({
      reason: { code: 'joins-conference' },
      action: { requireLeader: false },
    });
  });

  it('says why a call ends that was in it', async () => {
    const { state } = await dial();
    const after = (outcome?: 'removed' | 'full') => dial({}, { state, outcome });
    expect((await after()).reason.code).toBe('call-ends');
    expect((await after('removed')).reason.code).toBe('conference-removed');
    expect((await after('full')).action).toMatchObject({ says: 'conferenceFull' });
  });

  it('ends a call to one that is gone', async () => {
    const state = admittedTo('other', 'leader');
    expect(await reasons(room(), { state })).toEqual(['target-missing']);
  });
});

describe('a simulation', () => {
  const run = async (digits: string, fields = {}) => {
    const call = { to: '6000', from: '+14185550199', at: noon, digits, assume: {} };
    const { steps, end } = await simulate(call, directoryOf(room({ ...pins, ...fields })));
    return [...steps.map(({ reason }) => reason.code).slice(1), end.kind];
  };

  it('types the keys as a PIN', async () => {
    expect(await run('482917')).toEqual(['conference-pin', 'leads-conference', 'conference']);
    expect(await run('1#739204#')).toEqual([
      ...['conference-pin', 'conference-wrong-pin', 'joins-conference', 'conference'],
    ]);
    expect(await run('')).toEqual([
      ...['conference-pin', 'conference-wrong-pin', 'conference-wrong-pin', 'conference-refused'],
      'blocked',
    ]);
  });

  it('finds nobody in it', async () => {
    expect(await run('739204', { participants: 20 })).toContain('joins-conference');
  });
});
