import { unwrap, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';

type EngineStatus = components['schemas']['EngineStatus'];

/** What carries the calls, as far as it explains why there are none, or why they are not real. */
export class EngineState {
  readonly #words: Localize;
  readonly #engine: QueryController<EngineStatus, readonly []>;

  constructor(host: Host, words: Localize) {
    this.#words = words;
    this.#engine = new QueryController(
      host,
      'engine',
      (client, _args: readonly [], signal) => unwrap(client.GET('/engine', { signal })),
      () => [] as const,
      { requires: 'profile:read' },
    );
  }

  /** Why there can be no calls, and what to do; undefined while they are carried. */
  get nothing(): { title: string; lead: string } | undefined {
    const kind = this.#trouble;
    return kind === null
      ? undefined
      : {
          title: this.#words.text(`activeCalls.${kind}Title`),
          lead: this.#words.text(`activeCalls.${kind}Lead`),
        };
  }

  /** Stands above the calls: they are imagined, or nothing carries them. */
  render(total: number) {
    const words = this.#words;
    if (this.#engine.value?.kind === 'simulated') {
      return html`<p slot="chips" class="engine" part="engine">
        <span class="tag accent">${icon('info')} ${words.text('call.demo')}</span>
        ${words.text('activeCalls.simulated')}
      </p>`;
    }
    const kind = this.#trouble;
    if (kind === null || total === 0) return nothing;
    return html`<p slot="chips" class="engine" part="engine" role="status">
      <span class="tag warning">${icon('alert')} ${words.text(`activeCalls.${kind}Title`)}</span>
      ${words.text(`activeCalls.${kind}Lead`)}
    </p>`;
  }

  get #trouble(): 'off' | 'away' | null {
    const { value } = this.#engine;
    if (!value || (value.connected && value.kind !== 'off')) return null;
    return value.kind === 'off' ? 'off' : 'away';
  }
}
