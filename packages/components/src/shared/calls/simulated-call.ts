import type { CallRecord } from './call-words.js';

/** A call to be simulated, as the page of simulations is asked: empty texts for what is not known. */
export interface CallToSimulate {
  readonly to: string;
  readonly from: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The same call, imagined at the moment it began. */
export function callToSimulate(
  call: Pick<CallRecord, 'dialled' | 'from' | 'startedAt'>,
): CallToSimulate {
  return { to: call.dialled, from: call.from.number ?? '', at: call.startedAt };
}

declare global {
  interface HTMLElementEventMap {
    'pbx-call-simulate': CustomEvent<CallToSimulate>;
  }
}
