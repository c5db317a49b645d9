import type { User } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import * as model from './user-editor.model.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: model.UserEdits;
}

/** Adds and updates a user. */
export function userSaving(editor: Editor, notice: UndoNotice, mayChooseRole: () => boolean) {
  const createBody = (draft: model.UserDraft) => model.createBody(draft, mayChooseRole());
  return new Saving<User, model.UserDraft>(editor, notice, {
    name: 'user',
    draftOf: (user) => model.draftOf(user, {}),
    nameOf: model.nameOf,
    mergeTitle: (words) => words.text('userEditor.mergeTitle'),
    sent: (input) => ('draft' in input ? createBody(input.draft) : model.updateBody(input.edits)),
    create: (client, draft, signal) => client.POST('/users', { body: createBody(draft), signal }),
    update: (client, { id: userId }, edits, header, signal) => {
      const params = { path: { userId }, header };
      return client.PATCH('/users/{userId}', { params, body: model.updateBody(edits), signal });
    },
  });
}
