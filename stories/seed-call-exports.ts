import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { demoRecords, recordHandlers } from './seed-call-records.js';

type CallRecordExport = components['schemas']['CallRecordExport'];

const file: CallRecordExport = {
  id: '01890000-0000-7000-8000-0000000000e1',
  version: 1,
  fileName: 'call-history-2026-11-23.csv',
  status: 'done',
  rows: 'call',
  from: '2026-01-01T05:00:00Z',
  until: '2026-11-23T14:00:00Z',
  total: 82_311,
  processed: 82_311,
  lines: 82_311,
  failure: null,
  expiresAt: '2026-11-30T14:00:00Z',
  createdAt: '2026-11-23T14:00:00Z',
  updatedAt: '2026-11-23T14:00:00Z',
};

/** A history so long that files of it are made in the background: one under way, one ready, one that failed. */
export function longHistory(): TestHandlers {
  let files: CallRecordExport[] = [
    { ...file, id: `${file.id.slice(0, -1)}3`, status: 'running', processed: 34_000 },
    { ...file, fileName: 'call-history-2026-11-20.csv' },
    {
      ...{ ...file, id: `${file.id.slice(0, -1)}2`, status: 'failed' },
      fileName: 'call-history-2026-11-19.csv',
      failure: 'Something went wrong on our side. Start the export again.',
    },
  ];
  return {
    ...recordHandlers(),
    listCallRecords: ({ params: { query } }) => {
      const items = demoRecords(60).slice(0, query.limit ?? 50);
      return { items, nextCursor: null, total: file.total };
    },
    listCallRecordExports: () => ({ items: files, nextCursor: null, total: files.length }),
    deleteCallRecordExport: ({ params }) => {
      files = files.filter(({ id }) => id !== params.path.exportId);
      return { status: 204 };
    },
    downloadCallRecordExport: () =>
      new Response('start,caller\r\n', { headers: { 'content-type': 'text/csv' } }),
  };
}
