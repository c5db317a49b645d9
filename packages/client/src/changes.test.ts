import { describe, expect, it, vi } from 'vitest';
import {
  broken,
  network,
  pass,
  reply,
  settle,
  tokenOf,
  tokens,
  useFakeClock,
} from './fake-network.test-support.js';
import type { Announcement } from './changes.js';
import { createSession, type SessionRecord } from './session.js';
import { createTestSession, testGrant } from './testing.js';

/** A session whose event streams stay open and silent. */
function quietSession(options: { getToken?: () => ReturnType<typeof testGrant> | null } = {}) {
  const silent = () => new Response(new ReadableStream({}));
  const net = network(silent);
  const { getToken } = tokens();
  const session = createSession({
    apiBase: 'https://pbx.test/v1',
    getToken,
    fetch: net.fetch,
    ...options,
  });
  return { net, session };
}

const ignore = () => undefined;

describe('changes', () => {
  useFakeClock();

  it('tells the subscribers of a resource what happened elsewhere', async () => {
    const session = createTestSession();
    const heard: Announcement[] = [];
    session.changes.subscribe(['users', 'sites'], (change) => heard.push(change));
    session.changes.subscribe('departments', (change) => heard.push(change));
    session.push({ resource: 'users', ids: ['u-1'] });
    await settle();
    session.push({ resource: 'domains' });
    session.push({ resource: 'sites' });
    await settle();
    expect(heard).toEqual([
      { resource: 'users', ids: ['u-1'], source: 'stream' },
      { resource: 'sites', ids: [], source: 'stream' },
    ]);
    await session.end();
  });

  it('opens one stream for all subscribers, when the first comes', async () => {
    const { net, session } = quietSession();
    await session.ready;
    await settle();
    expect(net.requests).toHaveLength(0);
    for (const resource of ['users', 'sites', 'me'] as const)
      session.changes.subscribe(resource, ignore);
    await settle();
    expect(net.requests).toHaveLength(1);
    await session.end();
    expect(net.requests[0]?.signal.aborted).toBe(true);
  });

  it('closes the stream 1 s after the last subscriber left, unless another comes', async () => {
    const { net, session } = quietSession();
    const leave = session.changes.subscribe('users', ignore);
    await settle();
    leave();
    await pass(999);
    const leaveAgain = session.changes.subscribe('sites', ignore);
    await pass(5_000);
    expect(net.requests[0]?.signal.aborted).toBe(false);
    leaveAgain();
    await pass(1_000);
    expect(net.requests[0]?.signal.aborted).toBe(true);
    await session.end();
  });

  it('tells nobody who has left', async () => {
    const session = createTestSession();
    const heard: string[] = [];
    const leave = session.changes.subscribe('users', () => heard.push('left'));
    session.changes.subscribe('users', () => heard.push('here'));
    leave();
    session.changes.announce('users', ['u-1']);
    expect(heard).toEqual(['here']);
    await session.end();
  });

  it('tells every subscriber once to read again on reset', async () => {
    const session = createTestSession();
    const heard: string[] = [];
    session.changes.subscribe(['users', 'sites'], ({ source }) => heard.push(`first ${source}`));
    session.changes.subscribe('me', ({ source }) => heard.push(`second ${source}`));
    session.reset();
    await settle();
    expect(heard).toEqual(['first reset', 'second reset']);
    await session.end();
  });

  /** A session with a stream that starts, and says for how long nothing had been announced. */
  function startedSession(quietMilliseconds: number, heard: string[]) {
    const start = `event: start\nid: 7\ndata: ${JSON.stringify({ quietMilliseconds })}\n\n`;
    const body = () =>
      new ReadableStream({ start: (one) => one.enqueue(new TextEncoder().encode(start)) });
    const net = network(() => new Response(body()));
    const { getToken } = tokens();
    const session = createSession({ apiBase: 'https://pbx.test/v1', getToken, fetch: net.fetch });
    session.changes.subscribe('users', ({ source }) => heard.push(source));
    return session;
  }

  it('reads again what may have changed before the stream was there', async () => {
    const heard: string[] = [];
    const session = startedSession(3, heard);
    await settle();
    expect(heard).toEqual(['reset']);
    await session.end();
  });

  it('reads nothing again when all was quiet before the stream', async () => {
    const heard: string[] = [];
    const session = startedSession(60_000, heard);
    await settle();
    expect(heard).toEqual([]);
    await session.end();
  });

  it('opens the stream once the page has drawn the reads that began with it', async () => {
    let answer: (response: Response) => void = ignore;
    const slow = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const net = network(() => slow, new Response(new ReadableStream({})));
    const { getToken } = tokens();
    const session = createSession({ apiBase: 'https://pbx.test/v1', getToken, fetch: net.fetch });
    session.changes.subscribe('users', ignore);
    const read = session.client.GET('/users');
    await settle();
    expect(net.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/users']);
    answer(reply(200, { items: [], total: 0, nextCursor: null }));
    await read;
    await settle();
    expect(net.requests).toHaveLength(1);
    await pass(50);
    expect(net.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1/users',
      '/v1/events',
    ]);
    await session.end();
  });

  it('connects anew with the renewed token', async () => {
    const { net, session } = quietSession();
    session.changes.subscribe('users', ignore);
    // Renewal is due between 450 and 480 s; the new connection follows it.
    await pass(500_000);
    const live = net.requests.filter(({ signal }) => !signal.aborted);
    expect(live.map(tokenOf)).toEqual(['token-2']);
    await session.end();
  });

  it('resumes where it was after expiry and resume', async () => {
    const answers = [testGrant({ expiresInSeconds: 60 }), null, testGrant()];
    const session = createTestSession({}, { getToken: () => answers.shift() ?? null });
    const heard: string[] = [];
    session.changes.subscribe('users', ({ ids, source }) => heard.push(`${source} ${ids.join()}`));
    session.push({ resource: 'users', ids: ['1'] });
    await pass(48_000);
    expect(session.state).toBe('expired');
    await pass(45_001);
    session.push({ resource: 'users', ids: ['2'] });
    await session.resume();
    await settle();
    expect(heard).toEqual(['stream 1', 'stream 2']);
    await session.end();
  });

  it('tells when the stream is cut and when it is back, and not of a renewal', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
    const open = () => new Response(new ReadableStream({ start: (line) => void lines.push(line) }));
    const { fetch } = network(open, open, broken, open);
    const { getToken } = tokens(50);
    const session = createSession({ apiBase: 'https://pbx.test/v1', getToken, fetch });
    const heard: boolean[] = [];
    session.subscribe((what) => what === 'stream' && heard.push(session.changes.isCut));
    session.changes.subscribe('users', ignore);
    await pass(40_000);
    expect(lines).toHaveLength(2);
    expect(heard).toEqual([]);
    lines[1]?.error(new TypeError('terminated'));
    await pass(1);
    expect(heard).toEqual([true, false]);
    await session.end();
  });

  it('is silent and says so to the log when the stream is refused, while own writes are still told', async () => {
    const records: SessionRecord[] = [];
    const { getToken } = tokens();
    const { fetch } = network(reply(404));
    const session = createSession({
      apiBase: 'https://pbx.test/v1',
      getToken,
      fetch,
      onEvent: (record) => records.push(record),
    });
    const heard: string[] = [];
    session.changes.subscribe('users', ({ source }) => heard.push(source));
    await settle();
    expect(records).toContainEqual({ type: 'warning', what: 'stream-missing' });
    expect(session.changes.isCut).toBe(true);
    session.changes.announce('users');
    expect(heard).toEqual(['call']);
    await session.end();
  });
});
