import type { components } from '@pbxkit/client';
import { v7 as uuidv7 } from 'uuid';
import { findForWrite, saveAnswering } from '../answering-rules/answering-rules.js';
import { readNumberOrPrefix } from '../blocked-numbers/blocked-numbers.rules.js';
import type { Context } from '../context.js';
import { invalid, type FieldFault } from '../problem.js';
import { put } from '../put.js';
import { countryOf } from '../users/users.rules.js';
import type { Write } from '../write.js';
import type { Prepared } from './run-task.js';
import { listCallable, listSomeNumbers, type Callable } from './tasks.queries.js';

type Task = components['schemas']['BlockTask'];

const mostNumbers = 500;

/** A caller is refused by one user, or by the whole organization. */
export async function prepareBlock(tx: Write, context: Context, task: Task): Promise<Prepared> {
  const number = readNumberOrPrefix(task.number, countryOf(context.domain.language));
  if (!number) throw invalid([{ pointer: '/number', code: 'number-or-prefix' }]);
  return task.scope === 'domain'
    ? prepareDomain(tx, context, number, task.until ?? null)
    : prepareUser(tx, context, number, task.userId ?? context.caller.userId);
}

async function prepareUser(
  tx: Write,
  context: Context,
  number: string,
  userId: string | null,
): Promise<Prepared> {
  if (!userId) throw invalid([{ pointer: '/userId', code: 'required' }]);
  const found = await findForWrite(tx, context, userId);
  const { allowedNumbers, blockedNumbers } = found.record;
  const faults: FieldFault[] = [];
  if (allowedNumbers.includes(number))
    faults.push({ pointer: '/number', code: 'number-in-both-lists', values: { number } });
  if (blockedNumbers.length >= mostNumbers)
    faults.push({ pointer: '/number', code: 'too-many', values: { limit: mostNumbers } });
  if (faults.length) throw invalid(faults);
  return {
    calls: callsFrom(number, await listCallable(tx.db, [userId]), context),
    async apply() {
      if (blockedNumbers.includes(number)) return;
      await saveAnswering(tx, context, found, { blockedNumbers: [...blockedNumbers, number] });
    },
  };
}

async function prepareDomain(
  tx: Write,
  context: Context,
  number: string,
  until: string | null,
): Promise<Prepared> {
  context.reach('settings:write');
  if (until && new Date(until) <= context.clock())
    throw invalid([{ pointer: '/until', code: 'end-in-past' }]);
  const entry = { id: uuidv7(), number, until, notes: null };
  return {
    calls: callsFrom(number, await listSomeNumbers(tx.db), context),
    apply: () => put(tx, context, 'blocked-numbers', entry, number),
  };
}

/** From the number itself, or from one that begins like the prefix. */
const callsFrom = (blocked: string, callable: readonly Callable[], { clock }: Context) =>
  callable.map(({ to, name }) => ({
    ...{ to, name, at: clock() },
    from: blocked.endsWith('*') ? blocked.slice(0, -1).padEnd('+15145550100'.length, '5') : blocked,
  }));
