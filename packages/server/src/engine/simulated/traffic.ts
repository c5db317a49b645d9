import type { FastifyBaseLogger } from 'fastify';
import { listCallsSince } from '../../calls/call-store.queries.js';
import type { Db } from '../../database/scope.js';
import { addressOf, type CallEvent } from '../call-events.js';
import type { Behaviour } from './call-parts.js';
import { keepImagined, type Begun, type SimulatedEngine } from './simulated-engine.js';
import { listLines, type Lines } from './simulated.queries.js';

/** Gives numbers from 0 until before 1. */
export type Chance = () => number;

export const between = (chance: Chance, least: number, most: number) =>
  Math.round(least + chance() * (most - least));

export function pick<T>(chance: Chance, items: readonly T[]): T | undefined {
  return items[Math.floor(chance() * items.length)];
}

/** People who mostly answer, and talk from half a minute to six minutes. */
export const usualBehaviour = (chance: Chance = Math.random): Behaviour => ({
  answers: (phones) => (phones > 0 && chance() < 0.8 ? Math.floor(chance() * phones) : null),
  ringSeconds: (most) => Math.min(most, between(chance, 3, 14)),
  talkSeconds: () => between(chance, 30, 360),
  messageSeconds: () => between(chance, 12, 45),
  meetingSeconds: () => between(chance, 600, 2400),
  patienceSeconds: () => between(chance, 60, 240),
  // Keys to come back are for those who listen; callers mostly know what they want.
  presses: (keys) =>
    chance() < 0.85
      ? (pick(
          chance,
          keys.filter((key) => /\d/.test(key)),
        ) ?? '')
      : '',
});

export const callers: readonly (readonly [number: string, name: string])[] = [
  ['+14185550131', 'Clinique Bellerive'],
  ['+15145550187', 'Marc-André Roy'],
  ['+14505550144', 'Transport Lemieux'],
  ['+18195550162', 'Julie Paquette'],
  ['+14385550119', 'Imprimerie Solis'],
  ['+15815550108', 'Garage Vachon'],
  ['+14165550173', 'Northline Supply'],
  ['+15145550155', ''],
];

/** Somebody calls, from outside, from inside, or to the outside. */
export function anyCall(chance: Chance, lines: readonly Lines[]): Begun | null {
  const domain = pick(chance, lines);
  const number = domain && pick(chance, domain.numbers);
  const phone = domain && pick(chance, domain.extensions);
  const other = domain && pick(chance, domain.extensions);
  const [from, name] = pick(chance, callers) ?? ['', ''];
  if (!domain || !number || !phone || !other) return null;
  const way = chance();
  if (way < 0.6) return { domain, from: { number: from, name: name || null }, to: number };
  return {
    domain,
    from: addressOf(phone, domain.name),
    to: way < 0.8 && other !== phone ? other : from,
  };
}

/** Several people who meet in a conference. */
export function meetingOf(chance: Chance, domain: Lines): Begun[] {
  const to = pick(chance, domain.conferences);
  const people = new Set(
    Array.from({ length: between(chance, 3, 5) }, () => pick(chance, domain.extensions)),
  );
  return [...people].flatMap((phone) =>
    to && phone ? [{ domain, from: addressOf(phone, domain.name), to }] : [],
  );
}

export interface Traffic {
  close(): Promise<void>;
}

/** Keeps some calls under way, as in an office. */
export function startTraffic(
  engine: SimulatedEngine,
  db: Db,
  log: FastifyBaseLogger,
  mayCall: () => Promise<boolean>,
  chance: Chance = Math.random,
): Traffic {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let step = Promise.resolve();
  let meets = true;
  const call = async () => {
    if (!(await mayCall())) return;
    const lines = await listLines(db);
    const begun = anyCall(chance, lines);
    if (begun) await engine.begin(begun);
    // A meeting from the beginning on, so that there is one to look at.
    for (const one of meets ? lines.flatMap((domain) => meetingOf(chance, domain)) : [])
      await engine.begin(one);
    meets = chance() < 0.02;
  };
  const later = (seconds: number) => {
    timer = setTimeout(() => {
      step = call().catch((error: unknown) => log.error({ err: error }, 'imagined traffic'));
      later(between(chance, 15, 45));
    }, seconds * 1000);
    timer.unref();
  };
  later(1);
  return {
    async close() {
      clearTimeout(timer);
      await step;
      await engine.close();
    },
  };
}

/** Calls that were imagined by a server that stopped are over, all but those that are carried here. */
export async function endLeftCalls(
  db: Db,
  now: Date,
  carried: readonly string[] = [],
): Promise<void> {
  const kept = new Set(carried);
  const names = (await listCallsSince(db, now, true)).filter((name) => !kept.has(name));
  const ends: CallEvent[] = [
    { kind: 'callerLeft', at: now, code: 16, cancelled: false },
    { kind: 'ended', at: now },
  ];
  await keepImagined(db, new Map(names.map((name) => [name, ends])), now);
}
