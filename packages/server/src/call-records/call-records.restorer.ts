import type { Found, Restorer } from '../changes/restorer.js';
import { conflict, notFound } from '../problem.js';
import { recordScopeOf } from './call-records.js';
import { findNotes, findRecord, updateNote } from './call-records.queries.js';

/** People write nothing but the note; the rest is what happened. */
export const callRecordRestorer: Restorer<Found & { readonly note: string | null }> = {
  fields: ['note'],
  capability: 'callRecords:read',
  async requireRights(context, { id }, db) {
    const scope = recordScopeOf(context, 'callRecords:read');
    if (!(await findRecord(db, scope, id))) throw notFound();
  },
  find: findNotes,
  async create() {
    throw conflict('not-undoable');
  },
  async update(db, _context, records) {
    for (const { id, note } of records) await updateNote(db, id, note);
  },
  async remove() {
    throw conflict('not-undoable');
  },
};
