import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { callServer } from '../active-calls/active-calls.sample.js';
import { recordServer, sampleRecord } from '../call-story/call-story.sample.js';
import { mount, press, says, shown } from '../testing.js';
import './call-log.js';
import type { PbxCallLog } from './call-log.js';
import { exportServer, sampleExport } from './record-exports.sample.js';

const view = html`<pbx-call-log></pbx-call-log>`;

/** A server with more calls than one reply may hold. */
function longServer(first: Parameters<typeof exportServer>[0] = []) {
  const records = recordServer([sampleRecord(0)]);
  return {
    ...{ ...callServer([]), ...records, ...exportServer(first) },
    listCallRecords: () => ({ items: [sampleRecord(0)], nextCursor: null, total: 82_311 }),
  };
}

async function ready(session: TestSession = createTestSession(longServer())) {
  const element = await mount<PbxCallLog>(session, view);
  await waitUntil(() => element.status.state === 'ready');
  return { element, session };
}
const asked = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id);
const part = (element: PbxCallLog) => element.renderRoot.querySelector('[part="exports"]');

describe('long files of <pbx-call-log>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1400, height: 900 }));

  it('are asked for once more than 50,000 calls match, and told of before', async () => {
    const { element, session } = await ready();
    await press(element, 'Export CSV');
    await says(element, '82,311 calls match: the server makes the file');
    const told = oneEvent(element, 'pbx-call-record-export-saved');
    await press(element, 'Make the file');
    expect((await told).detail).to.include({ status: 'queued', total: 82_311 });
    expect(asked(session, 'createCallRecordExport')[0]?.body).to.deep.include({
      ...{ rows: 'call', format: 'readable', timeZone: 'America/Toronto' },
    });
    expect(asked(session, 'exportCallRecords')).to.have.length(0);
    await waitUntil(() => !element.renderRoot.querySelector('dialog'));
    await says(element, 'Waits for its turn');
  });

  it('are asked for when calls that came meanwhile made the file too long', async () => {
    const session = createTestSession({
      ...{ ...recordServer([sampleRecord(0)]), ...exportServer() },
      exportCallRecords: () => problem(409, 'export-too-large', { used: 50_004 }),
    });
    const { element } = await ready(session);
    await press(element, 'Export CSV');
    await press(element, 'Export CSV');
    await says(element, '50,004 calls match');
    await press(element, 'Make the file');
    await says(element, 'Waits for its turn');
  });

  it('show how far they are, also after a reload, and are told when they are ready', async () => {
    const session = createTestSession(
      longServer([sampleExport({ status: 'running', processed: 34_000 })]),
    );
    const { element } = await ready(session);
    await says(element, '34,000 of 82,311 calls');
    const bar = part(element)?.querySelector('progress');
    expect(bar?.position).to.be.closeTo(34_000 / 82_311, 0.001);
    await expect(element).to.be.accessible();
    session.handlers.listCallRecordExports = exportServer([sampleExport()]).listCallRecordExports!;
    session.push({ resource: 'call-record-exports' });
    await says(element, '82,311 rows, kept until');
    await waitUntil(() =>
      document.body.textContent.includes('call-history-2026-11-29.csv is ready.'),
    );
  });

  it('are downloaded under their name and deleted, by keyboard', async () => {
    const session = createTestSession(longServer([sampleExport()]));
    const { element } = await ready(session);
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    const button = await shown<HTMLButtonElement>(element, '.exports button');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saved.length === 1);
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal(['call-history-2026-11-29.csv']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !part(element));
    expect(asked(session, 'deleteCallRecordExport')).to.have.length(1);
  });

  it('say why they failed, and why one cannot be had', async () => {
    const failed = sampleExport({ status: 'failed', failure: 'Start the export again.' });
    const session = createTestSession(longServer([failed, sampleExport({ id: `${failed.id}0` })]));
    const { element } = await ready(session);
    await says(element, 'Start the export again.');
    session.handlers.downloadCallRecordExport = () =>
      problem(404, 'not-found', { detail: 'Gone.' });
    await press(element, 'Download');
    await says(element, 'Gone.');
    session.handlers.createCallRecordExport = () =>
      problem(409, 'export-busy', { detail: 'You have one at a time.' });
    await press(element, 'Export CSV');
    await press(element, 'Make the file');
    await says(element, 'You have one at a time.');
  });

  it('fit a phone and speak French', async () => {
    await setViewport({ width: 320, height: 700 });
    const session = createTestSession(
      longServer([
        sampleExport({ status: 'running', processed: 34_000 }),
        sampleExport({ id: '01890000-0000-7000-8000-0000000000e2' }),
      ]),
      { locale: 'fr-CA' },
    );
    const { element } = await ready(session);
    await says(element, '34 000 appels sur 82 311');
    await says(element, 'Télécharger');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});
