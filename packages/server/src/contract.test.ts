import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from './testing.js';

describe('the contract', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());

  it('answers a list of users', async () => {
    const client = await server.clientAs('office-manager');
    const { data, error } = await client.GET('/users');
    expect(error).toBeUndefined();
    expect(data?.total).toBe(9);
  });

  it('claims an extension and creates a user', async () => {
    const client = await server.clientAs('office-manager');
    const { data, error, response } = await client.POST('/users', {
      params: { header: { 'Idempotency-Key': 'create-anna' } },
      body: { firstName: 'Anna', lastName: 'Roy', extension: '1100', loginName: 'anna@acme.example', emails: ['anna@acme.example'], role: 'basic-user' },
    });
    expect(error).toBeUndefined();
    expect(data?.extension).toBe('1100');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('change-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
