import { unwrap } from '@pbxkit/client';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { pathLines } from '../call-path/call-path.styles.js';
import '../locales/en/call-path.js';
import '../locales/en/call-story.js';
import '../locales/en/editors.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { legTable } from '../shared/calls/leg-table.js';
import { legs } from '../shared/calls/leg-table.styles.js';
import { callToSimulate } from '../shared/calls/simulated-call.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { editors } from '../shared/editor/editor.styles.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Saving } from '../shared/editor/saving.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, errorState, expiredState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { tell } from '../shared/tell.js';
import * as model from './call-story.model.js';
import { styles } from './call-story.styles.js';
import { causeNotice, facts, stepList, storyLine } from './story-parts.js';
import { StoryRecordings } from './story-recordings.js';

/**
 * The story of a call that ended: in a line, its phones, every decision of the routing with its reason, why it failed and what would
 * change that, and a note.
 *
 * @slot actions - Before the buttons of the note.
 * @fires {PbxActionEvent} pbx-call-record-save - About to save the note; cancelable, `waitUntil`. `detail`: `{ id, note }`.
 * @fires {CustomEvent<CallRecord>} pbx-call-record-saved - Saved.
 * @fires {CustomEvent<NoteEdits>} pbx-call-record-edit - The person changed the note. `detail`: the edits.
 * @fires {PbxActionEvent<string>} pbx-call-record-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-call-record-undone - Undone.
 * @fires {PbxActionEvent<StoryRecording>} pbx-recording-delete - About to delete a recording; cancelable.
 * @fires {CustomEvent<StoryRecording>} pbx-recording-deleted - Deleted.
 * @fires {CustomEvent<CallToSimulate>} pbx-call-simulate - Show path was chosen: open a simulation of this call.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object that the call reached was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart story - The call in a line.
 * @csspart cause - Why it was blocked or failed.
 * @csspart facts - Who, when and how long.
 * @csspart recording - One recording.
 * @csspart dialog - The dialog.
 * @csspart legs - The phones and lines that it reached.
 * @csspart steps - The decisions of the routing.
 * @csspart note - The form of the note.
 */
@define('pbx-call-story')
export class PbxCallStory extends LitElement {
  static override styles = [controls, tables, editors, pathLines, legs, styles];

  /** Id of the call record. */
  @property({ attribute: 'call-record-id' }) callRecordId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.NoteEdits = {};

  readonly #words = new Localize(this);
  readonly #recordings = new StoryRecordings(this, this.#words);
  readonly #record = new QueryController(
    this,
    ['call-records', 'recordings'],
    (client, [callRecordId]: readonly [string], signal) =>
      unwrap(
        client.GET('/call-records/{callRecordId}', { params: { path: { callRecordId } }, signal }),
      ),
    () => (this.callRecordId ? ([this.callRecordId] as const) : null),
    { requires: 'callRecords:read' },
  );
  readonly #outcome = new Outcome<model.CallRecord>(this, {
    name: 'call-record',
    shown: () => this.callRecordId,
    show: (id) => (this.callRecordId = id),
    text: () => this.#words.text('callStory.noteSaved'),
  });
  readonly #saving = new Saving<model.CallRecord, model.NoteDraft>(this, this.#outcome.notice, {
    name: 'call-record',
    draftOf: model.draftOf,
    nameOf: ({ story }) => story,
    mergeTitle: (words) => words.text('callStory.mergeTitle'),
    update: (client, { id: callRecordId }, edits, header, signal) =>
      client.PATCH('/call-records/{callRecordId}', {
        params: { path: { callRecordId }, header },
        body: model.updateBody(edits),
        signal,
      }),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.saving.error,
    label: (field) => (field === 'note' ? this.#words.text('callStory.note') : null),
  });

  readonly status = statusOf(this, {
    queries: [this.#record],
    mutations: [this.#saving.saving, this.#outcome.notice.undoing, this.#recordings.deleting],
    isDirty: () => this.#changes > 0,
  });

  /** The note as it would be saved. */
  get draft(): model.NoteDraft {
    const stored = this.#record.value;
    return { ...(stored ? model.draftOf(stored) : { note: '' }), ...this.edits };
  }

  /** Saves the note; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    const stored = this.#record.value;
    if (!stored || this.#changes === 0 || this.#saving.saving.pending) return false;
    this.#refusals.clear();
    const saved = await this.#saving.update(stored);
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

  /** Puts the focus on the note. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('callRecordId')) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#record.value ?? null);
  }

  protected override render() {
    const words = this.#words;
    const { value, error } = this.#record;
    const { state } = this.status;
    if (state === 'denied') return deniedState(this.status, words, 'callRecords:read');
    if (value) return this.#story(value);
    if (state === 'idle') return nothing;
    if (state === 'expired') return expiredState(words, this.#resume);
    return error ? errorState(this.#record, words) : loadingState(words, 6);
  }

  #story(record: model.CallRecordDetail) {
    const words = this.#words;
    return html`<div part="base" aria-busy=${this.status.state === 'refreshing'}>
      ${storyLine(words, record)} ${causeNotice(words, record)} ${facts(words, record)}
      ${this.#recordings.render(record, {
        mayHear: this.status.can('recordings:listen'),
        mayDelete: this.status.can('recordings:delete'),
      })}
      <section aria-labelledby="legs">
        <h3 id="legs">${words.text('callStory.legs')}</h3>
        ${legTable(words, this, record.legs)}
      </section>
      <section aria-labelledby="steps">
        <div class="beside">
          <h3 id="steps">${words.text('callStory.steps')}</h3>
          ${this.#simulateButton(record)}
        </div>
        ${stepList(words, record)}
      </section>
      ${this.#note()}
      ${this.#saving.renderMerge(words, {
        label: () => words.text('callStory.note'),
        value: (_field, note) => String(note) || words.text('callStory.noNote'),
      })}
    </div>`;
  }

  #simulateButton(record: model.CallRecordDetail) {
    if (!this.status.can('simulations:run')) return nothing;
    const simulate = () => tell(this, 'pbx-call-simulate', callToSimulate(record));
    return html`<button type="button" class="simulate" @click=${simulate}>
      ${icon('flow')} ${this.#words.text('callStory.simulate')}
    </button>`;
  }

  #note() {
    const words = this.#words;
    const { saving } = this.#saving;
    const movedOn = this.#saving.isBehind(this.#record.value ?? null);
    return html`<section aria-labelledby="note-title">
      <h3 id="note-title">${words.text('callStory.note')}</h3>
      <form part="note" novalidate @submit=${this.#submit}>
        ${editorAlerts(words, this.#refusals, [saving], this.#saving.isMerging)}
        ${textField({
          id: 'note',
          label: words.text('callStory.noteLabel'),
          value: this.draft.note,
          multiline: true,
          maxLength: model.longestNote,
          readonly: saving.pending,
          error: this.#refusals.at('/note'),
          change: (note) => this.#edit(note),
        })}
        ${movedOnNotice(movedOn && words.text('callStory.movedOn'))}
        ${this.#outcome.notice.render(words, this.status.can('changes:undo'))}
        ${saveBar({
          words,
          changes: this.#changes,
          saving: saving.pending,
          waits: this.status.state === 'expired',
          discard: this.#giveUp,
        })}
      </form>
    </section>`;
  }

  #edit(note: string): void {
    const stored = this.#record.value;
    const isChanged = !stored || model.draftOf(stored).note !== note;
    this.edits = isChanged ? { note } : {};
    this.#refusals.correct('note');
    tell(this, 'pbx-call-record-edit', this.edits);
  }

  readonly #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-call-record-edit', this.edits);
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.save();
  };

  readonly #resume = (): void => {
    void sessionOf(this)
      .session?.resume()
      .catch(() => undefined);
  };

  /** Another call is shown: what was typed for the last one is not for this one. */
  #leave(hasEdits: boolean): void {
    if (!hasEdits) this.edits = {};
    this.#outcome.forget(this.callRecordId);
    this.#recordings.forget();
    this.#refusals.clear();
    this.#saving.forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-call-story': PbxCallStory;
  }
  interface HTMLElementEventMap {
    'pbx-call-record-save': PbxActionEvent<{ id: string } & model.NoteEdits>;
    'pbx-call-record-saved': CustomEvent<model.CallRecord>;
    'pbx-call-record-edit': CustomEvent<model.NoteEdits>;
  }
}
