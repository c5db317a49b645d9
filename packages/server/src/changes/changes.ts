import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import { describeChange } from '../change-texts.js';
import type { Context, Handlers } from '../contract.js';
import {
  listChanges,
  listFirstItems,
  type ChangeRecord,
  type ChangeScope,
  type ItemRecord,
} from './changes.queries.js';
import { toItem } from './differences.js';
import { planUndo, undo } from './undo.js';

type Schemas = components['schemas'];

/** Objects of a change set that a list shows. */
const shown = 100;

export const changes: Pick<Handlers, 'listChanges' | 'undoChange'> = {
  async listChanges({ query }, context) {
    const scope = scopeOf(context, 'changes:read');
    return context.read(async (db) => {
      const { items: records, ...rest } = await listChanges(db, scope, query);
      const items = await listFirstItems(
        db,
        records.map(({ id }) => id),
        shown,
      );
      return {
        body: { ...rest, items: records.map((record) => toChange(record, items, context)) },
      };
    });
  },

  async undoChange({ path, query }, context) {
    const scope = scopeOf(context, 'changes:undo');
    if (query.dryRun) return { body: await planUndo(context, scope, path.changeId) };
    return undo(context, scope, path.changeId);
  },
};

/** The own changes, those of users of the own site, or all. */
function scopeOf(context: Context, capability: Capability): ChangeScope {
  switch (context.reach(capability)) {
    case 'own':
    case 'queues':
      return { userId: context.caller.userId };
    case 'site':
      return { siteId: context.caller.siteId };
    default:
      return {};
  }
}

function toChange(
  record: ChangeRecord,
  items: readonly ItemRecord[],
  { language }: Context,
): Schemas['Change'] {
  return {
    id: record.id,
    at: record.at.toISOString(),
    actors: record.actors,
    channel: record.channel,
    title: describeChange(record.title, language),
    items: items.filter(({ change_id }) => change_id === record.id).map(toItem),
    itemCount: Number(record.item_count),
    undoneBy: record.undone_by,
    requestId: record.request_id,
  };
}
