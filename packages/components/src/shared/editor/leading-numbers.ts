import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { css, html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/leading-numbers.js';
import { sessionOf, type Host } from '../client-context.js';
import { selectField } from '../field.js';
import type { Localize } from '../localize.js';
import { icon } from '../more-icons.js';
import { MutationController } from '../mutation-controller.js';
import { QueryController } from '../query-controller.js';
import { objectLink } from '../routing-object.js';
import { alertMessage, textOf } from '../states.js';
import type { UndoNotice } from './undo-notice.js';

export type PhoneNumber = components['schemas']['PhoneNumber'];

/** What numbers can lead to, and how it is called. */
interface Led {
  readonly id: string;
  readonly name: string;
  readonly phoneNumbers: readonly { readonly id: string; readonly number: string }[];
}

interface Attached {
  readonly number: PhoneNumber;
  readonly to: Led;
}

interface LeadingNumbersOptions {
  readonly words: Localize;
  readonly kind: 'attendant' | 'conference' | 'queue';
  readonly notice: UndoNotice;
  isShown(): boolean;
}

export const leadingNumbers = css`
  .numbers {
    display: grid;
    gap: var(--_space-s);
    margin: 0 0 var(--_space-l);
    padding: 0;
    list-style: none;
  }
  .numbers > li {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .attaching {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s);
    margin-block-start: var(--_space-l);
  }
  .attaching > .field {
    flex: 0 1 18rem;
  }
`;

/** The phone numbers that lead straight to what an editor edits; a free one can be added at once. */
export class LeadingNumbers {
  readonly attaching: MutationController<Attached, PhoneNumber>;
  readonly #host: Host;
  readonly #options: LeadingNumbersOptions;
  readonly #free: QueryController<readonly PhoneNumber[], readonly []>;
  #chosen = '';

  constructor(host: Host, options: LeadingNumbersOptions) {
    const { kind, notice } = options;
    this.#host = host;
    this.#options = options;
    this.#free = new QueryController(host, 'phone-numbers', readFree, () =>
      options.isShown() && this.#mayAttach ? ([] as const) : null,
    );
    this.attaching = new MutationController(
      host,
      `${kind}-number-attach`,
      (client, { number, to }, signal) =>
        unwrap(notice.noted(attach(client, number, { kind, id: to.id }, signal))),
      { done: `pbx-${kind}-number-attached`, detail: ({ number }) => number },
    );
  }

  render(to: Led): TemplateResult {
    const { words } = this.#options;
    const { phoneNumbers } = to;
    const { error } = this.attaching;
    return html`<section class="section" part="section numbers" aria-labelledby="section-numbers">
      <h3 id="section-numbers">${words.text('leadingNumbers.title')}</h3>
      ${
        phoneNumbers.length > 0
          ? html`<ul class="numbers">
              ${phoneNumbers.map(
                ({ id, number }) =>
                  html`<li>
                    ${icon('phone')}
                    ${objectLink(words, this.#host, { kind: 'phone-numbers', id, name: number })}
                  </li>`,
              )}
            </ul>`
          : html`<p class="muted">${words.text('leadingNumbers.none')}</p>`
      }
      ${error ? alertMessage(textOf(error, words)) : nothing}
      ${this.#mayAttach ? this.#adding(to) : nothing}
    </section>`;
  }

  #adding(to: Led) {
    const { words } = this.#options;
    const free = this.#free.value ?? [];
    if (free.length === 0) return html`<p class="hint">${words.text('leadingNumbers.noFree')}</p>`;
    return html`<div class="attaching">
      ${selectField({
        id: 'free-number',
        label: words.text('leadingNumbers.free'),
        value: this.#chosen,
        options: [
          { value: '', label: words.text('delete.choose') },
          ...free.map(({ id, number }) => ({ value: id, label: words.phone(number) })),
        ],
        change: (id) => {
          this.#chosen = id;
          this.#host.requestUpdate();
        },
      })}
      <button
        type="button"
        ?disabled=${!this.#chosen || this.attaching.pending}
        @click=${() => void this.#attach(to)}
      >
        ${icon('plus')} ${words.text('leadingNumbers.attach')}
      </button>
    </div>`;
  }

  async #attach(to: Led): Promise<void> {
    const { words, notice } = this.#options;
    const number = this.#free.value?.find(({ id }) => id === this.#chosen);
    if (!number || !(await this.attaching.run({ number, to }))) return;
    this.#chosen = '';
    const values = { number: words.phone(number.number), name: to.name };
    notice.tell(words.text('leadingNumbers.attached', values), to.id, 'change');
  }

  get #mayAttach(): boolean {
    const { session } = sessionOf(this.#host);
    const can = (capability: 'phoneNumbers:read' | 'phoneNumbers:route') =>
      session?.can(`${this.#options.kind}-editor`, capability) ?? false;
    return can('phoneNumbers:read') && can('phoneNumbers:route');
  }
}

async function readFree(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { free: true, limit: 200 } };
  return (await unwrap(client.GET('/phone-numbers', { params, signal }))).items;
}

function attach(
  client: PbxClient,
  { id: phoneNumberId, version }: PhoneNumber,
  destination: components['schemas']['Destination'],
  signal: AbortSignal,
) {
  return client.PATCH('/phone-numbers/{phoneNumberId}', {
    params: { path: { phoneNumberId }, header: { 'If-Match': `"${version}"` } },
    body: { destination },
    signal,
  });
}
