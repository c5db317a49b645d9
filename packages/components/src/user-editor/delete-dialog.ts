import type { PbxError, components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { confirmDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';
import { nameOf } from './user-editor.model.js';

type User = components['schemas']['User'];

interface DeleteDialog {
  words: Localize;
  user: User;
  busy: boolean;
  error: PbxError | null;
  close(): void;
  confirm(): void;
}

/** Asks before a user is deleted; after a refusal it names every use. */
export function deleteDialog({
  confirm,
  error,
  user,
  words,
  ...rest
}: DeleteDialog): TemplateResult {
  const uses = error?.problem?.uses ?? [];
  return confirmDialog({
    ...rest,
    words,
    title: words.text('userEditor.deleteAsk', { name: nameOf(user), extension: user.extension }),
    content: html`<p>${words.text('userEditor.deleteDetail')}</p>
      ${
        uses.length > 0
          ? html`<p>${words.text('userEditor.deleteInUse')}</p>
              <ul>
                ${uses.map((use) => html`<li>${use.name}</li>`)}
              </ul>`
          : nothing
      }`,
    confirmLabel: words.text('userEditor.deleteConfirm'),
    confirm,
    danger: true,
    error: error ? textOf(error, words) : undefined,
  });
}
