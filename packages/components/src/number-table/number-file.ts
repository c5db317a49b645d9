import type { PbxError } from '@pbxkit/client';
import { sessionOf, type Host, type SessionSource } from '../shared/client-context.js';
import { saveFile } from '../shared/list/list-export.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { readFile, type NumberQuery } from './number-query.js';

/** The file of the numbers that match, written by the server in the columns that an import takes. */
export class NumberFile {
  readonly #source: SessionSource;
  readonly #failed: (error: PbxError) => void;
  #isUnderWay = false;

  constructor(host: Host, failed: (error: PbxError) => void) {
    this.#source = sessionOf(host);
    this.#failed = failed;
  }

  async save(query: NumberQuery): Promise<void> {
    const { session } = this.#source;
    if (!session || this.#isUnderWay) return;
    this.#isUnderWay = true;
    try {
      const today = new Date().toISOString().slice(0, 10);
      // Reading text drops the byte order mark that spreadsheets need.
      saveFile(`phone-numbers-${today}.csv`, `\uFEFF${await readFile(session.client, query)}`);
    } catch (cause) {
      this.#failed(asPbxError(cause));
    }
    this.#isUnderWay = false;
  }
}
