import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import { findRoutedUser } from '../call-routing/call-routing.queries.js';
import { refuseLoop } from '../call-routing/loops.js';
import type { Context, Handlers, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { forbidden, invalid, notFound, Problem, type FieldFault } from '../problem.js';
import { calendarFrom, turns } from '../routing/calendar.js';
import type { UserScope } from '../users/users.queries.js';
import { countryOf } from '../users/users.rules.js';
import { scopeOf } from '../users/users.scope.js';
import { listUnknown } from '../uses/object-references.queries.js';
import {
  findAnswering,
  putAnswering,
  toHeld,
  type AnsweringRecord,
  type FoundAnswering,
} from './answering-rules.queries.js';
import { withUpdate } from './answering-rules.rules.js';
import { pointAtForward } from './loop-pointer.js';

type Schemas = components['schemas'];

export const answeringRules: Pick<Handlers, 'getAnsweringRules' | 'updateAnsweringRules'> = {
  async getAnsweringRules({ path }, context) {
    return context.read(async (db) => {
      const [found] = await findAnswering(db, readable(context), [path.userId]);
      if (!found) throw notFound();
      const body = await describe(db, context, found);
      return { body, etag: body.version };
    });
  },

  async updateAnsweringRules({ path, headers, body }, context) {
    return context.write('answering-rules-updated', async (tx) => {
      const found = await findForWrite(tx, context, path.userId);
      const current = await describe(tx.db, context, found);
      requireVersion(headers['if-match'], found.record, () => current);
      const saved = await saveAnswering(tx, context, found, body);
      const user = { kind: 'user', id: path.userId } as const;
      await refuseLoop(tx, context, [user], pointAtForward(body.rules));
      const reply = await describe(tx.db, context, saved);
      return { body: reply, etag: reply.version };
    });
  },
};

/** Whom a caller sees: those whose rules they may change, and those whom they may read. */
function readable(context: Context): UserScope {
  const scopes = (['answeringRules:write', 'users:read'] as const)
    .filter((capability) => context.caller.capabilities.has(capability))
    .map((capability) => scopeOf(context, capability));
  const [first = { userId: context.caller.userId }] = scopes;
  return scopes.find((scope) => Object.keys(scope).length === 0) ?? scopes.find(isOfMany) ?? first;
}

const isOfMany = ({ siteId, queues }: UserScope) => siteId !== undefined || queues !== undefined;

/** The document, locked for the transaction; 403 when it can only be seen, 404 when not even that. */
export async function findForWrite(
  tx: Write,
  context: Context,
  userId: string,
): Promise<FoundAnswering> {
  const scope = scopeOf(context, 'answeringRules:write');
  const [found] = await findAnswering(tx.db, scope, [userId], 'lock');
  if (!found) {
    const [seen] = await findAnswering(tx.db, readable(context), [userId]);
    throw seen ? forbidden('answeringRules:write') : notFound();
  }
  const { caller } = context;
  if (userId !== caller.userId && !mayAssign(caller.role, found.role))
    throw new Problem(403, 'user-above-own');
  return found;
}

/** Every write of answering rules: checked, stored with what they refer to, and recorded. */
export async function saveAnswering(
  tx: Write,
  context: Context,
  { record: before, name }: FoundAnswering,
  given: Schemas['AnsweringRulesUpdate'],
): Promise<FoundAnswering> {
  const faults: FieldFault[] = [];
  const fields = withUpdate(before, given, countryOf(context.domain.language), faults);
  const unknown = await listUnknown(tx.db, context.domain.id, [toHeld(fields)]);
  const all = [...faults, ...unknown.flat()];
  if (all.length) throw invalid(all);
  await putAnswering(tx.db, context.domain.id, [fields], context.clock());
  const [after] = await findAnswering(tx.db, {}, [before.id]);
  if (!after) throw notFound();
  const { record } = after;
  tx.record({ resource: 'answering-rules', id: before.id, name, before, after: record });
  if (record.ringSeconds !== before.ringSeconds) tx.announce('users', [before.id]);
  return after;
}

/** The document as the caller sees it, with the rule that applies now and until when. */
async function describe(
  db: Db,
  context: Context,
  { record, timeZone }: FoundAnswering,
): Promise<Schemas['AnsweringRules']> {
  const { id: userId, ...fields } = record;
  const { clock, domain } = context;
  const active = await activeRule(db, record, clock());
  return { ...fields, userId, timeZone: timeZone ?? domain.timeZone, ...active };
}

/** Worked out by the code that routes calls; without an end when no other rule takes over within 400 days. */
export async function activeRule(db: Db, { id, rules }: AnsweringRecord, now: Date) {
  const frames = (await findRoutedUser(db, id, now))?.frames ?? [];
  const calendar = calendarFrom(now);
  const enabled = rules.filter((rule) => rule.enabled);
  const taken = turns({ frames, overrides: [] }, enabled, calendar).turns;
  for (const { rule, left } of taken) {
    const [first] = left;
    if (!first || first.start > now.getTime()) continue;
    const ends = first.end < (calendar.whole[0]?.end ?? 0);
    return { activeRuleId: rule.id, activeUntil: ends ? new Date(first.end).toISOString() : null };
  }
  return { activeRuleId: id, activeUntil: null };
}
