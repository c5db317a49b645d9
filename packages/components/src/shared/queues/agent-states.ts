import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { PbxActionEvent } from '../action-event.js';
import type { Host } from '../client-context.js';
import { confirmDialog } from '../dialog.js';
import { selectField } from '../field.js';
import type { Localize } from '../localize.js';
import { MutationController } from '../mutation-controller.js';
import { textOf } from '../states.js';
import type { Toast } from '../toast.js';
import { unavailableReasons, type QueueAgent, type UnavailableReason } from './agent-words.js';

type Wanted = components['schemas']['AgentStateChange'];

/** Agents, one per queue, and what they are from now on. */
export interface AgentStateChange extends Wanted {
  readonly agents: readonly QueueAgent[];
}

/** Logs agents in and out or makes them unavailable, at once; asks for the reason. */
export class AgentStates {
  readonly changing: MutationController<AgentStateChange, AgentStateChange>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #toast: Toast;
  #asked: readonly QueueAgent[] | null = null;
  #reason: UnavailableReason = 'break';

  constructor(host: Host, words: Localize, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#toast = toast;
    this.changing = new MutationController(host, 'agent-state-change', changeStates, {
      done: 'pbx-agent-state-changed',
      inTurn: true,
    });
  }

  async set(
    agents: readonly QueueAgent[],
    state: Wanted['state'],
    reason: UnavailableReason | null = null,
  ): Promise<boolean> {
    const change = { agents, state, ...(state === 'unavailable' && { reason }) };
    const done = await this.changing.run(change);
    if (done) this.#toast.tell(this.#told(agents, state));
    else if (!this.#asked && this.changing.error) this.#fail();
    return !!done;
  }

  /** Asks for the reason before agents become unavailable. */
  askReason(agents: readonly QueueAgent[]): void {
    this.changing.reset();
    this.#show(agents);
  }

  render() {
    const agents = this.#asked;
    if (!agents) return nothing;
    const words = this.#words;
    const { pending, error } = this.changing;
    return confirmDialog({
      words,
      title: words.text('agent.unavailableTitle', { name: this.#names(agents) }),
      content: html`<p>${words.text('agent.unavailableLead')}</p>
        ${selectField({
          id: 'reason',
          label: words.text('agent.reason'),
          value: this.#reason,
          options: unavailableReasons.map((value) => ({
            value,
            label: words.text(`agent.reason.${value}`),
          })),
          change: (reason) => (this.#reason = reason as UnavailableReason),
        })}`,
      confirmLabel: words.text('agent.unavailable'),
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#confirm(agents),
      close: () => this.#show(null),
    });
  }

  async #confirm(agents: readonly QueueAgent[]): Promise<void> {
    if (await this.set(agents, 'unavailable', this.#reason)) this.#show(null);
  }

  #told(agents: readonly QueueAgent[], state: Wanted['state']): string {
    const name = this.#names(agents);
    const count = new Set(agents.map((agent) => agent.name)).size;
    return this.#words.text(`agent.told.${state}`, { name, count });
  }

  /** Somebody who is an agent of several queues is named once. */
  #names(agents: readonly QueueAgent[]): string {
    return this.#words.list([...new Set(agents.map(({ name }) => this.#words.phone(name)))]);
  }

  #fail(): void {
    const { error } = this.changing;
    if (error) this.#toast.fail(textOf(error, this.#words));
  }

  #show(agents: readonly QueueAgent[] | null): void {
    this.#asked = agents;
    this.#host.requestUpdate();
  }
}

async function changeStates(
  client: PbxClient,
  { agents, ...body }: AgentStateChange,
  signal: AbortSignal,
): Promise<AgentStateChange> {
  const confirmed: QueueAgent[] = [];
  for (const { id: queueAgentId } of agents) {
    const params = { path: { queueAgentId } };
    const call = client.POST('/queue-agents/{queueAgentId}/state', { params, body, signal });
    confirmed.push(await unwrap(call));
  }
  return { ...body, agents: confirmed };
}

declare global {
  interface HTMLElementEventMap {
    'pbx-agent-state-change': PbxActionEvent<AgentStateChange>;
    'pbx-agent-state-changed': CustomEvent<AgentStateChange>;
  }
}
