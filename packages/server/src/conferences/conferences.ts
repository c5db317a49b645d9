import type { components } from '@pbxkit/client';
import { requireRoom } from '../domains/limits.queries.js';
import type { Context, Handlers, Write } from '../contract.js';
import { claimExtension, moveExtension, releaseExtension } from '../extensions/claims.js';
import { requireVersion } from '../preconditions.js';
import { conflict, invalid, notFound } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import { free } from '../uses/uses.js';
import {
  deleteConferences,
  findConferences,
  insertConferences,
  listConferences,
  updateConference,
  type FoundConference,
  type StoredConference,
} from './conferences.queries.js';
import {
  checkConference,
  normalizeDates,
  withDefaults,
  type ConferenceFields,
  type Pins,
} from './conferences.rules.js';
import { findForWrite, isWithin, listScopeFaults } from './conferences.scope.js';
import { sealPins, unsealPins } from './pins.js';

type Conference = components['schemas']['Conference'];

export const conferences: Pick<
  Handlers,
  'listConferences' | 'getConference' | 'createConference' | 'updateConference' | 'deleteConference'
> = {
  async listConferences({ query }, context) {
    const scope = scopeOf(context, 'conferences:read');
    const { items, ...rest } = await context.read((db) => listConferences(db, scope, query));
    return { body: { ...rest, items: await Promise.all(items.map((one) => show(context, one))) } };
  },

  async getConference({ path }, context) {
    const scope = scopeOf(context, 'conferences:read');
    const [found] = await context.read((db) => findConferences(db, scope, [path.conferenceId]));
    if (!found) throw notFound();
    return { body: await show(context, found), etag: found.record.version };
  },

  async createConference({ body }, context) {
    const fields = normalizeDates(withDefaults(body));
    return context.write('conference-created', async (tx) => {
      await check(tx, context, fields, body);
      await requireRoom(tx.db, context.domain.id, 'conferences');
      const { extension: number } = fields;
      const id = await claimExtension(tx.db, context, { number, kind: 'conference' });
      const sealed = await sealPins(context.config.secretKey, id, fields);
      await insertConferences(tx.db, context.domain.id, [{ ...sealed, id }]);
      const reply = await keep(tx, context, id, null);
      return { ...reply, status: 201, headers: { Location: `/v1/conferences/${id}` } };
    });
  },

  async updateConference({ path, headers, body }, context) {
    const { secretKey } = context.config;
    return context.write('conference-updated', async (tx) => {
      const found = await findForWrite(tx, context, path.conferenceId);
      const { record: before } = found;
      requireVersion(headers['if-match'], await show(context, found));
      const pins = await unsealPins(secretKey, before);
      const fields = normalizeDates({ ...before, ...pins, ...body });
      await check(tx, context, fields, changedPins(pins, body));
      const { id, extension: from, leaderPin, participantPin } = before;
      const { extension: to } = fields;
      if (from !== to) await moveExtension(tx.db, context, { from, to, id, kind: 'conference' });
      // What stays the same stays as it was sealed, so that nothing seems to have changed.
      const sealed = await sealPins(secretKey, id, changedPins(pins, body));
      const stored = { ...fields, leaderPin, participantPin, ...sealed };
      await updateConference(tx.db, id, stored, context.clock());
      return keep(tx, context, id, before);
    });
  },

  async deleteConference({ path, query, headers }, context) {
    return context.write('conference-deleted', async (tx) => {
      const found = await findForWrite(tx, context, path.conferenceId);
      requireVersion(headers['if-match'], await show(context, found));
      const { record: before } = found;
      if (found.participantCount > 0) throw conflict('meeting-under-way');
      const { id, name } = before;
      tx.record({ resource: 'conferences', id, name, before, after: null });
      await free(tx, context, { resource: 'conferences', id }, query.repointTo);
      await deleteConferences(tx.db, [id]);
      await releaseExtension(tx.db, before.extension);
      announceName(tx);
      return { status: 204 };
    });
  },
};

/** As a caller may see it: with its PINs where they may moderate it. */
async function show(context: Context, found: FoundConference): Promise<Conference> {
  const { record, phoneNumbers, participantCount } = found;
  const { leaderPin, participantPin, ...shown } = record;
  const moderates =
    context.caller.capabilities.has('conferences:moderate') &&
    isWithin(scopeOf(context, 'conferences:moderate'), found);
  const pins = moderates
    ? await unsealPins(context.config.secretKey, { id: record.id, leaderPin, participantPin })
    : {};
  return { ...shown, ...pins, phoneNumbers, participantCount };
}

/** 422 with every fault, those of the fields and those that the data shows. */
async function check(
  tx: Write,
  context: Context,
  fields: ConferenceFields,
  given: Partial<Pins>,
): Promise<void> {
  const faults = [
    ...checkConference(fields, given),
    ...(await listScopeFaults(tx.db, context, fields)),
  ];
  if (faults.length) throw invalid(faults);
}

const changedPins = (
  before: Pins,
  { leaderPin, participantPin }: Partial<Pins>,
): Partial<Pins> => ({
  ...(leaderPin !== undefined && leaderPin !== before.leaderPin && { leaderPin }),
  ...(participantPin !== undefined &&
    participantPin !== before.participantPin && { participantPin }),
});

/** Records what was written, and reads it back. */
async function keep(tx: Write, context: Context, id: string, before: StoredConference | null) {
  const [found] = await findConferences(tx.db, {}, [id]);
  if (!found) throw notFound();
  const { record: after } = found;
  tx.record({ resource: 'conferences', id, name: after.name, before, after });
  if (before && after.name !== before.name) announceName(tx);
  return { body: await show(context, found), etag: after.version };
}

/** Others show it by its name. */
function announceName(tx: Write): void {
  tx.announce('phone-numbers', []);
  tx.announce('overrides', []);
}
