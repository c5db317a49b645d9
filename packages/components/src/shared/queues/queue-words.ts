import type { components } from '@pbxkit/client';
import '../../locales/en/queues.js';
import type { Localize } from '../localize.js';

export type Queue = components['schemas']['Queue'];
export type QueueStrategy = Queue['strategy'];

export const strategies: readonly QueueStrategy[] = [
  'roundRobin',
  'tiered',
  'ringAll',
  'linearHunt',
  'linearCascade',
  'callPark',
];

/** Nobody is rung for who waits in a call park; callers are fetched. */
export function ringsAgents({ strategy }: Pick<Queue, 'strategy'>): boolean {
  return strategy !== 'callPark';
}

/** `88 %`; empty while there were no calls. */
export function percentText(words: Localize, percent: number | null): string {
  return percent === null
    ? ''
    : words.text('queue.percent', { value: words.number(Math.round(percent)) });
}
