import { createSession, unwrap, type components, type PbxSession } from '@pbxkit/client';
import { Signal } from './phone/signal.js';

type Call = components['schemas']['Call'];

/** Keeps the calls under way on screen as elements do: reads them again whenever the session says that they changed. */
export class Watcher {
  calls: readonly Call[] = [];
  readonly #session: PbxSession;
  readonly #signal = new Signal();
  readonly #stops: (() => void)[];

  /** @param api host and port */
  constructor(api: string, token: string) {
    this.#session = createSession({
      apiBase: `http://${api}/v1`,
      getToken: async () => ({
        ...{ token, expiresInSeconds: 3_600, domain: '', subject: 'user:watcher' },
        ...{ timeZone: 'America/Toronto', language: 'en-CA', granted: {}, denied: [] },
      }),
    });
    this.#stops = [
      this.#session.changes.subscribe('calls', () => void this.#read()),
      this.#session.subscribe(() => this.#signal.changed()),
    ];
    void this.#read();
  }

  /** Resolves when the stream is broken, or is back. */
  untilCut(isCut: boolean): Promise<unknown> {
    return this.#signal.until(
      () => this.#session.changes.isCut === isCut || undefined,
      60_000,
      () => `the stream to be ${isCut ? 'cut' : 'back'}`,
    );
  }

  /** Resolves when as many calls are shown. */
  untilShows(count: number): Promise<unknown> {
    return this.#signal.until(
      () => this.calls.length === count || undefined,
      60_000,
      () => `${count} calls; ${this.calls.length} are shown`,
    );
  }

  /** Resolves when exactly these are shown. */
  untilEquals(calls: readonly Call[]): Promise<unknown> {
    const expected = sorted(calls);
    return this.#signal.until(
      () => sorted(this.calls) === expected || undefined,
      60_000,
      () => `${expected}\nshown: ${sorted(this.calls)}`,
    );
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#session.end();
  }

  /** What could not be read stays as it is; the stream says when to try again. */
  async #read(): Promise<void> {
    const query = { limit: 200 };
    const page = await unwrap(this.#session.client.GET('/calls', { params: { query } })).catch(
      () => null,
    );
    if (page) this.calls = page.items;
    this.#signal.changed();
  }
}

const sorted = (calls: readonly Call[]): string =>
  calls
    .map(({ id, state, legs }) => `${id} ${state} ${legs.length}`)
    .sort()
    .join('\n');
