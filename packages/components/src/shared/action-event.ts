/** About to write: cancelable, and held by `waitUntil` while the page makes up its mind. */
export class PbxActionEvent<D = unknown> extends CustomEvent<D> {
  readonly #waits: Promise<unknown>[] = [];
  #open = true;

  constructor(type: string, detail: D) {
    super(type, { detail, bubbles: true, composed: true, cancelable: true });
  }

  /**
   * Holds the write for up to 30 s; a rejection vetoes it. `{ detail, errors: [{ pointer, detail }] }` as the reason
   * is shown like a refusal of the server. Only during dispatch.
   */
  waitUntil(promise: Promise<unknown>): void {
    if (!this.#open) throw new Error('waitUntil() must be called while the event is dispatched');
    this.#waits.push(promise);
  }

  /** Ends the dispatch: resolves when everything agreed, rejects with the first veto. */
  close(): Promise<unknown> {
    this.#open = false;
    return Promise.all(this.#waits);
  }
}
