import { paginate, type PbxClient } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import '../locales/en/agent-status.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { figuresFooter } from '../shared/freshness.js';
import { footers, toasts } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { AgentStates } from '../shared/queues/agent-states.js';
import { agentStateTag, isLoggedIn, type QueueAgent } from '../shared/queues/agent-words.js';
import { readMe } from '../shared/read-me.js';
import { deniedState, emptyState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import { styles } from './agent-status.styles.js';

/** Nobody is an agent of more queues. */
const most = 500;

/**
 * The own state in the own call queues, live: available, unavailable for a reason, or logged out, in all of them or in one.
 *
 * @slot empty - Shown to somebody who is no agent.
 * @fires {PbxActionEvent} pbx-agent-state-change - About to log in, log out or be unavailable. `detail`: `{ agents, state, reason }`.
 * @fires {CustomEvent} pbx-agent-state-changed - It is done. `detail`: the same, with the agents as confirmed.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart all - The buttons for all queues.
 * @csspart queue - One queue.
 * @csspart state - The state in it.
 * @csspart footer - When the states were read, and what keeps them from being up to date.
 * @csspart toast - What was done.
 */
@define('pbx-agent-status')
export class PbxAgentStatus extends LitElement {
  static override styles = [controls, tables, toasts, footers, styles];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #states = new AgentStates(this, this.#words, this.#toast);
  readonly #agents = new QueryController(
    this,
    ['queue-agents', 'queues', 'me'],
    readOwn,
    () => [] as const,
    { requires: 'queues:self', pace: 400 },
  );

  readonly status = statusOf(this, {
    queries: [this.#agents],
    mutations: [this.#states.changing],
    isEmpty: () => this.#agents.value?.length === 0,
  });

  protected override render() {
    const words = this.#words;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'queues:self');
    const { value: agents } = this.#agents;
    if (!agents) {
      return this.#agents.error ? errorState(this.#agents, words) : loadingState(words, 2);
    }
    if (agents.length === 0) {
      const title = words.text('agentStatus.empty');
      return html`<slot name="empty">${emptyState({ title })}</slot>`;
    }
    return html`<div part="base">
      ${agents.length > 1 ? this.#all(agents) : nothing}
      <ul class="queues">
        ${agents.map((agent) => this.#queue(agent))}
      </ul>
      ${figuresFooter(this, words, [this.#agents])} ${this.#states.render()}
      ${this.#toast.render(words, false, null)}
    </div>`;
  }

  #all(agents: readonly QueueAgent[]) {
    return html`<div class="queue all" part="all">
      <strong>${this.#words.text('agentStatus.all')}</strong> ${this.#buttons(agents, null)}
    </div>`;
  }

  #queue(agent: QueueAgent) {
    const words = this.#words;
    const counts = { answered: agent.answeredToday, missed: agent.missedToday };
    return html`<li class="queue" part="queue">
      <span class="what">
        <span class="title"><bdi>${agent.queueName}</bdi></span>
        <span class="muted">${words.text('agentStatus.today', counts)}</span>
      </span>
      <span class="since"
        >${agentStateTag(words, agent)} ${this.#clock.since(agent.stateSince)}</span
      >
      ${this.#buttons([agent], agent.queueName)}
    </li>`;
  }

  /** What can be done in some queues; of one queue only what changes something. */
  #buttons(agents: readonly QueueAgent[], queue: string | null) {
    const words = this.#words;
    const isOne = queue !== null;
    const label = (text: string) =>
      isOne
        ? words.text('agentStatus.in', { text, queue })
        : words.text('agentStatus.inAll', { text });
    const button = (text: string, run: () => void) =>
      html`<button
        type="button"
        aria-label=${label(text)}
        ?disabled=${this.#states.changing.pending}
        @click=${run}
      >
        ${text}
      </button>`;
    const isAway = ({ state }: QueueAgent) => state === 'unavailable' || state === 'loggedOut';
    const leaving = agents.filter((agent) => isLoggedIn(agent) && agent.mode === 'manual');
    const resting = agents.filter((agent) => isLoggedIn(agent) && agent.state !== 'unavailable');
    const coming = agents.filter(isAway);
    return html`<span class="buttons">
      ${
        coming.length > 0
          ? button(
              words.text('agentStatus.available'),
              () => void this.#states.set(coming, 'available'),
            )
          : nothing
      }
      ${
        resting.length > 0
          ? button(words.text('agentStatus.unavailable'), () => this.#states.askReason(resting))
          : nothing
      }
      ${
        leaving.length > 0
          ? button(
              words.text('agentStatus.logOut'),
              () => void this.#states.set(leaving, 'loggedOut'),
            )
          : nothing
      }
    </span>`;
  }
}

async function readOwn(
  client: PbxClient,
  _none: readonly [],
  signal: AbortSignal,
): Promise<readonly QueueAgent[]> {
  const { id: userId } = await readMe(client, [], signal);
  if (!userId) return [];
  const params = { query: { userId, sort: 'queueName', limit: 200 } } as const;
  return paginate(client, '/queue-agents', { params, max: most, signal }).toArray();
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-agent-status': PbxAgentStatus;
  }
}
