import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../contract.js';
import type { Db } from '../database/scope.js';
import { conflict, invalid } from '../problem.js';
import {
  deleteExtension,
  findHolder,
  findNumberPlan,
  insertExtension,
  listTakenNumbers,
  updateOwner,
} from './extensions.queries.js';
import { checkNumber, firstFree, type ExtensionKind } from './number-plan.js';

/** Claims a number for a new owner, whose id it answers; 422 against the plan, 409 with the holder when it is taken. */
export async function claimExtension(
  db: Db,
  context: Context,
  { number, kind }: { number: string; kind: ExtensionKind },
): Promise<string> {
  const ownerId = uuidv7({ msecs: context.clock().getTime() });
  await requireNumber(db, context, number, kind);
  const claim = { domainId: context.domain.id, number, kind, ownerId };
  if (!(await insertExtension(db, claim))) await refuseTaken(db, context, number, kind);
  return ownerId;
}

/** Moves an owner to another number: the new one is held before the old one is let go. */
export async function moveExtension(
  db: Db,
  context: Context,
  { from, to, id, kind = 'user' }: { from: string; to: string; id: string; kind?: ExtensionKind },
): Promise<void> {
  await requireNumber(db, context, to, kind);
  const claim = { domainId: context.domain.id, number: to, kind, ownerId: null };
  if (!(await insertExtension(db, claim))) await refuseTaken(db, context, to, kind);
  await deleteExtension(db, from);
  await updateOwner(db, to, id);
}

/** Lets a number go, for others to claim. */
export function releaseExtension(db: Db, number: string): Promise<void> {
  return deleteExtension(db, number);
}

/** The first number of the plan that nobody holds. */
export async function nextFree(
  db: Db,
  domainId: string,
  kind: ExtensionKind,
): Promise<string | null> {
  return firstFree(await findNumberPlan(db, domainId), kind, await listTakenNumbers(db));
}

async function requireNumber(
  db: Db,
  context: Context,
  number: string,
  kind: ExtensionKind,
): Promise<void> {
  const fault = checkNumber(await findNumberPlan(db, context.domain.id), number, kind);
  if (fault) throw invalid([{ pointer: '/extension', ...fault }]);
}

async function refuseTaken(
  db: Db,
  context: Context,
  number: string,
  kind: ExtensionKind,
): Promise<never> {
  const holder = await findHolder(db, number);
  const next = await nextFree(db, context.domain.id, kind);
  throw conflict('extension-taken', {
    ...(holder ? { holder } : {}),
    ...(next ? { next } : {}),
    values: { number, holder: holder?.name ?? '' },
    errors: [
      {
        pointer: '/extension',
        code: 'extension-taken',
        values: { number, holder: holder?.name ?? '' },
      },
    ],
  });
}
