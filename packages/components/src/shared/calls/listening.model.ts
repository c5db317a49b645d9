import type { Call } from './call-words.js';

/** How a person takes part in the call of others, each with its capability. */
export const listeningModes = ['listen', 'whisper', 'barge'] as const;
export type ListeningMode = (typeof listeningModes)[number];

/** Two are connected, so that one can be sent elsewhere or heard. */
export function isConnected({ state, to }: Call): boolean {
  return to !== null && (state === 'talking' || state === 'held');
}

/** Whether a call can be listened to: somebody speaks. */
export function isAudible(call: Call): boolean {
  return call.state === 'talking' && isConnected(call);
}
