import { unwrap } from '@pbxkit/client';
import type { PbxClient, components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { SecretField } from '../shared/secret-field.js';
import { alertMessage, textOf } from '../shared/states.js';
import { qrCode } from './qr-code.js';
import { recoveryCodes } from './recovery-codes.js';

type Schemas = components['schemas'];
type Me = Schemas['Me'];
type Proof = Schemas['PasswordProof'];
type Act = 'enrol' | 'replace' | 'disable';

/** The second step of the sign-in: an authenticator app and recovery codes. */
export class MfaSection {
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #password: SecretField;
  #act: Act | null = null;
  #proof = '';
  #code = '';
  #enrolment: Schemas['TotpEnrolment'] | null = null;
  #codes: readonly string[] | null = null;
  #codeMissing = false;

  readonly enrolling: MutationController<Proof, Schemas['TotpEnrolment']>;
  readonly confirming: MutationController<Schemas['TotpCode'], Schemas['RecoveryCodes']>;
  readonly replacing: MutationController<Proof, Schemas['RecoveryCodes']>;
  readonly disabling: MutationController<Proof, object>;

  constructor(host: LitElement, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#password = new SecretField(host, words);
    const secret = { detail: () => ({}) };
    this.enrolling = new MutationController(
      host,
      'totp-enrol',
      (client: PbxClient, body: Proof) => unwrap(client.POST('/me/totp', { body })),
      secret,
    );
    this.confirming = new MutationController(
      host,
      'totp-save',
      (client: PbxClient, body: Schemas['TotpCode']) =>
        unwrap(client.POST('/me/totp/confirm', { body })),
      secret,
    );
    this.replacing = new MutationController(
      host,
      'recovery-codes-save',
      (client: PbxClient, body: Proof) => unwrap(client.POST('/me/totp/recovery-codes', { body })),
      secret,
    );
    this.disabling = new MutationController(
      host,
      'totp-delete',
      async (client: PbxClient, body: Proof) => {
        await unwrap(client.POST('/me/totp/disable', { body }));
        return {};
      },
      { ...secret, done: 'pbx-totp-deleted' },
    );
  }

  get mutations() {
    return [this.enrolling, this.confirming, this.replacing, this.disabling];
  }

  render({ mfa }: Me): TemplateResult {
    const words = this.#words;
    return html`<section part="mfa" aria-labelledby="mfa-title" tabindex="-1" id="mfa">
      <h2 id="mfa-title">${words.text('securityEditor.mfa')}</h2>
      <p class="muted">${words.text('securityEditor.mfaLead')}</p>
      ${this.#policy(mfa)} ${this.#state(mfa)} ${this.#step(mfa)}
    </section>`;
  }

  #policy(mfa: Me['mfa']) {
    if (mfa.policy === 'required') {
      const id = mfa.enabled ? 'securityEditor.mfaRequired' : 'securityEditor.mfaMustEnrol';
      return html`<p class=${mfa.enabled ? 'muted' : 'warn'}>${this.#words.text(id)}</p>`;
    }
    return mfa.policy === 'off' && !mfa.enabled
      ? html`<p class="muted">${this.#words.text('securityEditor.mfaOffered')}</p>`
      : nothing;
  }

  #state(mfa: Me['mfa']) {
    if (!mfa.enabled) return nothing;
    return html`<p>
      <span class="on">${this.#words.text('securityEditor.mfaOn')}</span>
      ${this.#words.text('securityEditor.codesLeft', { count: mfa.recoveryCodesLeft })}
    </p>`;
  }

  #step(mfa: Me['mfa']) {
    if (this.#codes) return recoveryCodes(this.#codes, this.#words, () => this.#close());
    if (this.#enrolment) return this.#scan(this.#enrolment);
    if (this.#act) return this.#prove(this.#act);
    return this.#choices(mfa);
  }

  #choices(mfa: Me['mfa']) {
    if (!mfa.enabled) {
      if (mfa.policy === 'off') return nothing;
      return html`<div class="bar">
        ${this.#choice('enrol', 'securityEditor.enrol', 'primary')}
      </div>`;
    }
    return html`<div class="bar">
      ${this.#choice('replace', 'securityEditor.replaceCodes')}
      ${
        mfa.policy === 'required'
          ? nothing
          : this.#choice('disable', 'securityEditor.disable', 'danger')
      }
    </div>`;
  }

  #choice(
    act: Act,
    id: 'securityEditor.enrol' | 'securityEditor.replaceCodes' | 'securityEditor.disable',
    look = '',
  ) {
    return html`<button type="button" class=${look} @click=${() => this.#choose(act)}>
      ${this.#words.text(id)}
    </button>`;
  }

  #prove(act: Act) {
    const words = this.#words;
    const { pending, error } = this.#mutation(act);
    const general = error && error.kind !== 'validation' ? textOf(error, words) : undefined;
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#submitProof(event, act)}>
      <p>${words.text(`securityEditor.${act}Lead`)}</p>
      ${alertMessage(general)}
      ${this.#password.render({
        id: 'mfa-password',
        label: words.text('securityEditor.proof'),
        value: this.#proof,
        autocomplete: 'current-password',
        required: true,
        readonly: pending,
        error: this.#mutation(act).problemAt('/currentPassword'),
        change: (proof) => this.#set(() => (this.#proof = proof)),
      })}
      <div class="bar">
        <button
          class=${act === 'disable' ? 'danger' : 'primary'}
          type="submit"
          aria-busy=${pending}
          ?disabled=${pending || !this.#proof}
        >
          ${words.text(`securityEditor.${act}Confirm`)}
        </button>
        ${this.#cancel()}
      </div>
    </form>`;
  }

  #scan({ secret, uri }: Schemas['TotpEnrolment']) {
    const words = this.#words;
    const { pending, error } = this.confirming;
    const wrong = this.#codeMissing || error ? words.text('securityEditor.wrongCode') : undefined;
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#submitCode(event)}>
      <p>${words.text('securityEditor.scan')}</p>
      ${qrCode(uri, words.text('securityEditor.qr'))}
      <p>
        ${words.text('securityEditor.secret')}
        <span class="secret-text" translate="no">${secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      ${textField({
        id: 'mfa-code',
        label: words.text('securityEditor.code'),
        value: this.#code,
        autocomplete: 'one-time-code',
        inputMode: 'numeric',
        maxLength: 10,
        required: true,
        readonly: pending,
        hint: words.text('securityEditor.codeHint'),
        error: wrong,
        change: (code) => this.#set(() => (this.#code = code)),
      })}
      <div class="bar">
        <button class="primary" type="submit" aria-busy=${pending} ?disabled=${pending}>
          ${words.text('securityEditor.confirm')}
        </button>
        ${this.#cancel()}
      </div>
    </form>`;
  }

  #cancel() {
    return html`<button type="button" @click=${() => this.#close()}>
      ${this.#words.text('securityEditor.cancel')}
    </button>`;
  }

  #mutation(act: Act) {
    return { enrol: this.enrolling, replace: this.replacing, disable: this.disabling }[act];
  }

  #choose(act: Act) {
    this.#close();
    this.#set(() => (this.#act = act));
    void this.#focus('mfa-password');
  }

  async #submitProof(event: SubmitEvent, act: Act) {
    event.preventDefault();
    const proof = { currentPassword: this.#proof };
    if (act === 'enrol') {
      const enrolment = await this.enrolling.run(proof);
      if (enrolment) this.#set(() => (this.#enrolment = enrolment));
      return this.#focus(enrolment ? 'mfa-code' : 'mfa-password');
    }
    if (act === 'replace') return this.#showCodes(await this.replacing.run(proof), 'mfa-password');
    if (!(await this.disabling.run(proof))) return this.#focus('mfa-password');
    this.#close();
    return this.#focus('mfa');
  }

  async #submitCode(event: SubmitEvent) {
    event.preventDefault();
    const code = this.#code.replace(/\s/g, '');
    this.#codeMissing = code.length < 6;
    this.#host.requestUpdate();
    if (this.#codeMissing) return this.#focus('mfa-code');
    const codes = await this.confirming.run({ code });
    await this.#showCodes(codes, 'mfa-code');
    if (codes) this.#announceEnrolled();
  }

  /** Told without the codes, which are for the eyes of the person alone. */
  #announceEnrolled() {
    this.#host.dispatchEvent(
      new CustomEvent('pbx-totp-saved', { detail: {}, bubbles: true, composed: true }),
    );
  }

  #showCodes(reply: Schemas['RecoveryCodes'] | undefined, orElse: string) {
    if (!reply) return this.#focus(orElse);
    this.#close();
    this.#set(() => (this.#codes = reply.codes));
    return this.#focus('codes-title');
  }

  #close() {
    for (const mutation of this.mutations) mutation.reset();
    this.#password.hide();
    this.#set(() => {
      this.#act = null;
      this.#proof = '';
      this.#code = '';
      this.#enrolment = null;
      this.#codes = null;
      this.#codeMissing = false;
    });
  }

  #set(change: () => void) {
    change();
    this.#host.requestUpdate();
  }

  async #focus(id: string) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}
