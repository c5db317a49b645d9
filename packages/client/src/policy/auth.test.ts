import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import {
  broken,
  clientOn,
  failureOf,
  finish,
  network,
  pass,
  reply,
  settle,
  tokenOf,
  tokens,
  useFakeClock,
} from '../fake-network.test-support.js';
import { toPbxError, unwrap } from '../pbx-error.js';
import { deferred, testGrant } from '../testing.js';
import { tokenFrom } from './auth.js';

const list = { items: [], nextCursor: null, total: 0 };

/** A page that can be hidden and woken up. */
function fakePage() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const page = new EventTarget();
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return { document, page };
}

describe('a token', () => {
  useFakeClock();

  it('is asked for once by all calls that need it', async () => {
    const { getToken, reasons } = tokens();
    const net = network(reply(200, list));
    const client = clientOn(net, { getToken });
    await Promise.all(Array.from({ length: 20 }, () => client.GET('/users')));
    expect(reasons).toEqual(['initial']);
    expect(net.requests.map(tokenOf)).toEqual(Array.from({ length: 20 }, () => 'token-1'));
  });

  it('is not asked for until a call needs it, nor by sign-in', async () => {
    const { getToken, reasons } = tokens();
    const net = network(reply(200, {}));
    const client = clientOn(net, { getToken });
    await client.POST('/login', { body: { login: 'a', password: 'b' } });
    expect(reasons).toEqual([]);
    expect(tokenOf(net.requests[0])).toBeNull();
  });

  it('that is fixed goes along with every call but sign-in', async () => {
    const net = network(reply(200, {}));
    const client = clientOn(net, { token: 'key' });
    await client.GET('/users');
    await client.POST('/login', { body: { login: 'a', password: 'b' } });
    expect(net.requests.map(tokenOf)).toEqual(['key', null]);
  });

  it.each([
    { random: 0, at: 480_000 },
    { random: 1, at: 450_000 },
  ])('of 600 s is renewed after $at ms when chance is $random', async ({ random, at }) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const { getToken, reasons } = tokens();
    await clientOn(network(reply(200, list)), { getToken }).GET('/users');
    await pass(at - 1);
    expect(reasons).toEqual(['initial']);
    await pass(1);
    expect(reasons).toEqual(['initial', 'expiring']);
  });

  it('serves on while it is renewed', async () => {
    const renewal = deferred<ReturnType<typeof testGrant>>();
    const getToken = ({ reason }: { reason: string }) =>
      reason === 'initial' ? testGrant({ token: 'old', expiresInSeconds: 600 }) : renewal.promise;
    const net = network(reply(200, list));
    const client = clientOn(net, { getToken });
    await client.GET('/users');
    await pass(480_000);
    await client.GET('/users');
    expect(tokenOf(net.requests[1])).toBe('old');
    renewal.resolve(testGrant({ token: 'new' }));
    // The asking may just be between two of its attempts, at most 2 s apart by now.
    await pass(3_000);
    await client.GET('/users');
    expect(tokenOf(net.requests[2])).toBe('new');
  });

  it('with under 5 s left makes calls wait for the next', async () => {
    const { getToken, reasons } = tokens();
    const net = network(reply(200, list));
    const client = clientOn(net, { getToken });
    await client.GET('/users');
    vi.setSystemTime(Date.now() + 595_001);
    await client.GET('/users');
    expect(net.requests.map(tokenOf)).toEqual(['token-1', 'token-2']);
    expect(reasons).toEqual(['initial', 'expiring']);
  });

  it('is not renewed by a hidden page, but when the page is shown again', async () => {
    const { document } = fakePage();
    const { getToken, reasons } = tokens();
    await clientOn(network(reply(200, list)), { getToken }).GET('/users');
    document.visibilityState = 'hidden';
    await pass(500_000);
    expect(reasons).toEqual(['initial']);
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(reasons).toEqual(['initial', 'expiring']);
  });

  it.each(['focus', 'online', 'pageshow'])('is looked at on %s after sleep', async (type) => {
    const { page } = fakePage();
    const { getToken, reasons } = tokens();
    await clientOn(network(reply(200, list)), { getToken }).GET('/users');
    vi.setSystemTime(Date.now() + 500_000);
    page.dispatchEvent(new Event(type));
    await settle();
    expect(reasons).toEqual(['initial', 'expiring']);
  });

  it('is in no error', async () => {
    const client = clientOn(network(reply(500, { type: 'a:b', title: 'c' })), {
      getToken: () => testGrant({ token: 'top-secret' }),
    });
    const refused = await failureOf(unwrap(client.GET('/users')));
    const cut = await failureOf(
      unwrap(clientOn(network(broken), { token: 'top-secret' }).GET('/users')),
    );
    expect(inspect([refused, cut], { depth: 10, showHidden: true })).not.toContain('top-secret');
  });
});

describe('a refused token (401)', () => {
  useFakeClock();
  const unlessRenewed = (request: Request) =>
    tokenOf(request) === 'token-1' ? reply(401) : reply(200, list);

  it('is renewed once for all calls that used it, and each is sent once more', async () => {
    const { getToken, reasons } = tokens();
    const net = network(unlessRenewed);
    const client = clientOn(net, { getToken });
    const calls = Array.from({ length: 5 }, () => unwrap(client.GET('/users')));
    expect(await Promise.all(calls)).toHaveLength(5);
    expect(reasons).toEqual(['initial', 'rejected']);
    expect(net.requests).toHaveLength(10);
  });

  it('is not renewed again by a call that comes late with the old one', async () => {
    const { getToken, reasons } = tokens();
    const late = deferred<Response>();
    const answers = [() => late.promise, unlessRenewed];
    const net = network((request) => (answers.shift() ?? unlessRenewed)(request));
    const client = clientOn(net, { getToken });
    const first = unwrap(client.GET('/users'));
    await settle();
    await unwrap(client.GET('/sites'));
    late.resolve(reply(401));
    expect(await first).toEqual(list);
    expect(reasons).toEqual(['initial', 'rejected']);
  });

  it('twice is expiry: the call fails with auth and later calls are not sent', async () => {
    const { getToken } = tokens();
    const net = network(reply(401));
    const client = clientOn(net, { getToken });
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({
      kind: 'auth',
      status: 401,
      attempts: 2,
    });
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({
      kind: 'auth',
      attempts: 0,
    });
    expect(net.requests).toHaveLength(2);
  });

  it('of a write without key is renewed, but the write is not sent again', async () => {
    const { getToken, reasons } = tokens();
    const net = network(unlessRenewed);
    const client = clientOn(net, { getToken, idempotency: 'off' });
    const error = await failureOf(unwrap(client.POST('/sites', { body: { name: 'Laval' } })));
    expect(error).toMatchObject({ kind: 'auth', attempts: 1 });
    await settle();
    expect(reasons).toEqual(['initial', 'rejected']);
    expect(await unwrap(client.GET('/sites'))).toEqual(list);
  });

  it('that is fixed fails with auth', async () => {
    const net = network(reply(401));
    expect(await failureOf(unwrap(clientOn(net).GET('/users')))).toMatchObject({ kind: 'auth' });
    expect(net.requests).toHaveLength(1);
  });
});

describe('a refused call (403)', () => {
  useFakeClock();

  it('renews the grant once and is not sent again', async () => {
    const { getToken, reasons } = tokens();
    const net = network(reply(403));
    const client = clientOn(net, { getToken });
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({
      kind: 'denied',
      attempts: 1,
    });
    await settle();
    await failureOf(unwrap(client.GET('/users')));
    await settle();
    expect(reasons).toEqual(['initial', 'rejected']);
    expect(net.requests.map(tokenOf)).toEqual(['token-1', 'token-2']);
  });

  it('may renew again after an ordinary renewal', async () => {
    const { getToken, reasons } = tokens();
    const client = clientOn(network(reply(403)), { getToken });
    await client.GET('/users');
    await pass(490_000);
    await client.GET('/users');
    await settle();
    expect(reasons).toEqual(['initial', 'rejected', 'expiring', 'rejected']);
  });
});

describe('getToken', () => {
  useFakeClock();

  function failing(times: number) {
    const asked: number[] = [];
    const start = Date.now();
    const getToken = () => {
      asked.push(Date.now() - start);
      if (asked.length > 1 && asked.length <= 1 + times) throw new Error('offline');
      return testGrant({ expiresInSeconds: 600 });
    };
    return { asked, getToken };
  }

  it('that fails is asked again after 1, 2 and 4 s while the old token lives', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { asked, getToken } = failing(3);
    const client = clientOn(network(reply(200, list)), { getToken });
    await client.GET('/users');
    await pass(490_000);
    expect(asked).toEqual([0, 480_000, 481_000, 483_000, 487_000]);
    expect(await unwrap(client.GET('/users'))).toEqual(list);
  });

  it('that fails four times leads to expiry', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { asked, getToken } = failing(Infinity);
    const client = clientOn(network(reply(200, list)), { getToken });
    await client.GET('/users');
    await pass(490_000);
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({ kind: 'auth' });
    expect(asked).toHaveLength(5);
  });

  it('is not asked again when no old token lives', async () => {
    const { asked, getToken } = failing(Infinity);
    asked.push(0);
    const error = await failureOf(unwrap(clientOn(network(), { getToken }).GET('/users')));
    expect(error).toMatchObject({ kind: 'auth', cause: { message: 'offline' } });
    expect(asked).toHaveLength(2);
  });

  it('is not asked again once the old token has died meanwhile', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const start = Date.now();
    const asked: number[] = [];
    const getToken = () => {
      asked.push(Date.now() - start);
      if (asked.length > 1) throw new Error('offline');
      return testGrant({ expiresInSeconds: 10 });
    };
    await clientOn(network(reply(200, list)), { getToken }).GET('/users');
    await pass(60_000);
    expect(asked).toEqual([0, 8_000, 9_000]);
  });

  it('that gives null leads to expiry', async () => {
    const net = network();
    const client = clientOn(net, { getToken: () => null });
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({ kind: 'auth' });
    expect(net.requests).toHaveLength(0);
  });

  it('that gives null is not asked again, although the old token lives', async () => {
    const asked: string[] = [];
    const getToken = ({ reason }: { reason: string }) => {
      asked.push(reason);
      return asked.length === 1 ? testGrant({ expiresInSeconds: 600 }) : null;
    };
    const client = clientOn(network(reply(200, list)), { getToken });
    await client.GET('/users');
    await pass(500_000);
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({ kind: 'auth' });
    expect(asked).toEqual(['initial', 'expiring']);
  });

  it('is aborted after 10 s', async () => {
    let signal: AbortSignal | undefined;
    const getToken = (ask: { signal: AbortSignal }) => {
      signal = ask.signal;
      return new Promise<never>(() => undefined);
    };
    const failure = unwrap(clientOn(network(), { getToken }).GET('/users')).catch(toPbxError);
    await pass(9_999);
    expect(signal?.aborted).toBe(false);
    await pass(1);
    expect(signal?.aborted).toBe(true);
    expect(await failure).toMatchObject({ kind: 'auth' });
  });

  it('that gives something else than a grant is a failure', async () => {
    const getToken = () => ({ access_token: 'x' }) as never;
    const error = await failureOf(unwrap(clientOn(network(), { getToken }).GET('/users')));
    expect(error).toMatchObject({ kind: 'auth', cause: { name: 'TypeError' } });
  });

  it('leaves a caller who aborts while it is pending', async () => {
    const controller = new AbortController();
    const getToken = () => new Promise<never>(() => undefined);
    const client = clientOn(network(), { getToken });
    const failure = unwrap(client.GET('/users', { signal: controller.signal })).catch(toPbxError);
    await settle();
    controller.abort();
    expect(await failure).toMatchObject({ kind: 'aborted', attempts: 0 });
  });
});

describe('tokenFrom', () => {
  const ask = { reason: 'initial', signal: new AbortController().signal } as const;

  it('posts the reason as JSON with same-origin cookies', async () => {
    const requests: [string, RequestInit][] = [];
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      requests.push([url, init]);
      return reply(200, testGrant());
    });
    expect(await tokenFrom('/pbx-token')(ask)).toEqual(testGrant());
    expect(requests).toMatchObject([
      ['/pbx-token', { method: 'POST', credentials: 'same-origin', body: '{"reason":"initial"}' }],
    ]);
    vi.unstubAllGlobals();
  });

  it('takes 401 and 403 for signed out and rejects on other refusals', async () => {
    const answers = [reply(401), reply(403), reply(500)];
    vi.stubGlobal('fetch', async () => answers.shift());
    expect(await tokenFrom('/pbx-token')(ask)).toBeNull();
    expect(await tokenFrom('/pbx-token')(ask)).toBeNull();
    await expect(tokenFrom('/pbx-token')(ask)).rejects.toMatchObject({
      kind: 'server',
      status: 500,
    });
    vi.unstubAllGlobals();
  });

  it('renews through a client as any other getToken', async () => {
    vi.stubGlobal('fetch', async () => reply(200, testGrant({ token: 'from-page' })));
    const net = network(reply(200, list));
    await finish(clientOn(net, { getToken: tokenFrom('/pbx-token') }).GET('/users'));
    expect(tokenOf(net.requests[0])).toBe('from-page');
    vi.unstubAllGlobals();
  });
});
