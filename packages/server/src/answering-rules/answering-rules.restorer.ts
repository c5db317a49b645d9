import type { Restorer, RestoreStep } from '../changes/restorer.js';
import type { Context } from '../context.js';
import { forbidden } from '../problem.js';
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

/** As far as the right goes; the history shows a site manager no other people's changes. */
function requireRights(context: Context, { id }: RestoreStep): void {
  const reach = context.reach('answeringRules:write');
  if ((reach === 'own' || reach === 'queues') && id !== context.caller.userId)
    throw forbidden('answeringRules:write');
}
