import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleAgentStatistics, sampleId } from '../shared/queues/queues.sample.js';
import { cutIn, mount, says, shown } from '../testing.js';
import './agent-statistics.js';
import { minutesOf, queryOf, type AgentStatisticsQuery } from './agent-statistics.model.js';
import type { PbxAgentStatistics } from './agent-statistics.js';

const view = html`<pbx-agent-statistics></pbx-agent-statistics>`;

async function ready(
  session: TestSession = createTestSession(queueServer().handlers),
  template = view,
) {
  const element = await mount<PbxAgentStatistics>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'name')[0]);
  return { element, session, table };
}

const texts = (table: PbxDataTable, column: string) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)')]
    .sort((one, next) => Number(one.ariaRowIndex) - Number(next.ariaRowIndex))
    .map((row) =>
      row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
    );
const asked = ({ calls }: TestSession) =>
  calls.filter(({ operationId }) => operationId === 'listAgentStatistics').at(-1)?.params.query as
    AgentStatisticsQuery | undefined;

describe('what is asked of the figures of agents', () => {
  const shownView = { query: 'roy', sort: '-missed' };
  const now = new Date('2026-11-23T15:30:00Z');

  it('has the days of the period on the clock of the zone, and the queue', () => {
    const filters = { period: 'yesterday', queueId: 'q' } as const;
    expect(queryOf({ ...shownView, filters }, 'America/Toronto', now)).to.deep.equal({
      ...{ q: 'roy', sort: '-missed', queueId: 'q' },
      ...{ from: '2026-11-22T05:00:00.000Z', until: '2026-11-23T05:00:00.000Z' },
    });
  });

  it('answers with minutes for each reason, none where there were none', () => {
    expect(minutesOf(sampleAgentStatistics(0), 'lunch')).to.equal(30);
    expect(minutesOf(sampleAgentStatistics(0), 'web')).to.equal(0);
  });
});

describe('<pbx-agent-statistics>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows calls, talk, wrap-up and why agents were away, without averages of no call', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')).to.deep.equal(['Anne Roy', 'Bob Lee', 'Chloé Côté']);
    expect(texts(table, 'answered')[0]).to.equal('12');
    expect(texts(table, 'missed')).to.deep.equal(['0', '1', '2']);
    expect(texts(table, 'averageWrapUpSeconds')).to.deep.equal(['15 s', '15 s', '–']);
    expect(texts(table, 'unavailableSeconds')[0]).to.equal('42 min');
    expect(texts(table, 'reasons')[0]).to.equal('Lunch 30 min, Break 12 min');
    await says(element, '3 agents');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(queueServer().handlers, { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('asks for another period, order and queue, and tells its view', async () => {
    const { element, session, table } = await ready();
    const changed = oneEvent(element, 'pbx-view-change');
    const period = await shown<HTMLSelectElement>(element, '#period');
    period.value = 'last7';
    period.dispatchEvent(new Event('change'));
    expect((await changed).detail.filters).to.deep.equal({ period: 'last7' });
    (await shown(table, '[data-column="missed"][role="columnheader"] button')).click();
    await waitUntil(() => asked(session)?.sort === 'missed');
    element.filters = { queueId: sampleId('a01', 1) };
    await waitUntil(() => asked(session)?.queueId === sampleId('a01', 1));
  });

  it('follows the calls', async () => {
    const made = queueServer();
    const { session, table } = await ready(createTestSession(made.handlers));
    made.company.agentStatistics[0] = sampleAgentStatistics(0, { answered: 13 });
    session.push({ resource: 'queue-callers' });
    await waitUntil(() => texts(table, 'answered')[0] === '13', '', { timeout: 5000 });
  });

  it('writes a file with a column for each reason', async () => {
    const { element } = await ready();
    const saved = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob as Blob);
        return createObjectURL(blob);
      };
    });
    (await shown(element, '[part="export-button"]')).click();
    const [head = '', first = ''] = (await (await saved).text()).split('\r\n');
    expect(head).to.contain('Unavailable,Lunch (min),Break (min),Meeting (min)');
    expect(first).to.contain('Anne Roy,12,0').and.to.contain('42 min,30,12,0');
  });

  it('tells whose row was chosen', async () => {
    const { element, table } = await ready();
    const chosen = oneEvent(element, 'pbx-agent-statistics-select');
    table.renderRoot.querySelector<HTMLElement>('.row [data-column="name"]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await chosen).detail.name).to.equal('Anne Roy');
  });

  it('says that there are none, why a read failed, and what is missing', async () => {
    const none = createTestSession(queueServer({ agentStatistics: [] }).handlers);
    await says(await mount<PbxAgentStatistics>(none, view), 'No agent statistics yet');
    const failing = createTestSession({ listAgentStatistics: () => problem(500, 'server-error') });
    await says(await mount<PbxAgentStatistics>(failing, view), 'Try again');
    const grant = { granted: { '*': [] } };
    const denied = createTestSession(queueServer().handlers, { grant });
    await says(await mount<PbxAgentStatistics>(denied, view), 'queues:read');
    expect(denied.calls).to.have.length(0);
  });

  it('speaks French, with whole columns beside the menu of a portal, and fits 320 px', async () => {
    const session = createTestSession(queueServer().handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await waitUntil(() => texts(table, 'reasons')[0]?.startsWith('Dîner'));
    await element.updateComplete;
    expect(cutIn(table)).to.deep.equal([]);
    element.style.inlineSize = '';
    await setViewport({ width: 320, height: 800 });
    await waitUntil(() => document.documentElement.scrollWidth <= 320);
    await expect(element).to.be.accessible();
  });
});
