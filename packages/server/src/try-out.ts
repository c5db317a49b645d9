import type { Context } from './context.js';
import type { Write } from './write.js';

/** Ends a transaction that was only tried. */
class TriedOut extends Error {}

/** Runs a write as it would run, and takes all of it back: nothing is stored, announced or kept as a reply. */
export async function tryOut<T>(context: Context, run: (tx: Write) => Promise<T>): Promise<T> {
  const results: T[] = [];
  try {
    await context.write(
      'undone',
      async (tx) => {
        results.push(await run(tx));
        throw new TriedOut();
      },
      { repeat: 'run' },
    );
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error;
  }
  return results.at(-1) as T;
}
