import { describe, expect, it, vi } from 'vitest';
import {
  broken,
  clientOn,
  finish,
  network,
  reply,
  tokens,
  useFakeClock,
} from '../fake-network.test-support.js';
import { unwrap } from '../pbx-error.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const path = { siteId: 's' };
const keysOf = (requests: Request[]) => requests.map((one) => one.headers.get('Idempotency-Key'));

describe('the Idempotency-Key', () => {
  useFakeClock();

  it('is a UUID on every write, a new one for each, and on no read', async () => {
    const net = network(reply(200, {}));
    const client = clientOn(net);
    await client.GET('/sites');
    await client.POST('/sites', { body: { name: 'Laval' } });
    await client.PATCH('/sites/{siteId}', { params: { path }, body: {} });
    await client.DELETE('/sites/{siteId}', { params: { path } });
    const [ofRead, ...ofWrites] = keysOf(net.requests);
    expect(ofRead).toBeNull();
    for (const key of ofWrites) expect(key).toMatch(uuid);
    expect(new Set(ofWrites).size).toBe(3);
  });

  it('stays the same over retries', async () => {
    const net = network(broken, reply(503), reply(201, {}));
    await finish(unwrap(clientOn(net).POST('/sites', { body: { name: 'Laval' } })));
    expect(net.requests).toHaveLength(3);
    expect(new Set(keysOf(net.requests)).size).toBe(1);
  });

  it('stays the same over the replay with a renewed token', async () => {
    const net = network(reply(401), reply(201, {}));
    const client = clientOn(net, { getToken: tokens().getToken });
    await finish(unwrap(client.POST('/sites', { body: { name: 'Laval' } })));
    expect(net.requests).toHaveLength(2);
    expect(new Set(keysOf(net.requests)).size).toBe(1);
  });

  it('of the caller is kept', async () => {
    const net = network(broken, reply(201, {}));
    const params = { header: { 'Idempotency-Key': 'order-4711' } };
    await finish(unwrap(clientOn(net).POST('/sites', { params, body: { name: 'Laval' } })));
    expect(keysOf(net.requests)).toEqual(['order-4711', 'order-4711']);
  });

  it('is not sent when turned off', async () => {
    const net = network(reply(201, {}));
    await clientOn(net, { idempotency: 'off' }).POST('/sites', { body: { name: 'Laval' } });
    expect(keysOf(net.requests)).toEqual([null]);
  });

  it('is made without randomUUID in a page without TLS', async () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const net = network(reply(201, {}));
    await clientOn(net).POST('/sites', { body: { name: 'Laval' } });
    expect(keysOf(net.requests)[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});
