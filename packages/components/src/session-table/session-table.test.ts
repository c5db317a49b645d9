import { expect, html, oneEvent } from '@open-wc/testing';
import type { components } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown } from '../testing.js';
import { deviceName } from './session-table.model.js';
import './session-table.js';
import type { PbxSessionTable } from './session-table.js';

type Session = components['schemas']['Session'];

const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
];

function sessionsOf(count: number): Session[] {
  return agents.slice(0, count).map((userAgent, index) => ({
    id: `01890000-0000-7000-8000-00000000000${index}`,
    version: index + 1,
    current: index === 1,
    userAgent,
    address: `192.0.2.${index}`,
    createdAt: '2026-01-05T09:00:00Z',
    lastUsedAt: '2026-01-05T14:00:00Z',
  }));
}

async function show(handlers: TestHandlers = {}, locale = 'en-CA') {
  let items = sessionsOf(3);
  const session = createTestSession(
    {
      listSessions: () => ({ items, nextCursor: null, total: items.length }),
      deleteSession: ({ params }) => {
        items = items.filter(({ id }) => id !== params.path.sessionId);
        return { status: 204 };
      },
      ...handlers,
    },
    { locale },
  );
  const table = await mount<PbxSessionTable>(
    session,
    html`<pbx-session-table></pbx-session-table>`,
  );
  return { table, session };
}

describe('pbx-session-table', () => {
  it('lists the browsers, the current one first and marked', async () => {
    const { table } = await show();
    const first = await shown(table, 'li');
    expect(first.textContent).to.contain('Safari 18, iPhone').and.contain('This browser');
    expect(first.querySelector('button')).to.be.null;
    await says(table, 'Signed in with 3 browsers');
  });

  it('is accessible', async () => {
    const { table } = await show();
    await shown(table, 'li');
    await expect(table).to.be.accessible();
  });

  it('signs out one other browser by keyboard', async () => {
    const { table, session } = await show();
    (await shown(table, 'li button')).focus();
    const ended = oneEvent(table, 'pbx-session-deleted');
    await sendKeys({ press: 'Enter' });
    await ended;
    await says(table, 'Signed in with 2 browsers');
    const call = session.calls.find(({ operationId }) => operationId === 'deleteSession');
    expect(call?.headers.get('If-Match')).to.equal('"1"');
  });

  it('signs out all others', async () => {
    const { table } = await show();
    const all = await shown(table, '.bar button');
    expect(all.textContent?.trim()).to.equal('Sign out all others');
    all.click();
    await says(table, 'Signed in with 1 browser');
    expect(table.renderRoot.querySelector('.bar button')).to.be.null;
  });

  it('lets the page veto', async () => {
    const { table, session } = await show();
    table.addEventListener('pbx-session-delete', (event) => event.preventDefault());
    const about = oneEvent(table, 'pbx-session-delete');
    (await shown(table, 'li button')).click();
    expect((await about).detail).to.have.length(1);
    expect(session.calls.some(({ operationId }) => operationId === 'deleteSession')).to.be.false;
  });

  it('shows why signing out failed and keeps the list', async () => {
    const { table } = await show({
      deleteSession: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    (await shown(table, 'li button')).click();
    await says(table, 'Broken.');
    expect(table.renderRoot.querySelectorAll('li')).to.have.length(3);
  });

  it('speaks French', async () => {
    const { table } = await show({}, 'fr-CA');
    await says(table, 'Ce navigateur');
  });
});

describe('the name of a device', () => {
  it('is that of browser and system', () => {
    expect(agents.map(deviceName)).to.deep.equal([
      'Chrome 140, Linux',
      'Safari 18, iPhone',
      'Firefox 140, Windows',
    ]);
  });

  it('is what was sent where nothing is known', () => {
    expect(deviceName('curl/8.5.0')).to.equal('curl/8.5.0');
  });
});
