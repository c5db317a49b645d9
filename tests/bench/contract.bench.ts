import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, type Figure } from './figures.js';

interface Server {
  child: ChildProcess;
  port: number;
  token: string;
}

async function start(kind: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [kind], {
    execArgv: process.execArgv,
  });
  const [{ port, token }] = (await once(child, 'message')) as [{ port: number; token: string }];
  return { child, port, token };
}

/** CPU microseconds of the server's process for one request, over `count` of them. */
async function cpuPerRequest({ child, port, token }: Server, count: number): Promise<number> {
  const cpu = async () => {
    child.send('cpu');
    const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
    return user + system;
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const get = () =>
    new Promise<void>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      request({ port, agent, headers, path: '/v1/users?limit=50&sort=extension' }, (reply) => {
        if (reply.statusCode !== 200) reject(new Error(`status ${reply.statusCode}`));
        reply.resume().on('end', resolve);
      })
        .on('error', reject)
        .end();
    });
  const before = await cpu();
  let left = count;
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      while (left-- > 0) await get();
    }),
  );
  const after = await cpu();
  agent.destroy();
  return (after - before) / count;
}

/** What the contract itself costs: token, validation and serialization around a reply from memory. */
export async function contractCost(): Promise<Figure[]> {
  const kinds = ['plain', 'contract', 'real'] as const;
  const servers = {
    plain: await start('plain'),
    contract: await start('contract'),
    real: await start('real'),
  };
  const runs: Record<(typeof kinds)[number], number[]> = { plain: [], contract: [], real: [] };
  for (let round = -1; round < 7; round += 1)
    for (const kind of kinds) {
      const cost = await cpuPerRequest(servers[kind], kind === 'real' ? 300 : 2000);
      if (round >= 0) runs[kind].push(cost);
    }
  for (const { child } of Object.values(servers)) child.disconnect();
  const [plain, contract, real] = kinds.map((kind) => median(runs[kind])) as [
    number,
    number,
    number,
  ];
  return [
    {
      name: 'GET of 50 users through the contract, query from memory',
      ratio: contract / plain,
      limit: 1.6,
      against: 'the same JSON from plain Fastify (CPU)',
      note: `${Math.round(contract)} against ${Math.round(plain)} µs; with the database ${Math.round(real)} µs, ${Math.round((100 * (real - contract)) / real)} % of it the database's`,
    },
  ];
}
