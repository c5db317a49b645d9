import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { toFieldError } from '../contract/problem-reply.js';
import type { Context, Handlers, Write } from '../contract.js';
import { expectManyRows } from '../database/many-rows.js';
import { inPlatform, type Db } from '../database/scope.js';
import { Problem, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { cellsOf, numberColumns, type CellNames } from './phone-number-cells.js';
import { readCellNames } from './phone-number-cells.queries.js';
import { readNumberRows, type NumberRow } from './phone-number-rows.js';
import { listFaults, saveNumbers } from './phone-number-writes.js';
import { findByNumber, listTaken, type StoredNumber } from './phone-numbers.queries.js';
import { freshNumber, kindOf, type NumberFields } from './phone-numbers.rules.js';

type Schemas = components['schemas'];

/** What would become of one row; `before` is null when it would add a number. */
interface Step {
  readonly row: NumberRow;
  readonly before: StoredNumber | null;
  readonly target: NumberFields & { id: string; number: string };
  readonly changes: Schemas['FieldChange'][];
  readonly faults: FieldFault[];
}

export const phoneNumberImport: Pick<Handlers, 'importPhoneNumbers'> = {
  async importPhoneNumbers({ query, body }, context) {
    const country = countryOf(context.domain.language);
    const names = await context.read((db) => readCellNames(db, country));
    const rows = readNumberRows(body, names);
    const numbers = rows.flatMap(({ number }) => number || []);
    // Asked before the transaction, which sees no other domain; who is faster in between is refused by the database.
    const taken = await inPlatform(context.platform, 'read', (db) =>
      listTaken(db, numbers, context.domain.id),
    );
    if (query.dryRun)
      return context.read(async (db) => ({
        body: toPlan(await planSteps(db, context, { rows, names, taken }), context),
      }));
    return context.write(
      'phone-numbers-imported',
      async (tx) => {
        const steps = await planSteps(tx.db, context, { rows, names, taken, lock: 'lock' });
        if (!body.validOnly) refuseFaults(steps);
        await apply(tx, context, steps);
        return { body: toPlan(steps, context, tx) };
      },
      { channel: 'import' },
    );
  },
};

interface Plan {
  rows: readonly NumberRow[];
  names: CellNames;
  taken: ReadonlySet<string>;
  lock?: 'lock';
}

async function planSteps(
  db: Db,
  context: Context,
  { rows, names, taken, lock }: Plan,
): Promise<Step[]> {
  await expectManyRows(db);
  const wanted = rows.flatMap(({ number }) => number || []);
  const known = new Map(
    (await findByNumber(db, wanted, lock)).map((number) => [number.number, number]),
  );
  const targets = rows.map(({ number, given }) => ({
    ...freshNumber,
    id: uuidv7(),
    number,
    ...known.get(number),
    ...given,
  }));
  const broken = await listFaults(db, context, targets);
  return rows.map((row, index): Step => {
    const target = targets[index]!;
    const before = known.get(row.number) ?? null;
    const faults = [...row.faults, ...(broken[index] ?? [])];
    if (taken.has(row.number)) faults.push({ pointer: '/number', code: 'number-taken' });
    const siteName = names.sites.get(target.siteId ?? '') ?? null;
    const after = { ...target, siteName };
    return { row, before, target, changes: changesOf(before, after, names), faults };
  });
}

/** Cells that differ, as the file writes them. */
function changesOf(
  before: StoredNumber | null,
  after: Parameters<typeof cellsOf>[0],
  names: CellNames,
): Schemas['FieldChange'][] {
  const was = before && cellsOf(before, names);
  const is = cellsOf(after, names);
  return numberColumns
    .filter((column) => (was ? was[column] !== is[column] : is[column] !== ''))
    .map((column) => ({
      field: column,
      before: was ? was[column] || null : null,
      after: is[column] || null,
    }));
}

function refuseFaults(steps: readonly Step[]): void {
  const errors = steps.flatMap(({ row, faults }) => faults.map(inRow(row)));
  if (errors.length) throw new Problem(422, 'bulk-refused', { errors: errors.slice(0, 1000) });
}

const inRow =
  ({ row }: NumberRow) =>
  (fault: FieldFault): FieldFault => ({ ...fault, pointer: `/rows/${row}${fault.pointer}` });

async function apply(tx: Write, context: Context, steps: readonly Step[]): Promise<void> {
  const valid = steps.filter(({ faults }) => faults.length === 0);
  const created = valid.flatMap(({ before, target }) =>
    before ? [] : [{ ...target, kind: kindOf(target.number) }],
  );
  const changed = valid.flatMap(({ before, target, changes }) =>
    before && changes.length ? [{ before, fields: target }] : [],
  );
  if (created.length || changed.length) await saveNumbers(tx, context, { created, changed });
}

function toPlan(
  steps: readonly Step[],
  { language }: Context,
  written?: Write,
): Schemas['BulkPlan'] {
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  const rows = steps.map(({ row, before, target, changes, faults }): Schemas['BulkRow'] => {
    const action = faults.length
      ? 'error'
      : !before
        ? 'create'
        : changes.length
          ? 'update'
          : 'unchanged';
    counts[action] += 1;
    const errors = faults.map((fault) => toFieldError(inRow(row)(fault), language));
    return { id: target.id, name: row.number, action, changes, errors };
  });
  const changeId = written?.recorded ? written.changeId : null;
  return { applied: written !== undefined, counts, rows, changeId };
}
