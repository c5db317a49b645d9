import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/editors.js';
import type { Host } from '../client-context.js';
import { textField } from '../field.js';
import type { Localize } from '../localize.js';
import { QueryController, type QueryOptions } from '../query-controller.js';

type Answer = components['schemas']['ExtensionAvailability'];
type Kind = 'attendant' | 'queue' | 'conference';

interface Shown {
  readonly: boolean;
  error: string | undefined;
  set(extension: string): void;
}

interface Asked {
  words: Localize;
  /** Range of the number plan. */
  kind: Kind;
  /** The extension as typed. */
  typed(): string;
  /** The extension that is stored; null for something new. */
  stored(): string | null;
  options?: QueryOptions;
}

/** The extension of an object: the next free one is offered, and what is typed is checked against the number plan. */
export class ExtensionField {
  readonly #asked: Asked;
  readonly #next: QueryController<string | null, readonly [Kind]>;
  readonly #answer: QueryController<Answer, readonly [string, Kind]>;

  constructor(host: Host, asked: Asked) {
    this.#asked = asked;
    const options = { requires: 'users:read', ...asked.options } as const;
    const resources = ['extensions', 'users'] as const;
    this.#next = new QueryController(
      host,
      resources,
      readNext,
      () => (asked.stored() === null ? [asked.kind] : null),
      options,
    );
    this.#answer = new QueryController(
      host,
      resources,
      readAnswer,
      () => (this.#isDoubtful ? [asked.typed(), asked.kind] : null),
      { ...options, keep: true },
    );
  }

  /** The next free extension, for something new. */
  get offered(): string | undefined {
    return this.#next.value ?? undefined;
  }

  render({ readonly, error, set }: Shown): TemplateResult {
    const { words, typed } = this.#asked;
    const answer = this.#known;
    const isTaken = answer ? !answer.available : false;
    const next = isTaken ? answer?.next : null;
    return html`<div class="beside">
      ${textField({
        id: 'extension',
        label: words.text('extension.label'),
        value: typed(),
        required: true,
        maxLength: 7,
        inputMode: 'numeric',
        autocomplete: 'off',
        readonly,
        hint: isTaken ? undefined : this.#hint(answer),
        error: error ?? (isTaken ? this.#refusal(answer) : undefined),
        change: set,
      })}
      ${
        next && !readonly
          ? html`<button type="button" @click=${() => set(next)}>
              ${words.text('extension.use', { extension: next })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #hint(answer: Answer | undefined): string | undefined {
    const { words, typed, stored } = this.#asked;
    const extension = typed();
    if (stored() === null && extension !== '' && extension === this.offered) {
      return words.text('extension.next', { extension });
    }
    return answer ? words.text('extension.free', { extension }) : undefined;
  }

  #refusal(answer: Answer | undefined): string | undefined {
    const { words, typed } = this.#asked;
    if (!answer?.holder) return answer?.message ?? undefined;
    const { name: holder } = answer.holder;
    return words.text('extension.taken', { extension: typed(), holder });
  }

  /** The answer for what is typed; undefined while it is asked. */
  get #known(): Answer | undefined {
    const { value } = this.#answer;
    return this.#isDoubtful && value?.number === this.#asked.typed() ? value : undefined;
  }

  /** Only an extension that is neither the own nor the offered one needs a check. */
  get #isDoubtful(): boolean {
    const { typed, stored } = this.#asked;
    const extension = typed();
    const isKnown = extension === stored() || extension === this.offered;
    return !isKnown && /^\d{2,7}$/.test(extension);
  }
}

async function readNext(client: PbxClient, [kind]: readonly [Kind], signal: AbortSignal) {
  const params = { query: { kind } };
  return (await unwrap(client.GET('/extensions/next', { params, signal }))).next;
}

function readAnswer(
  client: PbxClient,
  [number, kind]: readonly [string, Kind],
  signal: AbortSignal,
) {
  const params = { path: { number }, query: { kind } };
  return unwrap(client.GET('/extensions/{number}/availability', { params, signal }));
}
