import { expect, html } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { anne, mount, says, shown } from '../testing.js';
import './account-summary.js';
import type { PbxAccountSummary } from './account-summary.js';

async function show(handlers: TestHandlers = {}, locale = 'en-CA') {
  const session = createTestSession(
    {
      getMe: () => anne,
      listSessions: () => ({ items: [], nextCursor: null, total: 2 }),
      ...handlers,
    },
    { locale },
  );
  return mount<PbxAccountSummary>(session, html`<pbx-account-summary></pbx-account-summary>`);
}

describe('pbx-account-summary', () => {
  it('tells who is signed in and with how many browsers', async () => {
    const summary = await show();
    for (const words of ['Anne Tremblay', '1001', 'Acme', 'Office manager', '2 browsers']) {
      await says(summary, words);
    }
  });

  it('is accessible', async () => {
    const summary = await show();
    await says(summary, '2 browsers');
    await expect(summary).to.be.accessible();
  });

  it('leaves out a count that it may not know', async () => {
    const summary = await show({ listSessions: () => problem(403, 'forbidden') });
    await says(summary, 'Anne Tremblay');
    expect(summary.renderRoot.textContent).not.to.contain('Signed in with');
  });

  it('shows that reading failed', async () => {
    const summary = await show({
      getMe: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await shown(summary, '[part="error"]');
    await says(summary, 'Broken.');
  });

  it('speaks French', async () => {
    const summary = await show({}, 'fr-CA');
    await says(summary, 'Gestionnaire de bureau');
  });
});
