import { createClient, unwrap } from '@pbxkit/client';
import { median, type Figure } from './figures.js';

const calls = 2000;

/** What our client costs per call, every policy on, over a transport that answers at once. */
export async function clientCost(): Promise<Figure[]> {
  const body = JSON.stringify({ items: [], nextCursor: null, total: 0 });
  const answer = async (_request: Request) =>
    new Response(body, { headers: { 'content-type': 'application/json' } });
  const client = createClient({
    baseUrl: 'http://localhost/v1',
    getToken: async () => ({
      token: 'bench',
      expiresInSeconds: 3600,
      domain: 'acme.example',
      subject: 'user:bench',
      timeZone: 'America/Toronto',
      language: 'en-CA',
      granted: {},
      denied: [],
    }),
    fetch: answer,
  });
  const kinds = {
    bare: async () => {
      const reply = await answer(
        new Request('http://localhost/v1/users?limit=50', {
          headers: { authorization: 'Bearer bench' },
        }),
      );
      await reply.json();
    },
    ours: async () =>
      void (await unwrap(client.GET('/users', { params: { query: { limit: 50 } } }))),
  };
  const runs: Record<keyof typeof kinds, number[]> = { bare: [], ours: [] };
  for (let round = -2; round < 9; round += 1)
    for (const kind of ['bare', 'ours'] as const) {
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call += 1) await kinds[kind]();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) runs[kind].push((user + system) / calls);
    }
  const [bare, ours] = [median(runs.bare), median(runs.ours)];
  return [
    {
      name: 'a call of our client with every policy on',
      ratio: ours / bare,
      against: 'bare fetch on the same mocked transport (CPU)',
      note: `${Math.round(ours)} against ${Math.round(bare)} µs`,
    },
  ];
}
