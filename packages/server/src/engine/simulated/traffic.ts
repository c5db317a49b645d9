import type { FastifyBaseLogger } from 'fastify';
import { listCallsSince } from '../../calls/call-store.queries.js';
import type { Db } from '../../database/scope.js';
import type { CallEvent } from '../call-events.js';
import type { Behaviour } from './imagined-call.js';
import {
  createSimulatedEngine,
  keepImagined,
  type Begun,
  type SimulatedEngine,
} from './simulated-engine.js';
import { hasRecords, listLines } from './simulated.queries.js';
import { imaginedTime } from './time.js';

/** Gives numbers from 0 until before 1. */
type Chance = () => number;

const between = (chance: Chance, least: number, most: number) =>
  Math.round(least + chance() * (most - least));

function pick<T>(chance: Chance, items: readonly T[]): T | undefined {
  return items[Math.floor(chance() * items.length)];
}

/** People who mostly answer, and talk from half a minute to six minutes. */
export const usualBehaviour = (chance: Chance = Math.random): Behaviour => ({
  answers: (phones) => (phones > 0 && chance() < 0.8 ? Math.floor(chance() * phones) : null),
  ringSeconds: (most) => Math.min(most, between(chance, 3, 14)),
  talkSeconds: () => between(chance, 30, 360),
  messageSeconds: () => between(chance, 12, 45),
  // Keys to come back are for those who listen; callers mostly know what they want.
  presses: (keys) =>
    chance() < 0.85
      ? (pick(
          chance,
          keys.filter((key) => /\d/.test(key)),
        ) ?? '')
      : '',
});

const callers: readonly (readonly [number: string, name: string])[] = [
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
function anyCall(chance: Chance, lines: Awaited<ReturnType<typeof listLines>>): Begun | null {
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
    from: `${phone}@${domain.name}`,
    to: way < 0.8 && other !== phone ? other : from,
  };
}

export interface Traffic {
  close(): Promise<void>;
}

/** Keeps some calls under way, as in an office. */
export function startTraffic(
  engine: SimulatedEngine,
  db: Db,
  log: FastifyBaseLogger,
  chance: Chance = Math.random,
): Traffic {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let step = Promise.resolve();
  const call = async () => {
    const begun = anyCall(chance, await listLines(db));
    if (begun) await engine.begin(begun);
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

/** Calls that were imagined by a server that stopped are over. */
export async function endLeftCalls(db: Db, now: Date): Promise<void> {
  const names = await listCallsSince(db, now, true);
  const ends: CallEvent[] = [
    { kind: 'callerLeft', at: now, code: 16, cancelled: false },
    { kind: 'ended', at: now },
  ];
  await keepImagined(db, new Map(names.map((name) => [name, ends])), now);
}

/** The calls of the days before, where there are none yet: on working days, in business hours. */
export async function seedTraffic(
  db: Db,
  log: FastifyBaseLogger,
  { days, callsADay, now }: { days: number; callsADay: number; now: Date },
  chance: Chance = Math.random,
): Promise<void> {
  if (await hasRecords(db)) return;
  const lines = await listLines(db);
  const told = new Map<string, CallEvent[]>();
  for (const start of startsOf(days, callsADay, now, chance)) {
    const time = imaginedTime(start);
    const engine = createSimulatedEngine({
      ...{ db, time, log, behaviour: usualBehaviour(chance) },
      tell: async (name, events) => void told.set(name, [...(told.get(name) ?? []), ...events]),
    });
    const begun = anyCall(chance, lines);
    if (begun) await (await engine.begin(begun)).ended;
  }
  await keepImagined(db, told, now);
}

/** Instants between nine and five in Quebec, until an hour ago. */
function startsOf(days: number, callsADay: number, now: Date, chance: Chance): Date[] {
  const dates = Array.from({ length: days + 1 }, (_, ago) => now.getTime() - ago * 86_400_000);
  return dates
    .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))
    .flatMap((date) =>
      Array.from(
        { length: callsADay },
        () => new Date(date).setUTCHours(13, 0, 0, 0) + chance() * 8 * 3_600_000,
      ),
    )
    .filter((start) => start < now.getTime() - 3_600_000)
    .sort((one, other) => one - other)
    .map((start) => new Date(start));
}
