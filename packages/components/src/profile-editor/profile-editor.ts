import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/profile-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { selectField, textField } from '../shared/field.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './profile-editor.styles.js';

type Me = components['schemas']['Me'];
type MeUpdate = components['schemas']['MeUpdate'];

const maxEmails = 5;
const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/**
 * Own names, e-mails, language, time zone and theme.
 *
 * @fires {PbxActionEvent} pbx-me-save - About to save; cancelable, `waitUntil`. `detail`: what is sent.
 * @fires {CustomEvent<Me>} pbx-me-saved - Saved. `detail`: the person as confirmed.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The form.
 * @csspart actions - The row of buttons.
 */
@define('pbx-profile-editor')
export class PbxProfileEditor extends LitElement {
  static override styles = [controls, styles];

  /** Only what the person changed; read it to keep a draft, set it to restore one. */
  @property({ attribute: false }) edits: MeUpdate = {};

  readonly #words = new Localize(this);
  readonly #me = new QueryController(this, 'me', readMe, () => [] as const, {
    component: 'profile-editor',
    requires: 'profile:read',
  });
  readonly #saving = new MutationController(
    this,
    'me-save',
    (client, { body, version }: { body: MeUpdate; version: number }) =>
      unwrap(client.PATCH('/me', { params: { header: { 'If-Match': `"${version}"` } }, body })),
    { done: 'pbx-me-saved', detail: ({ body }) => body },
  );

  readonly status = statusOf(this, {
    component: 'profile-editor',
    queries: [this.#me],
    mutations: [this.#saving],
    isDirty: () => this.#dirty,
  });

  /** The profile as it would be saved. */
  get draft(): Me | undefined {
    return this.#me.value && { ...this.#me.value, ...this.edits };
  }

  get #dirty(): boolean {
    return Object.keys(this.edits).length > 0;
  }

  /** Saves what was changed; resolves to false when it was refused. */
  async save(): Promise<boolean> {
    const me = this.#me.value;
    if (!me || !this.#dirty || this.#saving.pending) return !this.#dirty;
    const { emails, ...rest } = this.edits;
    const body = emails
      ? { ...rest, emails: emails.map((email) => email.trim()).filter(Boolean) }
      : rest;
    const saved = await this.#saving.run({ body, version: me.version });
    if (!saved) return false;
    await this.#me.settled;
    this.edits = {};
    return true;
  }

  /** Forgets what was changed. */
  discard(): void {
    this.edits = {};
    this.#saving.reset();
  }

  protected override render() {
    if (this.status.state === 'denied') return deniedState(this.status, this.#words);
    if (this.draft) return this.#form(this.draft);
    return this.#me.error ? errorState(this.#me, this.#words) : loadingState(this.#words, 6);
  }

  #form(draft: Me) {
    const { pending } = this.#saving;
    return html`<form part="base" novalidate @submit=${this.#submit}>
      ${this.#alert()}
      <div class="grid">${this.#name('firstName', draft)} ${this.#name('lastName', draft)}</div>
      ${this.#emails(draft.emails)}
      <div class="grid">${this.#language(draft)} ${this.#theme(draft)}</div>
      ${this.#timeZone(draft)}
      <div class="bar" part="actions">
        <button
          class="primary"
          type="submit"
          aria-busy=${pending}
          ?disabled=${pending || !this.#dirty}
        >
          ${this.#words.text('profileEditor.save')}
        </button>
        <button type="button" ?disabled=${pending || !this.#dirty} @click=${this.discard}>
          ${this.#words.text('profileEditor.discard')}
        </button>
      </div>
    </form>`;
  }

  #alert() {
    const { error } = this.#saving;
    if (!error) return nothing;
    if (error.kind === 'conflict') return alertMessage(this.#words.text('profileEditor.stale'));
    return alertMessage(textOf(error, this.#words));
  }

  #name(field: 'firstName' | 'lastName', draft: Me) {
    return textField({
      id: field,
      label: this.#words.text(`profileEditor.${field}`),
      value: draft[field],
      autocomplete: field === 'firstName' ? 'given-name' : 'family-name',
      required: true,
      maxLength: 60,
      readonly: this.#saving.pending,
      error: this.#saving.problemAt(`/${field}`),
      change: (value) => this.#edit({ [field]: value }),
    });
  }

  #emails(emails: readonly string[]) {
    const lines = emails.length > 0 ? emails : [''];
    const set = (next: string[]) => this.#edit({ emails: next });
    return html`<fieldset>
      <legend>${this.#words.text('profileEditor.emails')}</legend>
      ${lines.map((email, index) => this.#email(email, index, lines, set))}
      ${
        lines.length < maxEmails
          ? html`<button type="button" class="start" @click=${() => set([...lines, ''])}>
              ${this.#words.text('profileEditor.addEmail')}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #email(email: string, index: number, lines: readonly string[], set: (emails: string[]) => void) {
    const label = this.#words.text('profileEditor.email', { number: index + 1 });
    return html`<div class="email">
      ${textField({
        id: `email-${index}`,
        type: 'email',
        label,
        value: email,
        autocomplete: 'email',
        required: index === 0,
        maxLength: 254,
        readonly: this.#saving.pending,
        error:
          this.#saving.problemAt(`/emails/${index}`) ??
          (index === 0 ? this.#saving.problemAt('/emails') : undefined),
        change: (value) => set(lines.map((line, at) => (at === index ? value : line))),
      })}
      ${
        lines.length > 1
          ? html`<button
              type="button"
              aria-label=${this.#words.text('profileEditor.removeEmail', { label })}
              @click=${() => set(lines.filter((_, at) => at !== index))}
            >
              ${this.#words.text('profileEditor.remove')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #language(draft: Me) {
    return selectField({
      id: 'language',
      label: this.#words.text('profileEditor.language'),
      value: draft.language ?? '',
      options: [
        { value: '', label: this.#words.text('profileEditor.ofOrganization') },
        { value: 'en-CA', label: 'English' },
        { value: 'fr-CA', label: 'Français' },
      ],
      disabled: this.#saving.pending,
      error: this.#saving.problemAt('/language'),
      change: (value) => this.#edit({ language: (value || null) as Me['language'] }),
    });
  }

  #theme(draft: Me) {
    return selectField({
      id: 'theme',
      label: this.#words.text('profileEditor.theme'),
      value: draft.theme,
      options: (['auto', 'light', 'dark'] as const).map((value) => ({
        value,
        label: this.#words.text(`theme.${value}`),
      })),
      disabled: this.#saving.pending,
      error: this.#saving.problemAt('/theme'),
      change: (value) => this.#edit({ theme: value as Me['theme'] }),
    });
  }

  #timeZone(draft: Me) {
    return html`<div>
      ${textField({
        id: 'timeZone',
        label: this.#words.text('profileEditor.timeZone'),
        value: draft.timeZone ?? '',
        list: 'zones',
        maxLength: 64,
        autocomplete: 'off',
        hint: this.#words.text('profileEditor.timeZoneHint', { zone: draft.domain.timeZone }),
        readonly: this.#saving.pending,
        error: this.#saving.problemAt('/timeZone'),
        change: (value) => this.#edit({ timeZone: value.trim() || null }),
      })}
      <datalist id="zones">${zones.map((zone) => html`<option value=${zone}></option>`)}</datalist>
    </div>`;
  }

  /** What is as it was before is no edit. */
  #edit(change: MeUpdate) {
    const stored = this.#me.value;
    const edits = { ...this.edits, ...change };
    this.edits = Object.fromEntries(
      Object.entries(edits).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(stored?.[field as keyof Me]),
      ),
    );
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    if (await this.save()) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-profile-editor': PbxProfileEditor;
  }
}
