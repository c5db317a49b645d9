import type { Host } from '../client-context.js';

const pauseMs = 100;

/** Searches when the person pauses in typing. */
export class TypedSearch {
  readonly #search: (words: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typed: string | undefined;

  constructor(host: Host, search: (words: string) => void) {
    this.#search = search;
    host.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  readonly type = (event: InputEvent): void => this.note((event.target as HTMLInputElement).value);

  /** Takes note of what is typed so far. */
  note(typed: string): void {
    this.#typed = typed.trimStart();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, pauseMs);
  }

  /** Searches now for what is typed, where it was not searched for yet. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    const words = this.#typed;
    this.#typed = undefined;
    if (words !== undefined) this.#search(words);
  };
}
