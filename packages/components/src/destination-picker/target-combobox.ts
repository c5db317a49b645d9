import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { announce } from '../shared/announce.js';
import type { Host } from '../shared/client-context.js';
import type {
  DestinationChoice,
  DestinationSearch,
  ObjectKind,
} from '../shared/destination.model.js';
import { nextText } from '../shared/destination-words.js';
import { errorId } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import type { Localize } from '../shared/localize.js';
import { placePopover } from '../shared/popover.js';
import { showPopover } from '../shared/show-popover.js';

interface Combobox {
  /** Default: what it searches by. */
  label?: string | undefined;
  kind: ObjectKind;
  /** What is chosen, in words. */
  chosen: string;
  chosenId: string | null;
  disabled: boolean;
  required: boolean;
  error: string | undefined;
  describedBy: string | undefined;
  pick(choice: DestinationChoice | null): void;
}

type Rendering = Host & { readonly renderRoot: HTMLElement | DocumentFragment };
type State = 'closed' | 'searching' | 'found' | 'failed';

/** Searches objects of one kind by name or extension: the combobox with a list of the ARIA practices. */
export class TargetCombobox implements ReactiveController {
  readonly #host: Rendering;
  readonly #words: Localize;
  readonly #find: () => DestinationSearch | null;
  readonly #typing: TypedSearch;
  #state: State = 'closed';
  #text: string | null = null;
  #choices: readonly DestinationChoice[] = [];
  #active = -1;
  #running: AbortController | undefined;
  #shown: Combobox | undefined;

  constructor(host: Rendering, words: Localize, find: () => DestinationSearch | null) {
    this.#host = host;
    this.#words = words;
    this.#find = find;
    this.#typing = new TypedSearch(host, (text) => void this.#search(text));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#place, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#place, { capture: true });
    this.#running?.abort();
    this.#state = 'closed';
    this.#text = null;
  }

  hostUpdated(): void {
    const list = this.#list;
    if (!list) return;
    showPopover(list);
    this.#place();
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  render(options: Combobox): TemplateResult {
    this.#shown = options;
    const { disabled, required, error, describedBy } = options;
    const words = this.#words;
    const isOpen = this.#state !== 'closed';
    return html`<div class="field" part="field">
      <label for="target" id="target-label">
        ${options.label ?? words.text('destinationPicker.who')}${
          required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing
        }
      </label>
      <div class="combobox">
        ${icon('search')}
        <input
          part="control"
          id="target"
          type="text"
          role="combobox"
          aria-labelledby="target-label"
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="choices"
          aria-activedescendant=${this.#active >= 0 ? `choice-${this.#active}` : nothing}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${[error && errorId('target'), describedBy].filter(Boolean).join(' ') || nothing}
          aria-required=${required}
          .value=${live(this.#text ?? options.chosen)}
          ?disabled=${disabled}
          @input=${this.#type}
          @keydown=${this.#press}
          @click=${this.#open}
          @blur=${this.#leave}
        />
      </div>
      ${error ? html`<p class="error" id=${errorId('target')}>${error}</p>` : nothing}
      ${isOpen ? this.#popup(options) : nothing}
    </div>`;
  }

  #popup({ chosenId, label }: Combobox) {
    const words = this.#words;
    const isEmpty = this.#state === 'found' && this.#choices.length === 0;
    const message =
      this.#state === 'failed'
        ? words.text('destinationPicker.failed')
        : isEmpty
          ? words.text('destinationPicker.noMatch', { text: this.#text ?? '' })
          : this.#choices.length === 0
            ? words.text('destinationPicker.searching')
            : '';
    return html`<div class="popover choices" popover="manual" @pointerdown=${keepFocus}>
      <ul
        id="choices"
        role="listbox"
        part="choices"
        aria-label=${label ?? words.text('destinationPicker.who')}
        aria-busy=${this.#state === 'searching'}
      >
        ${this.#choices.map((choice, index) => this.#option(choice, index, choice.id === chosenId))}
      </ul>
      ${message ? html`<p class="said">${message}</p>` : nothing}
    </div>`;
  }

  #option(choice: DestinationChoice, index: number, isChosen: boolean) {
    const words = this.#words;
    const { unusable } = choice;
    const note = unusable
      ? words.text(`destination.unusable.${unusable}`)
      : nextText(words, choice);
    return html`<li
      id="choice-${index}"
      role="option"
      class=${index === this.#active ? 'choice active' : 'choice'}
      aria-selected=${isChosen}
      aria-disabled=${unusable ? 'true' : nothing}
      @click=${() => this.#take(choice)}
    >
      <span class="who">
        <bdi>${choice.name}</bdi>
        ${choice.extension ? html`<bdi class="extension">${choice.extension}</bdi>` : nothing}
      </span>
      ${
        note
          ? html`<span class=${unusable ? 'note unusable' : 'note'}>
              ${unusable ? icon('alert') : nothing}${note}
            </span>`
          : nothing
      }
    </li>`;
  }

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.choices');
  }

  #open = (): void => {
    if (this.#state === 'closed') void this.#search(this.#text ?? '');
  };

  #type = (event: InputEvent): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#active = -1;
    this.#set('searching');
    this.#typing.type(event);
  };

  #press = (event: KeyboardEvent): void => {
    const last = this.#choices.length - 1;
    const isOpen = this.#state !== 'closed';
    const to = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 }[event.key];
    if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Enter' && isOpen) this.#enter();
    else if (to !== undefined && !isOpen) this.#open();
    else if (to !== undefined) this.#go(to > last ? 0 : to < 0 ? last : to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #go(index: number): void {
    this.#active = this.#choices.length > 0 ? index : -1;
    this.#host.requestUpdate();
  }

  #enter(): void {
    const choice = this.#choices[this.#active];
    if (choice) this.#take(choice);
  }

  #take(choice: DestinationChoice): void {
    if (choice.unusable) {
      const reason = this.#words.text(`destination.unusable.${choice.unusable}`);
      const isTaken = choice.unusable === 'taken';
      announce(isTaken ? reason : this.#words.text('destinationPicker.unusable', { reason }));
      return;
    }
    this.#close();
    this.#shown?.pick(choice);
  }

  /** Nothing taken: what was chosen stays, unless the text was emptied. */
  #leave = (): void => {
    const emptied = this.#text?.trim() === '' && this.#shown?.chosenId;
    this.#close();
    if (emptied) this.#shown?.pick(null);
  };

  #close(): void {
    this.#running?.abort();
    this.#text = null;
    this.#active = -1;
    this.#choices = [];
    this.#set('closed');
  }

  async #search(text: string): Promise<void> {
    const search = this.#find();
    const kind = this.#shown?.kind;
    if (!search || !kind) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#set('searching');
    try {
      const found = await search(kind, text, running.signal);
      if (running.signal.aborted) return;
      this.#choices = found;
      this.#active = text && found.length > 0 ? 0 : -1;
      this.#set('found');
      this.#announceFound(found.length);
    } catch {
      if (running.signal.aborted) return;
      this.#choices = [];
      this.#set('failed');
      announce(this.#words.text('destinationPicker.failed'));
    }
  }

  #announceFound(count: number): void {
    announce(
      count > 0
        ? this.#words.text('destinationPicker.found', { count })
        : this.#words.text('destinationPicker.noMatch', { text: this.#text ?? '' }),
    );
  }

  #set(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #place = (): void => {
    const list = this.#list;
    const input = this.#host.renderRoot.querySelector<HTMLElement>('#target');
    if (!list || !input) return;
    list.style.setProperty('inline-size', `${input.offsetWidth}px`);
    placePopover(list, input, false);
  };
}

function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}
