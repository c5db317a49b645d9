import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { cutIn, mount, press, says, shown } from '../testing.js';
import './number-table.js';
import type { PbxNumberTable } from './number-table.js';
import { numberServer, sampleNumber } from './number-table.sample.js';

const view = html`<pbx-number-table></pbx-number-table>`;

async function ready(session: TestSession = createTestSession(numberServer(12)), template = view) {
  const element = await mount<PbxNumberTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0);
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [...table.renderRoot.querySelectorAll<HTMLElement>('.row')];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );
const bodies = (session: TestSession, id: string) =>
  session.calls
    .filter(({ operationId }) => operationId === id)
    .map(({ body, params }) => ({ body, query: params.query }));

async function select(element: PbxNumberTable, table: PbxDataTable, ...indexes: number[]) {
  for (const index of indexes) {
    const box = table.renderRoot.querySelector<HTMLElement>(
      `.row[aria-rowindex="${index + 1}"] .select input`,
    );
    box?.click();
    await table.updateComplete;
  }
  await element.updateComplete;
}

async function upload(element: PbxNumberTable, text: string) {
  const input = await shown<HTMLInputElement>(element, '#file');
  const given = new DataTransfer();
  given.items.add(new File([text], 'numbers.csv', { type: 'text/csv' }));
  input.files = given.files;
  input.dispatchEvent(new Event('change'));
}

describe('<pbx-number-table>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1400, height: 800 }));

  it('shows each number as people write it, where its calls go, and whether it is in service', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'number')[0]).to.equal('(514) 555-0100');
    expect(texts(table, 'destination').slice(0, 4)).to.deep.equal([
      'Anne Tremblay',
      'Anne Tremblay',
      'Anne Tremblay',
      'Free',
    ]);
    expect(texts(table, 'status').slice(3, 5)).to.deep.equal(['In service', 'Disabled']);
    expect(rows(table)[4]?.querySelector('[data-column="status"] .icon')).not.to.equal(null);
    await says(element, '12 numbers');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(numberServer(12), { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('filters by free and enabled, tells the page, and shows nothing that does not match', async () => {
    const { element, session, table } = await ready();
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '[popovertarget="filters"]')).click();
    const free = await shown<HTMLSelectElement>(element, '#free');
    free.value = 'true';
    free.dispatchEvent(new Event('change'));
    expect((await told).detail).to.deep.include({ filters: { free: 'true' } });
    await waitUntil(() => rows(table).length === 3);
    expect(bodies(session, 'listPhoneNumbers').at(-1)?.query).to.include({ free: true });
    element.query = '999';
    await says(element, 'Nothing matches');
  });

  it('shows whole columns beside the menu of a portal, in French too', async () => {
    const late = sampleNumber(0, { inService: false });
    const listPhoneNumbers = () => ({ items: [late], nextCursor: null, total: 1 });
    const session = createTestSession({ listPhoneNumbers }, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await waitUntil(() => texts(table, 'status')[0] === 'Hors service');
    expect(cutIn(table)).to.deep.equal([]);
  });

  it('opens a number by keyboard', async () => {
    const { element, table } = await ready();
    table.focus();
    await sendKeys({ press: 'ArrowRight' });
    const opened = oneEvent(element, 'pbx-phone-number-select');
    await sendKeys({ press: 'Enter' });
    const event = await opened;
    expect(event.detail).to.include({ number: sampleNumber(0).number });
    expect(event.cancelable).to.equal(true);
  });

  it('re-points many after showing the plan, and undoes it', async () => {
    const { element, session, table } = await ready();
    await select(element, table, 0, 1);
    await press(element, 'Re-point');
    const picker = await shown<PbxDestinationPicker>(element, 'pbx-destination-picker');
    picker.value = { kind: 'hangup', signal: 'busy' };
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await press(element, 'Preview');
    await says(element, '2 changed');
    expect(bodies(session, 'bulkUpdatePhoneNumbers').map(({ query }) => query)).to.deep.equal([
      { dryRun: true },
    ]);
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-phone-number-bulk-saved');
    await press(element, 'Change 2 numbers');
    await saved;
    expect(bodies(session, 'bulkUpdatePhoneNumbers').at(-1)?.body).to.deep.equal({
      action: 'update',
      ids: [sampleNumber(0).id, sampleNumber(1).id],
      changes: { destination: { kind: 'hangup', signal: 'busy' } },
    });
    await says(element, '2 numbers were changed.');
    const undone = oneEvent(element, 'pbx-phone-number-undone');
    await press(element, 'Undo');
    await undone;
  });

  it('makes numbers free only when that was asked for', async () => {
    const { element, table } = await ready();
    await select(element, table, 0);
    await press(element, 'Re-point');
    const preview = () =>
      [...element.renderRoot.querySelectorAll('button')].find(
        (button) => button.textContent?.trim() === 'Preview',
      );
    expect(preview()?.disabled).to.equal(true);
    (await shown(element, '#bulk-free')).click();
    await element.updateComplete;
    await press(element, 'Preview');
    await press(element, 'Change 1 number');
    await waitUntil(() => texts(table, 'destination')[0] === 'Free');
  });

  it('leaves refused numbers out when asked', async () => {
    const server = numberServer(3);
    const session = createTestSession(server);
    const { listPhoneNumbers, bulkUpdatePhoneNumbers } = server;
    const refused = sampleNumber(0);
    session.handlers.bulkUpdatePhoneNumbers = async (request) => {
      const plan = await bulkUpdatePhoneNumbers?.(request);
      if (!request.body.ids.includes(refused.id)) return plan as never;
      const errors = [{ pointer: '/id', code: 'locked', message: 'It is locked.' }];
      const row = { id: refused.id, name: refused.number, action: 'error', changes: [], errors };
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 1 };
      return { applied: false, changeId: null, counts, rows: [row] } as never;
    };
    expect(listPhoneNumbers).not.to.equal(undefined);
    const { element, table } = await ready(session);
    await select(element, table, 0, 1);
    await press(element, 'Disable');
    await says(element, 'It is locked.');
    await press(element, 'Leave 1 number out');
    await press(element, 'Change 1 number');
    await says(element, '1 number was changed.');
  });

  it('deletes one after asking, and undoes it', async () => {
    const { element, table } = await ready();
    table.renderRoot.querySelector<HTMLElement>('.row .actions button')?.click();
    (await shown(table, '[data-action="delete"]')).click();
    await says(element, 'Delete (514) 555-0100?');
    await expect(element).to.be.accessible();
    await press(element, 'Delete');
    await says(element, '(514) 555-0100 was deleted.');
    await waitUntil(() => rows(table).length === 11);
    await press(element, 'Undo');
    await waitUntil(() => rows(table).length === 12);
  });

  it('imports the valid rows of a file after its plan, and undoes that', async () => {
    const { element, session, table } = await ready();
    (await shown(element, '[part="import-button"]')).click();
    await shown(element, '#file');
    await expect(element).to.be.accessible();
    await upload(element, 'Telephone,x\r\n+14185550001,a\r\nnone,b\r\n');
    const column = await shown<HTMLSelectElement>(element, '#column-0');
    column.value = 'number';
    column.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await press(element, 'Check');
    await says(element, 'Row 2: no number.');
    await press(element, 'Import 1 valid row only');
    await says(element, '1 number was imported.');
    const [planned, applied] = bodies(session, 'importPhoneNumbers');
    expect(planned?.query).to.deep.equal({ dryRun: true });
    expect(applied?.body).to.deep.include({ mapping: { Telephone: 'number' }, validOnly: true });
    await waitUntil(() => rows(table).length === 13);
    await press(element, 'Undo');
    await waitUntil(() => rows(table).length === 12);
  });

  it('says when a file cannot be read', async () => {
    const { element } = await ready();
    (await shown(element, '[part="import-button"]')).click();
    await upload(element, 'number\r\n');
    await says(element, 'The file has no rows that can be read.');
  });

  it('asks for the file of all that match', async () => {
    const { element, session } = await ready(
      undefined,
      html`<pbx-number-table filters="enabled=true"></pbx-number-table>`,
    );
    await press(element, 'Export CSV');
    await waitUntil(() => bodies(session, 'exportPhoneNumbers').length === 1);
    expect(bodies(session, 'exportPhoneNumbers')[0]?.query).to.deep.equal({
      enabled: true,
      sort: 'number',
    });
  });

  it('reads again when numbers change elsewhere', async () => {
    const { element, session } = await ready();
    session.handlers.listPhoneNumbers = numberServer(5).listPhoneNumbers!;
    session.changes.announce('phone-numbers');
    await says(element, '5 numbers');
  });

  it('offers only what is granted', async () => {
    const session = createTestSession(numberServer(3), {
      grant: { granted: { 'number-table': ['phoneNumbers:read'] } },
    });
    const { element, table } = await ready(session);
    expect(table.selectable).to.equal(false);
    expect(element.renderRoot.querySelector('[part="import-button"]')).to.equal(null);
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['edit']);
  });

  it('says that there are none yet, why it failed, and what is missing', async () => {
    const none = await mount<PbxNumberTable>(createTestSession(numberServer(0)), view);
    await says(none, 'No phone numbers yet');
    const broken = createTestSession({
      listPhoneNumbers: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(await mount<PbxNumberTable>(broken, view), 'Broken.');
    const powerless = createTestSession(numberServer(1), { grant: { granted: { '*': [] } } });
    await says(await mount<PbxNumberTable>(powerless, view), 'phoneNumbers:read');
    expect(powerless.calls).to.deep.equal([]);
  });
});
