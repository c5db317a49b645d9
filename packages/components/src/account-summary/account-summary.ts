import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import '../locales/en/account-summary.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import { deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './account-summary.styles.js';

type Me = components['schemas']['Me'];

/**
 * Who is signed in, at a glance: name, extension, login, e-mails, organization, role, second step, sessions.
 *
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The frame.
 */
@define('pbx-account-summary')
export class PbxAccountSummary extends LitElement {
  static override styles = [controls, styles];

  readonly #words = new Localize(this);
  readonly #me = new QueryController(this, 'me', readMe, () => [] as const, {
    component: 'account-summary',
    requires: 'profile:read',
  });
  readonly #sessions = new QueryController(
    this,
    'sessions',
    (client, _args, signal) =>
      unwrap(client.GET('/me/sessions', { params: { query: { limit: 1 } }, signal })),
    () => [] as const,
    { component: 'account-summary', requires: 'profile:read' },
  );

  readonly status = statusOf(this, { component: 'account-summary', queries: [this.#me] });

  protected override render() {
    if (this.status.state === 'denied') return deniedState(this.status, this.#words);
    if (this.#me.value) return this.#summary(this.#me.value);
    return this.#me.error ? errorState(this.#me, this.#words) : loadingState(this.#words, 4);
  }

  #summary(me: Me) {
    const words = this.#words;
    const mfa = me.mfa.enabled ? 'accountSummary.mfaOn' : 'accountSummary.mfaOff';
    return html`<section class="base" part="base" aria-labelledby="name">
      <h2 class="name" id="name">${me.firstName} ${me.lastName}</h2>
      <dl>
        ${this.#row('extension', me.extension)} ${this.#row('login', me.loginName)}
        ${this.#row('emails', me.emails.join(', '))}
        ${this.#row('organization', me.domain.displayName)}
        ${this.#row('role', words.text(`role.${me.role}`))}
        ${this.#row('timeZone', me.timeZone ?? me.domain.timeZone)}
        ${me.mfa.policy === 'off' && !me.mfa.enabled ? nothing : this.#row('mfa', words.text(mfa))}
        ${this.#row('sessions', this.#sessionCount())}
      </dl>
    </section>`;
  }

  #sessionCount(): string | null {
    const { value } = this.#sessions;
    return value ? this.#words.text('accountSummary.sessionCount', { count: value.total }) : null;
  }

  /** What is not known or not there has no row. */
  #row(
    name:
      'extension' | 'login' | 'emails' | 'organization' | 'role' | 'timeZone' | 'mfa' | 'sessions',
    value: string | null,
  ) {
    if (!value) return nothing;
    return html`<div>
      <dt>${this.#words.text(`accountSummary.${name}`)}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-account-summary': PbxAccountSummary;
  }
}
