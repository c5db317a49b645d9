import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  broken,
  clientOn,
  network,
  pass,
  reply,
  settle,
  useFakeClock,
  type Network,
} from './fake-network.test-support.js';
import { toPbxError, type PbxError } from './pbx-error.js';
import { stream, type StreamEvent, type StreamOptions, type StreamPath } from './stream.js';

/** A connection to which the test writes. */
function line() {
  let connection: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      connection = controller;
    },
  });
  const encoder = new TextEncoder();
  return {
    answer: () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    write: (text: string) => connection?.enqueue(encoder.encode(text)),
    writeBytes: (bytes: Uint8Array) => connection?.enqueue(bytes),
    close: () => connection?.close(),
    cut: () => connection?.error(new TypeError('terminated')),
  };
}

const change = (sequence: number, resource = 'users') =>
  `event: change\nid: ${sequence}\ndata: ${JSON.stringify({ sequence, resource, ids: [], at: 'now' })}\n\n`;

/** Reads a stream in the background. */
function reading(net: Network, options: StreamOptions = {}) {
  const controller = new AbortController();
  const events: (number | 'reset')[] = [];
  const failure = read();
  async function read(): Promise<PbxError | undefined> {
    try {
      const all = stream(clientOn(net, { retry: false }), '/events', {
        signal: controller.signal,
        ...options,
      });
      for await (const event of all) events.push(event.type === 'reset' ? 'reset' : event.sequence);
      return undefined;
    } catch (error) {
      return toPbxError(error);
    }
  }
  return { events, failure, stop: () => controller.abort() };
}

const lastIds = (net: Network) => net.requests.map((one) => one.headers.get('Last-Event-ID'));

describe('stream', () => {
  useFakeClock();

  it('gives changes as they come, and asks only for the resources named', async () => {
    const wire = line();
    const net = network(wire.answer);
    const { events, stop, failure } = reading(net, { resources: ['users', 'sites'] });
    await settle();
    wire.write(change(1) + change(2));
    await settle();
    expect(events).toEqual([1, 2]);
    expect(net.requests[0]?.url).toBe('https://pbx.test/v1/events?resources=users,sites');
    stop();
    expect(await failure).toMatchObject({ kind: 'aborted' });
    expect(net.requests[0]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reads frames however they are cut, with any line ending, and passes over what it does not know', async () => {
    const wire = line();
    const { events, stop } = reading(network(wire.answer));
    const bytes = new TextEncoder().encode(
      `:hello\r\n\r\nretry: 5\r\nevent: later\r\ndata: {}\r\n\r\n${change(1).replace(/\n/g, '\r\n')}` +
        `id:2\revent:change\rdata:{"sequence":2,"resource":"sites",\rdata:"ids":["é"],"at":""}\r\r${change(3)}`,
    );
    await settle();
    for (const byte of bytes) {
      wire.writeBytes(Uint8Array.of(byte));
      await settle();
    }
    expect(events).toEqual([1, 2, 3]);
    stop();
  });

  it('resumes after a cut without gap or duplicate', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const first = line();
    const second = line();
    const net = network(first.answer, second.answer);
    const { events, stop } = reading(net);
    await settle();
    first.write(change(1) + change(2));
    await settle();
    first.cut();
    await pass(1_000);
    second.write(change(2) + change(3));
    await settle();
    expect(lastIds(net)).toEqual([null, '2']);
    expect(events).toEqual([1, 2, 3]);
    stop();
  });

  it('resumes after the server closed it, from an id that came without event', async () => {
    const first = line();
    const net = network(first.answer, line().answer);
    const { events, stop } = reading(net);
    await settle();
    first.write('id: 41\n\n');
    await settle();
    first.close();
    await pass(1_000);
    expect(lastIds(net)).toEqual([null, '41']);
    expect(events).toEqual([]);
    stop();
  });

  it('gives reset when it cannot know what it missed', async () => {
    const first = line();
    const { events, stop } = reading(network(first.answer, line().answer));
    await settle();
    first.cut();
    await pass(1_000);
    expect(events).toEqual(['reset']);
    stop();
  });

  it('gives reset when the server says so, and goes on from its id', async () => {
    const first = line();
    const net = network(first.answer, line().answer);
    const { events, stop } = reading(net, { lastEventId: '7' });
    await settle();
    first.write('event: reset\nid: 90\ndata: {}\n\n');
    first.write(change(91));
    await settle();
    first.close();
    await pass(1_000);
    expect(events).toEqual(['reset', 91]);
    expect(lastIds(net)).toEqual(['7', '91']);
    stop();
  });

  it('accepts a lower sequence after a reset', async () => {
    const wire = line();
    const { events, stop } = reading(network(wire.answer), { lastEventId: '500' });
    await settle();
    wire.write(`event: reset\ndata: {}\n\n${change(3)}`);
    await settle();
    expect(events).toEqual(['reset', 3]);
    stop();
  });

  it('connects anew after 45 s of silence, which a heartbeat breaks', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const first = line();
    const net = network(first.answer, line().answer);
    const { stop } = reading(net);
    await pass(44_000);
    first.write(': heartbeat\n\n');
    await pass(44_000);
    expect(net.requests).toHaveLength(1);
    await pass(1_001);
    expect(net.requests).toHaveLength(2);
    expect(net.requests[0]?.signal.aborted).toBe(true);
    stop();
  });

  it('connects anew at once when the token is renewed', async () => {
    let renewed: () => void = () => undefined;
    const onRenewal = (listener: () => void) => {
      renewed = listener;
      return () => undefined;
    };
    const first = line();
    const net = network(first.answer, line().answer);
    const { stop, events } = reading(net, { onRenewal });
    await settle();
    first.write(change(5));
    await settle();
    renewed();
    await settle();
    expect(lastIds(net)).toEqual([null, '5']);
    expect(events).toEqual([5]);
    stop();
  });

  it('keeps trying, ever more slowly up to 30 s, while the server cannot be reached', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const net = network(broken, reply(503), reply(429), reply(500), broken);
    const { stop } = reading(net);
    await pass(91_000);
    expect(net.times).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
    stop();
  });

  it.each([
    [403, 'denied'],
    [404, 'missing'],
    [400, 'validation'],
    [401, 'auth'],
  ])('gives up when the server answers %i', async (status, kind) => {
    const net = network(reply(status));
    expect(await reading(net).failure).toMatchObject({ kind, status });
    expect(net.requests).toHaveLength(1);
  });

  it('gives up on an event that is not JSON', async () => {
    const wire = line();
    const { failure } = reading(network(wire.answer));
    await settle();
    wire.write('event: change\nid: 1\ndata: {\n\n');
    expect(await failure).toMatchObject({ kind: 'decode' });
  });

  it('stops while it waits to connect anew', async () => {
    const { failure, stop } = reading(network(broken));
    await settle();
    stop();
    expect(await failure).toMatchObject({ kind: 'aborted' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('closes the connection when the loop is left', async () => {
    const wire = line();
    const net = network(wire.answer);
    const left = (async () => {
      for await (const event of stream(clientOn(net), '/events'))
        if (event.type === 'change') break;
    })();
    await settle();
    wire.write(change(1));
    await left;
    expect(net.requests[0]?.signal.aborted).toBe(true);
  });

  it('takes event streams and no other path', () => {
    expectTypeOf<StreamPath>().toEqualTypeOf<'/events'>();
    expectTypeOf<Extract<StreamEvent, { type: 'change' }>['sequence']>().toEqualTypeOf<number>();
  });
});
