import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../../locales/en/time-rules.js';
import { announce } from '../announce.js';
import type { Host } from '../client-context.js';
import type { Destination, DestinationFind, DestinationSearch } from '../destination.model.js';
import { selectField } from '../field.js';
import { icon } from '../more-icons.js';
import type { Localize } from '../localize.js';
import { mostRules, moved, type TimeFrame, type TimeRule } from './time-rules.model.js';

interface Shown {
  rules: readonly TimeRule[];
  frames: readonly TimeFrame[];
  readonly: boolean;
  search: DestinationSearch | null;
  find: DestinationFind | null;
  errorAt(pointer: string): string | undefined;
  set(rules: readonly TimeRule[]): void;
}

/** Time rules in their order: moved by drag, by button and by Alt with an arrow key. The host loads the destination picker. */
export class TimeRules {
  readonly #host: Host;
  readonly #words: Localize;
  /** One per rule, so that a rule keeps its fields when it moves. */
  #keys: number[] = [];
  #last = 0;
  #dragged: number | null = null;
  #over: number | null = null;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  forget(): void {
    this.#keys = [];
  }

  render(shown: Shown) {
    if (this.#keys.length !== shown.rules.length) this.#keys = shown.rules.map(() => this.#key());
    const words = this.#words;
    return html`<div class="rules-block" id="timeRules" tabindex="-1">
      ${
        shown.rules.length > 0
          ? html`<p class="muted">${words.text('timeRules.lead')}</p>
              <ol class="rules" part="rules">
                ${repeat(
                  shown.rules,
                  (_, index) => this.#keys[index],
                  (rule, index) => this.#rule(shown, rule, index),
                )}
              </ol>`
          : nothing
      }
      ${shown.readonly ? nothing : this.#addButton(shown)}
    </div>`;
  }

  #rule(shown: Shown, rule: TimeRule, index: number) {
    const words = this.#words;
    const name = this.#name(shown, rule, index);
    const key = this.#keys[index];
    return html`<li
      class=${this.#over === index ? 'rule over' : 'rule'}
      part="rule"
      @dragover=${(event: DragEvent) => this.#hover(event, index)}
      @drop=${(event: DragEvent) => this.#drop(event, shown, index)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, shown, index)}
    >
      <div class="rule-head">
        ${this.#handle(shown, index)}
        <span class="rule-name">${words.text('timeRules.place', { place: index + 1 })}</span>
        ${shown.readonly ? nothing : this.#buttons(shown, index, name)}
      </div>
      ${selectField({
        id: `frame-${key}`,
        label: words.text('timeRules.whenIn'),
        value: rule.timeFrameId,
        required: true,
        disabled: shown.readonly,
        options: framesFor(shown, rule).map(({ id, name: label }) => ({ value: id, label })),
        error: shown.errorAt(`/timeRules/${index}/timeFrameId`),
        change: (timeFrameId) => this.#change(shown, index, { ...rule, timeFrameId }),
      })}
      <pbx-destination-picker
        label=${words.text('timeRules.goTo')}
        required
        error=${shown.errorAt(`/timeRules/${index}/destination`) ?? ''}
        ?readonly=${shown.readonly}
        .search=${shown.search}
        .find=${shown.find}
        .value=${rule.destination}
        @input=${(event: Event) => this.#choose(event, shown, index, rule)}
        @change=${(event: Event) => this.#choose(event, shown, index, rule)}
      ></pbx-destination-picker>
    </li>`;
  }

  #handle({ readonly, rules }: Shown, index: number) {
    if (readonly || rules.length < 2) return nothing;
    return html`<span
      class="handle"
      draggable="true"
      title=${this.#words.text('timeRules.drag')}
      @dragstart=${(event: DragEvent) => this.#drag(event, index)}
      @dragend=${() => this.#drag(null, null)}
    >
      ${icon('grip')}
    </span>`;
  }

  #buttons(shown: Shown, index: number, name: string) {
    const words = this.#words;
    const last = shown.rules.length - 1;
    const key = this.#keys[index];
    const move = (step: -1 | 1, id: 'up' | 'down') =>
      html`<button
        type="button"
        class="quiet icon-only"
        id="${id}-${key}"
        aria-label=${words.text(`timeRules.${id}`, { name })}
        aria-disabled=${index + step < 0 || index + step > last}
        @click=${() => this.#move(shown, index, index + step, `${id}-${key}`)}
      >
        ${icon(id)}
      </button>`;
    return html`<span class="moves">
      ${last > 0 ? html`${move(-1, 'up')} ${move(1, 'down')}` : nothing}
      <button
        type="button"
        class="quiet icon-only danger"
        aria-label=${words.text('timeRules.remove', { name })}
        @click=${() => this.#remove(shown, index)}
      >
        ${icon('trash')}
      </button>
    </span>`;
  }

  #addButton(shown: Shown) {
    const [free] = freeFrames(shown);
    const isFull = shown.rules.length >= mostRules;
    return html`<button
      type="button"
      id="add-rule"
      title=${free ? nothing : this.#words.text('timeRules.noFrame')}
      ?disabled=${!free || isFull}
      @click=${() => void (free && this.#add(shown, free.id))}
    >
      ${icon('plus')} ${this.#words.text('timeRules.add')}
    </button>`;
  }

  #add(shown: Shown, timeFrameId: string) {
    const key = this.#key();
    this.#keys = [...this.#keys, key];
    shown.set([...shown.rules, { timeFrameId, destination: null }]);
    this.#focus(`frame-${key}`);
  }

  #remove(shown: Shown, index: number) {
    this.#keys = this.#keys.toSpliced(index, 1);
    shown.set(shown.rules.toSpliced(index, 1));
    this.#focus('timeRules');
  }

  #change(shown: Shown, index: number, rule: TimeRule) {
    shown.set(shown.rules.with(index, rule));
  }

  #choose(event: Event, shown: Shown, index: number, rule: TimeRule) {
    event.stopPropagation();
    const destination = (event.target as EventTarget & { value: Destination | null }).value;
    this.#change(shown, index, { ...rule, destination });
  }

  #press(event: KeyboardEvent, shown: Shown, index: number) {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step || shown.readonly) return;
    event.preventDefault();
    this.#move(shown, index, index + step, (event.target as HTMLElement).id);
  }

  #move(shown: Shown, from: number, to: number, focused: string) {
    const total = shown.rules.length;
    const rule = shown.rules[from];
    const key = this.#keys[from];
    if (!rule || key === undefined || to < 0 || to >= total) return;
    this.#keys = this.#keys.toSpliced(from, 1).toSpliced(to, 0, key);
    shown.set(moved(shown.rules, from, to));
    const name = this.#name(shown, rule, from);
    announce(this.#words.text('timeRules.movedTo', { name, place: to + 1, total }));
    this.#focus(focused);
  }

  /** A row that moves in the document loses the focus. */
  #focus(id: string) {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
    );
  }

  #drag(event: DragEvent | null, index: number | null) {
    this.#dragged = index;
    this.#over = null;
    event?.dataTransfer?.setData('text/plain', String(index));
    this.#host.requestUpdate();
  }

  #hover(event: DragEvent, index: number) {
    if (this.#dragged === null) return;
    event.preventDefault();
    if (this.#over === index) return;
    this.#over = index;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent, shown: Shown, index: number) {
    const from = this.#dragged;
    if (from === null) return;
    event.preventDefault();
    this.#drag(null, null);
    this.#move(shown, from, index, `up-${this.#keys[from]}`);
  }

  #name({ frames }: Shown, { timeFrameId }: TimeRule, index: number): string {
    const frame = frames.find(({ id }) => id === timeFrameId);
    return frame?.name ?? this.#words.text('timeRules.place', { place: index + 1 });
  }

  #key(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Time frames that no rule has yet. */
function freeFrames({ frames, rules }: Shown): TimeFrame[] {
  const taken = new Set(rules.map(({ timeFrameId }) => timeFrameId));
  return frames.filter(({ id }) => !taken.has(id));
}

/** What a rule can choose: its own time frame and those that no other rule has. */
function framesFor(shown: Shown, rule: TimeRule): { id: string; name: string }[] {
  const own = shown.frames.find(({ id }) => id === rule.timeFrameId);
  return [own ?? { id: rule.timeFrameId, name: '…' }, ...freeFrames(shown)];
}
