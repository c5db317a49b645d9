import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import {
  queueServer,
  sampleQueue,
  sampleStatistics,
  sampleSupervision,
} from '../shared/queues/queues.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './queue-statistics.js';
import type { PbxQueueStatistics } from './queue-statistics.js';

type Options = Parameters<typeof createTestSession>[1];
const view = html`<pbx-queue-statistics></pbx-queue-statistics>`;

function server() {
  return queueServer({
    queues: [sampleQueue(0, { waiting: 4 }), sampleQueue(1, { waiting: 1 })],
    statistics: [sampleStatistics(0), sampleStatistics(1, { serviceLevel: 40 })],
    supervision: {
      ...sampleSupervision,
      metrics: ['waiting', 'answered', 'serviceLevel'],
      thresholds: [
        { metric: 'waiting', queueId: null, lower: null, upper: 4 },
        { metric: 'serviceLevel', queueId: null, lower: 50, upper: 80 },
      ],
    },
  });
}

async function figures(made = server(), options: Options = {}) {
  const session = createTestSession(made.handlers, options);
  const element = await mount<PbxQueueStatistics>(session, view);
  await shown(element, 'tbody tr, [part="denied"], [part="error"], [part="empty"]');
  return { element, session, ...made };
}

const cells = (element: PbxQueueStatistics, metric: string) =>
  [...element.renderRoot.querySelectorAll(`[data-metric="${metric}"]`)].map((cell) => [
    cell.className,
    cell.textContent?.replace(/\s+/g, ' ').trim(),
  ]);
const layoutDialog = async (element: PbxQueueStatistics) => {
  (await shown(element, '#layout-button')).click();
  await shown(element, 'dialog form');
};

describe('<pbx-queue-statistics>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows figures in colour and words, and those of all queues together', async () => {
    const { element } = await figures();
    await waitUntil(() => cells(element, 'answered')[0]?.[1] === '34');
    expect(cells(element, 'waiting')).to.deep.equal([
      ['alert', '4 Act'],
      ['good', '1 Good'],
    ]);
    expect(cells(element, 'serviceLevel')).to.deep.equal([
      ['good', '88% Good'],
      ['alert', '40% Act'],
    ]);
    expect(cells(element, 'answered')[0]?.[0]).to.equal('');
    await says(element, '68');
    await expect(element).to.be.accessible();
  });

  it('follows callers', async () => {
    const { element, session, company } = await figures();
    company.queues[1] = sampleQueue(1, { waiting: 3 });
    session.push({ resource: 'queue-callers' });
    await waitUntil(() => cells(element, 'waiting')[1]?.[1] === '3 Watch');
  });

  it('saves thresholds, columns and queues for the person', async () => {
    const { element, session } = await figures();
    await layoutDialog(element);
    await expect(element).to.be.accessible();
    await typeInto(element, 'upper-answered', '30');
    await sendKeys({ press: 'Tab' });
    (await shown(element, '#show-serviceLevel')).click();
    (await shown(element, '#show-offered')).click();
    (await shown(element, `#view-${sampleQueue(1).id}`)).click();
    await element.updateComplete;
    (await shown(element, '#up-answered')).click();
    await element.updateComplete;
    const saved = oneEvent(element, 'pbx-supervision-saved');
    (await shown(element, 'dialog [type="submit"]')).click();
    expect((await saved).detail.metrics).to.deep.equal(['answered', 'waiting', 'offered']);
    const call = session.calls.find(({ operationId }) => operationId === 'updateSupervision');
    expect(call?.params.header).to.deep.include({ 'If-Match': '"0"' });
    expect(call?.body).to.deep.include({ queueIds: [sampleQueue(0).id] });
    await waitUntil(() => cells(element, 'answered').length === 1);
    expect(cells(element, 'answered')).to.deep.equal([['alert', '34 Act']]);
  });

  it('moves a column by Alt with an arrow key', async () => {
    const { element } = await figures();
    await layoutDialog(element);
    (await shown(element, '#show-serviceLevel')).focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await element.updateComplete;
    const order = [...element.renderRoot.querySelectorAll('.metrics [type="checkbox"]')].slice(
      0,
      3,
    );
    expect(order.map(({ id }) => id)).to.deep.equal([
      'show-waiting',
      'show-serviceLevel',
      'show-answered',
    ]);
    const shadow = element.renderRoot as ShadowRoot;
    await waitUntil(() => shadow.activeElement?.id === 'show-serviceLevel');
  });

  it('saves nothing that is vetoed, and says what is refused', async () => {
    const { element, session } = await figures();
    await layoutDialog(element);
    element.addEventListener('pbx-supervision-save', (event) => event.preventDefault(), {
      once: true,
    });
    (await shown(element, 'dialog [type="submit"]')).click();
    await element.updateComplete;
    const saves = () =>
      session.calls.filter(({ operationId }) => operationId === 'updateSupervision');
    expect(saves()).to.have.length(0);
    session.handlers.updateSupervision = () => problem(422, 'invalid', { detail: 'Not so.' });
    (await shown(element, 'dialog [type="submit"]')).click();
    await says(element, 'Not so.');
  });

  it('lays what was chosen over what was saved elsewhere meanwhile', async () => {
    const { element, session, company } = await figures();
    const { updateSupervision } = session.handlers;
    session.handlers.updateSupervision = (request) =>
      request.headers.get('If-Match') === `"${company.supervision.version}"`
        ? updateSupervision!(request)
        : problem(412, 'stale', { detail: 'Saved elsewhere.', current: company.supervision });
    await layoutDialog(element);
    await typeInto(element, 'upper-answered', '30');
    await sendKeys({ press: 'Tab' });
    company.supervision = { ...company.supervision, version: 5, queueIds: [sampleQueue(1).id] };
    (await shown(element, 'dialog [type="submit"]')).click();
    await says(element, 'Saved elsewhere.');
    const saved = oneEvent(element, 'pbx-supervision-saved');
    await press(element, 'Save');
    const { detail } = await saved;
    expect(detail.queueIds).to.deep.equal([sampleQueue(1).id]);
    expect(detail.thresholds).to.have.length(3);
  });

  it('tells which queue was chosen', async () => {
    const { element } = await figures();
    const chosen = oneEvent(element, 'pbx-queue-select');
    (await shown(element, 'tbody button')).click();
    expect((await chosen).detail.name).to.equal('Sales');
  });

  it('says that there are no queues, and why it shows nothing', async () => {
    await says((await figures(queueServer({ queues: [] }))).element, 'No call queues yet');
    const broken = server();
    broken.handlers.listQueues = () => problem(500, 'server-error', { detail: 'Broken.' });
    await says((await figures(broken)).element, 'Broken.');
    const denied = await figures(undefined, { grant: { granted: { '*': [] } } });
    await says(denied.element, 'queues:read');
    expect(denied.session.calls).to.have.length(0);
  });

  it('speaks French and scrolls in its own box at 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await figures(undefined, { locale: 'fr-CA' });
    await says(element, 'Agir');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await layoutDialog(element);
    await says(element, 'Colonnes et seuils');
    await expect(element).to.be.accessible();
  });
});
