import type { User, components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type BulkPlan = components['schemas']['BulkPlan'];

const changeId = '01890000-0000-7000-8000-0000000000c1';

/** User number `index` of a sample company. */
export function sampleUser(index: number, changes: Partial<User> = {}): User {
  const extension = String(1001 + index);
  return {
    id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    domainId: '01890000-0000-7000-8000-0000000000d0',
    version: 1,
    kind: 'person',
    firstName: 'Anne',
    lastName: `Roy ${index}`,
    extension,
    loginName: `${extension}@acme.example`,
    emails: [`anne${index}@acme.example`],
    role: 'basic-user',
    departmentId: null,
    departmentName: 'Ventes',
    siteId: null,
    siteName: 'Québec',
    timeZone: null,
    language: null,
    callerIdName: null,
    callerIdNumber: null,
    emergencyCallerIdNumber: null,
    emergencyAddressId: null,
    areaCode: null,
    ringSeconds: 20,
    maxActiveCalls: 2,
    voicemailEnabled: true,
    inAudioDirectory: true,
    inContactList: true,
    recordCalls: 'none',
    hideRecordings: false,
    notes: null,
    accountState: index === 1 ? 'new' : 'active',
    mfaEnabled: false,
    hasPin: true,
    tags: index === 1 ? ['new', 'passwordRequired'] : [],
    lastSignInAt: null,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

/** A server in memory with so many users. */
export function sampleServer(count: number): TestHandlers {
  let stored = Array.from({ length: count }, (_, index) => sampleUser(index));
  let before = stored;
  const headers = { 'Change-Id': changeId };
  const keep = (next: User[]) => {
    before = stored;
    stored = next;
  };
  return {
    listUsers: ({ params: { query } }) => {
      const found = stored.filter(
        (user) =>
          `${user.firstName} ${user.lastName} ${user.extension}`.includes(query.q ?? '') &&
          (!query.tag || user.tags.includes(query.tag)),
      );
      const offset = query.offset ?? Number(query.cursor ?? 0);
      const end = offset + (query.limit ?? 50);
      const nextCursor = end < found.length ? String(end) : null;
      return { items: found.slice(offset, end), nextCursor, total: found.length };
    },
    listSites: () => ({ items: [], nextCursor: null, total: 0 }),
    listDepartments: () => ({ items: [], nextCursor: null, total: 0 }),
    listUses: () => ({ items: [], nextCursor: null, total: 0 }),
    deleteUser: ({ params }) => {
      keep(stored.filter((user) => user.id !== params.path.userId));
      return { status: 204, headers };
    },
    lockUser: ({ params, body }) => {
      const user = stored.find(({ id }) => id === params.path.userId);
      if (!user) return problem(404, 'not-found');
      const next: User = { ...user, accountState: body.locked ? 'locked' : 'active' };
      keep(stored.map((one) => (one.id === next.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    sendPasswordLink: () => ({
      status: 202,
      body: {
        purpose: 'firstLogin',
        emails: ['a…@acme.example'],
        expiresAt: '2026-01-08T14:00:00Z',
      },
    }),
    bulkUpdateUsers: ({ params, body }) => {
      const plan = planOf(stored, body);
      if (params.query.dryRun) return plan;
      const isChosen = ({ id }: User) => body.ids.includes(id);
      if (body.action === 'delete') keep(stored.filter((user) => !isChosen(user)));
      if (body.action === 'update') {
        keep(stored.map((user) => (isChosen(user) ? { ...user, ...body.changes } : user)));
      }
      return { status: 200, body: { ...plan, applied: true, changeId }, headers };
    },
    undoChange: () => {
      stored = before;
      return planOf([], { action: 'update', ids: [] });
    },
  };
}

function planOf(
  stored: readonly User[],
  { action, ids, changes = {} }: components['schemas']['UserBulk'],
): BulkPlan {
  const done = { update: 'update', delete: 'delete', sendWelcome: 'send' } as const;
  const rows = stored
    .filter(({ id }) => ids.includes(id))
    .map((user) => ({
      id: user.id,
      name: `${user.firstName} ${user.lastName}`,
      action: user.role === 'office-manager' ? ('error' as const) : done[action],
      changes: Object.entries(changes).map(([field, after]) => ({
        field,
        before: user[field as keyof User],
        after,
      })),
      errors: [],
    }));
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  for (const row of rows) counts[row.action] += 1;
  return { applied: false, counts, rows, changeId: null };
}
