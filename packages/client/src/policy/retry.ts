import { ApiError, retryAfterSeconds } from '../pbx-error.js';
import { isRepeatable, type Call, type Transport } from '../transport.js';
import { wait } from '../wait.js';

/** How failed attempts are repeated. */
export interface RetryOptions {
  /** Attempts after the first. Default 2. */
  max: number;
  /** Milliseconds from the start within which an attempt may begin. Default 30,000. */
  budget: number;
}

/** The default of {@link RetryOptions}. */
export const defaultRetry: RetryOptions = { max: 2, budget: 30_000 };

const passing = new Set([408, 425, 429, 502, 503, 504]);
const longestRetryAfterSeconds = 30;
const firstDelay = 300;
const longestDelay = 5_000;

/**
 * Repeats an attempt that failed for a passing reason: network, timeout, 408, 425, 429, 502, 503,
 * 504. Waits as `Retry-After` says up to 30 s, else by full jitter. Only a call that is safe or has
 * an `Idempotency-Key` is repeated.
 */
export function withRetry({ max, budget }: RetryOptions, next: Transport): Transport {
  return async (request, call) => {
    const start = Date.now();
    for (let repeated = 0; ; repeated += 1) {
      const outcome = await outcomeOf(request, call, next);
      const delay = repeated < max && isRepeatable(request) ? delayAfter(outcome, repeated) : null;
      if (delay === null || Date.now() + delay - start > budget) return settle(outcome);
      await wait(delay, call.signal).catch((cause: unknown) => {
        throw new ApiError({
          kind: 'aborted',
          message: 'The call was stopped.',
          attempts: call.attempts,
          cause,
        });
      });
    }
  };
}

type Outcome = { response: Response } | { error: unknown };

async function outcomeOf(request: Request, call: Call, next: Transport): Promise<Outcome> {
  try {
    return { response: await next(request, call) };
  } catch (error) {
    return { error };
  }
}

function settle(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/** Milliseconds to wait before the next attempt; null when another would not help. */
function delayAfter(outcome: Outcome, repeated: number): number | null {
  if ('error' in outcome) return isPassing(outcome.error) ? jitter(repeated) : null;
  if (!passing.has(outcome.response.status)) return null;
  const seconds = retryAfterSeconds(outcome.response);
  if (seconds === undefined) return jitter(repeated);
  return seconds > longestRetryAfterSeconds ? null : seconds * 1000;
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'network' || error.kind === 'timeout');
}

function jitter(repeated: number): number {
  return Math.random() * Math.min(longestDelay, firstDelay * 2 ** repeated);
}
