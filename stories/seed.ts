import type { Department, Site, User, components } from '@pbxkit/client';
import { problem } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestRequest } from '@pbxkit/client/testing.js';

type BulkPlan = components['schemas']['BulkPlan'];
type BulkRow = BulkPlan['rows'][number];
type Tag = User['tags'][number];

const id = (group: string, number: number) =>
  `01890000-0000-7000-8000-${group.padStart(4, '0')}${String(number).padStart(8, '0')}`;

const domainId = id('d0', 1);
const created = '2025-09-02T13:00:00Z';

export const sites: Site[] = ['Montréal', 'Québec', 'Sherbrooke'].map((name, index) => ({
  id: id('51', index + 1),
  domainId,
  version: 1,
  name,
  timeZone: null,
  callerIdName: null,
  emergencyAddressId: null,
  callerIdNumber: ['+15145550100', '+14185550100', '+18195550100'][index] ?? null,
  areaCode: ['514', '418', '819'][index] ?? null,
  userCount: 20,
  createdAt: created,
  updatedAt: created,
}));

export const departments: Department[] = [
  'Administration',
  'Comptabilité',
  'Entrepôt',
  'Marketing',
  'Ressources humaines',
  'Service à la clientèle',
  'Technologies',
  'Ventes',
].map((name, index) => ({
  id: id('de', index + 1),
  domainId,
  version: 1,
  name,
  siteId: null,
  userCount: 7,
  createdAt: created,
  updatedAt: created,
}));

const people =
  `Anne-Sophie Lévesque, Luc Tremblay, Zoé Gagnon, Émile Roy, Chloé Côté, Jean-François Bouchard, Maude Gauthier,
Félix Morin, Noémie Lavoie, Samuel Fortin, Camille Gagné, Olivier Ouellet, Audrey Pelletier, Mathieu Bélanger, Rosalie Bergeron,
Antoine Leblanc, Léa Paquette, Gabriel Girard, Florence Simard, Xavier Boucher, Juliette Caron, Thomas Beaulieu, Béatrice Cloutier,
Nathan Dubé, Marie-Ève Poirier, Alexis Fournier, Sarah-Maude Lapointe, William Leclerc, Océane Lefebvre, Raphaël Poulin,
Coralie Thibault, Étienne St-Pierre, Laurence Nadeau, Jacob Martel, Éloïse Desjardins, Vincent Grenier, Ariane Lessard,
Philippe Bédard, Catherine Savard, Maxime Turcotte, Daphnée Hébert, Simon Blais, Geneviève Couture, Marc-Antoine Paradis,
Jade Rousseau, Hugo Lemieux, Valérie Champagne, Alexandre Mercier, Mélanie Drouin, Benjamin Proulx, Sabrina Villeneuve,
Édouard Ménard, Karine Dufour, Louis-Philippe Charron, Stéphanie Michaud, Guillaume Allard, Isabelle Perreault, Nicolas Boivin,
Amélie Larouche, Charles Tanguay`
    .split(/,\s+/)
    .map((name) => name.trim());

const roles: readonly User['role'][] = [
  'basic-user',
  'basic-user',
  'advanced-user',
  'basic-user',
  'call-center-agent',
  'basic-user',
];

const tagsOf = (index: number): Tag[] => {
  if (index % 17 === 9) return ['locked'];
  if (index % 13 === 4) return ['new', 'passwordRequired'];
  if (index % 23 === 11) return ['problem'];
  return index % 11 === 7 ? ['new'] : [];
};

/** User number `index` of the demo company; the names repeat after sixty. */
export function demoUser(index: number): User {
  const [firstName = '', ...rest] = (people[index % people.length] ?? '').split(' ');
  const lastName = rest.join(' ');
  const department = departments[(index * 5) % departments.length];
  const site = sites[index % sites.length];
  const extension = String(1001 + index);
  const tags = tagsOf(index);
  const mailbox = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^\w.-]/g, '')
    .toLowerCase();
  return {
    id: id('a', index + 1),
    domainId,
    version: 1,
    kind: index % 29 === 20 ? 'sharedMailbox' : 'person',
    firstName,
    lastName,
    extension,
    loginName: `${extension}@boreal.exemple`,
    emails: [`${mailbox}@boreal.exemple`],
    role:
      index === 0
        ? 'office-manager'
        : index === 5
          ? 'call-center-supervisor'
          : (roles[index % roles.length] ?? 'basic-user'),
    departmentId: department?.id ?? null,
    departmentName: department?.name ?? null,
    siteId: site?.id ?? null,
    siteName: site?.name ?? null,
    timeZone: null,
    language: index % 4 === 0 ? 'fr-CA' : null,
    callerIdName: null,
    callerIdNumber: index % 3 === 0 ? `+1514555${String(100 + index).padStart(4, '0')}` : null,
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
    accountState: tags.includes('locked') ? 'locked' : tags.includes('new') ? 'new' : 'active',
    mfaEnabled: index % 5 === 0,
    hasPin: true,
    tags,
    lastSignInAt: tags.includes('new')
      ? null
      : `2026-01-${String(1 + (index % 28)).padStart(2, '0')}T14:20:00Z`,
    createdAt: created,
    updatedAt: created,
  };
}

export const demoUsers = (count: number): User[] =>
  Array.from({ length: count }, (_, index) => demoUser(index));

/** Sixty people of a company in Quebec. */
export const users: readonly User[] = demoUsers(people.length);

/** A server in memory that lists, changes, deletes and undoes. */
export function userHandlers(first: readonly User[] = users): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: User[]) => {
    before = stored;
    stored = next;
  };
  const change = { 'Change-Id': id('c0', 1) };
  const find = (userId: string) => stored.find((user) => user.id === userId);
  return {
    listUsers: ({ params: { query } }) => {
      const found = sorted(stored.filter(matches(query)), query.sort ?? 'extension');
      const offset = query.offset ?? Number(query.cursor ?? 0);
      const end = offset + (query.limit ?? 50);
      return {
        items: found.slice(offset, end),
        nextCursor: end < found.length ? String(end) : null,
        total: found.length,
      };
    },
    getUser: ({ params }) => find(params.path.userId) ?? problem(404, 'not-found'),
    listSites: () => ({ items: sites, nextCursor: null, total: sites.length }),
    listDepartments: () => ({ items: departments, nextCursor: null, total: departments.length }),
    listUses: () => ({ items: [], nextCursor: null, total: 0 }),
    deleteUser: ({ params }) => {
      keep(stored.filter((user) => user.id !== params.path.userId));
      return { status: 204, headers: change };
    },
    lockUser: ({ params, body }) => {
      const user = find(params.path.userId);
      if (!user) return problem(404, 'not-found');
      const accountState = body.locked ? 'locked' : 'active';
      const next: User = {
        ...user,
        accountState,
        tags: body.locked ? ['locked'] : [],
        version: user.version + 1,
      };
      keep(stored.map((one) => (one.id === user.id ? next : one)));
      return { status: 200, body: next, headers: change };
    },
    sendPasswordLink: () => ({
      status: 202,
      body: {
        purpose: 'firstLogin',
        emails: ['a…@boreal.exemple'],
        expiresAt: '2026-01-08T14:00:00Z',
      },
    }),
    bulkUpdateUsers: ({ params, body }) => {
      const plan = planOf(stored, body);
      if (params.query.dryRun) return plan;
      const ids = new Set(body.ids);
      if (body.action === 'delete') keep(stored.filter((user) => !ids.has(user.id)));
      if (body.action === 'update') {
        keep(
          stored.map((user) =>
            ids.has(user.id) ? { ...user, ...named(body.changes ?? {}) } : user,
          ),
        );
      }
      const changeId = body.action === 'sendWelcome' ? null : change['Change-Id'];
      return { status: 200, body: { ...plan, applied: true, changeId }, headers: change };
    },
    undoChange: () => {
      stored = before;
      return { ...planOf([], { action: 'update', ids: [] }), applied: true, changeId: id('c0', 2) };
    },
  };
}

type Query = TestRequest<'listUsers'>['params']['query'];

function matches({ q = '', siteId, departmentId, role, kind, tag }: Query) {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return (user: User) => {
    const text = fold(
      [user.firstName, user.lastName, user.extension, user.loginName, ...user.emails].join(' '),
    );
    return (
      words.every((word) => text.includes(word)) &&
      (!siteId || user.siteId === siteId) &&
      (!departmentId || user.departmentId === departmentId) &&
      (!role || user.role === role) &&
      (!kind || user.kind === kind) &&
      (!tag || user.tags.includes(tag))
    );
  };
}

function sorted(list: User[], sort: string): User[] {
  const field = sort.replace(/^-/, '') as keyof User;
  const way = sort.startsWith('-') ? -1 : 1;
  return list.sort(
    (one, other) => way * String(one[field] ?? '').localeCompare(String(other[field] ?? ''), 'fr'),
  );
}

function planOf(
  stored: readonly User[],
  { action, ids, changes }: components['schemas']['UserBulk'],
): BulkPlan {
  const rows = stored
    .filter((user) => ids.includes(user.id))
    .map((user): BulkRow => planRow(user, action, changes ?? {}));
  const count = (wanted: BulkRow['action']) => rows.filter((row) => row.action === wanted).length;
  return {
    applied: false,
    changeId: null,
    rows,
    counts: {
      create: 0,
      update: count('update'),
      delete: count('delete'),
      send: count('send'),
      unchanged: count('unchanged'),
      error: count('error'),
    },
  };
}

function planRow(
  user: User,
  action: 'update' | 'delete' | 'sendWelcome',
  changes: Partial<User>,
): BulkRow {
  const row = { id: user.id, name: `${user.firstName} ${user.lastName}`, changes: [], errors: [] };
  const isManager = user.role === 'office-manager';
  if (isManager && (action === 'delete' || (changes.role && changes.role !== user.role))) {
    const message = 'The last office manager keeps the role. Give it to someone else first.';
    return {
      ...row,
      action: 'error',
      errors: [{ pointer: '/role', code: 'last-office-manager', message }],
    };
  }
  if (action === 'delete') return { ...row, action: 'delete' };
  if (action === 'sendWelcome')
    return { ...row, action: user.kind === 'person' ? 'send' : 'unchanged' };
  const differences = Object.entries(changes)
    .map(([field, after]) => ({ field, before: user[field as keyof User], after }))
    .filter(({ before, after }) => before !== after);
  return { ...row, action: differences.length > 0 ? 'update' : 'unchanged', changes: differences };
}

/** Names of site and department go with their ids. */
function named(changes: Partial<User>): Partial<User> {
  const nameIn = (list: readonly { id: string; name: string }[], wanted: string | null) =>
    list.find((one) => one.id === wanted)?.name ?? null;
  return {
    ...changes,
    ...(changes.siteId === undefined ? {} : { siteName: nameIn(sites, changes.siteId) }),
    ...(changes.departmentId === undefined
      ? {}
      : { departmentName: nameIn(departments, changes.departmentId) }),
  };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
