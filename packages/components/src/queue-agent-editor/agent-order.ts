import { html, nothing, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../shared/announce.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { moved, type AgentDraft } from './queue-agent-editor.model.js';

interface Card {
  name: string;
  summary: string;
  /** What the agent is at the moment, and the buttons that change it. */
  state: unknown;
  refused: boolean;
  form(): unknown;
}

interface Shown {
  agents: readonly AgentDraft[];
  readonly: boolean;
  card(agent: AgentDraft, index: number): Card;
  set(agents: AgentDraft[]): void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The agents as cards that unfold, and change places by drag, by button and by Alt with an arrow key. */
export class AgentOrder {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #open = new Set<string>();
  #dragged: string | null = null;
  #over: string | null = null;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  unfold(id: string): void {
    this.#open.add(id);
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#open.clear();
  }

  render(shown: Shown) {
    return html`<ol
      class="agents"
      id="agents"
      tabindex="-1"
      part="agents"
      aria-label=${this.#words.text('queueAgents.list')}
    >
      ${repeat(
        shown.agents,
        ({ id }) => id,
        (agent, index) => this.#card(shown, agent, index),
      )}
    </ol>`;
  }

  #card(shown: Shown, agent: AgentDraft, index: number) {
    const { id } = agent;
    const card = shown.card(agent, index);
    const isOpen = this.#open.has(id);
    return html`<li
      class=${this.#over === id ? 'agent over' : 'agent'}
      part="agent"
      @dragover=${(event: DragEvent) => this.#hover(event, id)}
      @drop=${(event: DragEvent) => this.#drop(event, shown, index)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, shown, id, index, card.name)}
    >
      <div class="head">
        ${this.#handle(shown, id, index)} ${this.#fold(id, card, isOpen)}
        <div class="standing">${card.state}</div>
        ${this.#moves(shown, id, index, card.name)}
      </div>
      <div class="body" id="body-${id}" ?hidden=${!isOpen} part="agent-form">
        ${isOpen ? card.form() : nothing}
      </div>
    </li>`;
  }

  #fold(id: string, { name, summary, refused }: Card, isOpen: boolean) {
    return html`<button
      type="button"
      class="fold quiet"
      id="agent-${id}"
      aria-expanded=${isOpen}
      aria-controls="body-${id}"
      @click=${() => this.#toggle(id)}
    >
      <span class="what">
        <span class="title">
          <bdi>${name}</bdi>
          ${refused ? html`<span class="tag danger">${this.#words.text('queueAgents.check')}</span>` : nothing}
        </span>
        <span class="muted">${summary}</span>
      </span>
      <span class="turn" ?data-open=${isOpen}>${icon('chevron')}</span>
    </button>`;
  }

  #handle({ readonly, agents }: Shown, id: string, index: number) {
    const place = html`<span class="place" aria-hidden="true">${index + 1}</span>`;
    if (readonly || agents.length < 2) return place;
    return html`<span
        class="handle"
        draggable="true"
        title=${this.#words.text('queueAgents.drag')}
        @dragstart=${(event: DragEvent) => this.#drag(event, id)}
        @dragend=${() => this.#drag(null, null)}
        >${icon('grip')}</span
      >${place}`;
  }

  #moves(shown: Shown, id: string, index: number, name: string) {
    const last = shown.agents.length - 1;
    if (shown.readonly || last < 1) return nothing;
    const button = (to: number, way: 'up' | 'down') =>
      html`<button
        type="button"
        class="quiet icon-only"
        id="${way}-${id}"
        aria-label=${this.#words.text(`queueAgents.${way}`, { name })}
        aria-disabled=${to < 0 || to > last}
        @click=${() => this.#move(shown, id, to, name, `${way}-${id}`)}
      >
        ${icon(way)}
      </button>`;
    return html`<span class="moves">${button(index - 1, 'up')} ${button(index + 1, 'down')}</span>`;
  }

  #press(event: KeyboardEvent, shown: Shown, id: string, index: number, name: string): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step || shown.readonly) return;
    event.preventDefault();
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[id]')?.id;
    this.#move(shown, id, index + step, name, focused ?? `agent-${id}`);
  }

  #move(shown: Shown, id: string, to: number, name: string, focused: string): void {
    const total = shown.agents.length;
    if (to < 0 || to >= total) return;
    shown.set(moved(shown.agents, id, to));
    announce(this.#words.text('queueAgents.movedTo', { name, place: to + 1, total }));
    // A row that moves in the document loses the focus.
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus(),
    );
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#host.requestUpdate();
  }

  #drag(event: DragEvent | null, id: string | null): void {
    this.#dragged = id;
    this.#over = null;
    const card = (event?.target as HTMLElement | null)?.closest('.agent');
    if (card) event?.dataTransfer?.setDragImage(card, 16, 16);
    event?.dataTransfer?.setData('text/plain', id ?? '');
    this.#host.requestUpdate();
  }

  #hover(event: DragEvent, id: string): void {
    if (!this.#dragged) return;
    event.preventDefault();
    if (this.#over === id) return;
    this.#over = id;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent, shown: Shown, index: number): void {
    const dragged = shown.agents.find(({ id }) => id === this.#dragged);
    if (!dragged) return;
    event.preventDefault();
    this.#drag(null, null);
    const { name } = shown.card(dragged, index);
    this.#move(shown, dragged.id, index, name, `agent-${dragged.id}`);
  }
}
