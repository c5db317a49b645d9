import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { checkboxField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { checkPassword } from '../shared/password.model.js';
import type { PasswordOwner } from '../shared/password.model.js';
import { passwordRules } from '../shared/secret-rules.js';
import { SecretForm } from './secret-form.js';

type PasswordChange = Required<components['schemas']['PasswordChange']>;

/** The rule of the platform; a stricter one of the organization is told by the server. */
const minLength = 12;
const empty: PasswordChange = { currentPassword: '', newPassword: '', endOtherSessions: true };

/** Change of the own password, proven by the current one. */
export class PasswordSection {
  readonly changing: MutationController<PasswordChange, { endOtherSessions: boolean }>;
  readonly #words: Localize;
  readonly #form: SecretForm<PasswordChange>;

  constructor(host: LitElement, words: Localize) {
    this.#words = words;
    this.changing = new MutationController(
      host,
      'password-save',
      async (client, body: PasswordChange) => {
        await unwrap(client.POST('/me/password', { body }));
        return { endOtherSessions: body.endOtherSessions };
      },
      {
        done: 'pbx-password-saved',
        detail: ({ endOtherSessions }) => ({ endOtherSessions }),
      },
    );
    this.#form = new SecretForm(host, words, this.changing, empty);
  }

  get dirty(): boolean {
    return this.#form.typed.currentPassword !== '' || this.#form.typed.newPassword !== '';
  }

  render(owner: PasswordOwner): TemplateResult {
    return this.#form.render({
      part: 'password',
      title: 'securityEditor.password',
      save: 'securityEditor.changePassword',
      saved: 'securityEditor.passwordChanged',
      fields: this.#fields(owner),
      check: () => this.#check(owner),
    });
  }

  #fields(owner: PasswordOwner): TemplateResult {
    const form = this.#form;
    const words = this.#words;
    const { newPassword, endOtherSessions } = form.typed;
    return html`<input
        type="text"
        name="username"
        .value=${owner.loginName}
        autocomplete="username"
        hidden
      />
      ${form.renderCurrent('current-password', 'securityEditor.currentPassword')}
      ${form.renderNew('newPassword', 'new-password', 'securityEditor.newPassword', {
        rules: passwordRules('new-password-rules', newPassword, owner, minLength, words),
      })}
      ${checkboxField({
        id: 'end-other-sessions',
        label: words.text('securityEditor.endOtherSessions'),
        checked: endOtherSessions,
        change: (checked) => form.type({ endOtherSessions: checked }),
      })}`;
  }

  #check(owner: PasswordOwner) {
    const unmet = checkPassword(this.#form.typed.newPassword, owner, 8).some(({ met }) => !met);
    return {
      ...this.#form.checkCurrent(),
      ...(unmet ? { newPassword: this.#words.text('password.refused') } : {}),
    };
  }
}
