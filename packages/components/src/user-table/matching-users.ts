import type { PbxError, User } from '@pbxkit/client';
import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { asPbxError } from '../shared/pbx-errors.js';
import type { PickedUsers } from './picked-users.js';
import { UserExport } from './user-export.js';
import { mostSelected, readMatching, type UserPage, type UserQuery } from './user-query.js';

interface Matching {
  query(): UserQuery;
  /** What is loaded of them. */
  page(): UserPage | undefined;
  picked: PickedUsers;
  failed(error: PbxError): void;
}

/** What is done with every user that matches, and not only with those that are loaded: select and export. */
export class MatchingUsers {
  readonly #source: SessionSource;
  readonly #wanted: Matching;
  readonly #export: UserExport;

  constructor(host: Host, wanted: Matching) {
    this.#source = sessionOf(host);
    this.#wanted = wanted;
    this.#export = new UserExport(host);
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
    await this.#export.run(session.client, this.#wanted.query(), shown);
    if (this.#export.error) this.#wanted.failed(this.#export.error);
  }

  cancelExport(): void {
    this.#export.cancel();
  }
}
