import { html, nothing, type TemplateResult } from 'lit';
import '../destination-picker/destination-picker.js';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type { Host } from '../shared/client-context.js';
import type {
  Destination,
  DestinationFind,
  DestinationSearch,
} from '../shared/destination.model.js';
import { modalDialog } from '../shared/dialog.js';
import { checkboxField, selectField } from '../shared/field.js';
import { icon, type Icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { alertMessage, errorState, loadingState, textOf } from '../shared/states.js';
import { planBulk, type BulkPlan, type NumberBulk, type Site } from './number-query.js';
import type { PhoneNumber } from './number-table.model.js';
import type { NumberWrites } from './number-writes.js';
import { planTable } from './plan-table.js';

export type BulkTask = 'repoint' | 'enable' | 'disable' | 'site' | 'delete';

interface BulkHost {
  words: Localize;
  writes: NumberWrites;
  sites(): readonly Site[];
  search(): DestinationSearch | null;
  find(): DestinationFind | null;
  /** Applied: the dialog is closed. */
  applied(plan: BulkPlan, task: BulkTask): void;
}

interface Open {
  task: BulkTask;
  numbers: readonly PhoneNumber[];
  destination: Destination | null;
  free: boolean;
  siteId: string;
  planned: boolean;
}

const titles = {
  repoint: 'numberTable.bulkRepointTitle',
  enable: 'numberTable.bulkEnableTitle',
  disable: 'numberTable.bulkDisableTitle',
  site: 'numberTable.bulkSiteTitle',
  delete: 'numberTable.bulkDeleteTitle',
} as const;

const buttons: readonly (readonly [BulkTask, Icon])[] = [
  ['repoint', 'arrow'],
  ['enable', 'check'],
  ['disable', 'block'],
  ['site', 'building'],
  ['delete', 'trash'],
];

const labels = {
  repoint: 'numberTable.repoint',
  enable: 'numberTable.enable',
  disable: 'numberTable.disable',
  site: 'numberTable.setSite',
  delete: 'numberTable.delete',
} as const;

/** What can be done with the selected numbers. */
export function bulkButtons(words: Localize, mayDelete: boolean, open: (task: BulkTask) => void) {
  return buttons.map(([task, picture]) =>
    task === 'delete' && !mayDelete
      ? nothing
      : html`<button
          slot="bulk"
          type="button"
          class="quiet ${task === 'delete' ? 'danger' : ''}"
          @click=${() => open(task)}
        >
          ${icon(picture)}<span class="wide-only">${words.text(labels[task])}</span>
        </button>`,
  );
}

/** Something for all selected numbers: first what, then the plan of the server, then it is done. */
export class BulkDialog {
  readonly #host: Host;
  readonly #parts: BulkHost;
  readonly #plan: QueryController<BulkPlan, readonly [NumberBulk]>;
  #open: Open | null = null;
  #body: NumberBulk | null = null;

  constructor(host: Host, parts: BulkHost) {
    this.#host = host;
    this.#parts = parts;
    this.#plan = new QueryController(host, [], planBulk, () => (this.#body ? [this.#body] : null));
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  open(task: BulkTask, numbers: readonly PhoneNumber[]): void {
    this.#parts.writes.bulk.reset();
    const planned = task !== 'repoint' && task !== 'site';
    this.#show({ task, numbers, destination: null, free: false, siteId: '', planned });
  }

  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const { words } = this.#parts;
    return modalDialog({
      title: words.text(titles[open.task], { count: open.numbers.length }),
      close: this.#close,
      wide: true,
      content: open.planned ? this.#planned() : this.#form(open),
      actions: html`<button type="button" ?disabled=${this.#busy} @click=${this.#close}>
          ${words.text('dialog.cancel')}
        </button>
        ${open.planned ? this.#planActions(open) : this.#formActions(open)}`,
    });
  }

  get #busy(): boolean {
    return this.#parts.writes.bulk.pending;
  }

  #form(open: Open) {
    return open.task === 'site' ? this.#siteForm(open) : this.#destinationForm(open);
  }

  #siteForm(open: Open) {
    const { words, sites } = this.#parts;
    return selectField({
      id: 'bulk-site',
      label: words.text('number.field.site'),
      value: open.siteId,
      options: [
        { value: '', label: words.text('number.noSite') },
        ...sites().map(({ id, name }) => ({ value: id, label: name })),
      ],
      change: (siteId) => this.#show({ ...open, siteId }),
    });
  }

  #destinationForm(open: Open) {
    const { words, search, find } = this.#parts;
    const choose = (event: Event) => {
      event.stopPropagation();
      this.#show({ ...open, destination: (event.target as PbxDestinationPicker).value });
    };
    return html`<div class="bulk-fields">
      <pbx-destination-picker
        label=${words.text('numberTable.goTo')}
        ?required=${!open.free}
        ?disabled=${open.free}
        .search=${search()}
        .find=${find()}
        .value=${open.destination}
        @input=${choose}
        @change=${choose}
      ></pbx-destination-picker>
      ${checkboxField({
        id: 'bulk-free',
        label: words.text('numberTable.makeFree'),
        checked: open.free,
        change: (free) => this.#show({ ...open, free }),
      })}
    </div>`;
  }

  #formActions(open: Open) {
    const { words } = this.#parts;
    const isReady = open.task === 'site' || open.free || open.destination !== null;
    return html`<button
      type="button"
      class="primary"
      title=${isReady ? nothing : words.text('numberTable.destinationNeeded')}
      ?disabled=${!isReady}
      @click=${() => this.#preview({ ...open, planned: true })}
    >
      ${words.text('numberTable.preview')}
    </button>`;
  }

  #planned() {
    const { words, writes, sites } = this.#parts;
    const { error } = writes.bulk;
    const plan = this.#plan.value;
    if (!plan) return this.#plan.error ? errorState(this.#plan, words) : loadingState(words, 3);
    const siteNames = new Map(sites().map(({ id, name }) => [id, name]));
    return html`${error ? alertMessage(textOf(error, words)) : nothing}
    ${planTable({ words, plan, siteNames })}`;
  }

  #planActions(open: Open) {
    const { words } = this.#parts;
    const { counts } = this.#plan.value ?? {};
    const count = (counts?.update ?? 0) + (counts?.delete ?? 0);
    const errors = counts?.error ?? 0;
    const back = () => this.#preview({ ...open, planned: false });
    return html`${
      open.task === 'repoint' || open.task === 'site'
        ? html`<button type="button" ?disabled=${this.#busy} @click=${back}>
            ${words.text('numberTable.back')}
          </button>`
        : nothing
    }
    ${
      errors > 0 && count > 0
        ? html`<button type="button" class="primary" @click=${() => this.#leaveOut(open)}>
            ${words.text('numberTable.leaveOut', { count: errors })}
          </button>`
        : html`<button
            type="button"
            class=${open.task === 'delete' ? 'danger primary' : 'primary'}
            aria-busy=${this.#busy}
            ?disabled=${this.#busy || count === 0 || errors > 0}
            @click=${() => void this.#apply(open)}
          >
            ${words.text(open.task === 'delete' ? 'numberTable.bulkDelete' : 'numberTable.apply', { count })}
          </button>`
    }`;
  }

  #show(open: Open | null) {
    this.#open = open;
    this.#body = open?.planned ? bodyOf(open) : null;
    this.#host.requestUpdate();
  }

  /** The buttons change with the step, so the focus goes to what they are about. */
  #preview(open: Open) {
    this.#show(open);
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('.dialog-content')?.focus(),
    );
  }

  #leaveOut(open: Open) {
    const refused = new Set(
      this.#plan.value?.rows.filter(({ action }) => action === 'error').map(({ id }) => id),
    );
    this.#preview({ ...open, numbers: open.numbers.filter(({ id }) => !refused.has(id)) });
  }

  async #apply(open: Open) {
    const plan = await this.#parts.writes.bulk.run(bodyOf(open));
    if (!plan) return;
    this.#show(null);
    this.#parts.applied(plan, open.task);
  }

  readonly #close = () => {
    if (!this.#busy) this.#show(null);
  };
}

function bodyOf({ task, numbers, destination, free, siteId }: Open): NumberBulk {
  const ids = numbers.map(({ id }) => id);
  if (task === 'delete') return { action: 'delete', ids };
  const changes = {
    repoint: { destination: free ? null : destination },
    enable: { enabled: true },
    disable: { enabled: false },
    site: { siteId: siteId || null },
  }[task];
  return { action: 'update', ids, changes };
}
