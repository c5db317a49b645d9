import { expect, html, oneEvent } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { mount, says, shown, typeInto } from '../testing.js';
import './call-path.js';
import type { PbxCallPath } from './call-path.js';
import { sampleSimulation, simulationServer } from './call-path.sample.js';

const view = html`<pbx-call-path></pbx-call-path>`;

async function mounted(
  template: TemplateResult = view,
  session: TestSession = createTestSession(simulationServer()),
) {
  const element = await mount<PbxCallPath>(session, template);
  return { session, element };
}

const asked = (session: TestSession) =>
  session.calls
    .filter(({ operationId }) => operationId === 'simulateCall')
    .map(({ body }) => body as Record<string, unknown>);

const text = (element: PbxCallPath, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map((found) =>
    found.textContent?.replace(/\s+/g, ' ').trim(),
  );

describe('<pbx-call-path>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('asks nothing until somebody is called', async () => {
    const { element, session } = await mounted();
    await says(element, 'What happens to a call?');
    expect(element.status.state).to.equal('empty');
    expect(asked(session)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('draws every step with its rule, reason and waiting, and the end in words', async () => {
    const { element } = await mounted(html`<pbx-call-path to="+15145550100"></pbx-call-path>`);
    await shown(element, '.end');
    expect(text(element, '.path .name')).to.deep.equal([
      '(514) 555-0100',
      'Anne Tremblay',
      'Anne Tremblay',
      'Voicemail',
    ]);
    expect(text(element, '.rule bdi')).to.deep.equal(['Holidays', 'Default']);
    expect(text(element, '.arrow span')).to.deep.equal(['after 25 seconds']);
    expect(text(element, '.warnings li')).to.deep.equal([
      'Anne Tremblay has no phone switched on.',
    ]);
    expect(element.renderRoot.querySelector('.end .icon')).not.to.equal(null);
    expect(element.renderRoot.querySelector('[style]')).to.equal(null);
  });

  it('is accessible as a drawing and as a list, also in the dark', async () => {
    const { element, session } = await mounted(
      html`<pbx-call-path to="+15145550100"></pbx-call-path>`,
    );
    await shown(element, '.end');
    await expect(element).to.be.accessible();
    session.update({ theme: { scheme: 'dark' } });
    element.asList = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('simulates by keyboard, tells the page, and shows the list', async () => {
    const { element, session } = await mounted();
    await typeInto(element, 'to', '514 555-0100');
    const told = oneEvent(element, 'pbx-call-simulated');
    await sendKeys({ press: 'Enter' });
    expect((await told).detail.end.kind).to.equal('voicemail');
    expect(asked(session)).to.have.length(1);
    expect(asked(session)[0]).to.include({ to: '+15145550100', from: null });
    (await shown(element, '.above button')).focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    const lines = text(element, '.lines li');
    expect(lines[0]).to.contain(
      'Phone number (514) 555-0100: The time frame Holidays is in force.',
    );
    expect(lines.at(-1)).to.equal(
      'Result: Voicemail. The caller leaves a message for Anne Tremblay.',
    );
  });

  it('takes the time as that of the organization', async () => {
    const { element, session } = await mounted();
    await typeInto(element, 'to', '1001');
    const at = await shown<HTMLInputElement>(element, '#at');
    at.value = '2026-12-25T12:00';
    at.dispatchEvent(new Event('input'));
    const told = oneEvent(element, 'pbx-call-simulated');
    (await shown(element, 'form button')).click();
    await told;
    expect(asked(session)[0]).to.include({ to: '1001', at: '2026-12-25T17:00:00.000Z' });
  });

  it('asks with what is assumed of the people that the call came to', async () => {
    const { element, session } = await mounted(html`<pbx-call-path to="1001"></pbx-call-path>`);
    const person = await shown<HTMLSelectElement>(element, '.assume select[id^="person-"]');
    person.value = 'offline';
    person.dispatchEvent(new Event('change'));
    const answer = await shown<HTMLSelectElement>(element, '#answer');
    answer.value = 'somebody';
    answer.dispatchEvent(new Event('change'));
    const told = oneEvent(element, 'pbx-call-simulated');
    (await shown(element, 'form button')).click();
    expect((await told).detail.end.kind).to.equal('answered');
    expect(asked(session).at(-1)?.['assume']).to.deep.equal({
      answer: 'somebody',
      busyUserIds: [],
      offlineUserIds: [sampleSimulation.steps[1]?.object.id],
    });
  });

  it('says what is missing before it asks', async () => {
    const { element, session } = await mounted();
    (await shown(element, 'form button')).click();
    await says(element, 'Enter a number or an extension.');
    expect((element.renderRoot as ShadowRoot).activeElement?.id).to.equal('to');
    expect(asked(session)).to.deep.equal([]);
  });

  it('leads to an object on the way', async () => {
    const { element } = await mounted(html`<pbx-call-path to="1001"></pbx-call-path>`);
    const link = await shown(element, '.path .link');
    const chosen = oneEvent(element, 'pbx-object-select');
    link.click();
    expect((await chosen).detail).to.deep.equal(sampleSimulation.steps[0]?.object);
  });

  it('asks again when the routing changes', async () => {
    const { element, session } = await mounted(html`<pbx-call-path to="1001"></pbx-call-path>`);
    await shown(element, '.end');
    session.handlers.simulateCall = () => ({
      ...sampleSimulation,
      end: { kind: 'busy', object: null, text: 'The line is busy.' },
    });
    session.changes.announce('overrides');
    await says(element, 'The line is busy.');
  });

  it('shows a given simulation without a form and without asking', async () => {
    const { element, session } = await mounted(
      html`<pbx-call-path .simulation=${sampleSimulation}></pbx-call-path>`,
    );
    await shown(element, '.end');
    expect(element.renderRoot.querySelector('form')).to.equal(null);
    expect(session.calls).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('shows a failure with Retry beside the form', async () => {
    const session = createTestSession({
      ...simulationServer(),
      simulateCall: () => problem(422, 'invalid', { detail: 'No such number.' }),
    });
    const { element } = await mounted(html`<pbx-call-path to="9999"></pbx-call-path>`, session);
    await says(element, 'No such number.');
    session.handlers.simulateCall = simulationServer().simulateCall!;
    (await shown(element, '[part="error"] button')).click();
    await shown(element, '.end');
  });

  it('asks nothing and says what is missing when it may not simulate', async () => {
    const session = createTestSession(simulationServer(), { grant: { granted: { '*': [] } } });
    const { element } = await mounted(html`<pbx-call-path to="1001"></pbx-call-path>`, session);
    await says(element, 'simulations:run');
    expect(session.calls).to.deep.equal([]);
  });
});
