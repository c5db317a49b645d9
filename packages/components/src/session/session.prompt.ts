import type { PbxSession } from '@pbxkit/client';
import { html, type LitElement, type TemplateResult } from 'lit';
import { buttons } from '../shared/buttons.styles.js';
import { sessionOf } from '../shared/client-context.js';
import { Localize } from '../shared/localize.js';
import { showPopover } from '../shared/show-popover.js';
import { tokens } from '../shared/tokens.styles.js';
import { styles } from './session.styles.js';

/** The one prompt of an expired session: not modal, so that typing goes on. */
export class SessionPrompt {
  readonly #host: LitElement;
  readonly #session: () => PbxSession | null;
  readonly #words: Localize;
  #failed = false;

  constructor(host: LitElement, session: () => PbxSession | null) {
    this.#host = host;
    this.#session = session;
    const root = host.renderRoot as ShadowRoot;
    const sheets = [tokens, buttons, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets];
    host.addController({
      hostUpdate: () => sessionOf(host).receive(this.#session()),
      hostUpdated: () => showPopover(root.querySelector<HTMLElement>('.prompt')),
    });
    this.#words = new Localize(host);
  }

  render(): TemplateResult {
    return html`<slot name="expired">
      <div class="prompt" part="prompt" role="alert" popover="manual">
        <div class="words">
          <p class="title">${this.#words.text('session.expiredTitle')}</p>
          ${
            this.#failed
              ? html`<p class="failed">${this.#words.text('session.failed')}</p>`
              : html`<p class="lead">${this.#words.text('session.expiredLead')}</p>`
          }
        </div>
        <button type="button" class="primary" @click=${this.#resume}>
          ${this.#words.text('session.resume')}
        </button>
      </div>
    </slot>`;
  }

  readonly #resume = async () => {
    this.#tell(false);
    await this.#session()
      ?.resume()
      .catch(() => this.#tell(true));
  };

  #tell(failed: boolean) {
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
