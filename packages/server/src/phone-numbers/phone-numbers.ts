import { v7 as uuidv7 } from 'uuid';
import { refuseLoop } from '../call-routing/loops.js';
import type { Context, Handlers, Write } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import { countryOf, toE164 } from '../users/users.rules.js';
import { listFaults, present, removeNumbers, saveNumbers } from './phone-number-writes.js';
import { findNumbers, listNumbers, type StoredNumber } from './phone-numbers.queries.js';
import { freshNumber, kindOf, normalizeNumber, type NumberFields } from './phone-numbers.rules.js';

export const phoneNumbers: Pick<
  Handlers,
  | 'listPhoneNumbers'
  | 'getPhoneNumber'
  | 'createPhoneNumber'
  | 'updatePhoneNumber'
  | 'deletePhoneNumber'
> = {
  async listPhoneNumbers({ query }, context) {
    return context.read(async (db) => {
      const { items, ...rest } = await listNumbers(db, query);
      return { body: { ...rest, items: await present(db, context, items) } };
    });
  },

  async getPhoneNumber({ path }, context) {
    return context.read(async (db) => {
      const found = await findNumbers(db, [path.phoneNumberId]);
      const [body] = await present(db, context, found);
      if (!body) throw notFound();
      return { body, etag: body.version };
    });
  },

  async createPhoneNumber({ body: { number: typed, ...given } }, context) {
    const country = countryOf(context.domain.language);
    const faults: FieldFault[] = [];
    const number = toE164(typed, country);
    if (!number) faults.push({ pointer: '/number', code: 'invalid-number' });
    const fields = { ...freshNumber, ...normalizeNumber(given, country, faults) };
    return context.write('phone-number-created', async (tx) => {
      const id = uuidv7();
      await refuse(tx, context, { ...fields, id }, faults);
      const created = { ...fields, id, number: number ?? '', kind: kindOf(number ?? '') };
      const saved = await saveNumbers(tx, context, { created: [created] });
      const reply = await replyWith(tx, context, saved);
      return { ...reply, status: 201, headers: { Location: `/v1/phone-numbers/${id}` } };
    });
  },

  async updatePhoneNumber({ path, headers, body }, context) {
    const faults: FieldFault[] = [];
    const given = normalizeNumber(body, countryOf(context.domain.language), faults);
    return context.write('phone-number-updated', async (tx) => {
      const before = await findForWrite(tx, path.phoneNumberId);
      requireVersion(headers['if-match'], before);
      const fields = { ...before, ...given };
      await refuse(tx, context, fields, faults);
      return replyWith(
        tx,
        context,
        await saveNumbers(tx, context, { changed: [{ before, fields }] }),
      );
    });
  },

  async deletePhoneNumber({ path, headers }, context) {
    return context.write('phone-number-deleted', async (tx) => {
      const number = await findForWrite(tx, path.phoneNumberId);
      requireVersion(headers['if-match'], number);
      await removeNumbers(tx, [number]);
      return { status: 204 };
    });
  },
};

/** 422 with every fault, those of the fields and those that the data shows. */
async function refuse(
  tx: Write,
  context: Context,
  number: NumberFields & { id: string },
  faults: readonly FieldFault[],
): Promise<void> {
  const all = [...faults, ...(await listFaults(tx.db, context, [number])).flat()];
  if (all.length) throw invalid(all);
}

async function findForWrite(tx: Write, id: string): Promise<StoredNumber> {
  const [number] = await findNumbers(tx.db, [id], 'lock');
  if (!number) throw notFound();
  return number;
}

async function replyWith(tx: Write, context: Context, saved: readonly StoredNumber[]) {
  await refuseLoop(
    tx,
    context,
    saved.map(({ id }) => ({ kind: 'phoneNumber', id })),
  );
  const [body] = await present(tx.db, context, saved);
  if (!body) throw notFound();
  return { body, etag: body.version };
}
