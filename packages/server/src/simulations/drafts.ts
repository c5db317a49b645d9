import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import {
  findForWrite as findAnswering,
  saveAnswering,
} from '../answering-rules/answering-rules.js';
import { addAttendant, changeAttendant, checkAttendant } from '../attendants/attendant-writes.js';
import { findAttendants } from '../attendants/attendants.queries.js';
import {
  normalizeAttendant,
  withDefaults as withAttendantDefaults,
} from '../attendants/attendants.rules.js';
import type { Context } from '../context.js';
import { claimExtension, moveExtension } from '../extensions/claims.js';
import { findOverrides } from '../overrides/overrides.queries.js';
import { checkOverride } from '../overrides/overrides.rules.js';
import { listFaults, saveNumbers } from '../phone-numbers/phone-number-writes.js';
import { findNumbers } from '../phone-numbers/phone-numbers.queries.js';
import { freshNumber, kindOf, normalizeNumber } from '../phone-numbers/phone-numbers.rules.js';
import { invalid, notFound, Problem, type FieldFault } from '../problem.js';
import { put } from '../put.js';
import { findQueues } from '../queues/queues.queries.js';
import { checkQueue, freshQueue, normalizeQueue } from '../queues/queues.rules.js';
import { checkParts } from '../time-frames/time-frames.rules.js';
import { withDefaults } from '../time-frames/time-frames.js';
import { findForWrite as findFrame } from '../time-frames/time-frames.scope.js';
import { countryOf, toE164 } from '../users/users.rules.js';
import type { Write } from '../write.js';
import { at } from './draft-check.js';

type Schemas = components['schemas'];
type Draft = Schemas['SimulationDraft'];

/** Saves drafts as their own operations would, for a transaction that is taken back; loops may stand. */
export async function saveDrafts(
  tx: Write,
  context: Context,
  drafts: readonly Draft[],
): Promise<void> {
  for (const [index, draft] of drafts.entries()) {
    try {
      await save[draft.resource](tx, context, draft.id, draft.fields as never);
    } catch (error) {
      throw atDraft(error, index);
    }
  }
}

/** The same refusal, pointing into the draft. */
function atDraft(error: unknown, index: number): unknown {
  if (!(error instanceof Problem) || !error.details.errors) return error;
  const errors = error.details.errors.map((fault) => at(index, fault));
  return new Problem(error.status, error.code, { ...error.details, errors });
}

type Save = (tx: Write, context: Context, id: string | null, fields: never) => Promise<void>;

const save: Readonly<Record<Draft['resource'], Save>> = {
  async 'time-frames'(tx, context, id, fields: Schemas['TimeFrameCreate']) {
    const found = id === null ? null : (await findFrame(tx, context, id)).record;
    const { ownerUserId = null, ...given } = found ? { ...found, ...fields } : withDefaults(fields);
    refuse(checkParts(given));
    await put(
      tx,
      context,
      'time-frames',
      { ...given, ownerUserId, id: id ?? uuidv7() },
      given.name,
    );
  },

  async 'phone-numbers'(tx, context, id, fields: Schemas['PhoneNumberCreate']) {
    const country = countryOf(context.domain.language);
    const faults: FieldFault[] = [];
    const { number: typed, ...given } = fields;
    const normal = normalizeNumber(given, country, faults);
    const [before] = id === null ? [] : await findNumbers(tx.db, [id], 'lock');
    if (id !== null && !before) throw notFound();
    const number = before ? before.number : toE164(typed, country);
    if (!number) faults.push({ pointer: '/number', code: 'invalid-number' });
    const target = { ...(before ?? freshNumber), ...normal, id: before?.id ?? uuidv7() };
    refuse([...faults, ...(await listFaults(tx.db, context, [target])).flat()]);
    const created = { ...target, number: number ?? '', kind: kindOf(number ?? '') };
    await saveNumbers(
      tx,
      context,
      before ? { changed: [{ before, fields: target }] } : { created: [created] },
    );
  },

  async 'answering-rules'(tx, context, id, fields: Schemas['AnsweringRulesUpdate']) {
    if (id === null) throw notFound();
    await saveAnswering(tx, context, await findAnswering(tx, context, id), fields);
  },

  async queues(tx, context, id, fields: Schemas['QueueCreate']) {
    const [before] = id === null ? [] : await findQueues(tx.db, {}, [id], 'lock');
    if (id !== null && !before) throw notFound();
    const faults: FieldFault[] = [];
    const given = normalizeQueue(fields, countryOf(context.domain.language), faults);
    const number = fields.extension;
    const ownId = before?.id ?? (await claimExtension(tx.db, context, { number, kind: 'queue' }));
    const target = { ...freshQueue, ...before, ...given, id: ownId };
    if (before && target.extension !== before.extension)
      await moveExtension(tx.db, context, {
        ...{ from: before.extension, to: target.extension, id: before.id },
        kind: 'queue',
      });
    refuse([...faults, ...checkQueue(target)]);
    await put(tx, context, 'queues', target, target.name);
  },

  async overrides(tx, context, id, fields: Schemas['OverrideCreate']) {
    const [found] = id === null ? [] : await findOverrides(tx.db, {}, [id], 'lock');
    if (id !== null && !found) throw notFound();
    const startsAt = context.clock().toISOString();
    const given = found
      ? { ...found.record, ...fields }
      : { reason: '', startsAt, ...fields, id: uuidv7() };
    await put(
      tx,
      context,
      'overrides',
      await checkOverride(tx.db, context, given, found?.record),
      '',
    );
  },

  async attendants(tx, context, id, fields: Schemas['AttendantCreate']) {
    const [before] = id === null ? [] : await findAttendants(tx.db, [id], 'lock');
    if (id !== null && !before) throw notFound();
    const faults: FieldFault[] = [];
    const country = countryOf(context.domain.language);
    const given = before ? { ...before, ...fields } : withAttendantDefaults(fields);
    const target = normalizeAttendant(given, country, faults);
    await checkAttendant(tx, context, target, faults);
    if (before) return void (await changeAttendant(tx, context, before, target));
    const { extension: number } = target;
    const newId = await claimExtension(tx.db, context, { number, kind: 'attendant' });
    await addAttendant(tx, context, { ...target, id: newId });
  },
};

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length) throw invalid(faults);
}
