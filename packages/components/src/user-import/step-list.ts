import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { importSteps, type ImportStep } from './user-import.model.js';

const names = {
  upload: 'userImport.stepUpload',
  mapping: 'userImport.stepMapping',
  check: 'userImport.stepCheck',
  result: 'userImport.stepResult',
} as const;

/** The steps in order: which are done, and where the person is. */
export function stepList(words: Localize, current: ImportStep): TemplateResult {
  const at = importSteps.indexOf(current);
  return html`<ol class="steps" part="steps" aria-label=${words.text('userImport.steps')}>
    ${importSteps.map((step, index) => {
      const done = index < at;
      return html`<li class=${done ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>
        <span class="step-number" aria-hidden="true">
          ${done ? icon('check') : words.number(index + 1)}
        </span>
        <span class="name">${words.text(names[step])}</span>
        ${done ? html`<span class="visually-hidden">${words.text('userImport.done')}</span>` : nothing}
      </li>`;
    })}
  </ol>`;
}
