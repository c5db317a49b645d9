import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passwordFaults, verifyPassword } from '../access/passwords.js';
import type { Database } from '../database/open.js';
import { testFile } from '../testing/imports.js';
import { openTestDatabase } from '../testing/test-database.js';
import { readUserFile } from '../user-imports/file.js';
import { demoDomains, demoPassword } from './company.js';
import { seedDemo } from './demo.js';
import { describeLogins } from './logins.js';

let database: Database;
const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, now, 'k'.repeat(32));
});
afterAll(() => database.close());

type Counted =
  | 'domains'
  | 'users'
  | 'sites'
  | 'departments'
  | 'api_keys'
  | 'time_frames'
  | 'overrides'
  | 'blocked_numbers'
  | 'emergency_addresses';
const countOf = async (table: Counted) =>
  (await database.db.selectFrom(table).select('id').execute()).length;

it('fills an empty database with a believable company, once', async () => {
  const [boreal] = demoDomains;
  expect(boreal?.people.length).toBeGreaterThanOrEqual(60);
  expect(boreal?.sites).toHaveLength(3);
  expect(boreal?.departments).toHaveLength(8);
  const before = await countOf('users');
  await seedDemo(database.db, now, 'k'.repeat(32));
  expect(await countOf('users')).toBe(before);
  expect(await countOf('domains')).toBe(3);
  expect(await countOf('api_keys')).toBe(1);
});

it('lets everybody in who is offered, with a password that the rules allow', async () => {
  const offered = [...describeLogins().matchAll(/\d+@[\w.-]+/g)].map(([login]) => login);
  expect(offered).toHaveLength(4);
  for (const login of offered) {
    const person = await database.db
      .selectFrom('users')
      .innerJoin('credentials', 'credentials.user_id', 'users.id')
      .selectAll()
      .where('login_name', '=', login)
      .executeTakeFirstOrThrow();
    expect(await verifyPassword(person.password_hash, demoPassword)).toBe(true);
  }
  for (const { name, people } of demoDomains)
    for (const person of people)
      expect(
        passwordFaults(demoPassword, { ...person, loginName: `${person.extension}@${name}` }, 12),
      ).toEqual([]);
});

it('has opening hours, the holidays of the province and an override that is over', async () => {
  expect(await countOf('time_frames')).toBeGreaterThanOrEqual(9);
  const frames = await database.db
    .selectFrom('time_frames')
    .select(['type', 'owner_user_id'])
    .execute();
  expect(new Set(frames.map(({ type }) => type))).toEqual(
    new Set(['weekly', 'dates', 'holidays', 'recurring']),
  );
  expect(frames.filter((frame) => frame.owner_user_id)).toHaveLength(1);
  const holidays = await database.db.selectFrom('holidays').selectAll().execute();
  expect(holidays.filter(({ region }) => region === 'CA-QC').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Fête nationale du Québec', 'Noël', 'Vendredi saint']),
  );
  const kept = await database.db.selectFrom('object_references').select('by_id').execute();
  expect(kept.length).toBeGreaterThan(holidays.length);
  const overrides = await database.db.selectFrom('overrides').selectAll().execute();
  expect(overrides.map((override) => override.ends_at < now)).toEqual([true]);
});

it('keeps the extensions of the file of 5,000 users free', async () => {
  const { columns, rows } = readUserFile(await testFile('users-legacy.csv'));
  const file = new Set(rows.map(({ cells }) => cells[columns.indexOf('Extension')]));
  const [boreal] = demoDomains;
  const held = [...(boreal?.people ?? []), ...(boreal?.others ?? [])].map(
    ({ extension }) => extension,
  );
  expect(held.filter((extension) => file.has(extension))).toEqual([]);
});

it('has numbers that lead to people, free ones, blocked callers and an address for each site', async () => {
  const numbers = await database.db
    .selectFrom('phone_numbers')
    .innerJoin('domains', 'domains.id', 'phone_numbers.domain_id')
    .select(['number', 'kind', 'destination', 'time_rules'])
    .where('domains.name', '=', 'boreal.exemple')
    .execute();
  expect(numbers).toHaveLength(12);
  expect(numbers.filter(({ destination }) => destination === null)).toHaveLength(2);
  expect(numbers.filter(({ time_rules }) => time_rules.length === 2)).toHaveLength(3);
  expect(numbers.filter(({ kind }) => kind === 'tollFree')).toHaveLength(1);
  expect(await countOf('blocked_numbers')).toBe(2);
  expect(await countOf('emergency_addresses')).toBe(4);
});

it('has queues with agents, to one of which a number leads, and a place to park calls', async () => {
  const queues = await database.db
    .selectFrom('queues as q')
    .innerJoin('domains', 'domains.id', 'q.domain_id')
    .select(['q.id', 'q.strategy'])
    .where('domains.name', '=', 'boreal.exemple')
    .orderBy('q.extension')
    .execute();
  expect(queues.map(({ strategy }) => strategy)).toEqual(['tiered', 'roundRobin', 'callPark']);
  const agents = await database.db
    .selectFrom('queue_agents')
    .select(['queue_id', 'tier', 'mode'])
    .where('queue_id', '=', queues[0]!.id)
    .execute();
  expect(agents).toHaveLength(7);
  expect(agents.filter(({ tier }) => tier === 2)).toHaveLength(2);
  const { destination } = await database.db
    .selectFrom('phone_numbers')
    .select('destination')
    .where('number', '=', '+18005550155')
    .executeTakeFirstOrThrow();
  expect(destination).toEqual({ kind: 'queue', id: queues[0]!.id });
});

it('has messages that sound waiting for the basic user', async () => {
  const found = await database.db
    .selectFrom('voice_messages as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.audio', 'm.duration_seconds'])
    .where('u.role', '=', 'basic-user')
    .execute();
  expect(found.length).toBeGreaterThanOrEqual(3);
  for (const { audio, duration_seconds: seconds } of found) {
    const file = Buffer.from(audio);
    expect(file.subarray(0, 16).toString()).toMatch(/^RIFF.{4}WAVEfmt /s);
    const samples = Array.from({ length: seconds * 8_000 }, (_, at) =>
      file.readInt16LE(44 + 2 * at),
    );
    const loudness = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    expect(loudness).toBeGreaterThan(500);
  }
});

it('has prompts, and music for the organization and a site', async () => {
  const music = await database.db.selectFrom('music_on_hold').selectAll().execute();
  expect(new Set(music.map(({ owner_kind: kind }) => kind))).toEqual(new Set(['domain', 'site']));
  const { rows } = await sql<{ missing: string }>`
    select track as missing from music_on_hold m, unnest(m.tracks || m.messages) track
    where not exists (select from prompts p join sounds s on s.hash = p.hash where p.id = track)`.execute(
    database.db,
  );
  expect(rows).toEqual([]);
});
