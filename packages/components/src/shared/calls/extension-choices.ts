import { unwrap, type components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import '../../locales/en/routing.js';
import type { Host } from '../client-context.js';
import { TypedSearch } from '../list/typed-search.js';
import type { Localize } from '../localize.js';
import { QueryController } from '../query-controller.js';

type Extension = components['schemas']['Extension'];

/** Id of the list, for the field that is typed into. */
export const extensionList = 'extensions';
const most = 20;

/** People, auto attendants, call queues and conferences whose extension can be chosen by name, while a number is typed. */
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

  /** Takes note of what is typed so far. */
  note(typed: string): void {
    this.#typed.note(typed);
  }

  /** The extension of whoever has just this name. */
  named(typed: string): string | undefined {
    const name = typed.trim().toLocaleLowerCase();
    return this.#found.value?.find(({ owner }) => owner.name.toLocaleLowerCase() === name)?.number;
  }

  render(): TemplateResult {
    return html`<datalist id=${extensionList}>
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
