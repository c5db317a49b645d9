import type { components } from '@pbxkit/client';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/user-import.js';
import { announce } from '../shared/announce.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { confirmDialog } from '../shared/dialog.js';
import { Localize } from '../shared/localize.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { checkStep } from './check-step.js';
import { ImportActions } from './import-actions.js';
import { ImportReads } from './import-reads.js';
import { ImportRows } from './import-rows.js';
import { MappingForm } from './mapping-form.js';
import { resultStep } from './result-step.js';
import { saveFile } from './save-file.js';
import { stepList } from './step-list.js';
import { uploadStep } from './upload-step.js';
import { maxBytes, stepOf, type ImportStep } from './user-import.model.js';
import { styles } from './user-import.styles.js';

type UserImport = components['schemas']['UserImport'];

/**
 * Takes users from a CSV file: upload, match the columns, check every row, apply, report, undo. A reload goes on where
 * the import is, as long as the page keeps `import-id`.
 *
 * @fires {PbxActionEvent<File>} pbx-user-import-upload - About to upload; cancelable, `waitUntil`.
 * @fires {CustomEvent<UserImport>} pbx-user-import-uploaded - Uploaded; keep `detail.id` in the address.
 * @fires {PbxActionEvent} pbx-user-import-plan - About to check the file; cancelable. `detail`: `{ current, update }`.
 * @fires {CustomEvent<UserImport>} pbx-user-import-planning - The check runs.
 * @fires {PbxActionEvent} pbx-user-import-apply - About to apply; cancelable, `waitUntil`. `detail`: `{ current, rows }`.
 * @fires {CustomEvent<UserImport>} pbx-user-import-applying - The application runs.
 * @fires {CustomEvent<UserImport>} pbx-user-import-applied - Applied, while the element was watching.
 * @fires {PbxActionEvent<UserImport>} pbx-user-import-undo - About to undo; cancelable, `waitUntil`.
 * @fires {CustomEvent<BulkPlan>} pbx-user-import-undone - Undone.
 * @fires {PbxActionEvent<UserImport>} pbx-user-import-delete - About to forget the import; cancelable.
 * @fires {CustomEvent<UserImport>} pbx-user-import-deleted - Forgotten.
 * @fires {PbxActionEvent} pbx-import-mapping-save - About to keep a mapping under a name.
 * @fires {CustomEvent<ImportMapping>} pbx-import-mapping-saved - Kept.
 * @fires {PbxActionEvent<ImportMapping>} pbx-import-mapping-delete - About to forget a kept mapping.
 * @fires {CustomEvent<ImportMapping>} pbx-import-mapping-deleted - Forgotten.
 * @fires {CustomEvent<string>} pbx-user-import-select - The person opened or left an import. `detail`: its id, or empty.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart steps - The list of steps.
 * @csspart drop - Where a file is dropped.
 * @csspart columns - The table of columns.
 * @csspart filter - A chip that filters the rows.
 * @csspart rows - The table of rows.
 * @csspart actions - The bar of buttons.
 */
@define('pbx-user-import')
export class PbxUserImport extends LitElement {
  static override styles = [controls, styles];

  /** Id of the import to go on with; empty to upload a file. */
  @property({ attribute: 'import-id' }) importId = '';

  @state() private remapping = false;
  @state() private asksUndo = false;
  @state() private over = false;
  /** Name of the file that is being sent. */
  @state() private sending: string | null = null;
  /** Why a file was not even sent. */
  @state() private refusal = '';

  #shownStep: ImportStep | undefined;
  #wasApplying = false;

  readonly #words = new Localize(this);
  readonly #reads = new ImportReads(this, () => this.importId);
  readonly #actions = new ImportActions(this);
  readonly #mapping = new MappingForm(this, this.#actions, this.#reads);
  readonly #rows = new ImportRows(this, this.#words, () => this.#current);

  readonly status = statusOf(this, {
    component: 'user-import',
    queries: [this.#reads.current],
    mutations: this.#actions.all,
  });

  get #current(): UserImport | undefined {
    return this.importId ? this.#reads.current.value : undefined;
  }

  get #step(): ImportStep {
    return stepOf(this.#current, this.remapping);
  }

  get #busy(): boolean {
    return this.status.state === 'expired' || this.#actions.all.some(({ pending }) => pending);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('importId')) return;
    this.remapping = false;
    this.asksUndo = false;
    this.#wasApplying = false;
    this.#mapping.forget();
    this.#rows.reset();
  }

  protected override render() {
    const { current } = this.#reads;
    const mayImport = this.status.can('users:import') || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayImport) {
      return deniedState(this.status, this.#words, 'users:import');
    }
    if (this.importId && !current.value) {
      return current.error ? errorState(current, this.#words) : loadingState(this.#words, 6);
    }
    return html`<div part="base">
      ${stepList(this.#words, this.#step)} ${this.#alert()} ${this.#content()} ${this.#dialogs()}
    </div>`;
  }

  /** Focus follows the step that the person, or the server, moved on to; never on load. */
  protected override updated(): void {
    const current = this.#current;
    if (this.importId && !current) return;
    const before = this.#shownStep;
    this.#shownStep = this.#step;
    if (before && before !== this.#step) this.renderRoot.querySelector('h2')?.focus();
    if (this.#wasApplying && current?.status === 'applied') {
      announce(this.#words.text('userImport.resultTitle'));
      this.#fire('pbx-user-import-applied', current);
    }
    this.#wasApplying = current?.status === 'applying';
  }

  #alert() {
    const failed = this.#actions.all.find(({ error }) => error && error.kind !== 'aborted')?.error;
    return alertMessage(failed ? textOf(failed, this.#words) : this.refusal);
  }

  #content() {
    const current = this.#current;
    if (!current) return this.#upload();
    switch (this.#step) {
      case 'mapping':
        return this.#mapping.render({
          words: this.#words,
          current,
          busy: this.#busy,
          forget: this.#forget,
          checked: () => (this.remapping = false),
        });
      case 'check':
        return checkStep({
          words: this.#words,
          current,
          busy: this.#busy,
          rows: this.#rows.render(current),
          apply: (rows) => void this.#actions.applying.run({ current, rows }),
          changeColumns: () => (this.remapping = true),
          forget: this.#forget,
        });
      default:
        return resultStep({
          words: this.#words,
          current,
          busy: this.#busy,
          mayUndo: this.status.can('changes:undo'),
          rows: this.#rows.render(current),
          download: () => void this.#download(current),
          askUndo: () => (this.asksUndo = true),
          startOver: () => this.#select(''),
        });
    }
  }

  #upload() {
    return uploadStep({
      words: this.#words,
      earlier: this.#reads.earlier,
      sending: this.sending,
      over: this.over,
      setOver: (over) => (this.over = over),
      upload: (file) => void this.#send(file),
      open: (id) => this.#select(id),
    });
  }

  #dialogs() {
    const current = this.#current;
    const words = this.#words;
    const { undoing } = this.#actions;
    const undo =
      this.asksUndo && current
        ? confirmDialog({
            words,
            title: words.text('userImport.undoAsk'),
            content: words.text('userImport.undoDetail', {
              created: current.counts.create,
              updated: current.counts.update,
            }),
            confirmLabel: words.text('userImport.undo'),
            busy: undoing.pending,
            error: undoing.error ? textOf(undoing.error, words) : undefined,
            confirm: () => void this.#undo(current),
            close: () => this.#closeUndo(),
          })
        : nothing;
    return [undo, this.#rows.renderDetails()];
  }

  async #send(file: File): Promise<void> {
    this.refusal = this.#refusalOf(file);
    if (this.refusal) return;
    this.sending = file.name;
    const uploaded = await this.#actions.uploading.run(file);
    this.sending = null;
    if (uploaded) this.#select(uploaded.id);
  }

  #refusalOf({ name, size }: File): string {
    const words = this.#words;
    if (size === 0) return words.text('userImport.emptyFile', { name });
    if (size <= maxBytes) return '';
    const megabytes = (bytes: number) => words.number(Math.ceil(bytes / 1024 / 1024));
    return words.text('userImport.tooLarge', {
      name,
      size: megabytes(size),
      limit: megabytes(maxBytes),
    });
  }

  #forget = async (): Promise<void> => {
    const current = this.#current;
    if (current && (await this.#actions.forgetting.run(current))) this.#select('');
  };

  async #undo(current: UserImport): Promise<void> {
    if (!(await this.#actions.undoing.run(current))) return;
    this.#closeUndo();
    await this.#reads.current.reload();
    announce(this.#words.text('userImport.undoneTitle'));
  }

  async #download(current: UserImport): Promise<void> {
    const report = await this.#actions.reporting.run(current);
    if (report === undefined) return;
    saveFile(report, `${this.#words.text('userImport.reportName')}.csv`, 'text/csv');
  }

  #closeUndo(): void {
    this.asksUndo = false;
    this.#actions.undoing.reset();
  }

  #select(id: string): void {
    this.importId = id;
    this.refusal = '';
    this.#fire('pbx-user-import-select', id);
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-user-import': PbxUserImport;
  }
  interface HTMLElementEventMap {
    'pbx-user-import-select': CustomEvent<string>;
    'pbx-user-import-uploaded': CustomEvent<UserImport>;
    'pbx-user-import-applied': CustomEvent<UserImport>;
  }
}
