import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { createTestServer, type TestServer } from '../testing.js';
import { dependents, documentTargets, references } from './references.js';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const tableOf = (resource: string) => resource.replaceAll('-', '_');

it('knows every column by which one object of a domain refers to another', async () => {
  const { rows } = await sql<{ key: string }>`
    select source.relname || '.' || attribute.attname || ' → ' || target.relname as key
    from pg_constraint
      join pg_class source on source.oid = conrelid
      join pg_class target on target.oid = confrelid
      join pg_attribute attribute on attribute.attrelid = conrelid and attribute.attnum = any(conkey)
    where contype = 'f' and confdeltype in ('a', 'r')
      and attribute.attname <> 'domain_id' and target.relname not in ('extensions', 'resellers', 'sounds')
    order by key`.execute(server.database.db);
  const inDocuments = Object.entries(documentTargets).map(
    ([to, column]) => `object_references.${column} → ${tableOf(to)}`,
  );
  const known = references.map(({ table, column, to }) => `${table}.${column} → ${tableOf(to)}`);
  known.push(...inDocuments);
  expect(known.sort()).toEqual(rows.map(({ key }) => key));
});

it('knows every object that goes with another', async () => {
  const { rows } = await sql<{ key: string }>`
    select source.relname || '.' || attribute.attname || ' → ' || target.relname as key
    from pg_constraint
      join pg_class source on source.oid = conrelid
      join pg_class target on target.oid = confrelid
      join pg_attribute attribute on attribute.attrelid = conrelid and attribute.attnum = any(conkey)
    where contype = 'f' and confdeltype = 'c' and attribute.attname <> 'domain_id'
      and (source.relname in ('answering_rules', 'voicemail', 'overrides', 'phone_numbers', 'time_frames',
        'holidays', 'blocked_numbers', 'emergency_addresses', 'prompts', 'music_on_hold')
        or (source.relname = 'queue_agents' and attribute.attname = 'queue_id'))
    order by key`.execute(server.database.db);
  const known = dependents.map(({ table, column, of }) => `${table}.${column} → ${tableOf(of)}`);
  expect(known.sort()).toEqual(rows.map(({ key }) => key));
});
