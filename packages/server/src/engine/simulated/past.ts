import type { FastifyBaseLogger } from 'fastify';
import { inPlatform, type Db } from '../../database/scope.js';
import type { CallEvent } from '../call-events.js';
import type { Behaviour } from './call-parts.js';
import { createSimulatedEngine, keepImagined, type Begun } from './simulated-engine.js';
import {
  hasRecords,
  insertShifts,
  listLines,
  type Lines,
  type Shift,
} from './simulated.queries.js';
import { imaginedTime } from './time.js';
import {
  anyCall,
  between,
  callers,
  meetingOf,
  pick,
  usualBehaviour,
  type Chance,
} from './traffic.js';

const hour = 3_600_000;
const day = 24 * hour;
/** So many calls are kept in one transaction. */
const atATime = 10;

export interface Past {
  readonly days: number;
  /** Of anybody. */
  readonly callsADay: number;
  /** Of customers, who wait in a queue. */
  readonly customersADay: number;
  readonly now: Date;
  readonly secretKey: string;
}

/** The calls of the days before, where there are none yet: on working days, in business hours. */
export async function seedPast(
  db: Db,
  log: FastifyBaseLogger,
  { days, callsADay, customersADay, now, secretKey }: Past,
  chance: Chance = Math.random,
): Promise<void> {
  if (await hasRecords(db)) return;
  const lines = await listLines(db);
  const told = new Map<string, CallEvent[]>();
  const imagine = async (start: Date, begun: Begun | null, behaviour: Behaviour) => {
    const engine = createSimulatedEngine({
      ...{ db, log, secretKey, behaviour, time: imaginedTime(start) },
      tell: async (name, events) => void told.set(name, [...(told.get(name) ?? []), ...events]),
    });
    if (begun) await (await engine.begin(begun)).ended;
  };
  const usual = usualBehaviour(chance);
  const waiting = waitingBehaviour(chance);
  const dates = workingDays(days, now);
  for (const start of startsOf(dates, callsADay, now, chance))
    await imagine(start, anyCall(chance, lines), usual);
  for (const start of startsOf(dates, customersADay, now, chance))
    await imagine(start, customer(chance, lines), waiting);
  for (const start of startsOf(dates, 1, now, chance))
    for (const begun of lines.flatMap((domain) => meetingOf(chance, domain)))
      await imagine(new Date(start.getTime() + between(chance, 0, 120) * 1000), begun, usual);
  // A part at a time: who opens the portal meanwhile does not wait for all of it.
  const calls = [...told];
  for (let kept = 0; kept < calls.length; kept += atATime)
    await keepImagined(db, new Map(calls.slice(kept, kept + atATime)), now);
  await inPlatform(db, 'write', (tx) => insertShifts(tx, shiftsOf(dates, now)));
}

/** Somebody calls the organization, and takes sales or customer service in its menu. */
function customer(chance: Chance, lines: readonly Lines[]): Begun | null {
  const domain = pick(
    chance,
    lines.filter(({ customerNumbers }) => customerNumbers.length > 0),
  );
  const to = domain && pick(chance, domain.customerNumbers);
  const [number, name] = pick(chance, callers) ?? ['', ''];
  return domain && to ? { domain, from: { number, name: name || null }, to } : null;
}

/** Agents who are busy at times, and callers of whom some lose patience. */
const waitingBehaviour = (chance: Chance): Behaviour => ({
  ...usualBehaviour(chance),
  answers: (phones) => (phones > 0 && chance() < 0.8 ? Math.floor(chance() * phones) : null),
  ringSeconds: (most) => Math.min(most, between(chance, 2, 12)),
  patienceSeconds: () => between(chance, 15, 90),
  presses: (keys) =>
    pick(
      chance,
      keys.filter((key) => /[12]/.test(key)),
    ) ?? '',
});

/** Midnights (UTC) of the days on which somebody works, and of today, so that there is always something to see. */
function workingDays(days: number, now: Date): Date[] {
  const today = new Date(now).setUTCHours(0, 0, 0, 0);
  return Array.from({ length: days + 1 }, (_, ago) => new Date(today - ago * day)).filter(
    (date, ago) => ago === 0 || ![0, 6].includes(date.getUTCDay()),
  );
}

/** Instants between nine and five in Quebec, until an hour ago. */
function startsOf(dates: readonly Date[], callsADay: number, now: Date, chance: Chance): Date[] {
  return dates
    .flatMap((date) =>
      Array.from({ length: callsADay }, () => date.getTime() + 13 * hour + chance() * 8 * hour),
    )
    .filter((start) => start < now.getTime() - hour)
    .sort((one, other) => one - other)
    .map((start) => new Date(start));
}

/** A day of an agent: there from nine to five in Quebec, with a meal at noon. */
function shiftsOf(dates: readonly Date[], now: Date): Shift[] {
  const parts = [
    [13, 17, 'available', null],
    [17, 17.75, 'unavailable', 'lunch'],
    [17.75, 21, 'available', null],
  ] as const;
  return dates.flatMap((date) =>
    parts.flatMap(([begin, end, state, reason]) => {
      const from = new Date(date.getTime() + begin * hour);
      const until = new Date(Math.min(date.getTime() + end * hour, now.getTime()));
      return from < until ? [{ state, reason, from, until }] : [];
    }),
  );
}
