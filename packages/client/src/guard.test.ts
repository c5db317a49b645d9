import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { guard, type GuardDocument } from './guard.js';
import { unwrap } from './pbx-error.js';
import type { Department } from './resources.js';
import { createTestClient, problem, testGrant, type TestHandlers } from './testing.js';

const text = readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8');
const document = parse(text) as GuardDocument;

function guarded(handlers: TestHandlers) {
  const client = createTestClient(handlers);
  client.use(guard(document));
  return client;
}

const department: Department = {
  id: 'd',
  domainId: 'x',
  version: 1,
  name: 'Sales',
  siteId: null,
  userCount: 0,
  createdAt: '2026-01-05T14:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
};
const departments = (item: object) => ({ items: [item], nextCursor: null, total: 1 }) as never;

describe('guard', () => {
  it('lets pass what is as specified', async () => {
    const signedIn = { status: 'signedIn', grant: testGrant() } as const;
    const client = guarded({ login: () => signedIn, getMe: () => problem(404, 'not-found') });
    const body = { login: 'a', password: 'b' };
    expect(await unwrap(client.POST('/login', { body }))).toEqual(signedIn);
    await expect(unwrap(client.GET('/me'))).rejects.toMatchObject({ kind: 'missing' });
  });

  it('lets pass members that a later version adds', async () => {
    const grant = { ...testGrant(), later: 1 };
    const client = guarded({ refreshSession: () => grant });
    expect(await unwrap(client.POST('/refresh'))).toEqual(grant);
  });

  it.each([
    ['a missing member', () => departments({ ...department, name: undefined }), '/items/0/name'],
    ['a wrong type', () => departments({ ...department, version: '1' }), '/items/0/version'],
    ['a missing list', () => ({ nextCursor: null, total: 0 }) as never, '/items'],
  ])('points to %s', async (_, listDepartments, pointer) => {
    const client = guarded({ listDepartments });
    await expect(unwrap(client.GET('/departments'))).rejects.toMatchObject({
      kind: 'decode',
      pointer,
    });
  });

  it('points to a word that is not in an enumeration, through references and maps', async () => {
    const granted = { 'user/table': ['users:fly'] } as never;
    const client = guarded({ refreshSession: () => testGrant({ granted }) });
    await expect(unwrap(client.POST('/refresh'))).rejects.toMatchObject({
      pointer: '/granted/user~1table/0',
    });
  });

  it('refuses a value that is none of the choices', async () => {
    const client = guarded({ login: () => ({ status: 'maybe' }) as never });
    const call = client.POST('/login', { body: { login: 'a', password: 'b' } });
    await expect(unwrap(call)).rejects.toMatchObject({ kind: 'decode', pointer: '' });
  });

  it('refuses a status and a content type that the contract does not have', async () => {
    const client = guarded({ getMe: () => problem(418, 'teapot') });
    await expect(unwrap(client.GET('/me'))).rejects.toMatchObject({ kind: 'decode', status: 418 });
    client.handlers.getMe = () => ({
      status: 404,
      headers: { 'Content-Type': 'application/json' },
    });
    await expect(unwrap(client.GET('/me'))).rejects.toMatchObject({ kind: 'decode', status: 404 });
  });

  it('refuses a body that is not JSON', async () => {
    const html = () => new Response('<html>', { headers: { 'Content-Type': 'application/json' } });
    const client = guarded({ getMe: html });
    await expect(unwrap(client.GET('/me'))).rejects.toMatchObject({ kind: 'decode', pointer: '' });
  });
});
