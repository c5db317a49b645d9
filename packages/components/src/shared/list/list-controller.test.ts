import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { unwrap, type User } from '@pbxkit/client';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { mount, says, shown } from '../../testing.js';
import '../../locales/en/lists.js';
import '../../locales/en/user-table.js';
import type { PbxDataTable } from '../data-table/data-table.js';
import type { Column } from '../data-table/data-table.model.js';
import { define } from '../define.js';
import { Localize } from '../localize.js';
import { statusOf, type PbxStatus } from '../status.js';
import { ListController } from './list-controller.js';
import { listTable } from './list-table.js';
import { Filtering } from './list-view.model.js';

interface Filters {
  role?: 'basic-user' | 'reseller';
}

const filtering = new Filtering<Filters>({ role: ['basic-user', 'reseller'] });

@define('pbx-sample-list')
class PbxSampleList extends LitElement {
  readonly #words = new Localize(this);
  @property() query = '';
  @property() sort = 'lastName';
  @property({ converter: filtering.converter, hasChanged: filtering.differ })
  filters: Filters = {};
  @property({ attribute: 'shown-columns' }) shownColumns = '';
  @property({ attribute: false }) columns: readonly Column<User>[] = [
    { id: 'name', header: 'Name', value: ({ lastName }) => lastName },
    {
      id: 'email',
      header: 'E-mail',
      value: ({ emails }) => emails[0] ?? '',
      requires: 'users:write',
    },
  ];
  readonly list = new ListController<User, { q?: string; role?: Filters['role'] }, Filters>(this, {
    words: this.#words,
    resource: 'users',
    requires: 'users:read',
    filtering,
    select: 'pbx-user-select',
    query: () => ({ ...(this.query && { q: this.query }), ...this.filters }),
    read: (client, query, signal) => unwrap(client.GET('/users', { params: { query }, signal })),
  });
  readonly status: PbxStatus = statusOf(this, { queries: [this.list.reading.list] });

  protected override render() {
    return listTable(this.list, {
      texts: 'userTable',
      filters: [],
      rowActions: [],
      export: () => undefined,
    });
  }
}

const people = (count: number): TestHandlers => ({
  listUsers: ({ params: { query } }) => {
    const offset = query.offset ?? 0;
    const items = Array.from({ length: Math.min(query.limit ?? 50, count - offset) }, (_, at) => ({
      id: `id-${offset + at}`,
      lastName: `Person ${offset + at}`,
      emails: [] as string[],
    })) as User[];
    return { items, nextCursor: null, total: count };
  },
});

async function ready(handlers = people(1000), grant?: Parameters<typeof createTestSession>[1]) {
  const session = createTestSession(handlers, grant);
  const element = await mount<PbxSampleList>(session, html`<pbx-sample-list></pbx-sample-list>`);
  const asked = () => session.calls.at(-1)?.params.query as Record<string, unknown>;
  return { element, session, asked };
}

describe('a list', () => {
  it('reads the rows around those in sight, and the first ones when another question is asked', async () => {
    const { element, asked } = await ready();
    await says(element, '1,000 users');
    element.list.follow({ first: 400, last: 420 });
    await waitUntil(() => Number(asked()['offset']) > 300);
    await waitUntil(() => element.status.state === 'ready');
    element.query = 'Anne';
    await waitUntil(() => asked()['q'] === 'Anne');
    expect(asked()['offset']).to.equal(0);
  });

  it('tells what the person chose and forgets what was selected before', async () => {
    const { element } = await ready();
    await says(element, '1,000 users');
    element.list.picked.set(new Set(['id-1']), element.list.rows);
    expect(element.list.picked.rows).to.have.length(1);
    const told = oneEvent(element, 'pbx-view-change');
    element.list.setFilter('role', 'reseller');
    const { detail } = (await told) as CustomEvent<{ filters: Filters }>;
    expect(detail.filters).to.deep.equal({ role: 'reseller' });
    expect(element.list.picked.rows).to.deep.equal([]);
    expect(element.list.isNarrowed).to.equal(true);
    element.list.widen();
    expect(element.list.isNarrowed).to.equal(false);
  });

  it('tells nothing of what the page sets', async () => {
    const { element } = await ready();
    let told = 0;
    element.addEventListener('pbx-view-change', () => (told += 1));
    element.sort = '-lastName';
    await element.updateComplete;
    expect(told).to.equal(0);
  });

  it('shows the chosen columns only', async () => {
    const { element } = await ready();
    await says(element, '1,000 users');
    element.shownColumns = 'name';
    const table = await shown<PbxDataTable>(element, 'pbx-data-table');
    await waitUntil(() => table.columns.filter(({ hidden }) => !hidden).length === 1);
    expect(table.columns.map(({ id }) => id)).to.deep.equal(['name', 'email']);
  });

  it('says why there are no rows', async () => {
    const failing = { listUsers: () => problem(500, 'internal') };
    await says((await ready(people(0))).element, 'No users yet');
    const { element } = await ready(failing);
    await waitUntil(() => element.status.state === 'error');
    await shown(element, '[role="alert"]');
  });
});
