import { paginate, type PbxError, type User } from '@pbxkit/client';
import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { ListExport } from '../shared/list/list-export.js';
import type { ListPage } from '../shared/list/list-reading.js';
import { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import type { PickedUsers } from './picked-users.js';
import { fileColumns } from './user-columns.js';
import { mostSelected, readMatching, type UserQuery } from './user-query.js';

const mostRows = 100_000;

interface Matching {
  query(): UserQuery;
  /** What is loaded of them. */
  page(): ListPage<User> | undefined;
  picked: PickedUsers;
  failed(error: PbxError): void;
}

/** What is done with every user that matches, and not only with those that are loaded: select and export. */
export class MatchingUsers {
  readonly #source: SessionSource;
  readonly #wanted: Matching;
  readonly #export: ListExport;
  readonly #words: Localize;

  constructor(host: Host, wanted: Matching) {
    this.#source = sessionOf(host);
    this.#wanted = wanted;
    this.#export = new ListExport(host);
    this.#words = new Localize(host);
  }

  /** Users in the file so far; null while none is written. */
  get exported(): number | null {
    return this.#export.done;
  }

  /** How many more could be selected once all that are loaded are; null before, and where there are none. */
  get selectable(): number | null {
    const { items = [], total = 0 } = this.#wanted.page() ?? {};
    const { ids } = this.#wanted.picked;
    const matching = Math.min(total, mostSelected);
    return items.every(({ id }) => ids.has(id)) && ids.size < matching ? matching : null;
  }

  async select(): Promise<void> {
    const { session } = this.#source;
    if (!session) return;
    try {
      const users = await readMatching(session.client, this.#wanted.query());
      this.#wanted.picked.set(new Set(users.map(({ id }) => id)), users);
    } catch (cause) {
      this.#wanted.failed(asPbxError(cause));
    }
  }

  async export(columns: readonly Column<User>[]): Promise<void> {
    const { session } = this.#source;
    if (!session) return;
    const shown = columns.filter(({ hidden }) => !hidden);
    await this.#export.run<User>({
      name: 'users',
      columns: fileColumns(this.#words, shown),
      rows: (signal) =>
        paginate(session.client, '/users', {
          params: { query: { ...this.#wanted.query(), limit: 200 } },
          max: mostRows,
          signal,
        }),
    });
    if (this.#export.error) this.#wanted.failed(this.#export.error);
  }

  cancelExport(): void {
    this.#export.cancel();
  }
}
