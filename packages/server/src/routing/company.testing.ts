import type { Census } from './census.js';
import type {
  AgentFacts,
  AnsweringRule,
  Destination,
  Override,
  TimeFrame,
  WaitingCall,
} from './directory.js';

/* A small company for the tests of routing; each test says what is different in its own. */

type User = Census['users'][number];
type PhoneNumber = Census['phoneNumbers'][number];
type Attendant = Census['attendants'][number];
type Queue = Census['queues'][number];
type Conference = Census['conferences'][number];

export const to = {
  user: (id: string): Destination => ({ kind: 'user', id }),
  devices: (id: string): Destination => ({ kind: 'userDevices', id }),
  mailbox: (id: string): Destination => ({ kind: 'voicemail', id }),
  attendant: (id: string): Destination => ({ kind: 'attendant', id }),
  queue: (id: string): Destination => ({ kind: 'queue', id }),
  conference: (id: string): Destination => ({ kind: 'conference', id }),
  outside: (number: string): Destination => ({ kind: 'external', number }),
  busy: { kind: 'hangup', signal: 'busy' } as Destination,
  tone: { kind: 'hangup', signal: 'tone' } as Destination,
};

export const user = (id: string, fields: Partial<User> = {}): User => ({
  id,
  name: id,
  extension: `1${id.charCodeAt(0)}`.slice(0, 4),
  siteId: null,
  timeZone: null,
  inAudioDirectory: true,
  ringSeconds: 25,
  maxActiveCalls: 4,
  activeCalls: 0,
  devices: [{ id: `${id}-phone`, userId: id, registered: true }],
  allowedNumbers: [],
  blockedNumbers: [],
  blockAnonymous: false,
  rules: [rule(null)],
  voicemailEnabled: true,
  greetingId: null,
  operator: null,
  maxMessages: 100,
  mailboxFull: false,
  emergencyAddressId: 'address',
  ...fields,
});

export const rule = (
  timeFrameId: string | null,
  fields: Partial<AnsweringRule> = {},
): AnsweringRule => ({
  id: `rule-${timeFrameId ?? 'default'}`,
  timeFrameId,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward: {},
  ...fields,
});

export const number = (fields: Partial<PhoneNumber> = {}): PhoneNumber => ({
  id: 'main',
  number: '+15145550100',
  enabled: true,
  enabledFrom: null,
  enabledUntil: null,
  destination: to.user('ann'),
  timeRules: [],
  callerIdPrefix: null,
  siteId: null,
  ...fields,
});

export const attendant = (id: string, fields: Partial<Attendant> = {}): Attendant => ({
  id,
  name: id,
  extension: '8000',
  siteId: null,
  language: null,
  timeRules: [],
  greetings: [{ timeFrameId: null, promptId: 'welcome' }],
  menu: {
    promptId: 'choices',
    keys: [
      { key: '1', action: 'destination', destination: to.user('ann'), callerIdPrefix: 'Sales' },
      { key: '2', action: 'destination', destination: to.queue('help'), callerIdPrefix: null },
      { key: '9', action: 'repeat', destination: null, callerIdPrefix: null },
    ],
  },
  dialByExtension: true,
  noKeySeconds: 5,
  interDigitSeconds: 2,
  noKey: { maxRepeats: 2, destination: to.tone },
  invalidKey: { maxRepeats: 2, destination: to.busy },
  ...fields,
});

export const queue = (id: string, fields: Partial<Queue> = {}): Queue => ({
  id,
  name: id,
  extension: '7000',
  siteId: null,
  strategy: 'roundRobin',
  timeRules: [],
  maxCallers: 0,
  maxExpectedWaitSeconds: 0,
  requireAgents: false,
  unavailable: null,
  introPromptId: null,
  forceFullIntro: false,
  maxWaitSeconds: 0,
  unanswered: null,
  noAgents: 'stay',
  exitKey: null,
  agentRingSeconds: 20,
  initialAgents: 1,
  agentsPerRound: 1,
  announcePosition: false,
  announceWait: false,
  announceEverySeconds: 60,
  callerHears: 'music',
  recordCalls: 'none',
  agents: [agent('eve', { position: 1 }), agent('gus', { position: 2 })],
  callers: [],
  handlingSeconds: 120,
  ...fields,
});

/** Idle and in reach. */
export const agent = (id: string, fields: Partial<AgentFacts> = {}): AgentFacts => ({
  id,
  name: id,
  position: 1,
  tier: 1,
  priority: 1,
  confirm: false,
  autoAnswer: false,
  phones: [{ kind: 'device', id: `${id}-phone`, userId: id }],
  loggedIn: true,
  unavailable: false,
  busy: false,
  maxCalls: 1,
  wrapsUp: false,
  reachable: true,
  idleSince: 0,
  restsUntil: 0,
  offeredTo: null,
  rivals: [],
  ...fields,
});

/** Who has waited in the order of the alphabet. */
export const caller = (call: string, fields: Partial<WaitingCall> = {}): WaitingCall => ({
  call,
  since: call.charCodeAt(0),
  tried: {},
  taken: [],
  promised: false,
  ...fields,
});

export const frame = (id: string, fields: Partial<TimeFrame> = {}): TimeFrame => ({
  id,
  name: id,
  ownerUserId: null,
  type: 'always',
  ranges: [],
  dates: [],
  holidayIds: [],
  recurrence: null,
  ...fields,
});

/** In force never. */
export const never = (id: string): TimeFrame => frame(id, { type: 'dates' });

export const override = (
  kind: Override['target']['kind'],
  id: string,
  destination: Destination,
  fields: Partial<Override> = {},
): Override => ({
  id: `override-${kind}`,
  target: { kind, id },
  destination,
  startsAt: '2026-06-01T00:00:00Z',
  endsAt: '2026-06-20T00:00:00Z',
  reason: 'Flood',
  ...fields,
});

export const conference = (id: string, fields: Partial<Conference> = {}): Conference => ({
  ...{ id, name: id, extension: '6000', ownerUserId: null, leaderPin: null, participantPin: null },
  ...{ minParticipants: 1, maxParticipants: 20, requireLeader: false, announceJoin: true },
  ...{ announceLeave: true, muteOnEntry: false, askName: false, locked: false },
  ...{ activeFrom: null, activeUntil: null, participants: 0, leaders: 0 },
  ...fields,
});

export const company = (fields: Partial<Census> = {}): Census => ({
  phoneNumbers: [number()],
  users: [user('ann', { extension: '1001' }), user('bob', { extension: '1002' })],
  attendants: [],
  queues: [],
  conferences: [conference('meet')],
  timeFrames: [],
  holidays: [],
  overrides: [],
  blockedNumbers: [],
  ...fields,
  domain: {
    id: 'domain',
    name: 'acme',
    timeZone: 'America/Toronto',
    locked: false,
    concurrentCalls: null,
    callsNow: 0,
    emergencyNumbers: ['911'],
    dialRules: [],
    ...fields.domain,
  },
});
