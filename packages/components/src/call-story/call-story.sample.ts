import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sampleSimulation } from '../call-path/call-path.sample.js';
import { anne } from '../testing.js';

type Schemas = components['schemas'];
type CallRecord = Schemas['CallRecord'];
type CallRecordDetail = Schemas['CallRecordDetail'];

const headers = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const began = Date.parse('2026-11-23T14:00:00Z');
const outcomes: readonly CallRecord['outcome'][] = ['answered', 'missed', 'voicemail', 'blocked'];
const annesParty = { number: '1001', name: 'Anne Tremblay', userId: anne.id };
const annesPhones = { kind: 'userDevices', id: anne.id, name: 'Anne Tremblay' } as const;

/** Call `index` of a sample company, the latest first; every fourth was answered after 38 s. */
export function sampleRecord(index: number, changes: Partial<CallRecord> = {}): CallRecord {
  const outcome = outcomes[index % outcomes.length] ?? 'answered';
  const isAnswered = outcome === 'answered';
  const start = began - index * 600_000;
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  return {
    id: `01890000-0000-7000-8000-3${String(index).padStart(11, '0')}`,
    domainId: '01890000-0000-7000-8000-0000000000d0',
    version: 1,
    direction: 'inbound',
    from: { number: `+1418555${2000 + index}`, name: `Caller ${index}`, userId: null },
    dialled: '+15145550100',
    dialledName: 'Main',
    startedAt: at(0),
    answeredAt: isAnswered ? at(38) : null,
    outcome,
    answeredBy: isAnswered ? annesParty : null,
    endedAt: at(isAnswered ? 288 : 38),
    waitSeconds: 38,
    talkSeconds: isAnswered ? 250 : 0,
    totalSeconds: isAnswered ? 288 : 38,
    story: isAnswered ? 'Main → Sales 38 s → Anne 4 min 10' : 'Main → Sales 38 s',
    cause:
      outcome === 'blocked'
        ? { code: 'blocked-number', text: 'The number is blocked. Take it off the list.' }
        : null,
    siteId: null,
    recordings: isAnswered ? ['01890000-0000-7000-8000-0000000000f1'] : [],
    note: null,
    demo: false,
    createdAt: at(288),
    updatedAt: at(288),
    ...changes,
  };
}

/** The same with its legs and its way. */
export function detailOf(record: CallRecord): CallRecordDetail {
  const leg = {
    target: annesPhones,
    deviceId: null,
    state: 'ended' as const,
    startedAt: record.startedAt,
    answeredAt: record.answeredAt,
    endedAt: record.endedAt,
    reason: record.answeredAt ? ('completed' as const) : ('cancelled' as const),
  };
  const luc = { kind: 'user', id: null, name: 'Luc Roy' } as const;
  return {
    ...record,
    legs: [leg, { ...leg, target: luc, answeredAt: null, reason: 'elsewhere' }],
    steps: sampleSimulation.steps,
  };
}

/** A server in memory with these records; it keeps notes and takes the last one back. */
export function recordServer(first: readonly CallRecord[]): TestHandlers {
  let stored = [...first];
  let before = stored;
  const find = (recordId: string) => stored.find(({ id }) => id === recordId);
  return {
    listCallRecords: ({ params: { query } }) => {
      const found = stored.filter(
        (record) =>
          `${record.from.name} ${record.from.number}`.includes(query.q ?? '') &&
          (!query.outcome || record.outcome === query.outcome) &&
          (query.type !== 'missed' || record.answeredBy === null) &&
          (query.recorded === undefined || record.recordings.length > 0 === query.recorded),
      );
      const offset = query.offset ?? 0;
      const items = found.slice(offset, offset + (query.limit ?? 50));
      return { items, nextCursor: null, total: found.length };
    },
    getCallRecord: ({ params }) => {
      const record = find(params.path.callRecordId);
      return record ? detailOf(record) : problem(404, 'not-found');
    },
    updateCallRecord: ({ params, body, headers: sent }) => {
      const record = find(params.path.callRecordId);
      if (!record) return problem(404, 'not-found');
      if (sent.get('If-Match') !== `"${record.version}"`)
        return problem(412, 'stale', { current: record });
      const next = { ...record, note: body.note ?? null, version: record.version + 1 };
      before = stored;
      stored = stored.map((one) => (one.id === next.id ? next : one));
      return { status: 200, body: next, headers };
    },
    deleteRecording: ({ params }) => {
      stored = stored.map((record) => ({
        ...record,
        recordings: record.recordings.filter((id) => id !== params.path.recordingId),
      }));
      return { status: 204 as const };
    },
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, changeId: null, rows: [], counts };
    },
    listCallRecordExports: () => ({ items: [], nextCursor: null, total: 0 }),
    exportCallRecords: () =>
      new Response('start,caller\r\n', { headers: { 'content-type': 'text/csv' } }),
  };
}
