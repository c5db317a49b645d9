import type { User } from '@pbxkit/client';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/user-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Editing } from '../shared/editor/editing.js';
import { tabList } from '../shared/editor/tab-list.js';
import { Localize } from '../shared/localize.js';
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
  readonly #editing: Editing<User, model.UserDraft> = new Editing<User, model.UserDraft>(this, {
    name: 'user',
    words: this.#words,
    shown: () => this.userId,
    show: (id) => (this.userId = id),
    read: () => this.#reads.user,
    needs: { read: 'users:read', add: 'users:write' },
    mayWrite: () => this.status.can('users:write'),
    fresh: () => ({ ...model.newUser, extension: this.#reads.offered ?? '' }),
    draftOf: model.draftOf,
    nameOf: model.nameOf,
    label: (field) => (model.isDraftField(field) ? userFieldLabel(this.#words, field) : null),
    value: (field, value) => userValueText(this.#words, field, value, this.#reads.placeNames),
    told: (what, user) => this.#words.text(`userEditor.${what}`, { name: model.nameOf(user) }),
    others: () => this.#account.all,
    alerting: () => this.#account.all,
    reveal: () => this.#showTab('profile'),
    forget: () => this.#account.forget(),
    sent: (input) =>
      'draft' in input ? this.#createBody(input.draft) : model.updateBody(input.edits),
    create: (client, draft, signal) =>
      client.POST('/users', { body: this.#createBody(draft), signal }),
    update: (client, { id: userId }, edits, header, signal) => {
      const params = { path: { userId }, header };
      return client.PATCH('/users/{userId}', { params, body: model.updateBody(edits), signal });
    },
  });
  readonly #reads: UserReads = new UserReads(this, {
    userId: () => this.#editing.readId,
    isNew: () => !this.userId,
    draft: () => this.draft,
  });
  readonly #account: AccountPanel = new AccountPanel(this, this.#words, this.#editing.notice, () =>
    this.tab === 'advanced' ? this.#editing.readId || null : null,
  );
  readonly #rules = new RulesPanel(this, this.#words);
  readonly #voicemail = new VoicemailPanel(this, this.#words);
  readonly #phones = new PhonesPanel(this, this.#words);
  readonly #renamed = new RenamedPhones(this, this.#words);

  readonly status = statusOf(this, {
    component: 'user-editor',
    queries: this.#reads.needed,
    mutations: this.#editing.writes,
    isDirty: () => this.#editing.changes > 0,
  });

  /** The user as it would be saved. */
  get draft(): model.UserDraft {
    return this.#editing.draft;
  }

  /** Saves what was changed; false when it was refused, vetoed or must be merged first. */
  save(): Promise<boolean> {
    this.edits = model.cleanEdits(this.#editing.base, this.edits);
    return this.#editing.save();
  }

  /** Forgets what was changed. */
  discard(): void {
    this.#editing.discard();
  }

  protected override render() {
    const { stored } = this.#editing;
    return this.#editing.render(() => ({
      heading: this.#heading(),
      form: () => html`${stored ? this.#tabs() : nothing} ${this.#panel()}`,
      dialogs: stored && [
        this.#account.renderDialogs(stored, this.#reads.places.departments),
        this.#renamed.render(stored.extension),
      ],
      createLabel: this.#words.text('userEditor.create'),
      withoutBar: this.tab !== 'profile',
    }));
  }

  #heading() {
    const { stored } = this.#editing;
    const name = stored && model.nameOf(stored);
    return html`<h2 part="heading">${name ?? this.#words.text('userEditor.newUser')}</h2>`;
  }

  #tabs() {
    const words = this.#words;
    const refused = this.#editing.refusals.all.length;
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
    const user = this.#editing.stored;
    const isTab = !!this.userId;
    return html`<div
      id="panel"
      part="panel"
      role=${isTab ? 'tabpanel' : nothing}
      aria-labelledby=${isTab ? `tab-${this.tab}` : nothing}
    >
      ${
        user && this.tab === 'advanced'
          ? this.#account.render(user, this.status.can('users:write'))
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
    const { stored: user, draft, isReadonly: readonly, refusals, saving } = this.#editing;
    const form: ProfileForm = {
      ...{ words: this.#words, user, draft, readonly },
      mayChooseRole: this.status.can('users:role'),
      places: this.#reads.places,
      me: this.#reads.me,
      extension: {
        ...this.#reads.extensionHelp(draft.extension),
        next: saving.saving.error?.problem?.next,
      },
      errorAt: (pointer) => refusals.exactlyAt(pointer),
      set: (field, value) => this.#editing.edit(field, value),
    };
    return user && this.tab === 'voicemail' ? this.#voicemail.render(form) : profileForm(form);
  }

  #createBody(draft: model.UserDraft) {
    return model.createBody(draft, this.status.can('users:role'));
  }

  #showTab = (tab: model.EditorTab): void => {
    if (tab === this.tab) return;
    this.tab = tab;
    tell(this, 'pbx-tab-change', tab);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-user-editor': PbxUserEditor;
  }
}
