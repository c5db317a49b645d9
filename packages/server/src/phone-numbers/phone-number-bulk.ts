import type { components } from '@pbxkit/client';
import { differences } from '../changes/differences.js';
import { toFieldError } from '../contract/problem-reply.js';
import type { Context, Handlers, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { destinationNames } from '../destinations/destination-names.js';
import { forbidden, Problem, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { listFaults, removeNumbers, saveNumbers } from './phone-number-writes.js';
import { findNumbers, type StoredNumber } from './phone-numbers.queries.js';
import { normalizeNumber, type NumberFields } from './phone-numbers.rules.js';

type Schemas = components['schemas'];
type Bulk = Schemas['PhoneNumberBulk'];

/** What would become of one number; `before` is absent when the domain has no such number. */
interface Step {
  readonly id: string;
  readonly before?: StoredNumber;
  readonly after?: StoredNumber;
  readonly changes: readonly Schemas['FieldChange'][];
  readonly faults: readonly FieldFault[];
}

export const phoneNumberBulk: Pick<Handlers, 'bulkUpdatePhoneNumbers'> = {
  async bulkUpdatePhoneNumbers({ query, body }, context) {
    if (body.action === 'delete' && !context.caller.capabilities.has('phoneNumbers:assign'))
      throw forbidden('phoneNumbers:assign');
    if (query.dryRun)
      return context.read(async (db) => ({
        body: await toPlan(db, context, body, await planSteps(db, context, body)),
      }));
    const title = body.action === 'delete' ? 'phone-numbers-deleted' : 'phone-numbers-updated';
    return context.write(title, async (tx) => {
      const steps = await planSteps(tx.db, context, body, 'lock');
      refuseFaults(steps);
      await apply(tx, context, body, steps);
      return { body: await toPlan(tx.db, context, body, steps, tx) };
    });
  },
};

async function planSteps(db: Db, context: Context, body: Bulk, lock?: 'lock'): Promise<Step[]> {
  const found = new Map(
    (await findNumbers(db, body.ids, lock)).map((number) => [number.id, number]),
  );
  const faults: FieldFault[] = [];
  const given: Partial<NumberFields> =
    body.action === 'update'
      ? normalizeNumber(body.changes ?? {}, countryOf(context.domain.language), faults)
      : {};
  const targets = [...found.values()].map((number) => ({ ...number, ...given }));
  const broken =
    body.action === 'update' ? await listFaults(db, context, targets) : targets.map(() => []);
  const after = new Map(
    targets.map((number, index) => [number.id, { number, faults: broken[index] ?? [] }]),
  );
  return body.ids.map((id): Step => {
    const before = found.get(id);
    const target = after.get(id);
    if (!before || !target)
      return { id, changes: [], faults: [{ pointer: '/id', code: 'unknown-reference' }] };
    const changes = differences(before, target.number, Object.keys(given));
    return { id, before, after: target.number, changes, faults: [...faults, ...target.faults] };
  });
}

function refuseFaults(steps: readonly Step[]): void {
  const errors = steps.flatMap(({ id, faults }) =>
    faults.map((fault) => ({ ...fault, pointer: `/phone-numbers/${id}${fault.pointer}` })),
  );
  if (errors.length) throw new Problem(422, 'bulk-refused', { errors: errors.slice(0, 1000) });
}

async function apply(
  tx: Write,
  context: Context,
  { action }: Bulk,
  steps: readonly Step[],
): Promise<void> {
  if (action === 'delete') {
    await removeNumbers(
      tx,
      steps.flatMap(({ before }) => before ?? []),
    );
    return;
  }
  const changed = steps.flatMap(({ before, after, changes }) =>
    before && after && changes.length ? [{ before, fields: after }] : [],
  );
  if (changed.length) await saveNumbers(tx, context, { changed });
}

async function toPlan(
  db: Db,
  context: Context,
  { action }: Bulk,
  steps: readonly Step[],
  written?: Write,
): Promise<Schemas['BulkPlan']> {
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  const changes = await inWords(db, context, steps);
  const rows = steps.map(({ id, before, faults }, index): Schemas['BulkRow'] => {
    const own = changes[index] ?? [];
    const idle = action === 'update' && own.length === 0;
    const outcome = faults.length ? 'error' : idle ? 'unchanged' : action;
    counts[outcome] += 1;
    const errors = faults.map((fault) => toFieldError(fault, context.language));
    return { id, name: before?.number ?? id, action: outcome, changes: own, errors };
  });
  const changeId = written?.recorded ? written.changeId : null;
  return { applied: written !== undefined, counts, rows, changeId };
}

/** The changes of each step, with destinations as people call them. */
async function inWords(
  db: Db,
  { language }: Context,
  steps: readonly Step[],
): Promise<Schemas['FieldChange'][][]> {
  const pairs = steps.flatMap(({ before, after }) => [
    before?.destination ?? null,
    after?.destination ?? null,
  ]);
  const names = await destinationNames(db, pairs, language);
  return steps.map(({ changes }, index) =>
    changes.map((change) =>
      change.field === 'destination'
        ? { ...change, before: names[2 * index] ?? null, after: names[2 * index + 1] ?? null }
        : change,
    ),
  );
}
