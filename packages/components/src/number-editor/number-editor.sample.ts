import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sampleSimulation } from '../call-path/call-path.sample.js';
import { sampleNumber } from '../number-table/number-table.sample.js';
import { sampleTimeFrame } from '../shared/time-frames.sample.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

const headers = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };

export const frames = [0, 1, 2].map((index) =>
  sampleTimeFrame(index, { name: ['Office hours', 'Holidays', 'Evenings'][index] ?? '' }),
);

/** A number with two time rules. */
export const edited: PhoneNumber = sampleNumber(0, {
  destination: { kind: 'external', number: '+14185550111' },
  timeRules: [
    { timeFrameId: frames[0]?.id ?? '', destination: { kind: 'hangup', signal: 'busy' } },
    { timeFrameId: frames[1]?.id ?? '', destination: { kind: 'hangup', signal: 'message' } },
  ],
});

/** A server in memory with one number. */
export function numberEditorServer(first: PhoneNumber = edited): TestHandlers {
  let stored: PhoneNumber | null = first;
  let before: PhoneNumber | null = first;
  const keep = (next: PhoneNumber | null) => {
    before = stored;
    stored = next;
  };
  return {
    getPhoneNumber: ({ params }) =>
      stored && stored.id === params.path.phoneNumberId ? stored : problem(404, 'not-found'),
    createPhoneNumber: ({ body }) => {
      const next = { ...sampleNumber(0), ...body, version: 1 };
      keep(next);
      return { status: 201, body: next, headers };
    },
    updatePhoneNumber: ({ params, body }) => {
      if (!stored) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${stored.version}"`)
        return problem(412, 'stale', { current: stored });
      const next = { ...stored, ...body, version: stored.version + 1 };
      keep(next);
      return { status: 200, body: next, headers };
    },
    deletePhoneNumber: () => {
      keep(null);
      return { status: 204, headers };
    },
    listTimeFrames: () => ({ items: frames, nextCursor: null, total: frames.length }),
    listSites: () => ({ items: [], nextCursor: null, total: 0 }),
    listUsers: () => ({ items: [], nextCursor: null, total: 0 }),
    listPhoneNumbers: () => ({ items: [], nextCursor: null, total: 0 }),
    simulateCall: () => sampleSimulation,
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
  };
}
