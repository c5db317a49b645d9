import { html, nothing, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../shared/announce.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { isDefault, moved, type Rule } from './answering-rules-editor.model.js';

interface Card {
  title: string;
  summary: string;
  /** Marked as the one in force, and why. */
  active: string | undefined;
  refused: boolean;
  form: unknown;
}

interface Shown {
  rules: readonly Rule[];
  readonly: boolean;
  card(rule: Rule, index: number): Card;
  set(rules: Rule[]): void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The rules as cards that unfold, and change places by drag, by button and by Alt with an arrow key. */
export class RuleOrder {
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
    return html`<ol class="rules" id="rules" tabindex="-1" part="rules">
      ${repeat(
        shown.rules,
        ({ id }) => id,
        (rule, index) => this.#card(shown, rule, index),
      )}
    </ol>`;
  }

  #card(shown: Shown, rule: Rule, index: number) {
    const { id } = rule;
    const { title, summary, active, refused, form } = shown.card(rule, index);
    const isOpen = this.#open.has(id);
    const off = !rule.enabled && !isDefault(rule);
    const classes = ['rule', active && 'active', off && 'off', this.#over === id && 'over'];
    return html`<li
      class=${classes.filter(Boolean).join(' ')}
      part="rule"
      @dragover=${(event: DragEvent) => this.#hover(event, rule)}
      @drop=${(event: DragEvent) => this.#drop(event, shown, index)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, shown, rule, index, title)}
    >
      <div class="head">
        ${this.#handle(shown, rule, index)}
        <button
          type="button"
          class="fold quiet"
          id="rule-${id}"
          aria-expanded=${isOpen}
          aria-controls="body-${id}"
          @click=${() => this.#fold(id)}
        >
          <span class="what">
            <span class="title">
              <bdi>${title}</bdi>
              ${active ? html`<span class="tag">${this.#words.text('answeringRules.inForce')}</span>` : nothing}
              ${off ? html`<span class="tag plain">${this.#words.text('answeringRules.off')}</span>` : nothing}
              ${refused ? html`<span class="tag wrong">${this.#words.text('answeringRules.check')}</span>` : nothing}
            </span>
            <span class="summary-line">${summary}</span>
            ${active ? html`<span class="why">${active}</span>` : nothing}
          </span>
          <span class="turn" ?data-open=${isOpen}>${icon('chevron')}</span>
        </button>
        ${this.#moves(shown, rule, index, title)}
      </div>
      <div class="body" id="body-${id}" ?hidden=${!isOpen} part="rule-form">
        ${isOpen ? form : nothing}
      </div>
    </li>`;
  }

  #handle({ readonly, rules }: Shown, rule: Rule, index: number) {
    const place = html`<span class="place" aria-hidden="true">${index + 1}</span>`;
    if (readonly || isDefault(rule) || rules.length < 3) return place;
    return html`<span
      class="handle"
      draggable="true"
      title=${this.#words.text('answeringRules.drag')}
      @dragstart=${(event: DragEvent) => this.#drag(event, rule)}
      @dragend=${() => this.#drag(null, null)}
    >
      ${icon('grip')}
    </span>`;
  }

  #moves(shown: Shown, rule: Rule, index: number, title: string) {
    const last = shown.rules.length - 2;
    if (shown.readonly || isDefault(rule) || last < 1) return nothing;
    const button = (to: number, name: 'up' | 'down') =>
      html`<button
        type="button"
        class="quiet icon-only"
        id="${name}-${rule.id}"
        aria-label=${this.#words.text(`answeringRules.${name}`, { title })}
        aria-disabled=${to < 0 || to > last}
        @click=${() => this.#move(shown, rule, to, title, `${name}-${rule.id}`)}
      >
        ${icon(name)}
      </button>`;
    return html`<span class="moves">${button(index - 1, 'up')} ${button(index + 1, 'down')}</span>`;
  }

  #press(event: KeyboardEvent, shown: Shown, rule: Rule, index: number, title: string): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step || shown.readonly || isDefault(rule)) return;
    event.preventDefault();
    this.#move(shown, rule, index + step, title, `rule-${rule.id}`);
  }

  #move(shown: Shown, rule: Rule, to: number, title: string, focused: string): void {
    const total = shown.rules.filter((one) => !isDefault(one)).length;
    if (to < 0 || to >= total) return;
    shown.set(moved(shown.rules, rule.id, to));
    const place = to + 1;
    announce(this.#words.text('answeringRules.movedTo', { title, place, total }));
    // A row that moves in the document loses the focus.
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus(),
    );
  }

  #fold(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#host.requestUpdate();
  }

  #drag(event: DragEvent | null, rule: Rule | null): void {
    this.#dragged = rule?.id ?? null;
    this.#over = null;
    const card = (event?.target as HTMLElement | null)?.closest('.rule');
    if (card) event?.dataTransfer?.setDragImage(card, 16, 16);
    event?.dataTransfer?.setData('text/plain', rule?.id ?? '');
    this.#host.requestUpdate();
  }

  #hover(event: DragEvent, rule: Rule): void {
    if (!this.#dragged || isDefault(rule)) return;
    event.preventDefault();
    if (this.#over === rule.id) return;
    this.#over = rule.id;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent, shown: Shown, index: number): void {
    const dragged = shown.rules.find(({ id }) => id === this.#dragged);
    if (!dragged) return;
    event.preventDefault();
    this.#drag(null, null);
    const { title } = shown.card(dragged, index);
    this.#move(shown, dragged, index, title, `rule-${dragged.id}`);
  }
}
