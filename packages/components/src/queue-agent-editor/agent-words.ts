import type { Localize } from '../shared/localize.js';
import { durationText } from '../shared/calls/call-words.js';
import type { AgentDraft } from './queue-agent-editor.model.js';

/** The name of an agent as people write it; a number outside is one too. */
export function agentName(words: Localize, { name, extension }: AgentDraft): string {
  const spelt = words.phone(name);
  return extension ? words.text('queueAgents.named', { name: spelt, extension }) : spelt;
}

/** How an agent takes calls, on one line; what is as usual is left out. */
export function agentSummary(words: Localize, agent: AgentDraft, usesTiers: boolean): string {
  const { tier, priority, wrapUpSeconds, maxCalls, confirm, autoAnswer, mode } = agent;
  const parts = [
    usesTiers && words.text('queueAgents.sum.tier', { tier: numberText(words, tier) }),
    priority !== 1 &&
      words.text('queueAgents.sum.priority', { priority: numberText(words, priority) }),
    wrapUpSeconds > 0 &&
      words.text('queueAgents.sum.wrapUp', { time: durationText(words, wrapUpSeconds) }),
    maxCalls > 1 && words.text('queueAgents.sum.maxCalls', { count: maxCalls }),
    mode === 'automatic' && words.text('queueAgents.sum.automatic'),
    confirm && words.text('queueAgents.sum.confirm'),
    autoAnswer && words.text('queueAgents.sum.autoAnswer'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : words.text('queueAgents.sum.usual');
}

/** The list in words, for the two sides of a merge. */
export function agentsText(words: Localize, agents: readonly AgentDraft[]): string {
  if (agents.length === 0) return words.text('queueAgents.nobody');
  return agents
    .map((agent, index) => {
      const name = agentName(words, agent);
      return `${index + 1}. ${name} (${agentSummary(words, agent, true)})`;
    })
    .join('; ');
}

function numberText(words: Localize, value: number): string {
  return Number.isFinite(value) ? words.number(value) : '–';
}
