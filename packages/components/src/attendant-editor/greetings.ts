import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../shared/announce.js';
import type { Host } from '../shared/client-context.js';
import { selectField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';
import { moved, type TimeFrame } from '../shared/time-rules/time-rules.model.js';
import { mostGreetings, type Greeting } from './attendant-editor.model.js';
import { promptField } from './prompt-field.js';

interface Shown {
  greetings: readonly Greeting[];
  frames: readonly TimeFrame[];
  prompts: PromptLookup;
  readonly: boolean;
  errorAt(pointer: string): string | undefined;
  set(greetings: readonly Greeting[]): void;
}

type Move = 'up' | 'down';

/** What is said first, by time frame; the first that is in force is heard. */
export class GreetingList {
  readonly #host: Host;
  readonly #words: Localize;
  /** One per greeting, so that it keeps its fields when it moves. */
  #keys: number[] = [];
  #last = 0;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  forget(): void {
    this.#keys = [];
  }

  render(shown: Shown): TemplateResult {
    const { greetings, readonly } = shown;
    if (this.#keys.length !== greetings.length) this.#keys = greetings.map(() => this.#key());
    const lead = this.#words.text('attendantEditor.greetingsLead');
    return html`<div class="greetings stack" id="greetings" tabindex="-1">
      ${greetings.length > 0 ? html`<p class="muted">${lead}</p>` : nothing}
      <ol class="greeting-list" part="greetings">
        ${repeat(
          greetings,
          (_, index) => this.#keys[index],
          (greeting, index) => this.#row(shown, greeting, index),
        )}
      </ol>
      ${readonly ? nothing : this.#addButton(shown)}
    </div>`;
  }

  #row(shown: Shown, greeting: Greeting, index: number) {
    const { frames, prompts, readonly, errorAt, set, greetings } = shown;
    const words = this.#words;
    const change = (part: Partial<Greeting>) =>
      set(greetings.with(index, { ...greeting, ...part }));
    const known = frames.some(({ id }) => id === greeting.timeFrameId);
    const own = greeting.timeFrameId && !known ? [{ id: greeting.timeFrameId, name: '…' }] : [];
    return html`<li class="greeting" part="greeting">
      ${selectField({
        id: `greetings-${index}-timeFrameId`,
        label: words.text('timeRules.whenIn'),
        value: greeting.timeFrameId ?? '',
        disabled: readonly,
        options: [
          { value: '', label: words.text('attendantEditor.always') },
          ...[...own, ...frames].map(({ id, name }) => ({ value: id, label: name })),
        ],
        error: errorAt(`/greetings/${index}/timeFrameId`),
        change: (id) => change({ timeFrameId: id || null }),
      })}
      ${promptField({
        id: `greetings-${index}-promptId`,
        label: words.text('attendantEditor.greeting'),
        value: greeting.promptId,
        required: true,
        readonly,
        prompts,
        error: errorAt(`/greetings/${index}/promptId`),
        change: (promptId) => change({ promptId }),
      })}
      ${readonly ? nothing : this.#buttons(shown, index)}
    </li>`;
  }

  #buttons(shown: Shown, index: number) {
    const words = this.#words;
    const place = index + 1;
    const last = shown.greetings.length - 1;
    const move = (way: Move, to: number) =>
      html`<button
        type="button"
        class="quiet icon-only"
        id="greeting-${way}-${this.#keys[index]}"
        aria-label=${words.text(way === 'up' ? 'attendantEditor.greetingUp' : 'attendantEditor.greetingDown', { place })}
        aria-disabled=${to < 0 || to > last}
        @click=${() => this.#move(shown, index, to, way)}
      >
        ${icon(way)}
      </button>`;
    return html`<span class="moves">
      ${last > 0 ? html`${move('up', index - 1)} ${move('down', index + 1)}` : nothing}
      <button
        type="button"
        class="quiet icon-only danger"
        aria-label=${words.text('attendantEditor.greetingRemove', { place })}
        @click=${() => this.#remove(shown, index)}
      >
        ${icon('trash')}
      </button>
    </span>`;
  }

  #addButton(shown: Shown) {
    const { greetings, frames } = shown;
    const taken = new Set(greetings.map(({ timeFrameId }) => timeFrameId));
    const free = greetings.length === 0 ? null : frames.find(({ id }) => !taken.has(id))?.id;
    const isFull = free === undefined || greetings.length >= mostGreetings;
    return html`<button
      type="button"
      id="add-greeting"
      ?disabled=${isFull}
      @click=${() => void (free !== undefined && this.#add(shown, free))}
    >
      ${icon('plus')} ${this.#words.text('attendantEditor.addGreeting')}
    </button>`;
  }

  /** Whatever always greets stays last, so that others come before it. */
  #add({ greetings, set }: Shown, timeFrameId: string | null): void {
    const always = greetings.findIndex((greeting) => greeting.timeFrameId === null);
    const at = always < 0 ? greetings.length : always;
    this.#keys = this.#keys.toSpliced(at, 0, this.#key());
    set(greetings.toSpliced(at, 0, { timeFrameId, promptId: '' }));
    this.#focus(`greetings-${at}-timeFrameId`);
  }

  #move({ greetings, set }: Shown, from: number, to: number, way: Move): void {
    const key = this.#keys[from];
    const total = greetings.length;
    if (key === undefined || to < 0 || to >= total) return;
    this.#keys = moved(this.#keys, from, to);
    set(moved(greetings, from, to));
    const places = { from: from + 1, place: to + 1, total };
    announce(this.#words.text('attendantEditor.greetingMoved', places));
    this.#focus(`greeting-${way}-${key}`);
  }

  #remove({ greetings, set }: Shown, index: number): void {
    this.#keys = this.#keys.toSpliced(index, 1);
    set(greetings.toSpliced(index, 1));
    announce(this.#words.text('attendantEditor.greetingRemoved', { place: index + 1 }));
    this.#focus('greetings');
  }

  #key(): number {
    this.#last += 1;
    return this.#last;
  }

  /** A row that moves in the document loses the focus. */
  #focus(id: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
    );
  }
}
