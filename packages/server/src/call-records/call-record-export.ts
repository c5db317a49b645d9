import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import { conflict } from '../problem.js';
import { escapeFormula } from '../users/user-export.js';
import { toRecordDetail } from './call-record-words.js';
import {
  listRecords,
  type Period,
  type RecordFilter,
  type RecordScope,
} from './call-records.queries.js';
import { periodOf, recordScopeOf } from './call-records.js';

type CallRecordDetail = components['schemas']['CallRecordDetail'];

/** More is for a report. */
const most = 50_000;

const callColumns = [
  'id',
  'direction',
  'startedAt',
  'fromNumber',
  'fromName',
  'dialled',
  'dialledName',
  'answeredBy',
  'outcome',
  'waitSeconds',
  'talkSeconds',
  'totalSeconds',
  'story',
  'cause',
  'note',
] as const;

const legColumns = ['id', 'leg', 'target', 'startedAt', 'answeredAt', 'endedAt', 'reason'] as const;

export const callRecordExport: Pick<Handlers, 'exportCallRecords'> = {
  async exportCallRecords({ query: { rows, from, until, ...filter } }, context) {
    const scope = recordScopeOf(context, 'callRecords:export');
    const { period, total } = await context.read(async (db) => {
      const asked = await periodOf(db, { from, until }, context);
      const first = await listRecords(db, scope, asked, { ...filter, limit: 1 });
      return { period: asked, total: first.total };
    });
    if (total > most)
      throw conflict('export-too-large', {
        limit: most,
        used: total,
        values: { limit: most, used: total },
      });
    return { body: Readable.from(linesOf(context, scope, period, filter, rows ?? 'call')) };
  },
};

/** Reads block by block, so that a slow download holds no transaction open. */
async function* linesOf(
  context: Context,
  scope: RecordScope,
  period: Period,
  filter: RecordFilter,
  rows: 'call' | 'leg',
): AsyncGenerator<string> {
  yield '\ufeff' + stringify([rows === 'call' ? [...callColumns] : [...legColumns]]);
  let cursor: string | null | undefined;
  do {
    const request = { ...filter, limit: 200, cursor: cursor ?? undefined };
    const block = await context.read((db) => listRecords(db, scope, period, request));
    const records = block.items.map((row) => toRecordDetail(row, context.language));
    yield stringify(
      records.flatMap((record) => (rows === 'call' ? [cellsOf(record)] : legsOf(record))),
    );
    cursor = block.nextCursor;
  } while (cursor);
}

function cellsOf(record: CallRecordDetail): string[] {
  const cells = {
    ...record,
    fromNumber: record.from.number,
    fromName: record.from.name,
    answeredBy: record.answeredBy && (record.answeredBy.name ?? record.answeredBy.number),
    cause: record.cause?.text,
  };
  return callColumns.map((column) => escapeFormula(String(cells[column] ?? '')));
}

const legsOf = ({ id, legs }: CallRecordDetail): string[][] =>
  legs.map((leg, index) => {
    const cells = { ...leg, id, leg: index + 1, target: leg.target.name };
    return legColumns.map((column) => escapeFormula(String(cells[column] ?? '')));
  });
