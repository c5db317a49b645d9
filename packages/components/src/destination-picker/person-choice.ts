import type { Host } from '../shared/client-context.js';
import type { DestinationLookup } from '../shared/destination-lookup.js';
import type { DestinationChoice, DestinationSearch } from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import { TargetCombobox } from './target-combobox.js';

interface Field {
  label?: string;
  /** Whom is chosen; null for nobody. */
  chosen: DestinationChoice | null;
  required: boolean;
  error: string | undefined;
  pick(choice: DestinationChoice | null): void;
}

/** Chooses one person by name or extension, in a form that asks for no destination. One in a shadow root. */
export class PersonChoice {
  readonly #lookup: DestinationLookup;
  readonly #combobox: TargetCombobox;

  constructor(
    host: Host & { readonly renderRoot: HTMLElement | DocumentFragment },
    words: Localize,
    lookup: DestinationLookup,
  ) {
    this.#lookup = lookup;
    this.#combobox = new TargetCombobox(host, words, () => this.#search);
  }

  render({ label, chosen, required, error, pick }: Field) {
    const extension = chosen?.extension;
    return this.#combobox.render({
      label,
      kind: 'user',
      chosen: chosen ? `${chosen.name}${extension ? ` (${extension})` : ''}` : '',
      chosenId: chosen?.id ?? null,
      disabled: this.#lookup.search === null,
      required,
      error,
      describedBy: undefined,
      pick,
    });
  }

  /** Somebody locked can be chosen here, and how long a phone rings says nothing here. */
  get #search(): DestinationSearch | null {
    const { search } = this.#lookup;
    if (!search) return null;
    return async (kind, text, signal) => (await search(kind, text, signal)).map(personOf);
  }
}

function personOf({ kind, id, name, extension }: DestinationChoice): DestinationChoice {
  return { kind, id, name, ...(extension && { extension }) };
}
