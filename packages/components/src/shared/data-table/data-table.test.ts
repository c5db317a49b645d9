import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import './data-table.js';
import type { PbxDataTable } from './data-table.js';
import type { Column } from './data-table.model.js';

interface Item {
  id: string;
  name: string;
  city: string;
}

const items = (first: number, count: number): Item[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `id-${first + at}`,
    name: `Person ${first + at}`,
    city: 'Québec',
  }));

const columns: Column<Item>[] = [
  { id: 'name', header: 'Name', value: (item) => item.name, sort: 'name' },
  { id: 'city', header: 'City', value: (item) => item.city },
];

async function mountTable(changes: Partial<PbxDataTable> = {}) {
  const table = await fixture<PbxDataTable>(html`<pbx-data-table label="People"></pbx-data-table>`);
  const given = { columns, rows: items(0, 100), total: 5000, selectable: true, sort: 'name' };
  const rowActions = [{ id: 'edit', label: 'Edit', run: () => undefined }];
  Object.assign(table, given, { rowActions }, changes);
  await table.updateComplete;
  if (table.total > 0) await waitUntil(() => all(table, '.row').length > 0);
  return table;
}

const all = (table: PbxDataTable, selector: string) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (table: PbxDataTable, selector: string) => {
  const found = table.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const active = (table: PbxDataTable) =>
  (table.renderRoot as ShadowRoot).activeElement as HTMLElement;
const isTabStop = ({ tabIndex }: HTMLElement) => tabIndex === 0;
const rowOf = (element: HTMLElement) =>
  Number(element.closest('[role="row"]')?.getAttribute('aria-rowindex'));
const press = async (...keys: string[]) => {
  for (const key of keys) {
    const [first = '', second] = key.split('+');
    if (second) await sendKeys({ down: first });
    await sendKeys({ press: second ?? first });
    if (second) await sendKeys({ up: first });
  }
};
/** A page in the background gets no scroll events of its own. */
const scrolled = (table: PbxDataTable, top: number) => {
  const box = one(table, '.scroll');
  box.scrollTop = top;
  box.dispatchEvent(new Event('scroll'));
};

describe('<pbx-data-table>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1000, height: 700 }));

  it('draws few of many rows and tells how many there are', async () => {
    const table = await mountTable();
    expect(all(table, '.row').length).to.be.within(5, 40);
    expect(one(table, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('5000');
    expect(one(table, '.row').getAttribute('aria-rowindex')).to.equal('1');
  });

  it('has one tab stop before the first rows are drawn, also without columns that sort', async () => {
    const table = await fixture<PbxDataTable>(html`<pbx-data-table label="x"></pbx-data-table>`);
    const stops = () => all(table, '[role="grid"], [role="grid"] *').filter(isTabStop);
    expect(stops().map(({ className }) => className)).to.deep.equal(['scroll']);
    Object.assign(table, { columns: columns.slice(1), rows: items(0, 9), total: 9 });
    await waitUntil(() => stops()[0]?.classList.contains('cell'));
    expect(stops()).to.have.lengthOf(1);
  });

  it('is accessible in both schemes and both directions', async () => {
    const table = await mountTable({ selection: new Set(['id-1']) });
    for (const scheme of ['light', 'dark'] as const) {
      for (const direction of ['ltr', 'rtl'] as const) {
        await emulateMedia({ colorScheme: scheme });
        table.style.setProperty('color-scheme', scheme);
        table.dir = direction;
        await expect(table).to.be.accessible();
      }
    }
    await emulateMedia({ colorScheme: 'light' });
  });

  it('asks for the rows in sight and shows placeholders until they are here', async () => {
    const table = await mountTable();
    const asked = oneEvent(table, 'pbx-range-change');
    scrolled(table, 44 * 2000);
    const { detail } = await asked;
    expect(detail.first).to.be.closeTo(2000, 2);
    expect(all(table, '.row.loading').length).to.be.above(5);
    table.first = 1950;
    table.rows = items(1950, 100);
    await table.updateComplete;
    expect(all(table, '.row.loading')).to.deep.equal([]);
    expect(one(table, '.row[aria-rowindex="2001"]').textContent).to.contain('Person 2000');
  });

  it('reuses its rows', async () => {
    const table = await mountTable({ rows: items(0, 5000) });
    for (const top of [400, 4000, 40_000, 160_000, 0]) {
      scrolled(table, top);
      expect(all(table, '.row').length).to.be.at.most(40);
    }
  });

  it('never takes the focused row away', async () => {
    const table = await mountTable({ rows: items(0, 5000) });
    table.focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowRight');
    const cell = active(table);
    expect(rowOf(cell)).to.equal(3);
    scrolled(table, 44 * 3000);
    expect(active(table)).to.equal(cell);
    await press('ArrowDown');
    expect(rowOf(active(table))).to.equal(4);
    const box = one(table, '.scroll').getBoundingClientRect();
    expect(active(table).getBoundingClientRect().bottom).to.be.within(box.top, box.bottom + 1);
  });

  it('has one tab stop, and keys lead everywhere', async () => {
    const table = await mountTable({ rows: items(0, 5000) });
    const stops = () =>
      all(table, '.scroll [tabindex="0"], .scroll :is(button, input):not([tabindex="-1"])');
    expect(stops()).to.have.length(1);
    table.focus();
    await press('Control+End');
    expect(rowOf(active(table))).to.equal(5000);
    expect(active(table).getAttribute('aria-colindex')).to.equal('4');
    expect(stops()).to.have.length(1);
    await press('Control+Home');
    expect(rowOf(active(table))).to.equal(1);
    await press('PageDown');
    expect(rowOf(active(table))).to.be.above(5);
    await press('Control+Home', 'ArrowUp');
    expect(active(table).getAttribute('role')).to.equal('columnheader');
  });

  it('sorts from the header', async () => {
    const table = await mountTable();
    expect(one(table, '[data-column="name"]').getAttribute('aria-sort')).to.equal('ascending');
    const asked = oneEvent(table, 'pbx-sort-change');
    table.focus();
    await press('ArrowUp', 'ArrowRight', 'Enter');
    expect((await asked).detail).to.deep.equal({ sort: '-name' });
    expect(one(table, '[data-column="city"]').hasAttribute('aria-sort')).to.equal(false);
  });

  it('opens a row by Enter and by click', async () => {
    const table = await mountTable();
    const byKey = oneEvent(table, 'pbx-row-activate');
    table.focus();
    await press('ArrowRight', 'Enter');
    expect((await byKey).detail.row.id).to.equal('id-0');
    const byClick = oneEvent(table, 'pbx-row-activate');
    one(table, '.row[aria-rowindex="3"] .cell.primary').click();
    expect((await byClick).detail.index).to.equal(2);
  });

  it('selects by Space, a range with Shift, and all that is loaded', async () => {
    const table = await mountTable();
    table.focus();
    await press('Space');
    expect([...table.selection]).to.deep.equal(['id-0']);
    await table.updateComplete;
    const fifth = one(table, '.row[aria-rowindex="5"] input');
    fifth.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
    expect(table.selection.size).to.equal(5);
    await table.updateComplete;
    expect(one(table, '.row[aria-rowindex="4"]').getAttribute('aria-selected')).to.equal('true');
    one(table, '.head input').click();
    expect(table.selection.size).to.equal(100);
    await table.updateComplete;
    one(table, '.bulk .clear').click();
    expect(table.selection.size).to.equal(0);
  });

  it('enters a cell by F2 and leaves it by Escape', async () => {
    const table = await mountTable();
    table.focus();
    await press('End', 'F2');
    expect(active(table).localName).to.equal('button');
    await press('Escape');
    expect(active(table).getAttribute('role')).to.equal('gridcell');
  });

  it('offers the actions of a row in a menu and gives the focus back', async () => {
    const ran: unknown[] = [];
    const table = await mountTable({
      rowActions: [
        { id: 'edit', label: 'Edit', run: (row) => ran.push(row) },
        { id: 'hidden', label: 'Hidden', run: () => undefined, when: () => false },
        { id: 'delete', label: 'Delete', run: () => undefined, danger: true },
      ],
    });
    table.focus();
    await press('End', 'Enter');
    await table.updateComplete;
    await expect(table).to.be.accessible();
    expect(all(table, '[role="menuitem"]').map((item) => item.textContent?.trim())).to.deep.equal([
      'Edit',
      'Delete',
    ]);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(ran).to.deep.equal([items(0, 1)[0]]);
    expect(rowOf(active(table))).to.equal(1);
  });

  it('hides and shows columns, but never the one that names the row', async () => {
    const table = await mountTable();
    one(table, '.columns-button').click();
    const boxes = all(table, '.columns input') as HTMLInputElement[];
    expect(boxes.map((box) => box.disabled)).to.deep.equal([true, false]);
    const told = oneEvent(table, 'pbx-columns-change');
    boxes[1]?.click();
    expect((await told).detail.columns).to.deep.equal(['name']);
    await table.updateComplete;
    expect(all(table, '.row [data-column="city"]')).to.deep.equal([]);
  });

  it('blanks a cell whose column throws', async () => {
    const broken: Column<Item> = {
      id: 'crm',
      header: 'CRM',
      value: () => {
        throw new Error('no CRM');
      },
    };
    const table = await mountTable({ columns: [...columns, broken] as Column[] });
    expect(one(table, '.row [data-column="crm"]').textContent).to.equal('');
    expect(one(table, '.row [data-column="name"]').textContent).to.equal('Person 0');
  });

  it('shows what the owner says when there is nothing', async () => {
    const table = await mountTable({ rows: [], total: 0 });
    expect(table.renderRoot.querySelector('slot[name="empty"]')).to.not.equal(null);
    table.total = -1;
    await table.updateComplete;
    expect(one(table, '[role="grid"]').getAttribute('aria-busy')).to.equal('true');
  });

  it('shows bars in place of rows while it knows of none', async () => {
    const table = await mountTable({ rows: [], total: -1 });
    expect(one(table, '.waiting').offsetHeight).to.be.above(300);
    await expect(table).to.be.accessible();
    table.rows = items(0, 3);
    table.total = 3;
    await waitUntil(() => all(table, '.row').length === 3);
    expect(table.renderRoot.querySelector('.waiting')).to.equal(null);
  });

  it('draws the rows in sight, then some around them', async () => {
    const table = await mountTable({ rows: [], total: 0 });
    const drawn: number[] = [];
    const count = () => drawn.push(all(table, '.row').length);
    new MutationObserver(count).observe(one(table, '.body'), { childList: true });
    Object.assign(table, { rows: items(0, 100), total: 5000 });
    await waitUntil(() => drawn.length > 1);
    expect(drawn[0]).to.be.within(5, 20);
    expect(drawn[1]).to.equal(Number(drawn[0]) + 6);
  });

  it('offers its columns once their choice is opened', async () => {
    const table = await mountTable();
    expect(all(table, '#columns input')).to.deep.equal([]);
    one(table, '[popovertarget="columns"]').click();
    expect(all(table, '#columns input').length).to.equal(table.columns.length);
  });

  it('makes cards of its rows on a phone, with every function', async () => {
    await setViewport({ width: 320, height: 640 });
    const table = await mountTable();
    await waitUntil(() => (all(table, '.row')[0]?.offsetHeight ?? 0) > 60);
    const [first, second] = all(table, '.row');
    if (!first || !second) throw new Error('no cards');
    expect(second.getBoundingClientRect().top).to.be.at.least(
      first.getBoundingClientRect().bottom - 1,
    );
    expect(first.scrollWidth).to.be.at.most(320);
    expect(all(table, '.row').length).to.be.at.most(40);
    const select = one(table, '.card-bar select') as HTMLSelectElement;
    expect(select.offsetHeight).to.be.above(0);
    const asked = oneEvent(table, 'pbx-sort-change');
    one(table, '.card-bar button').click();
    expect((await asked).detail.sort).to.equal('-name');
    await expect(table).to.be.accessible();
  });
});
