import type { AttendantFacts, Directory, Destination, ObjectKind } from './directory.js';

/** Who calls: a line outside, with its number (null = anonymous), or a user of the domain. */
export type Caller =
  { kind: 'outside'; number: string | null } | { kind: 'user'; userId: string; number: string };

/** How the step that `state` stands for came out. */
export type Outcome =
  'answered' | 'noAnswer' | 'busy' | 'offline' | 'full' | 'removed' | 'done' | 'failed';

/** Where does this call go now? */
export interface Question {
  /** As dialled: E.164, extension or emergency number. */
  to: string;
  from: Caller;
  /** What the engine calls it; '' or absent = imagined. */
  call?: string;
  /** Somebody else sent the call here. */
  transferred?: boolean;
  /** Token of the step before; null when the call begins. */
  state: string | null;
  outcome?: Outcome;
  /** Keys that the caller pressed; '' or absent = none. */
  digits?: string;
}

/** What routing stands at, or passes on to. */
export type PlaceKind =
  | ObjectKind
  | 'caller'
  | 'domain'
  | 'timeRule'
  | 'userDevices'
  | 'voicemail'
  | 'external'
  | 'emergency'
  | 'directory'
  | 'prompt'
  | 'hangup';

export interface Place {
  kind: PlaceKind;
  /** null where there is no object of its own. */
  id: string | null;
  /** As stored; a number where the place is one; '' where only a word in the reader's language says it. */
  name: string;
}

/** Which part of the configuration decided. */
export type RuleCode =
  | 'emergency'
  | 'domain'
  | 'block-list'
  | 'override'
  | 'service'
  | 'time-rule'
  | 'destination'
  | 'caller-list'
  | 'answering-rule'
  | 'devices'
  | 'queue'
  | 'conference'
  | 'greeting'
  | 'menu-key'
  | 'extension'
  | 'dial-policy'
  | 'hop-limit';

export interface Rule {
  code: RuleCode;
  /** As the person named it; null where it has no name. */
  name: string | null;
}

/** Why the call goes on as it does; stable, worded elsewhere. */
export type ReasonCode =
  | 'emergency-call'
  | 'domain-locked'
  | 'too-many-calls'
  | 'caller-blocked'
  | 'anonymous-refused'
  | 'unknown-number'
  | 'dialled'
  | 'outbound'
  | 'not-permitted'
  | 'override'
  | 'number-free'
  | 'number-disabled'
  | 'number-not-yet'
  | 'number-no-longer'
  | 'time-rule'
  | 'own-destination'
  | 'do-not-disturb'
  | 'forward-always'
  | 'forward-when-busy'
  | 'forward-on-active'
  | 'forward-when-offline'
  | 'forward-when-unanswered'
  | 'rings'
  | 'rings-devices'
  | 'answered'
  | 'takes-message'
  | 'mailbox-off'
  | 'mailbox-full'
  | 'no-target'
  | 'target-missing'
  | 'external-number'
  | 'conference-not-yet'
  | 'conference-no-longer'
  | 'conference-locked'
  | 'conference-full'
  | 'conference-pin'
  | 'conference-wrong-pin'
  | 'conference-refused'
  | 'conference-waits-leader'
  | 'conference-waits-others'
  | 'conference-removed'
  | 'joins-conference'
  | 'leads-conference'
  | 'dial-by-name'
  | 'names-found'
  | 'no-such-name'
  | 'plays-prompt'
  | 'hangs-up'
  | 'queue-full'
  | 'queue-without-agents'
  | 'queue-wait-too-long'
  | 'queue-introduction'
  | 'queue-waits'
  | 'queue-rings'
  | 'queue-rings-many'
  | 'queue-taken'
  | 'queue-picks-up'
  | 'queue-unanswered'
  | 'queue-agents-left'
  | 'queue-exit-key'
  | 'menu'
  | 'menu-again'
  | 'menu-key'
  | 'no-key'
  | 'invalid-key'
  | 'mailbox-operator'
  | 'call-ends'
  | 'hop-limit';

export interface Reason {
  code: ReasonCode;
  values: Readonly<Record<string, string | number>>;
}

/** One phone to ring. */
export type Ringing =
  | {
      kind: 'device';
      id: string;
      userId: string;
      delaySeconds: number;
      /** Whoever answers has to press 1. */
      confirm?: boolean;
      /** The phone answers by itself. */
      autoAnswer?: boolean;
    }
  | { kind: 'external'; number: string; delaySeconds: number; confirm: boolean };

/** Why a call is hung up: as configured, or by which rule. */
export type HangupCause = 'chosen' | 'notInService' | 'blocked' | 'deadEnd' | 'loop' | 'finished';

/** What dial by name says, in this order. */
export type DirectoryWord =
  /** How a name is typed. */
  | { kind: 'spell' }
  | { kind: 'nobody' }
  /** The only one: any key connects. */
  | { kind: 'confirm'; extension: string }
  | { kind: 'choice'; key: string; extension: string }
  | { kind: 'more'; key: string };

/** A caller waits: for those who ring now, or for a moment, after which it is asked again. */
export interface QueueAction {
  kind: 'queue';
  id: string;
  /** Who rings for the caller, by agent; nobody = music. */
  offers: { agentId: string | null; targets: Ringing[] }[];
  /** So long at most. */
  seconds: number;
  /** Others may join those who ring: see `joining`. */
  growing: boolean;
  /** What the caller hears meanwhile. */
  hears: 'music' | 'ringback';
  /** What is said first: how many are before, and how long it may take. */
  announce: { position: number | null; waitSeconds: number | null } | null;
  /** Key by which the caller leaves. */
  exitKey: string | null;
  record: boolean;
  /** Until the caller has waited too long; 0 = unlimited. */
  leftSeconds: number;
  prefix: string;
}

/** What the engine does; it asks again with `state` when that is not null. */
export type Action =
  /** Nothing to be heard: ask again at once. */
  | { kind: 'go'; to: Destination | { kind: ObjectKind; id: string } | { kind: 'emergency' } }
  | { kind: 'ring'; targets: Ringing[]; seconds: number; screening: boolean; prefix: string }
  | {
      kind: 'voicemail';
      userId: string;
      /** What is heard before the tone; null = the engine's own words. */
      greetingId: string | null;
      /** Key 0 leads out of the mailbox. */
      operator: boolean;
    }
  | { kind: 'external'; number: string; prefix: string }
  | { kind: 'emergency'; number: string; addressId: string | null }
  /** Asks for a PIN; silence for so many seconds is none. */
  | { kind: 'pin'; again: boolean; digits: number; seconds: number }
  | {
      kind: 'conference';
      id: string;
      leader: boolean;
      /** Without a leader there is music. */
      requireLeader: boolean;
      /** Until so many are there, there is music. */
      minParticipants: number;
      maxParticipants: number;
      announceJoin: boolean;
      announceLeave: boolean;
      muteOnEntry: boolean;
      askName: boolean;
    }
  /** Takes so many digits; silence for so many seconds is none. */
  | { kind: 'directory'; says: readonly DirectoryWord[]; digits: number; seconds: number }
  | { kind: 'prompt'; id: string; interruptible: boolean }
  | {
      kind: 'menu';
      prompts: string[];
      /** Those of the menu. */
      keys: string[];
      /** Those that need not wait for more. */
      immediateKeys: string[];
      dialByExtension: boolean;
      /** Digits of the longest extension. */
      extensionLength: number;
      noKeySeconds: number;
      interDigitSeconds: number;
      /** What is spoken besides; null = the language of the domain. */
      language: AttendantFacts['language'];
    }
  | QueueAction
  /** Takes the longest waiting call of a parking queue; null = nobody waits. */
  | { kind: 'pickUp'; id: string; call: string | null }
  | {
      kind: 'hangup';
      signal: 'busy' | 'tone' | 'message';
      cause: HangupCause;
      /** What the message is; absent = that nobody can be reached. */
      says?: 'conferenceLocked' | 'conferenceFull' | 'wrongPin' | 'mailboxFull';
    };

/** One decision: where the call stands, what it does there, and why. */
export interface Step {
  object: Place;
  rule: Rule | null;
  reason: Reason;
  action: Action;
  /** Token to ask again with; null = nothing more to ask. */
  state: string | null;
}

/** Gives the instant at which a question is asked. */
export type Clock = () => Date;

/** What every part of the decision is given. */
export interface Asked {
  question: Question;
  directory: Directory;
  /** When the call reached the object that it stands at. */
  at: Date;
  now: Date;
}
