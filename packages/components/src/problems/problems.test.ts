import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown } from '../testing.js';
import './problems.js';
import type { PbxProblems } from './problems.js';
import { luc, problemServer, sampleProblems } from './problems.sample.js';

const view = html`<pbx-problems></pbx-problems>`;

async function ready(handlers = problemServer(), template = view) {
  const session = createTestSession(handlers);
  const element = await mount<PbxProblems>(session, template);
  await shown(element, '.problem, [part="empty"]');
  return { session, element };
}

const problems = (element: PbxProblems) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.problem'),
];

describe('<pbx-problems>', () => {
  it('shows the worst first, each with what to do and the way of the call', async () => {
    const { element } = await ready();
    const titles = [...element.renderRoot.querySelectorAll('h3')].map((h) => h.textContent?.trim());
    expect(titles).to.deep.equal(['1 error', '1 warning', '1 notice']);
    const [loop] = problems(element);
    expect(loop?.textContent).to.contain('Send the calls of Luc Tremblay elsewhere.');
    const way = [...(loop?.querySelectorAll('.path li') ?? [])].map((li) => li.textContent?.trim());
    expect(way).to.deep.equal(['(514) 555-0100', 'Luc Tremblay', 'Anne Roy', 'Luc Tremblay']);
  });

  it('is accessible, also in the dark', async () => {
    const { element, session } = await ready();
    await expect(element).to.be.accessible();
    session.update({ theme: { scheme: 'dark' } });
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('leads to the object by keyboard', async () => {
    const { element } = await ready();
    (await shown(element, '.what .link')).focus();
    const chosen = oneEvent(element, 'pbx-object-select');
    await sendKeys({ press: 'Enter' });
    const event = await chosen;
    expect(event.detail).to.deep.equal(luc);
    expect(event.cancelable).to.equal(true);
  });

  it('shows one kind and tells the page', async () => {
    const { element, session } = await ready();
    const select = await shown<HTMLSelectElement>(element, '#kind');
    const told = oneEvent(element, 'pbx-kind-change');
    select.value = 'freeNumber';
    select.dispatchEvent(new Event('change'));
    expect((await told).detail).to.equal('freeNumber');
    await waitUntil(() => problems(element).length === 1);
    expect(session.calls.at(-1)?.params.query).to.include({ kind: 'freeNumber' });
    await says(element, '1 problem');
  });

  it('takes a kind it does not know for none', async () => {
    const { element } = await ready(
      problemServer(),
      html`<pbx-problems kind="weather"></pbx-problems>`,
    );
    expect(problems(element)).to.have.length(3);
  });

  it('says that there is nothing to mend, and none of a kind', async () => {
    const { element } = await ready(problemServer([]));
    await says(element, 'Nothing to mend');
    expect(element.status.state).to.equal('empty');
    await expect(element).to.be.accessible();
    element.kind = 'loop';
    await says(element, 'None of this kind');
  });

  it('reads the next page of many when asked', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({
      ...sampleProblems[0]!,
      id: `loop-${index}`,
    }));
    const { element } = await ready(problemServer(many));
    expect(problems(element)).to.have.length(200);
    (await shown(element, '.more')).click();
    await waitUntil(() => problems(element).length === 230);
    expect(element.renderRoot.querySelector('.more')).to.equal(null);
  });

  it('reads again when the routing changes, and keeps what it shows when that fails', async () => {
    const { element, session } = await ready();
    session.handlers.listProblems = () => problem(500, 'server-error', { detail: 'Broken.' });
    session.changes.announce('time-frames');
    await says(element, 'Broken.');
    expect(problems(element)).to.have.length(3);
    session.handlers.listProblems = problemServer([]).listProblems!;
    session.changes.announce('answering-rules');
    await says(element, 'Nothing to mend');
  });

  it('shows a failure with Retry', async () => {
    const session = createTestSession({
      listProblems: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    const element = await mount<PbxProblems>(session, view);
    await says(element, 'Broken.');
    expect(element.status.state).to.equal('error');
    session.handlers.listProblems = problemServer().listProblems!;
    (await shown(element, '[part="error"] button')).click();
    await shown(element, '.problem');
  });

  it('asks nothing and says what is missing when it may not simulate', async () => {
    const session = createTestSession(problemServer(), { grant: { granted: { '*': [] } } });
    const element = await mount<PbxProblems>(session, view);
    await says(element, 'simulations:run');
    expect(session.calls).to.deep.equal([]);
  });
});
