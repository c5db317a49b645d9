import { setImmediate } from 'node:timers/promises';
import type { Context } from '../contract.js';
import { countryOf } from '../users/users.rules.js';
import { planRows, type Plan } from './plan.js';
import { findPlanFacts } from './plan-facts.js';
import type { PlannedRow } from './plan-row.js';
import { readRows } from './rows.js';
import { ImportProgress } from './progress.js';
import { listCells, updateRows, type RowPlanRecord } from './import-rows.queries.js';
import { noCounts, updateImport, type ImportRecord } from './user-imports.queries.js';

const block = 500;

/** Plans every row of the file against the users as they are now. */
export async function makePlan(
  context: Context,
  record: ImportRecord,
  progress: (processed: number) => Promise<void>,
): Promise<Plan> {
  const cells = await context.read((db) => listCells(db, record.id));
  const names = record.columns.map(({ name }) => name);
  const rows = readRows(names, record.mapping, cells, countryOf(context.domain.language));
  await setImmediate();
  const facts = await findPlanFacts(context, rows, record.create_missing);
  return planRows(rows, facts, progress);
}

/** The dry run: makes the plan and stores it row by row; users are not touched. */
export async function runPlan(context: Context, record: ImportRecord): Promise<void> {
  const progress = new ImportProgress(context, record.id);
  const plan = await makePlan(context, record, () => setImmediate());
  const rows = plan.rows.map((row) => toStored(row, record));
  for (let start = 0; start < rows.length; start += block) {
    const some = rows.slice(start, start + block);
    await progress.step(start + some.length, (db) => updateRows(db, record.id, some));
  }
  await progress.end((db, now) =>
    updateImport(
      db,
      record.id,
      {
        status: 'planned',
        processed: rows.length,
        counts: countRows(rows),
        createdDepartments: plan.departments.map(({ name }) => name),
        createdSites: plan.sites.map(({ name }) => name),
      },
      now,
    ),
  );
}

export function countRows(
  rows: readonly Pick<RowPlanRecord, 'action' | 'repaired'>[],
): ImportRecord['counts'] {
  const counts = { ...noCounts };
  for (const { action, repaired } of rows) {
    if (action) counts[action] += 1;
    if (repaired) counts.repaired += 1;
  }
  return counts;
}

/** Problems get the name of the column and what its cell holds. */
export function toStored(planned: PlannedRow, { mapping }: ImportRecord): RowPlanRecord {
  const columns = new Map(Object.entries(mapping).map(([column, field]) => [field, column]));
  return {
    row: planned.row,
    extension: planned.extension?.slice(0, 32) ?? null,
    name: planned.name.slice(0, 130),
    action: planned.action,
    userId: planned.before?.id ?? null,
    repaired: planned.problems.some(({ severity }) => severity === 'repaired'),
    changes: planned.action === 'create' ? [] : planned.changes,
    problems: planned.problems.map(({ field, ...problem }) => ({
      ...problem,
      field,
      column: (field && columns.get(field)) ?? null,
      value: (field && planned.cells.get(field)?.slice(0, 500)) ?? '',
    })),
  };
}
