import type { TestServer } from '@pbxkit/server/testing.js';

type Kind =
  | 'users'
  | 'sites'
  | 'departments'
  | 'timeFrames'
  | 'holidays'
  | 'numbers'
  | 'overrides'
  | 'addresses'
  | 'changes';

/** A company that random operations change, and what was made of it so far. */
export interface World {
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  below(limit: number): number;
  /** An id of this kind: mostly one that is there, now and then one that is gone, of another kind, or of another tenant. */
  id(kind: Kind): string;
  /** Sends a request; a creation is remembered, a deletion mostly forgotten. Answers the status. */
  send(method: string, path: string, body?: unknown, more?: { made?: Kind }): Promise<number>;
  remove(kind: Kind, path: string): Promise<number>;
  now(): Date;
  tell(operation: string, status: number): void;
  done(): number;
  neverDone(names: readonly string[]): string[];
}

export async function createWorld(server: TestServer, seed: number): Promise<World> {
  const token = await server.tokenOf('reseller');
  const random = generator(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const { acme, globex } = server;
  const pools: Record<Kind, string[]> = {
    users: [acme.users['basic-user'].id, acme.users['advanced-user'].id],
    sites: [acme.siteId],
    departments: [acme.departmentId],
    timeFrames: [],
    holidays: [],
    numbers: [],
    overrides: [],
    addresses: [],
    changes: [],
  };
  const kinds = Object.keys(pools) as (keyof typeof pools)[];
  const gone = [globex.users['basic-user'].id, globex.siteId, acme.id];
  const successes = new Map<string, number>();
  const id = (kind: Kind) => {
    if (pools[kind].length === 0 || chance(0.03)) return pick(gone);
    return pick(pools[chance(0.02) ? pick(kinds) : kind]) ?? pick(gone);
  };
  const send: World['send'] = async (method, path, body, { made } = {}) => {
    const reply = await server.inject({
      method: method as 'GET',
      url: `/v1${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        'pbx-domain': acme.name,
        'if-match': '*',
        'idempotency-key': crypto.randomUUID(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    if (reply.statusCode >= 300) return reply.statusCode;
    if (made) pools[made].push(reply.json<{ id: string }>().id);
    const change = reply.headers['change-id'];
    if (typeof change === 'string') pools.changes = [...pools.changes, change].slice(-20);
    return reply.statusCode;
  };
  return {
    pick,
    chance,
    below,
    id,
    send,
    async remove(kind, path) {
      const target = id(kind);
      const repoint = chance(0.5) ? `?repointTo=${id(kind)}` : '';
      const status = await send('DELETE', `${path}/${target}${repoint}`);
      if (status >= 300) return status;
      gone.push(target);
      // What is deleted may come back by an undo, so a few are tried again.
      if (chance(0.9)) pools[kind] = pools[kind].filter((one) => one !== target);
      return status;
    },
    now: server.clock.now,
    tell(operation, status) {
      if (status < 300) successes.set(operation, (successes.get(operation) ?? 0) + 1);
    },
    done: () => [...successes.values()].reduce((sum, one) => sum + one, 0),
    neverDone: (names) => names.filter((name) => !successes.has(name)),
  };
}

/** The same numbers for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let names = 0;
const name = () => `Thing ${(names += 1)}`;

const destination = (world: World): unknown =>
  world.pick([
    { kind: 'user', id: world.id('users') },
    { kind: 'voicemail', id: world.id('users') },
    { kind: 'userDevices', id: world.id('users') },
    { kind: 'external', number: `+1418555${1000 + world.below(9000)}` },
    { kind: 'hangup', signal: 'busy' },
    { kind: 'directory' },
    ...(world.chance(0.05) ? [{ kind: 'queue', id: world.id('users') }] : []),
  ]);

const several = <T>(world: World, most: number, make: () => T): T[] =>
  Array.from({ length: world.below(most + 1) }, make);

const timeRules = (world: World) =>
  several(world, 2, () => ({
    timeFrameId: world.id('timeFrames'),
    destination: destination(world),
  }));

const numberFields = (world: World) => ({
  destination: world.chance(0.2) ? null : destination(world),
  timeRules: timeRules(world),
  siteId: world.chance(0.5) ? null : world.id('sites'),
});

const frame = (world: World) =>
  world.chance(0.5)
    ? { type: 'holidays', holidayIds: [world.id('holidays'), world.id('holidays')] }
    : { type: 'always' };

const userFields = (world: World) => ({
  siteId: world.chance(0.5) ? null : world.id('sites'),
  departmentId: world.chance(0.5) ? null : world.id('departments'),
  emergencyAddressId: world.chance(0.5) ? null : world.id('addresses'),
});

const rule = (world: World, timeFrameId: string | null) => ({
  id: crypto.randomUUID(),
  timeFrameId,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: several(world, 1, () => ({ kind: 'user', id: world.id('users') })),
  ringSeconds: null,
  forward: world.chance(0.7) ? { whenUnanswered: destination(world) } : {},
});

/** The last rule is the Default one, whose id is that of the user. */
const answer = (world: World, userId: string) =>
  world.send('PATCH', `/users/${userId}/answering-rules`, {
    rules: [
      ...several(world, 2, () => rule(world, world.id('timeFrames'))),
      { ...rule(world, null), id: userId },
    ],
  });

const target = (world: World) =>
  world.pick([
    { kind: 'user', id: world.id('users') },
    { kind: 'site', id: world.id('sites') },
    { kind: 'phoneNumber', id: world.id('numbers') },
  ]);

const address = () => ({
  label: name(),
  street: '1, rue Principale',
  city: 'Québec',
  region: 'QC',
  postalCode: 'G1R 4S9',
  country: 'CA',
});

const inADay = (world: World) => new Date(world.now().getTime() + 86_400_000).toISOString();

const userIds = (world: World) => [...new Set([world.id('users'), world.id('users')])];
const numberIds = (world: World) => [...new Set([world.id('numbers'), world.id('numbers')])];

/** What is done at random; an operation is one line. */
export const operations: Readonly<Record<string, (world: World) => Promise<number>>> = {
  createUser: (w) =>
    w.send(
      'POST',
      '/users',
      {
        firstName: 'Anne',
        lastName: name(),
        extension: String(2000 + w.below(7000)),
        emails: ['anne@acme.example'],
        sendWelcome: false,
        ...userFields(w),
      },
      { made: 'users' },
    ),
  updateUser: (w) => w.send('PATCH', `/users/${w.id('users')}`, userFields(w)),
  deleteUser: (w) => w.remove('users', '/users'),
  moveUsers: (w) =>
    w.send('POST', '/users/bulk', {
      ids: userIds(w),
      action: 'update',
      changes: { siteId: w.id('sites'), departmentId: w.id('departments') },
    }),
  deleteUsers: (w) => w.send('POST', '/users/bulk', { ids: userIds(w), action: 'delete' }),
  createSite: (w) =>
    w.send(
      'POST',
      '/sites',
      { name: name(), emergencyAddressId: w.id('addresses') },
      { made: 'sites' },
    ),
  updateSite: (w) =>
    w.send('PATCH', `/sites/${w.id('sites')}`, { emergencyAddressId: w.id('addresses') }),
  deleteSite: (w) => w.remove('sites', '/sites'),
  createDepartment: (w) =>
    w.send(
      'POST',
      '/departments',
      { name: name(), siteId: w.id('sites') },
      { made: 'departments' },
    ),
  deleteDepartment: (w) => w.remove('departments', '/departments'),
  createHoliday: (w) =>
    w.send('POST', '/holidays', { name: name(), date: '2027-06-24' }, { made: 'holidays' }),
  deleteHoliday: (w) => w.remove('holidays', '/holidays'),
  createTimeFrame: (w) =>
    w.send('POST', '/time-frames', { name: name(), ...frame(w) }, { made: 'timeFrames' }),
  createOwnTimeFrame: (w) =>
    w.send(
      'POST',
      '/time-frames',
      { name: name(), ownerUserId: w.id('users'), ...frame(w) },
      { made: 'timeFrames' },
    ),
  updateTimeFrame: (w) => w.send('PATCH', `/time-frames/${w.id('timeFrames')}`, frame(w)),
  deleteTimeFrame: (w) => w.remove('timeFrames', '/time-frames'),
  createNumber: (w) =>
    w.send(
      'POST',
      '/phone-numbers',
      { number: `+1514${2_000_000 + w.below(7_999_999)}`, ...numberFields(w) },
      { made: 'numbers' },
    ),
  updateNumber: (w) => w.send('PATCH', `/phone-numbers/${w.id('numbers')}`, numberFields(w)),
  deleteNumber: (w) => w.remove('numbers', '/phone-numbers'),
  moveNumbers: (w) =>
    w.send('POST', '/phone-numbers/bulk', {
      ids: numberIds(w),
      action: 'update',
      changes: { destination: destination(w) },
    }),
  createOverride: (w) =>
    w.send(
      'POST',
      '/overrides',
      { target: target(w), destination: destination(w), endsAt: inADay(w) },
      { made: 'overrides' },
    ),
  updateOverride: (w) =>
    w.send('PATCH', `/overrides/${w.id('overrides')}`, { destination: destination(w) }),
  deleteOverride: (w) => w.remove('overrides', '/overrides'),
  createAddress: (w) => w.send('POST', '/emergency-addresses', address(), { made: 'addresses' }),
  updateAnsweringRules: (w) => answer(w, w.id('users')),
  updateVoicemail: (w) =>
    w.send('PATCH', `/users/${w.id('users')}/voicemail`, {
      operator: w.chance(0.3) ? null : destination(w),
      copyToUserIds: several(w, 1, () => w.id('users')),
    }),
  deleteAddress: (w) => w.remove('addresses', '/emergency-addresses'),
  undo: (w) => w.send('POST', `/changes/${w.id('changes')}/undo`),
  undoAgain: (w) => w.send('POST', `/changes/${w.id('changes')}/undo`),
};
