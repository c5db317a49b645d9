import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage } from '../shared/states.js';
import { check, section, type ProfileForm } from './profile-form.js';

/** The tab Voicemail: settings, and on one's own record the messages, which nobody else hears. */
export class VoicemailPanel {
  readonly #host: Host;
  readonly #words: Localize;
  #loading: Promise<unknown> | undefined;
  #failed = false;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  render(form: ProfileForm) {
    const words = this.#words;
    const isOwn = !!form.user && form.user.id === form.me?.id;
    const settings = html`<div class="wide">
      ${check(form, 'voicemailEnabled')}
      <p class="hint">
        ${words.text(isOwn ? 'userEditor.voicemailPinOwn' : 'userEditor.voicemailPin')}
        ${isOwn ? nothing : words.text('userEditor.voicemailPrivate')}
      </p>
    </div>`;
    return html`${section(form, 'voicemail', settings)} ${isOwn ? this.#messages() : nothing}`;
  }

  #messages() {
    this.#loading ??= this.#load();
    return html`<section class="section" aria-labelledby="own-messages">
      <h3 id="own-messages">${this.#words.text('userEditor.voicemailOwn')}</h3>
      ${
        this.#failed
          ? alertMessage(this.#words.text('error.network'))
          : html`<pbx-voicemail part="voicemail" @pbx-state-changed=${stop}></pbx-voicemail>`
      }
    </section>`;
  }

  /** With the first look at it. */
  async #load(): Promise<void> {
    try {
      await import('../voicemail/voicemail.js');
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }
}

/** The state of the inner element is not that of this one. */
function stop(event: Event): void {
  event.stopPropagation();
}
