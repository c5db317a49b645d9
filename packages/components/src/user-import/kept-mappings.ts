import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';

type ImportMapping = components['schemas']['ImportMapping'];

export interface KeptMappings {
  words: Localize;
  kept: readonly ImportMapping[];
  keepName: string;
  keepError: string | undefined;
  setKeepName(name: string): void;
  keep(): void;
  useKept(kept: ImportMapping): void;
  forgetKept(kept: ImportMapping): void;
}

/** Mappings kept under a name: use one, keep this one, forget one. */
export function keptMappings(step: KeptMappings): TemplateResult {
  const { words, kept } = step;
  return html`<section aria-labelledby="kept">
    <h3 id="kept">${words.text('userImport.kept')}</h3>
    ${
      kept.length > 0
        ? html`<ul class="earlier">
            ${kept.map((mapping) => keptLine(step, mapping))}
          </ul>`
        : nothing
    }
    <form class="line" @submit=${(event: Event) => submit(event, step.keep)}>
      ${textField({
        id: 'keep-name',
        label: words.text('userImport.keepName'),
        value: step.keepName,
        maxLength: 60,
        autocomplete: 'off',
        error: step.keepError,
        change: step.setKeepName,
      })}
      <button type="submit" ?disabled=${step.keepName.trim() === ''}>
        ${words.text('userImport.keep')}
      </button>
    </form>
  </section>`;
}

function keptLine({ words, useKept, forgetKept }: KeptMappings, mapping: ImportMapping) {
  return html`<li>
    <span class="name" id="kept-${mapping.id}">${mapping.name}</span>
    <button
      type="button"
      id="use-${mapping.id}"
      aria-labelledby="use-${mapping.id} kept-${mapping.id}"
      @click=${() => useKept(mapping)}
    >
      ${words.text('userImport.applyKept')}
    </button>
    <button
      type="button"
      id="forget-${mapping.id}"
      aria-labelledby="forget-${mapping.id} kept-${mapping.id}"
      @click=${() => forgetKept(mapping)}
    >
      ${words.text('userImport.forgetKept')}
    </button>
  </li>`;
}

function submit(event: Event, run: () => void): void {
  event.preventDefault();
  run();
}
