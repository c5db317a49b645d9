import { appendFile, mkdtemp, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql, type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../database/scope.js';
import { createLog } from '../../log.js';
import { insertTenants, type Tenants } from '../../testing/fixtures.js';
import {
  openTestDatabase,
  secondConnection,
  type TestDatabase,
} from '../../testing/test-database.js';
import { CallLog } from './call-log.js';
import { linesOf, nameIn, sampleCalls, sampleWith } from './sample.testing.js';

let database: TestDatabase;
let tenants: Tenants;
let directory: string;
/** The sample with the people of the tenants, and its lines by call. */
let text: string;
let lines: Map<string, string[]>;
/** The record of each call as it becomes when all is read at once. */
let whole: Map<string, object>;

const open = async (server?: string) => {
  database = await openTestDatabase(server);
  tenants = await database.db.transaction().execute(insertTenants);
  for (const { id, users } of [tenants.acme, tenants.globex])
    await database.db
      .insertInto('devices')
      .values(
        (['basic-user', 'advanced-user', 'call-center-agent'] as const).map((role) => ({
          ...{ domain_id: id, user_id: users[role].id, sip_username: users[role].extension },
          ...{ kind: 'desk' as const, sealed_password: '', transport: 'udp' as const },
          srtp: 'off' as const,
        })),
      )
      .execute();
  const { users } = tenants.acme;
  text = sampleWith({
    'Test advanced-user': users['advanced-user'].id,
    'Test call-center-agent': users['call-center-agent'].id,
  });
  lines = new Map();
  for (const line of linesOf(text))
    lines.set(nameIn(line), [...(lines.get(nameIn(line)) ?? []), line]);
};

/** A log and a database in which nobody called yet. */
const empty = async () => {
  directory = await mkdtemp(join(tmpdir(), 'pbxkit-calls-'));
  for (const table of ['calls', 'call_records', 'engine_logs', 'events'] as const)
    await database.db.deleteFrom(table).execute();
};

const callLog = (more: { db?: Db; longest?: number } = {}) =>
  new CallLog({
    ...{ db: database.db, clock: () => new Date(), log: createLog('silent'), directory },
    ...more,
  });
const now = () => join(directory, 'calls.csv');
const before = () => join(directory, 'calls.old.csv');
const write = (some: string | Buffer) => appendFile(now(), some);

const records = async (): Promise<Map<string, object>> => {
  const rows = await database.db.selectFrom('call_records').selectAll().execute();
  return new Map(
    rows.map(({ id: _, created_at: __, updated_at: ___, ...row }) => [row.engine_call, row]),
  );
};
const countRecords = async () =>
  (await database.db.selectFrom('call_records').select('id').execute()).length;
const live = async () => {
  const rows = await database.db.selectFrom('calls').selectAll().orderBy('started_at').execute();
  return rows.map(({ engine_call, state, domain_id }) => ({ engine_call, state, domain_id }));
};

/** Those of the sample that are somebody's. */
const owned = Object.entries(sampleCalls).filter(([kind]) => kind !== 'unknownNumber');

const databases = ['pglite', ...(process.env.TEST_DATABASE_URL ? ['PostgreSQL'] : [])];
describe.each(databases)('the log of calls on %s', (kind) => {
  beforeAll(async () => {
    await open(kind === 'pglite' ? undefined : process.env.TEST_DATABASE_URL);
    await empty();
    await write(text);
    await callLog().read();
    whole = await records();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await empty();
    return () => rm(directory, { recursive: true });
  });

  it('keeps one record of each call, with the people in it', async () => {
    expect([...whole.keys()].sort()).toEqual(owned.map(([, name]) => name).sort());
    const { acme, globex } = tenants;
    const [anne, luc] = [acme.users['basic-user'].id, acme.users['advanced-user'].id];
    const marie = acme.users['call-center-agent'].id;
    expect(whole.get(sampleCalls.transferred)).toMatchObject({
      ...{ domain_id: acme.id, site_id: acme.siteId, user_ids: [luc, marie], outcome: 'answered' },
      ...{ direction: 'inbound', from_number: '+14185550199', dialled: '+15145550100', note: null },
    });
    expect(whole.get(sampleCalls.outside)).toMatchObject({ user_ids: [anne], from_number: '1002' });
    expect(whole.get(sampleCalls.voicemail)).toMatchObject({
      outcome: 'voicemail',
      user_ids: [luc],
    });
    expect(whole.get(sampleCalls.otherTenant)).toMatchObject({ domain_id: globex.id });
  });

  it('reads nothing where there is nothing', async () => {
    await callLog().read();
    expect(await live()).toEqual([]);
  });

  it('shows a call from its first line on, though nobody may see it before it is somebody’s', async () => {
    const log = callLog();
    const [start, ...rest] = lines.get(sampleCalls.customer)!;
    await write(start!);
    await log.read();
    expect(await live()).toMatchObject([{ state: 'ringing', domain_id: null }]);
    await write(rest.slice(0, 3).join(''));
    await log.read();
    expect(await live()).toMatchObject([{ state: 'ringing', domain_id: tenants.acme.id }]);
    await write(rest.slice(3, -2).join(''));
    await log.read();
    expect(await records()).toEqual(new Map());
    await write(rest.slice(-2).join(''));
    await log.read();
    expect(await live()).toEqual([]);
    expect(await countRecords()).toBe(1);
  });

  it('announces calls and records to their organization alone', async () => {
    await write(lines.get(sampleCalls.otherTenant)!.join(''));
    await callLog().read();
    const events = await database.db.selectFrom('events').selectAll().orderBy('sequence').execute();
    const [record] = await database.db.selectFrom('call_records').select('id').execute();
    expect(events.map(({ domain_id, resource, ids }) => [domain_id, resource, ids])).toEqual([
      [tenants.globex.id, 'calls', [record!.id]],
      [tenants.globex.id, 'call-records', [record!.id]],
    ]);
  });

  it('waits for the end of a line that comes in two writes', async () => {
    const log = callLog();
    const bytes = Buffer.from(lines.get(sampleCalls.colleague)!.join(''));
    for (let start = 0; start < bytes.length; start += 97) {
      await write(bytes.subarray(start, start + 97));
      await log.read();
    }
    expect((await records()).get(sampleCalls.colleague)).toEqual(whole.get(sampleCalls.colleague));
  });

  it('counts bytes, whatever the encoding of a name', async () => {
    const log = callLog();
    const named = Buffer.from(text.replaceAll('Test basic-user', 'Ren\xe9 L\xe9vesque'), 'latin1');
    for (const part of [named.subarray(0, 20_000), named.subarray(20_000)]) {
      await write(part);
      await log.read();
    }
    expect([...(await records()).keys()].sort()).toEqual([...whole.keys()].sort());
  });

  it('does not stop at what nobody can understand', async () => {
    const torn = lines.get(sampleCalls.customer)![1]!.split('5550100')[0]!;
    await write(`${torn}${text}\0\0\n"HANGUP","`);
    await write(Buffer.alloc(2 * 1024 * 1024, 'x'));
    await write(`\n${lines.get(sampleCalls.colleague)!.join('').replaceAll('45.27', '45.28')}`);
    await callLog().read();
    expect(await countRecords()).toBe(whole.size + 1);
  });

  it('finds calls that were made while nobody read, those of a log put aside first', async () => {
    const half = linesOf(text).slice(0, 100).join('');
    await writeFile(before(), half);
    await write(text.slice(half.length));
    await callLog().read();
    expect(await records()).toEqual(whole);
  });

  it('reads again what a machine without power lost and wrote anew', async () => {
    await write(text);
    await callLog().read();
    await truncate(now(), 30_000);
    const more = lines.get(sampleCalls.colleague)!.join('').replaceAll('45.27', '45.28');
    await write(`\n${more}`);
    await callLog().read();
    expect(await countRecords()).toBe(whole.size + 1);
    // Of a call that stands there by half there is a record, and it stays.
    expect(await live()).toMatchObject([{ engine_call: sampleCalls.offline }]);
    await callLog().endLost(new Set(), new Date(1795933400_000));
    expect(await live()).toEqual([]);
    expect((await records()).get(sampleCalls.offline)).toEqual(whole.get(sampleCalls.offline));
  });

  describe('put aside when it is long', () => {
    it('loses nothing and doubles nothing', async () => {
      const log = callLog({ longest: 5_000 });
      for (const line of linesOf(text)) {
        await write(line);
        if (Number(nameIn(line).split('.')[1]) % 3 === 0) await log.read();
      }
      await log.read();
      expect(await records()).toEqual(whole);
      expect((await stat(before())).size).toBeLessThan(text.length / 2);
    });

    it('finds what was written between the last look and the new name', async () => {
      const all = linesOf(text);
      await write(all.slice(0, 50).join(''));
      await callLog().read();
      await write(all.slice(50, 100).join(''));
      // A server stopped right after it had put the log aside.
      await rename(now(), before());
      const log = callLog();
      await log.read();
      await write(all.slice(100).join(''));
      await log.read();
      expect(await records()).toEqual(whole);
    });

    it('never puts aside one that is not read to its end', async () => {
      const all = linesOf(text);
      await write(all.slice(0, 100).join(''));
      // The second server finds the log long that the first has put aside meanwhile.
      const logs = [callLog({ longest: 1 }), callLog({ longest: 1 })];
      for (let start = 100; start < all.length; start += 20) {
        await Promise.all(logs.map((log) => log.read()));
        await write(all.slice(start, start + 20).join(''));
      }
      await Promise.all(logs.map((log) => log.read()));
      expect(await records()).toEqual(whole);
    });
  });

  it('stores each call once, however many servers read while the engine writes', async () => {
    const other = await secondConnection(database);
    const logs = [callLog({ longest: 9_000 }), callLog({ db: other.db, longest: 9_000 })];
    await Promise.all(logs.map((log) => log.follow()));
    for (const line of linesOf(text)) {
      await write(line);
      for (const log of logs) log.wake(0);
    }
    await expect.poll(countRecords, { timeout: 20_000 }).toBe(whole.size);
    await Promise.all(logs.map((log) => log.close()));
    await other.close();
    expect(await records()).toEqual(whole);
    expect(await live()).toEqual([]);
  });

  it('follows what is written, without being asked', async () => {
    const log = callLog();
    await log.follow();
    await write(text);
    await expect.poll(countRecords, { timeout: 20_000 }).toBe(whole.size);
    await log.close();
  });

  it('tries again after the database was away', async () => {
    const log = callLog({ db: failing({ at: 3 }) });
    await write(text);
    await log.read();
    expect(await countRecords()).toBe(0);
    await expect.poll(countRecords, { timeout: 20_000 }).toBe(whole.size);
    await log.close();
  });

  it('keeps all others though one call cannot be stored, whatever the database says to it', async () => {
    const bad = sampleCalls.customer;
    await sql
      .raw(`alter table call_records add constraint bad check (engine_call <> '${bad}')`)
      .execute(database.db);
    const log = callLog();
    await write(text);
    await log.read();
    expect(await countRecords()).toBe(0);
    await expect.poll(countRecords, { timeout: 20_000 }).toBe(whole.size - 1);
    await sql.raw('alter table call_records drop constraint bad').execute(database.db);
    await write(
      lines.get(sampleCalls.colleague)!.join('').replaceAll(sampleCalls.colleague, '1.1'),
    );
    await log.read();
    expect(await countRecords()).toBe(whole.size);
    await log.close();
  });

  it('leaves calls of people who listen in to those who talk', async () => {
    const name = `listen-${crypto.randomUUID()}`;
    await write(lines.get(sampleCalls.colleague)!.join('').replaceAll(sampleCalls.colleague, name));
    await callLog().read();
    expect([await live(), await countRecords()]).toEqual([[], 0]);
  });

  it('keeps the id of a call that the engine was told to place', async () => {
    const id = crypto.randomUUID();
    await write(lines.get(sampleCalls.outside)!.join('').replaceAll(sampleCalls.outside, id));
    await callLog().read();
    const rows = await database.db.selectFrom('call_records').select('id').execute();
    expect(rows).toEqual([{ id }]);
  });

  const untilTalking = (kind: 'customer' | 'colleague') => {
    const all = lines.get(sampleCalls[kind])!;
    return all.slice(0, all.findLastIndex((line) => line.startsWith('"BRIDGE_ENTER')) + 1);
  };

  it('ends calls that the engine lost, and no others', async () => {
    const log = callLog();
    const ringing = lines.get(sampleCalls.busy)!.slice(0, 4);
    const done = lines.get(sampleCalls.outside)!;
    const parts = [untilTalking('customer'), untilTalking('colleague'), ringing, done];
    await write(parts.flat().join(''));
    await log.endLost(new Set([sampleCalls.colleague]), new Date(1795933400_000));
    expect(await live()).toMatchObject([{ engine_call: sampleCalls.colleague }]);
    const kept = await records();
    const cause = { cause_code: 'q850-41' };
    expect(kept.get(sampleCalls.customer)).toMatchObject({ outcome: 'answered', ...cause });
    expect(kept.get(sampleCalls.busy)).toMatchObject({ outcome: 'failed', ...cause });
    // It ended by itself, as stood in the log that was not read yet.
    expect(kept.get(sampleCalls.outside)).toEqual(whole.get(sampleCalls.outside));
    // What the log says late changes nothing any more.
    await write(lines.get(sampleCalls.customer)!.slice(parts[0]!.length).join(''));
    await log.read();
    expect(await records()).toEqual(kept);
  });

  it('holds a call once, and ends it once when it is lost, though two servers hear of it', async () => {
    const other = await secondConnection(database);
    const logs = [callLog(), callLog({ db: other.db })];
    await write(untilTalking('customer').join(''));
    await Promise.all(logs.map((log) => log.hold(sampleCalls.customer, true)));
    await Promise.all(logs.map((log) => log.hold(sampleCalls.customer, false)));
    const [held] = await database.db.selectFrom('calls').select('tracked').execute();
    expect(held?.tracked.holds).toHaveLength(1);
    await Promise.all(logs.map((log) => log.endLost(new Set(), new Date(1795933400_000))));
    await Promise.all(logs.map((log) => log.close()));
    await other.close();
    expect([await live(), await countRecords()]).toEqual([[], 1]);
    const told = await database.db
      .selectFrom('events')
      .select('sequence')
      .where('resource', '=', 'call-records')
      .execute();
    expect(told).toHaveLength(1);
  });

  it('ends no call that began after the engine was asked, nor while the log cannot be read', async () => {
    const log = callLog();
    await write(untilTalking('customer').join(''));
    await log.endLost(new Set(), new Date(1795933345_000));
    expect(await live()).toHaveLength(1);
    const away = callLog({ db: failing({ at: 2 }) });
    await expect(away.endLost(new Set(), new Date(1795933400_000))).rejects.toThrow('away');
    expect(await live()).toHaveLength(1);
  });

  it('knows who is on hold, and nothing of a call that is over', async () => {
    const log = callLog();
    await write(untilTalking('customer').join(''));
    await log.hold(sampleCalls.customer, true);
    expect(await live()).toMatchObject([{ state: 'held' }]);
    await log.hold(sampleCalls.customer, false);
    expect(await live()).toMatchObject([{ state: 'talking' }]);
    await write(lines.get(sampleCalls.customer)!.slice(untilTalking('customer').length).join(''));
    await log.hold(sampleCalls.customer, true);
    await log.hold('nobody’s', true);
    expect([await live(), await countRecords()]).toEqual([[], 1]);
  });

  const course = fc.record({
    /** Calls and, in turn, the one whose next line is written. */
    calls: fc.uniqueArray(fc.constantFrom(...owned.map(([, name]) => name)), {
      minLength: 1,
      maxLength: 5,
    }),
    turns: fc.array(fc.nat(4), { minLength: 40, maxLength: 120 }),
    /** Where a write ends and a server reads, in thousandths of the log. */
    cuts: fc.array(fc.nat(999), { maxLength: 6 }),
    /** The statement at which each of the servers dies, one after the other. */
    deaths: fc.array(fc.record({ at: fc.nat(12), after: fc.boolean() }), { maxLength: 4 }),
    longest: fc.constantFrom(1, 2_000, 10_000, 1_000_000),
  });

  it('makes the same records of any calls, however they mix and whenever servers die', async () => {
    await fc.assert(
      fc.asyncProperty(course, async ({ calls, turns, cuts, deaths, longest }) => {
        await empty();
        const bytes = Buffer.from(mix(calls, turns).join(''));
        const ends = [...cuts.map((cut) => Math.floor((bytes.length * cut) / 1000)), bytes.length];
        const dying = [...deaths];
        let written = 0;
        for (const end of ends.sort((a, b) => a - b)) {
          await write(bytes.subarray(written, end));
          written = end;
          const death = dying.shift();
          const log = callLog({ longest, ...(death && { db: failing(death) }) });
          await log.read();
          await log.close();
        }
        const last = callLog({ longest });
        await last.read();
        await last.close();
        await rm(directory, { recursive: true });
        expect(await records()).toEqual(new Map(calls.map((name) => [name, whole.get(name)])));
        expect(await live()).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    await empty();
  }, 300_000);

  /** Lines of calls in the order of the turns, then what is left of each. */
  function mix(calls: readonly string[], turns: readonly number[]): string[] {
    const left = calls.map((name) => [...(lines.get(name) ?? [])]);
    const taken = turns.flatMap((turn) => left[turn % left.length]?.shift() ?? []);
    return [...taken, ...left.flat()];
  }
});

interface Death {
  /** The statement that fails, counted from 0. */
  readonly at: number;
  /** It fails when it is done, where that is the commit: the server dies before it learns of it. */
  readonly after?: boolean;
}

/** The database of a server that dies once. */
function failing({ at, after = false }: Death): Db {
  let count = 0;
  const committed = new WeakSet<object>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const isCommit = JSON.stringify(node).includes('"commit"');
      const isIt = count++ === at;
      if (isIt && after && isCommit) committed.add(queryId);
      else if (isIt) throw new Error('away');
      return node;
    },
    async transformResult({ result, queryId }) {
      if (committed.has(queryId)) throw new Error('away');
      return result;
    },
  };
  return database.db.withPlugin(plugin);
}
