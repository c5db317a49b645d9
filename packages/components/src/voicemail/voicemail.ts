import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../locales/en/voicemail.js';
import { icon } from '../shared/more-icons.js';
import { announce } from '../shared/announce.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { confirmDialog } from '../shared/dialog.js';
import { saveFile } from '../shared/list/list-export.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import { Localize } from '../shared/localize.js';
import { asPbxError } from '../shared/pbx-errors.js';
import { QueryController } from '../shared/query-controller.js';
import {
  alertMessage,
  deniedState,
  emptyState,
  errorState,
  loadingState,
  textOf,
} from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tell } from '../shared/tell.js';
import { readMessages, readSound } from './message-reads.js';
import { messageRows, nameOf } from './message-rows.js';
import './voicemail.events.js';
import * as model from './voicemail.model.js';
import { styles } from './voicemail.styles.js';
import { VoicemailWrites } from './voicemail-writes.js';

/** So many more are shown at once. */
const step = 100;

/**
 * Own voice messages, found by caller: who called, when and how long; heard here, marked, downloaded, called back, deleted. Hearing a message
 * marks it as heard, and the lamp of the phone follows.
 *
 * @fires {CustomEvent<Shown>} pbx-shown-change - The person chose all messages or the new ones.
 * @fires {CustomEvent<string>} pbx-query-change - The person looked for a caller; `detail`: the words.
 * @fires {PbxActionEvent} pbx-voice-message-mark - About to mark; cancelable. `detail`: `{ message, heard }`.
 * @fires {CustomEvent<VoiceMessage>} pbx-voice-message-marked - Marked as heard or new.
 * @fires {PbxActionEvent<VoiceMessage>} pbx-voice-message-call - About to call back, after which the own phone rings; cancelable.
 * @fires {CustomEvent<VoiceMessage>} pbx-voice-message-called - The call is on its way.
 * @fires {PbxActionEvent<VoiceMessage>} pbx-voice-message-delete - About to delete; cancelable.
 * @fires {CustomEvent<VoiceMessage>} pbx-voice-message-deleted - Deleted.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart message - One message.
 * @csspart badge - That a message is new.
 * @csspart dialog - The dialog.
 */
@define('pbx-voicemail')
export class PbxVoicemail extends LitElement {
  static override styles = [controls, styles];

  /** Shown messages: `all` or `new`. */
  @property() shown: model.Shown = 'all';

  /** Name or number of the caller to look for. */
  @property() query = '';

  readonly #words = new Localize(this);
  readonly #search = new TypedSearch(this, (query) => this.#find(query));
  readonly #source = sessionOf(this);
  readonly #writes = new VoicemailWrites(this);
  readonly #messages = new QueryController(
    this,
    // The mailbox says which come first.
    ['voice-messages', 'voicemail'],
    readMessages,
    () => [this.query.trim(), this.shown, this.#most] as const,
    { component: 'voicemail', requires: 'voicemail:own', keep: true },
  );
  #toDelete: model.VoiceMessage | null = null;
  #opened: model.VoiceMessage | null = null;
  #downloadError: string | undefined;
  #most = step;

  readonly status = statusOf(this, {
    component: 'voicemail',
    queries: [this.#messages],
    mutations: this.#writes.all,
    isEmpty: () => this.#isEmpty,
  });

  get #isEmpty(): boolean {
    const { value } = this.#messages;
    return value?.counts.all === 0 && !value.query;
  }

  get #inSight(): readonly model.VoiceMessage[] {
    return model.inSight(this.#messages.value?.items ?? [], this.shown, this.#opened);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') || changed.has('shown')) this.#most = step;
  }

  protected override render() {
    const words = this.#words;
    const { value, error } = this.#messages;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'voicemail:own');
    if (!value) return error ? errorState(this.#messages, words) : loadingState(words, 3);
    return html`<div part="base">
      ${this.#isEmpty ? nothing : this.#filter()} ${alertMessage(this.#failure)}
      ${this.#inSight.length > 0 ? this.#list() : this.#empty()} ${this.#more()} ${this.#dialog()}
    </div>`;
  }

  get #failure(): string | undefined {
    const { marking, calling } = this.#writes;
    const error = marking.error ?? calling.error;
    return error ? textOf(error, this.#words) : this.#downloadError;
  }

  #filter() {
    const { counts = { all: 0, new: 0 } } = this.#messages.value ?? {};
    return html`<div class="filter">
      <div role="group" aria-label=${this.#words.text('voicemail.filter')}>
        ${(['all', 'new'] as const).map(
          (shown) =>
            html`<button
              type="button"
              id=${shown}
              aria-pressed=${this.shown === shown}
              @click=${() => this.#show(shown)}
            >
              ${this.#words.text(`voicemail.${shown}`, { count: counts[shown] })}
            </button>`,
        )}
      </div>
      <input
        type="search"
        id="search"
        maxlength="100"
        aria-label=${this.#words.text('voicemail.search')}
        placeholder=${this.#words.text('voicemail.search')}
        .value=${live(this.query)}
        @input=${this.#search.type}
        @change=${this.#search.flush}
      />
    </div>`;
  }

  #list() {
    const { marking } = this.#writes;
    return messageRows(
      {
        words: this.#words,
        mayCall: this.status.can('calls:control'),
        load: (message) => () => this.#read(message),
        started: (message) => void this.#started(message),
        mark: (message) => void marking.run({ message, heard: !message.heard }),
        call: (message) => void this.#call(message),
        download: (message) => void this.#download(message),
        askDelete: (message) => this.#ask(message),
      },
      this.#inSight,
    );
  }

  #empty() {
    const words = this.#words;
    if (this.#messages.value?.query && this.#messages.value.counts.all === 0)
      return emptyState({
        picture: icon('search'),
        title: words.text('voicemail.noneFound'),
        action: html`<button type="button" @click=${() => this.#find('')}>
          ${words.text('voicemail.clearSearch')}
        </button>`,
      });
    if (this.#isEmpty)
      return emptyState({
        picture: icon('voicemail'),
        title: words.text('voicemail.empty'),
        lead: words.text('voicemail.emptyLead'),
      });
    return emptyState({
      picture: icon('check'),
      title: words.text('voicemail.noneNew'),
      action: html`<button type="button" @click=${() => this.#show('all')}>
        ${words.text('voicemail.showAll')}
      </button>`,
    });
  }

  #more() {
    const { counts, shown, items = [] } = this.#messages.value ?? {};
    const count = (counts && shown ? counts[shown] : 0) - items.length;
    if (count <= 0) return nothing;
    return html`<p class="more">
      ${this.#words.text('voicemail.more', { count, shown: items.length })}
      <button type="button" id="more" @click=${this.#showMore}>
        ${this.#words.text('voicemail.showMore')}
      </button>
    </p>`;
  }

  #dialog() {
    const message = this.#toDelete;
    if (!message) return nothing;
    const words = this.#words;
    const { error, pending } = this.#writes.deleting;
    return confirmDialog({
      words,
      title: words.text('voicemail.deleteTitle', { name: nameOf(words, message) }),
      content: html`<p>${words.text('voicemail.deleteLead')}</p>`,
      confirmLabel: words.text('voicemail.delete'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#delete(message),
      close: () => this.#ask(null),
    });
  }

  #show(shown: model.Shown): void {
    this.#opened = null;
    this.requestUpdate();
    if (shown === this.shown) return;
    this.shown = shown;
    tell(this, 'pbx-shown-change', shown);
  }

  #find(query: string): void {
    if (query === this.query) return;
    this.query = query;
    tell(this, 'pbx-query-change', query);
  }

  readonly #showMore = (): void => {
    this.#most += step;
    this.requestUpdate();
  };

  #read(message: model.VoiceMessage): Promise<ArrayBuffer> {
    const { session } = this.#source;
    return session ? readSound(session.client, message) : Promise.reject(new Error('no session'));
  }

  async #started(message: model.VoiceMessage): Promise<void> {
    this.#opened = message;
    if (!message.heard)
      this.#opened = (await this.#writes.marking.run({ message, heard: true })) ?? message;
  }

  async #call(message: model.VoiceMessage): Promise<void> {
    if (!(await this.#writes.calling.run(message))) return;
    announce(this.#words.text('voicemail.called', { name: nameOf(this.#words, message) }));
  }

  async #download(message: model.VoiceMessage): Promise<void> {
    this.#downloadError = undefined;
    try {
      const name = model.fileName(this.#words.text('voicemail.file'), message);
      saveFile(name, await this.#read(message), 'audio/wav');
    } catch (cause) {
      this.#downloadError = textOf(asPbxError(cause), this.#words);
    }
    this.requestUpdate();
  }

  #ask(message: model.VoiceMessage | null): void {
    this.#writes.deleting.reset();
    this.#toDelete = message;
    this.requestUpdate();
  }

  async #delete(message: model.VoiceMessage): Promise<void> {
    const next = model.neighbourOf(this.#inSight, message.id);
    if (!(await this.#writes.deleting.run(message))) return;
    if (this.#opened?.id === message.id) this.#opened = null;
    this.#ask(null);
    announce(this.#words.text('voicemail.deleted', { name: nameOf(this.#words, message) }));
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(next ? `[id="message-${next}"] [data-act=delete]` : '#all')
      ?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-voicemail': PbxVoicemail;
  }
}
