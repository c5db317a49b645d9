import type { components } from '@pbxkit/client';
import { v7 as uuidv7 } from 'uuid';
import { findForWrite, saveAnswering } from '../answering-rules/answering-rules.js';
import type { FoundAnswering } from '../answering-rules/answering-rules.queries.js';
import { refuseLoop } from '../call-routing/loops.js';
import type { Context } from '../context.js';
import { normalizeDestination } from '../destinations/destinations.rules.js';
import { saveNumbers } from '../phone-numbers/phone-number-writes.js';
import { findNumbers, type StoredNumber } from '../phone-numbers/phone-numbers.queries.js';
import { invalid, Problem, type FieldFault } from '../problem.js';
import { put } from '../put.js';
import { countryOf } from '../users/users.rules.js';
import { referencesOf } from '../uses/document-references.js';
import { listUnknown } from '../uses/object-references.queries.js';
import { listUses } from '../uses/uses.queries.js';
import type { Write } from '../write.js';
import { noonOf, readDays } from './holiday-days.js';
import type { Prepared } from './run-task.js';
import { listCallable } from './tasks.queries.js';

type Schemas = components['schemas'];
type Task = Schemas['HolidayTask'];
type Outcome = Schemas['HolidayOutcome'];

const limits = { phoneNumber: 20, user: 50 };

/** An object with what its rules are now. */
type Target = { readonly outcome: Outcome } & (
  { readonly number: StoredNumber } | { readonly user: FoundAnswering }
);

/** Days in one time frame, and a rule for it in the first place of each object. */
export async function prepareHoliday(
  tx: Write,
  context: Context,
  { name, days: given, outcomes }: Task,
): Promise<Prepared> {
  const faults: FieldFault[] = [];
  const { days, added } = await readDays(tx, given, faults);
  const targets = await findTargets(tx, context, outcomes, faults);
  if (faults.length) throw invalid(faults);
  const frameId = uuidv7();
  const callable = await listCallable(
    tx.db,
    outcomes.map(({ target }) => target.id),
  );
  const noons = days.flatMap((day) => noonOf(day, context) ?? []).sort((a, b) => +a - +b);
  return {
    calls: callable.flatMap(({ to, name: of }) => noons.map((at) => ({ to, name: of, at }))),
    uses: () => listUses(tx.db, 'time-frames', [frameId]),
    async apply() {
      for (const day of added) await put(tx, context, 'holidays', day, day.name);
      const frame = { id: frameId, name, type: 'holidays', holidayIds: days.map(({ id }) => id) };
      const empty = { ranges: [], dates: [], recurrence: null, ownerUserId: null };
      await put(tx, context, 'time-frames', { ...empty, ...frame }, name);
      for (const target of targets) await placeFirst(tx, context, frameId, target);
      await refuseLoop(
        tx,
        context,
        outcomes.map(({ target }) => target),
        (_path, { id }) =>
          `/outcomes/${outcomes.findIndex(({ target }) => target.id === id)}/destination`,
      );
    },
  };
}

async function findTargets(
  tx: Write,
  context: Context,
  outcomes: readonly Outcome[],
  faults: FieldFault[],
): Promise<Target[]> {
  const country = countryOf(context.domain.language);
  const targets: Target[] = [];
  const seen = new Set<string>();
  for (const [index, given] of outcomes.entries()) {
    const pointer = `/outcomes/${index}`;
    const where = `${pointer}/destination`;
    const destination = normalizeDestination(given.destination, country, where, faults);
    const references = referencesOf(destination, 'destination', where);
    const by = { resource: 'time-frames', id: given.target.id } as const;
    faults.push(...(await listUnknown(tx.db, context.domain.id, [{ by, references }])).flat());
    const found = await findTarget(tx, context, { ...given, destination });
    const rules = found && ('number' in found ? found.number.timeRules : found.user.record.rules);
    const limit = limits[given.target.kind];
    if (!found) faults.push({ pointer: `${pointer}/target/id`, code: 'unknown-reference' });
    else if (seen.has(given.target.id))
      faults.push({ pointer: `${pointer}/target/id`, code: 'duplicate' });
    else if (rules && rules.length >= limit)
      faults.push({ pointer: `${pointer}/target/id`, code: 'too-many', values: { limit } });
    else targets.push(found);
    seen.add(given.target.id);
  }
  return targets;
}

async function findTarget(tx: Write, context: Context, outcome: Outcome): Promise<Target | null> {
  const { kind, id } = outcome.target;
  if (kind === 'phoneNumber') {
    context.reach('phoneNumbers:route');
    const [number] = await findNumbers(tx.db, [id], 'lock');
    return number ? { outcome, number } : null;
  }
  context.reach('answeringRules:write');
  try {
    return { outcome, user: await findForWrite(tx, context, id) };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

async function placeFirst(
  tx: Write,
  context: Context,
  timeFrameId: string,
  { outcome: { destination }, ...target }: Target,
): Promise<void> {
  if ('number' in target) {
    const { number } = target;
    const timeRules = [{ timeFrameId, destination }, ...number.timeRules];
    await saveNumbers(tx, context, {
      changed: [{ before: number, fields: { ...number, timeRules } }],
    });
    return;
  }
  const { user } = target;
  const rules = [{ timeFrameId, forward: { always: destination } }, ...user.record.rules];
  await saveAnswering(tx, context, user, { rules });
}
