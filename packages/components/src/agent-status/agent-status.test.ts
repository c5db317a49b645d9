import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { queueServer, sampleAgent, sampleId } from '../shared/queues/queues.sample.js';
import { anne, mount, press, says, shown } from '../testing.js';
import './agent-status.js';
import type { PbxAgentStatus } from './agent-status.js';

type Options = Parameters<typeof createTestSession>[1];

function server(count = 2) {
  const agents = Array.from({ length: count }, (_, index) =>
    sampleAgent(index, {
      name: 'Anne Tremblay',
      userId: anne.id,
      queueId: sampleId('a01', index),
      queueName: ['Sales', 'Support'][index] ?? '',
      state: index === 0 ? 'available' : 'loggedOut',
    }),
  );
  const made = queueServer({ agents: [...agents, sampleAgent(9)] });
  made.handlers.getMe = () => anne;
  return made;
}

async function panel(made = server(), options: Options = {}) {
  const session = createTestSession(made.handlers, options);
  const element = await mount<PbxAgentStatus>(session, html`<pbx-agent-status></pbx-agent-status>`);
  await shown(element, '.queues, [part="denied"], [part="error"], [part="empty"]');
  const sent = () =>
    session.calls
      .filter(({ operationId }) => operationId === 'setAgentState')
      .map(({ body, params }) => [(params.path as { queueAgentId: string }).queueAgentId, body]);
  return { element, session, sent, ...made };
}

describe('<pbx-agent-status>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1000, height: 800 }));

  it('shows the own state in each own queue', async () => {
    const { element, session } = await panel();
    const states = [...element.renderRoot.querySelectorAll('[part="state"]')];
    expect(states.map((tag) => tag.textContent?.trim())).to.deep.equal(['Available', 'Logged out']);
    await says(element, 'Today: 4 answered, 0 missed');
    const read = session.calls.find(({ operationId }) => operationId === 'listQueueAgents');
    expect(read?.params.query).to.include({ userId: anne.id });
    await expect(element).to.be.accessible();
  });

  it('logs in and out of one queue', async () => {
    const { element, sent } = await panel();
    await press(element, 'Available in Support');
    await waitUntil(() => sent().length === 1);
    await press(element, 'Log out in Sales');
    await waitUntil(() => sent().length === 2);
    expect(sent()).to.deep.equal([
      [sampleAgent(1).id, { state: 'available' }],
      [sampleAgent(0).id, { state: 'loggedOut' }],
    ]);
  });

  it('is unavailable with a reason in all queues at once', async () => {
    const { element, sent } = await panel();
    await press(element, 'Available in all my queues');
    await waitUntil(() => sent().length === 1);
    await press(element, 'Unavailable… in all my queues');
    await says(element, 'Make Anne Tremblay unavailable');
    await expect(element).to.be.accessible();
    const reason = await shown<HTMLSelectElement>(element, '#reason');
    reason.value = 'meeting';
    reason.dispatchEvent(new Event('change'));
    const changed = oneEvent(element, 'pbx-agent-state-changed');
    await press(element, 'Unavailable');
    expect((await changed).detail.agents).to.have.length(2);
    await says(element, 'Unavailable: Meeting');
    expect(
      sent()
        .slice(1)
        .map(([, body]) => body),
    ).to.deep.equal([
      { state: 'unavailable', reason: 'meeting' },
      { state: 'unavailable', reason: 'meeting' },
    ]);
  });

  it('changes nothing that is vetoed, and says what is refused', async () => {
    const { element, session, sent } = await panel();
    element.addEventListener('pbx-agent-state-change', (event) => event.preventDefault(), {
      once: true,
    });
    await press(element, 'Log out in Sales');
    expect(sent()).to.have.length(0);
    session.handlers.setAgentState = () => problem(409, 'conflict', { detail: 'On a call now.' });
    await press(element, 'Log out in Sales');
    await says(element, 'On a call now.');
  });

  it('follows the state, and needs no buttons for all of one queue', async () => {
    const { element, session, company } = await panel(server(1));
    expect(element.renderRoot.querySelector('[part="all"]')).to.equal(null);
    company.agents[0] = { ...company.agents[0]!, state: 'ringing' };
    session.push({ resource: 'queue-agents' });
    await says(element, 'Ringing');
  });

  it('says to others that they are no agents, and why it shows nothing', async () => {
    const { element } = await panel(server(0));
    await says(element, 'You are the agent of no call queue');
    expect(element.status.state).to.equal('empty');
    const broken = server();
    broken.handlers.listQueueAgents = () => problem(500, 'server-error', { detail: 'Broken.' });
    await says((await panel(broken)).element, 'Broken.');
    const denied = await panel(undefined, { grant: { granted: { '*': [] } } });
    await says(denied.element, 'queues:self');
    expect(denied.session.calls).to.have.length(0);
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await panel(undefined, { locale: 'fr-CA' });
    await says(element, 'Dans toutes mes files');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
