import type { Context } from '../contract.js';
import { ImportStopped, requireRunning } from './progress.js';
import { PlanChanged, runApply } from './run-apply.js';
import { runPlan } from './run-plan.js';
import { updateImport, type ImportRecord } from './user-imports.queries.js';
import type { FailureCode } from './import-json.js';

/** Plans or applies in the background; whatever happens ends in a state that the person can see. */
export function startJob(context: Context, record: ImportRecord, choice: 'all' | 'valid'): void {
  const run =
    record.status === 'planning' ? runPlan(context, record) : runApply(context, record, choice);
  run
    .catch((error: unknown) => fail(context, record.id, error))
    .catch((error: unknown) => context.log.error({ err: error }, 'user import'));
}

/** Refusals of the database mean that somebody wrote between the plan and its application. */
const integrity = /^23/;

async function fail(context: Context, id: string, error: unknown): Promise<void> {
  if (error instanceof ImportStopped) return;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const changed = error instanceof PlanChanged || integrity.test(code) || code === 'name-taken';
  if (!changed) context.log.error({ err: error }, 'user import');
  const failure: FailureCode = changed ? 'plan-changed' : 'unexpected';
  await context.write(
    'users-imported',
    async (tx) => {
      await requireRunning(tx.db, id);
      await updateImport(tx.db, id, { status: 'failed', failure }, context.clock());
      tx.announce('user-imports', [id]);
      return {};
    },
    { repeat: 'run' },
  );
}
