import type { User, components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { alertMessage, errorState, loadingState, textOf } from '../shared/states.js';
import { bulkFields, type BulkChanges } from './bulk-fields.js';
import { planTable } from './bulk-plan.js';
import type { Places } from './user-query.js';
import { planBulk, type UserBulk, type UserWrites } from './user-writes.js';

type BulkPlan = components['schemas']['BulkPlan'];

interface BulkEditHost {
  words: Localize;
  writes: UserWrites;
  places: () => Places | undefined;
  mayChooseRole: () => boolean;
  /** Applied: the dialog is closed. */
  applied(plan: BulkPlan, action: UserBulk['action']): void;
}

interface Task {
  action: UserBulk['action'];
  users: readonly User[];
  changes: BulkChanges;
  planned: boolean;
}

const titles = {
  update: 'userTable.bulkUpdateTitle',
  delete: 'userTable.bulkDeleteTitle',
  sendWelcome: 'userTable.bulkWelcomeTitle',
} as const;

const verbs = {
  update: 'userTable.bulkApply',
  delete: 'userTable.bulkDelete',
  sendWelcome: 'userTable.bulkSend',
} as const;

/** Something for all selected users: first what, then the plan of the server, then it is done. */
export class BulkEdit {
  readonly #host: Host;
  readonly #parts: BulkEditHost;
  readonly #plan: QueryController<BulkPlan, readonly [UserBulk]>;
  #task: Task | null = null;
  #body: UserBulk | null = null;

  constructor(host: Host, parts: BulkEditHost) {
    this.#host = host;
    this.#parts = parts;
    this.#plan = new QueryController(
      host,
      [],
      (client, [body]: readonly [UserBulk], signal) => planBulk(client, body, signal),
      () => (this.#body ? [this.#body] : null),
    );
  }

  get isOpen(): boolean {
    return this.#task !== null;
  }

  open(action: UserBulk['action'], users: readonly User[]): void {
    this.#parts.writes.bulk.reset();
    this.#show({ action, users, changes: {}, planned: action !== 'update' });
  }

  render(): TemplateResult | typeof nothing {
    const task = this.#task;
    if (!task) return nothing;
    const { words } = this.#parts;
    return modalDialog({
      title: words.text(titles[task.action], { count: task.users.length }),
      close: this.#close,
      wide: true,
      content: task.planned ? this.#planContent(task) : this.#form(task),
      actions: html`<button type="button" ?disabled=${this.#busy} @click=${this.#close}>
          ${words.text('dialog.cancel')}
        </button>
        ${task.planned ? this.#planActions(task) : this.#formActions(task)}`,
    });
  }

  get #busy(): boolean {
    return this.#parts.writes.bulk.pending;
  }

  #form(task: Task) {
    const { words, places, mayChooseRole } = this.#parts;
    return html`<p class="muted">${words.text('userTable.bulkLead')}</p>
      <div class="bulk-fields">
        ${bulkFields(words, task.changes, places(), mayChooseRole(), (changes) =>
          this.#show({ ...task, changes }),
        )}
        ${textField({
          id: 'bulk-ringSeconds',
          type: 'number',
          label: words.text('userTable.ringSeconds'),
          value: task.changes.ringSeconds === undefined ? '' : String(task.changes.ringSeconds),
          placeholder: words.text('userTable.unchanged'),
          min: 5,
          max: 300,
          change: (value) => this.#show({ ...task, changes: withRingSeconds(task.changes, value) }),
        })}
      </div>`;
  }

  #formActions(task: Task) {
    const isEmpty = Object.keys(task.changes).length === 0;
    return html`<button
      type="button"
      class="primary"
      ?disabled=${isEmpty}
      @click=${() => this.#preview({ ...task, planned: true })}
    >
      ${this.#parts.words.text('userTable.bulkPreview')}
    </button>`;
  }

  #planContent(task: Task) {
    const { words, writes, places } = this.#parts;
    const { error } = writes.bulk;
    const plan = this.#plan.value;
    if (!plan) return this.#plan.error ? errorState(this.#plan, words) : loadingState(words, 3);
    return html`${error ? alertMessage(textOf(error, words)) : nothing}
    ${planTable({ words, plan, users: task.users, places: places() })}`;
  }

  #planActions(task: Task) {
    const { words } = this.#parts;
    const plan = this.#plan.value;
    const does = plan ? plan.counts.update + plan.counts.delete + plan.counts.send : 0;
    const errors = plan?.counts.error ?? 0;
    return html`${
      task.action === 'update'
        ? html`<button
            type="button"
            ?disabled=${this.#busy}
            @click=${() => this.#preview({ ...task, planned: false })}
          >
            ${words.text('userTable.bulkBack')}
          </button>`
        : nothing
    }
    ${
      errors > 0 && does > 0
        ? html`<button type="button" class="primary" @click=${() => this.#leaveOut(task)}>
            ${words.text('userTable.bulkLeaveOut', { count: errors })}
          </button>`
        : html`<button
            type="button"
            class=${task.action === 'delete' ? 'danger primary' : 'primary'}
            aria-busy=${this.#busy}
            ?disabled=${this.#busy || does === 0 || errors > 0}
            @click=${() => void this.#apply(task)}
          >
            ${words.text(verbs[task.action], { count: does })}
          </button>`
    }`;
  }

  #show(task: Task | null) {
    this.#task = task;
    this.#body = task?.planned ? bodyOf(task) : null;
    this.#host.requestUpdate();
  }

  /** The buttons change with the step, so the focus goes to what they are about. */
  #preview(task: Task) {
    this.#show(task);
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('.dialog-content')?.focus(),
    );
  }

  #leaveOut(task: Task) {
    const refused = new Set(
      this.#plan.value?.rows.filter(({ action }) => action === 'error').map(({ id }) => id),
    );
    this.#preview({ ...task, users: task.users.filter(({ id }) => !refused.has(id)) });
  }

  async #apply(task: Task) {
    const plan = await this.#parts.writes.bulk.run(bodyOf(task));
    if (!plan) return;
    this.#show(null);
    this.#parts.applied(plan, task.action);
  }

  readonly #close = () => {
    if (!this.#busy) this.#show(null);
  };
}

function bodyOf({ action, users, changes }: Task): UserBulk {
  const ids = users.map(({ id }) => id);
  return action === 'update' ? { action, ids, changes } : { action, ids };
}

function withRingSeconds({ ringSeconds: _, ...rest }: BulkChanges, value: string): BulkChanges {
  return value === '' ? rest : { ...rest, ringSeconds: Number(value) };
}
