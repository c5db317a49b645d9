import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { departments, sites } from './seed.js';

type Schemas = components['schemas'];
type Conference = Schemas['Conference'];
type Participant = Schemas['ConferenceParticipant'];
type Meeting = Schemas['ConferenceMeeting'];

const id = (group: string, index: number) =>
  `01890000-0000-7000-8${group}-${String(index).padStart(12, '0')}`;
const created = '2026-01-05T14:00:00Z';
const headers = { 'Change-Id': id('c10', 1) };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const names = ['Réunion du lundi', 'Salle de la direction', 'Soutien technique', 'Projet Nord'];
const people = ['Anne Tremblay', 'Luc Gagnon', 'Marie-Ève Côté', 'David Kim', 'Chloé Roy'];
const present = [4, 0, 0, 2];

/** Conference `index` of the demo company; every second one is owned. */
export function demoConference(index: number, changes: Partial<Conference> = {}): Conference {
  const isOwned = index % 2 === 1;
  const owner = people[index % people.length] ?? null;
  return {
    id: id('cb1', index),
    domainId: id('ca0', 1),
    version: 1,
    name: names[index] ?? `Salle ${index + 1}`,
    extension: String(6000 + index),
    kind: isOwned ? 'owned' : 'dedicated',
    ownerUserId: isOwned ? id('cb2', index % people.length) : null,
    siteId: sites[index % sites.length]?.id ?? null,
    leaderPin: isOwned ? '739204' : null,
    participantPin: null,
    maxParticipants: 20,
    minParticipants: 1,
    requireLeader: isOwned,
    announceJoin: true,
    announceLeave: true,
    muteOnEntry: false,
    askName: isOwned,
    locked: index === 3,
    activeFrom: null,
    activeUntil: null,
    ownerName: isOwned ? owner : null,
    siteName: sites[index % sites.length]?.name ?? null,
    phoneNumbers: index === 0 ? [{ id: id('cb3', 0), number: '+15145550160' }] : [],
    participantCount: present[index] ?? 0,
    createdAt: created,
    updatedAt: created,
    ...changes,
  };
}

export const demoConferences = (count: number) =>
  Array.from({ length: count }, (_, index) => demoConference(index));

/** Somebody who is there. */
export function demoParticipant(index: number, changes: Partial<Participant> = {}): Participant {
  return {
    id: id('cb4', index),
    callId: null,
    name: people[index % people.length] ?? null,
    number: String(1001 + index),
    userId: id('cb2', index % people.length),
    leader: index === 0,
    muted: index === 2,
    talking: index === 1,
    joinedAt: minutesAgo(18 - index),
    ...changes,
  };
}

/** A past meeting of the first conference. */
export function demoMeeting(index: number, changes: Partial<Meeting> = {}): Meeting {
  const startedAt = minutesAgo(1440 * (index + 1));
  const seconds = 1500 + 420 * index;
  const endedAt = new Date(Date.parse(startedAt) + seconds * 1000).toISOString();
  return {
    id: id('cb5', index),
    domainId: id('ca0', 1),
    conferenceId: id('cb1', 0),
    name: names[0] ?? '',
    startedAt,
    endedAt,
    durationSeconds: seconds,
    peak: 3 + (index % 3),
    participants: people.slice(0, 3 + (index % 3)).map((name, one) => ({
      ...{ name, number: String(1001 + one), userId: id('cb2', one), leader: one === 0 },
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
const done = () => ({ status: 204 as const, headers });

/** A company with conferences, one of them under way. */
export function conferenceHandlers(given: Partial<Company> = {}): TestHandlers {
  const company: Company = {
    conferences: demoConferences(4),
    participants: [0, 1, 2, 3].map((index) => demoParticipant(index)),
    meetings: [
      demoMeeting(0, { startedAt: minutesAgo(18), endedAt: null, durationSeconds: 1080, peak: 4 }),
      ...[0, 1, 2, 3].map((index) => demoMeeting(index + 1)),
    ],
    ...given,
  };
  const find = (conferenceId: string) =>
    company.conferences.find((conference) => conference.id === conferenceId);
  const text = (query: { q?: string }) => (query.q ?? '').toLowerCase();
  return {
    getMe: () => me,
    listConferences: ({ params: { query } }) =>
      pageOf(
        company.conferences.filter(
          ({ name, kind }) =>
            name.toLowerCase().includes(text(query)) && (!query.kind || query.kind === kind),
        ),
        query,
      ),
    getConference: ({ params }) => find(params.path.conferenceId) ?? problem(404, 'not-found'),
    createConference: ({ body }) => ({
      ...{ status: 201, body: { ...demoConference(9), ...body, version: 1 }, headers },
    }),
    updateConference: ({ params, body }) => {
      const stored = find(params.path.conferenceId);
      if (!stored) return problem(404, 'not-found');
      Object.assign(stored, body, { version: stored.version + 1 });
      return { status: 200, body: stored, headers };
    },
    deleteConference: done,
    listConferenceParticipants: ({ params: { query } }) =>
      pageOf(
        company.participants.filter(({ name }) => (name ?? '').toLowerCase().includes(text(query))),
        query,
      ),
    moderateParticipant: done,
    moderateConference: done,
    inviteToConference: done,
    joinConference: done,
    listConferenceMeetings: ({ params: { query } }) =>
      pageOf(
        company.meetings.filter(({ name }) => name.toLowerCase().includes(text(query))),
        query,
      ),
    listSites: () => ({ items: sites, nextCursor: null, total: sites.length }),
    listDepartments: () => ({ items: departments, nextCursor: null, total: departments.length }),
    listUsers: none,
    listDevices: none,
    listUses: none,
    getNextExtension: () => availability('6009'),
    getExtensionAvailability: ({ params }) => availability(params.path.number),
  };
}

const availability = (number: string) => ({
  ...{ number, available: true, code: null, message: null, holder: null, next: number },
});
