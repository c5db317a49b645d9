import { EngineAway } from '../engine/engine.js';
import { conflict } from '../problem.js';

/** Gives the engine an order; 409 `engine-away` when nothing carries calls, `call-gone` when it refuses. */
export async function orderEngine<T>(order: () => Promise<T>): Promise<T> {
  try {
    return await order();
  } catch (error) {
    if (error instanceof EngineAway) throw conflict(error.refused ? 'call-gone' : 'engine-away');
    throw error;
  }
}
