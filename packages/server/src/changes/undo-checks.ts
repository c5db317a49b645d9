import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import type { Context } from '../contract.js';
import type { Db } from '../database/scope.js';
import { listHolders } from '../user-imports/plan-facts.queries.js';
import { conflict, forbidden, notFound, type FieldFault } from '../problem.js';
import { isOutside, scopeOf } from '../users/users.scope.js';
import { listUses } from './uses.queries.js';
import { restorers } from './restorers.js';
import type { UndoStep } from './undo-plan.js';

type Role = components['schemas']['Role'];

/** What people may change of themselves. */
const ownFields = new Set(['firstName', 'lastName', 'emails', 'timeZone', 'language']);
const resellerFields = new Set(['name', 'locked', 'limits']);

/** Undoing is writing: it takes the same rights as the write that brings the same about. */
export function requireRights(context: Context, steps: readonly UndoStep[]): void {
  const { caller } = context;
  for (const step of steps) {
    if (step.action === 'unchanged') continue;
    if (step.resource === 'users') {
      requireUserRights(context, step);
      continue;
    }
    const { capability } = restorers[step.resource];
    if (!caller.capabilities.has(capability)) throw forbidden(capability);
    const ofReseller =
      step.resource === 'domains' && step.changes.some(({ field }) => resellerFields.has(field));
    if (ofReseller && !caller.capabilities.has('domains:write')) throw forbidden('domains:write');
  }
}

function requireUserRights(
  context: Context,
  { item, action, changes, current, target }: UndoStep,
): void {
  const { caller } = context;
  const own = action === 'update' && item.record_id === caller.userId;
  if (own && changes.every(({ field }) => ownFields.has(field))) return;
  if (own && changes.some(({ field }) => field === 'locked')) throw conflict('own-account');
  if (!caller.capabilities.has('users:write')) throw forbidden('users:write');
  const scope = scopeOf(context, 'users:write');
  for (const user of [current, target]) {
    if (!user) continue;
    if (isOutside(scope, user['siteId'])) throw notFound();
    if (!mayAssign(caller.role, user['role'] as Role)) throw forbidden('users:role');
  }
  const role =
    changes.some(({ field }) => field === 'role') ||
    (action === 'create' && target?.['role'] !== 'basic-user');
  if (role && !caller.capabilities.has('users:role')) throw forbidden('users:role');
}

/** Adds to each step what stands in its way now: a number or name that somebody else took, a use, a limit. */
export async function checkSteps(db: Db, steps: readonly UndoStep[]): Promise<void> {
  await checkUses(db, steps);
  await checkReferences(db, steps);
  await checkExtensions(db, steps);
}

const changed = (step: UndoStep, field: string) =>
  step.action === 'create' || step.changes.some((change) => change.field === field);

const refuse = (
  step: UndoStep,
  pointer: string,
  code: FieldFault['code'],
  values?: FieldFault['values'],
) => step.faults.push({ pointer, code, ...(values && { values }) });

/** Departments and sites that others use meanwhile cannot go. */
async function checkUses(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const leaving = steps.filter(
    ({ action, resource }) => action === 'delete' && resource !== 'users',
  );
  if (leaving.length === 0) return;
  const freed = new Set(
    steps.filter(({ action }) => action === 'delete').map(({ item }) => item.record_id),
  );
  const moved = new Map(
    steps
      .filter(({ action }) => action === 'update')
      .map((step) => [step.item.record_id, step.target]),
  );
  const uses = await listUses(
    db,
    leaving.map(({ item }) => item.record_id),
  );
  for (const step of leaving) {
    const id = step.item.record_id;
    const stays = uses.some(({ by, to, field }) => {
      if (to !== id || freed.has(by)) return false;
      const target = moved.get(by);
      return !target || target[field] === id;
    });
    if (stays) refuse(step, '', 'still-in-use');
  }
}

/** A department or site that is gone cannot be pointed to again, unless this undo brings it back. */
async function checkReferences(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const wanted = steps.flatMap((step) =>
    (['departmentId', 'siteId'] as const).flatMap((field) => {
      const id = step.action !== 'delete' && changed(step, field) ? step.target?.[field] : null;
      return typeof id === 'string' ? [{ step, field, id }] : [];
    }),
  );
  if (wanted.length === 0) return;
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const there = new Set(
    [...(await restorers.sites.find(db, ids)), ...(await restorers.departments.find(db, ids))].map(
      ({ id }) => id,
    ),
  );
  for (const { item, action } of steps) if (action === 'create') there.add(item.record_id);
  for (const { step, field, id } of wanted)
    if (!there.has(id)) refuse(step, `/${field}`, 'deleted-since');
}

/** Extensions that somebody else holds now. */
async function checkExtensions(db: Db, steps: readonly UndoStep[]): Promise<void> {
  const wanted = steps.flatMap((step) => {
    const number =
      step.resource === 'users' &&
      step.action !== 'delete' &&
      changed(step, 'extension') &&
      step.target?.['extension'];
    return typeof number === 'string' ? [{ step, number }] : [];
  });
  if (wanted.length === 0) return;
  const holders = await listHolders(
    db,
    wanted.map(({ number }) => number),
  );
  const moving = new Set(
    steps
      .filter((step) => step.action === 'delete' || changed(step, 'extension'))
      .map(({ item }) => item.record_id),
  );
  for (const { step, number } of wanted) {
    const holder = holders.get(number);
    if (holder && holder.id !== step.item.record_id && !moving.has(holder.id ?? ''))
      refuse(step, '/extension', 'extension-taken', { number, holder: holder.name });
  }
}
