import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/time-frame-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Editing } from '../shared/editor/editing.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
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
  readonly #editing: Editing<TimeFrame, model.TimeFrameDraft> = new Editing<
    TimeFrame,
    model.TimeFrameDraft
  >(this, {
    name: 'time-frame',
    words: this.#words,
    shown: () => this.timeFrameId,
    show: (id) => (this.timeFrameId = id),
    read: () => this.#reads.timeFrame,
    needs: { read: 'timeFrames:read', add: 'timeFrames:write' },
    mayWrite: () => this.#mayWrite,
    fresh: () => model.draftOf(model.newTimeFrame),
    draftOf: model.draftOf,
    nameOf: ({ name }) => name,
    label: (field) => fieldLabel(this.#words, field),
    value: (field, value) => fieldText(this.#words, field, value),
    others: () => [this.#removal.deleting],
    create: (client, draft, signal) =>
      client.POST('/time-frames', { body: model.createBody(draft, this.ownerUserId), signal }),
    update: (client, { id: timeFrameId, ...stored }, edits, header, signal) =>
      client.PATCH('/time-frames/{timeFrameId}', {
        params: { path: { timeFrameId }, header },
        body: model.updateBody(stored, edits),
        signal,
      }),
  });
  readonly #reads: TimeFrameReads = new TimeFrameReads(this, {
    timeFrameId: () => this.#editing.readId,
    draft: () => this.draft,
    timeZone: () => this.#timeZone,
  });
  readonly #removal = timeFrameRemoval(this, this.#words, {
    noted: (call) => this.#editing.notice.noted(call),
    lead: () => this.#words.text('timeFrameEditor.deleteLead'),
  });

  readonly status = statusOf(this, {
    component: 'time-frame-editor',
    queries: [this.#reads.timeFrame],
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The time frame as it would be saved. */
  get draft(): model.TimeFrameDraft {
    return this.#editing.draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  save(): Promise<boolean> {
    return this.#editing.save();
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  get #timeZone(): string {
    return this.#editing.stored?.timeZone ?? this.#words.timeZone;
  }

  get #mayWrite(): boolean {
    return this.status.can('timeFrames:write') || this.status.can('timeFrames:own');
  }

  protected override render() {
    return this.#editing.render(() => ({
      heading: this.#heading(),
      form: () =>
        html`${this.#form()} ${this.#effect()} ${this.timeFrameId ? this.#uses() : nothing}`,
      dialogs: this.#removal.render(),
    }));
  }

  #heading() {
    const { stored } = this.#editing;
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

  #form() {
    const { draft, isReadonly: readonly, refusals } = this.#editing;
    return timeFrameForm({
      ...{ words: this.#words, draft, readonly },
      timeZone: this.#timeZone,
      holidays: this.#reads.holidays.value,
      errorAt: (pointer) => refusals.at(pointer),
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

  #edit<F extends model.DraftField>(field: F, value: model.TimeFrameDraft[F]): void {
    const isFirst = field === 'type' && value === 'recurring' && !this.draft.recurrence;
    if (isFirst) this.#editing.edit('recurrence', model.firstRecurrence(todayIn(this.#timeZone)));
    this.#editing.edit(field, value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-time-frame-editor': PbxTimeFrameEditor;
  }
}
