import { unwrap } from '@pbxkit/client';
import type { PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import { undoChange } from '../shared/undo-change.js';
import type { BulkPlan, NumberBulk, NumberImport } from './number-query.js';
import type { PhoneNumber } from './number-table.model.js';

/** Every write of the table. */
export class NumberWrites {
  /** The change set of the last deletion, for Undo. */
  changeId: string | null = null;
  readonly deleting: MutationController<PhoneNumber, PhoneNumber>;
  readonly bulk: MutationController<NumberBulk, BulkPlan>;
  readonly importing: MutationController<NumberImport, BulkPlan>;
  readonly undoing: MutationController<string, BulkPlan>;

  constructor(host: Host) {
    this.deleting = new MutationController(host, 'phone-number-delete', this.#delete, {
      done: 'pbx-phone-number-deleted',
    });
    this.bulk = new MutationController(host, 'phone-number-bulk-save', applyBulk, {
      done: 'pbx-phone-number-bulk-saved',
    });
    this.importing = new MutationController(host, 'phone-number-import', applyImport, {
      done: 'pbx-phone-number-imported',
    });
    this.undoing = new MutationController(host, 'phone-number-undo', undoChange, {
      done: 'pbx-phone-number-undone',
    });
  }

  get all() {
    return [this.deleting, this.bulk, this.importing, this.undoing];
  }

  readonly #delete = async (client: PbxClient, number: PhoneNumber, signal: AbortSignal) => {
    const header = { 'If-Match': `"${number.version}"` };
    const params = { path: { phoneNumberId: number.id }, header };
    const call = client.DELETE('/phone-numbers/{phoneNumberId}', { params, signal });
    await unwrap(
      call.then((reply) => {
        this.changeId = reply.response.headers.get('Change-Id');
        return reply;
      }),
    );
    return number;
  };
}

function applyBulk(client: PbxClient, body: NumberBulk, signal: AbortSignal): Promise<BulkPlan> {
  return unwrap(client.POST('/phone-numbers/bulk', { body, signal }));
}

function applyImport(client: PbxClient, body: NumberImport, signal: AbortSignal) {
  return unwrap(client.POST('/phone-numbers/import', { body, signal }));
}
