import { validate } from 'uuid';
import { track, type TrackedCall, type TrackedLeg } from '../../calls/tracked-call.js';
import { addressOf, type Address, type CallEvent, type LegTarget } from '../call-events.js';
import type { TracedStep } from '../engine.js';
import { isRecord, readJson, type LogLine } from './log-lines.js';

/** What lines of the log tell of each call: a line is understood by what those before it made of its call. */
export function tellOf(
  lines: readonly LogLine[],
  known: ReadonlyMap<string, TrackedCall>,
): Map<string, CallEvent[]> {
  const calls = new Map<string, TrackedCall | null>(known);
  const told = new Map<string, CallEvent[]>();
  for (const line of lines) {
    const name = line.linkedId;
    const events = toCallEvents(line, calls.get(name) ?? null);
    calls.set(name, events.reduce(track, calls.get(name) ?? null));
    told.set(name, [...(told.get(name) ?? []), ...events]);
  }
  return told;
}

/**
 * What a line of the log means for its call, given what is known of the call so far.
 *
 * The caller's channel is the one whose name the call has. Every other channel is a leg, but for the inner half of
 * what rings later or has to press 1 (`Local/…;2` and the channel that it dials): of these the outer half is the leg.
 */
export function toCallEvents(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const { at } = line;
  switch (line.type) {
    case 'LINKEDID_END':
      return [{ kind: 'ended', at }];
    case 'routed': {
      const step = readStep(line);
      return step
        ? [
            ...leaving(line, call),
            { kind: 'routed', at, domain: line.domain, step, ...sentOn(line, call) },
          ]
        : [];
    }
    case 'BLINDTRANSFER':
    case 'ATTENDEDTRANSFER':
      return [{ kind: 'legTransferred', at, key: line.uniqueId }];
    default:
      return line.uniqueId === line.linkedId ? ofCaller(line, call) : ofLeg(line, call);
  }
}

/** Channel of a leg that its caller sent elsewhere. */
const sentOn = ({ uniqueId, channel }: LogLine, call: TrackedCall | null): { channel?: string } =>
  isIn(call, uniqueId) ? { channel } : {};

function ofCaller(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const { at, type, channel, extra } = line;
  switch (type) {
    case 'CHAN_START':
      return [started(line)];
    case 'ANSWER':
      return [{ kind: 'connected', at }];
    case 'HANGUP':
      return [
        {
          kind: 'callerLeft',
          at,
          code: codeIn(extra),
          cancelled: extra['dialstatus'] === 'CANCEL' && extra['hangupsource'] === channel,
        },
      ];
    default:
      return ofMachine(line, call);
  }
}

/** What a mailbox or a conference has of whoever was sent there, the caller or a leg. */
function ofMachine(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const { at, type, application } = line;
  switch (type) {
    case 'greeting':
      return mailbox(line, call);
    case 'APP_START':
      return application === 'VoiceMail' ? mailbox(line, call) : [];
    case 'APP_END':
      return application === 'VoiceMail'
        ? [{ kind: 'legEnded', at, key: mailboxKey(line), code: 16 }]
        : [];
    case 'BRIDGE_ENTER':
      return application === 'ConfBridge' ? conference(line, call) : [];
    case 'BRIDGE_EXIT':
      return application === 'ConfBridge'
        ? [{ kind: 'legEnded', at, key: conferenceKey(line), code: 16 }]
        : [];
    default:
      return [];
  }
}

function started({ at, channel, callerName, callerNumber, extension, domain }: LogLine): CallEvent {
  const address = addressIn(channel) ?? inviterIn(channel, domain);
  return {
    ...{ kind: 'started', at, channel, address },
    number: callerNumber || null,
    name: callerName || null,
    dialled: /^[+*#0-9]/.test(extension) ? extension : '',
  };
}

function ofLeg(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const { at, type, uniqueId: key, channel, extra } = line;
  switch (type) {
    case 'CHAN_START':
      return beginning(line, call);
    case 'BRIDGE_ENTER':
      return [...fetching(line, call), { kind: 'legAnswered', at, key }, ...ofMachine(line, call)];
    case 'HANGUP':
      return channel.endsWith(';2') ? [] : [{ kind: 'legEnded', at, key, code: codeIn(extra) }];
    default:
      return isIn(call, key) ? ofMachine(line, call) : [];
  }
}

/** Somebody fetches a call that waits: the leg was a call of its own until now. */
function fetching({ at, channel, uniqueId: key }: LogLine, call: TrackedCall | null): CallEvent[] {
  const address = addressIn(channel);
  if (!call || !address || call.steps.at(-1)?.action !== 'queue') return [];
  const known = call.legs.some(
    (leg) => leg.key === key || (leg.endedAt === null && isPhone(leg, address)),
  );
  if (known) return [];
  return [{ kind: 'legStarted', at, key, channel, target: { kind: 'device', address } }];
}

const isPhone = ({ target }: TrackedLeg, address: Address): boolean =>
  target.kind === 'device' && target.address === address;

function beginning(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const { at, channel, uniqueId: key } = line;
  const address = addressIn(channel);
  const target = delayedTarget(channel, call) ?? (address && { kind: 'device' as const, address });
  const waiting = call && address && call.legs.find((leg) => waitsFor(leg, address));
  if (waiting) return [{ kind: 'legRang', at, key: waiting.key }];
  if (target) return [{ kind: 'legStarted', at, key, channel, target }];
  const last = call?.steps.at(-1);
  return last && isOutside(last)
    ? [
        {
          ...{ kind: 'legStarted', at, key, channel },
          target: { kind: 'external', number: last.object.name },
        },
      ]
    : [];
}

const isOutside = ({ action }: TracedStep) => action === 'external' || action === 'emergency';

const waitsFor = ({ channel, target, endedAt }: TrackedLeg, address: Address): boolean =>
  channel.startsWith('Local/') &&
  target.kind === 'device' &&
  target.address === address &&
  endedAt === null;

/** Outer half of what rings later or has to press 1: `Local/5-1001b@later-0000002a;1` */
function delayedTarget(channel: string, call: TrackedCall | null): LegTarget | null {
  const [, name, context] =
    /^Local\/\d+-(.+)@(later|outside|confirmed|agent-[ca]+)-[0-9a-f]+;1$/.exec(channel) ?? [];
  if (!name) return null;
  return context === 'later' || context?.startsWith('agent')
    ? { kind: 'device', address: addressOf(name, call?.domain ?? '') }
    : { kind: 'external', number: name };
}

/** From the greeting of the owner, or the words of the engine, to the end of the message. */
function mailbox(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const step = call?.steps.at(-1);
  const userId = step?.action === 'voicemail' ? step.object.id : null;
  if (!userId || isIn(call, mailboxKey(line))) return [];
  const { at, channel } = line;
  const key = mailboxKey(line);
  return [
    { kind: 'legStarted', at, key, channel, target: { kind: 'voicemail', userId } },
    { kind: 'legAnswered', at, key },
  ];
}

/** Of a caller who is in it already nothing new is told. */
function conference(line: LogLine, call: TrackedCall | null): CallEvent[] {
  const step = call?.steps.at(-1);
  const key = conferenceKey(line);
  const { id, name } = step?.object ?? {};
  if (step?.action !== 'conference' || !id || !name || isIn(call, key)) return [];
  const { at, channel } = line;
  const leader = step.reason.values['leader'] === 1;
  return [
    { kind: 'legStarted', at, key, channel, target: { kind: 'conference', id, name, leader } },
    { kind: 'legAnswered', at, key },
  ];
}

const conferenceKey = ({ uniqueId }: LogLine): string => `${uniqueId}/conference`;

/** Whoever is sent on during the greeting has left the mailbox. */
const leaving = (line: LogLine, call: TrackedCall | null): CallEvent[] =>
  isIn(call, mailboxKey(line))
    ? [{ kind: 'legEnded', at: line.at, key: mailboxKey(line), code: 16 }]
    : [];

const isIn = (call: TrackedCall | null, key: string): boolean =>
  call?.legs.some((leg) => leg.key === key && leg.endedAt === null) ?? false;

const mailboxKey = ({ uniqueId }: LogLine): string => `${uniqueId}/voicemail`;

const codeIn = (extra: LogLine['extra']): number => Number(extra['hangupcause']) || 0;

/** `Local/1003-1002@invited-0000002a;1`: somebody is called into a conference, on behalf of the phone 1002. */
function inviterIn(channel: string, domain: string): Address | null {
  const user = /^Local\/[^-]+-([^@]+)@invited-[0-9a-f]+;1$/.exec(channel)?.[1];
  return user && domain ? addressOf(user, domain) : null;
}

/** `PJSIP/1001@acme.example-0000002a` is a phone of a user. */
export function addressIn(channel: string): Address | null {
  return /^PJSIP\/([^@]+@.+)-[0-9a-f]{8}$/.exec(channel)?.[1] ?? null;
}

function readStep({ extra }: LogLine): TracedStep | null {
  const step = readJson(Buffer.from(String(extra['extra'] ?? ''), 'base64url').toString());
  return isStep(step) ? step : null;
}

/** The dialplan only carries it, so it is as the server made it, or nothing. */
function isStep(step: Record<string, unknown>): step is Record<string, unknown> & TracedStep {
  const { object, reason, action } = step;
  return (
    isRecord(object) &&
    (object['id'] === null || validate(object['id'])) &&
    typeof object['name'] === 'string' &&
    isRecord(reason) &&
    isRecord(reason['values']) &&
    typeof action === 'string'
  );
}
