import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { samplePhone } from '../active-calls/active-calls.sample.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleCaller, sampleId } from '../shared/queues/queues.sample.js';
import { anne, cutIn, mount, press, says, shown, typeInto } from '../testing.js';
import './queue-callers.js';
import type { PbxQueueCallers } from './queue-callers.js';

const view = html`<pbx-queue-callers></pbx-queue-callers>`;
const other = { queueId: sampleId('a01', 1), queueName: 'Support' };

function server() {
  const callers = [0, 1, 2].map((index) => sampleCaller(index));
  callers.push(sampleCaller(3, { ...other, position: 1, number: null, name: null }));
  const made = queueServer({ callers });
  Object.assign(made.handlers, {
    getMe: () => anne,
    listExtensions: () => ({
      items: [{ number: '4000', owner: { kind: 'queue', id: null, name: 'Sales' } }],
      nextCursor: null,
      total: 1,
    }),
    listDevices: () => ({ items: [samplePhone()], nextCursor: null, total: 1 }),
    transferCall: () => ({ status: 204 }),
    hangUpCall: () => ({ status: 204 }),
  });
  return made;
}

async function ready(session: TestSession = createTestSession(server().handlers), template = view) {
  const element = await mount<PbxQueueCallers>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'caller')[0]);
  return { element, session, table };
}

const rows = (table: PbxDataTable) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)')].sort(
    (one, next) => Number(one.ariaRowIndex) - Number(next.ariaRowIndex),
  );
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );
const sent = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id);

async function choose(element: PbxQueueCallers, table: PbxDataTable, row: number, action: string) {
  rows(table)[row]?.querySelector<HTMLElement>('.actions button')?.click();
  await table.updateComplete;
  (await shown(table, `[data-action="${action}"]`)).click();
  await element.updateComplete;
}

describe('<pbx-queue-callers>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says of each caller the place, the wait so far and expected, and who rings', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'caller')).to.deep.equal([
      'Caller 0 (514) 555-0100',
      '(514) 555-0101',
      'Caller 2 (514) 555-0102',
      'Withheld number',
    ]);
    expect(texts(table, 'position')).to.deep.equal(['1', '2', '3', '1']);
    expect(texts(table, 'expected').slice(0, 2)).to.deep.equal(['1 min 30', '3 min']);
    expect(texts(table, 'ringing').slice(0, 2)).to.deep.equal(['Anne Roy', 'Nobody']);
    expect(texts(table, 'wait')[0]).to.match(/^\d+:\d\d:\d\d$/);
    await says(element, '4 callers wait');
  });

  it('is accessible, also in the dark, from right to left and with a dialog', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    await choose(light.element, light.table, 0, 'take');
    await says(light.element, 'Take Caller 0 out of the queue');
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(server().handlers, { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('takes a caller to a chosen phone', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'take');
    const phone = await shown<HTMLSelectElement>(element, '#phone');
    await waitUntil(() => phone.options.length === 2);
    phone.value = samplePhone().id;
    phone.dispatchEvent(new Event('change'));
    const taken = oneEvent(element, 'pbx-queue-caller-taken');
    await press(element, 'Take');
    expect((await taken).detail.caller.name).to.equal('Caller 0');
    expect(sent(session, 'takeQueueCaller')[0]?.body).to.deep.equal({ deviceId: samplePhone().id });
    await says(element, 'Your phone rings. Answer it to talk with Caller 0.');
    await says(element, '3 callers wait');
  });

  it('moves a caller up, whom it then shows first', async () => {
    const { element, session, table } = await ready();
    rows(table)[0]?.querySelector<HTMLElement>('.actions button')?.click();
    await table.updateComplete;
    expect(table.renderRoot.querySelector('[data-action="move-up"]')).to.equal(null);
    const moved = oneEvent(element, 'pbx-queue-caller-moved-up');
    await choose(element, table, 2, 'move-up');
    await moved;
    await says(element, 'Caller 2 is first in line now.');
    expect(sent(session, 'moveUpQueueCaller')).to.have.length(1);
    await waitUntil(() => texts(table, 'caller')[0]?.startsWith('Caller 2'));
  });

  it('transfers a caller to somebody found by name', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'transfer');
    await shown(element, '#extensions option');
    await typeInto(element, 'transfer-to', 'sales');
    const transferred = oneEvent(element, 'pbx-queue-caller-transferred');
    await press(element, 'Transfer');
    expect((await transferred).detail.to).to.equal('4000');
    expect(sent(session, 'transferCall')[0]?.body).to.deep.equal({ to: '4000' });
  });

  it('transfers a caller and hangs one up', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'transfer');
    await press(element, 'Transfer');
    await says(element, 'Enter a name, an extension or a phone number.');
    await typeInto(element, 'transfer-to', '514 555-0199');
    const transferred = oneEvent(element, 'pbx-queue-caller-transferred');
    await press(element, 'Transfer');
    expect((await transferred).detail.to).to.equal('+15145550199');
    expect(sent(session, 'transferCall')[0]?.body).to.deep.equal({ to: '+15145550199' });
    await says(element, 'was transferred to (514) 555-0199.');
    await choose(element, table, 1, 'hang-up');
    await says(element, '(514) 555-0101 leaves the queue and is hung up at once.');
    const hungUp = oneEvent(element, 'pbx-queue-caller-hung-up');
    await press(element, 'Hang up');
    await hungUp;
    expect(sent(session, 'hangUpCall')).to.have.length(1);
  });

  it('does nothing that is vetoed', async () => {
    const { element, session, table } = await ready();
    for (const verb of ['take', 'move-up', 'hang-up', 'transfer'] as const)
      element.addEventListener(`pbx-queue-caller-${verb}`, (event) => event.preventDefault());
    await choose(element, table, 0, 'take');
    await press(element, 'Take');
    await press(element, 'Cancel');
    await choose(element, table, 1, 'move-up');
    await choose(element, table, 0, 'hang-up');
    await press(element, 'Hang up');
    await press(element, 'Cancel');
    await choose(element, table, 0, 'transfer');
    await typeInto(element, 'transfer-to', '1002');
    await press(element, 'Transfer');
    for (const id of ['takeQueueCaller', 'moveUpQueueCaller', 'hangUpCall', 'transferCall'])
      expect(sent(session, id), id).to.have.length(0);
  });

  it('says that a caller is gone, and what the server refuses', async () => {
    const { element, session, table } = await ready();
    session.handlers.takeQueueCaller = () => problem(404, 'not-found');
    await choose(element, table, 0, 'take');
    await press(element, 'Take');
    await says(element, 'This caller does not wait any more.');
    session.handlers.takeQueueCaller = () =>
      problem(409, 'no-phone', { detail: 'None of your phones is connected.' });
    await press(element, 'Take');
    await says(element, 'None of your phones is connected.');
  });

  it('shows the chosen queues only', async () => {
    const one = await ready(
      undefined,
      html`<pbx-queue-callers queue-ids=${other.queueId}></pbx-queue-callers>`,
    );
    await says(one.element, '1 caller waits');
    expect(sent(one.session, 'listQueueCallers')[0]?.params.query).to.deep.include({
      queueIds: [other.queueId],
    });
    const ids = `${other.queueId} ${sampleId('a01', 5)}`;
    const two = await ready(
      undefined,
      html`<pbx-queue-callers queue-ids=${ids}></pbx-queue-callers>`,
    );
    await says(two.element, '1 caller waits');
    expect(texts(two.table, 'queue')).to.deep.equal(['Support']);
    const asked = sent(two.session, 'listQueueCallers').map(({ params }) => params.query);
    expect(asked).to.have.length(1);
    expect(asked[0]).to.deep.include({ queueIds: ids.split(' ') });
  });

  it('follows who joins and leaves', async () => {
    const made = server();
    const { element, session } = await ready(createTestSession(made.handlers));
    made.company.callers = [];
    session.push({ resource: 'queue-callers' });
    await says(element, 'Nobody waits');
  });

  it('says why a read failed, and offers only what is granted', async () => {
    const failing = createTestSession({ listQueueCallers: () => problem(500, 'server-error') });
    await says(await mount<PbxQueueCallers>(failing, view), 'Try again');
    const denied = createTestSession(server().handlers, { grant: { granted: { '*': [] } } });
    await says(await mount<PbxQueueCallers>(denied, view), 'queues:read');
    expect(denied.calls).to.have.length(0);
    const grant = { granted: { '*': ['queues:read' as const] } };
    const { element, table } = await ready(createTestSession(server().handlers, { grant }));
    expect(table.rowActions).to.have.length(0);
    rows(table)[0]?.querySelector<HTMLElement>('[data-column="caller"]')?.click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('speaks French, with whole columns beside the menu of a portal', async () => {
    const session = createTestSession(server().handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await says(element, '4 appelants attendent');
    await waitUntil(() => texts(table, 'ringing')[1] === 'Personne');
    expect(cutIn(table)).to.deep.equal([]);
  });
});
