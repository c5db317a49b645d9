import { unwrap } from '@pbxkit/client';
import type { Capability, components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/capabilities.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { deniedState, errorState, loadingState } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './capabilities.styles.js';

type Missing = components['schemas']['MissingCapability'];

/**
 * “Why don’t I see…?”: what the person may not do here, why, and the least role that can grant it.
 *
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The list.
 */
@define('pbx-capabilities')
export class PbxCapabilities extends LitElement {
  static override styles = [controls, styles];

  /** Shows this capability alone; null shows all that are missing. */
  @property({ attribute: false }) only: Capability | null = null;

  readonly #words = new Localize(this);
  readonly #capabilities = new QueryController(
    this,
    'me',
    (client, _args, signal) => unwrap(client.GET('/me/capabilities', { signal })),
    () => [] as const,
    { component: 'capabilities', requires: 'profile:read' },
  );

  readonly status = statusOf(this, {
    component: 'capabilities',
    queries: [this.#capabilities],
    isEmpty: () => this.#missing.length === 0,
  });

  get #missing(): readonly Missing[] {
    const missing = this.#capabilities.value?.missing ?? [];
    return this.only ? missing.filter(({ capability }) => capability === this.only) : missing;
  }

  protected override render() {
    const { value, error } = this.#capabilities;
    if (this.status.state === 'denied') return deniedState(this.status, this.#words);
    if (!value)
      return error ? errorState(this.#capabilities, this.#words) : loadingState(this.#words, 5);
    const role = this.#words.text(`role.${value.role}`);
    return html`<div part="base">
      <p>${this.#words.text('capabilities.role', { role })}</p>
      ${
        this.#missing.length === 0
          ? html`<p>${this.#words.text('capabilities.none')}</p>`
          : html`<ul>
              ${this.#missing.map((missing) => this.#item(missing))}
            </ul>`
      }
    </div>`;
  }

  #item({ capability, why, grantedBy }: Missing) {
    const role = grantedBy && this.#words.text(`role.${grantedBy}`);
    return html`<li>
      <span>${this.#words.text(`capability.${capability}`)}</span>
      <span class="muted">
        ${this.#words.text(`capabilities.why.${why}`)}
        ${role ? this.#words.text('capabilities.grantedBy', { role }) : nothing}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-capabilities': PbxCapabilities;
  }
}
