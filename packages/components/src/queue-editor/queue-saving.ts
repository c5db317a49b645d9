import type { Host } from '../shared/client-context.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import * as model from './queue-editor.model.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: model.QueueEdits;
}

/** Adds and updates a call queue. */
export function queueSaving(editor: Editor, notice: UndoNotice) {
  return new Saving<model.Queue, model.QueueDraft>(editor, notice, {
    name: 'queue',
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    sent: (input) =>
      'draft' in input ? model.createBody(input.draft) : model.updateBody(input.edits),
    create: (client, draft, signal) =>
      client.POST('/queues', { body: model.createBody(draft), signal }),
    update: (client, { id: queueId }, edits, header, signal) =>
      client.PATCH('/queues/{queueId}', {
        params: { path: { queueId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
}
