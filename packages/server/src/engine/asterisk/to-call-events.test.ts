import { expect, it } from 'vitest';
import { storyOf } from '../../call-records/call-story.js';
import {
  callerNumber,
  causeOf,
  dialledIn,
  directionOf,
  outcomeOf,
  secondsOf,
  stateOf,
} from '../../calls/call-facts.js';
import { routedParty } from '../../calls/call-ends.js';
import { answeredBy } from '../../calls/call-words.js';
import {
  routedChannel,
  track,
  type TrackedCall,
  type TrackedLeg,
} from '../../calls/tracked-call.js';
import type { LegTarget } from '../call-events.js';
import { parseLog, type LogLine } from './log-lines.js';
import { linesOf, nameIn, sample, sampleCalls, trackedIn } from './sample.testing.js';
import { tellOf, toCallEvents } from './to-call-events.js';

type Kind = keyof typeof sampleCalls;
const linesOfCall = (kind: Kind) =>
  linesOf(sample).filter((one) => nameIn(one) === sampleCalls[kind]);
const callOf = (kind: Kind): TrackedCall => trackedIn(sample).get(sampleCalls[kind])!;

const targetText = (target: LegTarget): string =>
  target.kind === 'device'
    ? target.address
    : target.kind === 'external'
      ? target.number
      : 'mailbox';
const legText = ({ target, reason }: TrackedLeg) => `${targetText(target)} ${reason}`;

const main = '+15145550100';
const customer = '+14185550199';
const inbound = `inbound ${customer} → ${main}`;
const first = '1003@acme.example';
const second = '1004@acme.example';
const mobile = '+15145550142';
const mainText = '(514) 555-0100';
const luc = 'Test advanced-user';
const marie = 'Test call-center-agent';

interface Told {
  readonly way?: string;
  readonly outcome: string;
  readonly cause?: string;
  /** Phones and why they were hung up, in the order in which they were called. */
  readonly legs: readonly string[];
  readonly by: string | null;
  readonly story: string;
  readonly french?: string;
}

const told: Record<Kind, Told> = {
  colleague: {
    ...{ way: 'internal 1002 → 1003', outcome: 'answered', legs: [`${first} completed`] },
    ...{ by: '1003', story: luc },
  },
  customer: {
    ...{ outcome: 'answered', legs: [`${first} completed`], by: '1003' },
    story: `${mainText} → ${luc}`,
    french: `514 555-0100 → ${luc}`,
  },
  abandoned: {
    ...{ outcome: 'abandoned', legs: [`${first} cancelled`], by: null },
    story: `${mainText} → ${luc} → the caller hung up`,
    french: `514 555-0100 → ${luc} → l’appelant a raccroché`,
  },
  unknownNumber: {
    ...{ way: `inbound ${customer} → +15145550998`, outcome: 'failed', cause: 'q850-1' },
    ...{ legs: [], by: null, story: 'failed', french: 'échec' },
  },
  otherTenant: {
    ...{
      way: 'internal 1002 → 1003',
      outcome: 'answered',
      legs: ['1003@globex.example completed'],
    },
    ...{ by: '1003', story: luc },
  },
  doNotDisturb: {
    ...{ outcome: 'voicemail', legs: ['mailbox completed'], by: null },
    story: `${mainText} → ${luc} → Voicemail of ${luc}`,
    french: `514 555-0100 → ${luc} → Messagerie vocale de ${luc}`,
  },
  forwarded: {
    ...{ outcome: 'answered', legs: [`${second} completed`], by: '1004' },
    story: `${mainText} → ${luc} → ${marie}`,
  },
  busy: {
    ...{ outcome: 'answered', legs: [`${first} busy`, `${second} completed`], by: '1004' },
    story: `${mainText} → ${luc} → ${marie}`,
  },
  unanswered: {
    ...{ outcome: 'answered', legs: [`${first} noAnswer`, `${second} completed`], by: '1004' },
    story: `${mainText} → ${luc} 5 s → ${marie}`,
  },
  offline: {
    ...{ outcome: 'answered', legs: [`${second} completed`], by: '1004' },
    story: `${mainText} → ${luc} → ${marie}`,
  },
  severalRing: {
    ...{ outcome: 'answered', legs: [`${first} elsewhere`, `${second} completed`], by: '1004' },
    // Who answered is looked up when it is stored.
    story: `${mainText} → ${luc}`,
  },
  pressedOne: {
    ...{ outcome: 'forwarded', legs: [`${first} elsewhere`, `${mobile} completed`], by: mobile },
    story: `${mainText} → (514) 555-0142`,
  },
  pressedTwo: {
    ...{ outcome: 'answered', legs: [`${first} completed`, `${mobile} elsewhere`], by: '1003' },
    story: `${mainText} → ${luc}`,
  },
  screened: {
    ...{ outcome: 'answered', legs: [`${first} completed`], by: '1003' },
    story: `${mainText} → ${luc}`,
  },
  blockedByUser: {
    ...{ way: `inbound +14185550111 → ${main}`, outcome: 'blocked', cause: 'caller-blocked' },
    ...{ legs: [], by: null, story: `${mainText} → ${luc} → refused` },
    french: `514 555-0100 → ${luc} → refusé`,
  },
  blockedByAll: {
    ...{ way: `inbound +14185550112 → ${main}`, outcome: 'blocked', cause: 'caller-blocked' },
    ...{ legs: [], by: null, story: 'refused', french: 'refusé' },
  },
  transferred: {
    ...{ outcome: 'answered', legs: [`${first} transferred`, `${second} completed`], by: '1003' },
    story: `${mainText} → ${luc} → ${marie}`,
  },
  voicemail: {
    ...{ outcome: 'voicemail', legs: ['mailbox completed'], by: null },
    story: `${mainText} → ${luc} → Voicemail of ${luc} 5 s`,
    french: `514 555-0100 → ${luc} → Messagerie vocale de ${luc} 5 s`,
  },
  outside: {
    ...{ way: 'outbound 1002 → +14185550177', outcome: 'answered' },
    ...{ legs: ['+14185550177 completed'], by: '+14185550177', story: '(418) 555-0177' },
  },
  forwardedOutside: {
    ...{ outcome: 'forwarded', legs: [`${mobile} completed`], by: mobile },
    story: `${mainText} → ${luc} → (514) 555-0142`,
  },
};

it.each(Object.keys(told) as Kind[])('understands a real call: %s', (kind) => {
  const call = callOf(kind);
  const { french, ...expected } = told[kind];
  expect({
    way: `${directionOf(call)} ${callerNumber(call)} → ${dialledIn(call)}`,
    outcome: outcomeOf(call),
    cause: causeOf(call),
    legs: call.legs.map(legText),
    by: answeredBy(call)?.number ?? null,
    story: storyOf(call, 'en-CA'),
  }).toEqual({ way: inbound, cause: null, ...expected });
  if (french) expect(storyOf(call, 'fr-CA')).toBe(french);
  expect(call.endedAt).not.toBeNull();
});

it('measures how long a caller waited, talked and was there in all', () => {
  expect(secondsOf(callOf('unanswered'))).toEqual({ wait: 5, talk: 0, total: 5 });
  expect(secondsOf(callOf('voicemail'))).toEqual({ wait: 5, talk: 0, total: 5 });
  expect(secondsOf(callOf('pressedOne'))).toEqual({ wait: 1, talk: 0, total: 1 });
});

it('knows after each line what the call is doing', () => {
  const states = (kind: Kind) => {
    const lines = linesOfCall(kind);
    const seen = lines.slice(0, -1).map((_, index) => {
      const call = trackedIn(lines.slice(0, index + 1).join('')).get(sampleCalls[kind])!;
      return stateOf(call);
    });
    return seen.filter((state, index) => state !== seen[index - 1]);
  };
  // Between the hang-up of the one and of the other nobody talks.
  expect(states('colleague').slice(0, 2)).toEqual(['ringing', 'talking']);
  expect(states('busy').slice(0, 2)).toEqual(['ringing', 'talking']);
  expect(states('voicemail')).toEqual(['ringing', 'announcement']);
  expect(states('transferred').filter((state) => state === 'talking')).toHaveLength(2);
});

it('shows a phone that waits its turn from its start, and its ringing when it rings', () => {
  const at = (seconds: number) => `1795933400.${String(seconds).padStart(6, '0')}`;
  const line = (type: string, second: number, channel: string, id: string, extra = '') =>
    `"${type}","${at(second)}","","1003","s","${channel}","","${id}","1","","","${extra}","acme.example"\n`;
  const call = trackedIn(
    [
      line('CHAN_START', 0, 'PJSIP/1002@acme.example-00000001', '1'),
      line('CHAN_START', 1, 'Local/5-1003@later-00000001;1', '2'),
      line('CHAN_START', 1, 'Local/5-1003@later-00000001;2', '3'),
      line('CHAN_START', 500_000, 'PJSIP/1003@acme.example-00000002', '4'),
      line('BRIDGE_ENTER', 600_000, 'PJSIP/1003@acme.example-00000002', '4'),
      line('BRIDGE_ENTER', 600_000, 'Local/5-1003@later-00000001;1', '2'),
    ].join(''),
  ).get('1')!;
  expect(call.legs).toMatchObject([
    {
      ...{ key: '2', target: { kind: 'device', address: '1003@acme.example' } },
      startedAt: new Date(1795933400_500).toISOString(),
      answeredAt: new Date(1795933400_600).toISOString(),
    },
  ]);
});

const [begin] = parseLog(linesOfCall('customer')[0]!) as [LogLine];

const routed = (step: unknown): LogLine => ({
  ...begin,
  type: 'routed',
  extra: { extra: Buffer.from(JSON.stringify(step)).toString('base64url') },
});

it('keeps a caller in the mailbox from the greeting to the message, or until key 0 leads out', () => {
  const [first, ...lines] = parseLog(linesOfCall('voicemail').join(''));
  const at = lines.findIndex(({ type }) => type === 'APP_START');
  const start = lines[at]!;
  const known = tellOf([first!, ...lines.slice(0, at)], new Map());
  const before = [...known.values()].flat().reduce<TrackedCall | null>(track, null);
  const greeting = toCallEvents({ ...start, type: 'greeting' }, before);
  expect(greeting.map(({ kind }) => kind)).toEqual(['legStarted', 'legAnswered']);
  const greeted = greeting.reduce<TrackedCall | null>(track, before);
  expect(toCallEvents(start, greeted)).toEqual([]);
  const step = { ...before!.steps.at(-1)!, action: 'go' };
  const leaving = toCallEvents({ ...routed(step), uniqueId: start.uniqueId }, greeted);
  expect(leaving.map(({ kind }) => kind)).toEqual(['legEnded', 'routed']);
});

it('goes on with whoever was called and sent on in the place of the caller', () => {
  const lines = parseLog(linesOfCall('outside').join(''));
  const talk = lines.slice(
    0,
    lines.findIndex(({ type }) => type === 'HANGUP'),
  );
  const leg = talk.find(
    ({ type, uniqueId, linkedId }) => type === 'CHAN_START' && uniqueId !== linkedId,
  )!;
  const id = '01890000-0000-7000-8000-000000000001';
  const on = (kind: string, action: string): LogLine => ({
    ...routed({
      ...{ rule: null, action, object: { kind, id, name: 'Park' } },
      reason: { code: 'queue-waits', values: {} },
    }),
    ...{ uniqueId: leg.uniqueId, linkedId: leg.linkedId, channel: leg.channel },
  });
  const after = (...more: LogLine[]): TrackedCall =>
    [...tellOf([...talk, ...more], new Map()).values()]
      .flat()
      .reduce<TrackedCall | null>(track, null)!;
  expect([stateOf(after()), routedChannel(after())]).toEqual(['talking', after().channel]);
  const parked = after(on('queue', 'queue'));
  expect([stateOf(parked), routedChannel(parked)]).toEqual(['queued', leg.channel]);
  expect(routedParty(parked)).toMatchObject({
    userId: null,
    number: '+14185550177',
  });
  const enter = { ...leg, type: 'BRIDGE_ENTER', application: 'ConfBridge' };
  const met = after(on('conference', 'conference'), enter);
  expect(met.legs.at(-1)).toMatchObject({
    channel: leg.channel,
    target: { kind: 'conference', id },
  });
  const start = { ...leg, type: 'APP_START', application: 'VoiceMail' };
  const speaks = after(on('voicemail', 'voicemail'), start);
  expect(speaks.legs.at(-1)).toMatchObject({ target: { kind: 'voicemail', userId: id } });
});

it('leaves out lines of a type that it does not know, and of a call that it does not know', () => {
  expect(toCallEvents({ ...begin, type: 'PARK_START' }, callOf('customer'))).toEqual([]);
  const late = parseLog(linesOfCall('customer').slice(1).join(''));
  const events = [...tellOf(late, new Map()).values()].flat();
  expect(events.length).toBeGreaterThan(0);
  expect(events.reduce<TrackedCall | null>(track, null)).toBeNull();
});

it('believes no step that is not one', () => {
  const step = {
    ...{ rule: null, action: 'ring', object: { kind: 'user', id: null, name: 'Anne' } },
    reason: { code: 'rings', values: {} },
  };
  const isTaken = (changed: object) =>
    toCallEvents(routed({ ...step, ...changed }), callOf('customer')).length === 1;
  expect(isTaken({})).toBe(true);
  const wrong = [
    { object: null },
    { object: { kind: 'user', id: "'; drop table calls; --", name: 'Anne' } },
    { object: { kind: 'user', id: null } },
    { reason: null },
    { reason: { code: 'rings' } },
    { action: 7 },
  ];
  expect(wrong.filter(isTaken)).toEqual([]);
  expect(toCallEvents({ ...begin, type: 'routed', extra: {} }, null)).toEqual([]);
  expect(toCallEvents({ ...routed([]), extra: { extra: '%%%' } }, null)).toEqual([]);
});

it('takes a hang-up without a cause, or with rubbish for one, as one that says nothing', () => {
  for (const extra of [{}, { hangupcause: 'soon' }, { hangupcause: null }])
    expect(toCallEvents({ ...begin, type: 'HANGUP', extra }, null)).toMatchObject([
      { kind: 'callerLeft', code: 0, cancelled: false },
    ]);
});

it('takes a line of a carrier for nobody’s phone, and a name before the digits for no number', () => {
  expect(toCallEvents({ ...begin, extension: 's' }, null)).toMatchObject([
    { kind: 'started', address: null, dialled: '' },
  ]);
});
