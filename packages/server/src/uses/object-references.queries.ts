import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { invalid, type FieldFault } from '../problem.js';
import type { DocumentReference } from './document-references.js';
import { documentTargets, type DocumentTarget } from './references.js';

type ResourceName = components['schemas']['ResourceName'];

/** An object, and everything that its documents refer to. */
export interface HeldReferences {
  readonly by: {
    readonly resource: ResourceName;
    readonly id: string;
    /** Whose own it is: the personal things of this user may be meant, too. */
    readonly ownerUserId?: string | null;
  };
  readonly references: readonly DocumentReference[];
}

/**
 * Replaces what the documents of an object refer to; 422 `unknown-reference` at the pointer of each target that the
 * domain does not have. An object that is deleted lets go of its references by itself.
 */
export const setReferences = (
  db: Db,
  domainId: string,
  by: HeldReferences['by'],
  references: readonly DocumentReference[],
): Promise<void> => setManyReferences(db, domainId, [{ by, references }]);

/** The same for many objects at once. */
export async function setManyReferences(
  db: Db,
  domainId: string,
  held: readonly HeldReferences[],
): Promise<void> {
  if (held.length === 0) return;
  const faults = (await listUnknown(db, domainId, held)).flat();
  if (faults.length) throw invalid(faults.slice(0, 1000));
  const owners = JSON.stringify(held.map(({ by: { resource, id } }) => ({ resource, id })));
  await sql`delete from object_references using jsonb_to_recordset(${owners}::jsonb) as o(resource text, id uuid)
    where domain_id = ${domainId} and by_resource = o.resource and by_id = o.id`.execute(db);
  const rows = held.flatMap(({ by, references }) =>
    references.map(({ field, to }) => ({
      ...{ domain_id: domainId, by_resource: by.resource, by_id: by.id, field },
      [documentTargets[to.resource]]: to.id,
    })),
  );
  if (rows.length === 0) return;
  const columns = sql.join(Object.values(documentTargets).map((column) => sql.ref(column)));
  await sql`insert into object_references (domain_id, by_resource, by_id, field, ${columns})
    select domain_id, by_resource, by_id, field, ${columns}
    from jsonb_populate_recordset(null::object_references, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(db);
}

/** For each object what its documents refer to and the domain does not have; someone's own time frame is for their rules alone. */
export async function listUnknown(
  db: Db,
  domainId: string,
  held: readonly HeldReferences[],
): Promise<FieldFault[][]> {
  const owners = await listTargets(
    db,
    domainId,
    held.flatMap(({ references }) => references.map(({ to }) => to)),
  );
  return held.map(({ by, references }) =>
    references
      .filter(({ to }) => {
        const owner = owners.get(`${to.resource}/${to.id}`);
        return owner === undefined || !(owner === null || isOf(owner, by));
      })
      .map(({ field, pointer = `/${field}` }) => ({ pointer, code: 'unknown-reference' })),
  );
}

const isOf = (userId: string, by: HeldReferences['by']) =>
  by.ownerUserId === userId || (isOfUser(by.resource) && by.id === userId);

/** Each user has one, with the id of the user. */
const isOfUser = (resource: ResourceName) =>
  resource === 'answering-rules' || resource === 'voicemail';

/** The targets that are there, each with the user whose own it is; they stay until the transaction ends. */
async function listTargets(
  db: Db,
  domainId: string,
  targets: readonly DocumentReference['to'][],
): Promise<Map<string, string | null>> {
  const idsOf = (resource: DocumentTarget) => [
    ...new Set(targets.filter((to) => to.resource === resource).map(({ id }) => id)),
  ];
  const found = new Map<string, string | null>();
  const look = async (resource: DocumentTarget, table: string, owner: string) => {
    const ids = idsOf(resource);
    if (ids.length === 0) return;
    const { rows } = await sql<{ id: string; owner: string | null }>`
      select id, ${sql.raw(owner)} as owner from ${sql.table(table)}
      where domain_id = ${domainId} and id = any(${ids}::uuid[])`.execute(db);
    for (const { id, owner: userId } of rows) found.set(`${resource}/${id}`, userId);
  };
  await look('users', 'users', 'null::uuid');
  await look('time-frames', 'time_frames', 'owner_user_id');
  await look('holidays', 'holidays', 'null::uuid');
  await look('prompts', 'prompts', 'owner_user_id');
  await look('attendants', 'attendants', 'null::uuid');
  await look('queues', 'queues', 'null::uuid');
  await look('conferences', 'conferences', 'null::uuid');
  return found;
}

/** Until `requireReferences` an object may go before what refers to it is written. */
export async function expectReferencesLater(db: Db): Promise<void> {
  await sql`set constraints all deferred`.execute(db);
}

/** Refuses what is left dangling. */
export async function requireReferences(db: Db): Promise<void> {
  await sql`set constraints all immediate`.execute(db);
}
