import type { Host } from '../shared/client-context.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { PersonChoice } from './person-choice.js';

interface Narrowing {
  label: string;
  /** An empty id takes the filter away. */
  set(userId: string): void;
}

/** Narrows a list to one person, found by name or extension. One in a shadow root. */
export class PersonFilter {
  readonly #lookup: DestinationLookup;
  readonly #choice: PersonChoice;
  readonly #chosen;
  readonly #userId: () => string | undefined;

  constructor(
    host: Host & { readonly renderRoot: HTMLElement | DocumentFragment },
    words: Localize,
    userId: () => string | undefined,
  ) {
    this.#userId = userId;
    this.#lookup = new DestinationLookup(host);
    this.#choice = new PersonChoice(host, words, this.#lookup);
    this.#chosen = new QueryController(
      host,
      'users',
      async (_client, [id]: readonly [string], signal) =>
        (await this.#lookup.find?.('user', id, signal)) ?? null,
      () => {
        const id = this.#userId();
        return id ? ([id] as const) : null;
      },
      { requires: 'users:read' },
    );
  }

  filter({ label, set }: Narrowing): ListFilter {
    const value = this.#userId();
    const chosen = this.#chosen.value ?? null;
    return {
      name: 'userId',
      label,
      value,
      options: [],
      ...(chosen && { text: chosen.name }),
      field: this.#choice.render({
        label,
        chosen,
        required: false,
        error: undefined,
        pick: (choice) => set(choice?.id ?? ''),
      }),
    };
  }
}
