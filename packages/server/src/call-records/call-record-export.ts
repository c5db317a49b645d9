import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Block } from '../database/page.js';
import type { Context, Handlers } from '../contract.js';
import { conflict, forbidden } from '../problem.js';
import { isTimeZone } from '../users/users.rules.js';
import {
  countRecords,
  listRecordBlock,
  listSiteNames,
  type Period,
  type RecordFilter,
  type RecordRow,
  type RecordScope,
} from './call-records.queries.js';
import { periodOf, recordScopeOf, refusalOf } from './call-records.js';
import { headingOf, RecordLines, usualColumns, type FileFormat } from './record-lines.js';

/** More is made in the background. */
const most = 50_000;

/** So many calls are read at a time. */
const blockSize = 200;

export const callRecordExport: Pick<Handlers, 'exportCallRecords'> = {
  async exportCallRecords({ query }, context) {
    const { rows, columns, format, timeZone, from, until, ...filter } = query;
    const scope = recordScopeOf(context, 'callRecords:export');
    const written = fileFormatOf({ rows, columns, format, timeZone }, context, 'query');
    const { period, total } = await context.read(async (db) => {
      const asked = await periodOf(db, { from, until }, context);
      return { period: asked, total: await countRecords(db, scope, asked, filter) };
    });
    if (total > most)
      throw conflict('export-too-large', {
        limit: most,
        used: total,
        values: { limit: most, used: total },
      });
    return { body: Readable.from(linesOf(context, scope, period, filter, written)) };
  },
};

/** What a request says of the file, with what it leaves out. */
export function fileFormatOf(
  asked: Partial<FileFormat>,
  context: Context,
  where: 'query' | 'body',
): FileFormat {
  const columns = asked.columns ?? usualColumns;
  if (columns.includes('site') && !context.caller.capabilities.has('users:read'))
    throw forbidden('users:read');
  const { timeZone = context.domain.timeZone } = asked;
  if (!isTimeZone(timeZone))
    throw refusalOf(where, {
      pointer: 'timeZone',
      code: 'unknown-time-zone',
      values: { timeZone },
    });
  return {
    ...{ rows: asked.rows ?? 'call', columns, format: asked.format ?? 'data', timeZone },
    language: asked.language ?? context.language,
  };
}

/** Reads block by block, so that a slow download holds no transaction open. */
async function* linesOf(
  context: Context,
  scope: RecordScope,
  period: Period,
  filter: RecordFilter,
  format: FileFormat,
): AsyncGenerator<string> {
  yield headingOf(format);
  const lines = new RecordLines(format, await context.read(listSiteNames));
  let cursor: string | null = null;
  do {
    const request = { after: cursor, limit: blockSize };
    const block: Block<RecordRow> = await context.read((db) =>
      listRecordBlock(db, scope, period, filter, request),
    );
    yield stringify(lines.of(block.items));
    cursor = block.nextCursor;
  } while (cursor);
}
