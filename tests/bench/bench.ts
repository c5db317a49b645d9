import { activeCalls } from './active-calls.bench.js';
import { callCost } from './calls.bench.js';
import { clientCost } from './client.bench.js';
import { contractCost } from './contract.bench.js';
import { firstRows } from './first-rows.bench.js';
import type { Figure, NotRun } from './figures.js';
import { simulationCost } from './simulation.bench.js';
import { waitingCost } from './waiting.bench.js';

const benches: Record<string, () => Promise<Figure[] | NotRun>> = {
  contract: contractCost,
  client: clientCost,
  'first-rows': firstRows,
  simulation: simulationCost,
  calls: callCost,
  'active-calls': activeCalls,
  waiting: waitingCost,
};
const wanted = process.argv.slice(2);
let over = 0;

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const found = await bench();
  if ('reason' in found) {
    console.log(`${name}: not run. ${found.reason}`);
    continue;
  }
  for (const { name: what, ratio, limit, against, note } of found) {
    const held = limit === undefined || ratio <= limit;
    if (!held) over += 1;
    const verdict = limit === undefined ? '' : `, limit ${limit} ${held ? 'held' : 'NOT held'}`;
    console.log(
      `${what}: ${ratio.toFixed(2)} × ${against}${verdict}${note ? `\n    ${note}` : ''}`,
    );
  }
}
process.exit(over ? 1 : 0);
