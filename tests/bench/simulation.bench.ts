import { createTestServer, type TestServer } from '@pbxkit/server/testing.js';
import { median, type Figure } from './figures.js';

const people = 5_000;
const hops = 10;
const main = '+15145550100';
const milliseconds = 50;

/** An organization of 5,000 people who each have a line, and the ids of some of them. */
async function fill({ database, acme }: TestServer): Promise<string[]> {
  const ids = Array.from({ length: people }, () => crypto.randomUUID());
  for (let first = 0; first < people; first += 1_000) {
    const users = ids.slice(first, first + 1_000).map((id, index) => ({
      id,
      domain_id: acme.id,
      first_name: 'Person',
      last_name: String(first + index),
      extension: String(20_000 + first + index),
      login_name: `${20_000 + first + index}@acme.example`,
      emails: [`person.${first + index}@acme.example`],
      role: 'basic-user' as const,
      site_id: acme.siteId,
    }));
    const claims = users.map(({ id, extension }) => ({
      domain_id: acme.id,
      number: extension,
      owner_kind: 'user' as const,
      owner_id: id,
    }));
    await database.db.transaction().execute(async (tx) => {
      await tx.insertInto('users').values(users).execute();
      await tx.insertInto('extensions').values(claims).execute();
    });
  }
  return ids;
}

/** The main line, and one person forwarding to the next, each by a rule in a time frame. */
async function chain({ clientAs }: TestServer, ids: readonly string[]): Promise<void> {
  const reseller = await clientAs('reseller');
  const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const everyDay = [{ day: 'monday' as const, start: '00:00', end: '24:00' }];
  const frame = await reseller.POST('/time-frames', {
    params: { header: header() },
    body: { name: 'Monday', type: 'weekly', ranges: everyDay },
  });
  const timeFrameId = frame.data?.id ?? '';
  const to = (id: string | undefined) => ({ kind: 'user', id: id ?? '' }) as const;
  await reseller.POST('/phone-numbers', {
    params: { header: header() },
    body: {
      number: main,
      destination: to(ids[0]),
      timeRules: [{ timeFrameId, destination: to(ids[0]) }],
    },
  });
  for (let index = 0; index < hops - 2; index += 1)
    await reseller.PATCH('/users/{userId}/answering-rules', {
      params: { path: { userId: ids[index] ?? '' }, header: { 'If-Match': '*' } },
      body: {
        rules: [{ timeFrameId, forward: { always: to(ids[index + 1]) } }, { timeFrameId: null }],
      },
    });
}

/** A simulated call through ten objects at 5,000 users, over the API on the embedded database. */
export async function simulationCost(): Promise<Figure[]> {
  const server = await createTestServer();
  await chain(server, await fill(server));
  let statements = 0;
  const db = server.database.db.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const counted = await createTestServer({
    beside: { ...server, database: { ...server.database, db } },
  });
  const manager = await counted.clientAs('office-manager');
  const simulate = async (to: string) => {
    statements = 0;
    const started = performance.now();
    const { data } = await manager.POST('/simulations', {
      body: { to, from: '+14185550199', at: '2026-06-08T16:00:00Z' },
    });
    if (!data) throw new Error('no simulation');
    return { took: performance.now() - started, statements, data };
  };
  // The first request of a token writes when it was used.
  let last = await simulate(main);
  const nowhere = await simulate('+15145550999');
  const runs: number[] = [];
  for (let run = 0; run < 50; run += 1) {
    last = await simulate(main);
    runs.push(last.took);
  }
  const objects = new Set(last.data.steps.map(({ object }) => object.id).filter(Boolean)).size;
  if (objects !== hops) throw new Error(`${objects} objects instead of ${hops}`);
  await counted.close();
  await server.close();
  const took = median(runs);
  const ofRouting = last.statements - nowhere.statements + 1;
  return [
    {
      name: `Simulated call through ${hops} objects at ${people} users`,
      ratio: took / milliseconds,
      limit: 1,
      against: `${milliseconds} ms`,
      note: `${took.toFixed(1)} ms, ${ofRouting} queries of the routing (1 when the call begins, 1 for each object), ${last.statements} statements with token and transaction`,
    },
  ];
}
