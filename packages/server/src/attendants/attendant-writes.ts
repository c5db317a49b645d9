import { requireRoom } from '../domains/limits.queries.js';
import { moveExtension } from '../extensions/claims.js';
import { listKnownSites } from '../phone-numbers/phone-numbers.queries.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import type { Context, Write } from '../contract.js';
import { listUnknown, setManyReferences } from '../uses/object-references.queries.js';
import {
  findAttendants,
  insertAttendants,
  updateAttendant,
  type NewAttendant,
  type StoredAttendant,
} from './attendants.queries.js';
import {
  checkGreetings,
  checkMenu,
  referencesOfAttendant,
  type AttendantFields,
} from './attendants.rules.js';

/** What the documents of an auto attendant refer to. */
export const toHeld = (attendant: AttendantFields & { id: string }) => ({
  by: { resource: 'attendants', id: attendant.id } as const,
  references: referencesOfAttendant(attendant),
});

/** 422 with every fault of a whole auto attendant, those of the fields and those that the data shows. */
export async function checkAttendant(
  tx: Write,
  context: Context,
  attendant: AttendantFields,
  faults: readonly FieldFault[],
): Promise<void> {
  const shape = [...checkMenu(attendant.menu), ...checkGreetings(attendant.greetings)];
  const [unknown = []] = await listUnknown(tx.db, context.domain.id, [
    toHeld({ ...attendant, id: '' }),
  ]);
  const all = [...faults, ...shape, ...unknown];
  const { siteId } = attendant;
  if (siteId && !(await listKnownSites(tx.db, [siteId])).has(siteId))
    all.push({ pointer: '/siteId', code: 'unknown-reference' });
  if (all.length) throw invalid(all);
}

/** Stores a new one under the id that its extension was claimed for. */
export async function addAttendant(
  tx: Write,
  context: Context,
  attendant: NewAttendant,
): Promise<StoredAttendant> {
  await requireRoom(tx.db, context.domain.id, 'attendants');
  await insertAttendants(tx.db, context.domain.id, [attendant]);
  return keep(tx, context, attendant, null);
}

export async function changeAttendant(
  tx: Write,
  context: Context,
  before: StoredAttendant,
  fields: AttendantFields,
): Promise<StoredAttendant> {
  const { id, extension: from } = before;
  const { extension: to } = fields;
  if (from !== to) await moveExtension(tx.db, context, { from, to, id, kind: 'attendant' });
  await updateAttendant(tx.db, id, fields, context.clock());
  if (fields.name !== before.name) announceName(tx);
  return keep(tx, context, { ...fields, id }, before);
}

/** Others show it by its name. */
export function announceName(tx: Write): void {
  tx.announce('phone-numbers', []);
  tx.announce('overrides', []);
}

/** Keeps what a written one refers to, records it, and reads it back. */
async function keep(
  tx: Write,
  { domain }: Context,
  attendant: AttendantFields & { id: string },
  before: StoredAttendant | null,
): Promise<StoredAttendant> {
  await setManyReferences(tx.db, domain.id, [toHeld(attendant)]);
  const [after] = await findAttendants(tx.db, [attendant.id]);
  if (!after) throw notFound();
  const { id, name } = after;
  tx.record({ resource: 'attendants', id, name, before, after });
  return after;
}
