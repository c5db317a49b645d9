import { createSession, tokenFrom } from '@pbxkit/client';
import type { GetToken, Grant, PbxSession } from '@pbxkit/client';

const apiBase = '/v1';
const renew = tokenFrom(`${apiBase}/refresh`);

/** Where a grant comes from: the sign-in that just happened, else the refresh cookie. */
export class SignedInGrants {
  #received: Grant | null = null;

  /** Takes the grant of a sign-in, so that the next token needs no request. */
  receive(grant: Grant): void {
    this.#received = grant;
  }

  /** A token for the session; null when the browser is signed out. */
  readonly getToken: GetToken = (ask) => {
    const received = this.#received;
    this.#received = null;
    return received ?? renew(ask);
  };
}

/** The session of the person who is signed in. */
export function personSession(grants: SignedInGrants, locale: string): PbxSession {
  return createSession({ apiBase, getToken: grants.getToken, locale });
}

/** A session without a token: enough to sign in, to ask for a link and to use one. */
export function visitorSession(locale: string): PbxSession {
  return createSession({ apiBase, getToken: () => null, locale });
}
