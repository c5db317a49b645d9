import { readFileSync } from 'node:fs';
import type { TrackedCall } from '../../calls/tracked-call.js';
import { track } from '../../calls/tracked-call.js';
import { parseLog, readJson } from './log-lines.js';
import { tellOf } from './to-call-events.js';

/** What a real engine wrote of 20 calls. */
export const sample = readFileSync(new URL('calls.sample.csv', import.meta.url), 'utf8');

/** Calls of the sample by what happened in them. */
export const sampleCalls = {
  colleague: '1795933345.27',
  customer: '1795933345.30',
  abandoned: '1795933345.33',
  unknownNumber: '1795933345.36',
  otherTenant: '1795933346.66',
  doNotDisturb: '1795933346.69',
  forwarded: '1795933347.71',
  busy: '1795933347.74',
  unanswered: '1795933347.79',
  offline: '1795933353.87',
  severalRing: '1795933353.94',
  pressedOne: '1795933353.99',
  pressedTwo: '1795933355.108',
  screened: '1795933355.116',
  blockedByUser: '1795933356.119',
  blockedByAll: '1795933356.120',
  transferred: '1795933361.121',
  voicemail: '1795933362.126',
  outside: '1795933366.129',
  forwardedOutside: '1795933367.133',
} as const;

/** Lines as the engine writes them, one call after the other as they stand in a text. */
export const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

export const nameIn = (line: string): string => line.split('","')[8] ?? '';

/** What is known of the calls that a text speaks of, without the people behind the phones. */
export function trackedIn(text: string): Map<string, TrackedCall> {
  const calls = new Map<string, TrackedCall>();
  for (const [name, events] of tellOf(parseLog(text), new Map())) {
    const call = events.reduce<TrackedCall | null>(track, null);
    if (call) calls.set(name, call);
  }
  return calls;
}

/** The sample as if its people were these: ids by the name of the person. */
export const sampleWith = (ids: Readonly<Record<string, string>>): string =>
  sample.replace(/(""extra"":"")([\w-]+)/g, (_, before: string, step: string) => {
    const { object, ...rest } = readJson(Buffer.from(step, 'base64url').toString());
    const { id, name } = object as { id: string | null; name: string };
    const changed = { ...rest, object: { ...(object as object), id: ids[name] ?? id } };
    return before + Buffer.from(JSON.stringify(changed)).toString('base64url');
  });
