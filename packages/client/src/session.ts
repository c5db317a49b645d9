import { createChanges, type Changes } from './changes.js';
import { buildClient, type ClientHooks, type ClientOptions, type PbxClient } from './client.js';
import { createTokenKeeper, type GetToken } from './policy/token-keeper.js';
import type { Capability, Grant } from './resources.js';
import { unwrap } from './pbx-error.js';
import { tellAll } from './tell.js';
import { wait } from './wait.js';

/** What the token allows: the mint reply without the token. */
export type SessionGrant = Omit<Grant, 'token'>;

/**
 * `idle`: nothing asked yet. `expired`: signed out, {@link PbxSession.resume} asks again. `ended`:
 * for good.
 */
export type SessionState = 'idle' | 'starting' | 'ready' | 'expired' | 'ended';

/** How elements look; token keys are the public tokens without `--pbx-`. */
export interface Theme {
  scheme?: 'light' | 'dark' | 'auto';
  density?: 'compact' | 'comfortable' | 'spacious';
  tokens?: Readonly<Record<string, string>>;
}

/**
 * Own words by locale and string id, for example `{ 'fr-CA': { 'userTable.empty': '…' } }`; plurals
 * are `{ one, other }`.
 */
export type Strings = Readonly<
  Record<string, Readonly<Record<string, string | Readonly<{ one: string; other: string }>>>>
>;

/** What can be changed while the session lives. */
export interface SessionSettings {
  /** BCP 47 tag, or `auto` for the nearest `lang`, then the browser's. Default `auto`. */
  readonly locale: string;
  /** IANA name, `domain` or `viewer`. Default `domain`. */
  readonly timeZone: string;
  /** Default `{}`. */
  readonly theme: Readonly<Theme>;
  /** Default `{}`. */
  readonly strings: Strings;
}

/** One line of a session's own log. Holds no token, name or number. */
export interface SessionRecord {
  readonly type: 'token' | 'request' | 'state' | 'warning';
  /** The reason for a token, the new state, or the word for a warning. */
  readonly what?: string;
  readonly ms?: number;
  readonly requestId?: string;
  /** Path as in the contract, with placeholders. */
  readonly path?: string;
  readonly status?: number;
  readonly attempts?: number;
}

/** Options of {@link createSession}. */
export interface SessionOptions extends Partial<SessionSettings> {
  /** Root of the API with its version, for example `https://pbx.example/v1`. */
  apiBase: string;
  /** Where tokens come from; `tokenFrom(url)` makes one that asks a page of one's own. */
  getToken: GetToken;
  /** Local records for one's own monitoring; nothing is sent anywhere. */
  onEvent?: (record: SessionRecord) => void;
  /** Takes the place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What changed in a session; `stream`: the event stream broke or is back. */
export type SessionChange = 'state' | 'settings' | 'grant' | 'stream';

/** Why a capability is not there; null = it is. */
export type Why = 'key' | 'role' | 'plan' | 'unknown' | 'not-requested' | null;

/**
 * One caller's stay with one tenant. Elements inside `<pbx-session>` share it. The object is
 * frozen, so reactive frameworks leave it alone.
 */
export interface PbxSession {
  readonly client: PbxClient;
  /** Null until the first token. */
  readonly grant: SessionGrant | null;
  /**
   * Reading it starts the session. Resolves with the first token, rejects with a `PbxError` when
   * there is none.
   */
  readonly ready: Promise<void>;
  readonly state: SessionState;
  readonly changes: Changes;
  readonly settings: SessionSettings;
  /** Whether an element, named by its tag without `pbx-`, may do something. */
  can(component: string, capability: Capability): boolean;
  why(component: string, capability: Capability): Why;
  /**
   * Calls back when the state, the settings, the grant or the stream changed. Returns the function
   * that stops it.
   */
  subscribe(listener: (what: SessionChange) => void): () => void;
  update(settings: Partial<SessionSettings>): void;
  /** Asks for a token again after expiry. Rejects with a `PbxError` when still signed out. */
  resume(): Promise<void>;
  /** Stops calls and stream and forgets the token. `revoke` ends the token on the server first. */
  end(options?: { revoke?: boolean }): Promise<void>;
}

/**
 * Makes a session. Sends nothing until a call is made, an element connects or `ready` is read, so
 * making it twice is free.
 * ```ts
 * const session = createSession({ apiBase: 'https://pbx.example/v1', getToken: tokenFrom('/pbx-token') });
 * ```
 */
export function createSession(options: SessionOptions): PbxSession {
  return buildSession(options, {}, {});
}

/** {@link createSession} with other policies, for tests. */
export function buildSession(
  options: SessionOptions,
  policies: Pick<ClientOptions, 'retry' | 'timeout'>,
  hooks: Pick<ClientHooks, 'transport'>,
): PbxSession {
  const listeners = new Set<(what: SessionChange) => void>();
  const renewals = new Set<() => void>();
  const underWay = new Set<Promise<unknown>>();
  const stop = new AbortController();
  let state: SessionState = 'idle';
  let grant: SessionGrant | null = null;
  let started: Promise<void> | null = null;
  let settings = merged({ locale: 'auto', timeZone: 'domain', theme: {}, strings: {} }, options);

  const tell = (what: SessionChange) => tellAll(listeners, what);
  const record = (entry: SessionRecord) => tellAll(options.onEvent ? [options.onEvent] : [], entry);

  function enter(next: SessionState): void {
    if (state === next || state === 'ended') return;
    state = next;
    record({ type: 'state', what: next });
    tell('state');
  }

  const keeper = createTokenKeeper(options.getToken, {
    asking: () => {
      if (state === 'idle') enter('starting');
    },
    accepted: ({ token: _token, ...rest }, reason, ms) => {
      const isFirst = grant === null;
      grant = Object.freeze(rest);
      record({ type: 'token', what: reason, ms });
      enter('ready');
      tell('grant');
      if (!isFirst) tellAll(renewals, undefined);
      changes.wake();
    },
    failed: (reason) => record({ type: 'warning', what: `token-failed-${reason}` }),
    expired: () => enter('expired'),
  });

  const changes = createChanges({
    client: () => client,
    // The stream waits for the first reads, and until the page has drawn what they brought; one that begins with it needs
    // some steps until it is sent.
    answered: async () => {
      for (let step = 0; step < stepsToSend; step += 1) await Promise.resolve();
      if (underWay.size === 0) return;
      await Promise.allSettled(underWay);
      await wait(millisecondsToDraw, stop.signal);
    },
    onRenewal: (listener) => {
      renewals.add(listener);
      return () => renewals.delete(listener);
    },
    failed: (kind) => record({ type: 'warning', what: `stream-${kind}` }),
    cut: () => tell('stream'),
  });

  const client = buildClient(
    { baseUrl: options.apiBase, ...policies, ...(options.fetch && { fetch: options.fetch }) },
    {
      ...hooks,
      keeper,
      stop: stop.signal,
      language: () => (settings.locale === 'auto' ? undefined : settings.locale),
      began: (answer) => {
        const forget = () => underWay.delete(answer);
        underWay.add(answer);
        answer.then(forget, forget);
      },
      wrote: (resource) => changes.announce(resource),
      replied: (reply) => record({ type: 'request', ...reply }),
    },
  );

  async function revoke(): Promise<void> {
    const call = client.DELETE('/embed-sessions/current', {
      params: { header: { 'If-Match': '*' } },
    });
    await unwrap(call).catch(() => record({ type: 'warning', what: 'revoke-failed' }));
  }

  return Object.freeze<PbxSession>({
    client,
    changes: Object.freeze<Changes>(changes),
    get grant() {
      return grant;
    },
    get state() {
      return state;
    },
    get settings() {
      return settings;
    },
    get ready() {
      started ??= heard(keeper.current(stop.signal).then(() => undefined));
      return started;
    },
    can: (component, capability) => grantedTo(grant, component).includes(capability),
    why(component, capability) {
      if (grantedTo(grant, component).includes(capability)) return null;
      const denial = grant?.denied.find(
        (one) => one.component === component && (one.capability ?? capability) === capability,
      );
      return denial?.why ?? 'not-requested';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    update(next) {
      settings = merged(settings, next);
      tell('settings');
    },
    resume: () => heard(keeper.resume()),
    async end({ revoke: isRevoked = false } = {}) {
      if (state === 'ended') return;
      if (isRevoked && state === 'ready') await revoke();
      grant = null;
      enter('ended');
      changes.stop();
      stop.abort(new DOMException('The session has ended.', 'AbortError'));
      keeper.stop();
    },
  });
}

/** Microtasks that pass between a call of the client and its request; more do no harm. */
const stepsToSend = 20;

/** What is shown first after a reply is drawn within this time; changes meanwhile are noticed when the stream starts. */
const millisecondsToDraw = 50;

function merged(base: SessionSettings, next: Partial<SessionSettings>): SessionSettings {
  return Object.freeze({
    locale: next.locale ?? base.locale,
    timeZone: next.timeZone ?? base.timeZone,
    theme: Object.freeze({ ...(next.theme ?? base.theme) }),
    strings: next.strings ?? base.strings,
  });
}

function grantedTo(grant: SessionGrant | null, component: string): readonly Capability[] {
  return grant?.granted[component] ?? grant?.granted['*'] ?? [];
}

/**
 * The same promise, of which a rejection that nobody waits for is no accident: the state tells it
 * as well.
 */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
