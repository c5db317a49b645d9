import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, says, shown } from '../testing.js';
import './attendant-table.js';
import type { PbxAttendantTable } from './attendant-table.js';
import { attendantServer } from './attendant-table.sample.js';

async function ready(
  session: TestSession = createTestSession(attendantServer()),
  template = html`<pbx-attendant-table></pbx-attendant-table>`,
) {
  const element = await mount<PbxAttendantTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0, undefined, { timeout: 10_000 });
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)'),
];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent?.trim());
const query = (session: TestSession) =>
  session.calls.filter(({ operationId }) => operationId === 'listAttendants').at(-1)?.params.query;

async function act(table: PbxDataTable, index: number, action: string) {
  table.renderRoot
    .querySelector<HTMLElement>(`.row[aria-rowindex="${index + 1}"] .actions button`)
    ?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

describe('<pbx-attendant-table>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says which numbers lead there, what callers hear now, and what is to be mended', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')).to.deep.equal(['Menu 0', 'Menu 1', 'Menu 2']);
    expect(texts(table, 'extension')[0]).to.equal('8000');
    expect(texts(table, 'numbers')).to.deep.equal(['(514) 555-0100', '', '']);
    expect(texts(table, 'greeting')[0]).to.equal('Welcome');
    expect(texts(table, 'problems')).to.deep.equal(['None', '2 problems', 'None']);
    await says(element, '3 auto attendants');
    await expect(element).to.be.accessible();
  });

  it('takes its view from attributes, and tells when it changes', async () => {
    const { element, session } = await ready(
      undefined,
      html`<pbx-attendant-table
        query="menu"
        sort="-extension"
        filters="problem=true&amp;owner=nobody"
      ></pbx-attendant-table>`,
    );
    expect(query(session)).to.deep.include({ q: 'menu', sort: '-extension', problem: true });
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '.chip')).click();
    await told;
    expect(element.view.filters).to.deep.equal({});
  });

  it('opens and clones', async () => {
    const { element, table } = await ready();
    const selected = oneEvent(element, 'pbx-attendant-select');
    await act(table, 0, 'edit');
    expect((await selected).detail.name).to.equal('Menu 0');
    const cloned = oneEvent(element, 'pbx-attendant-clone');
    await act(table, 1, 'clone');
    expect((await cloned).detail.name).to.equal('Menu 1');
  });

  it('deletes what nothing uses, unless somebody objects, and undoes it', async () => {
    const { element, table, session } = await ready();
    const veto = (event: Event) => event.preventDefault();
    element.addEventListener('pbx-attendant-delete', veto);
    await act(table, 0, 'delete');
    await says(element, 'Nothing uses it.');
    (await shown(element, 'dialog button.danger')).click();
    await element.updateComplete;
    expect(session.calls.some(({ operationId }) => operationId === 'deleteAttendant')).to.equal(
      false,
    );
    element.removeEventListener('pbx-attendant-delete', veto);
    const deleted = oneEvent(element, 'pbx-attendant-deleted');
    (await shown(element, 'dialog button.danger')).click();
    expect((await deleted).detail.name).to.equal('Menu 0');
    await says(element, 'Menu 0 was deleted.');
    const undone = oneEvent(element, 'pbx-attendant-undone');
    (await shown(element, '[part="toast"] button')).click();
    await undone;
    await waitUntil(() => texts(table, 'name').includes('Menu 0'));
  });

  it('puts another in the place of one that is used', async () => {
    const uses = [
      { resource: 'phone-numbers' as const, id: 'n', name: '+15145550100', field: 'destination' },
    ];
    const handlers = {
      ...attendantServer(),
      listUses: () => ({ items: uses, nextCursor: null, total: 1 }),
    };
    const { element, table, session } = await ready(createTestSession(handlers));
    await act(table, 0, 'delete');
    await says(element, '(514) 555-0100');
    const select = await shown<HTMLSelectElement>(element, '#repoint-to');
    await waitUntil(() => select.options.length === 3);
    expect([...select.options].map(({ text }) => text.trim()).slice(1)).to.deep.equal([
      'Menu 1',
      'Menu 2',
    ]);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    (await shown(element, 'dialog button.danger')).click();
    await says(element, 'Menu 0 was deleted.');
    const sent = session.calls.find(({ operationId }) => operationId === 'deleteAttendant');
    expect(sent?.params.query).to.have.property('repointTo');
  });

  it('offers only to open to those who may not write', async () => {
    const granted = { 'attendant-table': ['attendants:read' as const] };
    const grant = { ...testGrant, granted };
    const { table } = await ready(createTestSession(attendantServer(), { grant }));
    table.renderRoot.querySelector<HTMLElement>('.row[aria-rowindex="2"] .actions button')?.click();
    await shown(table, '[data-action="edit"]');
    expect(table.renderRoot.querySelector('[data-action="delete"]')).to.equal(null);
  });

  it('says what is missing, what failed, and that there is nothing yet', async () => {
    const grant = { ...testGrant, granted: {} };
    const denied = await mount<PbxAttendantTable>(
      createTestSession(attendantServer(), { grant }),
      html`<pbx-attendant-table></pbx-attendant-table>`,
    );
    await shown(denied, '[part="denied"]');
    const failing = { ...attendantServer(), listAttendants: () => problem(500, 'server-error') };
    const failed = await mount<PbxAttendantTable>(
      createTestSession(failing),
      html`<pbx-attendant-table></pbx-attendant-table>`,
    );
    await shown(failed, '[part="error"]');
    const empty = await mount<PbxAttendantTable>(
      createTestSession(attendantServer([])),
      html`<pbx-attendant-table></pbx-attendant-table>`,
    );
    await says(empty, 'No auto attendants yet');
  });

  it('speaks French', async () => {
    const { element } = await ready(createTestSession(attendantServer(), { locale: 'fr-CA' }));
    await says(element, '3 standards automatiques');
    await expect(element).to.be.accessible();
  });

  it('fits a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const { element } = await ready();
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
