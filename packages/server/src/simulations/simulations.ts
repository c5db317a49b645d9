import type { Handlers } from '../contract.js';
import type { ContractDocument } from '../contract/document.js';
import { tryOut } from '../try-out.js';
import { createDraftCheck } from './draft-check.js';
import { saveDrafts } from './drafts.js';
import { runSimulation } from './run.js';

export function createSimulations(document: ContractDocument): Pick<Handlers, 'simulateCall'> {
  const checkDrafts = createDraftCheck(document);
  return {
    async simulateCall({ body: { draft = [], ...call } }, context) {
      if (draft.length === 0)
        return { body: await context.read((db) => runSimulation(db, context, call)) };
      checkDrafts(draft);
      return {
        body: await tryOut(context, async (tx) => {
          await saveDrafts(tx, context, draft);
          return runSimulation(tx.db, context, call);
        }),
      };
    },
  };
}
