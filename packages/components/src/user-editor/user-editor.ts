import type { User } from '@pbxkit/client';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/user-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editorAlerts, movedOnNotice } from '../shared/editor/alerts.js';
import { Outcome } from '../shared/editor/outcome.js';
import { Refusals } from '../shared/editor/refusals.js';
import { saveBar } from '../shared/editor/save-bar.js';
import { tabList } from '../shared/editor/tab-list.js';
import { Localize } from '../shared/localize.js';
import { alertMessage, deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { userFieldLabel, userValueText } from '../shared/user-words.js';
import { AccountPanel } from './account-panel.js';
import './editor-events.js';
import { PhonesPanel } from './phones-panel.js';
import { profileForm, type ProfileForm } from './profile-form.js';
import { RenamedPhones } from './renamed-phones.js';
import { RulesPanel } from './rules-panel.js';
import * as model from './user-editor.model.js';
import { styles } from './user-editor.styles.js';
import { UserReads } from './user-reads.js';
import { userSaving } from './user-saving.js';
import { VoicemailPanel } from './voicemail-panel.js';

/**
 * Adds a user, or edits one: profile, answering rules, phones and access. Edits are kept over re-reads, failed saves and expired sessions.
 *
 * @slot actions - Buttons beside Save.
 * @fires {PbxActionEvent} pbx-user-save - About to save; cancelable, `waitUntil`. `detail`: what is sent, with `id` unless new.
 * @fires {CustomEvent<User>} pbx-user-saved - Saved. `detail`: the user as confirmed.
 * @fires {PbxActionEvent<User>} pbx-user-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<User>} pbx-user-deleted - Deleted, or its creation undone.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among those that use this one; cancelable.
 * @fires {PbxActionEvent} pbx-user-lock - About to lock or unlock. `detail`: `{ user, locked }`.
 * @fires {CustomEvent<User>} pbx-user-locked - Locked or unlocked.
 * @fires {PbxActionEvent} pbx-user-recycle - About to replace the employee. `detail`: `{ user, person }`.
 * @fires {CustomEvent<User>} pbx-user-recycled - Replaced.
 * @fires {PbxActionEvent<User>} pbx-user-send-link - About to mail a link.
 * @fires {CustomEvent<SentLink>} pbx-user-link-sent - The link is on its way.
 * @fires {PbxActionEvent<string>} pbx-user-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-user-undone - Undone.
 * @fires {CustomEvent<UserEdits>} pbx-user-edit - The person changed a field or gave the changes up.
 * @fires {CustomEvent<EditorTab>} pbx-tab-change - The person chose a tab.
 * @fires {PbxActionEvent} pbx-answering-rules-save - About to save the answering rules; see that editor.
 * @fires {CustomEvent<AnsweringRules>} pbx-answering-rules-saved - The answering rules were saved.
 * @fires {CustomEvent<RulesEdits>} pbx-answering-rules-edit - The answering rules were changed or given up.
 * @fires {PbxActionEvent} pbx-voicemail-save - About to save the mailbox; see that editor.
 * @fires {CustomEvent<Voicemail>} pbx-voicemail-saved - The mailbox was saved.
 * @fires {CustomEvent<VoicemailEdits>} pbx-voicemail-edit - The mailbox was changed or the changes were given up.
 * @fires {PbxActionEvent} pbx-device-save - About to add or change a device; see that editor, also for its other events.
 * @fires {CustomEvent<Device>} pbx-device-saved - A device was saved.
 * @fires {PbxActionEvent<Device>} pbx-device-renew-password - About to make a new password for a device.
 * @fires {CustomEvent<Device>} pbx-device-password-renewed - It is shown.
 * @fires {PbxActionEvent<Device>} pbx-device-resync - About to ask a phone to fetch its configuration.
 * @fires {CustomEvent<Device>} pbx-device-resynced - The phone was asked.
 * @fires {PbxActionEvent<Device>} pbx-device-delete - About to delete a device.
 * @fires {CustomEvent<Device>} pbx-device-deleted - A device was deleted.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the user.
 * @csspart tabs - The list of tabs.
 * @csspart tab - One tab.
 * @csspart panel - What the tab shows.
 * @csspart section - One group of fields.
 * @csspart mailbox - How the mailbox is set up, on the tab Voicemail.
 * @csspart voicemail - The own messages there.
 * @csspart emails - The list of e-mails.
 * @csspart actions - The bar with Save.
 * @csspart notice - What just happened, with Undo.
 * @csspart summary - Everything that was refused.
 */
@define('pbx-user-editor')
export class PbxUserEditor extends LitElement {
  static override styles = [controls, styles];

  /** Id of the user; empty for a new one. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Shown tab: `profile`, `answeringRules`, `voicemail`, `phones` or `advanced`. */
  @property() tab: model.EditorTab = 'profile';

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: model.UserEdits = {};

  readonly #words = new Localize(this);
  readonly #reads = new UserReads(this, {
    userId: () => (this.#outcome.isDeleted ? null : this.userId),
    isNew: () => !this.userId,
    draft: () => this.draft,
  });
  readonly #outcome = new Outcome<User>(this, {
    name: 'user',
    shown: () => this.userId,
    show: (id) => (this.userId = id),
    text: (what, user) => this.#words.text(`userEditor.${what}`, { name: model.nameOf(user) }),
  });
  readonly #saving = userSaving(this, this.#outcome.notice, () => this.status.can('users:role'));
  readonly #refusals = new Refusals(this, {
    failure: () => this.#saving.saving.error,
    label: (field) => (model.isDraftField(field) ? userFieldLabel(this.#words, field) : null),
    lead: (count) => this.#words.text('userEditor.refused', { count }),
    show: () => this.#showTab('profile'),
  });
  readonly #account = new AccountPanel(this, this.#words, this.#outcome.notice, () =>
    this.tab === 'advanced' && !this.#outcome.isDeleted ? this.userId : null,
  );

  readonly #rules = new RulesPanel(this, this.#words);
  readonly #voicemail = new VoicemailPanel(this, this.#words);
  readonly #phones = new PhonesPanel(this, this.#words);
  readonly #renamed = new RenamedPhones(this, this.#words);

  readonly status = statusOf(this, {
    component: 'user-editor',
    queries: this.#reads.needed,
    mutations: this.#writes,
    isDirty: () => this.#changes > 0,
  });

  /** The user as it would be saved. */
  get draft(): model.UserDraft {
    const draft = model.draftOf(this.#stored, this.edits);
    const offered = this.userId || 'extension' in this.edits ? undefined : this.#reads.offered;
    return offered ? { ...draft, extension: offered } : draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  async save(): Promise<boolean> {
    if (!this.#mayWrite || this.#busy) return false;
    this.#refusals.clear();
    this.edits = model.cleanEdits(this.#stored, this.edits);
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

  get #stored(): User | null {
    if (!this.userId) return null;
    return this.#reads.user.value ?? this.#outcome.savedAs(this.userId);
  }

  get #changes(): number {
    return Object.keys(this.edits).length;
  }

  get #mayWrite(): boolean {
    return this.status.can('users:write');
  }

  get #writes() {
    return [this.#saving.saving, ...this.#account.all, this.#outcome.notice.undoing];
  }

  get #busy(): boolean {
    return this.#writes.some(({ pending }) => pending);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('userId') !== undefined) this.#leaveUser(changed.has('edits'));
    this.#saving.follow(this.#stored);
  }

  protected override render() {
    const { user } = this.#reads;
    const notice = this.#outcome.notice.render(this.#words, this.status.can('changes:undo'));
    if (this.#outcome.isDeleted) return html`<div part="base">${notice}</div>`;
    const mayOpen = this.userId || this.#mayWrite || this.status.state === 'expired';
    if (this.status.state === 'denied' || !mayOpen) {
      return deniedState(this.status, this.#words, this.userId ? 'users:read' : 'users:write');
    }
    if (this.userId && !this.#stored) {
      return user.error ? errorState(user, this.#words) : loadingState(this.#words, 8);
    }
    const movedOn = this.#saving.isBehind(this.#stored) && this.#words.text('userEditor.movedOn');
    return html`<div part="base">
      ${this.#heading()} ${this.#alerts()}
      <form novalidate @submit=${this.#submit}>
        ${this.userId ? this.#tabs() : nothing} ${this.#panel()}
        <div class="foot">${movedOnNotice(movedOn)} ${notice} ${this.#bar()}</div>
      </form>
      ${this.#dialogs()}
    </div>`;
  }

  #heading() {
    const name = this.#stored && model.nameOf(this.#stored);
    return html`<h2 part="heading">${name ?? this.#words.text('userEditor.newUser')}</h2>`;
  }

  #alerts() {
    const words = this.#words;
    if (this.#reads.user.error?.kind === 'missing') {
      return alertMessage(words.text('userEditor.missing'));
    }
    return editorAlerts(words, this.#refusals, this.#writes, this.#saving.isMerging);
  }

  #tabs() {
    const words = this.#words;
    const refused = this.#refusals.all.length;
    return tabList({
      words,
      label: words.text('userEditor.tabs'),
      tabs: model.editorTabs
        .filter((id) => this.#offers(id))
        .map((id) => ({
          id,
          label: words.text(`userEditor.${id}`),
          refused: id === 'profile' ? refused : 0,
        })),
      shown: this.tab,
      show: this.#showTab,
    });
  }

  #panel() {
    const user = this.#stored;
    const isTab = !!this.userId;
    return html`<div
      id="panel"
      part="panel"
      role=${isTab ? 'tabpanel' : nothing}
      aria-labelledby=${isTab ? `tab-${this.tab}` : nothing}
    >
      ${
        user && this.tab === 'advanced'
          ? this.#account.render(user, this.#mayWrite)
          : this.#shows('answeringRules') || this.#shows('phones')
            ? nothing
            : this.#form()
      }
      ${this.#rules.render(this.userId, this.#shows('answeringRules'))}
      ${this.#phones.render(this.userId, this.#shows('phones'))}
      ${this.#voicemail.renderMailbox(this.userId, {
        isShown: this.tab === 'voicemail',
        isOwn: !!this.userId && this.userId === this.#reads.me?.id,
      })}
    </div>`;
  }

  #offers(tab: model.EditorTab): boolean {
    if (tab === 'answeringRules') return this.#rules.isOffered;
    return tab !== 'phones' || this.#phones.isOffered;
  }

  #shows(tab: 'answeringRules' | 'phones'): boolean {
    return this.tab === tab && !!this.userId && this.#offers(tab);
  }

  #form() {
    const { draft } = this;
    const form: ProfileForm = {
      words: this.#words,
      user: this.#stored,
      draft,
      readonly: !this.#mayWrite || this.#saving.saving.pending,
      mayChooseRole: this.status.can('users:role'),
      places: this.#reads.places,
      me: this.#reads.me,
      extension: {
        ...this.#reads.extensionHelp(draft.extension),
        next: this.#saving.saving.error?.problem?.next,
      },
      errorAt: (pointer) => this.#refusals.exactlyAt(pointer),
      set: this.#edit,
    };
    return form.user && this.tab === 'voicemail' ? this.#voicemail.render(form) : profileForm(form);
  }

  #bar() {
    const isShown = this.#mayWrite && (this.tab === 'profile' || this.#changes > 0);
    if (!isShown) return nothing;
    return saveBar({
      words: this.#words,
      isNew: !this.userId,
      createLabel: this.#words.text('userEditor.create'),
      changes: this.#changes,
      saving: this.#saving.saving.pending,
      waits: this.status.state === 'expired',
      discard: this.#giveUp,
    });
  }

  #dialogs() {
    const user = this.#stored;
    if (!user) return nothing;
    return [
      this.#saving.renderMerge(this.#words, {
        label: (field) => userFieldLabel(this.#words, field as model.DraftField),
        value: (field, value) => userValueText(this.#words, field, value, this.#reads.placeNames),
      }),
      this.#account.renderDialogs(user, this.#reads.places.departments),
      this.#renamed.render(user.extension),
    ];
  }

  #save(): Promise<boolean> {
    const user = this.#stored;
    if (!user) return this.#saving.create(this.draft);
    return this.#changes > 0 ? this.#saving.update(user) : Promise.resolve(true);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  #edit = <F extends model.DraftField>(field: F, value: model.UserDraft[F]): void => {
    this.edits = model.withEdit(this.#stored, this.edits, field, value);
    this.#refusals.correct(field);
    tell(this, 'pbx-user-edit', this.edits);
  };

  #giveUp = (): void => {
    this.discard();
    tell(this, 'pbx-user-edit', this.edits);
  };

  #showTab = (tab: model.EditorTab): void => {
    if (tab === this.tab) return;
    this.tab = tab;
    tell(this, 'pbx-tab-change', tab);
  };

  /** Another user is shown: what belongs to the former one goes, but for edits given along with the id. */
  #leaveUser(withEdits: boolean): void {
    if (!withEdits) this.edits = {};
    this.#refusals.clear();
    this.#saving.forget();
    this.#account.forget();
    this.#outcome.forget(this.userId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-user-editor': PbxUserEditor;
  }
}
