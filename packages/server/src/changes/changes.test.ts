import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { createTestServer, type TestServer } from '../testing.js';

let server: TestServer;
beforeAll(async () => void (server = await createTestServer()));
afterAll(() => server.close());

it('shows a site manager the changes of users of the own site, and no other', async () => {
  const manager = await server.clientAs('office-manager');
  const { siteId } = server.acme;
  let extension = 2000;
  const add = async (fields: Partial<components['schemas']['UserCreate']>) => {
    const { data, error } = await manager.POST('/users', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        firstName: 'Anna',
        lastName: 'Roy',
        extension: String(++extension),
        emails: ['anna@acme.example'],
        sendWelcome: false,
        ...fields,
      },
    });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  await add({ siteId, lastName: 'Here' });
  await add({ siteId: null, lastName: 'Nowhere' });
  const moved = await add({ siteId: null, lastName: 'Moved' });
  await manager.PATCH('/users/{userId}', {
    params: { path: { userId: moved.id }, header: { 'If-Match': '*' } },
    body: { siteId },
  });
  await manager.POST('/departments', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Purchases' },
  });

  const namesFor = async (role: 'office-manager' | 'site-manager') =>
    (await (await server.clientAs(role)).GET('/changes')).data?.items.map(
      ({ items }) => items[0]?.name,
    );
  expect(await namesFor('office-manager')).toHaveLength(5);
  expect(await namesFor('site-manager')).toEqual(['Anna Here']);
});
