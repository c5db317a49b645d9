import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/time-frame-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Saving } from '../shared/editor/saving.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { timeFrameRemoval } from '../shared/time-frame-removal.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import { useList } from '../shared/use-list.js';
import { todayIn } from '../time-frame-picker/clock-changes.model.js';
import './editor-events.js';
import { effect } from './effect.js';
import { fieldLabel, fieldText } from './field-words.js';
import { timeFrameForm } from './time-frame-form.js';
import * as model from './time-frame-editor.model.js';
import { styles } from './time-frame-editor.styles.js';
import { TimeFrameReads } from './time-frame-reads.js';

/**
 * Adds a time frame, or edits one: weekly times, dates, holidays or a recurrence, with its effect shown while it is
 * edited. Edits are kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-time-frame-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<TimeFrame>} pbx-time-frame-saved - Saved. `detail`: the time frame as confirmed.
 * @fires {PbxActionEvent<TimeFrame>} pbx-time-frame-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<TimeFrame>} pbx-time-frame-deleted - Deleted, or its creation undone.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among those that use this one; cancelable.
 * @fires {PbxActionEvent<string>} pbx-time-frame-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-time-frame-undone - Undone.
 * @fires {CustomEvent<TimeFrameEdits>} pbx-time-frame-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent} pbx-holidays-open - The person wants to manage the holidays.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the time frame.
 * @csspart section - One group of fields.
 * @csspart effect - When it would be in force.
 * @csspart uses - What refers to it.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-time-frame-editor')
export class PbxTimeFrameEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the time frame; empty for a new one. */
  @property({ attribute: 'time-frame-id' }) timeFrameId = '';

  /** Whose personal time frame a new one becomes; empty for the organization. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.TimeFrameEdits = {};

  readonly #words = new Localize(this);
  readonly #outcome = new Outcome<TimeFrame>(this, {
    name: 'time-frame',
    shown: () => this.timeFrameId,
    show: (id) => (this.timeFrameId = id),
    text: (what, { name }) =>
      this.#words.text(what === 'deleted' ? 'delete.deleted' : `editor.${what}`, { name }),
  });
  readonly #notice = this.#outcome.notice;
  readonly #reads = new TimeFrameReads(this, {
    timeFrameId: () => (this.#outcome.isDeleted ? null : this.timeFrameId),
    draft: () => this.draft,
    timeZone: () => this.#timeZone,
  });
  readonly #saving = new Saving<TimeFrame, model.TimeFrameDraft>(this, this.#notice, {
    name: 'time-frame',
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    create: (client, draft, signal) =>
      client.POST('/time-frames', { body: model.createBody(draft, this.ownerUserId), signal }),
    update: (client, { id: timeFrameId, ...stored }, edits, header, signal) =>
      client.PATCH('/time-frames/{timeFrameId}', {
        params: { path: { timeFrameId }, header },
        body: model.updateBody(stored, edits),
        signal,
      }),
  });
  readonly #removal = timeFrameRemoval(this, this.#words, {
    noted: (call) => this.#notice.noted(call),
    lead: () => this.#words.text('timeFrameEditor.deleteLead'),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.saving.error,
    label: (field) => fieldLabel(this.#words, field),
  });

  readonly status = statusOf(this, {
    component: 'time-frame-editor',
    queries: [this.#reads.timeFrame],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The time frame as it would be saved. */
  get draft(): model.TimeFrameDraft {
    return { ...model.draftOf(this.#stored ?? model.newTimeFrame), ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#writes.some(({ pending }) => pending)) return false;
    this.#refusals.clear();
    const stored = this.#stored;
    const saved = stored
      ? this.#changes === 0 || (await this.#saving.update(stored))
      : await this.#saving.create(this.draft);
    await this.updateComplete;
    if (!saved) this.#refusals.focus();
    return saved;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#refusals.clear();
    this.#saving.forget();
  }

  get #stored(): TimeFrame | null {
    if (!this.timeFrameId) return null;
    return this.#reads.timeFrame.value ?? this.#outcome.savedAs(this.timeFrameId);
  }

  get #timeZone(): string {
    return this.#stored?.timeZone ?? this.#words.timeZone;
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('timeFrames:write') || this.status.can('timeFrames:own');
  }

  get #writes() {
    return [this.#saving.saving, this.#removal.deleting, this.#notice.undoing];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('timeFrameId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { timeFrame } = this.#reads;
    const words = this.#words;
    const notice = this.#notice.render(words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.timeFrameId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      const missing = this.timeFrameId ? 'timeFrames:read' : 'timeFrames:write';
      return deniedState(this.status, words, missing);
    }
    if (this.timeFrameId && !this.#stored) {
      return timeFrame.error ? errorState(timeFrame, words) : loadingState(words, 8);
    }
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.#heading()} ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${this.#form()} ${this.#effect()} ${this.timeFrameId ? this.#uses() : nothing}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => fieldLabel(this.#words, field) ?? field,
        value: (field, value) => fieldText(this.#words, field, value),
      })}
      ${this.#removal.render()}
    </div>`;
  }

  #heading() {
    const stored = this.#stored;
    const mayDelete = stored && this.#mayWrite;
    return html`<div class="heading">
      <h2 part="heading">${stored?.name ?? this.#words.text('timeFrameEditor.newTimeFrame')}</h2>
      ${
        mayDelete
          ? html`<button type="button" class="danger" @click=${() => this.#removal.ask(stored)}>
              ${icon('trash')}${this.#words.text('editor.delete')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #alerts() {
    const words = this.#words;
    if (this.#reads.timeFrame.error?.kind === 'missing') {
      return alertMessage(words.text('editor.missing'));
    }
    const writes = [this.#saving.saving, this.#notice.undoing];
    return editorAlerts(words, this.#refusals, writes, this.#saving.isMerging);
  }

  #form() {
    return timeFrameForm({
      words: this.#words,
      draft: this.draft,
      timeZone: this.#timeZone,
      readonly: !this.#mayWrite || this.#saving.saving.pending,
      holidays: this.#reads.holidays.value,
      errorAt: (pointer) => this.#refusals.at(pointer),
      set: (field, value) => this.#edit(field, value),
      manageHolidays: () => tell(this, 'pbx-holidays-open', null),
    });
  }

  #effect() {
    const { value, error, state } = this.#reads.preview;
    return effect({
      words: this.#words,
      draft: this.draft,
      from: value?.from ?? '',
      occurrences: value,
      isComplete: model.isComplete(this.draft),
      busy: state === 'loading' || state === 'refreshing',
      error,
    });
  }

  #uses() {
    const words = this.#words;
    const { value: uses } = this.#reads.uses;
    if (!uses) return nothing;
    return html`<section class="section" part="section">
      <h3>${words.text('timeFrameEditor.whereUsed')}</h3>
      ${
        uses.length === 0
          ? html`<p class="muted">${words.text('editor.usedByNone')}</p>`
          : useList(words, uses, this)
      }
    </section>`;
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.timeFrameId,
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #edit<F extends model.DraftField>(field: F, value: model.TimeFrameDraft[F]): void {
    const stored = model.draftOf(this.#stored ?? model.newTimeFrame);
    const edits = withEdit(stored, this.edits, field, value);
    const isFirst = field === 'type' && value === 'recurring' && !this.draft.recurrence;
    this.edits = isFirst
      ? { ...edits, recurrence: model.firstRecurrence(todayIn(this.#timeZone)) }
      : edits;
    this.#refusals.correct(field);
    tell(this, 'pbx-time-frame-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-time-frame-edit', this.edits);
  };

  /** Another time frame is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#refusals.clear();
    this.#saving.forget();
    this.#outcome.forget(this.timeFrameId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-time-frame-editor': PbxTimeFrameEditor;
  }
}
