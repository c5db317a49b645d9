import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import {
  attendant,
  caller,
  callHandlers,
  colleague,
  directions,
  domainId,
  id,
  queues,
} from './seed-calls.js';

type Schemas = components['schemas'];
type CallRecord = Schemas['CallRecord'];
type CallRecordDetail = Schemas['CallRecordDetail'];
type RoutingObject = Schemas['RoutingObject'];

const outcomes: readonly CallRecord['outcome'][] = [
  'answered',
  'answered',
  'missed',
  'answered',
  'voicemail',
  'answered',
  'abandoned',
  'forwarded',
  'blocked',
  'answered',
  'busy',
  'failed',
];

const causes: Partial<Record<CallRecord['outcome'], CallRecord['cause']>> = {
  blocked: {
    code: 'blocked-number',
    text: 'Le numéro est dans les numéros bloqués de l’organisation. Retirez-le de la liste pour recevoir ses appels.',
  },
  failed: {
    code: 'q850-34',
    text: 'Le fournisseur n’avait plus de ligne libre. Si cela se répète, demandez-lui davantage d’appels simultanés.',
  },
};

const spoken = (seconds: number) =>
  seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`;

/** Past call `index` of the demo company, the latest first. */
export function demoRecord(index: number, changes: Partial<CallRecord> = {}): CallRecord {
  const outcome = outcomes[index % outcomes.length] ?? 'answered';
  const isAnswered = outcome === 'answered' || outcome === 'forwarded';
  const direction = directions[index % directions.length] ?? 'inbound';
  const { party, siteId } = colleague(index + 3);
  const waitSeconds = 14 + ((index * 17) % 70);
  const talkSeconds = isAnswered ? 30 + ((index * 97) % 900) : 0;
  const totalSeconds = waitSeconds + talkSeconds;
  const start = Date.now() - 400_000 - index * 411_000;
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  const queue = queues[index % queues.length]?.name ?? '';
  const first = party.name?.split(' ')[0] ?? '';
  return {
    id: id('ca5', index),
    domainId,
    version: 1,
    direction,
    from: direction === 'inbound' ? caller(index) : colleague(index + 11).party,
    dialled: direction === 'inbound' ? '+15145550100' : (party.number ?? ''),
    dialledName: direction === 'inbound' ? 'Ligne principale' : party.name,
    startedAt: at(0),
    answeredAt: isAnswered ? at(waitSeconds) : null,
    outcome,
    answeredBy: isAnswered ? party : null,
    endedAt: at(totalSeconds),
    waitSeconds,
    talkSeconds,
    totalSeconds,
    story: isAnswered
      ? `Principale → 2 → ${queue} ${spoken(waitSeconds)} → ${first} ${spoken(talkSeconds)}`
      : `Principale → ${queue} ${spoken(waitSeconds)}`,
    cause: causes[outcome] ?? null,
    siteId,
    recordings: index % 3 === 0 && isAnswered ? [id('ca6', index)] : [],
    note: index % 5 === 1 ? 'Rappeler jeudi pour la soumission.' : null,
    demo: false,
    createdAt: at(totalSeconds),
    updatedAt: at(totalSeconds),
    ...changes,
  };
}

export const demoRecords = (count: number): CallRecord[] =>
  Array.from({ length: count }, (_, index) => demoRecord(index));

/** The same with its legs and the decisions of the routing. */
export function demoDetail(record: CallRecord, index = 0): CallRecordDetail {
  const after = (seconds: number) =>
    new Date(Date.parse(record.startedAt) + seconds * 1000).toISOString();
  const queue = queues[0] ?? attendant;
  const leg = (target: RoutingObject, changes: Partial<CallRecordDetail['legs'][number]>) => ({
    target,
    deviceId: null,
    state: 'ended' as const,
    startedAt: after(8),
    answeredAt: null,
    endedAt: after(record.waitSeconds),
    reason: 'elsewhere' as const,
    ...changes,
  });
  const isAnswered = record.answeredAt !== null;
  return {
    ...record,
    legs: [
      leg(colleague(index + 20).object, {}),
      leg(colleague(index + 21).object, { reason: 'offline' }),
      leg(
        colleague(index + 3).object,
        isAnswered
          ? { answeredAt: record.answeredAt, endedAt: record.endedAt, reason: 'completed' }
          : { reason: 'noAnswer' },
      ),
    ],
    steps: [
      {
        object: { kind: 'phoneNumber', id: id('ca7', 1), name: '+15145550100' },
        rule: 'Heures d’ouverture',
        code: 'time-rule',
        reason: 'La période Heures d’ouverture est en vigueur.',
        at: after(0),
        waitSeconds: 0,
      },
      {
        object: attendant,
        rule: '2',
        code: 'key',
        reason: 'L’appelant a appuyé sur 2.',
        at: after(0),
        waitSeconds: 8,
      },
      {
        object: queue,
        rule: null,
        code: 'queue',
        reason: 'Trois agents sont connectés; tous sonnent.',
        at: after(8),
        waitSeconds: record.waitSeconds - 8,
      },
    ],
  };
}

/** A server in memory with the past calls of the demo company. */
export function recordHandlers(first: readonly CallRecord[] = demoRecords(60)): TestHandlers {
  let stored = [...first];
  const find = (recordId: string) => stored.find((record) => record.id === recordId);
  return {
    ...callHandlers(),
    listCallRecords: ({ params: { query } }) => {
      const words = (query.q ?? '').toLowerCase();
      const found = stored.filter(
        (record) =>
          `${record.from.name} ${record.from.number} ${record.story}`
            .toLowerCase()
            .includes(words) &&
          (!query.direction || record.direction === query.direction) &&
          (!query.outcome || record.outcome === query.outcome) &&
          (!query.siteId || record.siteId === query.siteId) &&
          (query.recorded === undefined || record.recordings.length > 0 === query.recorded) &&
          (query.type !== 'missed' || !record.answeredBy) &&
          (query.type !== 'received' || !!record.answeredBy) &&
          (query.type !== 'external' || record.direction !== 'internal'),
      );
      const field = (query.sort ?? '-startedAt').replace(/^-/, '') as 'startedAt' | 'talkSeconds';
      const way = (query.sort ?? '-').startsWith('-') ? -1 : 1;
      found.sort((one, other) => way * (one[field] < other[field] ? -1 : 1));
      const offset = query.offset ?? 0;
      const end = offset + (query.limit ?? 50);
      return { items: found.slice(offset, end), nextCursor: null, total: found.length };
    },
    getCallRecord: ({ params }) => {
      const record = find(params.path.callRecordId);
      return record ? demoDetail(record, stored.indexOf(record)) : problem(404, 'not-found');
    },
    updateCallRecord: ({ params, body }) => {
      const record = find(params.path.callRecordId);
      if (!record) return problem(404, 'not-found');
      const next = { ...record, note: body.note ?? null, version: record.version + 1 };
      stored = stored.map((one) => (one.id === next.id ? next : one));
      return { status: 200, body: next, headers: { 'Change-Id': id('ca8', 1) } };
    },
    deleteRecording: ({ params }) => {
      stored = stored.map((record) => ({
        ...record,
        recordings: record.recordings.filter((one) => one !== params.path.recordingId),
      }));
      return { status: 204 as const };
    },
    listCallRecordExports: () => ({ items: [], nextCursor: null, total: 0 }),
    exportCallRecords: () =>
      new Response('start,caller\r\n', { headers: { 'content-type': 'text/csv' } }),
    applyBlock: () => ({
      status: 200,
      body: { applied: true, changeId: id('ca8', 2), items: [], uses: [], simulations: [] },
    }),
  };
}
