import type { User, components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { untouched } from './seed-voicemail.js';
import { userHandlers, users } from './seed.js';

type ExtensionAvailability = components['schemas']['ExtensionAvailability'];

const change = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const [, , , colleague] = users;

/** The person that the stories of the editor edit. */
export const edited: User = { ...(colleague as User), notes: 'Répond aussi au 1010.' };

/** {@link userHandlers} with what one person's editor writes and asks besides. */
export function editorHandlers(first: User = edited): TestHandlers {
  let stored = first;
  let before = first;
  const store = (next: User) => {
    before = stored;
    stored = { ...next, version: stored.version + 1 };
    return { status: 200 as const, body: stored, headers: change };
  };
  const holder = (number: string) => users.find(({ extension }) => extension === number);
  return {
    ...userHandlers(),
    getMe: () => me,
    getVoicemail: () => untouched,
    getUser: ({ params }) =>
      params.path.userId === stored.id ? stored : problem(404, 'not-found'),
    createUser: ({ body }) => {
      const { sendWelcome: _mail, ...person } = body;
      stored = { ...first, ...person, id: '01890000-0000-7000-8000-000000009999', version: 0 };
      return { ...store(stored), status: 201 };
    },
    updateUser: ({ params, body }) =>
      params.header['If-Match'] === `"${stored.version}"`
        ? store({ ...stored, ...body })
        : problem(412, 'stale', { current: { ...stored } }),
    recycleUser: ({ body }) => {
      const { sendWelcome: _mail, ...person } = body;
      return store({ ...stored, ...person, accountState: 'new', lastSignInAt: null });
    },
    lockUser: ({ body }) => store({ ...stored, accountState: body.locked ? 'locked' : 'active' }),
    undoChange: () => {
      stored = { ...before, version: stored.version + 1 };
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: change['Change-Id'] };
    },
    getNextExtension: () => availability('1061', undefined),
    getExtensionAvailability: ({ params }) =>
      availability(params.path.number, holder(params.path.number)),
    listSignIns: () => ({ items: signIns, nextCursor: null, total: signIns.length }),
  };
}

function availability(number: string, user: User | undefined): ExtensionAvailability {
  const name = user ? `${user.firstName} ${user.lastName}` : '';
  return {
    number,
    next: '1061',
    available: !user,
    code: user ? 'extension-taken' : null,
    message: user ? `${number}: ${name}` : null,
    holder: user ? { kind: 'user', id: user.id, name } : null,
  };
}

const signIns = (['succeeded', 'wrongPassword', 'wrongPassword', 'linkUsed'] as const).map(
  (outcome, index) => ({
    id: `01890000-0000-7000-8000-00000000020${index}`,
    at: `2026-01-0${5 - index}T13:0${index}:00Z`,
    outcome,
    address: `192.0.2.${20 + index}`,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  }),
);
