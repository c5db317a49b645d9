import { refuseLoop } from '../call-routing/loops.js';
import type { Context, Handlers, Write } from '../contract.js';
import { claimExtension, releaseExtension } from '../extensions/claims.js';
import { requireVersion } from '../preconditions.js';
import { notFound, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { deleteDependents, free } from '../uses/uses.js';
import { addAttendant, announceName, changeAttendant, checkAttendant } from './attendant-writes.js';
import {
  deleteAttendants,
  findAttendants,
  listAttendants,
  type StoredAttendant,
} from './attendants.queries.js';
import { normalizeAttendant, withDefaults } from './attendants.rules.js';
import { pointAtRule } from './loop-pointer.js';
import { present, survey } from './present.js';

export const attendants: Pick<
  Handlers,
  'listAttendants' | 'getAttendant' | 'createAttendant' | 'updateAttendant' | 'deleteAttendant'
> = {
  async listAttendants({ query: { problem, ...query } }, context) {
    return context.read(async (db) => {
      const around = await survey(db, context);
      const ids =
        problem === undefined
          ? undefined
          : around.census.attendants
              .map(({ id }) => id)
              .filter((id) => around.problemCounts.has(id) === problem);
      const { items, ...rest } = await listAttendants(db, { ...query, ids });
      return { body: { ...rest, items: await present(db, context, around, items) } };
    });
  },

  async getAttendant({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findAttendants(db, [path.attendantId]);
      if (!found) throw notFound();
      const [body] = await present(db, context, await survey(db, context), [found]);
      if (!body) throw notFound();
      return { body, etag: body.version };
    });
  },

  async createAttendant({ body }, context) {
    const faults: FieldFault[] = [];
    const fields = normalizeAttendant(
      withDefaults(body),
      countryOf(context.domain.language),
      faults,
    );
    return context.write('attendant-created', async (tx) => {
      const { extension: number } = fields;
      await checkAttendant(tx, context, fields, faults);
      const id = await claimExtension(tx.db, context, { number, kind: 'attendant' });
      const reply = await replyWith(
        tx,
        context,
        await addAttendant(tx, context, { ...fields, id }),
      );
      return { ...reply, status: 201, headers: { Location: `/v1/attendants/${id}` } };
    });
  },

  async updateAttendant({ path, headers, body }, context) {
    const faults: FieldFault[] = [];
    const given = normalizeAttendant(body, countryOf(context.domain.language), faults);
    return context.write('attendant-updated', async (tx) => {
      const before = await findForWrite(tx, context, path.attendantId, headers['if-match']);
      const fields = { ...before, ...given };
      await checkAttendant(tx, context, fields, faults);
      return replyWith(tx, context, await changeAttendant(tx, context, before, fields));
    });
  },

  async deleteAttendant({ path, query, headers }, context) {
    return context.write('attendant-deleted', async (tx) => {
      const before = await findForWrite(tx, context, path.attendantId, headers['if-match']);
      const { id, name } = before;
      tx.record({ resource: 'attendants', id, name, before, after: null });
      await deleteDependents(tx, 'attendants', [id]);
      await free(tx, context, { resource: 'attendants', id }, query.repointTo);
      await deleteAttendants(tx.db, [id]);
      await releaseExtension(tx.db, before.extension);
      announceName(tx);
      return { status: 204 };
    });
  },
};

async function findForWrite(
  tx: Write,
  context: Context,
  id: string,
  version: string | undefined,
): Promise<StoredAttendant> {
  const [found] = await findAttendants(tx.db, [id], 'lock');
  if (!found) throw notFound();
  requireVersion(version, found, () => found);
  return found;
}

async function replyWith(tx: Write, context: Context, saved: StoredAttendant) {
  const object = { kind: 'attendant', id: saved.id } as const;
  await refuseLoop(tx, context, [object], pointAtRule(saved.timeRules));
  const [body] = await present(tx.db, context, await survey(tx.db, context), [saved]);
  if (!body) throw notFound();
  return { body, etag: body.version };
}
