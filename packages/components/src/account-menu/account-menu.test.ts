import { expect, html, oneEvent } from '@open-wc/testing';
import type { Me } from '@pbxkit/client';
import { createTestSession } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { anne, mount, says, shown } from '../testing.js';
import './account-menu.js';
import type { PbxAccountMenu } from './account-menu.js';

async function show(handlers: TestHandlers = {}, locale = 'en-CA') {
  let me = anne;
  const session = createTestSession(
    {
      getMe: () => me,
      updateMe: ({ body }) => (me = { ...me, ...(body as Partial<Me>), version: me.version + 1 }),
      logout: () => ({ status: 204 }),
      ...handlers,
    },
    { locale },
  );
  const menu = await mount<PbxAccountMenu>(
    session,
    html`<pbx-account-menu><a href="#profile">Profile</a></pbx-account-menu>`,
  );
  await says(menu, 'Anne Tremblay');
  return { menu, session };
}

const open = (menu: PbxAccountMenu) =>
  menu.renderRoot.querySelector('#menu')?.matches(':popover-open');

describe('pbx-account-menu', () => {
  it('opens by keyboard and closes by Escape', async () => {
    const { menu } = await show();
    (await shown(menu, '.open')).focus();
    await sendKeys({ press: 'Enter' });
    expect(open(menu)).to.be.true;
    await sendKeys({ press: 'Escape' });
    expect(open(menu)).to.be.false;
  });

  it('is accessible', async () => {
    const { menu } = await show();
    (await shown(menu, '.open')).click();
    await expect(menu).to.be.accessible();
  });

  it('closes when a link of the page is followed', async () => {
    const { menu } = await show();
    (await shown(menu, '.open')).click();
    menu.querySelector('a')?.click();
    expect(open(menu)).to.be.false;
  });

  it('saves the language and tells the person as the server knows them', async () => {
    const { menu, session } = await show();
    const select = await shown<HTMLSelectElement>(menu, '#language');
    const changed = oneEvent(menu, 'pbx-me-changed');
    select.value = 'fr-CA';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect((await changed).detail.language).to.equal('fr-CA');
    const call = session.calls.find(({ operationId }) => operationId === 'updateMe');
    expect(call?.body).to.deep.equal({ language: 'fr-CA' });
  });

  it('logs out', async () => {
    const { menu, session } = await show();
    (await shown(menu, '.open')).click();
    const left = oneEvent(menu, 'pbx-logged-out');
    (await shown(menu, '.leave')).click();
    await left;
    expect(session.calls.some(({ operationId }) => operationId === 'logout')).to.be.true;
  });

  it('lets the page veto a log-out', async () => {
    const { menu, session } = await show();
    menu.addEventListener('pbx-logout', (event) => event.preventDefault());
    (await shown(menu, '.leave')).click();
    expect(session.calls.some(({ operationId }) => operationId === 'logout')).to.be.false;
  });

  it('speaks French', async () => {
    const { menu } = await show({}, 'fr-CA');
    await says(menu, 'Se déconnecter');
  });
});
