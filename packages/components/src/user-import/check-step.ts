import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { refusedRows, writtenRows } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];

export interface CheckStep {
  words: Localize;
  current: UserImport;
  busy: boolean;
  rows: unknown;
  apply(rows: 'all' | 'valid'): void;
  changeColumns(): void;
  forget(): void;
}

export function checkStep(step: CheckStep): TemplateResult {
  const { words, current } = step;
  if (current.status === 'planning') return progressView(words, current);
  if (current.status === 'failed') return failedView(step);
  return html`<div class="stack">
    <div>
      <h2 tabindex="-1">${words.text('userImport.checkTitle')}</h2>
      <p class="muted">${words.text('userImport.nothingWritten')}</p>
    </div>
    ${newPlaces(words, current)} ${step.rows} ${actions(step)}
  </div>`;
}

/** Progress in numbers, for the check and for the application. */
export function progressView(words: Localize, current: UserImport): TemplateResult {
  const id = current.status === 'applying' ? 'userImport.appliedRows' : 'userImport.checkedRows';
  const { processed, total } = current;
  const label = words.text(id, { processed: words.number(processed), total: words.number(total) });
  return html`<div class="stack">
    <h2 tabindex="-1">
      ${words.text(current.status === 'applying' ? 'userImport.applying' : 'userImport.checking')}
    </h2>
    <progress max=${Math.max(total, 1)} value=${processed} aria-labelledby="progress"></progress>
    <p id="progress">${label}</p>
    <p class="muted">${words.text('userImport.safeToLeave')}</p>
  </div>`;
}

/** Departments and sites that the import makes or made. */
export function newPlaces(words: Localize, current: UserImport) {
  const { createdDepartments, createdSites } = current;
  return html`
    ${
      createdDepartments.length > 0
        ? html`<p>
            ${words.text('userImport.createdDepartments', { names: createdDepartments.join(', ') })}
          </p>`
        : nothing
    }
    ${
      createdSites.length > 0
        ? html`<p>${words.text('userImport.createdSites', { names: createdSites.join(', ') })}</p>`
        : nothing
    }
  `;
}

function actions(step: CheckStep) {
  const { words, current, busy } = step;
  const refused = refusedRows(current.counts);
  const written = writtenRows(current.counts);
  const reason = allReason(words, refused, written);
  return html`<div class="bar">
    ${reason ? html`<p id="all-reason">${reason}</p>` : nothing}
    <button type="button" class="aside" ?disabled=${busy} @click=${step.forget}>
      ${words.text('userImport.forget')}
    </button>
    <button type="button" ?disabled=${busy} @click=${step.changeColumns}>
      ${words.text('userImport.changeColumns')}
    </button>
    ${
      refused > 0 && written > 0
        ? html`<button
            type="button"
            class="primary"
            ?disabled=${busy}
            @click=${() => step.apply('valid')}
          >
            ${words.text('userImport.applyValid', { count: written })}
          </button>`
        : nothing
    }
    <button
      type="button"
      class=${refused > 0 ? '' : 'primary'}
      ?disabled=${busy || reason !== ''}
      aria-describedby=${reason ? 'all-reason' : nothing}
      @click=${() => step.apply('all')}
    >
      ${words.text('userImport.applyAll', { count: words.number(written) })}
    </button>
  </div>`;
}

function allReason(words: Localize, refused: number, written: number): string {
  if (refused > 0) return words.text('userImport.allRefused', { count: refused });
  return written === 0 ? words.text('userImport.nothingToDo') : '';
}

function failedView({ words, current, changeColumns, forget, busy }: CheckStep) {
  return html`<div class="stack">
    <h2 tabindex="-1">${words.text('userImport.failedTitle')}</h2>
    <p class="problem" role="alert">${current.failure ?? words.text('userImport.actionFailed')}</p>
    <div class="bar">
      <button type="button" class="aside" ?disabled=${busy} @click=${forget}>
        ${words.text('userImport.forget')}
      </button>
      <button type="button" class="primary" ?disabled=${busy} @click=${changeColumns}>
        ${words.text('userImport.changeColumns')}
      </button>
    </div>
  </div>`;
}
