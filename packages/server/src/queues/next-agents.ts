import { findRoutedQueue } from '../call-routing/queues.queries.js';
import type { Handlers } from '../contract.js';
import { notFound } from '../problem.js';
import { say, type Language } from '../problem-texts.js';
import { rank, type RankCode, type RankedAgent } from '../routing/rank.js';
import { rankTexts } from './rank-texts.js';
import { momentOf } from './queue-agents.js';
import { queueScope } from './queue-scope.js';
import { findQueues } from './queues.queries.js';

export const nextAgents: Pick<Handlers, 'listNextAgents'> = {
  async listNextAgents({ path: { queueId } }, context) {
    const scope = queueScope(context, 'queues:read');
    return context.read(async (db) => {
      const [known] = await findQueues(db, scope, [queueId]);
      const now = context.clock();
      const queue = known && (await findRoutedQueue(db, queueId, now, momentOf(context)));
      if (!queue) throw notFound();
      const { agents } = rank(queue, queue.agents, queue.callers, now);
      return { body: { queueId, agents: agents.map((one) => inWords(one, context.language)) } };
    });
  },
};

const inWords = ({ agent, rank: place, code }: RankedAgent, language: Language) => ({
  agentId: agent.id,
  name: agent.name,
  rank: place,
  code: code satisfies RankCode,
  why: say(rankTexts[code], language, { tier: agent.tier, position: agent.position }),
});
