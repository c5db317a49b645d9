import type { components } from '@pbxkit/client';
import type { ReactiveControllerHost } from 'lit';
import { announce } from '../shared/announce.js';
import type { Localize } from '../shared/localize.js';
import type { ImportActions } from './import-actions.js';
import type { ImportReads } from './import-reads.js';
import { mappingStep } from './mapping-step.js';
import { keptFor, startMapping } from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];
type ColumnMapping = components['schemas']['ColumnMapping'];

interface Shown {
  words: Localize;
  current: UserImport;
  busy: boolean;
  forget(): void;
  checked(): void;
}

/** What the person chose for each column, until the file is checked with it. */
export class MappingForm {
  readonly #host: ReactiveControllerHost;
  readonly #actions: ImportActions;
  readonly #reads: ImportReads;
  #mapping: ColumnMapping | null = null;
  #createMissing: boolean | null = null;
  #keepName = '';

  constructor(host: ReactiveControllerHost, actions: ImportActions, reads: ImportReads) {
    this.#host = host;
    this.#actions = actions;
    this.#reads = reads;
  }

  forget(): void {
    this.#mapping = null;
    this.#createMissing = null;
    this.#keepName = '';
  }

  render({ words, current, busy, forget, checked }: Shown) {
    const mapping = this.#mapping ?? startMapping(current);
    const createMissing = this.#createMissing ?? current.createMissing;
    return mappingStep({
      words,
      current,
      busy,
      forget,
      mapping,
      createMissing,
      kept: this.#reads.kept,
      keepName: this.#keepName,
      keepError: this.#actions.keeping.problemAt('/name'),
      setMapping: (chosen) => this.#set(() => (this.#mapping = chosen)),
      setCreateMissing: (create) => this.#set(() => (this.#createMissing = create)),
      setKeepName: (name) => this.#set(() => (this.#keepName = name)),
      keep: () => void this.#keep(words, mapping),
      useKept: (kept) => this.#set(() => (this.#mapping = keptFor(current.columns, kept.mapping))),
      forgetKept: (kept) => void this.#actions.dropping.run(kept),
      check: async () => {
        const update = { mapping, createMissing };
        if (!(await this.#actions.planning.run({ current, update }))) return;
        // A dry run is not announced here, only by the server.
        await this.#reads.current.reload();
        checked();
      },
    });
  }

  async #keep(words: Localize, mapping: ColumnMapping): Promise<void> {
    const kept = await this.#actions.keeping.run({ name: this.#keepName.trim(), mapping });
    if (!kept) return;
    announce(words.text('userImport.keptSaved', { name: kept.name }));
    this.#set(() => (this.#keepName = ''));
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
