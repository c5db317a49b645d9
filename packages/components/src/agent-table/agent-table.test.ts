import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { sampleCall, samplePhone } from '../active-calls/active-calls.sample.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleAgent } from '../shared/queues/queues.sample.js';
import { anne, cutIn, mount, says, shown } from '../testing.js';
import './agent-table.js';
import type { PbxAgentTable } from './agent-table.js';

const view = html`<pbx-agent-table></pbx-agent-table>`;

function server() {
  const agents = [
    sampleAgent(0),
    sampleAgent(1, { callId: sampleCall(0).id, queueName: 'Support' }),
    sampleAgent(2, { state: 'unavailable', reason: 'lunch' }),
    sampleAgent(3, { mode: 'automatic', state: 'wrapUp' }),
  ];
  const made = queueServer({ agents });
  Object.assign(made.handlers, {
    getMe: () => anne,
    getCall: () => sampleCall(0),
    listenToCall: () => ({ status: 204 }),
    listDevices: () => ({ items: [samplePhone()], nextCursor: null, total: 1 }),
  });
  return made;
}

async function ready(session: TestSession = createTestSession(server().handlers), template = view) {
  const element = await mount<PbxAgentTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'name')[0]);
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

async function offered(table: PbxDataTable, row: number) {
  rows(table)[row]?.querySelector<HTMLElement>('.actions button')?.click();
  await table.updateComplete;
  return [...table.renderRoot.querySelectorAll<HTMLElement>('[data-action]')].map(
    ({ dataset }) => dataset['action'],
  );
}

async function choose(table: PbxDataTable, row: number, action: string) {
  await offered(table, row);
  (await shown(table, `[data-action="${action}"]`)).click();
}

async function confirm(element: PbxAgentTable) {
  (await shown(element, 'dialog .primary:not(:disabled)')).click();
}

describe('<pbx-agent-table>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says of each what it is and why, for how long, where, and how the day went', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name').slice(0, 2)).to.deep.equal(['Anne Roy 1001', 'Bob Lee 1002']);
    expect(texts(table, 'state')).to.deep.equal([
      'Available',
      'On a call',
      'Unavailable: Lunch',
      'Wrap-up',
    ]);
    expect(texts(table, 'queue').slice(0, 2)).to.deep.equal(['Sales', 'Support']);
    expect(texts(table, 'answered')[1]).to.equal('5');
    expect(texts(table, 'since')[0]).to.match(/^\d+:\d\d:\d\d$/);
    await says(element, '4 agents');
  });

  it('is accessible, also in the dark, from right to left and with a dialog', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    await choose(light.table, 1, 'listen');
    await says(light.element, 'you are muted');
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(server().handlers, { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('offers what the state allows', async () => {
    const { table } = await ready();
    expect(await offered(table, 0)).to.deep.equal(['unavailable', 'log-out', 'edit', 'open']);
    expect(await offered(table, 1)).to.deep.equal([
      'listen',
      'whisper',
      'barge',
      'unavailable',
      'log-out',
      'edit',
      'open',
    ]);
    expect(await offered(table, 2)).to.deep.equal(['available', 'log-out', 'edit', 'open']);
    expect(await offered(table, 3)).to.deep.equal(['unavailable', 'edit', 'open']);
  });

  it('makes unavailable with a reason, available again, logs out and in', async () => {
    const { element, session, table } = await ready();
    await choose(table, 0, 'unavailable');
    await says(element, 'Make Anne Roy unavailable');
    const changed = oneEvent(element, 'pbx-agent-state-changed');
    await confirm(element);
    expect((await changed).detail).to.deep.include({ state: 'unavailable', reason: 'break' });
    await waitUntil(() => texts(table, 'state')[0] === 'Unavailable: Break');
    await choose(table, 0, 'available');
    await waitUntil(() => texts(table, 'state')[0] === 'Available');
    await choose(table, 0, 'log-out');
    await waitUntil(() => texts(table, 'state')[0] === 'Logged out');
    await choose(table, 0, 'log-in');
    await waitUntil(() => texts(table, 'state')[0] === 'Available');
    expect(sent(session, 'setAgentState').map(({ body }) => body)).to.deep.equal([
      { state: 'unavailable', reason: 'break' },
      { state: 'available' },
      { state: 'loggedOut' },
      { state: 'available' },
    ]);
    await says(element, 'Anne Roy is available.');
  });

  it('changes nothing that is vetoed, and says what is refused', async () => {
    const { element, session, table } = await ready();
    element.addEventListener('pbx-agent-state-change', (event) => event.preventDefault(), {
      once: true,
    });
    await choose(table, 0, 'log-out');
    expect(sent(session, 'setAgentState')).to.have.length(0);
    session.handlers.setAgentState = () => problem(409, 'conflict', { detail: 'On a call now.' });
    await choose(table, 0, 'log-out');
    await says(element, 'On a call now.');
  });

  it('listens to the call of an agent, whispers and barges in', async () => {
    const { element, session, table } = await ready();
    for (const mode of ['listen', 'whisper', 'barge'] as const) {
      await choose(table, 1, mode);
      await shown(element, 'dialog');
      const listened = oneEvent(element, 'pbx-call-listened');
      await confirm(element);
      expect((await listened).detail.mode).to.equal(mode);
    }
    expect(sent(session, 'listenToCall').map(({ body }) => body)).to.deep.equal(
      ['listen', 'whisper', 'barge'].map((mode) => ({ mode, deviceId: null })),
    );
  });

  it('says that a call has ended before it could be heard', async () => {
    const made = server();
    made.handlers.getCall = () => problem(404, 'not-found');
    const { element, table } = await ready(createTestSession(made.handlers));
    await choose(table, 1, 'listen');
    await says(element, 'The call has ended.');
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('filters by state and queue, and opens an agent', async () => {
    const { element, session, table } = await ready(
      undefined,
      html`<pbx-agent-table sort="-stateSince" filters="state=onCall"></pbx-agent-table>`,
    );
    expect(sent(session, 'listQueueAgents')[0]?.params.query).to.deep.include({
      state: 'onCall',
      sort: '-stateSince',
    });
    const told = oneEvent(element, 'pbx-agent-select');
    await choose(table, 0, 'open');
    expect((await told).detail.name).to.equal('Bob Lee');
  });

  it('leads to the user who is an agent, where there is one', async () => {
    const made = server();
    made.company.agents[1] = sampleAgent(1, { userId: null, externalNumber: '+15145550177' });
    const { element, table } = await ready(createTestSession(made.handlers));
    const told = oneEvent(element, 'pbx-object-select');
    await choose(table, 0, 'edit');
    const { userId, name } = sampleAgent(0);
    expect((await told).detail).to.deep.equal({ kind: 'users', id: userId, name });
    expect(await offered(table, 1)).not.to.include('edit');
  });

  it('follows the states', async () => {
    const made = server();
    const { session, table } = await ready(createTestSession(made.handlers));
    made.company.agents[0] = sampleAgent(0, { state: 'ringing' });
    session.push({ resource: 'queue-agents' });
    await waitUntil(() => texts(table, 'state')[0] === 'Ringing');
  });

  it('says that there are none, why a read failed, and offers only what is granted', async () => {
    const none = createTestSession(queueServer({ agents: [] }).handlers);
    await says(await mount<PbxAgentTable>(none, view), 'No agents yet');
    const failing = createTestSession({ listQueueAgents: () => problem(500, 'server-error') });
    await says(await mount<PbxAgentTable>(failing, view), 'Try again');
    const denied = createTestSession(server().handlers, { grant: { granted: { '*': [] } } });
    await says(await mount<PbxAgentTable>(denied, view), 'queues:read');
    expect(denied.calls).to.have.length(0);
    const grant = { granted: { '*': ['queues:read' as const] } };
    const { table } = await ready(createTestSession(server().handlers, { grant }));
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['open']);
  });

  it('speaks French, with whole columns beside the menu of a portal', async () => {
    const session = createTestSession(server().handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await waitUntil(() => texts(table, 'state')[2] === 'Indisponible : Dîner');
    await element.updateComplete;
    expect(cutIn(table)).to.deep.equal([]);
  });
});
