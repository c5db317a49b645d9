import type { FastifyInstance } from 'fastify';
import { createTestServer, type TestServer } from '@pbxkit/server/testing.js';
import { createListener } from '../../packages/server/src/engine/asterisk/listener.js';
import { createMedia } from '../../packages/server/src/engine/asterisk/media.js';
import { createLog } from '../../packages/server/src/log.js';
import { queue, Setting } from '../calls/setting.js';
import type { Figure } from './figures.js';

const callers = 200;
const number = '+15145550100';
/** How often the engine asks in a minute: each second for the first, every other second for the others. */
const asksEachMinute = 60 + 30 * (callers - 1);
const rounds = 3;

/** What the engine says of a call; the state is '' when it begins. */
async function ask(listener: FastifyInstance, index: number, state: string): Promise<string> {
  const { body } = await listener.inject({
    method: 'POST',
    url: '/engine/next',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from('engine:shared').toString('base64')}`,
    },
    payload: new URLSearchParams({
      ...{ linked: `waiting-${index}`, channel: `PJSIP/carrier-${index}`, from: 'carrier' },
      ...{ to: number, caller: `+1418${5_550_000 + index}`, state },
      ...(state && { domain: 'acme.example' }),
    }).toString(),
  });
  const answer = new URLSearchParams(body);
  if (answer.get('waits') !== 'yes') throw new Error(`a caller does not wait: ${body}`);
  return answer.get('state') ?? '';
}

/** A queue whose only agent has no phone at hand, and who waits there. */
async function fill(server: TestServer): Promise<void> {
  const setting = new Setting({ server });
  const userId = server.acme.users['basic-user'].id;
  const { id } = await setting.queue({ extension: '7000' }, [{ userId }]);
  await setting.number(number, queue(id));
  const joined = server.clock.now().getTime();
  await server.database.db
    .insertInto('queue_visits')
    .values(
      Array.from({ length: callers }, (_, index) => ({
        ...{ domain_id: server.acme.id, queue_id: id, engine_call: `waiting-${index}` },
        joined_at: new Date(joined + index),
      })),
    )
    .execute();
}

/** Callers who wait are asked about again and again; the embedded database is counted, too. */
export async function waitingCost(): Promise<Figure[]> {
  const server = await createTestServer({ database: 'pglite' });
  await fill(server);
  const listener = await createListener({
    ...{ db: server.database.db, clock: server.clock.now, log: createLog('silent') },
    ...{ secretKey: 'k'.repeat(32), secret: 'shared', media: createMedia('', 'shared') },
  });
  let states = Array<string>(callers).fill('');
  const round = async () => {
    const next: string[] = [];
    for (const [index, state] of states.entries()) next.push(await ask(listener, index, state));
    states = next;
  };
  // The first round joins, the second finds nothing compiled.
  await round();
  await round();
  const before = process.cpuUsage();
  for (let each = 0; each < rounds; each += 1) await round();
  const { user, system } = process.cpuUsage(before);
  await listener.close();
  await server.close();
  const seconds = (user + system) / 1_000_000 / (rounds * callers);
  return [
    {
      name: `CPU of the server and its database for ${callers} callers who wait in one queue`,
      ratio: (seconds * asksEachMinute) / 60,
      against: 'one core',
      note: `${(seconds * 1_000).toFixed(1)} ms each time that one is asked about, ${((seconds * asksEachMinute) / callers).toFixed(2)} s for each caller in a minute`,
    },
  ];
}
