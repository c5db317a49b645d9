import { v7 as uuidv7 } from 'uuid';
import type { Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import {
  deleteBlockedNumbers,
  findBlockedNumbers,
  insertBlockedNumbers,
  listBlockedNumbers,
} from './blocked-numbers.queries.js';
import { readNumberOrPrefix } from './blocked-numbers.rules.js';

export const blockedNumbers: Pick<
  Handlers,
  'listBlockedNumbers' | 'getBlockedNumber' | 'createBlockedNumber' | 'deleteBlockedNumber'
> = {
  async listBlockedNumbers({ query }, context) {
    return { body: await context.read((db) => listBlockedNumbers(db, query, context.clock())) };
  },

  async getBlockedNumber({ path }, context) {
    const [entry] = await context.read((db) => findBlockedNumbers(db, [path.blockedNumberId]));
    if (!entry) throw notFound();
    return { body: entry, etag: entry.version };
  },

  async createBlockedNumber({ body: { number: typed, until = null, notes = null } }, context) {
    const now = context.clock();
    const number = readNumberOrPrefix(typed, countryOf(context.domain.language));
    const faults: FieldFault[] = [];
    if (!number) faults.push({ pointer: '/number', code: 'number-or-prefix' });
    if (until && new Date(until) <= now) faults.push({ pointer: '/until', code: 'end-in-past' });
    if (!number || faults.length) throw invalid(faults);
    return context.write('blocked-number-created', async (tx) => {
      const id = uuidv7();
      const entry = { id, number, until, notes: notes === '' ? null : notes };
      await insertBlockedNumbers(tx.db, context.domain.id, [entry], now);
      const [written] = await findBlockedNumbers(tx.db, [id]);
      if (!written) throw notFound();
      tx.record({ resource: 'blocked-numbers', id, name: number, before: null, after: written });
      return {
        status: 201,
        body: written,
        etag: written.version,
        headers: { Location: `/v1/blocked-numbers/${id}` },
      };
    });
  },

  async deleteBlockedNumber({ path, headers }, context) {
    return context.write('blocked-number-deleted', async (tx) => {
      const [entry] = await findBlockedNumbers(tx.db, [path.blockedNumberId], 'lock');
      if (!entry) throw notFound();
      requireVersion(headers['if-match'], entry);
      await deleteBlockedNumbers(tx.db, [entry.id]);
      const { id, number } = entry;
      tx.record({ resource: 'blocked-numbers', id, name: number, before: entry, after: null });
      return { status: 204 };
    });
  },
};
