import { html, nothing, type TemplateResult } from 'lit';
import type { RunningClock } from '../shared/calls/running-clock.js';
import type { Localize } from '../shared/localize.js';
import type { AgentStates } from '../shared/queues/agent-states.js';
import { agentStateTag, isLoggedIn } from '../shared/queues/agent-words.js';
import type { QueueAgent } from './queue-agent-editor.model.js';

interface StateCell {
  words: Localize;
  clock: RunningClock;
  states: AgentStates;
  /** Undefined until the agent is saved. */
  agent: QueueAgent | undefined;
  mayChange: boolean;
}

/** What an agent is and for how long, with the buttons that change it at once. */
export function stateCell({ words, clock, states, agent, mayChange }: StateCell): TemplateResult {
  if (!agent) return html`<span class="tag accent">${words.text('queueAgents.unsaved')}</span>`;
  return html`<span class="since"
      >${agentStateTag(words, agent)} ${clock.since(agent.stateSince)}</span
    >
    ${mayChange ? buttons(words, states, agent) : nothing}`;
}

function buttons(words: Localize, states: AgentStates, agent: QueueAgent) {
  const name = words.phone(agent.name);
  const isIn = isLoggedIn(agent);
  const isAvailable = isIn && agent.state !== 'unavailable';
  const busy = states.changing.pending;
  const button = (text: string, label: string, run: () => void) =>
    html`<button
      type="button"
      class="quiet small"
      aria-label=${label}
      ?disabled=${busy}
      @click=${run}
    >
      ${text}
    </button>`;
  return html`<span class="state-buttons">
    ${
      isAvailable
        ? button(words.text('agent.unavailable'), words.text('agent.unavailableOf', { name }), () =>
            states.askReason([agent]),
          )
        : button(
            words.text(isIn ? 'agent.state.available' : 'agent.logIn'),
            words.text(isIn ? 'queueAgents.makeAvailable' : 'agent.logInOf', { name }),
            () => void states.set([agent], 'available'),
          )
    }
    ${
      isIn && agent.mode === 'manual'
        ? button(
            words.text('agent.logOut'),
            words.text('agent.logOutOf', { name }),
            () => void states.set([agent], 'loggedOut'),
          )
        : nothing
    }
  </span>`;
}
