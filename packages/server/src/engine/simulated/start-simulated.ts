import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../database/scope.js';
import type { Engine } from '../engine.js';
import { createSimulatedEngine } from './simulated-engine.js';
import { realTime } from './time.js';
import { seedPast } from './past.js';
import { endLeftCalls, startTraffic, usualBehaviour } from './traffic.js';

interface SimulatedParts {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  readonly secretKey: string;
  /** Imagine calls of one's own accord, with those of the days before. */
  readonly traffic: boolean;
  /** Whether this server imagines calls of its own accord: one at a time does, over one database. */
  readonly takeTurn: () => Promise<boolean>;
}

/** The calls that the demo begins with. */
const before = { days: 21, callsADay: 16, customersADay: 14 };

/** Imagines calls until it is closed. */
export async function startSimulated({
  db,
  clock,
  log,
  secretKey,
  traffic,
  takeTurn,
}: SimulatedParts): Promise<Engine> {
  const engine = createSimulatedEngine({
    ...{ db, log, secretKey, time: realTime(clock), behaviour: usualBehaviour() },
  });
  let seeding = Promise.resolve();
  /** Nobody carries what the one before left. */
  const takeOver = async () => {
    await endLeftCalls(db, clock(), engine.names());
    // Nobody waits for the past: it comes while the portal opens.
    if (traffic)
      seeding = seedPast(db, log, { ...before, secretKey, now: clock() }).catch((error: unknown) =>
        log.error({ err: error }, 'calls of the days before'),
      );
  };
  let leads = false;
  const lead = async () => {
    const had = leads;
    leads = await takeTurn();
    if (leads && !had) await takeOver();
    return leads;
  };
  await lead();
  if (!traffic) return engine;
  const office = startTraffic(engine, db, log, lead);
  return {
    ...engine,
    async close() {
      await seeding;
      await office.close();
    },
  };
}
