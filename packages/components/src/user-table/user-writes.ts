import { unwrap } from '@pbxkit/client';
import type { PbxClient, User, components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import { undoChange } from '../shared/undo-change.js';

type BulkPlan = components['schemas']['BulkPlan'];
type SentLink = components['schemas']['SentLink'];

/** What is done to many users at once. */
export type UserBulk = components['schemas']['UserBulk'];

/** Every write of the table; `changeId` names the change set of the last one, for Undo. */
export class UserWrites {
  changeId: string | null = null;
  readonly locking: MutationController<{ user: User; locked: boolean }, User>;
  readonly linking: MutationController<User, SentLink>;
  readonly bulk: MutationController<UserBulk, BulkPlan>;
  readonly undoing: MutationController<string, BulkPlan>;

  constructor(host: Host) {
    this.locking = new MutationController(host, 'user-lock', this.#lock, {
      done: 'pbx-user-locked',
    });
    this.linking = new MutationController(host, 'user-send-link', this.#sendLink, {
      done: 'pbx-user-link-sent',
    });
    this.bulk = new MutationController(host, 'user-bulk-save', this.#applyBulk, {
      done: 'pbx-user-bulk-saved',
    });
    this.undoing = new MutationController(host, 'user-undo', this.#undo, {
      done: 'pbx-user-undone',
    });
  }

  get all() {
    return [this.locking, this.linking, this.bulk, this.undoing];
  }

  readonly #lock = (
    client: PbxClient,
    { user, locked }: { user: User; locked: boolean },
    signal: AbortSignal,
  ) =>
    this.#changed(
      client.POST('/users/{userId}/lock', {
        params: { path: { userId: user.id } },
        body: { locked },
        signal,
      }),
    );

  readonly #sendLink = (client: PbxClient, user: User, signal: AbortSignal) =>
    this.#changed(
      client.POST('/users/{userId}/password-link', {
        params: { path: { userId: user.id } },
        signal,
      }),
    );

  readonly #applyBulk = async (client: PbxClient, body: UserBulk, signal: AbortSignal) => {
    const plan = await this.#changed(client.POST('/users/bulk', { body, signal }));
    this.changeId = plan.changeId ?? this.changeId;
    return plan;
  };

  readonly #undo = async (client: PbxClient, changeId: string, signal: AbortSignal) => {
    const plan = await undoChange(client, changeId, signal);
    this.changeId = null;
    return plan;
  };

  async #changed<R extends { data?: unknown; error?: unknown; response: Response }>(
    call: Promise<R>,
  ) {
    return unwrap(this.noted(call));
  }

  /** Takes note of the change set that a reply names. */
  async noted<R extends { response: Response }>(call: Promise<R>): Promise<R> {
    const reply = await call;
    this.changeId = reply.response.headers.get('Change-Id');
    return reply;
  }
}

/** What a bulk write would do, and nothing is written. */
export async function planBulk(
  client: PbxClient,
  body: UserBulk,
  signal: AbortSignal,
): Promise<BulkPlan> {
  return unwrap(client.POST('/users/bulk', { params: { query: { dryRun: true } }, body, signal }));
}
