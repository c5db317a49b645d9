import type { ChildProcess } from 'node:child_process';
import type { FastifyBaseLogger } from 'fastify';

export interface Supervised {
  readonly start: () => ChildProcess;
  /** Resolves when the program can be used; gives up when the signal aborts. */
  readonly ready: (ended: AbortSignal) => Promise<void>;
  readonly log: FastifyBaseLogger;
  /** Until the first new start; twice as long after each that fails soon. */
  readonly delayMs?: number;
}

/** How a program ended: with an exit code, by a signal, or before it began. */
interface End {
  readonly exitCode?: number | null;
  readonly signal?: NodeJS.Signals | null;
  readonly err?: Error;
}

const longestDelayMs = 30_000;
/** Whoever has run so long is not failing soon. */
const steadyMs = 60_000;
const killAfterMs = 5_000;

/** Keeps a program running until it is stopped; rejects when its first start fails. */
export async function supervise({ start, ready, log, delayMs = 1_000 }: Supervised) {
  let delay = delayMs;
  let stopping = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let running = begin();

  function begin() {
    const process = start();
    const begun = performance.now();
    const ended = new Promise<End>((resolve) => {
      process.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
      process.on('error', (err) => {
        if (process.pid === undefined) resolve({ err });
        else log.error({ err }, 'the engine');
      });
    });
    return { process, begun, ended };
  }

  /** Again and again, each time later. */
  function watch({ begun, ended }: ReturnType<typeof begin>): void {
    void ended.then((end) => {
      if (stopping) return;
      if (performance.now() - begun > steadyMs) delay = delayMs;
      log.error({ ...end, againInSeconds: delay / 1000 }, 'the engine ended, and is started again');
      retry = setTimeout(() => {
        running = begin();
        log.info({ pid: running.process.pid }, 'the engine is started again');
        watch(running);
      }, delay);
      delay = Math.min(delay * 2, longestDelayMs);
    });
  }

  const failed = new AbortController();
  void running.ended.then((end) => failed.abort(end));
  await Promise.race([ready(failed.signal), running.ended.then(refuse)]);
  log.info({ pid: running.process.pid }, 'the engine runs');
  watch(running);

  return {
    /** Resolves when the program is gone. */
    async stop(): Promise<void> {
      stopping = true;
      clearTimeout(retry);
      const { process, ended } = running;
      process.kill('SIGTERM');
      const force = setTimeout(() => process.kill('SIGKILL'), killAfterMs);
      await ended;
      clearTimeout(force);
    },
  };
}

function refuse({ exitCode, signal, err }: End): never {
  const how = err?.message ?? (signal ? `signal ${signal}` : `exit code ${exitCode}`);
  throw new Error(
    `the engine ended while it was starting (${how}): see log/messages in its directory`,
  );
}
