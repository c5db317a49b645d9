/** Calls what the page gave, which may throw: each piece of it is reported once, by its id. */
export class PageCode {
  readonly #reported = new Set<string>();

  /** What the call gives; undefined when it throws. */
  tried<T>(id: string, call: () => T): T | undefined {
    try {
      return call();
    } catch (error) {
      this.report(id, error);
      return undefined;
    }
  }

  report(id: string, error: unknown): void {
    if (this.#reported.has(id)) return;
    this.#reported.add(id);
    console.error(`<pbx-data-table> "${id}" threw`, error);
  }
}
