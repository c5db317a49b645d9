import { describe, expect, it, vi } from 'vitest';
import {
  clientOn,
  failureOf,
  finish,
  network,
  pass,
  reply,
  settle,
  useFakeClock,
} from '../fake-network.test-support.js';
import { unwrap } from '../pbx-error.js';

describe('an attempt', () => {
  useFakeClock();

  it('is given up after 20 s, even when fetch ignores its signal', async () => {
    const net = network('silence');
    const error = await failureOf(unwrap(clientOn(net, { retry: false }).GET('/users')));
    expect(error).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(net.requests[0]?.signal.aborted).toBe(true);
  });

  it('takes as long as the caller allows', async () => {
    const client = clientOn(network('silence'), { retry: false, timeout: 100 });
    const failure = unwrap(client.GET('/users')).catch((error: unknown) => error);
    await pass(100);
    expect(await failure).toMatchObject({ kind: 'timeout' });
  });

  it('includes the body', async () => {
    const stuck = () => new Response(new ReadableStream({}), { status: 200 });
    const error = await failureOf(unwrap(clientOn(network(stuck), { retry: false }).GET('/users')));
    expect(error.kind).toBe('timeout');
  });

  it('does not include a body that is streamed', async () => {
    let line: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        line = controller;
      },
    });
    const net = network(() => new Response(body, { headers: { 'Content-Type': 'text/csv' } }));
    const file = await finish(unwrap(clientOn(net).GET('/users/export', { parseAs: 'stream' })));
    await pass(60_000);
    line?.enqueue(new TextEncoder().encode('a;b'));
    const { value } = (await file?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('a;b');
  });

  it('ends at once when the caller aborts, and that is no timeout', async () => {
    const controller = new AbortController();
    const net = network('silence');
    const call = unwrap(clientOn(net).GET('/users', { signal: controller.signal }));
    const failure = call.catch((error: unknown) => error);
    await settle();
    controller.abort();
    expect(await failure).toMatchObject({ kind: 'aborted', attempts: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not made when the caller has aborted already', async () => {
    const net = network(reply(200, {}));
    const call = clientOn(net).GET('/users', { signal: AbortSignal.abort() });
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted', attempts: 0 });
    expect(net.requests).toHaveLength(0);
  });

  it('may answer without content, for which browsers show an empty stream', async () => {
    const empty = new Response(new ReadableStream({ start: (line) => line.close() }));
    const noContent = () => Object.defineProperty(empty, 'status', { value: 204 });
    const net = network(noContent);
    expect(await finish(unwrap(clientOn(net).POST('/logout')))).toBeUndefined();
    expect(net.requests).toHaveLength(1);
  });

  it('that answers something else than JSON is a decode error with its request id', async () => {
    const net = network(() => new Response('<html>', { headers: { 'Request-Id': 'r-1' } }));
    const error = await failureOf(unwrap(clientOn(net).GET('/users')));
    expect(error).toMatchObject({ kind: 'decode', pointer: '', requestId: 'r-1', attempts: 1 });
  });
});
