import type { AgentFacts, QueueFacts, WaitingCall } from './directory.js';

/** Why an agent rings next, or does not. */
export type RankCode =
  | 'longest-idle'
  | 'tier'
  | 'all'
  | 'from-the-top'
  | 'cascade'
  | 'rings-now'
  | 'on-call'
  | 'wrap-up'
  | 'unavailable'
  | 'logged-out'
  | 'offline'
  | 'resting'
  | 'other-queue';

export interface RankedAgent {
  readonly agent: AgentFacts;
  /** 1 = rings first; null = does not ring now. */
  readonly rank: number | null;
  readonly code: RankCode;
}

export interface Ranking {
  /** Who is rung for which waiting call now; a call that nobody rings for is left out. */
  readonly offers: ReadonlyMap<string, readonly AgentFacts[]>;
  /** Every agent, in the order in which they would ring for a caller who joined now. */
  readonly agents: readonly RankedAgent[];
}

type Queue = Pick<QueueFacts, 'strategy' | 'initialAgents' | 'agentsPerRound'>;
type Strategy = QueueFacts['strategy'];

/**
 * Who rings for whom: the function that offers waiting calls, tells who rings next and why, and is simulated.
 *
 * First come, first served: each waiting call takes its agents from those whom the calls before it left. One whose
 * agents ring already keeps them and takes no more, unless it rings all, or it `adds` the next of its cascade.
 */
export function rank(
  queue: Queue,
  agents: readonly AgentFacts[],
  waiting: readonly WaitingCall[],
  now: Date,
  adds: string | null = null,
): Ranking {
  const offers = new Map<string, readonly AgentFacts[]>();
  const ringing = new Set(agents.map(({ offeredTo }) => offeredTo));
  let left = agents.filter((agent) => obstacle(agent, now) === null);
  const takes = ({ call, taken }: WaitingCall) =>
    taken.length === 0 && (!ringing.has(call) || queue.strategy === 'ringAll' || call === adds);
  for (const call of inOrder(waiting.filter(takes))) {
    const able = left.filter((agent) => !isKept(agent, call));
    const chosen = choose(queue, able, call, ringing.has(call.call));
    if (chosen.length === 0) continue;
    offers.set(call.call, chosen);
    left = left.filter((agent) => !chosen.includes(agent));
  }
  return { offers, agents: ranked(queue, agents, now) };
}

/** Those who were moved up stand at their new place; ties are broken by name, so that everybody sees one order. */
export const inOrder = (waiting: readonly WaitingCall[]): WaitingCall[] =>
  [...waiting].sort((a, b) => a.since - b.since || (a.call < b.call ? -1 : 1));

/** Why an agent cannot be rung for any call; null when nothing stands in the way. */
function obstacle(agent: AgentFacts, now: Date): RankCode | null {
  if (!agent.loggedIn) return 'logged-out';
  if (agent.unavailable) return 'unavailable';
  if (agent.busy) return 'on-call';
  if (agent.offeredTo !== null) return 'rings-now';
  if (agent.wrapsUp) return 'wrap-up';
  if (!agent.reachable) return 'offline';
  return agent.restsUntil > now.getTime() ? 'resting' : null;
}

/** In another queue somebody waits for whom the agent is kept: its priority is lower, or the caller waits longer. */
const isKept = (agent: AgentFacts, call: Pick<WaitingCall, 'since'>): boolean =>
  agent.rivals.some(
    ({ priority, since }) =>
      priority < agent.priority || (priority === agent.priority && since < call.since),
  );

type Compare = (a: AgentFacts, b: AgentFacts) => number;

const byIdle: Compare = (a, b) => a.idleSince - b.idleSince;
const byPlace: Compare = (a, b) => a.position - b.position;
const byTier: Compare = (a, b) => a.tier - b.tier;

const orders: Readonly<Record<Strategy, readonly Compare[]>> = {
  roundRobin: [byIdle],
  tiered: [byTier, byIdle],
  ringAll: [byPlace],
  linearHunt: [byPlace],
  linearCascade: [byPlace],
  callPark: [byPlace],
};

/** Strategies that try everybody once, by this call, before they begin again. */
const takesTurns: readonly Strategy[] = ['tiered', 'linearHunt'];

function sorted(
  strategy: Strategy,
  agents: readonly AgentFacts[],
  tried: WaitingCall['tried'] = {},
): AgentFacts[] {
  const turns = (agent: AgentFacts) => (takesTurns.includes(strategy) ? (tried[agent.id] ?? 0) : 0);
  const compare = [...orders[strategy], byPlace];
  return [...agents].sort(
    (a, b) => turns(a) - turns(b) || compare.reduce((found, by) => found || by(a, b), 0),
  );
}

function choose(
  { strategy, initialAgents, agentsPerRound }: Queue,
  able: readonly AgentFacts[],
  { tried }: WaitingCall,
  isRinging: boolean,
): AgentFacts[] {
  const order = sorted(strategy, able, tried);
  switch (strategy) {
    case 'callPark':
      return [];
    case 'ringAll':
      return order;
    case 'linearCascade':
      return order.slice(0, isRinging ? agentsPerRound : initialAgents);
    default:
      return order.slice(0, 1);
  }
}

const reasons: Readonly<Record<Strategy, RankCode>> = {
  roundRobin: 'longest-idle',
  tiered: 'tier',
  ringAll: 'all',
  linearHunt: 'from-the-top',
  linearCascade: 'cascade',
  callPark: 'unavailable',
};

/** Those who can ring in their order, then the others as they stand in the list. */
function ranked({ strategy }: Queue, agents: readonly AgentFacts[], now: Date): RankedAgent[] {
  const joins = { since: now.getTime() };
  const why = (agent: AgentFacts): RankCode | null =>
    obstacle(agent, now) ?? (isKept(agent, joins) ? 'other-queue' : null);
  const able = sorted(
    strategy,
    agents.filter((agent) => why(agent) === null),
  );
  const others = sorted('linearHunt', agents).filter((agent) => !able.includes(agent));
  return [
    ...able.map((agent, index) => ({ agent, rank: index + 1, code: reasons[strategy] })),
    ...others.map((agent) => ({ agent, rank: null, code: why(agent) ?? reasons[strategy] })),
  ];
}
