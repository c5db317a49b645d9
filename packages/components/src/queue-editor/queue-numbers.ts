import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import { selectField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { QueryController } from '../shared/query-controller.js';
import { objectLink } from '../shared/routing-object.js';
import { alertMessage, textOf } from '../shared/states.js';
import type { Queue } from './queue-editor.model.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

interface Attached {
  readonly number: PhoneNumber;
  readonly queue: Queue;
}

/** The phone numbers that lead straight to the queue; a free one can be added at once. */
export class QueueNumbers {
  readonly attaching: MutationController<Attached, PhoneNumber>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #notice: UndoNotice;
  readonly #free: QueryController<readonly PhoneNumber[], readonly []>;
  #chosen = '';

  constructor(host: Host, words: Localize, notice: UndoNotice, isShown: () => boolean) {
    this.#host = host;
    this.#words = words;
    this.#notice = notice;
    this.#free = new QueryController(host, 'phone-numbers', readFree, () =>
      isShown() && this.#mayAttach ? ([] as const) : null,
    );
    this.attaching = new MutationController(
      host,
      'queue-number-attach',
      (client, input, signal) => unwrap(notice.noted(attach(client, input, signal))),
      { done: 'pbx-queue-number-attached', detail: ({ number }) => number },
    );
  }

  render(queue: Queue): TemplateResult {
    const words = this.#words;
    const { phoneNumbers } = queue;
    const { error } = this.attaching;
    return html`${
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
        : html`<p class="muted">${words.text('queueEditor.noNumbers')}</p>`
    }
    ${error ? alertMessage(textOf(error, words)) : nothing}
    ${this.#mayAttach ? this.#adding(queue) : nothing}`;
  }

  #adding(queue: Queue) {
    const words = this.#words;
    const free = this.#free.value ?? [];
    if (free.length === 0) return html`<p class="hint">${words.text('queueEditor.noFree')}</p>`;
    return html`<div class="attaching">
      ${selectField({
        id: 'free-number',
        label: words.text('queueEditor.freeNumber'),
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
        @click=${() => void this.#attach(queue)}
      >
        ${icon('plus')} ${words.text('queueEditor.attach')}
      </button>
    </div>`;
  }

  async #attach(queue: Queue): Promise<void> {
    const number = this.#free.value?.find(({ id }) => id === this.#chosen);
    if (!number || !(await this.attaching.run({ number, queue }))) return;
    this.#chosen = '';
    const values = { number: this.#words.phone(number.number), name: queue.name };
    this.#notice.tell(this.#words.text('queueEditor.attached', values), queue.id, 'change');
  }

  get #mayAttach(): boolean {
    const { session } = sessionOf(this.#host);
    const can = (capability: 'phoneNumbers:read' | 'phoneNumbers:route') =>
      session?.can('queue-editor', capability) ?? false;
    return can('phoneNumbers:read') && can('phoneNumbers:route');
  }
}

async function readFree(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { free: true, limit: 200 } };
  return (await unwrap(client.GET('/phone-numbers', { params, signal }))).items;
}

function attach(client: PbxClient, { number, queue }: Attached, signal: AbortSignal) {
  const header = { 'If-Match': `"${number.version}"` };
  return client.PATCH('/phone-numbers/{phoneNumberId}', {
    params: { path: { phoneNumberId: number.id }, header },
    body: { destination: { kind: 'queue', id: queue.id } },
    signal,
  });
}
