import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import { badRequest } from '../problem.js';
import { escapeFormula } from '../users/user-export.js';
import { scopeOf } from '../users/users.scope.js';
import { listMeetings, type MeetingListQuery } from './meetings.queries.js';

type Meeting = components['schemas']['ConferenceMeeting'];

export const meetings: Pick<Handlers, 'listConferenceMeetings' | 'exportConferenceMeetings'> = {
  async listConferenceMeetings({ query }, context) {
    requirePeriod(query);
    const scope = scopeOf(context, 'conferences:read');
    return {
      body: await context.read((db) => listMeetings(db, scope, query, context.clock())),
    };
  },

  async exportConferenceMeetings({ query }, context) {
    requirePeriod(query);
    return { body: Readable.from(linesOf(context, query)) };
  },
};

function requirePeriod({ from, until }: MeetingListQuery): void {
  if (from && until && new Date(from) >= new Date(until))
    throw badRequest([{ pointer: 'from', code: 'period-backwards' }]);
}

const columns = [
  'id',
  'conferenceId',
  'name',
  'startedAt',
  'endedAt',
  'durationSeconds',
  'peak',
  'participants',
] as const;

/** Reads block by block, so that a slow download holds no transaction open. */
async function* linesOf(context: Context, query: MeetingListQuery): AsyncGenerator<string> {
  yield '\ufeff' + stringify([[...columns]]);
  const scope = scopeOf(context, 'conferences:read');
  let cursor: string | null | undefined;
  do {
    const request = { ...query, limit: 200, ...(cursor && { cursor }) };
    const block = await context.read((db) => listMeetings(db, scope, request, context.clock()));
    yield stringify(block.items.map(cellsOf));
    cursor = block.nextCursor;
  } while (cursor);
}

function cellsOf(meeting: Meeting): string[] {
  const cells = {
    ...meeting,
    endedAt: meeting.endedAt ?? '',
    participants: meeting.participants.map(({ name, number }) => name ?? number ?? '').join('; '),
  };
  return columns.map((column) => escapeFormula(String(cells[column])));
}
