import { Names, type NewName } from './plan-names.js';
import type { PlanFacts } from './plan-facts.js';
import { planRow, type PlannedRow } from './plan-row.js';
import { refuseDuplicates, refuseLastManagers, refuseOverLimit } from './plan-whole.js';
import type { ReadRow } from './rows.js';

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Departments and sites that the rows that can be applied need, and that are not there. */
  readonly departments: readonly NewName[];
  readonly sites: readonly NewName[];
}

/** Rows between two reports of progress. */
const step = 250;

/** Plans every row; other work of the process goes on between two reports of progress. */
export async function planRows(
  rows: readonly ReadRow[],
  facts: PlanFacts,
  progress: (processed: number) => Promise<void>,
): Promise<Plan> {
  const departments = new Names('department', facts.departments, facts, Infinity);
  const sites = new Names('site', facts.sites, facts, facts.siteRoom);
  const planned: PlannedRow[] = [];
  for (const [index, row] of rows.entries()) {
    planned.push(planRow(row, facts, { departments, sites }));
    if ((index + 1) % step === 0) await progress(index + 1);
  }
  refuseDuplicates(planned, facts);
  refuseLastManagers(planned, facts);
  refuseOverLimit(planned, facts);
  const written = planned.filter(({ action }) => action === 'create' || action === 'update');
  return {
    rows: planned,
    departments: departments.neededBy(written.map(({ user }) => user?.departmentId ?? null)),
    sites: sites.neededBy(written.map(({ user }) => user?.siteId ?? null)),
  };
}
