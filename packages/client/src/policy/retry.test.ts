import { describe, expect, it, vi } from 'vitest';
import {
  broken,
  clientOn,
  cutReply,
  failureOf,
  finish,
  network,
  reply,
  settle,
  useFakeClock,
} from '../fake-network.test-support.js';
import { unwrap } from '../pbx-error.js';

const list = { items: [], nextCursor: null, total: 0 };

describe('a failed attempt', () => {
  useFakeClock();

  it.each([408, 425, 429, 502, 503, 504])('is repeated after %i', async (status) => {
    const net = network(reply(status), reply(200, list));
    expect(await finish(unwrap(clientOn(net).GET('/users')))).toEqual(list);
    expect(net.requests).toHaveLength(2);
  });

  it.each([400, 404, 409, 412, 500, 501])('is not repeated after %i', async (status) => {
    const net = network(reply(status));
    expect(await failureOf(unwrap(clientOn(net).GET('/users')))).toMatchObject({ status });
    expect(net.requests).toHaveLength(1);
  });

  it('is repeated when the connection breaks, also in the middle of the body', async () => {
    const net = network(broken, cutReply, reply(200, list));
    expect(await finish(unwrap(clientOn(net).GET('/users')))).toEqual(list);
  });

  it('is repeated twice and no more, and the error says so', async () => {
    const net = network(broken);
    const error = await failureOf(unwrap(clientOn(net).GET('/users')));
    expect(error).toMatchObject({ kind: 'network', attempts: 3 });
    expect(net.requests).toHaveLength(3);
  });

  it('is repeated as often as asked, and never when turned off', async () => {
    const often = network(reply(503));
    await failureOf(unwrap(clientOn(often, { retry: { max: 4 } }).GET('/users')));
    expect(often.requests).toHaveLength(5);
    const never = network(reply(503));
    const error = await failureOf(unwrap(clientOn(never, { retry: false }).GET('/users')));
    expect(error).toMatchObject({ kind: 'server', attempts: 1 });
  });

  it('sends the same body again', async () => {
    const net = network(reply(503), reply(201, {}));
    await finish(unwrap(clientOn(net).POST('/sites', { body: { name: 'Laval' } })));
    const bodies = await Promise.all(net.requests.map((request) => request.text()));
    expect(bodies).toEqual(['{"name":"Laval"}', '{"name":"Laval"}']);
  });

  it('is not repeated when a write has no key', async () => {
    const net = network(broken);
    const client = clientOn(net, { idempotency: 'off' });
    await failureOf(unwrap(client.POST('/sites', { body: { name: 'Laval' } })));
    expect(net.requests).toHaveLength(1);
  });
});

describe('the wait before the next attempt', () => {
  useFakeClock();

  it('doubles from 300 ms up to 5 s, at full jitter', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const net = network(reply(503));
    await failureOf(unwrap(clientOn(net, { retry: { max: 6, budget: 60_000 } }).GET('/users')));
    expect(net.times).toEqual([0, 300, 900, 2_100, 4_500, 9_300, 14_300]);
  });

  it('may be nothing at all', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const net = network(reply(503));
    await failureOf(unwrap(clientOn(net).GET('/users')));
    expect(net.times).toEqual([0, 0, 0]);
  });

  it('is what Retry-After says, in seconds or as a date', async () => {
    const later = new Date(Math.ceil(Date.now() / 1000) * 1000 + 7_000);
    vi.setSystemTime(later.getTime() - 7_000);
    const date = () => reply(503, undefined, { 'Retry-After': later.toUTCString() });
    const net = network(date, reply(429, undefined, { 'Retry-After': '9' }), reply(200, list));
    await finish(unwrap(clientOn(net).GET('/users')));
    expect(net.times).toEqual([0, 7_000, 16_000]);
  });

  it('is not taken when Retry-After is over 30 s', async () => {
    const net = network(reply(429, undefined, { 'Retry-After': '31' }));
    const client = clientOn(net, { retry: { budget: 60_000 } });
    const error = await failureOf(unwrap(client.GET('/users')));
    expect(error).toMatchObject({ kind: 'limit', retryAfterSeconds: 31, attempts: 1 });
  });

  it('is not taken when the attempt would begin after the budget', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const net = network(reply(503));
    const client = clientOn(net, { retry: { budget: 899 } });
    expect(await failureOf(unwrap(client.GET('/users')))).toMatchObject({ attempts: 2 });
    expect(net.times).toEqual([0, 300]);
  });

  it('ends at once when the caller aborts', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const net = network(reply(503));
    const controller = new AbortController();
    const call = unwrap(clientOn(net).GET('/users', { signal: controller.signal }));
    const failure = call.catch((error: unknown) => error);
    await settle();
    controller.abort();
    expect(await failure).toMatchObject({ kind: 'aborted', attempts: 1 });
    expect(net.times).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
