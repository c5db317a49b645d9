import { paginate, unwrap, type components } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/time-frame-editor.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { fieldErrors, Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Saving } from '../shared/editor/saving.js';
import { UndoNotice, type Undoes } from '../shared/editor/undo-notice.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
import { SafeDelete } from '../shared/safe-delete.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { timeFrameText, timeFrameTypes, type TimeFrame } from '../shared/time-frame-words.js';
import { useList } from '../shared/use-list.js';
import '../time-frame-picker/time-frame-picker.js';
import type { PbxTimeFramePicker } from '../time-frame-picker/time-frame-picker.js';
import { todayIn } from '../time-frame-picker/time-frame-picker.model.js';
import { dateFields } from './date-fields.js';
import { effect } from './effect.js';
import { holidayFields } from './holiday-fields.js';
import { recurrenceFields } from './recurrence-fields.js';
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
  #saved: TimeFrame | null = null;
  #deleted: TimeFrame | null = null;
  readonly #reads = new TimeFrameReads(this, {
    timeFrameId: () => (this.#deleted ? null : this.timeFrameId),
    draft: () => this.draft,
    timeZone: () => this.#timeZone,
  });
  readonly #notice = new UndoNotice(this, 'time-frame', (undoes) => this.#showUndone(undoes));
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
  readonly #removal = new SafeDelete<TimeFrame>(this, {
    words: this.#words,
    name: 'time-frame',
    resource: 'time-frames',
    component: 'time-frame-editor',
    requires: ['timeFrames:read', 'timeFrames:own'],
    nameOf: ({ name }) => name,
    lead: () => this.#words.text('timeFrameEditor.deleteLead'),
    candidates: async (client, { id }, signal) => {
      const all = paginate(client, '/time-frames', {
        params: { query: { limit: 200 } },
        max: 1000,
        signal,
      });
      return (await all.toArray()).filter((one) => one.id !== id);
    },
    remove: (client, { id: timeFrameId, version }, repointTo, signal) =>
      unwrap(
        this.#notice.noted(
          client.DELETE('/time-frames/{timeFrameId}', {
            params: {
              path: { timeFrameId },
              header: { 'If-Match': `"${version}"` },
              query: repointTo ? { repointTo } : {},
            },
            signal,
          }),
        ),
      ),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.saving.error,
    label: (field) => (isField(field) ? this.#label(field) : null),
  });

  readonly status = statusOf(this, {
    component: 'time-frame-editor',
    queries: [this.#reads.timeFrame],
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  constructor() {
    super();
    // First in line, so that a page that leaves on these events finds nothing unsaved.
    this.addEventListener('pbx-time-frame-saved', (event) => this.#showSaved(event.detail));
    this.addEventListener('pbx-time-frame-deleted', (event) => this.#showDeleted(event.detail));
  }

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
    const saved = this.#saved?.id === this.timeFrameId ? this.#saved : null;
    return this.#reads.timeFrame.value ?? saved;
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
    if (this.#deleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.timeFrameId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      return deniedState(
        this.status,
        words,
        this.timeFrameId ? 'timeFrames:read' : 'timeFrames:write',
      );
    }
    if (this.timeFrameId && !this.#stored) {
      return timeFrame.error ? errorState(timeFrame, words) : loadingState(words, 8);
    }
    return html`<div part="base">
      ${this.#heading()} ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${this.#basics()} ${this.#times()} ${this.#effect()}
        ${this.timeFrameId ? this.#uses() : nothing}
        <div class="foot">${this.#behind()} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => (isField(field) ? this.#label(field) : field),
        value: (field, value) => this.#valueText(field, value),
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
    const failed = [this.#saving.saving, this.#notice.undoing].find(
      ({ error }) => error && error.kind !== 'aborted',
    )?.error;
    if (this.#reads.timeFrame.error?.kind === 'missing') {
      return alertMessage(words.text('editor.missing'));
    }
    const isPlain = failed && fieldErrors(failed).length === 0 && !this.#saving.isMerging;
    return html`${this.#refusals.render(words)}
    ${isPlain ? alertMessage(textOf(failed, words)) : nothing}`;
  }

  #behind() {
    if (!this.#saving.isBehind(this.#stored)) return nothing;
    return html`<div class="notice warning" role="status">
      <p>${this.#words.text('editor.movedOn')}</p>
    </div>`;
  }

  #basics() {
    const { name, type } = this.draft;
    const words = this.#words;
    return html`<section class="section" part="section">
      ${textField({
        id: 'name',
        label: words.text('timeFrameEditor.name'),
        value: name,
        required: true,
        maxLength: 60,
        autocomplete: 'off',
        readonly: this.#isFixed,
        error: this.#refusals.at('/name'),
        change: (value) => this.#edit('name', value),
      })}
      <fieldset class="types" id="type" tabindex="-1">
        <legend>${words.text('timeFrameEditor.type')}</legend>
        ${timeFrameTypes.map(
          (one) =>
            html`<label class=${one === type ? 'chosen' : ''}>
              <input
                type="radio"
                name="type"
                value=${one}
                .checked=${one === type}
                ?disabled=${this.#isFixed}
                @change=${() => this.#edit('type', one)}
              />
              <span class="type-name">${words.text(`timeFrame.${one}`)}</span>
              <span class="type-hint">${words.text(`timeFrameEditor.typeHint.${one}`)}</span>
            </label>`,
        )}
      </fieldset>
    </section>`;
  }

  #times() {
    const { type } = this.draft;
    if (type === 'always') return nothing;
    const field = {
      weekly: 'ranges',
      dates: 'dates',
      holidays: 'holidayIds',
      recurring: 'recurrence',
    } as const;
    const error = this.#refusals.at(`/${field[type]}`);
    return html`<section class="section" part="section">
      <h3>${this.#label(field[type])}</h3>
      ${this.#part(type)} ${error ? html`<p class="error">${error}</p>` : nothing}
    </section>`;
  }

  #part(type: Exclude<TimeFrame['type'], 'always'>) {
    const words = this.#words;
    const { ranges, dates, holidayIds, recurrence } = this.draft;
    const readonly = this.#isFixed;
    switch (type) {
      case 'weekly':
        return html`<pbx-time-frame-picker
          id="ranges"
          name="ranges"
          required
          time-zone=${this.#timeZone}
          .ranges=${ranges}
          ?readonly=${readonly}
          @change=${this.#draw}
        ></pbx-time-frame-picker>`;
      case 'dates':
        return dateFields({ words, dates, readonly, set: (value) => this.#edit('dates', value) });
      case 'holidays':
        return holidayFields({
          words,
          holidays: this.#reads.holidays.value,
          chosen: holidayIds,
          readonly,
          set: (ids) => this.#edit('holidayIds', ids),
          manage: () => this.#tell('pbx-holidays-open', null),
        });
      case 'recurring':
        return recurrenceFields({
          words,
          recurrence: recurrence ?? model.firstRecurrence(todayIn(this.#timeZone)),
          readonly,
          error: this.#refusals.at('/recurrence'),
          set: (value) => this.#edit('recurrence', value),
        });
    }
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
          : useList(words, uses)
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

  get #isFixed(): boolean {
    return !this.#mayWrite || this.#saving.saving.pending;
  }

  #label(field: model.DraftField): string {
    return this.#words.text(`timeFrameEditor.${field}`);
  }

  #valueText(field: string, value: unknown): string {
    const words = this.#words;
    if (field === 'name') return String(value);
    if (field === 'type') return words.text(`timeFrame.${value as TimeFrame['type']}`);
    const types = {
      ranges: 'weekly',
      dates: 'dates',
      holidayIds: 'holidays',
      recurrence: 'recurring',
    } as const;
    const type = types[field as keyof typeof types];
    return timeFrameText(words, { ...model.newTimeFrame, type, [field]: value });
  }

  readonly #draw = (event: Event) => {
    event.stopPropagation();
    this.#edit('ranges', [...(event.target as PbxTimeFramePicker).ranges]);
  };

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
    this.#tell('pbx-time-frame-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    this.#tell('pbx-time-frame-edit', this.edits);
  };

  #showSaved(timeFrame: TimeFrame): void {
    const isNew = !this.timeFrameId;
    const { name, id } = timeFrame;
    this.#saved = timeFrame;
    this.edits = {};
    this.timeFrameId = id;
    const text = this.#words.text(isNew ? 'editor.created' : 'editor.saved', { name });
    this.#notice.tell(text, id, isNew ? 'create' : 'change');
    this.#tell('pbx-time-frame-edit', this.edits);
  }

  #showDeleted(timeFrame: TimeFrame): void {
    const { id, name } = timeFrame;
    if (id !== this.timeFrameId) return;
    this.#deleted = timeFrame;
    this.edits = {};
    this.#notice.tell(this.#words.text('delete.deleted', { name }), id, 'delete');
  }

  #showUndone(undoes: Undoes): void {
    const created = this.#saved;
    if (undoes === 'delete') this.#deleted = null;
    if (undoes !== 'create' || !created) return;
    this.timeFrameId = '';
    this.#tell('pbx-time-frame-deleted', created);
  }

  /** Another time frame is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#refusals.clear();
    this.#saving.forget();
    this.#deleted = null;
    this.#notice.keepFor(this.timeFrameId);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function isField(field: string): field is model.DraftField {
  return (model.draftFields as string[]).includes(field);
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-time-frame-editor': PbxTimeFrameEditor;
  }
  interface HTMLElementEventMap {
    'pbx-time-frame-save': PbxActionEvent<
      components['schemas']['TimeFrameUpdate'] & { id?: string }
    >;
    'pbx-time-frame-saved': CustomEvent<TimeFrame>;
    'pbx-time-frame-delete': PbxActionEvent<TimeFrame>;
    'pbx-time-frame-deleted': CustomEvent<TimeFrame>;
    'pbx-time-frame-edit': CustomEvent<model.TimeFrameEdits>;
    'pbx-holidays-open': CustomEvent<null>;
  }
}
