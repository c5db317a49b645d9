import { expect, html } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { mount, says, shown } from '../testing.js';
import './capabilities.js';
import type { PbxCapabilities } from './capabilities.js';

const missing = [
  { capability: 'users:write', why: 'role', grantedBy: 'site-manager' },
  { capability: 'platform:write', why: 'role', grantedBy: 'super-user' },
] as const;

async function show(handlers: TestHandlers = {}, locale = 'en-CA') {
  const session = createTestSession(
    {
      getMyCapabilities: () => ({ role: 'basic-user', held: [], missing: [...missing] }),
      ...handlers,
    },
    { locale },
  );
  return mount<PbxCapabilities>(session, html`<pbx-capabilities></pbx-capabilities>`);
}

describe('pbx-capabilities', () => {
  it('tells what is missing, why, and who can grant it', async () => {
    const list = await show();
    await says(list, 'Your role: Basic user.');
    const [first] = [...list.renderRoot.querySelectorAll('li')];
    expect(first?.textContent?.replace(/\s+/g, ' ')).to.contain(
      'Add, change and delete users Your role does not include it. It can be granted by: Site manager.',
    );
  });

  it('is accessible', async () => {
    const list = await show();
    await shown(list, 'li');
    await expect(list).to.be.accessible();
  });

  it('shows one capability alone', async () => {
    const list = await show();
    list.only = 'platform:write';
    await shown(list, 'li:only-child');
    await says(list, 'Manage the platform');
  });

  it('says so when nothing is missing', async () => {
    const list = await show({
      getMyCapabilities: () => ({ role: 'super-user', held: [], missing: [] }),
    });
    await says(list, 'Nothing is missing');
  });

  it('shows that reading failed', async () => {
    const list = await show({ getMyCapabilities: () => problem(500, 'server-error') });
    await shown(list, '[part="error"]');
  });

  it('speaks French', async () => {
    const list = await show({}, 'fr-CA');
    await says(list, 'Ajouter, modifier et supprimer des utilisateurs');
  });
});
