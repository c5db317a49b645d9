import { unwrap } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/lists.js';
import '../locales/en/override-list.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { DestinationLookup } from '../shared/destination-lookup.js';
import { editors } from '../shared/editor/editor.styles.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { icon } from '../shared/more-icons.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import {
  alertMessage,
  deniedState,
  emptyState,
  errorState,
  loadingState,
  textOf,
} from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { OverrideForm } from './override-form.js';
import { groupsOf, type Override } from './override-list.model.js';
import { styles } from './override-list.styles.js';
import { OverrideReads } from './override-reads.js';
import { overrideRows } from './override-rows.js';

const minute = 60_000;

/**
 * “Closed until…”: what is sent elsewhere now, or will be, until when and how long that still is. Each ends by itself, can be
 * extended, or ended now.
 *
 * @fires {PbxActionEvent} pbx-override-save - About to close something or to change until when; cancelable. `detail`: the fields.
 * @fires {CustomEvent} pbx-override-saved - Stored. `detail`: the override.
 * @fires {PbxActionEvent} pbx-override-end - About to end one now; cancelable. `detail`: the override.
 * @fires {CustomEvent} pbx-override-ended - Ended. `detail`: the override.
 * @fires {PbxActionEvent} pbx-override-undo - About to take the last change back; cancelable. `detail`: id of the change set.
 * @fires {CustomEvent} pbx-override-undone - Taken back. `detail`: what it changed.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @slot actions - Behind the button.
 * @csspart base - The wrapper.
 * @csspart heading - The heading.
 * @csspart override - One override.
 * @csspart badge - That something is closed now, or will be.
 * @csspart dialog - The dialog.
 * @csspart notice - What was done, with Undo.
 */
@define('pbx-override-list')
export class PbxOverrideList extends LitElement {
  static override styles = [controls, editors, styles];

  /** Shows no heading, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  readonly #words = new Localize(this);
  readonly #notice = new UndoNotice(this, 'override', () => undefined);
  readonly #form: OverrideForm = new OverrideForm(this, {
    words: this.#words,
    lookup: new DestinationLookup(this),
    notice: this.#notice,
    reads: () => this.#reads,
    zone: () => sessionOf(this).session?.grant?.timeZone ?? this.#words.timeZone,
    mayReadNumbers: () => this.status.can('phoneNumbers:read'),
    saved: (override, isNew) => this.#saved(override, isNew),
  });
  readonly #reads: OverrideReads = new OverrideReads(this, () => this.#form.asked);
  readonly #ending = new MutationController(
    this,
    'override-end',
    async (client, override: Override, signal) => {
      const { id, version } = override;
      const params = { path: { overrideId: id }, header: { 'If-Match': `"${version}"` } };
      const call = client.DELETE('/overrides/{overrideId}', { params, signal });
      await unwrap(this.#notice.noted(call));
      return override;
    },
    { done: 'pbx-override-ended' },
  );
  /** What is left of the time is written anew each minute. */
  #clock: ReturnType<typeof setInterval> | undefined;

  readonly status = statusOf(this, {
    queries: [this.#reads.overrides],
    mutations: [this.#form.saving, this.#ending, this.#notice.undoing],
    isEmpty: () => this.#isEmpty,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), minute / 2);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  get #groups() {
    return groupsOf(this.#reads.overrides.value ?? [], new Date());
  }

  get #isEmpty(): boolean {
    return this.#groups.now.length + this.#groups.later.length === 0;
  }

  protected override render() {
    const words = this.#words;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'timeFrames:read');
    const failed = this.#ending.error ?? this.#notice.undoing.error;
    return html`<div part="base">
      <div class="head">
        ${
          this.withoutHeading
            ? nothing
            : html`<h2 part="heading">${words.text('overrideList.heading')}</h2>`
        }
        ${this.#mayWrite && !this.#isEmpty ? this.#addButton() : nothing}
        <slot name="actions"></slot>
      </div>
      ${this.#notice.render(words, this.status.can('changes:undo'))}
      ${alertMessage(failed ? textOf(failed, words) : undefined)} ${this.#content()}
      ${this.#form.render()}
    </div>`;
  }

  #content() {
    const words = this.#words;
    const { overrides } = this.#reads;
    if (!overrides.value) {
      return overrides.error ? errorState(overrides, words) : loadingState(words, 3);
    }
    if (this.#isEmpty) {
      return emptyState({
        picture: icon('calendar'),
        title: words.text('overrideList.empty'),
        lead: words.text('overrideList.emptyLead'),
        action: this.#mayWrite ? this.#addButton() : undefined,
      });
    }
    const acts = {
      words,
      now: new Date(),
      mayWrite: this.#mayWrite,
      busy: this.#ending.pending,
      change: (override: Override) => this.#form.open(override),
      end: (override: Override) => void this.#end(override),
    };
    const { now, later } = this.#groups;
    return html`${overrideRows(acts, now, true)} ${overrideRows(acts, later, false)}`;
  }

  #addButton() {
    return html`<button
      type="button"
      id="add"
      class="primary"
      @click=${() => this.#form.open(null)}
    >
      ${icon('plus')}${this.#words.text('overrideList.addButton')}
    </button>`;
  }

  get #mayWrite(): boolean {
    return this.status.can('overrides:write');
  }

  #saved({ targetName, endsAt }: Override, isNew: boolean): void {
    const text = this.#words.text('overrideList.saved', {
      name: this.#words.phone(targetName),
      end: this.#words.date(endsAt),
    });
    this.#notice.tell(text, '', isNew ? 'create' : 'change');
  }

  async #end(override: Override): Promise<void> {
    if (!(await this.#ending.run(override))) return;
    const name = this.#words.phone(override.targetName);
    this.#notice.tell(this.#words.text('overrideList.ended', { name }), '', 'delete');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.notice button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-override-list': PbxOverrideList;
  }
}
