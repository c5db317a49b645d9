import type { Capability, PbxClient, ResourceName } from '@pbxkit/client';
import { paginate } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../locales/en/lists.js';
import type { Host } from './client-context.js';
import { confirmDialog } from './dialog.js';
import { selectField } from './field.js';
import type { Localize } from './localize.js';
import { MutationController } from './mutation-controller.js';
import { QueryController } from './query-controller.js';
import { textOf } from './states.js';
import { useList, type Use } from './use-list.js';

/** More uses than an organization has objects. */
const most = 20_000;

interface Deletable {
  readonly id: string;
  readonly version: number;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
}

type UsedResource =
  | 'users'
  | 'sites'
  | 'departments'
  | 'time-frames'
  | 'holidays'
  | 'emergency-addresses'
  | 'prompts'
  | 'attendants'
  | 'queues'
  | 'conferences';

interface SafeDeleteOptions<Item extends Deletable> {
  words: Localize;
  /** The word of the events: `time-frame` fires `pbx-time-frame-delete` and `pbx-time-frame-deleted`. */
  name: string;
  resource: UsedResource & ResourceName;
  nameOf(item: Item): string;
  /** The question, unless it names the item alone. */
  title?(item: Item): string;
  /** What the button says while nothing has to be re-pointed. */
  confirmLabel?(): string;
  /** What deleting means, in a sentence. */
  lead?(item: Item): string;
  remove(
    client: PbxClient,
    item: Item,
    repointTo: string | undefined,
    signal: AbortSignal,
  ): Promise<unknown>;
  /** What may take the place of the item; without it nothing can. */
  candidates?(client: PbxClient, item: Item, signal: AbortSignal): Promise<readonly Candidate[]>;
  deleted?(item: Item): void;
  component?: string;
  requires?: Capability | readonly Capability[];
}

/**
 * Asks before something is deleted, names every use of it, and puts something else in its place in the same write.
 * Render it once in the host, open it by `ask`.
 */
export class SafeDelete<Item extends Deletable> {
  readonly deleting: MutationController<{ item: Item; repointTo: string | undefined }, Item>;
  readonly #host: Host;
  readonly #options: SafeDeleteOptions<Item>;
  readonly #uses: QueryController<readonly Use[], readonly [string]>;
  readonly #candidates: QueryController<readonly Candidate[], readonly [string]>;
  #item: Item | null = null;
  #repointTo = '';

  constructor(host: Host, options: SafeDeleteOptions<Item>) {
    this.#host = host;
    this.#options = options;
    const { component, requires, resource } = options;
    const rights = { ...(component && { component }), ...(requires && { requires }) };
    this.deleting = new MutationController(
      host,
      `${options.name}-delete`,
      async (client, { item, repointTo }, signal) => {
        await options.remove(client, item, repointTo, signal);
        return item;
      },
      { done: `pbx-${options.name}-deleted`, detail: ({ item }) => item },
    );
    this.#uses = new QueryController(
      host,
      [resource],
      (client, [id], signal) =>
        paginate(client, '/uses', {
          params: { query: { resource, id } },
          max: most,
          signal,
        }).toArray(),
      () => (this.#item ? [this.#item.id] : null),
      rights,
    );
    this.#candidates = new QueryController(
      host,
      [resource],
      async (client, _id, signal) => {
        const item = this.#item;
        return item ? ((await options.candidates?.(client, item, signal)) ?? []) : [];
      },
      () => (this.#item && this.#used.length > 0 ? [this.#item.id] : null),
      rights,
    );
  }

  /** Opens the dialog. */
  ask(item: Item): void {
    this.deleting.reset();
    this.#repointTo = '';
    this.#show(item);
  }

  close(): void {
    this.deleting.reset();
    this.#show(null);
  }

  render(): TemplateResult | typeof nothing {
    const item = this.#item;
    if (!item) return nothing;
    const { words, nameOf, title, confirmLabel } = this.#options;
    const { error, pending } = this.deleting;
    const isUsed = this.#used.length > 0;
    return confirmDialog({
      words,
      title: title?.(item) ?? words.text('delete.title', { name: nameOf(item) }),
      content: this.#content(item),
      confirmLabel: isUsed
        ? words.text('delete.repointConfirm')
        : (confirmLabel?.() ?? words.text('delete.confirm')),
      danger: true,
      busy: pending,
      error: error && error.code !== 'in-use' ? textOf(error, words) : undefined,
      disabled: isUsed && !this.#repointTo,
      confirm: () => void this.#delete(item),
      close: () => this.close(),
    });
  }

  #content(item: Item) {
    const { words, lead } = this.#options;
    const used = this.#used;
    const isRead = this.#uses.value !== undefined || this.#uses.error !== null;
    return html`${lead ? html`<p>${lead(item)}</p>` : nothing}
      <div aria-live="polite">
        ${!isRead && used.length === 0 ? html`<p>${words.text('delete.checking')}</p>` : nothing}
        ${this.#uses.value && used.length === 0 ? html`<p>${words.text('delete.unused')}</p>` : nothing}
        ${
          used.length > 0
            ? html`<p>${words.text('delete.used', { count: used.length })}</p>
                ${useList(words, used, this.#host)}`
            : nothing
        }
      </div>
      ${used.length > 0 ? this.#replacement() : nothing}`;
  }

  #replacement() {
    const { words } = this.#options;
    const { value: candidates } = this.#candidates;
    if (candidates?.length === 0) return html`<p>${words.text('delete.cannotRepoint')}</p>`;
    return selectField({
      id: 'repoint-to',
      label: words.text('delete.repointTo'),
      value: this.#repointTo,
      required: true,
      options: [
        { value: '', label: words.text('delete.choose') },
        ...(candidates ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ],
      change: (id) => {
        this.#repointTo = id;
        this.#host.requestUpdate();
      },
    });
  }

  /** What was read, or what the refusal named. */
  get #used(): readonly Use[] {
    const refused = this.deleting.error?.problem?.uses;
    return refused && refused.length > 0 ? refused : (this.#uses.value ?? []);
  }

  async #delete(item: Item) {
    const deleted = await this.deleting.run({ item, repointTo: this.#repointTo || undefined });
    if (!deleted) return;
    this.#show(null);
    this.#options.deleted?.(item);
  }

  #show(item: Item | null) {
    this.#item = item;
    this.#host.requestUpdate();
  }
}
