import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';

interface SaveBar {
  words: Localize;
  isNew: boolean;
  changes: number;
  saving: boolean;
  /** Save waits, as while the session is expired. */
  waits: boolean;
  discard(): void;
}

export function saveBar({
  words,
  isNew,
  changes,
  saving,
  waits,
  discard,
}: SaveBar): TemplateResult {
  const label = saving ? 'userEditor.saving' : isNew ? 'userEditor.create' : 'userEditor.save';
  const idle = changes === 0 && !isNew;
  return html`<div class="bar" part="actions">
    <p class="muted">
      ${changes > 0 ? words.text('userEditor.unsaved', { count: changes }) : nothing}
    </p>
    <slot name="actions"></slot>
    <button type="button" ?disabled=${saving || changes === 0} @click=${discard}>
      ${words.text('userEditor.discard')}
    </button>
    <button type="submit" class="primary" aria-busy=${saving} ?disabled=${saving || waits || idle}>
      ${words.text(label)}
    </button>
  </div>`;
}
