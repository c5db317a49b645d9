import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { PbxActionEvent } from '../shared/action-event.js';
import { partyText } from '../shared/calls/call-words.js';
import { sessionOf, type Host } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import { selectField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { componentOf } from '../shared/pbx-errors.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import { textOf } from '../shared/states.js';
import type { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';
import type { CallRecord } from './call-log.model.js';

type Schemas = components['schemas'];
type BlockTask = Schemas['BlockTask'];
type TaskPlan = Schemas['TaskPlan'];
type Scope = BlockTask['scope'];

/** Refuses a caller from now on, for oneself or for everybody, after asking; with Undo. */
export class CallerBlock {
  readonly blocking: MutationController<BlockTask, TaskPlan>;
  readonly undoing: MutationController<string, Schemas['BulkPlan']>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #toast: Toast;
  readonly #me;
  #record: CallRecord | null = null;
  #scope: Scope = 'user';

  constructor(host: Host, words: Localize, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#toast = toast;
    this.blocking = new MutationController(host, 'caller-block', block, {
      done: 'pbx-caller-blocked',
    });
    this.undoing = new MutationController(host, 'caller-undo', undoChange, {
      done: 'pbx-caller-undone',
    });
    this.#me = new QueryController(
      host,
      'me',
      readMe,
      () => (this.#record ? ([] as const) : null),
      { requires: 'profile:read' },
    );
  }

  ask(record: CallRecord): void {
    this.blocking.reset();
    this.#scope = this.#mayForAll ? 'domain' : 'user';
    this.#set(record);
  }

  render() {
    const record = this.#record;
    if (!record) return nothing;
    const words = this.#words;
    const { error, pending } = this.blocking;
    const caller = partyText(words, record.from);
    return confirmDialog({
      words,
      title: words.text('callLog.blockTitle', { caller }),
      content: html`<p>${words.text('callLog.blockLead')}</p>
        ${this.#mayForAll ? this.#scopeField() : nothing}`,
      confirmLabel: words.text('callLog.block'),
      danger: true,
      busy: pending,
      disabled: this.#scope === 'user' && !this.#me.value?.id,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#block(record),
      close: () => this.#set(null),
    });
  }

  async undo(changeId: string): Promise<void> {
    if (await this.undoing.run(changeId)) this.#toast.tell(this.#words.text('list.undone'));
    else if (this.undoing.error) this.#toast.fail(textOf(this.undoing.error, this.#words));
  }

  #scopeField() {
    const words = this.#words;
    return selectField({
      id: 'scope',
      label: words.text('callLog.blockScope'),
      value: this.#scope,
      options: [
        { value: 'domain', label: words.text('callLog.blockAll') },
        { value: 'user', label: words.text('callLog.blockMe') },
      ],
      change: (scope) => {
        this.#scope = scope === 'user' ? 'user' : 'domain';
        this.#host.requestUpdate();
      },
    });
  }

  async #block(record: CallRecord): Promise<void> {
    const number = record.from.number ?? '';
    const userId = this.#scope === 'user' ? (this.#me.value?.id ?? null) : null;
    const plan = await this.blocking.run({ number, scope: this.#scope, userId });
    if (!plan) return;
    this.#set(null);
    const caller = partyText(this.#words, record.from);
    this.#toast.tell(this.#words.text('callLog.blocked', { caller }), plan.changeId);
  }

  get #mayForAll(): boolean {
    const { session } = sessionOf(this.#host);
    return session?.can(componentOf(this.#host), 'settings:write') ?? false;
  }

  #set(record: CallRecord | null) {
    this.#record = record;
    this.#host.requestUpdate();
  }
}

function block(client: PbxClient, body: BlockTask, signal: AbortSignal): Promise<TaskPlan> {
  return unwrap(client.POST('/tasks/block', { body, signal }));
}

declare global {
  interface HTMLElementEventMap {
    'pbx-caller-block': PbxActionEvent<BlockTask>;
    'pbx-caller-blocked': CustomEvent<TaskPlan>;
    'pbx-caller-undo': PbxActionEvent<string>;
    'pbx-caller-undone': CustomEvent<Schemas['BulkPlan']>;
  }
}
