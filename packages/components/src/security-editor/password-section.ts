import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { checkboxField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { checkPassword } from '../shared/password.model.js';
import type { PasswordOwner } from '../shared/password.model.js';
import { SecretField } from '../shared/secret-field.js';
import { passwordRules } from '../shared/secret-rules.js';
import { alertMessage, textOf } from '../shared/states.js';

type PasswordChange = components['schemas']['PasswordChange'];

/** The rule of the platform; a stricter one of the organization is told by the server. */
const minLength = 12;
const empty: Required<PasswordChange> = {
  currentPassword: '',
  newPassword: '',
  endOtherSessions: true,
};

/** Change of the own password, proven by the current one. */
export class PasswordSection {
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #current: SecretField;
  readonly #new: SecretField;
  #typed = empty;
  #faults: { currentPassword?: string; newPassword?: string } = {};
  #done = false;

  readonly changing: MutationController<Required<PasswordChange>, { endOtherSessions: boolean }>;

  constructor(host: LitElement, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#current = new SecretField(host, words);
    this.#new = new SecretField(host, words);
    this.changing = new MutationController(
      host,
      'password-save',
      async (client, body: Required<PasswordChange>) => {
        await unwrap(client.POST('/me/password', { body }));
        return { endOtherSessions: body.endOtherSessions };
      },
      {
        done: 'pbx-password-saved',
        detail: ({ endOtherSessions }) => ({ endOtherSessions }),
      },
    );
  }

  get dirty(): boolean {
    return this.#typed.currentPassword !== '' || this.#typed.newPassword !== '';
  }

  render(owner: PasswordOwner): TemplateResult {
    const words = this.#words;
    const { pending, error } = this.changing;
    const general = error && error.kind !== 'validation' ? textOf(error, words) : undefined;
    return html`<section part="password" aria-labelledby="password-title">
      <h2 id="password-title">${words.text('securityEditor.password')}</h2>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, owner)}>
        ${alertMessage(general)}
        <input
          type="text"
          name="username"
          .value=${owner.loginName}
          autocomplete="username"
          hidden
        />
        ${this.#current.render({
          id: 'current-password',
          label: words.text('securityEditor.currentPassword'),
          value: this.#typed.currentPassword,
          autocomplete: 'current-password',
          required: true,
          readonly: pending,
          error: this.#faults.currentPassword ?? this.changing.problemAt('/currentPassword'),
          change: (currentPassword) => this.#type({ currentPassword }),
        })}
        ${this.#new.render({
          id: 'new-password',
          label: words.text('securityEditor.newPassword'),
          value: this.#typed.newPassword,
          autocomplete: 'new-password',
          required: true,
          readonly: pending,
          error: this.#faults.newPassword ?? this.changing.problemAt('/newPassword'),
          describedBy: 'new-password-rules',
          below: passwordRules(
            'new-password-rules',
            this.#typed.newPassword,
            owner,
            minLength,
            words,
          ),
          change: (newPassword) => this.#type({ newPassword }),
        })}
        ${checkboxField({
          id: 'end-other-sessions',
          label: words.text('securityEditor.endOtherSessions'),
          checked: this.#typed.endOtherSessions,
          change: (endOtherSessions) => this.#type({ endOtherSessions }),
        })}
        <div class="bar">
          <button class="primary" type="submit" aria-busy=${pending} ?disabled=${pending}>
            ${words.text('securityEditor.changePassword')}
          </button>
        </div>
        <p role="status">${this.#done ? words.text('securityEditor.passwordChanged') : ''}</p>
      </form>
    </section>`;
  }

  #type(change: Partial<PasswordChange>) {
    this.#typed = { ...this.#typed, ...change };
    this.#done = false;
    this.#host.requestUpdate();
  }

  /** What can be known without asking the server; it decides about everything else. */
  #check(owner: PasswordOwner) {
    const { currentPassword, newPassword } = this.#typed;
    const unmet = checkPassword(newPassword, owner, 8).some(({ met }) => !met);
    return {
      ...(currentPassword
        ? {}
        : { currentPassword: this.#words.text('securityEditor.currentNeeded') }),
      ...(unmet ? { newPassword: this.#words.text('password.refused') } : {}),
    };
  }

  async #submit(event: SubmitEvent, owner: PasswordOwner) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#faults = this.#check(owner);
    this.#host.requestUpdate();
    const allowed = Object.keys(this.#faults).length === 0;
    if (allowed && (await this.changing.run(this.#typed))) {
      this.#typed = empty;
      this.#done = true;
      this.#current.hide();
      this.#new.hide();
      return;
    }
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }
}
