import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { forbidden } from '../problem.js';
import { isUserInReach, scopeOf } from '../users/users.scope.js';
import { referencesOfAnsweringRules } from '../uses/document-references.js';
import {
  deleteAnswering,
  findAnswering,
  putAnswering,
  type AnsweringRecord,
} from './answering-rules.queries.js';

export const answeringRuleRestorer: Restorer<AnsweringRecord> = {
  fields: ['ringSeconds', 'allowedNumbers', 'blockedNumbers', 'blockAnonymous', 'rules'],
  capability: 'answeringRules:write',
  requireRights,
  references: ({ rules }) => referencesOfAnsweringRules(rules),
  async find(db, ids) {
    const found = await findAnswering(db, {}, ids, 'lock');
    return found.map(({ record }) => record);
  },
  create: put,
  update: put,
  remove: deleteAnswering,
};

function put(
  ...[db, { domain, clock }, documents]: Parameters<Restorer<AnsweringRecord>['update']>
) {
  return putAnswering(db, domain.id, documents, clock());
}

/** As far as the right to the person goes. */
async function requireRights(context: Context, { id }: RestoreStep, db: Db): Promise<void> {
  if (!(await isUserInReach(db, scopeOf(context, 'answeringRules:write'), id)))
    throw forbidden('answeringRules:write');
}
