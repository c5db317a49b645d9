import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { fieldTexts, say } from '../problem-texts.js';
import type { FieldFault } from '../problem.js';
import {
  findHolder,
  findNumberPlan,
  listExtensions,
  listTakenNumbers,
} from './extensions.queries.js';
import { checkNumber, firstFree, type ExtensionKind } from './number-plan.js';

type Availability = components['schemas']['ExtensionAvailability'];

export const extensions: Pick<
  Handlers,
  'listExtensions' | 'getNextExtension' | 'getExtensionAvailability'
> = {
  async listExtensions({ query }, context) {
    return { body: await context.read((db) => listExtensions(db, query)) };
  },

  async getNextExtension({ query }, context) {
    const next = await context.read((db) => findNext(db, context, query.kind ?? 'user'));
    const full = next === null ? { code: 'extension-range-full' as const } : null;
    return { body: { number: next ?? '', next, holder: null, ...explain(full, context) } };
  },

  async getExtensionAvailability({ path: { number }, query: { kind = 'user' } }, context) {
    return { body: await context.read((db) => availability(db, context, number.trim(), kind)) };
  },
};

async function availability(
  db: Db,
  context: Context,
  number: string,
  kind: ExtensionKind,
): Promise<Availability> {
  const next = await findNext(db, context, kind);
  const fault = checkNumber(await findNumberPlan(db, context.domain.id), number, kind);
  if (fault) return { number, next, holder: null, ...explain(fault, context) };
  const holder = (await findHolder(db, number)) ?? null;
  const taken = holder && {
    code: 'extension-taken' as const,
    values: { number, holder: holder.name },
  };
  return { number, next, holder, ...explain(taken, context) };
}

async function findNext(db: Db, context: Context, kind: ExtensionKind): Promise<string | null> {
  return firstFree(await findNumberPlan(db, context.domain.id), kind, await listTakenNumbers(db));
}

function explain(fault: Omit<FieldFault, 'pointer'> | null, { language }: Context) {
  if (!fault) return { available: true, code: null, message: null };
  return {
    available: false,
    code: fault.code,
    message: say(fieldTexts[fault.code], language, fault.values),
  };
}
