import type { components } from '@pbxkit/client';
import { toItem } from '../changes/differences.js';
import type { Context } from '../context.js';
import { runSimulation } from '../simulations/run.js';
import { tryOut } from '../try-out.js';
import type { Title, Write } from '../write.js';
import type { RecordedItem } from '../write.queries.js';

type Schemas = components['schemas'];

/** A call that shows what a task does. */
export interface TellingCall {
  readonly to: string;
  /** Whom or what it is for. */
  readonly name: string;
  readonly at: Date;
  readonly from?: string;
  readonly assume?: Schemas['SimulationAssumptions'];
}

/** A task that is checked and not done yet. */
export interface Prepared {
  readonly calls: readonly TellingCall[];
  apply(): Promise<void>;
  /** What follows what is changed, asked when it is done. */
  uses?(): Promise<readonly Schemas['Use'][]>;
}

/** A line outside that is nobody's: numbers 555-01XX are kept free for examples (NANPA). */
const anybody = '+15145550199';
const most = { items: 500, uses: 1000, simulations: 50 };

/** One change set with its plan; a dry run does the same in a transaction that is taken back. */
export async function runTask(
  context: Context,
  dryRun: boolean | undefined,
  title: Title,
  prepare: (tx: Write) => Promise<Prepared>,
): Promise<{ body: Schemas['TaskPlan'] }> {
  const run = async (tx: Write) => ({ body: await perform(tx, context, prepare, !dryRun) });
  return dryRun ? tryOut(context, run) : context.write(title, run);
}

async function perform(
  tx: Write,
  context: Context,
  prepare: (tx: Write) => Promise<Prepared>,
  applied: boolean,
): Promise<Schemas['TaskPlan']> {
  const items: RecordedItem[] = [];
  const { calls, apply, uses } = await prepare(listening(tx, items));
  const shown = calls.slice(0, most.simulations);
  const before = await simulateEach(tx, context, shown);
  await apply();
  const after = await simulateEach(tx, context, shown);
  const found = (await uses?.()) ?? [];
  return {
    applied,
    changeId: applied && tx.recorded ? tx.changeId : null,
    items: items.slice(0, most.items).map((item) => toItem(toRecord(item))),
    uses: found.slice(0, most.uses).map(({ resource, id, name, field }) => ({
      ...{ resource, id, name, field },
    })),
    simulations: shown.map(({ to, name, at }, index) => ({
      ...{ to, name, at: at.toISOString() },
      before: before[index]!,
      after: after[index]!,
    })),
  };
}

async function simulateEach(tx: Write, context: Context, calls: readonly TellingCall[]) {
  const simulations: Schemas['Simulation'][] = [];
  for (const { to, from = anybody, at, assume = {} } of calls)
    simulations.push(
      await runSimulation(tx.db, context, { to, from, at: at.toISOString(), digits: '', assume }),
    );
  return simulations;
}

/** The same write; what it records is also kept at hand. */
function listening(tx: Write, items: RecordedItem[]): Write {
  return {
    db: tx.db,
    changeId: tx.changeId,
    get recorded() {
      return tx.recorded;
    },
    record(item) {
      items.push(item);
      tx.record(item);
    },
    announce: (resource, ids) => tx.announce(resource, ids),
    beforeCommit: (step) => tx.beforeCommit(step),
    afterCommit: (step) => tx.afterCommit(step),
  };
}

/** As the history would read it. */
const toRecord = ({ resource, id, name, before, after }: RecordedItem) => {
  const json = (object: object | null) =>
    object && (JSON.parse(JSON.stringify(object)) as Record<string, unknown>);
  return {
    ...{ change_id: '', domain_id: '', position: 0, resource, record_id: id, name },
    before: json(before),
    after: json(after),
  };
};
