import type { PbxClient, PbxError } from '@pbxkit/client';
import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import { saveFile } from '../shared/list/list-export.js';
import type { ListPage } from '../shared/list/list-reading.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { mostSelected, readFile, readMatching, type NumberQuery } from './number-query.js';
import type { PhoneNumber } from './number-table.model.js';

interface Matching {
  query(): NumberQuery;
  /** What is loaded of them. */
  page(): ListPage<PhoneNumber> | undefined;
  failed(error: PbxError): void;
}

/** The selected numbers, kept beyond the rows that are loaded, and what is done with every number that matches. */
export class PickedNumbers {
  ids: ReadonlySet<string> = new Set();
  /** A file of the numbers is under way. */
  isExporting = false;
  readonly #host: Host;
  readonly #source: SessionSource;
  readonly #matching: Matching;
  readonly #numbers = new Map<string, PhoneNumber>();

  constructor(host: Host, matching: Matching) {
    this.#host = host;
    this.#source = sessionOf(host);
    this.#matching = matching;
  }

  get numbers(): PhoneNumber[] {
    return [...this.#numbers.values()];
  }

  /** How many more could be selected once all that are loaded are; null before, and where there are none. */
  get selectable(): number | null {
    const { items = [], total = 0 } = this.#matching.page() ?? {};
    const most = Math.min(total, mostSelected);
    return items.every(({ id }) => this.ids.has(id)) && this.ids.size < most ? most : null;
  }

  /** Replaces the selection; `known` are numbers that may be new in it. */
  set(ids: ReadonlySet<string>, known: readonly PhoneNumber[] = []): void {
    for (const number of known) if (ids.has(number.id)) this.#numbers.set(number.id, number);
    for (const id of this.#numbers.keys()) if (!ids.has(id)) this.#numbers.delete(id);
    this.ids = ids;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.set(new Set());
  }

  async selectMatching(): Promise<void> {
    await this.#tried(async (query, client) => {
      const numbers = await readMatching(client, query);
      this.set(new Set(numbers.map(({ id }) => id)), numbers);
    });
  }

  async export(): Promise<void> {
    if (this.isExporting) return;
    this.#showExporting(true);
    await this.#tried(async (query, client) => {
      const today = new Date().toISOString().slice(0, 10);
      // Reading text drops the byte order mark that spreadsheets need.
      saveFile(`phone-numbers-${today}.csv`, `\uFEFF${await readFile(client, query)}`);
    });
    this.#showExporting(false);
  }

  async #tried(act: (query: NumberQuery, client: PbxClient) => Promise<void>) {
    const { session } = this.#source;
    if (!session) return;
    try {
      await act(this.#matching.query(), session.client);
    } catch (cause) {
      this.#matching.failed(asPbxError(cause));
    }
  }

  #showExporting(on: boolean): void {
    this.isExporting = on;
    this.#host.requestUpdate();
  }
}
