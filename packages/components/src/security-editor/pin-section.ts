import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { checkPin } from '../shared/password.model.js';
import { pinRules } from '../shared/secret-rules.js';
import { SecretForm } from './secret-form.js';

type Me = components['schemas']['Me'];
type PinChange = components['schemas']['PinChange'];

/** The voicemail PIN, proven by the password. */
export class PinSection {
  readonly changing: MutationController<PinChange, Record<string, never>>;
  readonly #words: Localize;
  readonly #form: SecretForm<PinChange>;

  constructor(host: LitElement, words: Localize) {
    this.#words = words;
    this.changing = new MutationController(
      host,
      'pin-save',
      async (client, body: PinChange) => {
        await unwrap(client.POST('/me/pin', { body }));
        return {};
      },
      { done: 'pbx-pin-saved', detail: () => ({}) },
    );
    this.#form = new SecretForm(host, words, this.changing, { currentPassword: '', pin: '' });
  }

  get dirty(): boolean {
    return this.#form.typed.pin !== '';
  }

  render(me: Me): TemplateResult {
    const form = this.#form;
    const words = this.#words;
    return form.render({
      part: 'pin',
      title: 'securityEditor.pin',
      lead: words.text(me.hasPin ? 'securityEditor.pinSet' : 'securityEditor.pinNone'),
      save: 'securityEditor.changePin',
      saved: 'securityEditor.pinChanged',
      fields: html`${form.renderNew('pin', 'pin', 'securityEditor.newPin', {
        digits: true,
        rules: pinRules('pin-rules', form.typed.pin, me.extension, words),
      })}
      ${form.renderCurrent('pin-password', 'securityEditor.proof')}`,
      check: () => this.#check(me),
    });
  }

  #check(me: Me) {
    const unmet = checkPin(this.#form.typed.pin, me.extension).some(({ met }) => !met);
    return {
      ...(unmet ? { pin: this.#words.text('pin.refused') } : {}),
      ...this.#form.checkCurrent(),
    };
  }
}
