import { html, nothing } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage } from '../shared/states.js';

const component = 'answering-rules-editor';

/** The tab Answering rules. Its editor is loaded with the first look at it, and stays, so that what is typed is kept. */
export class RulesPanel {
  readonly #host: Host;
  readonly #words: Localize;
  #userId = '';
  #isShown = false;
  #failed = false;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
  }

  /** Whether the rules may be read. */
  get isOffered(): boolean {
    const { session } = sessionOf(this.#host);
    return (
      !!session &&
      (session.can(component, 'users:read') || session.can(component, 'answeringRules:write'))
    );
  }

  render(userId: string, isShown: boolean) {
    if (isShown && (!this.#isShown || this.#userId !== userId)) this.#open(userId);
    this.#isShown = isShown;
    if (!userId || this.#userId !== userId) return nothing;
    if (this.#failed) return isShown ? alertMessage(this.#words.text('error.network')) : nothing;
    return html`<pbx-answering-rules-editor
      part="answering-rules"
      user-id=${userId}
      without-heading
      ?hidden=${!isShown}
    ></pbx-answering-rules-editor>`;
  }

  #open(userId: string): void {
    this.#userId = userId;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      await import('../answering-rules-editor/answering-rules-editor.js');
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }
}
