import { paginate, unwrap, type operations, type PbxClient } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/music.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { sourceText, type Music } from '../shared/music.js';
import { popovers } from '../shared/popover.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import * as model from './music-table.model.js';

type ListQuery = NonNullable<operations['listMusicOnHold']['parameters']['query']>;
/** An owner and its music. */
export type MusicRow = Music & { readonly id: string };

const toRow = (music: Music): MusicRow => ({ ...music, id: music.ownerId });

async function readPage(client: PbxClient, query: ListQuery, signal: AbortSignal) {
  const page = await unwrap(client.GET('/music-on-hold', { params: { query }, signal }));
  return { ...page, items: page.items.map(toRow) };
}

async function* readAll(
  client: PbxClient,
  query: ListQuery,
  options: { max: number; signal?: AbortSignal },
): AsyncGenerator<MusicRow> {
  for await (const music of paginate(client, '/music-on-hold', { params: { query }, ...options }))
    yield toRow(music);
}

/**
 * Who has music on hold: the organization, sites, call queues and users, with what their callers hear and where it comes
 * from. Shows those with music of their own until the filter is taken away. Kept up to date.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page.
 * @slot empty - Shown when nobody is there.
 * @fires {CustomEvent<Music>} pbx-music-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<MusicView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart toast - Why no file was written.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-music-table')
export class PbxMusicTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);

  /** Words to find in the name. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which owners are shown; the attribute has the form `own=true&ownerKind=site`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.MusicFilters = { own: 'true' };

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<MusicRow>[] = musicColumns(this.#words);

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<MusicRow>[] = [
    Object.defineProperty(
      { id: 'edit', run: (row: MusicRow) => this.#list.open(row) } as RowAction<MusicRow>,
      'label',
      { enumerable: true, get: () => this.#words.text('music.edit') },
    ),
  ];

  readonly #toast = new Toast(this);
  readonly #list = new ListController<MusicRow, ListQuery, model.MusicFilters>(this, {
    words: this.#words,
    resource: ['music-on-hold', 'prompts'],
    requires: 'musicOnHold:read',
    filtering: model.filtering,
    select: 'pbx-music-select',
    query: () => this.#query,
    read: readPage,
    all: readAll,
    failed: (error) => this.#toast.fail(textOf(error, this.#words)),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.MusicView {
    return this.#list.view;
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'music',
      picture: icon('play'),
      filters: this.#filters,
      rowActions: this.rowActions,
      export: () => void this.#list.export('music-on-hold'),
      beside: this.#toast.render(this.#words, false, null),
    });
  }

  get #query(): ListQuery {
    const { own, ownerKind } = model.filtering.clean(this.filters);
    return {
      ...(this.query && { q: this.query }),
      ...(own && { own: own === 'true' }),
      ...(ownerKind && { ownerKind }),
      sort: this.sort as NonNullable<ListQuery['sort']>,
    };
  }

  get #filters(): ListFilter[] {
    const words = this.#words;
    return [
      {
        name: 'own',
        label: words.text('music.ownOnly'),
        value: this.filters.own,
        options: [
          { value: 'true', label: words.text('music.ownYes') },
          { value: 'false', label: words.text('music.ownNo') },
        ],
      },
      {
        name: 'ownerKind',
        label: words.text('music.kind'),
        value: this.filters.ownerKind,
        options: model.filterValues.ownerKind.map((value) => ({
          value,
          label: words.text(`music.${value}`),
        })),
      },
    ];
  }
}

function musicColumns(words: Localize): readonly Column<MusicRow>[] {
  const column = (
    id: string,
    header: 'music.owner' | 'music.kind' | 'music.source' | 'music.tracks',
    value: (row: MusicRow) => string,
    more: Partial<Column<MusicRow>>,
  ): Column<MusicRow> =>
    Object.defineProperty({ id, value, ...more } as Column<MusicRow>, 'header', {
      enumerable: true,
      get: () => words.text(header),
    });
  const titles = ({ tracks }: MusicRow) => tracks.map(({ title }) => title).join(', ');
  return [
    column('ownerName', 'music.owner', ({ ownerName }) => ownerName, {
      sort: 'ownerName',
      width: 12,
    }),
    column('ownerKind', 'music.kind', ({ ownerKind }) => words.text(`music.${ownerKind}`), {
      sort: 'ownerKind',
      width: 8,
    }),
    column('source', 'music.source', (row) => sourceText(words, row), { width: 14 }),
    column('tracks', 'music.tracks', titles, { width: 16 }),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-music-table': PbxMusicTable;
  }
  interface HTMLElementEventMap {
    'pbx-music-select': CustomEvent<MusicRow>;
  }
}
