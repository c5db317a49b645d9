import type { Me, User, components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { mailboxOf } from '../voicemail-editor/mailbox.sample.js';
import { newUser } from './user-editor.model.js';

type Site = components['schemas']['Site'];
type Department = components['schemas']['Department'];

const times = { createdAt: '2026-01-05T14:00:00Z', updatedAt: '2026-01-05T14:00:00Z' };
const domainId = '01930000-0000-7000-8000-0000000000d0';

const { sendWelcome: _onlyWhenNew, ...defaults } = newUser;

export const marie: User = {
  ...defaults,
  ...times,
  id: '01930000-0000-7000-8000-000000000001',
  domainId,
  version: 3,
  emergencyAddressId: null,
  firstName: 'Marie-Ève',
  lastName: 'Tremblay',
  extension: '1001',
  loginName: '1001@boreal.example',
  emails: ['marie-eve.tremblay@boreal.example'],
  departmentId: '01930000-0000-7000-8000-0000000000b1',
  departmentName: 'Ventes',
  siteId: '01930000-0000-7000-8000-0000000000a1',
  siteName: 'Montréal',
  accountState: 'active',
  mfaEnabled: true,
  hasPin: true,
  tags: [],
  lastSignInAt: '2026-03-02T13:15:00Z',
};

export const luc: User = {
  ...marie,
  id: '01930000-0000-7000-8000-000000000002',
  firstName: 'Luc',
  lastName: 'Gagnon',
  extension: '1000',
  loginName: '1000@boreal.example',
};

export const manager: Me = {
  id: '01930000-0000-7000-8000-000000000002',
  version: 1,
  firstName: 'Luc',
  lastName: 'Gagnon',
  loginName: '1000@boreal.example',
  extension: '1000',
  emails: ['luc.gagnon@boreal.example'],
  role: 'office-manager',
  domain: {
    id: domainId,
    name: 'boreal.example',
    displayName: 'Boréal',
    timeZone: 'America/Toronto',
    language: 'fr-CA',
    extensionLength: 4,
    listeningNotice: false,
  },
  siteId: null,
  timeZone: null,
  language: null,
  theme: 'auto',
  hasPin: true,
  mfa: { policy: 'optional', enabled: false, recoveryCodesLeft: 0 },
};

const department = (number: number, name: string): Department => ({
  ...times,
  id: `01930000-0000-7000-8000-0000000000b${number}`,
  domainId,
  version: 1,
  name,
  siteId: null,

  userCount: 4,
});

const montreal: Site = {
  ...times,
  id: '01930000-0000-7000-8000-0000000000a1',
  domainId,
  version: 1,
  name: 'Montréal',
  timeZone: null,
  callerIdName: null,
  callerIdNumber: null,
  emergencyAddressId: null,
  areaCode: null,
  userCount: 12,
};

const listOf = <Item>(...items: Item[]) => ({ items, nextCursor: null, total: items.length });

/** A users resource of one or two people that keeps versions, claims extensions and undoes its last change. */
export function sampleUsers(...people: User[]) {
  const users = new Map((people.length > 0 ? people : [marie]).map((user) => [user.id, user]));
  const holderOf = (extension: string) =>
    [...users.values()].find((user) => user.extension === extension);
  let before: { id: string; user: User | undefined } | undefined;

  function store(id: string, user: User | undefined): void {
    before = { id, user: users.get(id) };
    if (user) users.set(id, user);
    else users.delete(id);
  }

  function taken(extension: string) {
    const holder = holderOf(extension);
    if (!holder) return undefined;
    const message = `${extension} belongs to ${holder.firstName} ${holder.lastName}.`;
    return problem(409, 'extension-taken', {
      next: '1003',
      holder: { kind: 'user', id: holder.id, name: `${holder.firstName} ${holder.lastName}` },
      errors: [{ pointer: '/extension', code: 'extension-taken', message }],
    });
  }

  const changed = (user: User) => ({
    status: 200 as const,
    body: user,
    headers: { 'Change-Id': 'change-1' },
  });

  const handlers = {
    getMe: () => manager,
    getVoicemail: ({ params }) => mailboxOf(params.path.userId, 'Marie-Ève Tremblay'),
    listUsers: () => listOf(...users.values()),
    listUses: () => listOf(),
    listSites: () => listOf(montreal),
    listDepartments: () => listOf(department(1, 'Ventes'), department(2, 'Comptabilité')),
    getNextExtension: () => availability('1003', true),
    getExtensionAvailability: ({ params }) => {
      const { number } = params.path;
      const holder = holderOf(number);
      return {
        ...availability(number, !holder),
        next: '1003',
        holder: holder
          ? { kind: 'user', id: holder.id, name: `${holder.firstName} ${holder.lastName}` }
          : null,
      };
    },
    getUser: ({ params }) => users.get(params.path.userId) ?? problem(404, 'not-found'),
    createUser: ({ body }) => {
      const refused = taken(body.extension);
      if (refused) return refused;
      const created: User = {
        ...marie,
        ...newUser,
        ...body,
        id: '01930000-0000-7000-8000-000000000009',
        version: 1,
        accountState: 'new',
      };
      store(created.id, created);
      return { status: 201, body: created, headers: { 'Change-Id': 'change-1' } };
    },
    updateUser: ({ params, body }) => {
      const stored = users.get(params.path.userId);
      if (!stored) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${stored.version}"`) {
        return problem(412, 'stale', { current: { ...stored } });
      }
      const refused = body.extension === undefined ? undefined : taken(body.extension);
      if (refused) return refused;
      const user = { ...stored, ...body, version: stored.version + 1 };
      store(user.id, user);
      return changed(user);
    },
    deleteUser: ({ params }) => {
      store(params.path.userId, undefined);
      return { status: 204, headers: { 'Change-Id': 'change-1' } };
    },
    lockUser: ({ params, body }) => {
      const stored = users.get(params.path.userId) ?? marie;
      const accountState = body.locked ? ('locked' as const) : ('active' as const);
      const user = { ...stored, accountState, version: stored.version + 1 };
      store(user.id, user);
      return changed(user);
    },
    recycleUser: ({ params, body }) => {
      const stored = users.get(params.path.userId) ?? marie;
      const { sendWelcome: _mail, ...person } = body;
      const user = {
        ...stored,
        ...person,
        accountState: 'new' as const,
        version: stored.version + 1,
      };
      store(user.id, user);
      return changed(user);
    },
    sendPasswordLink: () => ({
      status: 202,
      body: {
        purpose: 'reset',
        emails: ['m…@boreal.example'],
        expiresAt: '2026-03-02T15:00:00Z',
      },
    }),
    listSignIns: () =>
      listOf({
        id: '01930000-0000-7000-8000-0000000000c1',
        at: '2026-03-02T13:15:00Z',
        outcome: 'succeeded',
        address: '203.0.113.7',
        userAgent: 'Firefox 140 on Windows',
      }),
    undoChange: () => {
      if (before) store(before.id, before.user);
      return {
        applied: true,
        counts: { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 },
        rows: [],
        changeId: null,
      };
    },
  } satisfies TestHandlers;

  return {
    handlers,
    get: (id: string) => users.get(id),
    /** Somebody else saves. */
    saveElsewhere(changes: Partial<User>, id = marie.id): void {
      const stored = users.get(id);
      if (stored) users.set(id, { ...stored, ...changes, version: stored.version + 1 });
    },
  };
}

function availability(number: string, available: boolean) {
  return {
    number,
    available,
    code: available ? null : 'extension-taken',
    message: available ? null : `${number} is taken.`,
    holder: null,
    next: number,
  };
}
