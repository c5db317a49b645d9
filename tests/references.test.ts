import { createTestServer, type TestServer } from '@pbxkit/server/testing.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, operations, type World } from './random-operations.js';

const count = 5_000;
const seed = Number(process.env.REFERENCES_SEED ?? 20_261_122);

let server: TestServer;
let world: World;

beforeAll(async () => {
  server = await createTestServer();
  await server.database.db
    .updateTable('domains')
    .set({ max_users: 9_999, max_sites: 999 })
    .execute();
  world = await createWorld(server, seed);
});
afterAll(() => server.close());

it(`leaves no reference dangling after any of ${count} operations`, async () => {
  const names = Object.keys(operations);
  for (let done = 1; done <= count; done += 1) {
    const name = world.pick(names);
    const status = await operations[name]!(world);
    world.tell(name, status);
    if (done % 500 === 0) expect(await dangling(), `after ${done} operations`).toEqual([]);
  }
  // Each kind of operation was taken now and then, so that the walk went somewhere.
  expect(world.neverDone(names)).toEqual([]);
  expect(world.done()).toBeGreaterThan(count / 3);
}, 600_000);

/** What documents refer to that is not there, or that the database does not know of. */
async function dangling(): Promise<string[]> {
  const { db } = server.database;
  const known = new Map<string, string>();
  for (const table of ['users', 'time_frames', 'holidays'] as const)
    for (const { id } of await db.selectFrom(table).select('id').execute()) known.set(id, table);
  const documents = await readDocuments();
  const rows = await db.selectFrom('object_references').selectAll().execute();
  const kept = new Set(
    rows.map(
      (row) =>
        `${row.by_resource}/${row.by_id} ${row.to_user_id ?? row.to_time_frame_id ?? row.to_holiday_id}`,
    ),
  );
  const written = documents.flatMap(({ by, document }) =>
    [...idsIn(document)].map((id) => ({ by, id })),
  );
  const said = new Set(written.map(({ by, id }) => `${by} ${id}`));
  return [
    ...written.filter(({ id }) => !known.has(id)).map(({ by, id }) => `${by} refers to no ${id}`),
    ...[...said].filter((reference) => !kept.has(reference)).map((one) => `${one} is not kept`),
    ...[...kept].filter((reference) => !said.has(reference)).map((one) => `${one} is not written`),
  ];
}

/** Every document that can refer, with what it belongs to. */
async function readDocuments(): Promise<{ by: string; document: unknown }[]> {
  const { db } = server.database;
  const numbers = await db.selectFrom('phone_numbers').selectAll().execute();
  const frames = await db.selectFrom('time_frames').select(['id', 'holiday_ids']).execute();
  const rules = await db.selectFrom('answering_rules').select(['user_id', 'rules']).execute();
  const overrides = await db.selectFrom('overrides').select(['id', 'destination']).execute();
  const mailboxes = await db.selectFrom('voicemail').selectAll().execute();
  return [
    ...numbers.map(({ id, destination, time_rules }) => ({
      by: `phone-numbers/${id}`,
      document: [destination, time_rules],
    })),
    ...frames.map(({ id, holiday_ids }) => ({ by: `time-frames/${id}`, document: holiday_ids })),
    ...rules.map(({ user_id, rules: list }) => ({
      by: `answering-rules/${user_id}`,
      // A rule has an id of its own.
      document: list.map(({ id: _, ...rule }) => rule),
    })),
    ...mailboxes.map(({ user_id, operator, copy_to }) => ({
      by: `voicemail/${user_id}`,
      document: [operator, copy_to],
    })),
    ...overrides.map(({ id, destination }) => ({ by: `overrides/${id}`, document: destination })),
  ];
}

const idsIn = (document: unknown) =>
  new Set(JSON.stringify(document).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []);
