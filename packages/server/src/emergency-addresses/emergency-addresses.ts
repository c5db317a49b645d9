import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Context, Handlers, Write } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import { checkEmails } from '../users/users.rules.js';
import { free } from '../uses/uses.js';
import {
  deleteAddresses,
  findAddresses,
  insertAddresses,
  listAddresses,
  updateAddress,
  type AddressRecord,
} from './emergency-addresses.queries.js';
import { isCheckable, readAddress, type AddressFields } from './emergency-addresses.rules.js';

type EmergencyAddress = components['schemas']['EmergencyAddress'];

export const emergencyAddresses: Pick<
  Handlers,
  | 'listEmergencyAddresses'
  | 'getEmergencyAddress'
  | 'createEmergencyAddress'
  | 'updateEmergencyAddress'
  | 'deleteEmergencyAddress'
> = {
  async listEmergencyAddresses({ query }, context) {
    return { body: await context.read((db) => listAddresses(db, query)) };
  },

  async getEmergencyAddress({ path }, context) {
    const [address] = await context.read((db) => findAddresses(db, [path.emergencyAddressId]));
    if (!address) throw notFound();
    return { body: address, etag: address.version };
  },

  async createEmergencyAddress({ body }, context) {
    const fields = validate({ unit: null, alertEmails: [], ...body }, context);
    return context.write('emergency-address-created', async (tx) => {
      const id = uuidv7();
      await insertAddresses(tx.db, context.domain.id, [{ ...fields, id }]);
      const reply = await recordWritten(tx, id, null);
      return { ...reply, status: 201, headers: { Location: `/v1/emergency-addresses/${id}` } };
    });
  },

  async updateEmergencyAddress({ path, headers, body }, context) {
    return context.write('emergency-address-updated', async (tx) => {
      const before = await findForWrite(tx, path.emergencyAddressId);
      requireVersion(headers['if-match'], before);
      const fields = validate({ ...before, ...body }, context);
      if (!fields.validatedAt && before.useCount > 0)
        throw invalid([{ pointer: '/country', code: 'address-not-validated' }]);
      await updateAddress(tx.db, before.id, fields, context.clock());
      return recordWritten(tx, before.id, before);
    });
  },

  async deleteEmergencyAddress({ path, query, headers }, context) {
    return context.write('emergency-address-deleted', async (tx) => {
      const address = await findForWrite(tx, path.emergencyAddressId);
      requireVersion(headers['if-match'], address);
      const { id, label } = address;
      tx.record({
        resource: 'emergency-addresses',
        id,
        name: label,
        before: address,
        after: null,
      });
      await requireValidated(tx, query.repointTo);
      await free(tx, context, { resource: 'emergency-addresses', id }, query.repointTo);
      await deleteAddresses(tx.db, [id]);
      return { status: 204 };
    });
  },
};

/** The address as it is stored; 422 where it does not fit its country. Of other countries nobody here can tell. */
function validate<Fields extends AddressFields>(
  typed: Fields,
  { clock }: Context,
): Fields & AddressRecord {
  const { faults, region, postalCode } = readAddress(typed);
  const all: FieldFault[] = [
    ...faults,
    ...checkEmails(typed.alertEmails).map((fault) => ({
      ...fault,
      pointer: fault.pointer.replace('/emails', '/alertEmails'),
    })),
  ];
  if (all.length) throw invalid(all);
  const validatedAt = isCheckable(typed.country) ? clock().toISOString() : null;
  const unit = typed.unit === '' ? null : typed.unit;
  return { ...typed, region, postalCode, unit, validatedAt };
}

/** What takes the uses over must be fit to be used. */
async function requireValidated(tx: Write, id: string | undefined): Promise<void> {
  const [other] = id ? await findAddresses(tx.db, [id]) : [];
  if (other && !other.validatedAt)
    throw invalid([{ pointer: 'repointTo', code: 'address-not-validated' }]);
}

async function findForWrite(tx: Write, id: string): Promise<EmergencyAddress> {
  const [address] = await findAddresses(tx.db, [id], 'lock');
  if (!address) throw notFound();
  return address;
}

async function recordWritten(tx: Write, id: string, before: EmergencyAddress | null) {
  const [after] = await findAddresses(tx.db, [id]);
  if (!after) throw notFound();
  tx.record({ resource: 'emergency-addresses', id, name: after.label, before, after });
  return { body: after, etag: after.version };
}
