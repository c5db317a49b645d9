import type { User } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';

/** The selected users, kept with their names beyond the rows that are loaded. */
export class PickedUsers {
  ids: ReadonlySet<string> = new Set();
  readonly #host: Host;
  readonly #users = new Map<string, User>();

  constructor(host: Host) {
    this.#host = host;
  }

  get users(): User[] {
    return [...this.#users.values()];
  }

  /** Replaces the selection; `known` are users that may be new in it. */
  set(ids: ReadonlySet<string>, known: readonly User[]): void {
    for (const user of known) if (ids.has(user.id)) this.#users.set(user.id, user);
    for (const id of this.#users.keys()) if (!ids.has(id)) this.#users.delete(id);
    this.ids = ids;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.set(new Set(), []);
  }
}
