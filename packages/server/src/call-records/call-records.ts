import type { Capability } from '../access/caller.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { badRequest, invalid, notFound, type FieldFault, type Problem } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import { toRecord, toRecordDetail } from './call-record-words.js';
import * as queries from './call-records.queries.js';
import type { Period, RecordListQuery, RecordScope } from './call-records.queries.js';

/** Longest period that one request reads. */
const longestDays = 400;
const day = 86_400_000;

export const callRecords: Pick<Handlers, 'listCallRecords' | 'getCallRecord' | 'updateCallRecord'> =
  {
    async listCallRecords({ query: { from, until, ...filter } }, context) {
      const scope = recordScopeOf(context, 'callRecords:read');
      const { items, ...rest } = await context.read(async (db) =>
        queries.listRecords(db, scope, await periodOf(db, { from, until }, context), filter),
      );
      return { body: { ...rest, items: items.map((row) => toRecord(row, context.language)) } };
    },

    async getCallRecord({ path }, context) {
      const scope = recordScopeOf(context, 'callRecords:read');
      const row = await context.read((db) => queries.findRecord(db, scope, path.callRecordId));
      if (!row) throw notFound();
      return { body: toRecordDetail(row, context.language), etag: row.version };
    },

    async updateCallRecord({ path, headers, body }, context) {
      const scope = recordScopeOf(context, 'callRecords:read');
      return context.write('call-note-written', async (tx) => {
        const before = await queries.findRecord(tx.db, scope, path.callRecordId, 'lock');
        if (!before) throw notFound();
        requireVersion(headers['if-match'], before, () => toRecord(before, context.language));
        const note = body.note?.trim() || null;
        await queries.updateNote(tx.db, before.id, note);
        const after = await queries.findRecord(tx.db, scope, before.id);
        if (!after) throw notFound();
        tx.record({
          resource: 'call-records',
          id: after.id,
          name: `${after.from_number ?? '?'} → ${after.dialled}`,
          before: { note: before.note },
          after: { note },
        });
        return { body: toRecord(after, context.language), etag: after.version };
      });
    },
  };

/** Whose records a capability reaches, with the recordings that the caller may hear. */
export function recordScopeOf(context: Context, capability: Capability): RecordScope {
  const listens = context.caller.capabilities.has('recordings:listen');
  return {
    ...scopeOf(context, capability),
    heard: listens ? scopeOf(context, 'recordings:listen') : null,
    askerId: context.caller.userId,
  };
}

/** What a request says, else today where the organization is. */
export async function periodOf(
  db: Db,
  { from, until }: Pick<RecordListQuery, 'from' | 'until'>,
  { clock, domain }: Context,
  where: 'query' | 'body' = 'query',
): Promise<Period> {
  const end = until ? new Date(until) : clock();
  const start = from ? new Date(from) : await queries.findMidnight(db, end, domain.timeZone);
  if (start > end) throw refusalOf(where, { pointer: 'from', code: 'period-backwards' });
  if (end.getTime() - start.getTime() > longestDays * day)
    throw refusalOf(where, {
      ...{ pointer: 'from', code: 'period-too-long', values: { limit: longestDays } },
    });
  return { from: start, until: end };
}

/** 400 for a parameter, 422 for a field of a body. */
export const refusalOf = (where: 'query' | 'body', fault: FieldFault): Problem =>
  where === 'query' ? badRequest([fault]) : invalid([{ ...fault, pointer: `/${fault.pointer}` }]);
