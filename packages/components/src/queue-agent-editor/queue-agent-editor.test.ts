import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { queueServer, sampleAgent, sampleId, sampleQueue } from '../shared/queues/queues.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import { sampleUser } from '../user-table/user-table.sample.js';
import './queue-agent-editor.js';
import type { PbxQueueAgentEditor } from './queue-agent-editor.js';

type Options = Parameters<typeof createTestSession>[1];
const queueId = sampleId('a01', 0);

async function editor(server = queueServer(), options: Options = {}) {
  const session = createTestSession(server.handlers, options);
  const element = await mount<PbxQueueAgentEditor>(
    session,
    html`<pbx-queue-agent-editor queue-id=${queueId}></pbx-queue-agent-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent, ...server };
}

async function pressAlt(key: 'ArrowUp' | 'ArrowDown') {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Alt' });
}

const names = (element: PbxQueueAgentEditor) =>
  element.draft?.agents.map(({ name }) => name.split(' ')[0]).join(' ');
const spoken = () => document.querySelector('[data-pbx-announcer]')?.textContent ?? '';
const active = (element: PbxQueueAgentEditor) =>
  (element.renderRoot as ShadowRoot).activeElement?.id;

describe('<pbx-queue-agent-editor>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows the agents in order, what each is in colour and words, and who rings next', async () => {
    const { element } = await editor();
    await says(element, 'Agents of Sales');
    const states = [...element.renderRoot.querySelectorAll('[part="state"]')];
    expect(states.map((tag) => tag.textContent?.trim())).to.deep.equal([
      'Available',
      'On a call',
      'Offline',
    ]);
    expect(states.map((tag) => tag.className)).to.deep.equal(['tag success', 'tag danger', 'tag ']);
    await says(element, 'Who rings next, and why');
    await says(element, 'Idle longest.');
    await expect(element).to.be.accessible();
  });

  it('is accessible from right to left, with an agent unfolded', async () => {
    const { element } = await editor();
    element.dir = 'rtl';
    (await shown(element, '.fold')).click();
    await says(element, 'Wrap-up (seconds)');
    await expect(element).to.be.accessible();
  });

  it('moves an agent by Alt with an arrow key, keeps the focus, and says the new place', async () => {
    const { element } = await editor();
    (await shown(element, '.fold')).focus();
    await pressAlt('ArrowDown');
    expect(names(element)).to.equal('Bob Anne Chloé');
    await element.updateComplete;
    expect(active(element)).to.equal(`agent-${sampleAgent(0).id}`);
    await waitUntil(() => spoken().includes('Anne Roy (1001) is now 2 of 3.'));
    await pressAlt('ArrowUp');
    expect(element.edits).to.deep.equal({});
    await pressAlt('ArrowUp');
    expect(element.edits).to.deep.equal({});
  });

  it('moves an agent by button and by drag', async () => {
    const { element } = await editor();
    await press(element, 'Move Chloé Côté (1003) up');
    expect(names(element)).to.equal('Anne Chloé Bob');
    await element.updateComplete;
    expect(active(element)).to.equal(`up-${sampleAgent(2).id}`);
    const [handle] = element.renderRoot.querySelectorAll('.handle');
    const last = [...element.renderRoot.querySelectorAll('.agent')].at(-1);
    const dataTransfer = new DataTransfer();
    const drag = (type: string) => new DragEvent(type, { bubbles: true, dataTransfer });
    handle?.dispatchEvent(drag('dragstart'));
    last?.dispatchEvent(drag('dragover'));
    last?.dispatchEvent(drag('drop'));
    expect(names(element)).to.equal('Chloé Bob Anne');
  });

  it('adds users, phones and numbers outside, once each, and saves them as one change', async () => {
    const server = queueServer();
    server.handlers.listUsers = () => ({
      items: [
        { ...sampleUser(0), id: sampleAgent(0).userId!, firstName: 'Anne', lastName: 'Roy' },
        { ...sampleUser(1), firstName: 'Zoé', lastName: 'Gagnon', extension: '1042' },
      ],
      nextCursor: null,
      total: 2,
    });
    const { element, sent } = await editor(server);
    await typeInto(element, 'target', 'o');
    await says(element, 'In the list already');
    const zoe = () =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')].find((option) =>
        option.textContent?.includes('Zoé'),
      );
    await waitUntil(zoe);
    zoe()?.click();
    await says(element, 'Not saved yet');
    const kind = await shown<HTMLSelectElement>(element, '#add-kind');
    kind.value = 'external';
    kind.dispatchEvent(new Event('change'));
    await typeInto(element, 'add-number', '12');
    await sendKeys({ press: 'Enter' });
    await says(element, 'This is no phone number.');
    await typeInto(element, 'add-number', '514 555-0123');
    await sendKeys({ press: 'Enter' });
    await says(element, 'presses 1');
    await typeInto(element, 'add-number', '+15145550123');
    await sendKeys({ press: 'Enter' });
    await says(element, 'This number is an agent already.');
    const saved = oneEvent(element, 'pbx-queue-agents-saved');
    await press(element, 'Save');
    expect((await saved).detail.agents).to.have.length(5);
    const [body] = sent('updateQueueAgents') as { agents: Record<string, unknown>[] }[];
    expect(body?.agents.at(-2)).to.include({ userId: sampleUser(1).id, tier: 1 });
    expect(body?.agents.at(-1)).to.include({ externalNumber: '+15145550123', confirm: true });
    await says(element, 'Agents of Sales was saved.');
    expect(element.edits).to.deep.equal({});
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
    await waitUntil(() => element.draft?.agents.length === 3);
  });

  it('refuses settings beyond their limits, beside the field and in a summary', async () => {
    const { element, sent } = await editor();
    (await shown(element, '.fold')).click();
    await typeInto(element, 'agents-0-wrapUpSeconds', '700');
    expect(await element.save()).to.equal(false);
    await says(element, 'One thing must be corrected first:');
    await says(element, 'Give 0 to 600 seconds.');
    expect(active(element)).to.equal('summary');
    await expect(element).to.be.accessible();
    await typeInto(element, 'agents-0-wrapUpSeconds', '30');
    expect(await element.save()).to.equal(true);
    expect(sent('updateQueueAgents')).to.have.length(1);
    await says(element, 'wrap-up 30 s');
  });

  it('asks before a save, and saves nothing that is vetoed', async () => {
    const { element, sent } = await editor();
    await press(element, 'Move Bob Lee (1002) up');
    element.addEventListener('pbx-queue-agents-save', (event) => event.preventDefault(), {
      once: true,
    });
    expect(await element.save()).to.equal(false);
    expect(sent('updateQueueAgents')).to.have.length(0);
    expect(names(element)).to.equal('Bob Anne Chloé');
    const about = oneEvent(element, 'pbx-queue-agents-save');
    expect(await element.save()).to.equal(true);
    expect((await about).detail.id).to.equal(queueId);
  });

  it('asks which order counts where somebody saved first', async () => {
    const { element, session, company } = await editor();
    await press(element, 'Move Bob Lee (1002) up');
    const theirs = [company.agents[2]!, company.agents[0]!, company.agents[1]!];
    const { updateQueueAgents } = session.handlers;
    session.handlers.updateQueueAgents = () =>
      problem(412, 'stale', { current: { queueId, version: 1, agents: theirs } });
    expect(await element.save()).to.equal(false);
    await says(element, 'Somebody else saved “Agents of Sales” first');
    await says(element, '1. Chloé Côté (1003)');
    await expect(element).to.be.accessible();
    session.handlers.updateQueueAgents = updateQueueAgents!;
    const saved = oneEvent(element, 'pbx-queue-agents-saved');
    await press(element, 'Save the merge');
    expect((await saved).detail.agents[0].name).to.equal('Bob Lee');
  });

  it('logs in and out and makes unavailable at once, which is no part of the draft', async () => {
    const { element, sent } = await editor();
    await press(element, 'Move Bob Lee (1002) up');
    await press(element, 'Make Anne Roy unavailable');
    await says(element, 'No waiting call rings until the agent is available again.');
    await expect(element).to.be.accessible();
    const reason = await shown<HTMLSelectElement>(element, '#reason');
    reason.value = 'lunch';
    reason.dispatchEvent(new Event('change'));
    const changed = oneEvent(element, 'pbx-agent-state-changed');
    await press(element, 'Unavailable');
    expect((await changed).detail).to.deep.include({ state: 'unavailable', reason: 'lunch' });
    await says(element, 'Unavailable: Lunch');
    await press(element, 'Make Anne Roy available');
    await waitUntil(() => sent('setAgentState').length === 2);
    await press(element, 'Log Anne Roy out');
    await says(element, 'Logged out');
    expect(sent('setAgentState')).to.deep.equal([
      { state: 'unavailable', reason: 'lunch' },
      { state: 'available' },
      { state: 'loggedOut' },
    ]);
    expect(names(element)).to.equal('Bob Anne Chloé');
    element.addEventListener('pbx-agent-state-change', (event) => event.preventDefault());
    await press(element, 'Log Anne Roy in');
    expect(sent('setAgentState')).to.have.length(3);
  });

  it('keeps the draft while states change, and reads again who rings next', async () => {
    const { element, session, company } = await editor();
    await press(element, 'Move Bob Lee (1002) up');
    await says(element, 'As it is saved; your changes do not count yet.');
    company.agents[0] = { ...company.agents[0]!, state: 'wrapUp' };
    session.push({ resource: 'queue-agents' });
    await says(element, 'Wrap-up');
    await says(element, 'Nobody would ring now.');
    expect(names(element)).to.equal('Bob Anne Chloé');
  });

  it('reads again who rings next when a caller joins', async () => {
    const { session } = await editor();
    const asked = () => session.calls.filter(({ operationId }) => operationId === 'listNextAgents');
    await waitUntil(() => asked().length === 1);
    session.push({ resource: 'queue-callers' });
    await waitUntil(() => asked().length === 2);
  });

  it('is read-only without the right to change agents', async () => {
    const { element } = await editor(undefined, {
      grant: { granted: { 'queue-agent-editor': ['queues:read'] } },
    });
    await says(element, 'Anne Roy');
    for (const selector of ['.moves', '.handle', '#add-kind', '.state-buttons', '[type="submit"]'])
      expect(element.renderRoot.querySelector(selector), selector).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says that a queue has no agents, and that a call park needs none', async () => {
    const { element } = await editor(queueServer({ agents: [] }));
    await says(element, 'No agents yet');
    await expect(element).to.be.accessible();
    const park = queueServer({ queues: [sampleQueue(0, { strategy: 'callPark' })] });
    await says((await editor(park)).element, 'A call park rings nobody');
  });

  it('says why it shows nothing', async () => {
    const broken = queueServer();
    broken.handlers.getQueueAgents = () => problem(500, 'server-error', { detail: 'Broken.' });
    await says((await editor(broken)).element, 'Broken.');
    const powerless = await editor(undefined, { grant: { granted: { '*': [] } } });
    await says(powerless.element, 'queues:read');
    expect(powerless.session.calls).to.have.length(0);
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await editor(undefined, { locale: 'fr-CA' });
    await says(element, 'Qui sonne ensuite, et pourquoi');
    (await shown(element, '.fold')).click();
    await says(element, 'Travail après appel (secondes)');
    await element.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
