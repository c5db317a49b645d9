import type { components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import '../locales/en/security-editor.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import { secretStyles } from '../shared/secret-field.styles.js';
import { deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { MfaSection } from './mfa-section.js';
import { PasswordSection } from './password-section.js';
import { PinSection } from './pin-section.js';
import { styles } from './security-editor.styles.js';

type Me = components['schemas']['Me'];

/**
 * Own password, voicemail PIN, authenticator app and recovery codes; every change asks for the current password.
 *
 * @fires {PbxActionEvent} pbx-password-save - About to change the password; cancelable.
 * @fires {CustomEvent} pbx-password-saved - Changed. `detail`: `{ endOtherSessions }`.
 * @fires {PbxActionEvent} pbx-pin-save - About to change the PIN; cancelable.
 * @fires {CustomEvent} pbx-pin-saved - Changed.
 * @fires {PbxActionEvent} pbx-totp-enrol - About to start an enrolment; cancelable.
 * @fires {PbxActionEvent} pbx-totp-save - About to confirm an authenticator; cancelable.
 * @fires {CustomEvent} pbx-totp-saved - The authenticator is needed from the next sign-in on.
 * @fires {PbxActionEvent} pbx-totp-delete - About to remove the authenticator; cancelable.
 * @fires {CustomEvent} pbx-totp-deleted - Removed.
 * @fires {PbxActionEvent} pbx-recovery-codes-save - About to replace the recovery codes; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - All sections.
 * @csspart password - Section of the password.
 * @csspart pin - Section of the voicemail PIN.
 * @csspart mfa - Section of the second step.
 * @csspart qr - The QR code.
 */
@define('pbx-security-editor')
export class PbxSecurityEditor extends LitElement {
  static override styles = [controls, secretStyles, styles];

  readonly #words = new Localize(this);
  readonly #me = new QueryController(this, 'me', readMe, () => [] as const, {
    component: 'security-editor',
    requires: 'profile:read',
  });
  readonly #password = new PasswordSection(this, this.#words);
  readonly #pin = new PinSection(this, this.#words);
  readonly #mfa = new MfaSection(this, this.#words);

  readonly status = statusOf(this, {
    component: 'security-editor',
    queries: [this.#me],
    mutations: [this.#password.changing, this.#pin.changing, ...this.#mfa.mutations],
    isDirty: () => this.#password.dirty || this.#pin.dirty,
  });

  protected override render() {
    if (this.status.state === 'denied') return deniedState(this.status, this.#words);
    if (this.#me.value) return this.#sections(this.#me.value);
    return this.#me.error ? errorState(this.#me, this.#words) : loadingState(this.#words, 8);
  }

  #sections(me: Me) {
    const owner = {
      loginName: me.loginName,
      displayName: `${me.firstName} ${me.lastName}`,
      extension: me.extension,
    };
    const mfa = this.#mfa.render(me);
    const first = me.mfa.policy === 'required';
    return html`<div class="sections" part="base">
      ${first ? mfa : nothing} ${this.#password.render(owner)}
      ${me.extension ? this.#pin.render(me) : nothing} ${first ? nothing : mfa}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-security-editor': PbxSecurityEditor;
  }
}
