import '../locales/en/destinations.js';
import type { Host } from '../shared/client-context.js';
import {
  isObjectKind,
  type DestinationChoice,
  type DestinationFind,
} from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import type { Draft } from './destination-picker.model.js';

/** The object that is chosen, with the name that its owner was asked for. */
export class KnownTarget {
  /** Undefined while it is not known, null when there is none such. */
  known: DestinationChoice | null | undefined = undefined;
  readonly #host: Host;
  readonly #words: Localize;
  #finding: AbortController | undefined;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  /** Asks for another object, and anew when there is another to ask. */
  follow(draft: Draft, find: DestinationFind | null, isOther: boolean): void {
    const { kind, id } = draft;
    const isKnown = this.known?.id === id && this.known.kind === kind;
    const asksAnew = this.known === undefined || isOther;
    if (id && !isKnown && asksAnew) void this.#ask(draft, find);
    if (!id) this.known = undefined;
  }

  /** How it is called in the field. */
  textOf(id: string): string {
    if (!id) return '';
    if (!this.known) return this.known === null ? this.#words.text('destination.unknown') : '…';
    const { name, extension } = this.known;
    return extension ? `${name} (${extension})` : name;
  }

  async #ask({ kind, id }: Draft, find: DestinationFind | null): Promise<void> {
    this.#finding?.abort();
    if (!find || kind === '' || !isObjectKind(kind)) return;
    const finding = new AbortController();
    this.#finding = finding;
    const found = await find(kind, id, finding.signal).catch(() => undefined);
    if (finding.signal.aborted) return;
    this.known = found;
    this.#host.requestUpdate();
  }
}
