import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers';
import type { Context, Handlers, Write } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { conflict, forbidden, notFound } from '../problem.js';
import { checkMapping, describeColumns, suggestedMapping } from './columns.js';
import { readUserFile } from './file.js';
import { toImport, toRow } from './import-json.js';
import { startJob } from './jobs.js';
import { linesOf } from './report.js';
import { clearPlan, listRows } from './import-rows.queries.js';
import {
  deleteImport,
  findImport,
  insertImport,
  listImports,
  noCounts,
  updateImport,
  type ImportRecord,
} from './user-imports.queries.js';

export const userImports: Pick<
  Handlers,
  | 'listUserImports'
  | 'createUserImport'
  | 'getUserImport'
  | 'updateUserImport'
  | 'deleteUserImport'
  | 'applyUserImport'
  | 'listUserImportRows'
  | 'exportUserImportReport'
> = {
  async listUserImports({ query }, context) {
    const { items, ...rest } = await context.read((db) => listImports(db, query, ownerOf(context)));
    return { body: { ...rest, items: items.map((record) => toImport(record, context.language)) } };
  },

  async createUserImport({ query, body }, context) {
    const file = readUserFile(body);
    const columns = describeColumns(file);
    return context.write('users-imported', async (tx) => {
      const record = await insertImport(tx.db, {
        domainId: context.domain.id,
        subject: context.caller.subject,
        fileName: query.fileName ?? 'users.csv',
        file,
        columns,
        mapping: suggestedMapping(columns),
      });
      return {
        status: 201,
        headers: { Location: `/v1/user-imports/${record.id}` },
        ...reply(tx, record, context),
      };
    });
  },

  async getUserImport({ path }, context) {
    const record = await context.read((db) => findImport(db, path.importId, ownerOf(context)));
    if (!record) throw notFound();
    return { body: toImport(record, context.language), etag: record.version };
  },

  async updateUserImport({ path, headers, body }, context) {
    if (body.createMissing && !context.caller.capabilities.has('settings:write'))
      throw forbidden('settings:write');
    return context.write('users-imported', async (tx) => {
      const record = await findForWrite(tx, context, path.importId);
      requireVersion(headers['if-match'], record, (row) => toImport(row, context.language));
      checkMapping(body.mapping ?? record.mapping, record.columns);
      await clearPlan(tx.db, record.id);
      const patch = {
        ...body,
        status: 'mapping' as const,
        processed: 0,
        counts: noCounts,
        failure: null,
      };
      const created = { createdDepartments: [], createdSites: [] };
      return reply(
        tx,
        await updateImport(tx.db, record.id, { ...patch, ...created }, context.clock()),
        context,
      );
    });
  },

  async deleteUserImport({ path, headers }, context) {
    return context.write('users-imported', async (tx) => {
      const record = await findImport(tx.db, path.importId, ownerOf(context), 'lock');
      if (!record) throw notFound();
      requireVersion(headers['if-match'], record, (row) => toImport(row, context.language));
      if (isRunning(record)) throw conflict('import-busy');
      await deleteImport(tx.db, record.id);
      tx.announce('user-imports', [record.id]);
      return { status: 204 };
    });
  },

  async applyUserImport({ path, query }, context) {
    let started: ImportRecord | undefined;
    const { dryRun = false, rows = 'all' } = query;
    const answer = await context.write('users-imported', async (tx) => {
      const record = await findForWrite(tx, context, path.importId);
      if (!dryRun) requirePlan(record, rows);
      const patch = {
        status: dryRun ? ('planning' as const) : ('applying' as const),
        processed: 0,
        failure: null,
      };
      started = await updateImport(tx.db, record.id, patch, context.clock());
      return { status: 202 as const, ...reply(tx, started, context) };
    });
    // A repeated request is answered without a second run; the reply goes out before the work begins.
    if (started) setImmediate(startJob, context, started, rows);
    return answer;
  },

  async listUserImportRows({ path, query }, context) {
    return context.read(async (db) => {
      const record = await findImport(db, path.importId, ownerOf(context));
      if (!record) throw notFound();
      const { items, ...rest } = await listRows(db, record.id, query);
      return { body: { ...rest, items: items.map((row) => toRow(row, record, context.language)) } };
    });
  },

  async exportUserImportReport({ path }, context) {
    const record = await context.read((db) => findImport(db, path.importId, ownerOf(context)));
    if (!record) throw notFound();
    return { body: Readable.from(linesOf(context, record)) };
  },
};

/** Who reaches one site sees own imports only: a file may hold people of other sites. */
function ownerOf(context: Context): string | null {
  return context.reach('users:import') === 'site' ? context.caller.subject : null;
}

function reply(tx: Write, record: ImportRecord, context: Context) {
  tx.announce('user-imports', [record.id]);
  return { body: toImport(record, context.language), etag: record.version };
}

const isRunning = ({ status }: ImportRecord) => status === 'planning' || status === 'applying';

/** The import, locked, when no step runs and it was not applied. */
async function findForWrite(tx: Write, context: Context, id: string): Promise<ImportRecord> {
  const record = await findImport(tx.db, id, ownerOf(context), 'lock');
  if (!record) throw notFound();
  if (isRunning(record)) throw conflict('import-busy');
  if (record.status === 'applied' || record.status === 'undone') throw conflict('import-applied');
  return record;
}

function requirePlan({ status, counts }: ImportRecord, rows: 'all' | 'valid'): void {
  if (status !== 'planned') throw conflict('import-not-planned');
  const count = counts.error + counts.conflict;
  if (rows === 'all' && count > 0) throw conflict('import-has-errors', { values: { count } });
}
