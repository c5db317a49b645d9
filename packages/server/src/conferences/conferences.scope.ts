import type { Capability } from '../access/caller.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { listKnownSites } from '../phone-numbers/phone-numbers.queries.js';
import { forbidden, notFound, type FieldFault } from '../problem.js';
import { findUsers, type UserScope } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import type { Write } from '../write.js';
import { findConferences, type FoundConference } from './conferences.queries.js';
import type { ConferenceFields } from './conferences.rules.js';

/** The conference, locked for the transaction; 403 when it can only be seen, 404 when not even that. */
export async function findForWrite(
  tx: Write,
  context: Context,
  id: string,
  capability: Capability = 'conferences:write',
): Promise<FoundConference> {
  const [found] = await findConferences(tx.db, scopeOf(context, capability), [id], 'lock');
  if (found) return found;
  const [seen] = context.caller.capabilities.has('conferences:read')
    ? await findConferences(tx.db, scopeOf(context, 'conferences:read'), [id])
    : [];
  throw seen ? forbidden(capability) : notFound();
}

/** Whether a conference is one of the own, of the site, or of its people. */
export function isWithin(
  { userId, siteId }: UserScope,
  {
    record,
    ownerSiteId,
  }: Pick<FoundConference, 'ownerSiteId'> & {
    record: Pick<ConferenceFields, 'ownerUserId' | 'siteId'>;
  },
): boolean {
  if (userId !== undefined) return userId !== null && record.ownerUserId === userId;
  if (siteId !== undefined)
    return siteId !== null && (record.siteId === siteId || ownerSiteId === siteId);
  return true;
}

/** The same of one as it was or will be, by where its owner is now. */
export async function isInReach(
  db: Db,
  scope: UserScope,
  record: Pick<ConferenceFields, 'ownerUserId' | 'siteId'>,
): Promise<boolean> {
  const [owner] = record.ownerUserId ? await findUsers(db, [record.ownerUserId], {}) : [];
  return isWithin(scope, { record, ownerSiteId: owner?.siteId ?? null });
}

/** What a conference refers to and the domain does not have, or what puts it out of the writer's reach. */
export async function listScopeFaults(
  db: Db,
  context: Context,
  record: ConferenceFields,
): Promise<FieldFault[]> {
  const scope = scopeOf(context, 'conferences:write');
  const { ownerUserId, siteId } = record;
  const [owner] = ownerUserId ? await findUsers(db, [ownerUserId], {}) : [];
  const faults: FieldFault[] = [];
  if (ownerUserId && owner?.kind !== 'person')
    faults.push({ pointer: '/ownerUserId', code: 'unknown-reference' });
  if (siteId && !(await listKnownSites(db, [siteId])).has(siteId))
    faults.push({ pointer: '/siteId', code: 'unknown-reference' });
  if (faults.length || isWithin(scope, { record, ownerSiteId: owner?.siteId ?? null }))
    return faults;
  return scope.siteId !== undefined
    ? [{ pointer: '/siteId', code: 'outside-own-site' }]
    : [{ pointer: '/ownerUserId', code: 'not-own' }];
}
