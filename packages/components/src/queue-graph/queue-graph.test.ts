import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { queueServer, sampleId, sampleIntervals } from '../shared/queues/queues.sample.js';
import { mount, press, says, shown } from '../testing.js';
import './queue-graph.js';
import { dayOf, linesOf, scaleOf } from './queue-graph.model.js';
import type { PbxQueueGraph } from './queue-graph.js';

type Options = Parameters<typeof createTestSession>[1];
const view = html`<pbx-queue-graph></pbx-queue-graph>`;

async function graph(made = queueServer(), options: Options = {}, template = view) {
  const session = createTestSession(made.handlers, options);
  const element = await mount<PbxQueueGraph>(session, template);
  await shown(element, 'table, [part="denied"], [part="error"], [part="empty"]');
  return { element, session, ...made };
}

const text = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim();
const table = ({ renderRoot }: PbxQueueGraph) =>
  [...renderRoot.querySelectorAll('table tr')].map((row) => [...row.children].map(text));
const lines = ({ renderRoot }: PbxQueueGraph) => renderRoot.querySelectorAll('.chart .series');

describe('the lines of a graph', () => {
  it('break where no call was answered', () => {
    const [line] = linesOf(sampleIntervals(0), 'averageWaitSeconds');
    expect(line).to.deep.equal({
      queueId: sampleId('a01', 0),
      name: 'Sales',
      values: [42.5, null, 42.5],
    });
    expect(linesOf(sampleIntervals(0), 'offered')[0]?.values).to.deep.equal([14, 2, 32]);
  });

  it('stand on round values, seconds on those of the clock', () => {
    const of = (...values: number[]) => [{ queueId: '', name: '', values }];
    expect(scaleOf(of(32), 'offered')).to.deep.equal([0, 10, 20, 30, 40]);
    expect(scaleOf(of(0), 'offered')).to.deep.equal([0, 1]);
    expect(scaleOf(of(200), 'averageWaitSeconds')).to.deep.equal([0, 60, 120, 180, 240]);
    expect(scaleOf(of(3), 'serviceLevel')).to.deep.equal([0, 25, 50, 75, 100]);
  });

  it('are of a day on the clock of the zone, also when clocks change', () => {
    const zone = 'America/Toronto';
    expect(dayOf('2026-03-08', zone)).to.deep.equal({
      from: '2026-03-08T05:00:00.000Z',
      until: '2026-03-09T04:00:00.000Z',
    });
    const late = new Date('2026-11-24T02:00:00Z');
    expect(dayOf('soon', zone, late).from).to.equal('2026-11-23T05:00:00.000Z');
  });
});

describe('<pbx-queue-graph>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('draws a line for each queue, and says the same in a table', async () => {
    const { element } = await graph();
    expect(lines(element)).to.have.length(3);
    expect(element.renderRoot.querySelectorAll('.legend input:checked + .sample')).to.have.length(
      3,
    );
    expect(table(element).slice(0, 2)).to.deep.equal([
      ['Hour', 'Accounting', 'Sales', 'Support'],
      ['09:00 EST', '16', '14', '15'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows another figure and another day, and tells so', async () => {
    const { element, session } = await graph();
    const metric = await shown<HTMLSelectElement>(element, '#metric');
    metric.value = 'averageWaitSeconds';
    const changed = oneEvent(element, 'pbx-view-change');
    metric.dispatchEvent(new Event('change'));
    expect((await changed).detail).to.include({ metric: 'averageWaitSeconds', day: '' });
    await waitUntil(() => table(element)[2]?.[1] === '–');
    const day = await shown<HTMLInputElement>(element, '#day');
    day.value = '2026-01-05';
    day.dispatchEvent(new Event('change'));
    const asked = () => session.calls.at(-1)?.params.query as { from?: string } | undefined;
    await waitUntil(() => asked()?.from === '2026-01-05T05:00:00.000Z');
    expect(element.view.day).to.equal('2026-01-05');
  });

  it('shows no figures of one day under another', async () => {
    const { element, session } = await graph();
    session.handlers.listQueueIntervals = () => problem(500, 'server', { detail: 'Broken.' });
    const day = await shown<HTMLInputElement>(element, '#day');
    day.value = '2026-01-05';
    day.dispatchEvent(new Event('change'));
    await says(element, 'Broken.');
    expect(lines(element)).to.have.length(0);
    expect(element.renderRoot.querySelector('#day')).to.equal(day);
  });

  it('says beside the figures that they could not be read again', async () => {
    const { element, session } = await graph();
    session.handlers.listQueueIntervals = () => problem(500, 'server', { detail: 'Broken.' });
    session.push({ resource: 'queue-callers' });
    await says(element, 'As of');
    await waitUntil(() => element.renderRoot.textContent?.includes('Broken.'), '', {
      timeout: 8000,
    });
    expect(lines(element)).to.have.length(3);
    session.handlers.listQueueIntervals = queueServer().handlers.listQueueIntervals!;
    await press(element, 'Refresh');
    await waitUntil(() => !element.renderRoot.textContent?.includes('Broken.'));
  });

  it('draws the chosen queues, at least one', async () => {
    const only = html`<pbx-queue-graph queue-ids=${sampleId('a01', 1)}></pbx-queue-graph>`;
    const { element } = await graph(queueServer(), {}, only);
    expect(lines(element)).to.have.length(1);
    const [accounting, , support] =
      element.renderRoot.querySelectorAll<HTMLInputElement>('.legend input');
    expect(support?.disabled).to.equal(true);
    accounting?.click();
    await waitUntil(() => lines(element).length === 2);
    expect(table(element)[0]).to.deep.equal(['Hour', 'Accounting', 'Support']);
  });

  it('draws no more than six', async () => {
    const intervals = Array.from({ length: 8 }, (_, index) => sampleIntervals(index)).flat();
    const { element } = await graph(queueServer({ intervals }));
    expect(lines(element)).to.have.length(6);
    expect(element.renderRoot.querySelectorAll('.legend input:disabled')).to.have.length(2);
  });

  it('follows the calls', async () => {
    const { element, session, company } = await graph();
    company.intervals = sampleIntervals(0).map((one) => ({ ...one, offered: 99 }));
    session.push({ resource: 'queue-callers' });
    await waitUntil(() => table(element)[1]?.[1] === '99', '', { timeout: 8000 });
  });

  it('shows the table in place of the lines when asked to, and in the dark', async () => {
    const { element } = await graph(undefined, { theme: { scheme: 'dark' } });
    await expect(element).to.be.accessible();
    (await shown(element, '#as-table')).click();
    await waitUntil(() => lines(element).length === 0);
    await expect(element).to.be.accessible();
  });

  it('says that there are none, why a read failed, and what is missing', async () => {
    await says((await graph(queueServer({ intervals: [] }))).element, 'No call queues yet');
    const broken = queueServer();
    broken.handlers.listQueueIntervals = () => problem(500, 'server-error', { detail: 'Broken.' });
    await says((await graph(broken)).element, 'Broken.');
    const denied = await graph(undefined, { grant: { granted: { '*': [] } } });
    await says(denied.element, 'queues:read');
    expect(denied.session.calls).to.have.length(0);
  });

  it('speaks French, and is a table alone at 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await graph(undefined, { locale: 'fr-CA' });
    await waitUntil(() => table(element)[1]?.[0]?.startsWith('09 h 00'));
    await says(element, 'Reçus');
    const svg = element.renderRoot.querySelector('.chart');
    expect(svg && getComputedStyle(svg).display).to.equal('none');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
