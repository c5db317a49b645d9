import { describe, expect, expectTypeOf, it } from 'vitest';
import { clientOn, network, reply } from './fake-network.test-support.js';
import { ApiError, toPbxError, unwrap, type PbxError } from './pbx-error.js';
import type { FieldError, User } from './resources.js';
import { createTestClient, problem } from './testing.js';

const fields = [{ pointer: '/lastName', code: 'required', message: 'Enter a last name.' }];

function failing(
  status: number,
  members: Parameters<typeof problem>[2] = {},
  headers?: Record<string, string>,
) {
  const refusal = {
    ...problem(status, 'some-code', members),
    headers: { 'Request-Id': 'r-1', ...headers },
  };
  const client = createTestClient({ getUser: () => refusal });
  const call = client.GET('/users/{userId}', { params: { path: { userId: 'u' } } });
  return unwrap(call).catch((error: unknown) => error as PbxError);
}

describe('unwrap', () => {
  it('gives the data, typed as the contract says', async () => {
    const list = { items: [], nextCursor: null, total: 0 };
    const client = createTestClient({ listUsers: () => list });
    const data = await unwrap(client.GET('/users'));
    expect(data).toEqual(list);
    expectTypeOf(data.items).toEqualTypeOf<User[]>();
  });

  it('gives nothing where the reply has no body', async () => {
    const client = createTestClient({ deleteSite: () => ({ status: 204 }) });
    const params = { path: { siteId: 's' } };
    expect(await unwrap(client.DELETE('/sites/{siteId}', { params }))).toBeUndefined();
  });

  it.each([
    [400, 'validation'],
    [401, 'auth'],
    [403, 'denied'],
    [404, 'missing'],
    [409, 'conflict'],
    [410, 'missing'],
    [412, 'conflict'],
    [413, 'request'],
    [422, 'validation'],
    [428, 'request'],
    [429, 'limit'],
    [500, 'server'],
    [503, 'server'],
  ])('makes an error of %i: %s', async (status, kind) => {
    const error = await failing(status);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind, status, code: 'some-code', requestId: 'r-1', attempts: 1 });
  });

  it('says what each kind adds', async () => {
    expect(await failing(422, { errors: fields })).toMatchObject({ errors: fields });
    expect(await failing(422)).toMatchObject({ errors: [] });
    expect(await failing(403, { capability: 'users:write' })).toMatchObject({
      capability: 'users:write',
    });
    expect(await failing(412, { current: { version: 4 } })).toMatchObject({
      current: { version: 4 },
    });
    expect(await failing(429, {}, { 'Retry-After': '7' })).toMatchObject({ retryAfterSeconds: 7 });
  });

  it('uses the words of the server as message', async () => {
    expect(await failing(409, { detail: 'Extension 1001 is taken.' })).toMatchObject({
      message: 'Extension 1001 is taken.',
    });
  });

  it('makes an error of a refusal that is no problem document', async () => {
    const page = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    const client = clientOn(network(page), { retry: false });
    await expect(unwrap(client.GET('/me'))).rejects.toMatchObject({ kind: 'server', status: 502 });
  });

  it('makes a decode error of a body cut short', async () => {
    const half = () =>
      new Response('{"items":[', { headers: { 'Content-Type': 'application/json' } });
    const client = clientOn(network(half));
    await expect(unwrap(client.GET('/users'))).rejects.toMatchObject({
      kind: 'decode',
      pointer: '',
    });
  });

  it('makes a decode error of a redirect that was not followed', async () => {
    const client = clientOn(network(() => reply(304)));
    await expect(unwrap(client.GET('/users'))).rejects.toMatchObject({
      kind: 'decode',
      status: 304,
    });
  });
});

describe('toPbxError', () => {
  it('leaves an ApiError as it is', () => {
    const error = new ApiError({ kind: 'missing', message: 'Gone.' });
    expect(toPbxError(error)).toBe(error);
  });

  it('knows thrown values by name', () => {
    expect(toPbxError(new TypeError('fetch failed')).kind).toBe('network');
    expect(toPbxError(new DOMException('', 'AbortError')).kind).toBe('aborted');
    expect(toPbxError(new DOMException('', 'TimeoutError')).kind).toBe('timeout');
    expect(toPbxError(new SyntaxError('Unexpected end'))).toMatchObject({
      kind: 'decode',
      pointer: '',
    });
    expect(toPbxError('odd')).toMatchObject({ kind: 'network', message: 'odd' });
  });

  it('narrows by kind', () => {
    const error = toPbxError(new Error());
    if (error.kind === 'validation')
      expectTypeOf(error.errors).toEqualTypeOf<readonly FieldError[]>();
    if (error.kind === 'decode') expectTypeOf(error.pointer).toEqualTypeOf<string>();
    if (error.kind === 'missing')
      expectTypeOf(error.errors).toEqualTypeOf<readonly FieldError[] | undefined>();
    expect(error.kind).toBe('network');
  });
});
