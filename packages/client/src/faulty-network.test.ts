import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reply, settle, useFakeClock } from './fake-network.test-support.js';
import { ApiError, unwrap } from './pbx-error.js';
import { createSession } from './session.js';
import { testGrant } from './testing.js';

const faults = [
  'none',
  'drop before',
  'drop after',
  'twice',
  'cut reply',
  'silence after',
  'half a JSON',
  '429',
  '500',
  '503',
  '503 after',
  '401',
] as const;
type Fault = (typeof faults)[number];

/** A server in memory that does each keyed write once, as the real one does. */
function createServer() {
  const effects = new Map<string, number>();
  const repliesByKey = new Map<string, object>();
  return {
    effects,
    async handle(request: Request): Promise<Response> {
      if (request.method === 'GET') return reply(200, { items: [], nextCursor: null, total: 0 });
      const key = request.headers.get('Idempotency-Key') ?? '';
      const { name } = (await request.json()) as { name: string };
      const known = repliesByKey.get(key);
      if (known) return reply(201, known);
      effects.set(name, (effects.get(name) ?? 0) + 1);
      const site = { id: name, name };
      repliesByKey.set(key, site);
      return reply(201, site);
    },
  };
}

const cut = (headers: HeadersInit) =>
  new Response(new ReadableStream({ start: (line) => line.error(new TypeError('terminated')) }), {
    headers,
  });

/** What reaches the server and what comes back, with one fault. */
async function passOn(
  request: Request,
  fault: Fault,
  handle: (request: Request) => Promise<Response>,
) {
  if (fault === 'drop before') throw new TypeError('fetch failed');
  if (fault === '401' || fault === '500' || fault === '503') return reply(Number(fault));
  if (fault === '429') return reply(429, undefined, { 'Retry-After': '1' });
  if (fault === 'twice') await handle(request.clone());
  const response = await handle(request);
  if (fault === 'drop after') throw new TypeError('fetch failed');
  if (fault === 'silence after') return new Promise<Response>(() => undefined);
  if (fault === 'cut reply') return cut(response.headers);
  if (fault === 'half a JSON') return new Response('{"id":', { status: 201 });
  return fault === '503 after' ? reply(503) : response;
}

const unhandled: unknown[] = [];
const remember = (reason: unknown) => void unhandled.push(reason);
beforeEach(() => void process.on('unhandledRejection', remember));
afterEach(() => void process.off('unhandledRejection', remember));
useFakeClock();

it('does nothing twice and fails only with PbxError in 10,000 calls over a faulty network', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const plans = fc.sample(fc.array(fc.constantFrom(...faults), { maxLength: 4 }), {
    numRuns: 10_000,
    seed,
  });
  const server = createServer();
  const planByName = new Map(plans.map((plan, index) => [`site-${index}`, [...plan]]));
  const session = createSession({
    apiBase: 'https://pbx.test/v1',
    getToken: () => testGrant(),
    async fetch(request) {
      const name = request.headers.get('Call-Name') ?? '';
      return passOn(request, planByName.get(name)?.shift() ?? 'none', server.handle);
    },
  });

  async function call(index: number): Promise<{ name: string; isWrite: boolean; error?: unknown }> {
    const name = `site-${index}`;
    const isWrite = index % 4 !== 0;
    const headers = { 'Call-Name': name };
    try {
      if (isWrite) await unwrap(session.client.POST('/sites', { body: { name }, headers }));
      else await unwrap(session.client.GET('/sites', { headers }));
      return { name, isWrite };
    } catch (error) {
      if (session.state === 'expired') await session.resume();
      return { name, isWrite, error };
    }
  }

  const results = [];
  for (let from = 0; from < plans.length; from += 500) {
    let isDone = false;
    const batch = Promise.all(
      plans.slice(from, from + 500).map((_, offset) => call(from + offset)),
    );
    void batch.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await settle();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    results.push(...(await batch));
  }

  const twice = [...server.effects].filter(([, count]) => count > 1);
  const failures = results.filter(({ error }) => error !== undefined);
  const unknown = failures.filter(({ error }) => !(error instanceof ApiError));
  const lost = results.filter(
    ({ name, isWrite, error }) => isWrite && !error && !server.effects.has(name),
  );
  expect({ seed, twice, unknown, lost, unhandled }).toEqual({
    seed,
    twice: [],
    unknown: [],
    lost: [],
    unhandled: [],
  });
  const kinds = new Set(failures.map(({ error }) => (error as ApiError).kind));
  expect([...kinds].sort()).toEqual(['auth', 'decode', 'limit', 'network', 'server', 'timeout']);
  expect(failures.length).toBeLessThan(5_000);
  await session.end();
});
