import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../contract.js';
import { expectManyRows } from '../database/many-rows.js';
import { findDepartments, insertDepartments } from '../departments/departments.queries.js';
import { lockLimit } from '../domains/limits.queries.js';
import { findSites, insertSites } from '../sites/sites.queries.js';
import { insertUsers, replaceUsers, type UserRecord } from '../users/users.bulk.queries.js';
import { findUsers, lockOfficeManagers } from '../users/users.queries.js';
import { fullName } from '../users/users.js';
import type { Write } from '../write.js';
import type { Plan } from './plan.js';
import { ImportProgress, requireRunning } from './progress.js';
import { countRows, makePlan, toStored } from './run-plan.js';
import { updateRows } from './import-rows.queries.js';
import { updateImport, type ImportRecord } from './user-imports.queries.js';

/** The users are not any more as the plan found them. */
export class PlanChanged extends Error {}

/**
 * Applies the file: plans it anew against the users as they are now, then writes everything in one transaction. Half
 * of the progress is the plan; the transaction cannot tell how far it is.
 */
export async function runApply(
  context: Context,
  record: ImportRecord,
  choice: 'all' | 'valid',
): Promise<void> {
  const progress = new ImportProgress(context, record.id);
  const plan = await makePlan(context, record, (done) => progress.step(Math.floor(done / 2)));
  const stored = plan.rows.map((row) => toStored(row, record));
  const counts = countRows(stored);
  if (choice === 'all' && counts.conflict + counts.error > 0) throw new PlanChanged();
  const count = counts.create + counts.update;
  await context.write(
    { code: 'users-imported', values: { name: record.file_name, count } },
    async (tx) => {
      await requireRunning(tx.db, record.id);
      await writePlan(tx, context, plan);
      if (JSON.stringify(counts) !== JSON.stringify(record.counts))
        await updateRows(tx.db, record.id, stored);
      const patch = {
        status: 'applied' as const,
        processed: record.total,
        counts,
        changeId: count > 0 ? tx.changeId : null,
        createdDepartments: plan.departments.map(({ name }) => name),
        createdSites: plan.sites.map(({ name }) => name),
      };
      await updateImport(tx.db, record.id, patch, context.clock());
      tx.announce('user-imports', [record.id]);
      return {};
    },
    { repeat: 'run', channel: 'import' },
  );
}

async function writePlan(tx: Write, context: Context, plan: Plan): Promise<void> {
  const domainId = context.domain.id;
  await expectManyRows(tx.db);
  const created = plan.rows.flatMap(({ action, user }) =>
    action === 'create' && user ? [{ id: uuidv7(), user }] : [],
  );
  const changes = plan.rows.flatMap(({ action, before, user }) =>
    action === 'update' && before && user
      ? [{ id: before.id, version: before.version, user, before }]
      : [],
  );
  const { used, limit } = await lockLimit(tx.db, domainId, 'users');
  if (used + created.length > limit) throw new PlanChanged();
  await insertSites(tx.db, domainId, plan.sites);
  await insertDepartments(tx.db, domainId, plan.departments);
  await insertUsers(tx.db, domainId, created);
  const replaced = await replaceUsers(tx.db, domainId, changes, context.clock());
  if (replaced < changes.length) throw new PlanChanged();
  if (changes.some(demoted) && (await lockOfficeManagers(tx.db)).length === 0)
    throw new PlanChanged();
  await record(
    tx,
    plan,
    new Map([
      ...created.map(({ id }) => [id, null] as const),
      ...changes.map(({ id, before }) => [id, before] as const),
    ]),
  );
}

const demoted = ({ before, user }: { before: UserRecord; user: UserRecord }) =>
  before.role === 'office-manager' && user.role !== 'office-manager';

/** Everything that was written, as one change set. */
async function record(
  tx: Write,
  plan: Plan,
  users: ReadonlyMap<string, object | null>,
): Promise<void> {
  const sites = await findSites(
    tx.db,
    plan.sites.map(({ id }) => id),
  );
  for (const site of sites)
    tx.record({ resource: 'sites', id: site.id, name: site.name, before: null, after: site });
  const departments = await findDepartments(
    tx.db,
    plan.departments.map(({ id }) => id),
  );
  for (const after of departments)
    tx.record({ resource: 'departments', id: after.id, name: after.name, before: null, after });
  if (users.size === 0) return;
  for (const after of await findUsers(tx.db, [...users.keys()], {}))
    tx.record({
      resource: 'users',
      id: after.id,
      name: fullName(after),
      before: users.get(after.id) ?? null,
      after,
    });
}
