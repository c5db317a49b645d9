import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type Schemas = components['schemas'];
type Conference = Schemas['Conference'];
type Participant = Schemas['ConferenceParticipant'];
type Meeting = Schemas['ConferenceMeeting'];

const domainId = '01890000-0000-7000-8000-0000000000d0';
const at = '2026-01-05T14:00:00Z';
const headers = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const sampleId = (kind: string, index: number) =>
  `01890000-0000-7000-8${kind}-${String(index).padStart(12, '0')}`;

const names = ['Weekly meeting', 'Board room', 'Support'];
const people = ['Anne Roy', 'Bob Lee', 'Chloé Côté', 'David Kim'];

/** Conference number `index` of a sample company; the second one is owned. */
export function sampleConference(index: number, changes: Partial<Conference> = {}): Conference {
  const isOwned = index === 1;
  return {
    id: sampleId('b01', index),
    domainId,
    version: 1,
    name: names[index] ?? `Conference ${index}`,
    extension: String(6000 + index),
    kind: isOwned ? 'owned' : 'dedicated',
    ownerUserId: isOwned ? sampleId('b02', 0) : null,
    siteId: null,
    leaderPin: isOwned ? '482917' : null,
    participantPin: null,
    maxParticipants: 20,
    minParticipants: 1,
    requireLeader: isOwned,
    announceJoin: true,
    announceLeave: true,
    muteOnEntry: false,
    askName: false,
    locked: false,
    activeFrom: null,
    activeUntil: null,
    ownerName: isOwned ? 'Anne Roy' : null,
    siteName: null,
    phoneNumbers: index === 0 ? [{ id: sampleId('b03', 0), number: '+15145550160' }] : [],
    participantCount: 0,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

/** Somebody in the first conference. */
export function sampleParticipant(index: number, changes: Partial<Participant> = {}): Participant {
  return {
    id: sampleId('b04', index),
    callId: sampleId('b05', index),
    name: people[index] ?? null,
    number: String(1001 + index),
    userId: sampleId('b02', index),
    leader: index === 0,
    muted: index === 1,
    talking: index === 0,
    joinedAt: new Date(Date.now() - (300 - 60 * index) * 1000).toISOString(),
    ...changes,
  };
}

/** A meeting of the first conference. */
export function sampleMeeting(index: number, changes: Partial<Meeting> = {}): Meeting {
  const startedAt = `2026-01-0${index + 1}T15:00:00Z`;
  const endedAt = `2026-01-0${index + 1}T15:42:10Z`;
  return {
    id: sampleId('b06', index),
    domainId,
    conferenceId: sampleId('b01', 0),
    name: 'Weekly meeting',
    startedAt,
    endedAt,
    durationSeconds: 2530,
    peak: 3,
    participants: people.slice(0, 3).map((name, one) => ({
      ...{ name, number: String(1001 + one), userId: null, leader: one === 0 },
      ...{ joinedAt: startedAt, leftAt: endedAt },
    })),
    ...changes,
  };
}

interface Company {
  conferences: Conference[];
  participants: Participant[];
  meetings: Meeting[];
}

const pageOf = <Item>(
  items: readonly Item[],
  { offset = 0, limit = 50 }: { offset?: number; limit?: number },
) => ({ items: items.slice(offset, offset + limit), nextCursor: null, total: items.length });

const none = () => ({ items: [], nextCursor: null, total: 0 });

/** A server in memory with conferences, who is in the first one, and its meetings. */
export function conferenceServer(given: Partial<Company> = {}) {
  const company: Company = {
    conferences: [0, 1, 2].map((index) => sampleConference(index)),
    participants: [0, 1, 2].map((index) => sampleParticipant(index)),
    meetings: [0, 1].map((index) => sampleMeeting(index)),
    ...given,
  };
  let before = { ...company };
  const keep = (changes: Partial<Company>) => {
    before = { ...company };
    Object.assign(company, changes);
  };
  const find = (conferenceId: string) => company.conferences.find(({ id }) => id === conferenceId);
  const change = (conferenceId: string, changes: Partial<Conference>) =>
    keep({
      conferences: company.conferences.map((one) =>
        one.id === conferenceId ? { ...one, ...changes, version: one.version + 1 } : one,
      ),
    });
  const handlers: TestHandlers = {
    listConferences: ({ params: { query } }) => {
      const text = (query.q ?? '').toLowerCase();
      const found = company.conferences.filter(
        ({ name, extension, kind, ownerUserId }) =>
          `${name} ${extension}`.toLowerCase().includes(text) &&
          (!query.kind || kind === query.kind) &&
          (!query.ownerUserId || ownerUserId === query.ownerUserId),
      );
      return pageOf(found, query);
    },
    getConference: ({ params }) => find(params.path.conferenceId) ?? problem(404, 'not-found'),
    createConference: ({ body }) => {
      const conference = { ...sampleConference(9), ...body, version: 1 };
      keep({ conferences: [...company.conferences, conference] });
      return { status: 201, body: conference, headers };
    },
    updateConference: ({ params, body }) => {
      const stored = find(params.path.conferenceId);
      if (!stored) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${stored.version}"`)
        return problem(412, 'stale', { current: stored });
      change(stored.id, body);
      return { status: 200, body: find(stored.id) ?? stored, headers };
    },
    deleteConference: ({ params }) => {
      keep({
        conferences: company.conferences.filter(({ id }) => id !== params.path.conferenceId),
      });
      return { status: 204, headers };
    },
    listConferenceParticipants: ({ params: { query } }) => pageOf(company.participants, query),
    moderateParticipant: ({ params, body: { action } }) => {
      const { participantId } = params.path;
      const others = company.participants.filter(({ id }) => id !== participantId);
      if (action === 'remove') keep({ participants: others });
      else
        keep({
          participants: company.participants.map((one) =>
            one.id === participantId && (action === 'mute' || action === 'unmute')
              ? { ...one, muted: action === 'mute' }
              : one,
          ),
        });
      return { status: 204, headers };
    },
    moderateConference: ({ params, body: { action } }) => {
      if (action === 'lock' || action === 'unlock')
        change(params.path.conferenceId, { locked: action === 'lock' });
      if (action === 'end') keep({ participants: [] });
      return { status: 204, headers };
    },
    inviteToConference: () => ({ status: 204, headers }),
    joinConference: () => ({ status: 204, headers }),
    listConferenceMeetings: ({ params: { query } }) => {
      const text = (query.q ?? '').toLowerCase();
      return pageOf(
        company.meetings.filter(({ name }) => name.toLowerCase().includes(text)),
        query,
      );
    },
    getNextExtension: () => availability('6009'),
    getExtensionAvailability: ({ params }) => availability(params.path.number),
    listUses: none,
    listSites: none,
    listDepartments: none,
    listDevices: none,
    listUsers: none,
    undoChange: () => {
      Object.assign(company, before);
      return { status: 200, body: undone, headers };
    },
  };
  return { company, handlers, keep };
}

const availability = (number: string) => ({
  ...{ number, available: true, code: null, message: null, holder: null, next: number },
});

const undone: Schemas['BulkPlan'] = {
  applied: true,
  changeId: headers['Change-Id'],
  counts: { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 },
  rows: [],
};
