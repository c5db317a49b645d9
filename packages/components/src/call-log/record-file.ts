import { unwrap, type PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import { modalDialog, submitButtons } from '../shared/dialog.js';
import { selectField } from '../shared/field.js';
import { saveFile } from '../shared/list/list-export.js';
import type { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { alertMessage, textOf } from '../shared/states.js';
import type { CallLogQuery } from './call-log.model.js';

type Rows = 'call' | 'leg';

/** Asks whether a row stands for a call or for a leg, and hands over the file of all that match. */
export class RecordFile {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #query: () => CallLogQuery;
  #isOpen = false;
  #isUnderWay = false;
  #rows: Rows = 'call';
  #error: PbxError | null = null;

  constructor(host: Host, words: Localize, query: () => CallLogQuery) {
    this.#host = host;
    this.#words = words;
    this.#query = query;
  }

  ask(): void {
    this.#error = null;
    this.#set(() => (this.#isOpen = true));
  }

  render() {
    if (!this.#isOpen) return nothing;
    const words = this.#words;
    const close = () => this.#set(() => (this.#isOpen = false));
    return modalDialog({
      title: words.text('callLog.exportTitle'),
      close,
      content: html`<form id="export" class="form" @submit=${this.#submit}>
        ${alertMessage(this.#error ? textOf(this.#error, words) : undefined)}
        <p>${words.text('callLog.exportLead')}</p>
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
        label: words.text('list.export'),
        busy: this.#isUnderWay,
        close,
      }),
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session } = sessionOf(this.#host);
    if (!session || this.#isUnderWay) return;
    const { sort: _order, ...filters } = this.#query();
    const query = { ...filters, rows: this.#rows };
    this.#set(() => (this.#isUnderWay = true));
    try {
      const text = await unwrap(
        session.client.GET('/call-records/export', { params: { query }, parseAs: 'text' }),
      );
      // Reading text drops the byte order mark that spreadsheets need.
      saveFile(`call-history-${new Date().toISOString().slice(0, 10)}.csv`, `\uFEFF${text}`);
      this.#error = null;
      this.#isOpen = false;
    } catch (cause) {
      this.#error = asPbxError(cause);
    }
    this.#set(() => (this.#isUnderWay = false));
  };

  #set(change: () => void) {
    change();
    this.#host.requestUpdate();
  }
}
