/// <reference types="node" />
import { afterEach, beforeEach, vi } from 'vitest';
import { createClient, type ClientOptions, type PbxClient } from './client.js';
import { toPbxError, type PbxError } from './pbx-error.js';
import { testGrant } from './testing.js';

/** What the network does with one attempt. */
export type Answer =
  Response | Error | 'silence' | ((request: Request) => Response | Promise<Response>);

export interface Network {
  fetch: (request: Request) => Promise<Response>;
  /** Attempts as they arrived. */
  requests: Request[];
  /** When they arrived, in milliseconds since the network was made. */
  times: number[];
}

/** A network that answers attempt after attempt from a list; the last answer repeats. */
export function network(...answers: Answer[]): Network {
  const start = Date.now();
  const requests: Request[] = [];
  const times: number[] = [];
  return {
    requests,
    times,
    async fetch(request) {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? reply(200, {});
      requests.push(request);
      times.push(Date.now() - start);
      if (answer instanceof Error) throw answer;
      if (answer === 'silence') return new Promise(() => undefined);
      return answer instanceof Response ? answer.clone() : answer(request);
    },
  };
}

export function reply(
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** A reply whose connection breaks in the middle of the body. */
export function cutReply(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"items":'));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: 200, headers: { 'Content-Type': 'application/json' } });
}

export const broken = new TypeError('fetch failed');

export function clientOn(net: Network, options: Partial<ClientOptions> = {}): PbxClient {
  return createClient({
    baseUrl: 'https://pbx.test/v1',
    token: 'secret',
    fetch: net.fetch,
    ...options,
  });
}

/** A getToken that hands out `token-1`, `token-2`, … and remembers the reasons. */
export function tokens(expiresInSeconds = 600) {
  const reasons: string[] = [];
  const getToken = ({ reason }: { reason: string }) => {
    reasons.push(reason);
    return testGrant({ token: `token-${reasons.length}`, expiresInSeconds });
  };
  return { reasons, getToken };
}

export function tokenOf(request: Request | undefined): string | null {
  return request?.headers.get('Authorization')?.replace('Bearer ', '') ?? null;
}

/** The clock stands still in every test of the file, until the test moves it. */
export function useFakeClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Moves the clock, letting what happens in between happen. */
export async function pass(milliseconds: number): Promise<void> {
  await settle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
}

/** Moves the clock from timer to timer until the promise settles. */
export async function finish<T>(promise: Promise<T>): Promise<T> {
  let isDone = false;
  const mark = () => {
    isDone = true;
  };
  promise.then(mark, mark);
  await settle();
  for (let steps = 0; !isDone && vi.getTimerCount() > 0 && steps < 100; steps += 1) {
    await vi.advanceTimersToNextTimerAsync();
    await settle();
  }
  return promise;
}

/** The error that a promise rejects with, on a moving clock. */
export async function failureOf(promise: Promise<unknown>): Promise<PbxError> {
  return finish(promise).then(
    () => {
      throw new Error('It succeeded.');
    },
    (thrown: unknown) => toPbxError(thrown),
  );
}
