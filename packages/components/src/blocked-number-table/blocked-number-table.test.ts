import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, says, shown } from '../testing.js';
import './blocked-number-table.js';
import type { PbxBlockedNumberTable } from './blocked-number-table.js';
import { blockedServer } from './blocked-numbers.sample.js';

const list = html`<pbx-blocked-number-table></pbx-blocked-number-table>`;

async function ready(session: TestSession = createTestSession(blockedServer())) {
  const element = await mount<PbxBlockedNumberTable>(session, list);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0);
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)'),
];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent?.trim());

describe('<pbx-blocked-number-table>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows who is refused, until when and why', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'number')).to.deep.equal([
      '(418) 555-0199',
      'All that begin with +1900',
      '(514) 555-0188',
    ]);
    expect(texts(table, 'until').slice(0, 2)).to.deep.equal(['Without end', 'Without end']);
    expect(texts(table, 'until')[2]).to.contain('Dec 24, 2026');
    expect(texts(table, 'notes')[0]).to.equal('Insults');
    await says(element, '3 blocked numbers');
  });

  it('is accessible, also in the dark', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(blockedServer(), { theme }));
    await expect(dark.element).to.be.accessible();
  });

  it('lets a caller through again by keyboard, and takes that back', async () => {
    const { element, session, table } = await ready();
    const told = oneEvent(element, 'pbx-blocked-number-deleted');
    table.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await shown(table, '[data-action="delete"]');
    await sendKeys({ press: 'Enter' });
    expect((await told).detail.number).to.equal('+14185550199');
    await says(element, '(418) 555-0199 is let through again.');
    await says(element, '2 blocked numbers');
    const call = session.calls.find(({ operationId }) => operationId === 'deleteBlockedNumber');
    expect(call?.headers.get('If-Match')).to.equal('"1"');
    (await shown(element, '.toast button')).click();
    await says(element, 'Undone');
    session.push({ resource: 'blocked-numbers' });
    await says(element, '3 blocked numbers');
  });

  it('lets the page veto, and says why it could not', async () => {
    const session = createTestSession({
      ...blockedServer(),
      deleteBlockedNumber: () => problem(409, 'conflict', { detail: 'Not now.' }),
    });
    const { element, table } = await ready(session);
    const unblock = async () => {
      table.renderRoot.querySelector<HTMLElement>('.row .actions button')?.click();
      (await shown(table, '[data-action="delete"]')).click();
    };
    element.addEventListener('pbx-blocked-number-delete', (event) => event.preventDefault(), {
      once: true,
    });
    await unblock();
    const sent = () =>
      session.calls.some(({ operationId }) => operationId === 'deleteBlockedNumber');
    await table.updateComplete;
    expect(sent()).to.equal(false);
    await unblock();
    await says(element, 'Not now.');
  });

  it('searches, says that nobody is blocked, and asks nothing without the right', async () => {
    const { element } = await ready();
    element.query = '999';
    await says(element, 'Nothing matches');
    const none = await mount<PbxBlockedNumberTable>(createTestSession(blockedServer([])), list);
    await says(none, 'Nobody is blocked');
    const grant = testGrant({ granted: { '*': ['users:read'] } });
    const session = createTestSession(blockedServer(), { grant });
    const denied = await mount<PbxBlockedNumberTable>(session, list);
    await says(denied, 'settings:write');
    expect(session.calls.map(({ operationId }) => operationId)).not.to.include(
      'listBlockedNumbers',
    );
  });

  it('speaks French', async () => {
    const { element } = await ready(createTestSession(blockedServer(), { locale: 'fr-CA' }));
    await says(element, '3 numéros bloqués');
  });
});
