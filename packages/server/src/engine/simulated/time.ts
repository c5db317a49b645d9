/** How time goes by in an imagined call. */
export interface Time {
  now(): Date;
  /** Resolves so much later; rejects with the reason of the signal when something happens before. */
  pass(seconds: number, signal: AbortSignal): Promise<void>;
}

/** As it really does. */
export const realTime = (clock: () => Date): Time => ({
  now: clock,
  pass: (seconds, signal) =>
    new Promise((resolve, reject) => {
      const interrupted = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', interrupted);
        resolve();
      }, seconds * 1000);
      timer.unref();
      if (signal.aborted) interrupted();
      else signal.addEventListener('abort', interrupted, { once: true });
    }),
});

/** All at once, from an instant on. */
export function imaginedTime(start: Date): Time {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    pass: async (seconds) => void (now += seconds * 1000),
  };
}
