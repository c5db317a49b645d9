import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer, testPassword, type TestServer } from '../testing.js';
import { deleteEnded } from './ended.queries.js';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const count = async (table: 'sessions' | 'access_tokens') =>
  (await server.database.db.selectFrom(table).select('domain_id').execute()).length;

it('forgets what ended and keeps what lives', async () => {
  const { loginName: login } = server.acme.users['basic-user'];
  const payload = { login, password: testPassword };
  await server.inject({ method: 'POST', url: '/v1/login', payload });
  server.clock.advance(601);
  await server.inject({ method: 'POST', url: '/v1/login', payload });
  const now = server.clock.now();
  const forget = (unusedSince: Date) => deleteEnded(server.database.db, now, unusedSince);
  await forget(new Date(now.getTime() - 3_600_000));
  expect([await count('sessions'), await count('access_tokens')]).toEqual([2, 1]);
  await forget(new Date(now.getTime() - 60_000));
  expect([await count('sessions'), await count('access_tokens')]).toEqual([1, 1]);
});
