import { EngineAway } from '../engine/engine.js';
import { conflict } from '../problem.js';
import type { Write } from '../write.js';

/**
 * Gives the engine an order once nothing else can refuse the write. The write is undone with 409 `engine-away` when nothing
 * carries calls, `call-gone` when the engine refuses.
 */
export function orderEngine(tx: Pick<Write, 'beforeCommit'>, order: () => Promise<void>): void {
  tx.beforeCommit(() => order().catch(asProblem));
}

/** The refusal of an engine, as the API tells it. */
export function asProblem(error: unknown): never {
  if (error instanceof EngineAway) throw conflict(error.refused ? 'call-gone' : 'engine-away');
  throw error;
}
