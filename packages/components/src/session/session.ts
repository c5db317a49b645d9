import { ContextProvider } from '@lit/context';
import { capabilities, createSession, tokenFrom } from '@pbxkit/client';
import type { GetToken, PbxSession, SessionState, Theme } from '@pbxkit/client';
import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { sessionContext } from '../shared/client-context.js';
import { define } from '../shared/define.js';
import { applyTheme } from './session.theme.js';
import type { SessionPrompt } from './session.prompt.js';

const endsAfterMs = 1000;

/**
 * Gives a session to every element inside it, with its theme. Takes a session, or makes its own from the attributes and
 * ends it one second after removal unless it is put back.
 *
 * @slot - Everything that uses the session.
 * @slot expired - Replaces the prompt that is shown once the session has expired.
 * @fires {CustomEvent} pbx-session-expired - Signed out; what was typed is kept.
 * @fires {CustomEvent} pbx-session-resumed - Signed in again; every element reads anew.
 * @csspart prompt - The prompt to sign in again.
 */
@define('pbx-session')
export class PbxSessionElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The session to give; without it the element makes one from its attributes. */
  @property({ attribute: false }) session: PbxSession | null = null;

  /** Root of the API with its version, for example `https://pbx.example/v1`. */
  @property({ attribute: 'api-base' }) apiBase = '';

  /** Page of one's own that mints tokens; it is POSTed `{ "reason" }` with same-origin cookies. */
  @property({ attribute: 'token-url' }) tokenUrl = '';

  /** A development key (`pbx_dev_…`), for pages on localhost only. */
  @property() token = '';

  /** Locale of words, dates and numbers, such as `fr-CA`; `auto` follows the nearest `lang`. */
  @property() locale = '';

  /** `domain`, `viewer` or an IANA name. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** `light`, `dark`, or `auto`, which inherits the scheme of the page. */
  @property() scheme = '';

  /** `compact`, `comfortable` or `spacious`. */
  @property() density = '';

  #own: PbxSession | null = null;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  #shownState: SessionState = 'idle';
  #themeSheet: CSSStyleSheet | undefined;
  readonly #provider = new ContextProvider(this, { context: sessionContext, initialValue: null });
  #prompt: SessionPrompt | undefined;

  /** The session in use: the given one, else its own. */
  get current(): PbxSession | null {
    return this.session ?? this.#own;
  }

  override connectedCallback(): void {
    clearTimeout(this.#ending);
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending = setTimeout(() => this.#endOwn(), endsAfterMs);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#themeSheet = new CSSStyleSheet();
    (root as ShadowRoot).adoptedStyleSheets.push(this.#themeSheet);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const remade = changed.has('apiBase') || changed.has('tokenUrl') || changed.has('token');
    if (this.session || remade) this.#endOwn();
    if (!this.current && this.apiBase && this.isConnected) this.#own = this.#create();
    if (this.#own && (changed.has('locale') || changed.has('timeZone'))) {
      this.#own.update({ locale: this.locale || 'auto', timeZone: this.timeZone || 'domain' });
    }
    if (this.#provider.value !== this.current) this.#give(this.current);
    if (this.#themeSheet) applyTheme(this.#themeSheet, this.#theme, this);
  }

  protected override render() {
    return html`<slot></slot>${this.#isLost ? (this.#prompt?.render() ?? nothing) : nothing}`;
  }

  /** Expired after it was good: whoever never signed in is told so by the elements. */
  get #isLost(): boolean {
    return this.current?.state === 'expired' && this.current.grant !== null;
  }

  get #theme(): Theme {
    const given = this.current?.settings.theme ?? {};
    return {
      ...given,
      ...(this.scheme ? { scheme: this.scheme as NonNullable<Theme['scheme']> } : {}),
      ...(this.density ? { density: this.density as NonNullable<Theme['density']> } : {}),
    };
  }

  #create(): PbxSession | null {
    const getToken = this.#tokenSource();
    if (!getToken) return null;
    return createSession({
      apiBase: this.apiBase,
      getToken,
      locale: this.locale || 'auto',
      timeZone: this.timeZone || 'domain',
    });
  }

  #tokenSource(): GetToken | null {
    if (this.tokenUrl) return tokenFrom(this.tokenUrl);
    if (this.token.startsWith('pbx_dev_')) return developmentToken(this.token);
    if (this.token) console.warn('<pbx-session token> takes development keys (pbx_dev_…) only.');
    return null;
  }

  #give(session: PbxSession | null) {
    this.#unsubscribe?.();
    this.#unsubscribe = session?.subscribe(() => this.#follow());
    this.#shownState = session?.state ?? 'idle';
    this.#provider.setValue(session);
    if (session?.state === 'expired') void this.#loadPrompt();
  }

  #follow() {
    const previous = this.#shownState;
    const next = this.current?.state ?? 'idle';
    this.#shownState = next;
    this.requestUpdate();
    if (next === 'expired') void this.#loadPrompt();
    if (next === 'expired' && previous !== 'expired') this.#tell('pbx-session-expired');
    if (next === 'ready' && previous === 'expired') this.#tell('pbx-session-resumed');
  }

  #tell(type: 'pbx-session-expired' | 'pbx-session-resumed') {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  /** The prompt is needed rarely, so it is loaded then. */
  async #loadPrompt() {
    if (this.#prompt) return;
    const { SessionPrompt } = await import('./session.prompt.js');
    this.#prompt ??= new SessionPrompt(this, () => this.current);
    this.requestUpdate();
  }

  #endOwn() {
    if (!this.#own) return;
    void this.#own.end();
    this.#own = null;
    if (!this.session) this.#give(null);
  }
}

/** The server checks what the key may do; a page in development is not told beforehand. */
function developmentToken(token: string): GetToken {
  return () =>
    Promise.resolve({
      token,
      expiresInSeconds: 86_400,
      domain: '',
      subject: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: 'en-CA',
      granted: { '*': [...capabilities] },
      denied: [],
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-session': PbxSessionElement;
  }
  interface HTMLElementEventMap {
    'pbx-session-expired': CustomEvent<null>;
    'pbx-session-resumed': CustomEvent<null>;
  }
}
