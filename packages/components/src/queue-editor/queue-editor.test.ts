import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import { sampleNumber } from '../number-table/number-table.sample.js';
import { queueServer, sampleQueue } from '../shared/queues/queues.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './queue-editor.js';
import type { PbxQueueEditor } from './queue-editor.js';

type Options = Parameters<typeof createTestSession>[1];
const { id: queueId } = sampleQueue(0);

async function editor(server = queueServer(), id = queueId, options: Options = {}) {
  const session = createTestSession(server.handlers, options);
  const element = await mount<PbxQueueEditor>(
    session,
    html`<pbx-queue-editor queue-id=${id}></pbx-queue-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent, ...server };
}

const tabs = (element: PbxQueueEditor) =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')].map(
    ({ id }) => id.split('-')[1],
  );

async function show(element: PbxQueueEditor, tab: string) {
  (await shown(element, `#tab-${tab}`)).click();
  await element.updateComplete;
}

async function choose(element: PbxQueueEditor, id: string) {
  const picker = await shown<PbxDestinationPicker>(element, `#${id}`);
  picker.value = { kind: 'hangup', signal: 'busy' };
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('<pbx-queue-editor>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('explains each strategy, and is accessible on every tab', async () => {
    const { element } = await editor();
    await says(element, 'Calls are shared evenly.');
    for (const tab of tabs(element)) {
      await show(element, tab!);
      await expect(element).to.be.accessible();
    }
  });

  it('saves only what was changed, tells it, and undoes it', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', 'Sales team');
    const saved = oneEvent(element, 'pbx-queue-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail.name).to.equal('Sales team');
    expect(sent('updateQueue')).to.deep.equal([{ name: 'Sales team' }]);
    await says(element, 'Sales team was saved.');
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
    await waitUntil(() => element.draft.name === 'Sales');
  });

  it('keeps name, extension and place from who sets options alone', async () => {
    const granted = { '*': ['queues:read' as const, 'queues:options' as const] };
    const { element } = await editor(queueServer(), queueId, { grant: { granted } });
    const find = (id: string) => shown<HTMLInputElement & HTMLSelectElement>(element, `#${id}`);
    expect((await find('name')).readOnly).to.equal(true);
    expect((await find('extension')).readOnly).to.equal(true);
    expect((await find('siteId')).disabled).to.equal(true);
    expect((await find('serviceLevelSeconds')).readOnly).to.equal(false);
  });

  it('changes tabs by keyboard, and tells so', async () => {
    const { element } = await editor();
    (await shown(element, '#tab-basic')).focus();
    const told = oneEvent(element, 'pbx-tab-change');
    await sendKeys({ press: 'ArrowRight' });
    expect((await told).detail).to.equal('preQueue');
    await says(element, 'Who may wait');
    await sendKeys({ press: 'End' });
    await says(element, 'No phone number leads straight here.');
  });

  it('hides the pre-queue of a call park, and shows the basics where the tab is gone', async () => {
    const { element } = await editor();
    element.tab = 'preQueue';
    await says(element, 'Who may wait');
    element.edits = { strategy: 'callPark' };
    await element.updateComplete;
    expect(tabs(element)).not.to.include('preQueue');
    await says(element, 'Rings nobody.');
  });

  it('asks where calls go once a limit is set, on the tab of that field', async () => {
    const { element, sent } = await editor();
    await show(element, 'preQueue');
    await typeInto(element, 'maxCallers', '5');
    await show(element, 'basic');
    expect(await element.save()).to.equal(false);
    await says(element, 'A limit is set: choose where calls go that may not wait.');
    expect(element.renderRoot.querySelector('#tab-preQueue .badge')).not.to.equal(null);
    await expect(element).to.be.accessible();
    (await shown(element, '#summary a')).click();
    await choose(element, 'unavailable');
    expect(await element.save()).to.equal(true);
    expect(sent('updateQueue')).to.deep.equal([
      { maxCallers: 5, unavailable: { kind: 'hangup', signal: 'busy' } },
    ]);
  });

  it('names the limits of a number, with its unit', async () => {
    const { element } = await editor();
    await show(element, 'inQueue');
    await says(element, 'Ring each agent for (seconds)');
    await typeInto(element, 'agentRingSeconds', '4');
    expect(await element.save()).to.equal(false);
    await says(element, 'Give 5 to 120.');
  });

  it('lets callers leave by a key', async () => {
    const { element } = await editor();
    await show(element, 'inQueue');
    const key = await shown<HTMLSelectElement>(element, '#exitKey-key');
    key.value = '9';
    key.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(await element.save()).to.equal(false);
    await says(element, 'Choose where callers go who press the key.');
    await choose(element, 'exitKey');
    expect(element.edits.exitKey).to.deep.equal({
      key: '9',
      destination: { kind: 'hangup', signal: 'busy' },
    });
    expect(await element.save()).to.equal(true);
  });

  it('adds a queue with the next free extension, and undoes that', async () => {
    const { element, sent } = await editor(undefined, '');
    await says(element, '7009 is the next free extension.');
    expect(tabs(element)).not.to.include('numbers');
    await press(element, 'Add');
    await says(element, 'Enter a name.');
    await typeInto(element, 'name', 'Orders');
    (await shown<HTMLInputElement>(element, '[value="tiered"]')).click();
    const saved = oneEvent(element, 'pbx-queue-saved');
    await press(element, 'Add');
    await saved;
    expect(sent('createQueue')[0]).to.include({
      name: 'Orders',
      extension: '7009',
      strategy: 'tiered',
    });
    await says(element, 'Orders was added.');
    const deleted = oneEvent(element, 'pbx-queue-deleted');
    await press(element, 'Undo');
    await deleted;
    expect(element.queueId).to.equal('');
  });

  it('says who has an extension', async () => {
    const server = queueServer();
    server.handlers.getExtensionAvailability = ({ params }) => ({
      number: params.path.number,
      available: false,
      code: 'extension-taken',
      message: 'Taken.',
      holder: { kind: 'user', id: queueId, name: 'Anne Roy' },
      next: '7010',
    });
    const { element } = await editor(server);
    await typeInto(element, 'extension', '1001');
    await says(element, '1001 belongs to Anne Roy.');
    await press(element, 'Use 7010');
    expect(element.draft.extension).to.equal('7010');
  });

  it('warns that nobody answers and that callers cannot leave, and leads to the agents', async () => {
    const server = queueServer({ queues: [sampleQueue(0, { agentsTotal: 0 })] });
    const { element } = await editor(server);
    await says(element, 'callers cannot leave it');
    await expect(element).to.be.accessible();
    const told = oneEvent(element, 'pbx-queue-agents-open');
    await press(element, 'Add agents');
    expect((await told).detail.name).to.equal('Sales');
    element.edits = { noAgents: { kind: 'hangup', signal: 'busy' } };
    await says(element, 'This queue has no agents: nobody answers its calls.');
  });

  it('attaches a free number at once, unless that is vetoed', async () => {
    const server = queueServer();
    const number = sampleNumber(0, { destination: null });
    server.handlers.listPhoneNumbers = () => ({ items: [number], nextCursor: null, total: 1 });
    server.handlers.updatePhoneNumber = ({ body }) => {
      const phoneNumbers = [{ id: number.id, number: number.number }];
      server.company.queues[0] = sampleQueue(0, { phoneNumbers });
      return { status: 200, body: { ...number, destination: body.destination ?? null } };
    };
    const { element, session, sent } = await editor(server);
    await show(element, 'numbers');
    const free = await shown<HTMLSelectElement>(element, '#free-number');
    free.value = number.id;
    free.dispatchEvent(new Event('change'));
    element.addEventListener('pbx-queue-number-attach', (event) => event.preventDefault(), {
      once: true,
    });
    await press(element, 'Attach');
    expect(sent('updatePhoneNumber')).to.have.length(0);
    const attached = oneEvent(element, 'pbx-queue-number-attached');
    await press(element, 'Attach');
    await attached;
    expect(sent('updatePhoneNumber')).to.deep.equal([
      { destination: { kind: 'queue', id: queueId } },
    ]);
    session.push({ resource: 'queues' });
    const opened = oneEvent(element, 'pbx-object-select');
    (await shown(element, '.numbers button')).click();
    expect((await opened).detail).to.include({ kind: 'phone-numbers', id: number.id });
  });

  it('asks field by field where somebody saved first', async () => {
    const { element, session } = await editor();
    await typeInto(element, 'name', 'Mine');
    const { updateQueue } = session.handlers;
    session.handlers.updateQueue = () =>
      problem(412, 'stale', { current: sampleQueue(0, { version: 2, name: 'Theirs' }) });
    expect(await element.save()).to.equal(false);
    await says(element, 'Somebody else saved “Theirs” first');
    await expect(element).to.be.accessible();
    session.handlers.updateQueue = (request) =>
      updateQueue!({
        ...request,
        params: { ...request.params, header: { ...request.params.header, 'If-Match': '"1"' } },
      });
    const saved = oneEvent(element, 'pbx-queue-saved');
    await press(element, 'Save the merge');
    expect((await saved).detail.name).to.equal('Mine');
  });

  it('keeps edits when the queue changes elsewhere, and saves nothing that is vetoed', async () => {
    const { element, session, company, sent } = await editor();
    await typeInto(element, 'name', 'Mine');
    company.queues[0] = sampleQueue(0, { version: 3, strategy: 'tiered' });
    session.push({ resource: 'queues' });
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.include({ name: 'Mine', strategy: 'tiered' });
    element.addEventListener('pbx-queue-save', (event) => event.preventDefault());
    expect(await element.save()).to.equal(false);
    expect(sent('updateQueue')).to.have.length(0);
    expect(element.edits).to.deep.equal({ name: 'Mine' });
  });

  it('deletes after asking, and undoes it', async () => {
    const { element } = await editor();
    await press(element, 'Delete…');
    await says(element, 'Nothing uses it.');
    const deleted = oneEvent(element, 'pbx-queue-deleted');
    await press(element, 'Delete');
    await deleted;
    await says(element, 'Sales was deleted.');
    await press(element, 'Undo');
    await shown(element, 'form');
  });

  it('is read-only without the right to change options', async () => {
    const { element } = await editor(undefined, queueId, {
      grant: { granted: { 'queue-editor': ['queues:read'] } },
    });
    expect((await shown<HTMLInputElement>(element, '#name')).readOnly).to.equal(true);
    expect(element.renderRoot.querySelector('[type="submit"]')).to.equal(null);
    for (const tab of tabs(element)) {
      await show(element, tab!);
      await expect(element).to.be.accessible();
    }
  });

  it('says why it shows nothing', async () => {
    const broken = queueServer();
    broken.handlers.getQueue = () => problem(500, 'server-error', { detail: 'Broken.' });
    await says((await editor(broken)).element, 'Broken.');
    const grant = { granted: { '*': [] } };
    await says((await editor(undefined, queueId, { grant })).element, 'queues:read');
    await says((await editor(undefined, '', { grant })).element, 'queues:write');
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await editor(undefined, queueId, { locale: 'fr-CA' });
    await says(element, 'Les appels sont répartis également.');
    for (const tab of tabs(element)) {
      await show(element, tab!);
      expect(document.documentElement.scrollWidth, tab).to.be.at.most(320);
    }
  });
});
