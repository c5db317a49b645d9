import type { components } from '@pbxkit/client';

type Schemas = components['schemas'];
export type Role = Schemas['Role'];
export type Capability = Schemas['Capability'];
export type Reach = Schemas['Reach'];
/** What a caller may do and how far each capability goes. */
export type Capabilities = ReadonlyMap<Capability, Reach>;

/** Who makes a request, after its token was checked; capabilities are those of this very request. */
export interface Caller {
  readonly kind: 'user' | 'apiKey' | 'embed' | 'none';
  /** Person at the keyboard; null for an API key and for an external subject. */
  readonly userId: string | null;
  /** `user:<login>`, `external:<id>`, `apiKey:<id>` or `none`; owner of idempotency keys. */
  readonly subject: string;
  readonly role: Role;
  readonly capabilities: Capabilities;
  /** Domain of the token; null when it reaches several and names none. */
  readonly domainId: string | null;
  /** Reseller of the token's domain or key. */
  readonly resellerId: string | null;
  readonly siteId: string | null;
  /** Kept with every change; the last one is at the keyboard. */
  readonly actors: readonly Schemas['Actor'][];
  readonly channel: Schemas['Change']['channel'];
  /** Sign-in session, embed session or API key that the token belongs to. */
  readonly sessionId: string | null;
  /** Only profile capabilities until a second factor is confirmed. */
  readonly restricted: boolean;
  /** End of the token, when it has one; open streams stop then. */
  readonly expiresAt: Date | null;
}

/** Facts of a request that decide whether a token may be used with it. */
export interface RequestFacts {
  readonly method: string;
  /** `Origin` header as sent, `null` text included. */
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  /** `Host` header. */
  readonly host: string | undefined;
  readonly protocol: 'http' | 'https';
  /** Client address. */
  readonly address: string;
  /** `Pbx-Domain` header. */
  readonly domain: string | undefined;
}

/** A request without a token. */
export const nobody: Caller = Object.freeze({
  kind: 'none',
  userId: null,
  subject: 'none',
  role: 'no-portal',
  capabilities: new Map(),
  domainId: null,
  resellerId: null,
  siteId: null,
  actors: [],
  channel: 'system',
  sessionId: null,
  restricted: false,
  expiresAt: null,
});
