import { paginate, unwrap, type operations } from '@pbxkit/client';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/prompt-table.js';
import '../locales/en/prompts.js';
import '../prompt-editor/prompt-editor.js';
import '../shared/audio-player/audio-player.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { popovers } from '../shared/popover.styles.js';
import type { Prompt } from '../shared/prompt.js';
import { waveforms } from '../shared/prompt.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { PromptActs } from './prompt-acts.js';
import { promptColumns } from './prompt-columns.js';
import { promptRowActions } from './prompt-row-actions.js';
import * as model from './prompt-table.model.js';

type ListQuery = NonNullable<operations['listPrompts']['parameters']['query']>;
const rights = ['attendants:write', 'queues:options', 'musicOnHold:write'] as const;

/**
 * The library of prompts: greetings, announcements and music, with what plays them. Each can be played, renamed, given
 * another sound, or deleted with another in its place; new ones are added in a dialog. Kept up to date.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - More buttons at the end of the toolbar.
 * @slot empty - Shown when there are no prompts yet.
 * @fires {CustomEvent<Prompt>} pbx-prompt-select - A row was activated, or Edit chosen; cancelable, otherwise a dialog opens.
 * @fires {CustomEvent<PromptView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<object>} pbx-prompt-save - About to save in the dialog; cancelable, `waitUntil`.
 * @fires {CustomEvent<Prompt>} pbx-prompt-saved - Saved.
 * @fires {PbxActionEvent<Prompt>} pbx-prompt-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Prompt>} pbx-prompt-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of a prompt; cancelable.
 * @fires {PbxActionEvent<string>} pbx-prompt-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-prompt-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-prompt-table')
export class PbxPromptTable extends LitElement {
  static override styles = [controls, popovers, tables, lists, waveforms];

  readonly #words = new Localize(this);

  /** Words to find in the title or in what is said. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which prompts are shown; the attribute has the form `owner=organization&language=fr-CA`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.PromptFilters = {};

  /** Only the personal prompts of this user, and new ones are theirs. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<Prompt>[] = promptColumns(
    this.#words,
    () => this.ownerUserId !== '',
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<Prompt>[] = promptRowActions(
    this.#words,
    {
      play: (prompt) => this.#acts.play(prompt),
      edit: (prompt) => this.#list.open(prompt),
      askDelete: (prompt) => this.#acts.askDelete(prompt),
      mayWrite: () => this.#mayWrite,
    },
  );

  readonly #acts = new PromptActs(this, this.#words);
  readonly #list = new ListController<Prompt, ListQuery, model.PromptFilters>(this, {
    words: this.#words,
    resource: ['prompts'],
    requires: ['attendants:read', 'queues:read', 'musicOnHold:read'],
    filtering: model.filtering,
    select: 'pbx-prompt-select',
    query: () => this.#query,
    read: (client, query, signal) => unwrap(client.GET('/prompts', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/prompts', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.PromptView {
    return this.#list.view;
  }

  constructor() {
    super();
    this.addEventListener('pbx-prompt-select', (event) =>
      queueMicrotask(() => {
        if (!event.defaultPrevented && this.#mayWrite) this.#acts.edit(event.detail.id);
      }),
    );
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'promptTable',
      picture: icon('play'),
      filters: this.#filters,
      rowActions: this.rowActions,
      export: () => void this.#list.export('prompts'),
      bars: this.#mayWrite
        ? html`<button
            slot="actions"
            type="button"
            class="primary"
            @click=${() => this.#acts.edit('')}
          >
            ${this.#words.text('promptTable.add')}
          </button>`
        : undefined,
      beside: this.#acts.render(this.status.can('changes:undo'), this.ownerUserId),
    });
  }

  get #mayWrite(): boolean {
    return rights.some((right) => this.status.can(right));
  }

  get #query(): ListQuery {
    const { owner, language } = model.filtering.clean(this.filters);
    return {
      ...(this.query && { q: this.query }),
      ...(owner && { owner }),
      ...(language && { language }),
      ...(this.ownerUserId && { ownerUserId: this.ownerUserId }),
      sort: this.sort as NonNullable<ListQuery['sort']>,
    };
  }

  get #filters(): ListFilter[] {
    const words = this.#words;
    const { owner, language } = this.filters;
    const ofOwner: ListFilter = {
      name: 'owner',
      label: words.text('promptTable.owner'),
      value: owner,
      options: model.filterValues.owner.map((value) => ({
        value,
        label: words.text(`promptTable.${value}`),
      })),
    };
    const ofLanguage: ListFilter = {
      name: 'language',
      label: words.text('prompt.language'),
      value: language,
      options: [
        { value: 'en-CA', label: 'English' },
        { value: 'fr-CA', label: 'Français' },
      ],
    };
    return this.ownerUserId ? [ofLanguage] : [ofOwner, ofLanguage];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-prompt-table': PbxPromptTable;
  }
  interface HTMLElementEventMap {
    'pbx-prompt-select': CustomEvent<Prompt>;
    'pbx-prompt-delete': PbxActionEvent<Prompt>;
    'pbx-prompt-deleted': CustomEvent<Prompt>;
  }
}
