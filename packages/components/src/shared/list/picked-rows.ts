import type { Host } from '../client-context.js';

/** The selected rows, kept beyond those that are loaded. */
export class PickedRows<Row extends { readonly id: string }> {
  ids: ReadonlySet<string> = new Set();
  readonly #host: Host;
  readonly #rows = new Map<string, Row>();

  constructor(host: Host) {
    this.#host = host;
  }

  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  /** Replaces the selection; `known` are rows that may be new in it. */
  set(ids: ReadonlySet<string>, known: readonly Row[] = []): void {
    for (const row of known) if (ids.has(row.id)) this.#rows.set(row.id, row);
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#rows.delete(id);
    this.ids = ids;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.set(new Set());
  }
}
