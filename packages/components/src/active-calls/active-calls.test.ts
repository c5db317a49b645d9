import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleQueue } from '../shared/queues/queues.sample.js';
import { anne, mount, press, says, shown, typeInto } from '../testing.js';
import './active-calls.js';
import type { PbxActiveCalls } from './active-calls.js';
import type * as model from './active-calls.model.js';
import { callServer, engine, sampleCall } from './active-calls.sample.js';

const view = html`<pbx-active-calls></pbx-active-calls>`;
const five = Array.from({ length: 5 }, (_, index) => sampleCall(index));

async function ready(session: TestSession = createTestSession(callServer(five)), template = view) {
  const element = await mount<PbxActiveCalls>(session, template);
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
const bodies = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id).map(({ body }) => body);

async function choose(element: PbxActiveCalls, table: PbxDataTable, row: number, action: string) {
  rows(table)[row]?.querySelector<HTMLElement>('.actions button')?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
  await element.updateComplete;
}

async function offered(table: PbxDataTable, row: number): Promise<(string | undefined)[]> {
  rows(table)[row]?.querySelector<HTMLElement>('.actions button')?.click();
  await table.updateComplete;
  return [...table.renderRoot.querySelectorAll<HTMLElement>('[data-action]')].map(
    ({ dataset }) => dataset['action'],
  );
}

/** A clock that stands at a moment and beats when told, in place of the one of the page. */
function fakeClock(at: string) {
  const { now } = Date;
  const { setInterval: begin, clearInterval: end } = globalThis;
  const beats = new Map<number, () => void>();
  let time = Date.parse(at);
  Date.now = () => time;
  globalThis.setInterval = ((beat: () => void) => {
    beats.set(beats.size + 1, beat);
    return beats.size;
  }) as unknown as typeof begin;
  globalThis.clearInterval = ((id: number) => beats.delete(id)) as unknown as typeof end;
  return {
    get running() {
      return beats.size;
    },
    pass(seconds: number) {
      time += seconds * 1000;
      for (const beat of [...beats.values()]) beat();
    },
    restore() {
      Date.now = now;
      globalThis.setInterval = begin;
      globalThis.clearInterval = end;
    },
  };
}

describe('<pbx-active-calls>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1400, height: 800 }));

  it('says of each call who, whom, where it is, with whom, and in which state', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'caller').slice(0, 2)).to.deep.equal([
      'Caller 0 (418) 555-2000',
      '(418) 555-2001',
    ]);
    expect(texts(table, 'dialled')[0]).to.equal('Main (514) 555-0100');
    expect(texts(table, 'at').slice(0, 3)).to.deep.equal([
      'Anne Tremblay User',
      'Anne Tremblay User',
      'Sales Call queue',
    ]);
    expect(texts(table, 'to').slice(0, 2)).to.deep.equal(['Anne Tremblay 1001', '']);
    expect(texts(table, 'state')).to.deep.equal([
      'Talking',
      'Ringing',
      'Queued',
      'On hold',
      'Announcement',
    ]);
    expect(rows(table)[0]?.querySelector('[data-column="state"] .icon')).not.to.equal(null);
    await says(element, '5 calls');
    element.shownColumns = 'caller site';
    await waitUntil(() => texts(table, 'site')[0] === 'Québec');
  });

  it('is accessible, also in the dark, from right to left and with a dialog', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    await choose(light.element, light.table, 0, 'listen');
    await says(light.element, 'you are muted');
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(callServer(five), { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('flags a call that is imagined', async () => {
    const calls = [sampleCall(0), sampleCall(1, { demo: true })];
    const { table } = await ready(createTestSession(callServer(calls)));
    expect(texts(table, 'state')).to.deep.equal(['Talking', 'Ringing Demo']);
  });

  describe('counts how long each call runs', () => {
    let clock: ReturnType<typeof fakeClock>;
    beforeEach(() => (clock = fakeClock('2026-11-23T14:00:38Z')));
    afterEach(() => clock.restore());
    const running = (table: PbxDataTable) =>
      rows(table).map((row) => row.querySelector('.running')?.textContent);

    it('with one timer, which writes texts and draws nothing', async () => {
      const { element, table } = await ready();
      expect(running(table)).to.deep.equal(['0:38', '0:28', '0:18', '0:08', '0:00']);
      expect(clock.running).to.equal(1);
      const drawn = [...table.renderRoot.querySelectorAll('.running')];
      clock.pass(1);
      expect(running(table)).to.deep.equal(['0:39', '0:29', '0:19', '0:09', '0:00']);
      clock.pass(3691);
      expect(running(table)[0]).to.equal('1:02:10');
      expect(element.isUpdatePending).to.equal(false);
      expect([...table.renderRoot.querySelectorAll('.running')]).to.deep.equal(drawn);
    });

    it('and flags it as soon as it is up for more than four hours', async () => {
      const { table } = await ready();
      const flagged = () => texts(table, 'since').map((text) => /Over 4 h/.test(text ?? ''));
      clock.pass(4 * 3600 - 38);
      expect(flagged()).to.deep.equal([false, false, false, false, false]);
      clock.pass(1);
      expect(texts(table, 'since')[0]).to.equal('4:00:01 Over 4 h');
      expect(flagged()).to.deep.equal([true, false, false, false, false]);
      await expect(table).to.be.accessible();
    });

    it('only while it is connected', async () => {
      const { element } = await ready();
      element.remove();
      expect(clock.running).to.equal(0);
    });

    it('only while it can be seen', async () => {
      const { element } = await ready();
      element.hidden = true;
      await waitUntil(() => clock.running === 0);
      element.hidden = false;
      await waitUntil(() => clock.running === 1);
    });
  });

  it('keeps the order of the rows and the focus while calls change and leave', async () => {
    const { session, table } = await ready();
    table.focus();
    await sendKeys({ press: 'ArrowDown' });
    const focused = () =>
      (table.shadowRoot?.activeElement as HTMLElement | null)?.closest<HTMLElement>('.row');
    expect(focused()?.textContent).to.contain('555-2001');
    const changed = [sampleCall(0), sampleCall(1, { state: 'talking' }), sampleCall(3)];
    session.handlers.listCalls = callServer(changed).listCalls!;
    session.push({ resource: 'calls' });
    await waitUntil(() => rows(table).length === 3);
    expect(texts(table, 'caller')).to.deep.equal([
      'Caller 0 (418) 555-2000',
      '(418) 555-2001',
      '(418) 555-2003',
    ]);
    expect(texts(table, 'state')[1]).to.equal('Talking');
    expect(focused()?.textContent).to.contain('555-2001');
  });

  it('reads at its own pace when much happens', async () => {
    const { session } = await ready();
    const reads = () => session.calls.filter(({ operationId }) => operationId === 'listCalls');
    const before = reads().length;
    for (let told = 0; told < 40; told += 1) {
      session.push({ resource: 'calls' });
      await new Promise(requestAnimationFrame);
    }
    await waitUntil(() => reads().length > before);
    expect(reads().length - before).to.be.lessThan(6);
  });

  it('filters by state and direction, and tells the page', async () => {
    const { element, session, table } = await ready();
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '[popovertarget="filters"]')).click();
    const state = await shown<HTMLSelectElement>(element, '#state');
    state.value = 'queued';
    state.dispatchEvent(new Event('change'));
    expect((await told).detail).to.deep.include({ filters: { state: 'queued' } });
    await waitUntil(() => rows(table).length === 1);
    expect(session.calls.at(-1)?.params.query).to.include({ state: 'queued' });
    element.query = 'nobody';
    await says(element, 'Nothing matches');
  });

  it('shows the calls of one queue, named in the view', async () => {
    const { element, session } = await ready(
      createTestSession({ ...callServer(five), ...queueServer().handlers }),
    );
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '[popovertarget="filters"]')).click();
    await shown(element, `#queueId option[value="${sampleQueue(1).id}"]`);
    const queue = await shown<HTMLSelectElement>(element, '#queueId');
    queue.value = sampleQueue(1).id;
    queue.dispatchEvent(new Event('change'));
    expect((await told).detail).to.deep.include({ filters: { queueId: sampleQueue(1).id } });
    const query = () =>
      session.calls.findLast(({ operationId }) => operationId === 'listCalls')?.params.query;
    await waitUntil(() => (query() as model.CallQuery).queueId === sampleQueue(1).id);
  });

  it('asks only for the calls of one person where the page says so', async () => {
    const own = html`<pbx-active-calls user-id="01890000-0000-7000-8000-000000000001">
    </pbx-active-calls>`;
    const { element, session } = await ready(undefined, own);
    const asked = session.calls.find(({ operationId }) => operationId === 'listCalls');
    expect(asked?.params.query).to.include({ userId: '01890000-0000-7000-8000-000000000001' });
    expect(element.renderRoot.querySelector('[role="combobox"]')).to.equal(null);
  });

  it('shows by keyboard what a call went through, unless the page does', async () => {
    const { element, table } = await ready();
    table.focus();
    const chosen = oneEvent(element, 'pbx-call-select');
    await sendKeys({ press: 'Enter' });
    const event = await chosen;
    expect(event.cancelable).to.equal(true);
    expect(event.detail).to.include({ id: sampleCall(0).id });
    const legs = await shown(element, '.legs');
    expect(legs.textContent).to.contain('Anne Tremblay');
    await press(element, 'Close');
    element.addEventListener('pbx-call-select', (another) => another.preventDefault());
    table.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.legs')).to.equal(null);
  });

  it('goes on telling what a call goes through, until it has ended', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 1, 'story');
    await shown(element, '.legs');
    const [leg] = sampleCall(1).legs;
    const legs = [leg!, { ...leg!, target: { ...leg!.target, name: 'Luc Gagnon' } }];
    session.handlers.listCalls = callServer([sampleCall(1, { legs })]).listCalls!;
    session.handlers.getCall = () => sampleCall(1, { legs });
    session.push({ resource: 'calls' });
    await says(element, 'Luc Gagnon');
    session.handlers.getCall = () => problem(404, 'not-found');
    session.push({ resource: 'calls' });
    await says(element, 'The call has ended.');
    await says(element, 'Luc Gagnon');
  });

  it('hangs up after asking', async () => {
    const { element, table } = await ready();
    await choose(element, table, 0, 'hang-up');
    await says(element, 'The call of Caller 0 and Anne Tremblay ends at once');
    const done = oneEvent(element, 'pbx-call-hung-up');
    await press(element, 'Hang up');
    expect((await done).detail).to.include({ id: sampleCall(0).id });
    await says(element, 'The call of Caller 0 and Anne Tremblay was hung up.');
    await waitUntil(() => rows(table).length === 4);
  });

  it('lets the page veto', async () => {
    const { element, session, table } = await ready();
    element.addEventListener('pbx-call-hang-up', (event) => event.preventDefault());
    await choose(element, table, 0, 'hang-up');
    await press(element, 'Hang up');
    expect(bodies(session, 'hangUpCall')).to.deep.equal([]);
    element.addEventListener('pbx-call-transfer', (event) =>
      event.waitUntil(Promise.reject(new Error('Not this one.'))),
    );
    await press(element, 'Cancel');
    await choose(element, table, 0, 'transfer');
    await typeInto(element, 'transfer-to', '1002');
    await sendKeys({ press: 'Enter' });
    await says(element, 'Not this one.');
    expect(bodies(session, 'transferCall')).to.deep.equal([]);
  });

  it('says that a call has ended meanwhile', async () => {
    const { element, session, table } = await ready();
    session.handlers.hangUpCall = () => problem(404, 'not-found');
    await choose(element, table, 0, 'hang-up');
    await press(element, 'Hang up');
    await says(element, 'The call has ended.');
  });

  it('transfers by keyboard to a number as people write it', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'transfer');
    await says(element, 'Caller 0 is sent to whom you choose below; Anne Tremblay is hung up.');
    await shown(element, '#transfer-to');
    await sendKeys({ press: 'Enter' });
    await says(element, 'Enter a name, an extension or a phone number.');
    await typeInto(element, 'transfer-to', '514 555-0199');
    const done = oneEvent(element, 'pbx-call-transferred');
    await sendKeys({ press: 'Enter' });
    expect((await done).detail).to.deep.include({ to: '+15145550199' });
    expect(bodies(session, 'transferCall')).to.deep.equal([{ to: '+15145550199' }]);
    await says(element, 'Caller 0 was transferred to (514) 555-0199.');
  });

  it('finds whom to transfer to by name, and takes the name for the extension', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'transfer');
    const choices = () =>
      [...element.renderRoot.querySelectorAll<HTMLOptionElement>('#extensions option')].map(
        ({ value, label }) => `${value}: ${label}`,
      );
    await waitUntil(() => choices().length === 2);
    expect(choices()[0]).to.equal('1001: Anne Tremblay · User 1001');
    await typeInto(element, 'transfer-to', 'sales');
    await waitUntil(() => choices().length === 1);
    expect(choices()).to.deep.equal(['4000: Sales · Call queue 4000']);
    await expect(element).to.be.accessible();
    const done = oneEvent(element, 'pbx-call-transferred');
    await sendKeys({ press: 'Enter' });
    await done;
    expect(bodies(session, 'transferCall')).to.deep.equal([{ to: '4000' }]);
  });

  it('asks for no names where people may not be read', async () => {
    const session = createTestSession(callServer(five), {
      grant: { granted: { 'active-calls': ['calls:read', 'calls:control'] } },
    });
    const { element, table } = await ready(session);
    await choose(element, table, 0, 'transfer');
    await typeInto(element, 'transfer-to', '1002');
    const done = oneEvent(element, 'pbx-call-transferred');
    await sendKeys({ press: 'Enter' });
    await done;
    expect(session.calls.map(({ operationId }) => operationId)).not.to.include('listExtensions');
  });

  it('lets a chosen phone ring to listen, and says why it cannot', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'whisper');
    await says(element, 'only the user of the organization hears you');
    const phone = await shown<HTMLSelectElement>(element, '#phone');
    await waitUntil(() => phone.options.length === 3);
    expect(phone.options[2]?.disabled).to.equal(true);
    phone.value = '01890000-0000-7000-8000-0000000000e1';
    phone.dispatchEvent(new Event('change'));
    session.handlers.listenToCall = () =>
      problem(409, 'no-phone', { detail: 'None of your phones is switched on.' });
    await press(element, 'Whisper');
    await says(element, 'None of your phones is switched on.');
    session.handlers.listenToCall = () => ({ status: 204 });
    const done = oneEvent(element, 'pbx-call-listened');
    await press(element, 'Whisper');
    expect((await done).detail).to.deep.include({ mode: 'whisper' });
    expect(bodies(session, 'listenToCall').at(-1)).to.deep.equal({
      mode: 'whisper',
      deviceId: '01890000-0000-7000-8000-0000000000e1',
    });
  });

  it('says that those who talk are told, where the organization wants it', async () => {
    const { element, session, table } = await ready();
    await choose(element, table, 0, 'listen');
    await says(element, 'you are muted');
    expect(element.renderRoot.textContent).not.to.contain('first hear a tone');
    session.handlers.getMe = () => ({ ...anne, domain: { ...anne.domain, listeningNotice: true } });
    session.push({ resource: 'domains' });
    await says(element, 'first hear a tone');
  });

  it('places a call from the own phone, and keeps the number when it cannot', async () => {
    const { element, session } = await ready();
    session.handlers.placeCall = () =>
      problem(409, 'engine-away', { detail: 'Nothing carries calls at the moment.' });
    (await shown(element, '[part="place-button"]')).click();
    await says(element, 'Your phone rings first.');
    await typeInto(element, 'call-to', '(418) 555-0123');
    await sendKeys({ press: 'Enter' });
    await says(element, 'Nothing carries calls at the moment.');
    await expect(element).to.be.accessible();
    session.handlers.placeCall = callServer([]).placeCall!;
    const done = oneEvent(element, 'pbx-call-placed');
    await press(element, 'Call');
    await done;
    expect(bodies(session, 'placeCall').at(-1)).to.deep.equal({
      to: '+14185550123',
      deviceId: null,
    });
    await says(element, 'Answer it to call (418) 555-0123.');
  });

  it('places a call to somebody by name, or offers no names where they may not be read', async () => {
    const { element, session } = await ready();
    (await shown(element, '[part="place-button"]')).click();
    await says(element, 'A name, an extension or a phone number');
    await shown(element, '#extensions option[value="1001"]');
    await typeInto(element, 'call-to', 'sal');
    await waitUntil(() => element.renderRoot.querySelectorAll('#extensions option').length === 1);
    await sendKeys({ press: 'Enter' });
    await says(element, 'Answer it to call 4000.');
    expect(bodies(session, 'placeCall').at(-1)).to.include({ to: '4000' });

    const own = createTestSession(callServer(five), {
      grant: {
        granted: { 'active-calls': ['calls:read', 'calls:control', 'phones:read', 'profile:read'] },
      },
    });
    const other = await ready(own);
    (await shown(other.element, '[part="place-button"]')).click();
    await says(other.element, 'An extension or a phone number');
    expect(bodies(own, 'listExtensions')).to.deep.equal([]);
  });

  it('leads to the simulation of a call', async () => {
    const { element, table } = await ready();
    const told = oneEvent(element, 'pbx-call-simulate');
    await choose(element, table, 0, 'path');
    expect((await told).detail).to.deep.equal({
      to: '+15145550100',
      from: '+14185552000',
      at: '2026-11-23T14:00:00.000Z',
    });
  });

  it('offers with each call what its state allows', async () => {
    const { table } = await ready();
    const all = ['story', 'path', 'listen', 'whisper', 'barge', 'transfer', 'hang-up'];
    expect(await offered(table, 0)).to.deep.equal(all);
    await sendKeys({ press: 'Escape' });
    expect(await offered(table, 1)).to.deep.equal(['story', 'path', 'hang-up']);
  });

  it('offers only what is granted', async () => {
    const session = createTestSession(callServer(five), {
      grant: { granted: { 'active-calls': ['calls:read'] } },
    });
    const { element, table } = await ready(session);
    expect(element.renderRoot.querySelector('[part="place-button"]')).to.equal(null);
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['story']);
    expect(table.columns.map(({ id }) => id)).not.to.include('site');
    const asked = session.calls.map(({ operationId }) => operationId);
    expect(new Set(asked)).to.deep.equal(new Set(['listCalls']));
  });

  it('says why there are no calls, and that calls are imagined', async () => {
    const none = await mount<PbxActiveCalls>(createTestSession(callServer([])), view);
    await says(none, 'No calls at the moment');
    const off = createTestSession({
      ...callServer([]),
      getEngine: () => ({ ...engine, kind: 'off', connected: false }),
    });
    const dead = await mount<PbxActiveCalls>(off, view);
    await says(dead, 'No telephone engine carries calls');
    await expect(dead).to.be.accessible();
    off.handlers.getEngine = () => ({ ...engine, connected: false });
    off.changes.announce('engine');
    await says(dead, 'Nothing carries calls at the moment');
    const imagined = createTestSession({
      ...callServer(five),
      getEngine: () => ({ ...engine, kind: 'simulated' }),
    });
    await says(await mount<PbxActiveCalls>(imagined, view), 'These calls are imagined');
  });

  it('says why it failed, and what is missing', async () => {
    const broken = createTestSession({
      ...callServer([]),
      listCalls: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(await mount<PbxActiveCalls>(broken, view), 'Broken.');
    const powerless = createTestSession(callServer([]), { grant: { granted: { '*': [] } } });
    await says(await mount<PbxActiveCalls>(powerless, view), 'calls:read');
    expect(powerless.calls).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const session = createTestSession(callServer(five), { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    await waitUntil(() => texts(table, 'state')[0] === 'En conversation');
    expect(texts(table, 'at')[2]).to.equal('Sales File d’attente');
    await says(element, '5 appels');
  });
});
