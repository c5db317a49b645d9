import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import {
  network,
  pass,
  reply,
  settle,
  tokenOf,
  tokens,
  useFakeClock,
  type Network,
} from './fake-network.test-support.js';
import { toPbxError, unwrap } from './pbx-error.js';
import type { Grant } from './resources.js';
import { createSession, type SessionOptions, type SessionRecord } from './session.js';
import { deferred, testGrant } from './testing.js';

const list = { items: [], nextCursor: null, total: 0 };

function sessionOn(net: Network, options: Partial<SessionOptions> = {}) {
  const { getToken } = tokens();
  return createSession({ apiBase: 'https://pbx.test/v1', getToken, fetch: net.fetch, ...options });
}

describe('a session', () => {
  useFakeClock();

  it('asks for nothing until it is needed, then once', async () => {
    const { getToken, reasons } = tokens();
    const net = network(reply(200, list));
    const session = sessionOn(net, { getToken });
    sessionOn(net, { getToken });
    expect(session.state).toBe('idle');
    expect(session.grant).toBeNull();
    await settle();
    expect(reasons).toEqual([]);
    await Promise.all([session.ready, session.ready, session.client.GET('/users')]);
    expect(reasons).toEqual(['initial']);
    expect(session.state).toBe('ready');
  });

  it('asks in the very task in which it is needed', () => {
    const { getToken, reasons } = tokens();
    void sessionOn(network(), { getToken }).ready;
    expect(reasons).toEqual(['initial']);
  });

  it('asks once when those who hear of the asking ask too', async () => {
    const { getToken, reasons } = tokens();
    const session = sessionOn(network(), { getToken });
    session.subscribe(() => void session.ready);
    await session.ready;
    await settle();
    expect(reasons).toEqual(['initial']);
  });

  it('tells its states in order', async () => {
    const states: string[] = [];
    const session = sessionOn(network());
    session.subscribe((what) => what === 'state' && states.push(session.state));
    await session.ready;
    await session.end();
    expect(states).toEqual(['starting', 'ready', 'ended']);
  });

  it('is frozen, and its grant has no token', async () => {
    const session = sessionOn(network());
    await session.ready;
    expect(Object.isFrozen(session)).toBe(true);
    expect(session.grant).toEqual(withoutToken(testGrant({ expiresInSeconds: 600 })));
    expect(inspect(session, { depth: 10, showHidden: true, getters: true })).not.toContain(
      'token-1',
    );
  });

  it('says what an element may do, and why not', async () => {
    const grant = testGrant({
      granted: { 'user-table': ['users:read'], '*': ['profile:read'] },
      denied: [
        { component: 'user-table', capability: 'users:write', why: 'role' },
        { component: 'call-log', capability: null, why: 'unknown' },
      ],
    });
    const session = sessionOn(network(), { getToken: () => grant });
    expect(session.can('user-table', 'users:read')).toBe(false);
    await session.ready;
    expect(session.can('user-table', 'users:read')).toBe(true);
    expect(session.can('user-table', 'profile:read')).toBe(false);
    expect(session.can('profile-editor', 'profile:read')).toBe(true);
    expect(session.why('user-table', 'users:read')).toBeNull();
    expect(session.why('user-table', 'users:write')).toBe('role');
    expect(session.why('user-table', 'users:import')).toBe('not-requested');
    expect(session.why('call-log', 'callRecords:read')).toBe('unknown');
  });

  it('changes its settings and says so', () => {
    const session = sessionOn(network(), { locale: 'fr-CA' });
    const heard: string[] = [];
    const stop = session.subscribe((what) => heard.push(what));
    session.update({ theme: { scheme: 'dark' } });
    stop();
    session.update({ timeZone: 'viewer' });
    expect(session.settings).toEqual({
      locale: 'fr-CA',
      timeZone: 'viewer',
      theme: { scheme: 'dark' },
      strings: {},
    });
    expect(heard).toEqual(['settings']);
  });

  it('asks for problems in its language', async () => {
    const net = network(reply(200, list));
    const session = sessionOn(net);
    await session.client.GET('/users');
    session.update({ locale: 'fr-CA' });
    await session.client.GET('/users');
    expect(net.requests.map((one) => one.headers.get('Accept-Language'))).toEqual([null, 'fr-CA']);
  });

  it('shares nothing with another', async () => {
    const net = network(reply(200, list));
    const one = sessionOn(net, { getToken: () => testGrant({ token: 'one' }) });
    const two = sessionOn(net, { getToken: () => testGrant({ token: 'two' }) });
    const heard: string[] = [];
    two.changes.subscribe('sites', () => heard.push('two'));
    await Promise.all([one.ready, two.ready]);
    one.changes.announce('sites');
    await one.end();
    await two.client.GET('/users');
    expect(tokenOf(net.requests.at(-1))).toBe('two');
    expect(two.state).toBe('ready');
    expect(heard).toEqual([]);
    await two.end();
  });
});

describe('an expired session', () => {
  useFakeClock();

  it('sends nothing, and goes on after resume', async () => {
    const reasons: string[] = [];
    const answers: (Grant | null)[] = [null, null, testGrant()];
    const getToken = ({ reason }: { reason: string }) => {
      reasons.push(reason);
      return answers.shift() ?? null;
    };
    const net = network(reply(200, list));
    const session = sessionOn(net, { getToken });
    await expect(session.ready).rejects.toMatchObject({ kind: 'auth' });
    expect(session.state).toBe('expired');
    await expect(unwrap(session.client.GET('/users'))).rejects.toMatchObject({ kind: 'auth' });
    await expect(session.resume()).rejects.toMatchObject({ kind: 'auth' });
    expect(session.state).toBe('expired');
    await session.resume();
    expect(session.state).toBe('ready');
    expect(await unwrap(session.client.GET('/users'))).toEqual(list);
    expect(reasons).toEqual(['initial', 'resume', 'resume']);
    expect(net.requests).toHaveLength(1);
  });

  it('makes calls wait while it resumes', async () => {
    const later = deferred<Grant>();
    const answers = [null, later.promise];
    const session = sessionOn(network(reply(200, list)), {
      getToken: async () => answers.shift() ?? null,
    });
    await session.ready.catch(toPbxError);
    const resumed = session.resume();
    const call = unwrap(session.client.GET('/users'));
    later.resolve(testGrant());
    await resumed;
    expect(await call).toEqual(list);
  });

  it('leaves no unhandled rejection when nobody waits for ready or resume', async () => {
    const session = sessionOn(network(), { getToken: () => null });
    void session.ready;
    await settle();
    void session.resume();
    await settle();
    expect(session.state).toBe('expired');
  });
});

describe('the end of a session', () => {
  useFakeClock();

  it('stops calls and forgets the grant', async () => {
    const session = sessionOn(network('silence'));
    const call = unwrap(session.client.GET('/users')).catch(toPbxError);
    await settle();
    await session.end();
    expect(await call).toMatchObject({ kind: 'aborted' });
    expect(session.state).toBe('ended');
    expect(session.grant).toBeNull();
    await expect(unwrap(session.client.GET('/users'))).rejects.toMatchObject({ kind: 'aborted' });
    await expect(session.resume()).rejects.toMatchObject({ kind: 'aborted' });
    expect(session.state).toBe('ended');
  });

  it('leaves no timer and no listener', async () => {
    const listeners = new Set<unknown>();
    const add = (_: string, listener: unknown) => listeners.add(listener);
    vi.stubGlobal('document', {
      addEventListener: add,
      removeEventListener: () => listeners.clear(),
    });
    const session = sessionOn(network());
    await session.ready;
    expect(listeners.size).toBe(1);
    expect(vi.getTimerCount()).toBe(1);
    await session.end();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not take a token that arrives afterwards', async () => {
    const late = deferred<Grant>();
    const session = sessionOn(network(), { getToken: () => late.promise });
    const ready = session.ready.catch(toPbxError);
    await settle();
    await session.end();
    late.resolve(testGrant());
    expect(await ready).toMatchObject({ kind: 'aborted' });
    expect(session.grant).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('revokes the token on the server when asked, and ends also when that fails', async () => {
    const net = network(reply(204));
    const session = sessionOn(net);
    await session.ready;
    await session.end({ revoke: true });
    const [request] = net.requests;
    expect(`${request?.method} ${request?.url}`).toBe(
      'DELETE https://pbx.test/v1/embed-sessions/current',
    );
    expect(request?.headers.get('If-Match')).toBe('*');
    const failing = sessionOn(network(reply(500)));
    await failing.ready;
    await failing.end({ revoke: true });
    expect(failing.state).toBe('ended');
  });
});

describe('onEvent', () => {
  useFakeClock();

  it('gets a record of tokens, states and requests without names, numbers or tokens', async () => {
    const records: SessionRecord[] = [];
    const answer = reply(200, list, { 'Request-Id': 'r-9' });
    const session = sessionOn(network(answer), { onEvent: (record) => records.push(record) });
    const params = { path: { userId: 'tremblay-514-555-0100' }, query: { sort: '-at' as const } };
    await session.client.GET('/users/{userId}/sign-ins', { params });
    expect(records).toEqual([
      { type: 'state', what: 'starting' },
      { type: 'token', what: 'initial', ms: 0 },
      { type: 'state', what: 'ready' },
      {
        type: 'request',
        ms: 0,
        path: '/users/{userId}/sign-ins',
        status: 200,
        requestId: 'r-9',
        attempts: 1,
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/tremblay|0100|token-1/);
  });

  it('gets a warning when getToken fails', async () => {
    const records: SessionRecord[] = [];
    const getToken = () => Promise.reject(new Error('secret detail'));
    const session = sessionOn(network(), { getToken, onEvent: (record) => records.push(record) });
    await session.ready.catch(toPbxError);
    expect(records).toContainEqual({ type: 'warning', what: 'token-failed-initial' });
    expect(JSON.stringify(records)).not.toContain('secret');
  });

  it('breaks no call when it throws', async () => {
    const shown = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const onEvent = () => {
      throw new Error('broken monitor');
    };
    const session = sessionOn(network(reply(200, list)), { onEvent });
    expect(await unwrap(session.client.GET('/users'))).toEqual(list);
    expect(shown).toHaveBeenCalled();
  });
});

describe('after a write', () => {
  useFakeClock();
  const params = { path: { siteId: 's' } };

  async function heardAfter(
    write: (session: ReturnType<typeof sessionOn>) => Promise<unknown>,
    answer = reply(200, {}),
  ) {
    const heard: string[] = [];
    const session = sessionOn(
      network((request) => (request.url.endsWith('/events') ? reply(403) : answer)),
    );
    const all = ['me', 'sessions', 'sites', 'users', 'user-imports'] as const;
    session.changes.subscribe(all, ({ resource, source }) => heard.push(`${source} ${resource}`));
    await write(session);
    await session.end();
    return heard;
  }

  it('the resource is announced', async () => {
    expect(await heardAfter(({ client }) => client.DELETE('/sites/{siteId}', { params }))).toEqual([
      'call sites',
    ]);
    const lock = { params: { path: { userId: 'u' } }, body: { locked: true } };
    expect(
      await heardAfter(({ client }) => client.POST('/users/{userId}/lock', lock as never)),
    ).toEqual(['call users']);
    expect(await heardAfter(({ client }) => client.PATCH('/me', { body: {} }))).toEqual([
      'call me',
    ]);
    const session = { params: { path: { sessionId: 's' } } };
    expect(
      await heardAfter(({ client }) => client.DELETE('/me/sessions/{sessionId}', session)),
    ).toEqual(['call me', 'call sessions']);
  });

  it('every resource is announced when a change was undone', async () => {
    const change = { params: { path: { changeId: 'c' } } };
    expect(
      await heardAfter(({ client }) => client.POST('/changes/{changeId}/undo', change)),
    ).toEqual(['call me', 'call sessions', 'call sites', 'call users', 'call user-imports']);
  });

  it('a listener that throws fails neither the write nor the other listeners', async () => {
    const shown = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const session = sessionOn(network(reply(200, {})));
    const heard: string[] = [];
    session.changes.subscribe('sites', () => {
      throw new Error('broken listener');
    });
    session.changes.subscribe('sites', () => heard.push('told'));
    const call = session.client.POST('/sites', { body: { name: 'Laval' } });
    expect(await unwrap(call)).toEqual({});
    expect(heard).toEqual(['told']);
    expect(shown).toHaveBeenCalledOnce();
    await session.end();
  });

  it('nothing is announced when it failed, was a dry run or a preview, or was a read', async () => {
    expect(
      await heardAfter(({ client }) => client.DELETE('/sites/{siteId}', { params }), reply(409)),
    ).toEqual([]);
    const bulk = { params: { query: { dryRun: true } }, body: { action: 'delete', ids: [] } };
    expect(await heardAfter(({ client }) => client.POST('/users/bulk', bulk as never))).toEqual([]);
    expect(await heardAfter(({ client }) => client.GET('/sites'))).toEqual([]);
    const preview = { body: {} } as never;
    expect(await heardAfter(({ client }) => client.POST('/time-frames/preview', preview))).toEqual(
      [],
    );
  });
});

describe('renewal', () => {
  useFakeClock();

  it('tells that the grant changed, and the state stays', async () => {
    const session = sessionOn(network());
    await session.ready;
    const heard: string[] = [];
    session.subscribe((what) => heard.push(what));
    await pass(490_000);
    expect(heard).toEqual(['grant']);
    await session.end();
  });
});

function withoutToken({ token: _token, ...rest }: Grant): Omit<Grant, 'token'> {
  return rest;
}
