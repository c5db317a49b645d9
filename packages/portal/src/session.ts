import { createSession, tokenFrom } from '@pbxkit/client';
import type { Capability, GetToken, Grant, Me, PbxSession } from '@pbxkit/client';
import type { ReactiveControllerHost } from 'lit';
import { dropDrafts } from './drafts.js';
import { firstLanguage, keepLanguage, wordsIn } from './words.js';
import type { Language } from './words.js';

const apiBase = '/v1';
const renew = tokenFrom(`${apiBase}/refresh`);

/** Who is in front of the browser: nobody yet, or a person, in their language and theme. */
export class PortalSession {
  phase: 'starting' | 'signedOut' | 'signedIn' = 'starting';
  /** The session of the person has ended and waits for the password. */
  expired = false;
  me: Me | null = null;
  words = wordsIn(firstLanguage());

  /** Without a token: enough to sign in, to ask for a link and to use one. */
  readonly visitor: PbxSession;
  /** Of the person who is signed in. */
  current: PbxSession;

  readonly #host: ReactiveControllerHost;
  #received: Grant | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    const locale = this.words.language;
    this.visitor = createSession({ apiBase, getToken: () => null, locale });
    this.current = this.visitor;
  }

  /** Nothing but the set-up of the second step is allowed until it is done. */
  get restricted(): boolean {
    return this.me?.mfa.policy === 'required' && !this.me.mfa.enabled;
  }

  can(capability: Capability): boolean {
    return this.current.can('*', capability);
  }

  /** Signs in with the refresh cookie, or with the grant that a sign-in just gave. */
  async start(): Promise<void> {
    const locale = this.words.language;
    this.current = createSession({ apiBase, getToken: this.#getToken, locale });
    await this.current.ready.catch(() => undefined);
    this.phase = this.current.state === 'ready' ? 'signedIn' : 'signedOut';
    this.#host.requestUpdate();
  }

  /** Takes the grant of a sign-in; another person than before starts from a fresh page. */
  async receive(grant: Grant): Promise<void> {
    this.#received = grant;
    if (this.phase !== 'signedIn') return this.start();
    if (grant.subject !== this.current.grant?.subject) return location.reload();
    await this.current.resume();
    this.setExpired(false);
  }

  /** Ends the session here; the server has ended it, or is asked for nothing more. */
  async leave(): Promise<void> {
    await this.current.end();
    dropDrafts();
    this.me = null;
    this.phase = 'signedOut';
    this.setExpired(false);
  }

  setExpired(expired: boolean): void {
    this.expired = expired;
    this.#host.requestUpdate();
  }

  /** The choices of the person hold in every browser they use. */
  meet(me: Me): void {
    this.me = me;
    const { language, theme, timeZone, domain } = me;
    this.speak(language ?? domain.language);
    this.current.update({ timeZone: timeZone ?? domain.timeZone });
    if (theme === 'auto') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = theme;
    this.#host.requestUpdate();
  }

  speak(language: Language): void {
    if (language === this.words.language) return;
    this.words = wordsIn(language);
    keepLanguage(language);
    this.visitor.update({ locale: language });
    this.current.update({ locale: language });
    this.#host.requestUpdate();
  }

  readonly #getToken: GetToken = (ask) => {
    const received = this.#received;
    this.#received = null;
    return received ?? renew(ask);
  };
}
