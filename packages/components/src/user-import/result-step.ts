import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { newPlaces, progressView } from './check-step.js';
import { refusedRows } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];

export interface ResultStep {
  words: Localize;
  current: UserImport;
  busy: boolean;
  mayUndo: boolean;
  rows: unknown;
  download(): void;
  askUndo(): void;
  startOver(): void;
}

export function resultStep(step: ResultStep): TemplateResult {
  const { words, current, busy } = step;
  if (current.status === 'applying') return progressView(words, current);
  const undone = current.status === 'undone';
  return html`<div class="stack">
    <div>
      <h2 tabindex="-1">
        ${words.text(undone ? 'userImport.undoneTitle' : 'userImport.resultTitle')}
      </h2>
      ${undone ? html`<p class="muted">${words.text('userImport.undoneLead')}</p>` : nothing}
    </div>
    ${counts(words, current)} ${newPlaces(words, current)} ${step.rows}
    <div class="bar">
      ${
        step.mayUndo && current.changeId && !undone
          ? html`<button type="button" class="aside" ?disabled=${busy} @click=${step.askUndo}>
              ${words.text(busy ? 'userImport.undoing' : 'userImport.undo')}
            </button>`
          : nothing
      }
      <button type="button" @click=${step.download}>${words.text('userImport.report')}</button>
      <button type="button" class="primary" @click=${step.startOver}>
        ${words.text('userImport.startOver')}
      </button>
    </div>
  </div>`;
}

function counts(words: Localize, { counts: rows }: UserImport) {
  const shown = [
    ['userImport.resultCreated', rows.create],
    ['userImport.resultUpdated', rows.update],
    ['userImport.resultUnchanged', rows.unchanged],
    ['userImport.resultLeftOut', refusedRows(rows)],
  ] as const;
  return html`<dl class="counts">
    ${shown.map(
      ([label, count]) =>
        html`<div>
          <dt>${words.text(label)}</dt>
          <dd>${words.number(count)}</dd>
        </div>`,
    )}
  </dl>`;
}
