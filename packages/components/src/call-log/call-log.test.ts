import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { callServer } from '../active-calls/active-calls.sample.js';
import { recordServer, sampleRecord } from '../call-story/call-story.sample.js';
import type { PbxCallStory } from '../call-story/call-story.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleQueue } from '../shared/queues/queues.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './call-log.js';
import type { PbxCallLog } from './call-log.js';

const view = html`<pbx-call-log></pbx-call-log>`;
const five = Array.from({ length: 5 }, (_, index) => sampleRecord(index));
const server = (records = five) => ({ ...callServer([]), ...recordServer(records) });

async function ready(session: TestSession = createTestSession(server()), template = view) {
  const element = await mount<PbxCallLog>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'caller')[0]);
  return { element, session, table };
}

const rows = (table: PbxDataTable) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row')].sort(
    (one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex),
  );
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );
const asked = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id);

const lastQuery = (session: TestSession) =>
  asked(session, 'listCallRecords').at(-1)?.params.query as Record<string, unknown>;

async function choose(element: PbxCallLog, table: PbxDataTable, row: number, action: string) {
  rows(table)[row]?.querySelector<HTMLElement>('.actions button')?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
  await element.updateComplete;
}

async function change(element: PbxCallLog, selector: string, value: string) {
  const field = await shown<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('<pbx-call-log>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1400, height: 900 }));

  it('has one row for each call: who, when, how it ended, how long', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'caller')[0]).to.equal('Caller 0 (418) 555-2000');
    expect(texts(table, 'start')[0]).to.contain('09:00');
    expect(texts(table, 'direction')[0]).to.equal('Inbound');
    expect(texts(table, 'dialled')[0]).to.equal('Main (514) 555-0100');
    expect(texts(table, 'answeredBy').slice(0, 2)).to.deep.equal(['Anne Tremblay 1001', '']);
    expect(texts(table, 'outcome').slice(0, 4)).to.deep.equal([
      'Answered Recorded',
      'Missed',
      'Voicemail',
      'Blocked',
    ]);
    expect(rows(table)[1]?.querySelector('[data-column="outcome"] .icon')).not.to.equal(null);
    expect(texts(table, 'wait')[0]).to.equal('38 s');
    expect(texts(table, 'talk').slice(0, 2)).to.deep.equal(['4 min 10', '']);
    expect(texts(table, 'story')[0]).to.equal('Main → Sales 38 s → Anne 4 min 10');
    await says(element, '5 calls');
  });

  it('is accessible, also in the dark, from right to left and with a story', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(server(), { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
    dark.element.callRecordId = sampleRecord(0).id;
    const story = await shown<PbxCallStory>(dark.element, 'pbx-call-story');
    await shown(story, '[part="story"]');
    await expect(dark.element).to.be.accessible();
  });

  it('shows today, and another period that the person chooses', async () => {
    const { element, session } = await ready();
    const query = () => lastQuery(session);
    expect(query()).to.have.keys('from', 'sort', 'offset', 'limit');
    const told = oneEvent(element, 'pbx-view-change');
    await change(element, '#period', 'yesterday');
    expect((await told).detail).to.deep.include({ filters: { period: 'yesterday' } });
    await waitUntil(() => query()['until']);
    await change(element, '#period', 'custom');
    await change(element, '#period-from', '2025-01-01');
    await change(element, '#period-until', '2026-06-01');
    await says(element, 'At most 400 days');
    await expect(element).to.be.accessible();
    await waitUntil(() => query()['until'] === '2026-02-05T05:00:00.000Z');
    expect(element.view.filters).to.deep.equal({
      period: 'custom',
      from: '2025-01-01',
      until: '2026-06-01',
    });
  });

  it('filters by what was missed, by number and by duration', async () => {
    const { element, session, table } = await ready();
    (await shown(element, '[popovertarget="filters"]')).click();
    await change(element, '#type', 'missed');
    await waitUntil(() => rows(table).length === 3);
    await change(element, '#number', '418');
    await change(element, '#minSeconds', '30');
    const query = () => lastQuery(session);
    await waitUntil(() => query()['minSeconds'] === 30);
    expect(query()).to.include({ type: 'missed', number: '418' });
    const types = element.renderRoot.querySelector<HTMLSelectElement>('#type')!;
    expect([...types.options].map(({ value }) => value)).to.include('external');
    const chips = [...element.renderRoot.querySelectorAll('.chip')].map((chip) =>
      chip.textContent?.trim(),
    );
    expect(chips).to.include('Number: 418');
    await press(element, 'Remove filter Number: 418');
    await waitUntil(() => query()['number'] === undefined);
  });

  it('shows the calls of one queue', async () => {
    const session = createTestSession({ ...server(), ...queueServer().handlers });
    const { element } = await ready(session);
    (await shown(element, '[popovertarget="filters"]')).click();
    await shown(element, `#queueId option[value="${sampleQueue(1).id}"]`);
    await change(element, '#queueId', sampleQueue(1).id);
    await waitUntil(() => lastQuery(session)['queueId'] === sampleQueue(1).id);
  });

  it('orders by duration and keeps the order while calls end', async () => {
    const { element, session, table } = await ready();
    table.renderRoot
      .querySelector<HTMLElement>('[data-column="talk"][role="columnheader"] button')
      ?.click();
    await waitUntil(() => lastQuery(session)['sort'] === 'talkSeconds');
    element.sort = '-startedAt';
    await element.updateComplete;
    session.handlers.listCallRecords = recordServer([sampleRecord(9), ...five]).listCallRecords!;
    session.push({ resource: 'call-records' });
    await waitUntil(() => rows(table).length === 6);
    expect(texts(table, 'caller').slice(0, 2)).to.deep.equal([
      'Caller 9 (418) 555-2009',
      'Caller 0 (418) 555-2000',
    ]);
  });

  it('opens the story of a call by keyboard, and goes on to the next', async () => {
    const { element, table } = await ready();
    table.focus();
    const chosen = oneEvent(element, 'pbx-call-record-select');
    await sendKeys({ press: 'Enter' });
    const event = await chosen;
    expect(event.detail).to.include({ id: sampleRecord(0).id });
    expect(event.cancelable).to.equal(true);
    const story = await shown<PbxCallStory>(element, 'pbx-call-story');
    await shown(story, '[part="story"]');
    await press(element, 'Next call in the list');
    expect(story.callRecordId).to.equal(sampleRecord(1).id);
    const closed = oneEvent(element, 'pbx-call-record-closed');
    await sendKeys({ press: 'Escape' });
    expect((await closed).detail).to.equal(sampleRecord(1).id);
    expect(element.callRecordId).to.equal('');
    await waitUntil(() => element.shadowRoot?.activeElement === table);
  });

  it('leaves the story to the page when it says so', async () => {
    const { element, table } = await ready();
    element.addEventListener('pbx-call-record-select', (event) => event.preventDefault());
    table.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('pbx-call-story')).to.equal(null);
  });

  it('keeps what is typed in a note until the story is opened again', async () => {
    const { element, table } = await ready();
    await choose(element, table, 0, 'note');
    const story = await shown<PbxCallStory>(element, 'pbx-call-story');
    const note = await shown<HTMLTextAreaElement>(story, '#note');
    await waitUntil(() => story.shadowRoot?.activeElement === note);
    await sendKeys({ type: 'Call back' });
    await press(element, 'Close');
    await choose(element, table, 0, 'story');
    const again = await shown<PbxCallStory>(element, 'pbx-call-story');
    await shown(again, '[part="story"]');
    expect(again.draft.note).to.equal('Call back');
    expect(await again.save()).to.equal(true);
    expect(again.draft.note).to.equal('Call back');
  });

  it('calls back from the own phone', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'call-back');
    const field = await shown<HTMLInputElement>(element, '#call-to');
    expect(field.value).to.equal('(418) 555-2000');
    const done = oneEvent(element, 'pbx-call-placed');
    await press(element, 'Call');
    await done;
    expect(asked(session, 'placeCall')[0]?.body).to.deep.equal({
      to: '+14185552000',
      deviceId: null,
    });
  });

  it('blocks a caller for everybody or for oneself, and undoes it', async () => {
    const { element, session, table } = await ready();
    session.handlers.applyBlock = () => ({
      applied: true,
      changeId: '01890000-0000-7000-8000-0000000000c1',
      items: [],
      uses: [],
      simulations: [],
    });
    session.handlers.undoChange = () => ({
      applied: true,
      changeId: null,
      rows: [],
      counts: { create: 0, update: 0, delete: 1, send: 0, unchanged: 0, error: 0 },
    });
    await choose(element, table, 0, 'block');
    await says(element, 'Block Caller 0 (418) 555-2000?');
    await expect(element).to.be.accessible();
    await change(element, '#scope', 'user');
    await press(element, 'Block caller');
    await says(element, 'is blocked from now on');
    expect(asked(session, 'applyBlock')[0]?.body).to.deep.equal({
      number: '+14185552000',
      scope: 'user',
      userId: '01890000-0000-7000-8000-000000000001',
    });
    await press(element, 'Undo');
    await says(element, 'Undone');
  });

  it('lets the page veto a block', async () => {
    const { element, session, table } = await ready();
    element.addEventListener('pbx-caller-block', (event) => event.preventDefault());
    await choose(element, table, 0, 'block');
    await press(element, 'Block caller');
    expect(asked(session, 'applyBlock')).to.have.length(0);
  });

  it('leads to the simulation of a call', async () => {
    const { element, table } = await ready();
    const told = oneEvent(element, 'pbx-call-simulate');
    await choose(element, table, 0, 'path');
    expect((await told).detail).to.include({ to: '+15145550100', from: '+14185552000' });
  });

  it('asks for a file of calls or of legs with the shown columns, and says why there is none', async () => {
    const { element, session } = await ready(
      undefined,
      html`<pbx-call-log filters="outcome=answered"></pbx-call-log>`,
    );
    session.handlers.exportCallRecords = () =>
      problem(409, 'conflict', { detail: 'Choose a shorter period.' });
    await press(element, 'Export CSV');
    await change(element, '#rows', 'leg');
    await press(element, 'Export CSV');
    await says(element, 'Choose a shorter period.');
    session.handlers.exportCallRecords = recordServer([]).exportCallRecords!;
    await press(element, 'Export CSV');
    await waitUntil(() => !element.renderRoot.querySelector('dialog'));
    const query = asked(session, 'exportCallRecords').at(-1)?.params.query;
    expect(query).to.include({ rows: 'leg', outcome: 'answered', format: 'readable' });
    expect(query).to.have.deep.property('columns', [
      ...['fromName', 'fromNumber', 'startedAt', 'direction', 'dialledName', 'dialled'],
      ...['answeredBy', 'outcome', 'waitSeconds', 'talkSeconds', 'story'],
    ]);
    expect(query).not.to.have.property('sort');
  });

  it('offers only what is granted', async () => {
    const session = createTestSession(server(), {
      grant: { granted: { 'call-log': ['callRecords:read'] } },
    });
    const { element, table } = await ready(session);
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['story', 'note']);
    expect(element.renderRoot.querySelector('[part="export-button"]')).to.equal(null);
    expect(new Set(session.calls.map(({ operationId }) => operationId))).to.deep.equal(
      new Set(['listCallRecords']),
    );
  });

  it('says that there are none, that nothing matches, why it failed, and what is missing', async () => {
    const none = await mount<PbxCallLog>(createTestSession(server([])), view);
    await says(none, 'No calls today yet');
    none.query = 'nobody';
    await says(none, 'Nothing matches');
    const broken = createTestSession({
      ...server(),
      listCallRecords: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(await mount<PbxCallLog>(broken, view), 'Broken.');
    const powerless = createTestSession(server(), { grant: { granted: { '*': [] } } });
    await says(await mount<PbxCallLog>(powerless, view), 'callRecords:read');
    expect(powerless.calls).to.deep.equal([]);
  });

  it('searches by typing', async () => {
    const { element, session, table } = await ready();
    const search = await shown<HTMLInputElement>(element, '[part="search"]');
    search.id = 'search';
    await typeInto(element, 'search', 'Caller 3');
    await waitUntil(() => rows(table).length === 1);
    expect(lastQuery(session)).to.include({ q: 'Caller 3' });
  });

  it('speaks French', async () => {
    const { element, table } = await ready(createTestSession(server(), { locale: 'fr-CA' }));
    await waitUntil(() => texts(table, 'outcome')[1] === 'Manqué');
    expect(texts(table, 'caller')[0]).to.equal('Caller 0 418 555-2000');
    await says(element, 'Aujourd’hui');
  });
});
