import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../database/scope.js';
import type { Engine } from '../engine.js';
import { createSimulatedEngine } from './simulated-engine.js';
import { realTime } from './time.js';
import { endLeftCalls, seedTraffic, startTraffic, usualBehaviour } from './traffic.js';

interface SimulatedParts {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  readonly secretKey: string;
  /** Imagine calls of one's own accord, with those of the days before. */
  readonly traffic: boolean;
}

/** The calls that the demo begins with. */
const before = { days: 7, callsADay: 24 };

/** Imagines calls until it is closed. */
export async function startSimulated({
  db,
  clock,
  log,
  secretKey,
  traffic,
}: SimulatedParts): Promise<Engine> {
  await endLeftCalls(db, clock());
  const engine = createSimulatedEngine({
    ...{ db, log, secretKey, time: realTime(clock), behaviour: usualBehaviour() },
  });
  if (!traffic) return engine;
  // Nobody waits for the past: it comes while the portal opens.
  const seeding = seedTraffic(db, log, { ...before, secretKey, now: clock() }).catch(
    (error: unknown) => log.error({ err: error }, 'calls of the days before'),
  );
  const office = startTraffic(engine, db, log);
  return {
    ...engine,
    async close() {
      await seeding;
      await office.close();
    },
  };
}
