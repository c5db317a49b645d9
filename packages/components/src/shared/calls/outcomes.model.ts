import type { components } from '@pbxkit/client';

export type CallOutcome = components['schemas']['CallOutcome'];

/** How a call can end, the most usual first. */
export const outcomesOfCalls: readonly CallOutcome[] = [
  'answered',
  'missed',
  'abandoned',
  'voicemail',
  'forwarded',
  'blocked',
  'busy',
  'failed',
];
