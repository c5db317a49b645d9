import type { AgentFacts, QueueFacts } from './directory.js';
import { rank } from './rank.js';
import type { QueueAction } from './steps.js';
import { offerTo } from './wait.js';

/** How agents ring for a waiting call, in milliseconds since 1970. */
export interface RingingCall {
  readonly call: string;
  /** When the last of them began to ring. */
  readonly lastSince: number;
  /** When all of them cease. */
  readonly until: number;
  /** Every phone has refused, or could not be reached. */
  readonly isOver: boolean;
}

/** Who rings from now on, in addition. */
export type Joining = Pick<QueueAction, 'offers' | 'seconds'>;

/**
 * Who joins the agents that ring for a call: of a queue that rings all whoever becomes free, of a cascade the next of
 * its agents each time that the ring time is over. null = the ring is over.
 */
export function joining(queue: QueueFacts, ringing: RingingCall, now: Date): Joining | null {
  if (ringing.isOver) return null;
  const seconds = Math.floor((ringing.until - now.getTime()) / 1000);
  const agents = seconds > 0 && isDue(queue, ringing, now) ? added(queue, ringing.call, now) : [];
  return { offers: agents.map(offerTo), seconds };
}

const isDue = ({ strategy, agentRingSeconds }: QueueFacts, { lastSince }: RingingCall, now: Date) =>
  strategy === 'ringAll' || now.getTime() - lastSince >= agentRingSeconds * 1000;

const added = (queue: QueueFacts, call: string, now: Date): readonly AgentFacts[] =>
  rank(queue, queue.agents, queue.callers, now, call).offers.get(call) ?? [];
