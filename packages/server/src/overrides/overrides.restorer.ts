import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden } from '../problem.js';
import { referencesOf } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteOverrides,
  findOverrides,
  findTargetSite,
  insertOverrides,
  updateOverride,
  type OverrideRecord,
} from './overrides.queries.js';
import { isTargetInReach } from './overrides.rules.js';

export const overrideRestorer: Restorer<OverrideRecord> = {
  fields: ['target', 'destination', 'startsAt', 'endsAt', 'reason'],
  capability: 'overrides:write',
  requireRights,
  references: ({ destination }) => referencesOf(destination, 'destination'),
  async find(db, ids) {
    const found = await findOverrides(db, {}, ids, 'lock');
    return found.map(({ record }) => record);
  },
  async create(db, { domain }, overrides) {
    await insertOverrides(db, domain.id, overrides);
    await setManyReferences(db, domain.id, overrides.map(toHeld));
  },
  async update(db, { domain, clock }, overrides) {
    for (const override of overrides) await updateOverride(db, override.id, override, clock());
    await setManyReferences(db, domain.id, overrides.map(toHeld));
  },
  remove: deleteOverrides,
};

const toHeld = ({ id, destination }: OverrideRecord) => ({
  by: { resource: 'overrides', id } as const,
  references: referencesOf(destination, 'destination'),
});

/** As far as the right to the target goes; what stands before something that is gone comes back with it. */
async function requireRights(context: Context, { current, target }: RestoreStep, db: Db) {
  const of = ((current ?? target) as unknown as OverrideRecord).target;
  if (await isTargetInReach(db, context, of)) return;
  if (of.kind === 'domain' || (await findTargetSite(db, of, {})))
    throw forbidden('overrides:write');
}
