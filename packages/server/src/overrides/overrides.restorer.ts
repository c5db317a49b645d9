import type { components } from '@pbxkit/client';
import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';
import { referencesOf } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import {
  deleteOverrides,
  findOverrides,
  insertOverrides,
  updateOverride,
  type OverrideRecord,
} from './overrides.queries.js';

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

/** As far as the right goes; the history shows a site manager no other people's changes. */
function requireRights(context: Context, { current, target }: RestoreStep): void {
  const reach = context.reach('overrides:write');
  const of = (current ?? target)?.['target'] as components['schemas']['OverrideTarget'] | undefined;
  if (!of || reach === 'domain' || reach === 'reseller' || reach === 'all') return;
  const { siteId, userId } = context.caller;
  const inReach =
    reach === 'site'
      ? of.kind !== 'domain' && (of.kind !== 'site' || of.id === siteId)
      : of.kind === 'user' && of.id === userId;
  if (!inReach) throw forbidden('overrides:write');
}
