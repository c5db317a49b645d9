import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, press, says, shown } from '../testing.js';
import './device-table.js';
import type { PbxDeviceTable } from './device-table.js';
import { deviceServer, engine, sampleDevice } from './device-table.sample.js';

const view = html`<pbx-device-table></pbx-device-table>`;

async function ready(
  session: TestSession = createTestSession(deviceServer().handlers),
  template = view,
) {
  const element = await mount<PbxDeviceTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0);
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)'),
];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );
const asked = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id).map(({ params }) => params.query);

async function act(table: PbxDataTable, index: number, action: string) {
  table.renderRoot
    .querySelector<HTMLElement>(`.row[aria-rowindex="${index + 1}"] .actions button`)
    ?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

describe('<pbx-device-table>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1400, height: 800 }));

  it('shows each device in words: whose it is, what, where, and whether it is registered', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'sipUsername')).to.deep.equal(['1001', '1001b', '1001c']);
    expect(texts(table, 'user')[0]).to.equal('Anne Tremblay');
    expect(texts(table, 'kind')).to.deep.equal(['Desk phone', 'Softphone', 'Mobile']);
    expect(texts(table, 'registered').slice(0, 2)).to.deep.equal(['Registered', 'Not registered']);
    expect(texts(table, 'address')[0]).to.equal('203.0.113.10:5060');
    expect(texts(table, 'lastSeen')[1]).to.equal('Never');
    await says(element, '3 devices');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(deviceServer().handlers, { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('restricts itself to one person, whose name it does not repeat', async () => {
    const { userId } = sampleDevice(0);
    const others = sampleDevice(4, { userId: 'somebody-else' });
    const server = deviceServer([sampleDevice(0), others]);
    const { session, table } = await ready(
      createTestSession(server.handlers),
      html`<pbx-device-table user-id=${userId}></pbx-device-table>`,
    );
    expect(texts(table, 'sipUsername')).to.deep.equal(['1001']);
    expect(texts(table, 'user')).to.deep.equal([undefined]);
    expect(asked(session, 'listDevices')[0]).to.include({ userId });
  });

  it('filters by state and kind, searches, and tells the page', async () => {
    const { element, session, table } = await ready();
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '[popovertarget="filters"]')).click();
    const state = await shown<HTMLSelectElement>(element, '#registered');
    state.value = 'false';
    state.dispatchEvent(new Event('change'));
    expect((await told).detail).to.deep.include({ filters: { registered: 'false' } });
    await waitUntil(() => rows(table).length === 1);
    element.filters = { kind: 'desk' };
    await waitUntil(() => texts(table, 'kind')[0] === 'Desk phone');
    expect(asked(session, 'listDevices').at(-1)).to.include({ kind: 'desk' });
    element.query = 'zzz';
    await says(element, 'Nothing matches');
  });

  it('opens a device by keyboard', async () => {
    const { element, table } = await ready();
    table.focus();
    await sendKeys({ press: 'ArrowRight' });
    const opened = oneEvent(element, 'pbx-device-select');
    await sendKeys({ press: 'Enter' });
    const event = await opened;
    expect(event.detail).to.include({ sipUsername: '1001' });
    expect(event.cancelable).to.equal(true);
  });

  it('follows phones as they come and go', async () => {
    const server = deviceServer();
    const { session, table } = await ready(createTestSession(server.handlers));
    server.change(0, { registered: false });
    session.push({ resource: 'devices' });
    await waitUntil(() => texts(table, 'registered')[0] === 'Not registered');
  });

  it('asks before it makes a new password, shows it once, and tells events without it', async () => {
    const server = deviceServer();
    const { element, session, table } = await ready(createTestSession(server.handlers));
    await act(table, 0, 'new-password');
    await says(element, 'The old one stops working at once.');
    await expect(element).to.be.accessible();
    const renewed = oneEvent(element, 'pbx-device-password-renewed');
    await press(element, 'Make a new password');
    expect(JSON.stringify((await renewed).detail)).not.to.contain(server.password);
    await says(element, server.password);
    await says(element, 'acme.example');
    await says(element, engine.server ?? '');
    await expect(element).to.be.accessible();
    server.change(0, { registered: true });
    session.push({ resource: 'devices' });
    const state = await shown(element, '.steps .tag');
    await waitUntil(() => state.textContent?.trim() === 'Registered');
    await press(element, 'I have entered it');
    expect(element.renderRoot.textContent).not.to.contain(server.password);
  });

  it('copies the password, and says where the browser does not let it', async () => {
    const server = deviceServer();
    const { element, table } = await ready(createTestSession(server.handlers));
    await act(table, 0, 'new-password');
    await press(element, 'Make a new password');
    const kept: string[] = [];
    const writeText = async (text: string) => void kept.push(text);
    const given = (value: unknown) =>
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    const tells = (text: string) =>
      waitUntil(() => `${document.body.innerText}${element.renderRoot.textContent}`.includes(text));
    given({ writeText });
    (await shown(element, 'button[aria-label="Copy: Password"]')).click();
    await tells('Password: copied.');
    expect(kept).to.deep.equal([server.password]);
    given(undefined);
    (await shown(element, 'button[aria-label="Copy: Domain"]')).click();
    await tells('Domain: the browser did not allow copying.');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('warns when nothing carries calls', async () => {
    const handlers = {
      ...deviceServer().handlers,
      getEngine: () => ({ ...engine, connected: false }),
    };
    const { element, table } = await ready(createTestSession(handlers));
    await act(table, 0, 'new-password');
    await press(element, 'Make a new password');
    await says(element, 'Nothing carries calls at the moment.');
  });

  it('asks a phone to fetch its configuration, and says why it cannot', async () => {
    const { element, table } = await ready();
    const resynced = oneEvent(element, 'pbx-device-resynced');
    await act(table, 0, 'resync');
    expect((await resynced).detail.sipUsername).to.equal('1001');
    await says(element, '1001 was asked to fetch its configuration.');
    await act(table, 1, 'resync');
    await says(element, 'It cannot be reached. Check that it is on.');
  });

  it('deletes after asking, unless the page objects', async () => {
    const { element, table } = await ready();
    element.addEventListener(
      'pbx-device-delete',
      (event: PbxActionEvent) =>
        event.waitUntil(
          Promise.reject(Object.assign(new Error(), { detail: 'It is the alarm line.' })),
        ),
      { once: true },
    );
    await act(table, 1, 'delete');
    await says(element, 'Delete the device 1001b?');
    await expect(element).to.be.accessible();
    await press(element, 'Delete');
    await says(element, 'It is the alarm line.');
    await press(element, 'Delete');
    await says(element, 'The device 1001b was deleted.');
    await waitUntil(() => rows(table).length === 2);
  });

  it('offers only what is granted', async () => {
    const grant = { granted: { 'device-table': ['phones:read' as const] } };
    const { table } = await ready(createTestSession(deviceServer().handlers, { grant }));
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['edit']);
  });

  it('says that there are none yet, why it failed, and what is missing', async () => {
    await says(
      await mount<PbxDeviceTable>(createTestSession(deviceServer([]).handlers), view),
      'No devices yet',
    );
    const broken = createTestSession({
      listDevices: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(await mount<PbxDeviceTable>(broken, view), 'Broken.');
    const powerless = createTestSession(deviceServer().handlers, {
      grant: { granted: { '*': [] } },
    });
    await says(await mount<PbxDeviceTable>(powerless, view), 'phones:read');
    expect(powerless.calls).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const session = createTestSession(deviceServer().handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    await says(element, '3 appareils');
    await waitUntil(() => texts(table, 'registered')[1] === 'Non enregistré');
  });
});
