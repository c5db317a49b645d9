import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers';
import type { components } from '@pbxkit/client';
import { fileFormatOf } from '../call-records/call-record-export.js';
import { countRecords } from '../call-records/call-records.queries.js';
import { periodOf, recordScopeOf } from '../call-records/call-records.js';
import type { Context, Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { conflict, notFound } from '../problem.js';
import { say, type Language } from '../problem-texts.js';
import { text } from '../problem-texts/text.js';
import * as queries from './call-record-exports.queries.js';
import type { Asker, ExportRow } from './call-record-exports.queries.js';
import { workExports } from './work-exports.js';

const keptDays = 7;
/** Of one person; the oldest goes when another one is made. */
const mostKept = 5;

const failureText = text(
  'Something went wrong on our side. Start the export again.',
  'Une erreur est survenue de notre côté. Relancez l’exportation.',
);

export const callRecordExports: Pick<
  Handlers,
  | 'listCallRecordExports'
  | 'createCallRecordExport'
  | 'getCallRecordExport'
  | 'deleteCallRecordExport'
  | 'downloadCallRecordExport'
> = {
  async listCallRecordExports({ query }, context) {
    const asker = askerOf(context);
    const { items, ...rest } = await context.read((db) =>
      queries.listExports(db, asker, query, context.clock()),
    );
    return { body: { ...rest, items: items.map((row) => toExport(row, context.language)) } };
  },

  async createCallRecordExport({ body }, context) {
    const { rows, columns, format, language, timeZone, from, until, ...filter } = body;
    const asker = askerOf(context);
    const asked = { rows, columns, format, language, timeZone };
    const written = fileFormatOf(asked, context, 'body');
    return context.write('call-history-exported', async (tx) => {
      const period = await periodOf(tx.db, { from, until }, context, 'body');
      await queries.deleteOlder(tx.db, asker.subject, mostKept - 1);
      const now = context.clock();
      const total = await countRecords(tx.db, asker.scope, period, filter);
      const row = await queries.insertExport(tx.db, {
        ...{ ...asker, domainId: context.domain.id, period, filter, format: written, total, now },
        fileName: `call-history-${now.toISOString().slice(0, 10)}.csv`,
        expiresAt: new Date(now.getTime() + keptDays * 86_400_000),
      });
      const made = toExport(row, context.language);
      const after = { fileName: made.fileName, from: made.from, until: made.until, total };
      tx.record({ ...{ resource: 'call-record-exports', before: null, after }, ...namedAs(row) });
      // The reply goes out before the work begins.
      tx.afterCommit(async () => void setImmediate(start, context));
      const headers = { Location: `/v1/call-record-exports/${row.id}` };
      return { status: 201, headers, body: made, etag: row.version };
    });
  },

  async getCallRecordExport({ path }, context) {
    const row = await findOwn(context, path.exportId);
    return { body: toExport(row, context.language), etag: row.version };
  },

  async deleteCallRecordExport({ path, headers }, context) {
    const asker = askerOf(context);
    return context.write('call-history-exported', async (tx) => {
      const row = await queries.findExport(tx.db, asker, path.exportId, context.clock(), 'lock');
      if (!row) throw notFound();
      requireVersion(headers['if-match'], row, (now) => toExport(now, context.language));
      await queries.deleteExport(tx.db, row.id);
      tx.announce('call-record-exports', [row.id]);
      return { status: 204 };
    });
  },

  async downloadCallRecordExport({ path }, context) {
    const row = await findOwn(context, path.exportId);
    if (row.status !== 'done') throw conflict('export-not-ready');
    return { body: Readable.from(partsOf(context, row)) };
  },
};

/** One part at a time is held, however long the file is. */
async function* partsOf(context: Context, { id, parts }: ExportRow): AsyncGenerator<string> {
  for (let number = 0; number < parts; number += 1) {
    const content = await context.read((db) => queries.findPart(db, id, number));
    if (content === null) throw new Error('the file was deleted while it was read');
    yield content;
  }
}

const askerOf = (context: Context): Asker => ({
  subject: context.caller.subject,
  scope: recordScopeOf(context, 'callRecords:export'),
});

async function findOwn(context: Context, id: string): Promise<ExportRow> {
  const asker = askerOf(context);
  const row = await context.read((db) => queries.findExport(db, asker, id, context.clock()));
  if (!row) throw notFound();
  return row;
}

const namedAs = ({ id, file_name: name }: ExportRow) => ({ id, name });

const start = ({ platform, clock, log }: Context) => void workExports({ db: platform, clock, log });

const toExport = (
  row: ExportRow,
  language: Language,
): components['schemas']['CallRecordExport'] => ({
  ...{ id: row.id, version: row.version, fileName: row.file_name, status: row.status },
  ...{ rows: row.format.rows, total: row.total, processed: row.processed, lines: row.lines },
  from: row.period_from.toISOString(),
  until: row.period_until.toISOString(),
  failure: row.failure && say(failureText, language),
  expiresAt: row.expires_at.toISOString(),
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
