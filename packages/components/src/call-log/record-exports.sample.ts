import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';

type CallRecordExport = components['schemas']['CallRecordExport'];

/** A file that is ready, or what is said of it. */
export const sampleExport = (change: Partial<CallRecordExport> = {}): CallRecordExport => ({
  id: '01890000-0000-7000-8000-0000000000e1',
  version: 1,
  fileName: 'call-history-2026-11-29.csv',
  status: 'done',
  rows: 'call',
  from: '2026-01-01T05:00:00Z',
  until: '2026-11-29T14:00:00Z',
  total: 82_311,
  processed: 82_311,
  lines: 82_311,
  failure: null,
  expiresAt: '2026-12-06T14:00:00Z',
  createdAt: '2026-11-29T14:00:00Z',
  updatedAt: '2026-11-29T14:00:00Z',
  ...change,
});

/** Files of one person. */
export function exportServer(first: readonly CallRecordExport[] = []): TestHandlers {
  let stored = [...first];
  return {
    listCallRecordExports: () => ({ items: stored, nextCursor: null, total: stored.length }),
    createCallRecordExport: ({ body }) => {
      const rows = body.rows ?? 'call';
      const made = sampleExport({ status: 'queued', processed: 0, lines: 0, rows });
      stored = [made, ...stored];
      return { status: 201, body: made };
    },
    deleteCallRecordExport: ({ params }) => {
      stored = stored.filter(({ id }) => id !== params.path.exportId);
      return { status: 204 };
    },
    downloadCallRecordExport: () =>
      new Response('\ufeffDébut\n', { headers: { 'Content-Type': 'text/csv' } }),
  };
}
