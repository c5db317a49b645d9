import type { components } from '@pbxkit/client';
import type { ChangeTitle } from '../change-texts.js';
import type { Context } from '../contract.js';
import { fieldTexts, say } from '../problem-texts.js';
import type { ChangeRecord } from './changes.queries.js';
import type { UndoStep } from './undo-plan.js';

type Schemas = components['schemas'];
type BulkPlan = Schemas['BulkPlan'];

/** A response holds no more rows; the counts tell of all. */
const mostRows = 5_000;

/** Undoing an undo restores: its title tells of the first change, however often it goes back and forth. */
export function titleOf({ title }: ChangeRecord): ChangeTitle {
  const { code, values } = JSON.parse(title) as ChangeTitle;
  if (code === 'undone') return { code: 'redone', values: { of: String(values?.['of']) } };
  return { code: 'undone', values: { of: code === 'redone' ? String(values?.['of']) : title } };
}

/** What an undo does, object by object. */
export function toPlan(
  steps: readonly UndoStep[],
  { language }: Context,
  changeId: string | null,
): BulkPlan {
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  const rows = steps.map(({ id, name, action, changes, faults }): Schemas['BulkRow'] => {
    const result = faults.length ? 'error' : action;
    counts[result] += 1;
    const errors = faults.map(({ pointer, code, values }) => ({
      pointer,
      code,
      message: say(fieldTexts[code], language, values),
    }));
    return { id, name, action: result, changes: [...changes], errors };
  });
  return { applied: changeId !== null, counts, rows: rows.slice(0, mostRows), changeId };
}
