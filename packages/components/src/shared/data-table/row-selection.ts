import type { Range } from './data-table.model.js';

interface SelectionHost {
  idAt(index: number): string | undefined;
  loaded(): Range;
  get(): ReadonlySet<string>;
  set(selection: ReadonlySet<string>): void;
}

/** Which rows are selected: one by one, a range with Shift, or all that are loaded. */
export class RowSelection {
  readonly #host: SelectionHost;
  #anchor = -1;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  get all(): boolean {
    const ids = this.#loadedIds;
    const selection = this.#host.get();
    return ids.length > 0 && ids.every((id) => selection.has(id));
  }

  get some(): boolean {
    return this.#host.get().size > 0;
  }

  toggle(index: number, extend: boolean): void {
    const id = this.#host.idAt(index);
    if (id === undefined) return;
    const next = new Set(this.#host.get());
    const selects = !next.has(id);
    const from = extend && this.#anchor >= 0 ? this.#anchor : index;
    this.#anchor = index;
    for (const one of this.#idsBetween(Math.min(from, index), Math.max(from, index))) {
      if (selects) next.add(one);
      else next.delete(one);
    }
    this.#host.set(next);
  }

  toggleAll(): void {
    const next = new Set(this.#host.get());
    const selects = !this.all;
    for (const id of this.#loadedIds) {
      if (selects) next.add(id);
      else next.delete(id);
    }
    this.#host.set(next);
  }

  get #loadedIds(): string[] {
    const { first, last } = this.#host.loaded();
    return this.#idsBetween(first, last);
  }

  #idsBetween(first: number, last: number): string[] {
    const ids: string[] = [];
    for (let index = first; index <= last; index += 1) {
      const id = this.#host.idAt(index);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }
}
