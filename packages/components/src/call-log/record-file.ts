import { unwrap, type PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import { modalDialog, submitButtons } from '../shared/dialog.js';
import { selectField } from '../shared/field.js';
import { saveFile } from '../shared/list/list-export.js';
import type { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { alertMessage, textOf } from '../shared/states.js';
import { fileColumns, mostAtOnce, type CallLogQuery } from './call-log.model.js';
import type { ExportOrder, RecordExports } from './record-exports.js';

type Rows = 'call' | 'leg';

interface Matching {
  readonly words: Localize;
  /** Calls that match; zero while that is not known. */
  total(): number;
  query(): CallLogQuery;
  /** Ids of the shown columns. */
  columns(): readonly string[];
}

/** Asks whether a row stands for a call or for a leg, and hands over the file of all that match, or has it made. */
export class RecordFile {
  readonly #host: Host;
  readonly #exports: RecordExports;
  readonly #matching: Matching;
  #isOpen = false;
  #isUnderWay = false;
  /** Calls of a file that was refused for its length. */
  #refusedCalls = 0;
  #rows: Rows = 'call';
  #error: PbxError | null = null;

  constructor(host: Host, exports: RecordExports, matching: Matching) {
    this.#host = host;
    this.#exports = exports;
    this.#matching = matching;
  }

  ask(): void {
    this.#exports.starting.reset();
    this.#set({ error: null, isOpen: true, refusedCalls: 0 });
  }

  render() {
    if (!this.#isOpen) return nothing;
    const { words } = this.#matching;
    const close = () => this.#set({ isOpen: false });
    const error = this.#error ?? this.#exports.starting.error;
    return modalDialog({
      title: words.text('callLog.exportTitle'),
      close,
      content: html`<form id="export" class="form" @submit=${this.#submit}>
        ${alertMessage(error ? textOf(error, words) : undefined)}
        <p>${this.#lead}</p>
        ${selectField({
          id: 'rows',
          label: words.text('callLog.exportRows'),
          value: this.#rows,
          options: [
            { value: 'call', label: words.text('callLog.exportCall') },
            { value: 'leg', label: words.text('callLog.exportLeg') },
          ],
          change: (rows) => (this.#rows = rows === 'leg' ? 'leg' : 'call'),
        })}
      </form>`,
      actions: submitButtons({
        words,
        form: 'export',
        label: words.text(this.#isLong ? 'callLog.exportStart' : 'list.export'),
        busy: this.#isUnderWay || this.#exports.starting.pending,
        close,
      }),
    });
  }

  get #calls(): number {
    return Math.max(this.#matching.total(), this.#refusedCalls);
  }

  get #isLong(): boolean {
    return this.#calls > mostAtOnce;
  }

  get #lead(): string {
    const { words } = this.#matching;
    if (!this.#isLong) return words.text('callLog.exportLead');
    return words.text('callLog.exportLong', {
      calls: words.text('callLog.total', { count: this.#calls }),
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#isUnderWay) return;
    if (this.#isLong) await this.#start();
    else await this.#fetch();
  };

  get #order(): ExportOrder {
    const { query, columns, words } = this.#matching;
    const { sort: _order, ...filters } = query();
    const shown = fileColumns(columns());
    return {
      ...{ ...filters, rows: this.#rows, format: 'readable', timeZone: words.timeZone },
      ...(shown.length > 0 && { columns: shown }),
    };
  }

  async #start(): Promise<void> {
    if (await this.#exports.starting.run(this.#order)) this.#set({ isOpen: false });
  }

  async #fetch(): Promise<void> {
    const { session } = sessionOf(this.#host);
    if (!session) return;
    this.#set({ isUnderWay: true });
    try {
      const text = await unwrap(
        session.client.GET('/call-records/export', {
          params: { query: this.#order },
          parseAs: 'text',
        }),
      );
      // Reading text drops the byte order mark that spreadsheets need.
      saveFile(`call-history-${new Date().toISOString().slice(0, 10)}.csv`, `\uFEFF${text}`);
      this.#set({ isUnderWay: false, error: null, isOpen: false });
    } catch (cause) {
      this.#refused(asPbxError(cause));
    }
  }

  /** Calls that came meanwhile made it too long: the server has to make it after all. */
  #refused(error: PbxError) {
    const isTooLong = error.problem?.type.endsWith(':export-too-large') ?? false;
    const refusedCalls = isTooLong ? (error.problem?.used ?? mostAtOnce + 1) : 0;
    this.#set({ isUnderWay: false, refusedCalls, error: isTooLong ? null : error });
  }

  #set(next: {
    isOpen?: boolean;
    isUnderWay?: boolean;
    refusedCalls?: number;
    error?: PbxError | null;
  }) {
    if (next.isOpen !== undefined) this.#isOpen = next.isOpen;
    if (next.isUnderWay !== undefined) this.#isUnderWay = next.isUnderWay;
    if (next.refusedCalls !== undefined) this.#refusedCalls = next.refusedCalls;
    if (next.error !== undefined) this.#error = next.error;
    this.#host.requestUpdate();
  }
}
