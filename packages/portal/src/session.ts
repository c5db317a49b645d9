import { createSession } from '@pbxkit/client';
import type { Grant, PbxSession } from '@pbxkit/client';

const apiBase = '/v1';

/** Where a grant comes from: the sign-in that just happened, else the refresh cookie. */
export class SignedInGrants {
  #received: Grant | null = null;

  /** Takes the grant of a sign-in, so that the next token needs no request. */
  receive(grant: Grant): void {
    this.#received = grant;
  }

  /** A token for the session; null when the browser is signed out. */
  readonly getToken = async ({ signal }: { signal: AbortSignal }): Promise<Grant | null> => {
    const received = this.#received;
    this.#received = null;
    if (received) return received;
    const response = await fetch(`${apiBase}/refresh`, { method: 'POST', signal });
    if (response.status === 401 || response.status === 403) return null;
    if (!response.ok) throw new Error(`The session cannot be renewed now (${response.status})`);
    return (await response.json()) as Grant;
  };
}

/** The session of the person who is signed in. */
export function personSession(grants: SignedInGrants, locale: string): PbxSession {
  return createSession({ apiBase, getToken: grants.getToken, locale });
}

/** A session without a token: enough to sign in, to ask for a link and to use one. */
export function visitorSession(locale: string): PbxSession {
  return createSession({ apiBase, getToken: () => Promise.resolve(null), locale });
}
