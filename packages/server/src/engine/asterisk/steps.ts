import type { Action, DirectoryWord, HangupCause, Outcome } from '../../routing/steps.js';
import { addressOf } from '../call-events.js';
import { channelOf, dialable } from './phone-channels.js';
import { musicClassOf } from '../../music-on-hold/music-on-hold.rules.js';
import { waitStep } from './queue-steps.js';

/** What the dialplan executes: one of its applications, with arguments. */
export interface DialplanStep {
  readonly app: 'Bridge' | 'Dial' | 'Gosub' | 'Playback' | 'Read' | 'Hangup';
  readonly args: string;
  /** The caller has to be connected first. */
  readonly answer: boolean;
  /** Q.850 cause to hang up with when nothing more is asked. */
  readonly cause: number;
}

/** Names are without what means something to the dialplan. */
export interface CallerId {
  readonly number: string | null;
  readonly name: string | null;
}

/** What a step needs to know of the objects that it names. */
export interface Addresses {
  readonly domain: string;
  /** SIP user names of devices by id. */
  readonly devices: ReadonlyMap<string, string>;
  /** Extensions of users by id. */
  readonly mailboxes: ReadonlyMap<string, string>;
  /** Channel of the parked call that is taken; null = nobody waits. */
  readonly parked?: string | null;
  /** What the engine can play of prompts, by their ids. */
  readonly sounds: ReadonlyMap<string, string>;
  /** What the outside sees of the caller; without it, the caller as they are. */
  readonly presented?: CallerId | null;
}

/** Seconds that a number outside rings. */
const outsideSeconds = 120;

const step = (app: DialplanStep['app'], args: string, more: Partial<DialplanStep> = {}) => ({
  app,
  args,
  answer: false,
  cause: 16,
  ...more,
});

/** Nobody is there: said without connecting the caller, so that nobody pays for it. */
const message = (cause: number) => step('Playback', 'ss-noservice,noanswer', { cause });

/** Q.850: unallocated number, call rejected, temporary failure, exchange routing error, normal clearing. */
const causes: Readonly<Record<HangupCause, number>> = {
  notInService: 1,
  blocked: 21,
  deadEnd: 41,
  loop: 25,
  chosen: 16,
  finished: 16,
};

/** The dialplan's words for what routing decided. */
export function toDialplan(action: Action, addresses: Addresses): DialplanStep {
  switch (action.kind) {
    case 'ring':
      return ring(action, addresses);
    case 'voicemail':
      return mailbox(action, addresses);
    case 'external':
    case 'emergency':
      return step('Dial', outside(action.number, addresses));
    case 'pin':
      return askPin(action);
    case 'conference':
      return conference(action);
    case 'menu':
      return menu(action, addresses);
    case 'directory':
      return directory(action);
    case 'prompt':
      return play(action, addresses);
    case 'queue':
      return step('Gosub', waitStep(action, addresses, musicClassOf('queue', action.id)), {
        answer: connects(action),
      });
    case 'pickUp':
      return addresses.parked
        ? // Hangs the other end up, too, which would go on waiting there.
          step('Bridge', `${addresses.parked},x`, { answer: true })
        : step('Hangup', '17');
    case 'hangup':
      return hangUp(action);
    default:
      return message(causes.deadEnd);
  }
}

/** Who is to hear ringing, as if there were no queue, pays nothing until something is said or a key can be pressed. */
const connects = ({ hears, announce, exitKey }: Extract<Action, { kind: 'queue' }>): boolean =>
  hears === 'music' || announce !== null || exitKey !== null;

const askPin = ({ again, digits, seconds }: Extract<Action, { kind: 'pin' }>): DialplanStep =>
  step('Read', `DIGITS,${again ? 'conf-invalidpin&' : ''}conf-getpin,${digits},,1,${seconds}`, {
    answer: true,
  });

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** See [mailbox] in extensions.conf. */
function mailbox(
  { userId, greetingId, operator }: Extract<Action, { kind: 'voicemail' }>,
  { mailboxes, domain, sounds }: Addresses,
): DialplanStep {
  const extension = mailboxes.get(userId);
  if (!extension) return message(causes.deadEnd);
  const greeting = (greetingId && sounds.get(greetingId)) ?? '';
  const args = [addressOf(extension, domain), greeting, yes(operator)];
  return step('Gosub', `mailbox,s,1(${args.join(',')})`, { answer: true });
}

/** See [conference] in extensions.conf. */
function conference(action: Extract<Action, { kind: 'conference' }>): DialplanStep {
  const args = [
    ...[action.id, yes(action.leader), yes(action.requireLeader)],
    ...[action.minParticipants, action.maxParticipants],
    ...[action.muteOnEntry, action.askName, action.announceJoin, action.announceLeave].map(yes),
  ];
  return step('Gosub', `conference,s,1(${args.join(',')})`, { answer: true });
}

/** Sounds in their order; the last, empty one is silence, which also waits where a sound cannot be had. */
const inOrder = (sounds: readonly string[]): string => [...sounds, ''].join('&');

/** See [menu] in extensions.conf. */
function menu(action: Extract<Action, { kind: 'menu' }>, { sounds }: Addresses): DialplanStep {
  const { prompts, immediateKeys, dialByExtension, extensionLength } = action;
  const digits = [...'0123456789'].filter((digit) => !immediateKeys.includes(digit));
  const more = dialByExtension ? Math.max(0, extensionLength - 1) : 0;
  const args = [
    inOrder(prompts.flatMap((id) => sounds.get(id) ?? [])),
    action.noKeySeconds,
    more > 0 ? digits.join('') : '',
    more,
    action.interDigitSeconds,
  ];
  return step('Gosub', `menu,s,1(${args.join(',')})`, { answer: true });
}

/** What each word of the directory sounds like. */
const spoken: {
  [K in DirectoryWord['kind']]: (word: Extract<DirectoryWord, { kind: K }>) => string[];
} = {
  spell: () => ['dir-welcome', 'dir-pls-enter', 'dir-firstlast', 'dir-usingkeypad'],
  nobody: () => ['dir-nomatch'],
  confirm: ({ extension }) => ['dir-multi3', ...digitSounds(extension), 'dir-instr'],
  choice: ({ key, extension }) => [
    ...['dir-multi1', ...digitSounds(key), 'dir-multi2', 'dir-multi3'],
    ...digitSounds(extension),
  ],
  more: () => ['dir-multi9'],
};

const digitSounds = (digits: string): string[] => [...digits].map((digit) => `digits/${digit}`);

function directory({
  says,
  digits,
  seconds,
}: Extract<Action, { kind: 'directory' }>): DialplanStep {
  const sounds = says.flatMap((word) => spoken[word.kind](word as never));
  return step('Read', `DIGITS,${inOrder(sounds)},${digits},,1,${seconds}`, { answer: true });
}

function outside(number: string, { presented }: Addresses): string {
  const line = `PJSIP/${dialable(number)}@carrier,${outsideSeconds}`;
  if (!presented) return line;
  return `${line},b(presented^s^1(${dialable(presented.number ?? '')}^${presented.name ?? ''}))`;
}

/** Seconds that are waited for a key after the end; 0 would mean the engine's own. */
const noWait = 0.1;

/** A prompt that is gone is passed over in silence; where any key ends it, the key is not kept. */
function play(
  { id, interruptible }: Extract<Action, { kind: 'prompt' }>,
  { sounds }: Addresses,
): DialplanStep {
  const sound = sounds.get(id) ?? 'silence/1';
  return interruptible
    ? step('Read', `KEY,${sound},1,,1,${noWait}`, { answer: true })
    : step('Playback', sound, { answer: true });
}

/** What a message says that has a reason of its own. */
const sayings = {
  conferenceLocked: 'conf-locked',
  conferenceFull: 'conf-full',
  wrongPin: 'conf-invalidpin',
  mailboxFull: 'vm-mailboxfull',
} as const;

function hangUp({ signal, cause, says }: Extract<Action, { kind: 'hangup' }>): DialplanStep {
  if (says) return step('Playback', `${sayings[says]},noanswer`, { cause: causes[cause] });
  if (signal === 'message') return message(causes[cause]);
  return step('Hangup', signal === 'busy' ? '17' : String(causes[cause]));
}

function ring(
  { targets, seconds, screening }: Extract<Action, { kind: 'ring' }>,
  addresses: Addresses,
): DialplanStep {
  const channels = targets.flatMap((target) => channelOf(target, addresses));
  // Without a channel Dial says at once that nobody is there.
  return step('Dial', `${channels.join('&')},${seconds},U(${screening ? 'asked' : 'record'})`);
}

const outcomes: Readonly<Record<string, Outcome>> = {
  ANSWER: 'answered',
  NOANSWER: 'noAnswer',
  BUSY: 'busy',
  CHANUNAVAIL: 'offline',
  CONGESTION: 'failed',
  CANCEL: 'failed',
  // Set by [conference].
  'CONFERENCE-FAILED': 'full',
  'CONFERENCE-KICKED': 'removed',
};

/** What came of a step, by the engine's DIALSTATUS; undefined where nothing was dialled. */
export const outcomeOf = (dialStatus: string): Outcome | undefined => outcomes[dialStatus];
