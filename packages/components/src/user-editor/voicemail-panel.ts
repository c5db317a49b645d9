import { html, nothing, type TemplateResult } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage } from '../shared/states.js';
import { check, section, type ProfileForm } from './profile-form.js';

const component = 'voicemail-editor';

/**
 * The tab Voicemail: whether there is a mailbox, how it is set up, and on one's own record the messages, which nobody else
 * hears. Its elements are loaded with the first look at them, and stay, so that what is typed is kept.
 */
export class VoicemailPanel {
  readonly #host: Host;
  readonly #words: Localize;
  #userId = '';
  #loading: Promise<unknown> | undefined;
  #failed = false;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  /** What is saved with the user. */
  render(form: ProfileForm): TemplateResult {
    const words = this.#words;
    const isOwn = !!form.user && form.user.id === form.me?.id;
    const settings = html`<div class="wide">
      ${check(form, 'voicemailEnabled')}
      <p class="hint">
        ${words.text(isOwn ? 'userEditor.voicemailPinOwn' : 'userEditor.voicemailPin')}
        ${isOwn ? nothing : words.text('userEditor.voicemailPrivate')}
      </p>
    </div>`;
    return section(form, 'voicemail', settings);
  }

  /** What saves itself, and the own messages. */
  renderMailbox(userId: string, { isShown, isOwn }: { isShown: boolean; isOwn: boolean }) {
    if (isShown) this.#userId = userId;
    if (!userId || this.#userId !== userId) return nothing;
    this.#loading ??= this.#load();
    if (this.#failed) return isShown ? alertMessage(this.#words.text('error.network')) : nothing;
    return html`<div ?hidden=${!isShown}>
      ${this.#isOffered(isOwn) ? this.#editor(userId) : nothing}
      ${isOwn ? this.#messages() : nothing}
    </div>`;
  }

  #isOffered(isOwn: boolean): boolean {
    const { session } = sessionOf(this.#host);
    const may = (capability: 'users:write' | 'voicemail:own') =>
      session?.can(component, capability) ?? false;
    return may('users:write') || (isOwn && may('voicemail:own'));
  }

  #editor(userId: string) {
    return html`<pbx-voicemail-editor
      part="mailbox"
      user-id=${userId}
      without-heading
    ></pbx-voicemail-editor>`;
  }

  #messages() {
    return html`<section class="section" aria-labelledby="own-messages">
      <h3 id="own-messages">${this.#words.text('userEditor.voicemailOwn')}</h3>
      <pbx-voicemail part="voicemail"></pbx-voicemail>
    </section>`;
  }

  async #load(): Promise<void> {
    try {
      await Promise.all([
        import('../voicemail/voicemail.js'),
        import('../voicemail-editor/voicemail-editor.js'),
      ]);
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }
}
