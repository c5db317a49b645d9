import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { pointOf, refuseLoop } from '../call-routing/loops.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { destinationNames } from '../destinations/destination-names.js';
import { requireVersion } from '../preconditions.js';
import { forbidden, notFound } from '../problem.js';
import type { UserScope } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import { referencesOf } from '../uses/document-references.js';
import { setReferences } from '../uses/object-references.queries.js';
import type { Write } from '../write.js';
import {
  deleteOverrides,
  findOverrides,
  insertOverrides,
  listOverrides,
  updateOverride,
  type FoundOverride,
  type OverrideRecord,
} from './overrides.queries.js';
import { checkOverride } from './overrides.rules.js';

type Override = components['schemas']['Override'];

export const overrides: Pick<
  Handlers,
  'listOverrides' | 'createOverride' | 'getOverride' | 'updateOverride' | 'deleteOverride'
> = {
  async listOverrides({ query: { q, inForce, ...query } }, context) {
    const filter = {
      ...(q && { q }),
      ...(inForce !== undefined && { inForce: { at: context.clock(), is: inForce } }),
    };
    return context.read(async (db) => {
      const { items, ...rest } = await listOverrides(db, readable(context), filter, query);
      return { body: { ...rest, items: await describe(db, context, items) } };
    });
  },

  async getOverride({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findOverrides(db, readable(context), [path.overrideId]);
      const body = await describeOne(db, context, found);
      return { body, etag: body.version };
    });
  },

  async createOverride({ body }, context) {
    const startsAt = body.startsAt ?? context.clock().toISOString();
    return context.write('override-created', async (tx) => {
      const given = { reason: '', ...body, startsAt, id: uuidv7() };
      const override = await checkOverride(tx.db, context, given);
      await insertOverrides(tx.db, context.domain.id, [override]);
      await keepReferences(tx, context, override);
      await refuseOwnLoop(tx, context, override.target);
      const after = await findWritten(tx, context, override.id);
      record(tx, after, null, after);
      return {
        status: 201,
        body: after,
        etag: after.version,
        headers: { Location: `/v1/overrides/${after.id}` },
      };
    });
  },

  async updateOverride({ path, headers, body }, context) {
    return context.write('override-updated', async (tx) => {
      const before = await findForWrite(tx, context, path.overrideId);
      requireVersion(headers['if-match'], before);
      const given = { ...before, ...body };
      const override = await checkOverride(tx.db, context, given, before);
      await updateOverride(tx.db, before.id, override, context.clock());
      await keepReferences(tx, context, override);
      await refuseOwnLoop(tx, context, override.target);
      const after = await findWritten(tx, context, before.id);
      record(tx, after, before, after);
      return { body: after, etag: after.version };
    });
  },

  async deleteOverride({ path, headers }, context) {
    return context.write('override-deleted', async (tx) => {
      const before = await findForWrite(tx, context, path.overrideId);
      requireVersion(headers['if-match'], before);
      await deleteOverrides(tx.db, [before.id]);
      record(tx, before, before, null);
      return { status: 204 };
    });
  },
};

/** Who sees the schedules sees every override; others those that they may set. */
const readable = (context: Context): UserScope =>
  context.caller.capabilities.has('timeFrames:read') ? {} : scopeOf(context, 'overrides:write');

/** Overrides as the caller sees them; one query for the names of all destinations. */
async function describe(
  db: Db,
  { clock, domain, language }: Context,
  found: readonly FoundOverride[],
): Promise<Override[]> {
  const destinations = found.map(({ record: { destination } }) => destination);
  const names = await destinationNames(db, destinations, language);
  const now = clock().getTime();
  return found.map(({ record: override, targetName }, index) => ({
    ...override,
    targetName: targetName ?? domain.displayName,
    destinationName: names[index] ?? '',
    inForce: Date.parse(override.startsAt) <= now && now < Date.parse(override.endsAt),
  }));
}

async function describeOne(db: Db, context: Context, found: FoundOverride | undefined) {
  const [override] = found ? await describe(db, context, [found]) : [];
  if (!override) throw notFound();
  return override;
}

/** The override, locked for the transaction; 403 when it can only be seen, 404 when not even that. */
async function findForWrite(tx: Write, context: Context, id: string): Promise<Override> {
  const [found] = await findOverrides(tx.db, scopeOf(context, 'overrides:write'), [id], 'lock');
  if (found) return describeOne(tx.db, context, found);
  const [seen] = await findOverrides(tx.db, readable(context), [id]);
  throw seen ? forbidden('overrides:write') : notFound();
}

async function findWritten(tx: Write, context: Context, id: string): Promise<Override> {
  const [found] = await findOverrides(tx.db, {}, [id]);
  return describeOne(tx.db, context, found);
}

/** Overrides of a site or the domain close no loop: each call follows them once. */
async function refuseOwnLoop(tx: Write, context: Context, { kind, id }: Override['target']) {
  if (kind === 'domain' || kind === 'site') return;
  await refuseLoop(tx, context, [{ kind, id }], pointOf('/destination', 'override'));
}

const keepReferences = (
  tx: Write,
  { domain }: Context,
  { id, destination }: Pick<Override, 'id' | 'destination'>,
) =>
  setReferences(
    tx.db,
    domain.id,
    { resource: 'overrides', id },
    referencesOf(destination, 'destination'),
  );

function record(
  tx: Write,
  { id, targetName }: Override,
  before: Override | null,
  after: Override | null,
): void {
  tx.record({
    resource: 'overrides',
    id,
    name: targetName,
    before: before && toRecord(before),
    after: after && toRecord(after),
  });
}

/** Without what follows from the clock and from other objects. */
function toRecord(override: Override): OverrideRecord {
  const { targetName: _target, destinationName: _destination, inForce: _now, ...fields } = override;
  return fields;
}
