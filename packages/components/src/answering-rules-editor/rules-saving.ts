import type { components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { Host } from '../shared/client-context.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import {
  draftOf,
  updateBody,
  type RulesDraft,
  type RulesEdits,
} from './answering-rules-editor.model.js';
import type { StoredRules } from './rules-reads.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: RulesEdits;
}

/** Updates the rules of a person. */
export function rulesSaving(editor: Editor, notice: UndoNotice, title: () => string) {
  return new Saving<StoredRules, RulesDraft>(editor, notice, {
    name: 'answering-rules',
    draftOf,
    nameOf: title,
    create: () => Promise.reject(new Error('There are always rules')),
    update: async (client, { userId }, edits, header, signal) => {
      const params = { path: { userId }, header };
      const body = updateBody(edits);
      const { data, ...reply } = await client.PATCH('/users/{userId}/answering-rules', {
        params,
        body,
        signal,
      });
      return { ...reply, ...(data && { data: { ...data, id: userId } }) };
    },
  });
}

declare global {
  interface HTMLElementEventMap {
    'pbx-answering-rules-save': PbxActionEvent<
      components['schemas']['AnsweringRulesUpdate'] & { id: string }
    >;
    'pbx-answering-rules-saved': CustomEvent<StoredRules>;
    'pbx-answering-rules-edit': CustomEvent<RulesEdits>;
  }
}
