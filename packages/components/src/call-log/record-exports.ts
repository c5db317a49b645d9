import { unwrap, type PbxError, type components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../shared/announce.js';
import { sessionOf, type Host } from '../shared/client-context.js';
import { icon } from '../shared/icons.js';
import { saveFile } from '../shared/list/list-export.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { QueryController } from '../shared/query-controller.js';
import { textOf } from '../shared/states.js';

export type CallRecordExport = components['schemas']['CallRecordExport'];
export type ExportOrder = components['schemas']['CallRecordExportCreate'];

const shown = 5;
/** Reads progress at most so often. */
const pace = 500;

/** Long exports of the person: what the server still writes, and the files that are there for a week. */
export class RecordExports {
  readonly starting: MutationController<ExportOrder, CallRecordExport>;
  readonly deleting: MutationController<string, string>;
  readonly #own: QueryController<readonly CallRecordExport[], readonly []>;
  readonly #host: Host;
  readonly #words: Localize;
  #downloading = '';
  #error: PbxError | null = null;
  #known = new Map<string, CallRecordExport['status']>();

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#own = new QueryController(
      host,
      'call-record-exports',
      async (client, _none, signal) => {
        const params = { query: { limit: shown } };
        const { items } = await unwrap(client.GET('/call-record-exports', { params, signal }));
        this.#tellDone(items);
        return items;
      },
      () => [],
      { requires: 'callRecords:export', pace },
    );
    this.starting = new MutationController(
      host,
      'call-record-export-save',
      (client, body, signal) => unwrap(client.POST('/call-record-exports', { body, signal })),
      { done: 'pbx-call-record-export-saved' },
    );
    this.deleting = new MutationController(
      host,
      'call-record-export-delete',
      async (client, exportId, signal) => {
        const params = { path: { exportId }, header: { 'If-Match': '*' } };
        await unwrap(client.DELETE('/call-record-exports/{exportId}', { params, signal }));
        return exportId;
      },
      { done: 'pbx-call-record-export-deleted' },
    );
  }

  render(slot: string): TemplateResult | typeof nothing {
    const items = this.#own.value ?? [];
    if (items.length === 0) return nothing;
    const error = this.#error ?? this.deleting.error;
    return html`<ul
      slot=${slot}
      class="exports"
      part="exports"
      aria-label=${this.#words.text('callLog.exports')}
    >
      ${items.map((item) => this.#item(item))}
      ${error ? html`<li class="failed" role="alert">${textOf(error, this.#words)}</li>` : nothing}
    </ul>`;
  }

  #item(item: CallRecordExport) {
    const { id, status, fileName } = item;
    return html`<li class=${status}>
      ${icon(status === 'failed' ? 'alert' : 'download')}
      <span class="what">
        <span class="name">${fileName}</span>
        <span class="second">${this.#state(item)}</span>
      </span>
      ${status === 'queued' || status === 'running' ? progressOf(item) : nothing}
      <span class="acts">
        ${
          status === 'done'
            ? html`<button
                type="button"
                aria-busy=${this.#downloading === id ? 'true' : nothing}
                @click=${() => void this.#download(item)}
              >
                ${this.#words.text('callLog.exportDownload')}
              </button>`
            : nothing
        }
        ${this.#removal(item)}
      </span>
    </li>`;
  }

  #removal({ id, status, fileName }: CallRecordExport) {
    const isOver = status === 'done' || status === 'failed';
    const label = this.#words.text(isOver ? 'callLog.exportDelete' : 'callLog.exportStop', {
      file: fileName,
    });
    return html`<button
      type="button"
      class="quiet icon-only"
      title=${label}
      aria-label=${label}
      @click=${() => void this.deleting.run(id)}
    >
      ${icon(isOver ? 'trash' : 'close')}
    </button>`;
  }

  #state({ status, processed, total, lines, failure, expiresAt }: CallRecordExport): string {
    const words = this.#words;
    if (status === 'failed') return failure ?? '';
    if (status === 'queued') return words.text('callLog.exportQueued');
    if (status === 'running')
      return words.text('callLog.exportRunning', {
        done: words.number(processed),
        total: words.number(total),
      });
    return words.text('callLog.exportDone', {
      rows: words.text('callLog.exportLines', { count: lines }),
      date: words.date(expiresAt, 'date'),
    });
  }

  async #download({ id, fileName }: CallRecordExport): Promise<void> {
    const { session } = sessionOf(this.#host);
    if (!session || this.#downloading) return;
    this.#set(id, null);
    try {
      const params = { path: { exportId: id } };
      const file = await unwrap(
        session.client.GET('/call-record-exports/{exportId}/file', { params, parseAs: 'blob' }),
      );
      saveFile(fileName, file);
      this.#set('', null);
    } catch (cause) {
      this.#set('', asPbxError(cause));
    }
  }

  /** Whoever does not look hears when a file that was under way is there. */
  #tellDone(items: readonly CallRecordExport[]) {
    for (const { id, status, fileName } of items) {
      const before = this.#known.get(id);
      if (status === 'done' && before && before !== 'done')
        announce(this.#words.text('callLog.exportReady', { file: fileName }));
    }
    this.#known = new Map(items.map(({ id, status }) => [id, status]));
  }

  #set(downloading: string, error: PbxError | null) {
    this.#downloading = downloading;
    this.#error = error;
    this.#host.requestUpdate();
  }
}

const progressOf = ({ status, processed, total, fileName }: CallRecordExport) =>
  status === 'queued'
    ? html`<progress aria-label=${fileName}></progress>`
    : html`<progress
        max=${Math.max(total, 1)}
        value=${processed}
        aria-label=${fileName}
      ></progress>`;
