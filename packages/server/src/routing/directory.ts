import type { components } from '@pbxkit/client';
import type { MailboxFacts } from './mailbox.js';

/*
 * What routing may ask, and the shapes of the answers. Nothing here knows where they come from: a database, a
 * draft that is not saved yet, or a plain object in a test.
 */

type Schemas = components['schemas'];

/** Where a call goes. */
export type Destination = Schemas['Destination'];
export type RingTarget = Schemas['RingTarget'];
export type Forward = Schemas['Forward'];
export type TimeRule = Schemas['TimeRule'];
export type AnsweringRule = Schemas['AnsweringRule'];
export type TimeFrame = Pick<
  Schemas['TimeFrame'],
  'id' | 'name' | 'ownerUserId' | 'type' | 'ranges' | 'dates' | 'holidayIds' | 'recurrence'
>;
export type Holiday = Pick<
  Schemas['Holiday'],
  'id' | 'name' | 'date' | 'rule' | 'start' | 'end' | 'observance'
>;
export type PhoneNumber = Pick<
  Schemas['PhoneNumber'],
  | 'id'
  | 'number'
  | 'enabled'
  | 'enabledFrom'
  | 'enabledUntil'
  | 'destination'
  | 'timeRules'
  | 'callerIdPrefix'
  | 'siteId'
>;
export type Override = Pick<
  Schemas['Override'],
  'id' | 'target' | 'destination' | 'startsAt' | 'endsAt' | 'reason'
>;
export type BlockedNumber = Pick<Schemas['BlockedNumber'], 'number' | 'until'>;

/** Permits or denies external numbers that begin so (`x` is any digit); the first that fits decides, none permits. */
export interface DialRule {
  prefix: string;
  permit: boolean;
}

/** A time frame with the zone and the holidays it is read with. */
export interface ScheduledFrame {
  frame: TimeFrame;
  /** Of the domain, or of its owner. */
  zone: string;
  holidays: readonly Holiday[];
}

/** What every routed object brings along, so that one question suffices for it. */
export interface Scheduled {
  /** Those that its rules name. */
  frames: readonly ScheduledFrame[];
  /** Those of the object, its site and its domain that have not ended. */
  overrides: readonly Override[];
}

export interface DomainFacts {
  id: string;
  name: string;
  timeZone: string;
  locked: boolean;
  /** null = no limit. */
  concurrentCalls: number | null;
  callsNow: number;
  /** '911' and the like, as dialled. */
  emergencyNumbers: readonly string[];
}

export interface PhoneNumberFacts extends PhoneNumber, Scheduled {}

export interface DeviceFacts {
  id: string;
  userId: string;
  registered: boolean;
}

export interface UserFacts extends Scheduled, MailboxFacts {
  id: string;
  name: string;
  extension: string;
  siteId: string | null;
  ringSeconds: number;
  maxActiveCalls: number;
  activeCalls: number;
  devices: readonly DeviceFacts[];
  /** Numbers or prefixes '+1514*'. */
  allowedNumbers: readonly string[];
  blockedNumbers: readonly string[];
  blockAnonymous: boolean;
  /** First match; the Default rule, last, always matches. */
  rules: readonly AnsweringRule[];
  /** The user's own, else the site's, else the domain's. */
  emergencyAddressId: string | null;
}

/** Somebody who can be dialled by name. */
export interface NamedUser {
  id: string;
  name: string;
  extension: string;
}

export interface MenuKey {
  /** 0-9, * or #. */
  key: string;
  action: Schemas['AttendantKey']['action'];
  /** With `destination` only. */
  destination?: Destination | null;
  /** With `menu` only. */
  menu?: Menu | null;
  callerIdPrefix?: string | null;
}

export interface Menu {
  promptId: string | null;
  keys: MenuKey[];
}

export interface Attempts {
  maxRepeats: number;
  destination: Destination | null;
}

export interface AttendantFacts extends Scheduled {
  id: string;
  name: string;
  extension: string;
  siteId: string | null;
  /** null = the domain's. */
  language: Schemas['Language'] | null;
  timeRules: TimeRule[];
  /** First match; null matches always. */
  greetings: { timeFrameId: string | null; promptId: string }[];
  menu: Menu;
  dialByExtension: boolean;
  /** First digits of the extensions that exist. */
  extensionStarts: readonly string[];
  /** Digits of the longest of them. */
  extensionLength: number;
  noKeySeconds: number;
  interDigitSeconds: number;
  noKey: Attempts;
  invalidKey: Attempts;
}

export interface QueueFacts extends Scheduled {
  id: string;
  name: string;
  extension: string;
  siteId: string | null;
  strategy: 'roundRobin' | 'tiered' | 'ringAll' | 'linearHunt' | 'linearCascade' | 'callPark';
  timeRules: TimeRule[];
  /** 0 = no limit, here and below. */
  maxCallers: number;
  maxExpectedWaitSeconds: number;
  requireAgents: boolean;
  unavailable: Destination | null;
  introPromptId: string | null;
  forceFullIntro: boolean;
  maxWaitSeconds: number;
  unanswered: Destination | null;
  noAgents: 'stay' | Destination;
  exitKey: { key: string; destination: Destination } | null;
  agentRingSeconds: number;
  initialAgents: number;
  agentsPerRound: number;
  announcePosition: boolean;
  announceWait: boolean;
  announceEverySeconds: number;
  callerHears: 'music' | 'ringback';
  recordCalls: 'none' | 'all';
  /** In the order of the list. */
  agents: readonly AgentFacts[];
  /** Who waits; the call that asks may be missing. */
  callers: readonly WaitingCall[];
  /** Mean of the last 20 calls. */
  handlingSeconds: number;
}

/** One phone that rings for an agent. */
export type AgentPhone =
  { kind: 'device'; id: string; userId: string } | { kind: 'external'; number: string };

/** Who answers calls of a queue, as they are now. Instants are in milliseconds. */
export interface AgentFacts {
  id: string;
  name: string;
  /** From the top. */
  position: number;
  tier: number;
  /** Lower first among the queues of an agent. */
  priority: number;
  confirm: boolean;
  autoAnswer: boolean;
  /** Those that can be reached; all of them ring together. */
  phones: readonly AgentPhone[];
  loggedIn: boolean;
  unavailable: boolean;
  /** As many as the agent takes at once. */
  maxCalls: number;
  /** On as many calls. */
  busy: boolean;
  wrapsUp: boolean;
  reachable: boolean;
  /** Since the last call, the last missed ring, or the log-in. */
  idleSince: number;
  /** After a missed ring. */
  restsUntil: number;
  /** The call that rings the agent now, in whichever queue. */
  offeredTo: string | null;
  /** The first caller of each other queue of the agent for whom nobody rings. */
  rivals: readonly { priority: number; since: number }[];
}

/** Somebody who waits in a queue. */
export interface WaitingCall {
  /** As the engine names it. */
  call: string;
  /** The place in the line: since when the caller waits, or earlier for one who was moved up. */
  since: number;
  /** How often each agent, by id, was rung for this call in vain. */
  tried: Readonly<Record<string, number>>;
  /** Phones of somebody who wants to take the call, instead of agents. */
  taken: readonly AgentPhone[];
  /** Somebody takes it, there or from the park. */
  promised: boolean;
}

export interface ConferenceFacts {
  id: string;
  name: string;
  extension: string;
  ownerUserId: string | null;
  /** In clear; null = none, here and below. */
  leaderPin: string | null;
  participantPin: string | null;
  minParticipants: number;
  maxParticipants: number;
  requireLeader: boolean;
  announceJoin: boolean;
  announceLeave: boolean;
  muteOnEntry: boolean;
  askName: boolean;
  locked: boolean;
  activeFrom: string | null;
  activeUntil: string | null;
  /** Who is in it now, and how many of them lead. */
  participants: number;
  leaders: number;
}

export interface Facts {
  phoneNumber: PhoneNumberFacts;
  user: UserFacts;
  attendant: AttendantFacts;
  queue: QueueFacts;
  conference: ConferenceFacts;
}

export type ObjectKind = keyof Facts;

/** What can be dialled. */
export interface Target {
  kind: ObjectKind;
  id: string;
}

type Awaitable<T> = T | Promise<T>;

/**
 * What routing may ask: one question when a call begins (domain, who is dialled, who is blocked), then one for each
 * object that it reaches.
 */
export interface Directory {
  domain(): Awaitable<DomainFacts>;
  /** By phone number (E.164) or extension. */
  dialled(to: string): Awaitable<Target | null>;
  /** Entries of the domain's block list that fit the caller and have not ended. */
  blocked(caller: string): Awaitable<readonly BlockedNumber[]>;
  object<K extends ObjectKind>(kind: K, id: string): Awaitable<Facts[K] | null>;
  /** Of several users at once, for ring targets. */
  devices(userIds: readonly string[]): Awaitable<readonly DeviceFacts[]>;
  /** Who wants to be found by name and begins with the letters on these keys, by name. */
  named(digits: string): Awaitable<readonly NamedUser[]>;
  /** Title of a prompt; '' where it is not known. */
  promptTitle(id: string): Awaitable<string>;
  /** What may be dialled outside. */
  dialRules(): Awaitable<readonly DialRule[]>;
}
