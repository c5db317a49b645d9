import type { CellProblem, UserField } from './cells.js';
import type { PlanFacts } from './plan-facts.js';
import type { PlannedRow } from './plan-row.js';

function refuse(
  row: PlannedRow,
  action: 'error' | 'conflict',
  problem: Omit<CellProblem, 'severity'>,
): void {
  row.problems.push({ ...problem, severity: 'error' });
  row.action = action;
}

/** Two rows about the same user, or with the same extension or login name: all of them are refused. */
export function refuseDuplicates(rows: readonly PlannedRow[], facts: PlanFacts): void {
  refuseShared(rows, 'extension', (row) => (row.user ?? row).extension);
  refuseShared(rows, 'loginName', (row) => row.user && facts.fold(row.user.loginName));
  refuseShared(rows, 'id', (row) => row.before?.id ?? null);
}

function refuseShared(
  rows: readonly PlannedRow[],
  field: UserField,
  keyOf: (row: PlannedRow) => string | null,
): void {
  const groups = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    for (const row of group) {
      if (row.problems.some(({ code }) => code === 'duplicate-in-file')) continue;
      const others = group.filter((other) => other !== row).map((other) => other.row);
      refuse(row, 'error', {
        field,
        code: 'duplicate-in-file',
        values: { rows: others.slice(0, 5).join(', ') },
      });
    }
  }
}

/** An organization keeps one office manager: rows that would take the role from the last ones are refused. */
export function refuseLastManagers(
  rows: readonly PlannedRow[],
  { officeManagers }: PlanFacts,
): void {
  const isManager = (row: PlannedRow) =>
    row.user?.role === 'office-manager' && row.user.kind === 'person';
  const leaving = rows.filter(
    (row) =>
      row.action === 'update' && row.before && officeManagers.has(row.before.id) && !isManager(row),
  );
  const coming = rows.some(
    (row) =>
      (row.action === 'create' || row.action === 'update') &&
      !(row.before && officeManagers.has(row.before.id)) &&
      row.before?.accountState !== 'locked' &&
      isManager(row),
  );
  if (coming || leaving.length === 0 || leaving.length < officeManagers.size) return;
  for (const row of leaving)
    refuse(row, 'conflict', { field: 'role', code: 'last-office-manager' });
}

/** Users beyond what the reseller allows are refused, from the first row too many on. */
export function refuseOverLimit(rows: readonly PlannedRow[], { used, limit }: PlanFacts): void {
  let count = used;
  for (const row of rows) {
    if (row.action !== 'create') continue;
    count += 1;
    if (count > limit)
      refuse(row, 'error', { field: null, code: 'limit-reached', values: { used, limit } });
  }
}
