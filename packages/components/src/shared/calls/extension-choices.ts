import { unwrap, type components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import '../../locales/en/active-calls.js';
import '../../locales/en/routing.js';
import type { Host } from '../client-context.js';
import { textField } from '../field.js';
import { TypedSearch } from '../list/typed-search.js';
import type { Localize } from '../localize.js';
import { QueryController } from '../query-controller.js';
import { numberOf } from './dialled-number.js';

type Extension = components['schemas']['Extension'];

interface Typed {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  change(typed: string): void;
}

const most = 20;

/** Asks for a number; people, auto attendants, call queues and conferences can be chosen by name. */
export class ExtensionChoices {
  readonly #words: Localize;
  readonly #typed: TypedSearch;
  readonly #found: QueryController<readonly Extension[], readonly [string]>;
  #text = '';

  constructor(host: Host, words: Localize, isOpen: () => boolean) {
    this.#words = words;
    this.#typed = new TypedSearch(host, (text) => {
      this.#text = text;
      host.requestUpdate();
    });
    this.#found = new QueryController(
      host,
      'extensions',
      async (client, [q]: readonly [string], signal) => {
        const query = { limit: most, ...(q && { q }) };
        const { items } = await unwrap(client.GET('/extensions', { params: { query }, signal }));
        return items.filter(({ owner }) => owner.kind !== 'featureCode');
      },
      () => (isOpen() ? ([this.#text] as const) : null),
      { keep: true, requires: 'users:read' },
    );
  }

  /** Nothing is typed so far. */
  reset(): void {
    this.#typed.note('');
  }

  /** The extension of whoever has just this name, or alone has it in theirs; else the number that is typed. */
  numberOf(typed: string): string {
    const name = typed.trim().toLocaleLowerCase();
    const found = this.#found.value ?? [];
    const nameOf = ({ owner }: Extension) => owner.name.toLocaleLowerCase();
    const alike = /\p{L}/u.test(name) ? found.filter((one) => nameOf(one).includes(name)) : [];
    const named =
      found.find((one) => nameOf(one) === name) ?? (alike.length === 1 ? alike[0] : null);
    return named?.number ?? numberOf(typed);
  }

  get #canChoose(): boolean {
    return this.#found.state !== 'denied';
  }

  field({ id, label, value, error, change }: Typed): TemplateResult {
    return html`${textField({
        id,
        label,
        hint: this.#words.text(`callPlace.${this.#canChoose ? 'hint' : 'hintNumber'}`),
        value,
        required: true,
        maxLength: 80,
        list: 'extensions',
        autocomplete: 'off',
        autofocus: true,
        error,
        change: (typed) => {
          this.#typed.note(typed);
          change(typed);
        },
      })}
      <datalist id="extensions">
        ${(this.#found.value ?? []).map(
          ({ number, owner }) =>
            html`<option value=${number} label=${this.#label(number, owner)}></option>`,
        )}
      </datalist>`;
  }

  #label(number: string, { kind, name }: Extension['owner']): string {
    if (kind === 'featureCode') return name;
    return `${name} · ${this.#words.text(`routing.kind.${kind}`)} ${number}`;
  }
}
