import { html, nothing, type TemplateResult } from 'lit';
import { TargetCombobox } from '../destination-picker/target-combobox.js';
import { announce } from '../shared/announce.js';
import { sessionOf, type Host } from '../shared/client-context.js';
import { destinationSearch } from '../shared/destination-search.js';
import type { DestinationChoice, DestinationSearch } from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { mostCopies, type Copy } from './voicemail-editor.model.js';

interface Shown {
  copies: readonly Copy[];
  readonly: boolean;
  error: string | undefined;
  /** Whose mailbox it is, which gets no copy of its own. */
  userId: string;
  mayReadUsers: boolean;
  set(copies: readonly Copy[]): void;
}

/** Whose mailboxes get a copy of each message: people are added by name or extension, and removed. */
export class CopyList {
  readonly #words: Localize;
  readonly #host: Host;
  readonly #combobox: TargetCombobox;
  #taken: readonly string[] = [];

  constructor(
    host: Host & { readonly renderRoot: HTMLElement | DocumentFragment },
    words: Localize,
  ) {
    this.#host = host;
    this.#words = words;
    this.#combobox = new TargetCombobox(host, words, () => this.#search);
  }

  render(shown: Shown): TemplateResult {
    const { copies, userId, error } = shown;
    const words = this.#words;
    this.#taken = [userId, ...copies.map((copy) => copy.userId)];
    return html`${
      copies.length > 0
        ? html`<ul class="copies" part="copies" aria-label=${words.text('voicemailEditor.copyTo')}>
            ${copies.map((copy) => this.#row(shown, copy))}
          </ul>`
        : html`<p class="muted">${words.text('voicemailEditor.noCopies')}</p>`
    }
    ${error ? html`<p class="error" id="copies-error">${error}</p>` : nothing} ${this.#adder(shown)}`;
  }

  #row({ copies, readonly, set }: Shown, { userId, name, extension }: Copy) {
    const label = this.#words.text('voicemailEditor.removeCopy', { name });
    const remove = () => {
      set(copies.filter((copy) => copy.userId !== userId));
      announce(this.#words.text('voicemailEditor.copyRemoved', { name }));
    };
    return html`<li>
      <span><bdi>${name}</bdi> <span class="muted">${extension}</span></span>
      ${
        readonly
          ? nothing
          : html`<button
              type="button"
              class="quiet icon-only"
              aria-label=${label}
              title=${label}
              @click=${remove}
            >
              ${icon('close')}
            </button>`
      }
    </li>`;
  }

  #adder({ copies, readonly, mayReadUsers, error, set }: Shown) {
    if (readonly || !mayReadUsers) return nothing;
    if (copies.length >= mostCopies)
      return html`<p class="muted">
        ${this.#words.text('voicemailEditor.copiesFull', { count: mostCopies })}
      </p>`;
    return this.#combobox.render({
      label: this.#words.text('voicemailEditor.addCopy'),
      kind: 'voicemail',
      chosen: '',
      chosenId: null,
      disabled: false,
      required: false,
      error: undefined,
      describedBy: error ? 'copies-error' : undefined,
      pick: (choice) => choice && set([...copies, toCopy(choice)]),
    });
  }

  /** People with a mailbox; those who get copies already are left out. */
  get #search(): DestinationSearch | null {
    const { session } = sessionOf(this.#host);
    if (!session) return null;
    const search = destinationSearch(session.client);
    return async (kind, text, signal) => {
      const found = await search(kind, text, signal);
      return found.filter(({ id }) => !this.#taken.includes(id));
    };
  }
}

const toCopy = ({ id: userId, name, extension }: DestinationChoice): Copy => ({
  ...{ userId, name },
  extension: extension ?? '',
});
