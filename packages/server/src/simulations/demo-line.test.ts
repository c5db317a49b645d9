import { readConfig } from '../config.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContextDomain } from '../context.js';
import { inTenant } from '../database/scope.js';
import { seedDemo } from '../demo/demo.js';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { runSimulation } from './run.js';

const now = new Date('2026-06-10T16:00:00Z');
let database: TestDatabase;
let domain: ContextDomain;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, now, 'k'.repeat(32));
  const row = await database.db
    .selectFrom('domains')
    .selectAll()
    .where('name', '=', 'boreal.exemple')
    .executeTakeFirstOrThrow();
  domain = {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    resellerId: row.reseller_id,
    timeZone: row.time_zone,
    language: row.language,
  };
});
afterAll(() => database.close());

it.each([
  ['on a working day', '2026-06-10T15:30:00Z', 'own-destination', 'Destination propre'],
  ['at noon of the national holiday', '2026-06-24T16:00:00Z', 'time-rule', 'Jours fériés'],
  ['at night', '2026-06-11T03:00:00Z', 'time-rule', 'Soirs, nuits et fins de semaine'],
  ['on a Sunday', '2026-06-14T16:00:00Z', 'time-rule', 'Soirs, nuits et fins de semaine'],
])('sends a call to the main line of the demo to its place %s', async (_, at, code, rule) => {
  const config = readConfig({}, () => 'k'.repeat(32));
  const context = { domain, clock: () => now, language: 'fr-CA', config } as const;
  const call = await inTenant(database.db, domain.id, 'read', (db) =>
    runSimulation(db, context, { to: '+15145550100', from: '+14185550199', at }),
  );
  expect(call.steps[1]).toMatchObject({ code, rule });
  expect(call.end.kind).toBe('voicemail');
});
