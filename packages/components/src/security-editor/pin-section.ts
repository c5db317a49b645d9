import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { checkPin } from '../shared/password.model.js';
import { SecretField } from '../shared/secret-field.js';
import { pinRules } from '../shared/secret-rules.js';
import { alertMessage, textOf } from '../shared/states.js';

type Me = components['schemas']['Me'];
type PinChange = components['schemas']['PinChange'];

const empty: PinChange = { currentPassword: '', pin: '' };

/** The voicemail PIN, proven by the password. */
export class PinSection {
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #password: SecretField;
  readonly #pin: SecretField;
  #typed = empty;
  #faults: { currentPassword?: string; pin?: string } = {};
  #done = false;

  readonly changing: MutationController<PinChange, Record<string, never>>;

  constructor(host: LitElement, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#password = new SecretField(host, words);
    this.#pin = new SecretField(host, words);
    this.changing = new MutationController(
      host,
      'pin-save',
      async (client, body: PinChange) => {
        await unwrap(client.POST('/me/pin', { body }));
        return {};
      },
      { done: 'pbx-pin-saved', detail: () => ({}) },
    );
  }

  get dirty(): boolean {
    return this.#typed.pin !== '';
  }

  render(me: Me): TemplateResult {
    const words = this.#words;
    const { pending, error } = this.changing;
    const general = error && error.kind !== 'validation' ? textOf(error, words) : undefined;
    return html`<section part="pin" aria-labelledby="pin-title">
      <h2 id="pin-title">${words.text('securityEditor.pin')}</h2>
      <p class="muted">
        ${words.text(me.hasPin ? 'securityEditor.pinSet' : 'securityEditor.pinNone')}
      </p>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, me)}>
        ${alertMessage(general)}
        ${this.#pin.render({
          id: 'pin',
          label: words.text('securityEditor.newPin'),
          value: this.#typed.pin,
          autocomplete: 'off',
          digits: true,
          required: true,
          readonly: pending,
          error: this.#faults.pin ?? this.changing.problemAt('/pin'),
          describedBy: 'pin-rules',
          below: pinRules('pin-rules', this.#typed.pin, me.extension, words),
          change: (pin) => this.#type({ pin }),
        })}
        ${this.#password.render({
          id: 'pin-password',
          label: words.text('securityEditor.proof'),
          value: this.#typed.currentPassword,
          autocomplete: 'current-password',
          required: true,
          readonly: pending,
          error: this.#faults.currentPassword ?? this.changing.problemAt('/currentPassword'),
          change: (currentPassword) => this.#type({ currentPassword }),
        })}
        <div class="bar">
          <button class="primary" type="submit" aria-busy=${pending} ?disabled=${pending}>
            ${words.text('securityEditor.changePin')}
          </button>
        </div>
        <p role="status">${this.#done ? words.text('securityEditor.pinChanged') : ''}</p>
      </form>
    </section>`;
  }

  #type(change: Partial<PinChange>) {
    this.#typed = { ...this.#typed, ...change };
    this.#done = false;
    this.#host.requestUpdate();
  }

  #check(me: Me) {
    const unmet = checkPin(this.#typed.pin, me.extension).some(({ met }) => !met);
    return {
      ...(unmet ? { pin: this.#words.text('pin.refused') } : {}),
      ...(this.#typed.currentPassword
        ? {}
        : { currentPassword: this.#words.text('securityEditor.currentNeeded') }),
    };
  }

  async #submit(event: SubmitEvent, me: Me) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#faults = this.#check(me);
    this.#host.requestUpdate();
    const allowed = Object.keys(this.#faults).length === 0;
    if (allowed && (await this.changing.run(this.#typed))) {
      this.#typed = empty;
      this.#done = true;
      this.#pin.hide();
      return;
    }
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }
}
