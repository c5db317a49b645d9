import { paginate, type PbxClient, type PbxError, type User } from '@pbxkit/client';
import type { Column } from '../shared/data-table/data-table.model.js';
import type { Host } from '../shared/client-context.js';
import { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { fileColumns } from './user-columns.js';
import { csvOf } from './user-table.model.js';
import type { UserQuery } from './user-query.js';

const mostRows = 100_000;
const pageSize = 200;

/** Writes the visible columns of every user that matches into a CSV file, page by page, with progress. */
export class UserExport {
  /** Users read so far; null while none is exported. */
  done: number | null = null;
  error: PbxError | null = null;
  readonly #host: Host;
  readonly #words: Localize;
  #abort: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#words = new Localize(host);
    host.addController({ hostDisconnected: () => this.cancel() });
  }

  async run(client: PbxClient, query: UserQuery, columns: readonly Column<User>[]): Promise<void> {
    if (this.done !== null) return;
    this.#abort = new AbortController();
    this.error = null;
    try {
      const users = await this.#read(client, query, this.#abort.signal);
      const text = csvOf(fileColumns(this.#words, columns), users);
      saveFile(`users-${new Date().toISOString().slice(0, 10)}.csv`, text);
    } catch (cause) {
      const error = asPbxError(cause);
      if (error.kind !== 'aborted') this.error = error;
    }
    this.#show(null);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #read(client: PbxClient, query: UserQuery, signal: AbortSignal): Promise<User[]> {
    const users: User[] = [];
    const pages = paginate(client, '/users', {
      params: { query: { ...query, limit: pageSize } },
      max: mostRows,
      signal,
    });
    this.#show(0);
    for await (const user of pages) {
      users.push(user);
      if (users.length % pageSize === 0) this.#show(users.length);
    }
    return users;
  }

  #show(done: number | null) {
    this.done = done;
    this.#host.requestUpdate();
  }
}

function saveFile(name: string, text: string) {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
