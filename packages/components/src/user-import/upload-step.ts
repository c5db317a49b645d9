import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { maxBytes, maxRows } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];

export interface UploadStep {
  words: Localize;
  earlier: readonly UserImport[];
  /** Name of the file that is under way. */
  sending: string | null;
  over: boolean;
  setOver(over: boolean): void;
  upload(file: File): void;
  open(id: string): void;
}

const statusWords = {
  mapping: 'userImport.statusMapping',
  planning: 'userImport.statusPlanning',
  planned: 'userImport.statusPlanned',
  applying: 'userImport.statusApplying',
  applied: 'userImport.statusApplied',
  undone: 'userImport.statusUndone',
  failed: 'userImport.statusFailed',
} as const;

export function uploadStep(step: UploadStep): TemplateResult {
  const { words, sending } = step;
  return html`<div class="stack">
    <h2 tabindex="-1">${words.text('userImport.uploadTitle')}</h2>
    ${
      sending
        ? html`<div class="drop" role="status">
            ${words.text('userImport.uploading', { name: sending })}
            <progress
              aria-label=${words.text('userImport.uploading', { name: sending })}
            ></progress>
          </div>`
        : dropZone(step)
    }
    ${step.earlier.length > 0 ? earlierImports(step) : nothing}
  </div>`;
}

function dropZone(step: UploadStep) {
  const { words } = step;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    step.setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) step.upload(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    step.setOver(true);
  };
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) step.upload(file);
    input.value = '';
  };
  const browse = (event: Event) =>
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`<div
    class="drop ${step.over ? 'over' : ''}"
    part="drop"
    @drop=${drop}
    @dragover=${over}
    @dragleave=${() => step.setOver(false)}
  >
    <p>${words.text('userImport.drop')}</p>
    <p class="muted">${words.text('userImport.or')}</p>
    <button type="button" class="primary" aria-describedby="limits" @click=${browse}>
      ${words.text('userImport.choose')}
    </button>
    <input
      type="file"
      hidden
      accept=".csv,.txt,text/csv,text/plain"
      aria-label=${words.text('userImport.choose')}
      @change=${pick}
    />
    <p id="limits" class="muted">
      ${words.text('userImport.limits', {
        rows: words.number(maxRows),
        megabytes: words.number(maxBytes / 1024 / 1024),
      })}
    </p>
  </div>`;
}

function earlierImports({ words, earlier, open }: UploadStep) {
  return html`<section aria-labelledby="earlier">
    <h3 id="earlier">${words.text('userImport.earlier')}</h3>
    <ul class="earlier">
      ${earlier.map(
        (item) =>
          html`<li>
            <span class="name">
              <button
                type="button"
                class="link"
                aria-label=${words.text('userImport.open', { name: item.fileName })}
                @click=${() => open(item.id)}
              >
                ${item.fileName}
              </button>
            </span>
            <span class="tag">${words.text(statusWords[item.status])}</span>
            <span class="muted">${words.date(item.createdAt)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
