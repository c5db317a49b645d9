import fc from 'fast-check';
import { createTestServer, type TestServer } from '@pbxkit/server/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requests } from './generate.js';

const count = 20_000;
let server: TestServer;
beforeAll(async () => void (server = await createTestServer()));
afterAll(() => server.close());

/** Words that only the inside of a server knows. */
const inside =
  /\bat .*\(?[\w/.-]+\.[tj]s:\d+|node_modules|syntax error at or near|kysely|PGlite|password_hash/;

describe('the server under generated requests', () => {
  it(`answers ${count} of them by the contract, with no fault of its own and nothing of its inside`, async () => {
    const { acme, globex } = server;
    const world = {
      ids: [acme, globex].flatMap(({ siteId, departmentId, id, users }) => [
        siteId,
        departmentId,
        id,
        ...['basic-user', 'office-manager'].map((role) => users[role as 'basic-user'].id),
      ]),
      tokens: [
        await server.tokenOf('office-manager'),
        await server.tokenOf('super-user'),
        await server.tokenOf('reseller'),
        await server.tokenOf('basic-user'),
        'unknown',
        '',
      ],
    };
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests(world), async ({ operation: _, ...request }) => {
        // Refuses a 5xx and every reply that does not match the contract.
        const reply = await server.inject(request as Parameters<TestServer['inject']>[0]);
        statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
        expect(reply.body).not.toMatch(inside);
      }),
      { numRuns: count, endOnFailure: true, interruptAfterTimeLimit: undefined },
    );
    const total = [...statuses.values()].reduce((sum, one) => sum + one, 0);
    expect(total).toBe(count);
    // The requests reach the handlers, and are not all turned away at the door.
    for (const status of [200, 201, 204, 400, 401, 403, 404, 409, 422])
      expect(statuses.get(status), `${status}`).toBeGreaterThan(0);
  }, 900_000);
});
