import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/editors.js';
import type { Localize } from '../localize.js';

interface SaveBar {
  words: Localize;
  isNew?: boolean;
  changes: number;
  saving: boolean;
  /** Save waits, as while the session is expired. */
  waits: boolean;
  discard(): void;
  /** What Save is called for something new. */
  createLabel?: string;
}

/** How much is unsaved, Discard and Save. */
export function saveBar(bar: SaveBar): TemplateResult {
  const { words, isNew = false, changes, saving, waits, discard } = bar;
  const idleLabel = isNew
    ? (bar.createLabel ?? words.text('editor.create'))
    : words.text('editor.save');
  const idle = changes === 0 && !isNew;
  return html`<div class="bar" part="actions">
    <p class="muted">${changes > 0 ? words.text('editor.unsaved', { count: changes }) : nothing}</p>
    <slot name="actions"></slot>
    <button type="button" ?disabled=${saving || changes === 0} @click=${discard}>
      ${words.text('editor.discard')}
    </button>
    <button type="submit" class="primary" aria-busy=${saving} ?disabled=${saving || waits || idle}>
      ${saving ? words.text('editor.saving') : idleLabel}
    </button>
  </div>`;
}
