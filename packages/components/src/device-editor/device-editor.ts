import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/device-editor.js';
import '../locales/en/editors.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DeviceActs } from '../shared/device-acts.js';
import { deviceFieldLabel, deviceFieldText } from '../shared/device-words.js';
import type { Device } from '../shared/device.model.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { withEdit } from '../shared/editor/merge.model.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { Localize } from '../shared/localize.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import * as model from './device-editor.model.js';
import { styles } from './device-editor.styles.js';
import { deviceForm } from './device-form.js';
import { deviceHeading } from './device-heading.js';
import { DeviceReads } from './device-reads.js';
import { deviceSaving } from './device-saving.js';

/**
 * Adds a device, or edits one. What a phone registers with is shown in a dialog of the editor once the device is added, and
 * after a new password; never again, so a page leaves the element in place after `pbx-device-saved`. Edits are kept over
 * re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-device-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<Device>} pbx-device-saved - Saved. `detail`: the device as confirmed, without its password.
 * @fires {PbxActionEvent<Device>} pbx-device-renew-password - About to make a new password; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-password-renewed - It is shown; the event has no password.
 * @fires {PbxActionEvent<Device>} pbx-device-resync - About to ask the phone to fetch its configuration; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-resynced - The phone was asked.
 * @fires {PbxActionEvent<Device>} pbx-device-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-deleted - Deleted, or its creation undone.
 * @fires {PbxActionEvent<string>} pbx-device-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-device-undone - Undone.
 * @fires {CustomEvent<DeviceEdits>} pbx-device-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - SIP user name and user.
 * @csspart facts - Whether it is registered, and what it registers with.
 * @csspart state - Whether it is registered.
 * @csspart section - One group of fields.
 * @csspart secret - What a phone registers with, in the dialog.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-device-editor')
export class PbxDeviceEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the device; empty for a new one. */
  @property({ attribute: 'device-id' }) deviceId = '';

  /** Id of the user for whom a new device is; empty for the person who is signed in. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.DeviceEdits = {};

  readonly #words = new Localize(this);
  readonly #reads = new DeviceReads(this, {
    deviceId: () => (this.#outcome.isDeleted ? '' : this.deviceId),
    userId: () => this.userId,
  });
  readonly #outcome: Outcome<Device> = new Outcome<Device>(this, {
    name: 'device',
    shown: () => this.deviceId,
    show: (id) => (this.deviceId = id),
    text: (what, { sipUsername }) =>
      this.#words.text(what === 'deleted' ? 'device.deleted' : `deviceEditor.${what}`, {
        name: sipUsername,
      }),
  });
  readonly #acts = new DeviceActs(this, this.#words, {
    done: (text, { id }) => this.#outcome.notice.tell(text, id),
    failed: () => this.#focusAlert(),
  });
  readonly #saving = deviceSaving(this, this.#outcome.notice, {
    owner: () => this.#reads.owner,
    show: (secret) => this.#acts.showSecret(secret),
  });
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.saving.error,
    label: (field) => deviceFieldLabel(this.#words, field),
  });

  readonly status = statusOf(this, {
    component: 'device-editor',
    queries: this.#reads.needed,
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The device as it would be saved. */
  get draft(): model.DeviceDraft {
    return { ...this.#base, ...this.edits };
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#busy) return false;
    this.#refusals.clear();
    for (const write of this.#acts.all) write.reset();
    const saved = await this.#save();
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

  get #stored(): Device | null {
    if (!this.deviceId) return null;
    return this.#reads.device.value ?? this.#outcome.savedAs(this.deviceId);
  }

  /** The stored device, or what is offered for a new one. */
  get #base(): model.DeviceDraft {
    const stored = this.#stored;
    if (stored) return model.draftOf(stored);
    return { ...model.newDevice, suffix: model.offeredSuffix(this.#reads.taken) };
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('phones:write');
  }

  get #writes() {
    return [this.#saving.saving, ...this.#acts.all, this.#outcome.notice.undoing];
  }

  get #busy(): boolean {
    return this.#writes.some(({ pending }) => pending);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('deviceId') !== undefined) this.#leave(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const words = this.#words;
    const { device } = this.#reads;
    const notice = this.#outcome.notice.render(words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.deviceId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      return deniedState(this.status, words, this.deviceId ? 'phones:read' : 'phones:write');
    }
    if (this.deviceId && !this.#stored) {
      return device.error ? errorState(device, words) : loadingState(words, 8);
    }
    if (this.#reads.isPreparing) return loadingState(words, 6);
    const movedOn = this.#saving.isBehind(this.#stored) && words.text('editor.movedOn');
    return html`<div part="base">
      ${this.#heading()} ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${this.#form()}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#saving.renderMerge(words, {
        label: (field) => deviceFieldLabel(words, field) ?? field,
        value: (field, value) => deviceFieldText(words, field, value),
      })}
      ${this.#acts.render()}
    </div>`;
  }

  #heading() {
    return deviceHeading({
      words: this.#words,
      stored: this.#stored,
      mayWrite: this.#mayWrite,
      busy: this.#busy,
      renew: (device) => this.#acts.askRenew(device),
      resync: (device) => void this.#acts.resync(device),
      remove: (device) => this.#acts.askDelete(device),
    });
  }

  #alerts() {
    const words = this.#words;
    if (this.#reads.device.error?.kind === 'missing') {
      return alertMessage(words.text('editor.missing'));
    }
    const writes = [this.#saving.saving, this.#acts.resyncing, this.#outcome.notice.undoing];
    return editorAlerts(words, this.#refusals, writes, this.#saving.isMerging);
  }

  #form() {
    return deviceForm({
      words: this.#words,
      stored: this.#stored,
      draft: this.draft,
      readonly: !this.#mayWrite || this.#saving.saving.pending,
      extension: this.#reads.extension,
      server: this.#reads.server,
      errorAt: (pointer) => this.#refusals.at(pointer),
      set: (field, value) => this.#edit(field, value),
    });
  }

  #bar() {
    if (!this.#mayWrite) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.deviceId,
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired' || (!this.deviceId && !this.#reads.owner),
      discard: this.#giveUp,
    });
  }

  #save(): Promise<boolean> {
    const stored = this.#stored;
    if (!stored) return this.#saving.create(this.draft);
    return this.#changes > 0 ? this.#saving.update(stored) : Promise.resolve(true);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #edit<F extends model.DraftField>(field: F, value: model.DeviceDraft[F]): void {
    this.edits = withEdit(this.#base, this.edits, field, value);
    this.#refusals.correct(field);
    tell(this, 'pbx-device-edit', this.edits);
  }

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-device-edit', this.edits);
  };

  async #focusAlert(): Promise<void> {
    await this.updateComplete;
    this.#refusals.focus();
  }

  /** Another device is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leave(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#refusals.clear();
    this.#saving.forget();
    this.#acts.forget();
    this.#outcome.forget(this.deviceId);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pbx-device-save': PbxActionEvent<model.DeviceEdits & { id?: string; userId?: string }>;
    'pbx-device-saved': CustomEvent<Device>;
    'pbx-device-edit': CustomEvent<model.DeviceEdits>;
  }
  interface HTMLElementTagNameMap {
    'pbx-device-editor': PbxDeviceEditor;
  }
}
