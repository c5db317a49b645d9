import type { components } from '@pbxkit/client';
import type { ItemRecord } from './changes.queries.js';

type Schemas = components['schemas'];
export type Json = Readonly<Record<string, unknown>>;

/** Fields that follow from others, and those that a person reads by their name. */
const unsaid = new Set([
  'id',
  'domainId',
  'resellerId',
  'version',
  'createdAt',
  'updatedAt',
  'departmentId',
  'siteId',
  'userCount',
  'used',
  'tags',
  'lastSignInAt',
]);

/** What one object of a change set went through. */
export function toItem({
  resource,
  record_id,
  name,
  before,
  after,
}: ItemRecord): Schemas['ChangeItem'] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return {
    resource,
    id: record_id,
    name,
    action: !before ? 'create' : !after ? 'delete' : 'update',
    changes: differences(
      before,
      after,
      fields.filter((field) => !unsaid.has(field)),
    ).slice(0, 200),
  };
}

/** Fields that the history keeps sealed: it tells that they changed, not what they are. */
const secret = new Set(['leaderPin', 'participantPin']);
const hidden = '••••';

const said = (field: string, value: unknown) =>
  secret.has(field) && value !== null ? hidden : value;

/** Fields with different values; an object that is not there has none. */
export function differences(
  before: Json | null,
  after: Json | null,
  fields: readonly string[],
): Schemas['FieldChange'][] {
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !isSame(change.before, change.after))
    .map(({ field, before: old, after: now }) => ({
      ...{ field, before: said(field, old), after: said(field, now) },
    }));
}

/** Same JSON, whatever the order of the members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame((one as Json)[name], (other as Json)[name]))
  );
}
