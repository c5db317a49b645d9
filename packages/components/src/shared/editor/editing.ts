import type { Capability, PbxError } from '@pbxkit/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import '../../locales/en/editors.js';
import type { Host } from '../client-context.js';
import type { Localize } from '../localize.js';
import { vetoError } from '../pbx-errors.js';
import { alertMessage, deniedState, errorState, loadingState } from '../states.js';
import type { PbxStatus } from '../status.js';
import { editorAlerts, movedOnNotice } from './alerts.js';
import { withEdit } from './merge.model.js';
import { Outcome } from './outcome.js';
import { Refusals } from './refusals.js';
import { saveBar } from './save-bar.js';
import { Saving, type SavingOptions } from './saving.js';
import type { UndoNotice } from './undo-notice.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** The element whose object is edited. */
interface Editor<Draft> extends Host {
  edits: Partial<Draft>;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly status: PbxStatus;
  save(): Promise<boolean>;
}

interface Read<Item> {
  readonly value: Item | undefined;
  readonly error: PbxError | null;
  reload(): Promise<void>;
}

interface Write {
  readonly pending: boolean;
  readonly error: PbxError | null;
}

/** What would be refused, before it is sent. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

interface EditingOptions<Item extends Stored, Draft extends object> extends SavingOptions<
  Item,
  Draft
> {
  words: Localize;
  /** Id of the shown object; empty for a new one. */
  shown(): string;
  show(id: string): void;
  read(): Read<Item>;
  /** What a new one begins with; without it nothing new is made. */
  fresh?(): Draft;
  /** Capabilities that reading and adding need, for the words when one is missing. */
  needs: { readonly read: Capability; readonly add: Capability };
  mayWrite(): boolean;
  /** Label of a field; null for what is none. */
  label(field: string): string | null;
  /** A value as people read it. */
  value(field: string, value: unknown): string;
  faults?(draft: Draft): readonly Fault[];
  /** Nothing else keeps it from being sent. */
  isComplete?(): boolean;
  /** Tells what was done, unless the usual sentences do. */
  told?(what: 'created' | 'saved' | 'deleted', item: Item): string;
  /** Writes beside saving and undoing: while one runs nothing is saved. */
  others?(): readonly Write[];
  /** Those of them whose failure is shown above the form. */
  alerting?(): readonly Write[];
  /** Brings a refused field into sight. */
  reveal?(field: string): void;
  /** Edits were saved or given up, or another object is shown. */
  forget?(): void;
}

/** What an editor shows around its form. */
interface View {
  heading: unknown;
  /** Below what went wrong. */
  notes?: unknown;
  form(): unknown;
  dialogs?: unknown;
  /** Save waits, beside while the session is expired. */
  waits?: boolean;
  createLabel?: string;
  /** Nothing that is shown waits for Save. */
  withoutBar?: boolean;
}

/**
 * Edits one object from the first key to what was saved: edits over what is stored, what would be refused, the save, the
 * question when somebody was first, what was done with its undo, and all of that forgotten when another object is shown.
 */
export class Editing<Item extends Stored, Draft extends object> implements ReactiveController {
  readonly saving: Saving<Item, Draft>;
  readonly refusals: Refusals;
  readonly #editor: Editor<Draft>;
  readonly #options: EditingOptions<Item, Draft>;
  readonly #outcome: Outcome<Item>;
  #faults: readonly Fault[] = [];
  #shown: string | undefined;
  #seen: Partial<Draft> | undefined;

  constructor(editor: Editor<Draft>, options: EditingOptions<Item, Draft>) {
    const { name, words, shown, show, label, reveal, nameOf } = options;
    this.#editor = editor;
    this.#options = options;
    const told = (what: 'created' | 'saved' | 'deleted', item: Item) =>
      words.text(what === 'deleted' ? 'delete.deleted' : `editor.${what}`, { name: nameOf(item) });
    this.#outcome = new Outcome(editor, { name, shown, show, text: options.told ?? told });
    this.saving = new Saving(editor, this.notice, options);
    const failure = () =>
      this.#faults.length > 0 ? vetoError({ errors: this.#faults }) : this.saving.saving.error;
    this.refusals = new Refusals(editor, { failure, label, ...(reveal && { show: reveal }) });
    editor.addEventListener(`pbx-${name}-saved`, () => options.forget?.());
    editor.addController(this);
  }

  get notice(): UndoNotice {
    return this.#outcome.notice;
  }

  /** The object as it is stored; null for a new one, and before it is read. */
  get stored(): Item | null {
    const { shown, read } = this.#options;
    const id = shown();
    return id ? (read().value ?? this.#outcome.savedAs(id)) : null;
  }

  /** What edits are laid over: what is stored, or what a new one begins with. */
  get base(): Draft {
    const { stored } = this;
    const { draftOf, fresh } = this.#options;
    return stored ? draftOf(stored) : (fresh?.() ?? ({} as Draft));
  }

  /** The object as it would be saved. */
  get draft(): Draft {
    return { ...this.base, ...this.#editor.edits };
  }

  get changes(): number {
    return Object.keys(this.#editor.edits).length;
  }

  /** Id to read; none of a new or deleted object. */
  get readId(): string {
    return this.#outcome.isDeleted ? '' : this.#options.shown();
  }

  /** Nothing is to be changed: it may not be, or it is being saved. */
  get isReadonly(): boolean {
    return !this.#options.mayWrite() || this.saving.saving.pending;
  }

  get writes(): readonly Write[] {
    const { others } = this.#options;
    return [this.saving.saving, this.notice.undoing, ...(others?.() ?? [])];
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const { mayWrite, faults, isComplete } = this.#options;
    if (!mayWrite() || this.writes.some(({ pending }) => pending)) return false;
    this.refusals.clear();
    this.#faults = faults?.(this.draft) ?? [];
    this.#editor.requestUpdate();
    const isRight = this.#faults.length === 0 && (isComplete?.() ?? true);
    const saved = isRight && (await this.#write());
    await this.#editor.updateComplete;
    if (!saved) this.refusals.focus();
    return saved;
  }

  edit<F extends keyof Draft & string>(field: F, value: Draft[F]): void {
    const editor = this.#editor;
    editor.edits = withEdit(this.base, editor.edits, field, value);
    this.#faults = this.#faults.filter(({ pointer }) => pointer.split('/')[1] !== field);
    this.refusals.correct(field);
    this.#tellEdits();
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editor.edits = {};
    this.#startAnew();
  }

  hostUpdate(): void {
    const id = this.#options.shown();
    if (this.#shown !== undefined && id !== this.#shown) this.#leave();
    this.#shown = id;
    this.#seen = this.#editor.edits;
    this.saving.follow(this.stored);
  }

  render(view: () => View): TemplateResult {
    const { words, needs, mayWrite, shown, read, fresh } = this.#options;
    const { status } = this.#editor;
    const notice = this.notice.render(words, status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = shown() || mayWrite() || status.state === 'expired';
    if (status.state === 'denied' || !mayOpen)
      return deniedState(status, words, shown() ? needs.read : needs.add);
    if (!this.stored && (shown() || !fresh))
      return read().error ? errorState(read(), words) : loadingState(words, 8);
    return this.#page(view(), notice);
  }

  #page(view: View, notice: unknown): TemplateResult {
    const { words, label, value } = this.#options;
    const movedOn = this.saving.isBehind(this.stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${view.heading} ${this.#alerts()} ${view.notes}
      <form novalidate @submit=${this.#submit}>
        ${view.form()}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar(view)}</div>
      </form>
      ${this.saving.renderMerge(words, { label: (field) => label(field) ?? field, value })}
      ${view.dialogs}
    </div>`;
  }

  #alerts() {
    const { words, read, alerting } = this.#options;
    if (read().error?.kind === 'missing') return alertMessage(words.text('editor.missing'));
    const writes = [this.saving.saving, this.notice.undoing, ...(alerting?.() ?? [])];
    return editorAlerts(words, this.refusals, writes, this.saving.isMerging);
  }

  #bar({ waits = false, createLabel, withoutBar = false }: View) {
    const { words, mayWrite, shown } = this.#options;
    if (!mayWrite() || (withoutBar && this.changes === 0)) return nothing;
    return saveBar({
      words,
      isNew: !shown(),
      changes: this.changes,
      saving: this.saving.saving.pending,
      waits: waits || this.#editor.status.state === 'expired',
      discard: this.#giveUp,
      ...(createLabel && { createLabel }),
    });
  }

  #write(): Promise<boolean> {
    const { stored } = this;
    if (!stored) return this.saving.create(this.draft);
    return this.changes > 0 ? this.saving.update(stored) : Promise.resolve(true);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#editor.save();
  };

  #giveUp = (): void => {
    this.discard();
    this.#tellEdits();
  };

  #tellEdits(): void {
    const detail = this.#editor.edits;
    this.#editor.dispatchEvent(
      new CustomEvent(`pbx-${this.#options.name}-edit`, { detail, bubbles: true, composed: true }),
    );
  }

  #startAnew(): void {
    this.#faults = [];
    this.refusals.clear();
    this.saving.forget();
    this.#options.forget?.();
  }

  /** What belongs to the former object goes, but for edits given along with the id. */
  #leave(): void {
    if (this.#editor.edits === this.#seen) this.#editor.edits = {};
    this.#startAnew();
    this.#outcome.forget(this.#options.shown());
  }
}
