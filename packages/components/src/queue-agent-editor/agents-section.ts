import { html, nothing, type TemplateResult } from 'lit';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Refusals } from '../shared/editor/refusals.js';
import type { Localize } from '../shared/localize.js';
import type { AgentStates } from '../shared/queues/agent-states.js';
import { stateCell } from './state-cell.js';
import { emptyState } from '../shared/states.js';
import type { PbxStatus } from '../shared/status.js';
import type { AgentAdding } from './agent-adding.js';
import { agentForm } from './agent-form.js';
import type { AgentOrder } from './agent-order.js';
import { agentName, agentSummary } from './agent-words.js';
import {
  usesTiers,
  withSettings,
  without,
  type AgentDraft,
  type AgentTarget,
  type QueueAgent,
} from './queue-agent-editor.model.js';

interface AgentsSection {
  words: Localize;
  status: PbxStatus;
  agents: readonly AgentDraft[];
  /** The agents as they are stored, with what they are at the moment. */
  stored: readonly QueueAgent[];
  strategy: Parameters<typeof usesTiers>[0];
  mayWrite: boolean;
  readonly: boolean;
  adding: AgentAdding;
  order: AgentOrder;
  states: AgentStates;
  clock: RunningClock;
  refusals: Refusals;
  add(agent: AgentTarget & Pick<AgentDraft, 'name' | 'extension'>): void;
  set(agents: readonly AgentDraft[]): void;
  removed(agent: AgentDraft): void;
}

/** Adds agents, and shows them in their order. */
export function agentsSection(section: AgentsSection): TemplateResult {
  const { words, status, agents, strategy, mayWrite, readonly, order, adding } = section;
  const lead = strategy === 'callPark' ? 'queueAgents.parkLead' : 'queueAgents.lead';
  return html`<section class="list" aria-label=${words.text('queueAgents.list')}>
    <p class="muted lead">${words.text(lead)}</p>
    ${
      mayWrite
        ? adding.render({
            agents,
            mayReadUsers: status.can('users:read'),
            mayReadPhones: status.can('phones:read'),
            add: section.add,
          })
        : nothing
    }
    ${
      agents.length > 0
        ? order.render({
            agents,
            readonly,
            card: (agent, index) => card(section, agent, index),
            set: section.set,
          })
        : emptyState({
            title: words.text('queueAgents.empty'),
            lead: words.text(mayWrite ? 'queueAgents.emptyLead' : 'queueAgents.emptyFor'),
          })
    }
  </section>`;
}

function card(section: AgentsSection, agent: AgentDraft, index: number) {
  const { words, agents, stored, refusals, readonly, set, removed } = section;
  const tiers = usesTiers(section.strategy);
  return {
    name: agentName(words, agent),
    summary: agentSummary(words, agent, tiers),
    refused: refusals.all.some(({ pointer }) => pointer.startsWith(`/agents/${index}/`)),
    state: stateOf(section, stored, agent),
    form: () =>
      agentForm({
        ...{ words, agent, index, readonly, usesTiers: tiers },
        errorAt: (pointer) => refusals.at(pointer),
        set: (settings) => set(withSettings(agents, agent.id, settings)),
        remove: () => {
          set(without(agents, agent.id));
          removed(agent);
        },
      }),
  };
}

function stateOf(section: AgentsSection, stored: readonly QueueAgent[], { id }: AgentDraft) {
  const { words, clock, states, mayWrite } = section;
  const agent = stored.find((one) => one.id === id);
  return stateCell({ words, clock, states, agent, mayChange: mayWrite });
}
