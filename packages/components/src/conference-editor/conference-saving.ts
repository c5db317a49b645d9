import type { Host } from '../shared/client-context.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import * as model from './conference-editor.model.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: model.ConferenceEdits;
}

/** Adds and updates a conference. */
export function conferenceSaving(editor: Editor, notice: UndoNotice) {
  return new Saving<model.Conference, model.ConferenceDraft>(editor, notice, {
    name: 'conference',
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    create: (client, draft, signal) =>
      client.POST('/conferences', { body: model.createBody(draft), signal }),
    update: (client, { id: conferenceId }, edits, header, signal) =>
      client.PATCH('/conferences/{conferenceId}', {
        params: { path: { conferenceId }, header },
        body: edits,
        signal,
      }),
  });
}
