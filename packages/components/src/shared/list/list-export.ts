import type { PbxError } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import type { Column } from '../data-table/data-table.model.js';
import { asPbxError } from '../pbx-errors.js';
import { csvOf } from './csv.model.js';

const pageSize = 200;

interface ListExportInput<Row> {
  /** Name of the file without date and extension. */
  name: string;
  columns: readonly Pick<Column<Row>, 'header' | 'value'>[];
  rows(signal: AbortSignal): AsyncIterable<Row>;
}

/** Writes rows into a CSV file, page by page, with progress. */
export class ListExport {
  /** Rows read so far; null while nothing is exported. */
  done: number | null = null;
  error: PbxError | null = null;
  readonly #host: Host;
  #abort: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController({ hostDisconnected: () => this.cancel() });
  }

  async run<Row>({ name, columns, rows }: ListExportInput<Row>): Promise<void> {
    if (this.done !== null) return;
    this.#abort = new AbortController();
    this.error = null;
    try {
      const text = csvOf(columns, await this.#read(rows(this.#abort.signal)));
      saveFile(`${name}-${new Date().toISOString().slice(0, 10)}.csv`, text);
    } catch (cause) {
      const error = asPbxError(cause);
      if (error.kind !== 'aborted') this.error = error;
    }
    this.#show(null);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #read<Row>(pages: AsyncIterable<Row>): Promise<Row[]> {
    const rows: Row[] = [];
    this.#show(0);
    for await (const row of pages) {
      rows.push(row);
      if (rows.length % pageSize === 0) this.#show(rows.length);
    }
    return rows;
  }

  #show(done: number | null) {
    this.done = done;
    this.#host.requestUpdate();
  }
}

/** Hands a file to the person. */
export function saveFile(
  name: string,
  content: string | ArrayBuffer | Blob,
  type = 'text/csv;charset=utf-8',
) {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
