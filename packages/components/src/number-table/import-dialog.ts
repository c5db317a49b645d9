import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import { selectField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { alertMessage, errorState, loadingState, textOf } from '../shared/states.js';
import {
  importColumns,
  maxCharacters,
  maxRows,
  readImportFile,
  type ImportFile,
} from './import-file.model.js';
import { planImport, type BulkPlan, type NumberImport } from './number-query.js';
import type { NumberWrites } from './number-writes.js';
import { numberFieldLabel, planTable } from './plan-table.js';

interface ImportHost {
  words: Localize;
  writes: NumberWrites;
  /** Imported: the dialog is closed. */
  imported(plan: BulkPlan): void;
}

interface Open {
  file: ImportFile | null;
  mapping: Readonly<Record<string, string>>;
  planned: boolean;
  /** Why the last file cannot be taken. */
  wrong: 'importNotRead' | 'importTooBig' | null;
}

const noSites = new Map<string, string>();
const nothingChosen: Open = { file: null, mapping: {}, planned: false, wrong: null };

/** Adds and changes numbers from a file: the file, what its columns are, the plan of the server, then it is done. */
export class ImportDialog {
  readonly #host: Host;
  readonly #parts: ImportHost;
  readonly #plan: QueryController<BulkPlan, readonly [NumberImport]>;
  #open: Open | null = null;
  #body: NumberImport | null = null;

  constructor(host: Host, parts: ImportHost) {
    this.#host = host;
    this.#parts = parts;
    this.#plan = new QueryController(host, [], planImport, () =>
      this.#body ? [this.#body] : null,
    );
  }

  open(): void {
    this.#parts.writes.importing.reset();
    this.#show(nothingChosen);
  }

  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const { words } = this.#parts;
    return modalDialog({
      title: words.text('numberTable.importTitle'),
      wide: true,
      close: this.#close,
      content: this.#content(open),
      actions: html`<button type="button" ?disabled=${this.#busy} @click=${this.#close}>
          ${words.text('dialog.cancel')}
        </button>
        ${this.#actions(open)}`,
    });
  }

  get #busy(): boolean {
    return this.#parts.writes.importing.pending;
  }

  #content(open: Open) {
    if (!open.file) return this.#drop(open);
    return open.planned ? this.#planned() : this.#columns(open, open.file);
  }

  #drop({ wrong }: Open) {
    const { words } = this.#parts;
    const take = (file: File | null | undefined) => void (file && this.#read(file));
    const drop = (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer?.files[0]);
    };
    return html`${alertMessage(wrong ? words.text(`numberTable.${wrong}`) : undefined)}
      <div
        class="drop"
        part="drop"
        @drop=${drop}
        @dragover=${(event: DragEvent) => event.preventDefault()}
      >
        ${icon('upload')}
        <p>${words.text('numberTable.importDrop')}</p>
        <label class="field">
          <span class="visually-hidden">${words.text('numberTable.importFile')}</span>
          <input
            id="file"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby="file-hint"
            @change=${(event: Event) => take((event.target as HTMLInputElement).files?.[0])}
          />
        </label>
        <p id="file-hint" class="hint">
          ${words.text('numberTable.importLimits', { rows: maxRows })}
        </p>
      </div>`;
  }

  #columns(open: Open, { headers, example }: ImportFile) {
    const { words } = this.#parts;
    const options = [
      { value: '', label: words.text('numberTable.importByName') },
      ...importColumns.map((value) => ({ value, label: numberFieldLabel(words, value) })),
    ];
    const map = (header: string, column: string) => {
      const { [header]: _, ...others } = open.mapping;
      this.#show({ ...open, mapping: column ? { ...others, [header]: column } : others });
    };
    return html`<table class="table columns" aria-label=${words.text('numberTable.importColumns')}>
      <thead>
        <tr>
          <th scope="col">${words.text('numberTable.importColumn')}</th>
          <th scope="col">${words.text('numberTable.importExample')}</th>
          <th scope="col">${words.text('numberTable.importIs')}</th>
        </tr>
      </thead>
      <tbody>
        ${headers.map(
          (header, index) =>
            html`<tr>
              <th scope="row"><bdi>${header}</bdi></th>
              <td><bdi>${example[index] ?? ''}</bdi></td>
              <td>
                ${selectField({
                  id: `column-${index}`,
                  label: words.text('numberTable.importField', { column: header }),
                  value: open.mapping[header] ?? '',
                  options,
                  change: (column) => map(header, column),
                })}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #planned() {
    const { words, writes } = this.#parts;
    const { error } = writes.importing;
    const plan = this.#plan.value;
    if (!plan) return this.#plan.error ? errorState(this.#plan, words) : loadingState(words, 4);
    const isIdle = plan.counts.create + plan.counts.update + plan.counts.error === 0;
    return html`${error ? alertMessage(textOf(error, words)) : nothing}
    ${isIdle ? html`<p>${words.text('numberTable.nothingToDo')}</p>` : nothing}
    ${planTable({ words, plan, siteNames: noSites })}`;
  }

  #actions(open: Open) {
    if (!open.file) return nothing;
    const { words } = this.#parts;
    if (!open.planned) {
      return html`<button type="button" @click=${() => this.#step(nothingChosen)}>
          ${words.text('numberTable.importOther')}
        </button>
        <button
          type="button"
          class="primary"
          @click=${() => this.#step({ ...open, planned: true })}
        >
          ${words.text('numberTable.importCheck')}
        </button>`;
    }
    return html`<button
        type="button"
        ?disabled=${this.#busy}
        @click=${() => this.#step({ ...open, planned: false })}
      >
        ${words.text('numberTable.back')}
      </button>
      ${this.#applyButton()}`;
  }

  #applyButton() {
    const { counts } = this.#plan.value ?? {};
    const count = (counts?.create ?? 0) + (counts?.update ?? 0);
    const validOnly = (counts?.error ?? 0) > 0;
    return html`<button
      type="button"
      class="primary"
      aria-busy=${this.#busy}
      ?disabled=${this.#busy || count === 0}
      @click=${() => void this.#apply(validOnly)}
    >
      ${this.#parts.words.text(validOnly ? 'numberTable.importValid' : 'numberTable.importAll', { count })}
    </button>`;
  }

  async #read(file: File) {
    if (file.size > maxCharacters) return this.#show({ ...nothingChosen, wrong: 'importTooBig' });
    const read = readImportFile(file.name, await file.text());
    if (!this.#open) return;
    if (read) this.#step({ ...nothingChosen, file: read });
    else this.#show({ ...nothingChosen, wrong: 'importNotRead' });
  }

  async #apply(validOnly: boolean) {
    if (!this.#body) return;
    const plan = await this.#parts.writes.importing.run({ ...this.#body, validOnly });
    if (!plan) return;
    this.#show(null);
    this.#parts.imported(plan);
  }

  #show(open: Open | null) {
    this.#open = open;
    const { file, mapping, planned } = open ?? nothingChosen;
    this.#body = file && planned ? { file: file.text, mapping } : null;
    this.#host.requestUpdate();
  }

  /** The buttons change with the step, so the focus goes to what they are about. */
  #step(open: Open) {
    this.#show(open);
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('.dialog-content')?.focus(),
    );
  }

  readonly #close = () => {
    if (!this.#busy) this.#show(null);
  };
}
