import { expect, html, oneEvent } from '@open-wc/testing';
import type { components } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown, typeInto } from '../testing.js';
import './password-link.js';
import type { PbxPasswordLink } from './password-link.js';

type PasswordLink = components['schemas']['PasswordLink'];

const token = 'pbx_pl_0123456789abcdefghij';
const firstLogin: PasswordLink = {
  purpose: 'firstLogin',
  loginName: '1001@acme.example',
  displayName: 'Anne Tremblay',
  extension: '1001',
  language: 'fr-CA',
  expiresAt: '2026-01-08T14:00:00Z',
  minPasswordLength: 12,
};

async function show(handlers: TestHandlers, locale = 'en-CA') {
  const session = createTestSession(
    { checkPasswordLink: () => firstLogin, ...handlers },
    { getToken: () => null, locale },
  );
  const element = await mount<PbxPasswordLink>(
    session,
    html`<pbx-password-link .token=${token}></pbx-password-link>`,
  );
  return { element, session };
}

describe('pbx-password-link', () => {
  it('shows whose account it is, and sets password and PIN by keyboard', async () => {
    const { element, session } = await show({ usePasswordLink: () => ({ status: 204 }) });
    await says(element, 'Anne Tremblay');
    await typeInto(element, 'password', 'soleil bleu 42');
    await typeInto(element, 'pin', '4826');
    const saved = oneEvent(element, 'pbx-password-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail).to.deep.equal({ loginName: '1001@acme.example' });
    expect(session.calls.at(-1)?.body).to.deep.equal({
      token,
      password: 'soleil bleu 42',
      pin: '4826',
    });
  });

  it('is accessible', async () => {
    const { element } = await show({});
    await shown(element, 'form');
    await expect(element).to.be.accessible();
  });

  it('asks for no PIN when the password is reset', async () => {
    const { element, session } = await show({
      checkPasswordLink: () => ({ ...firstLogin, purpose: 'reset' }),
      usePasswordLink: () => ({ status: 204 }),
    });
    await typeInto(element, 'password', 'soleil bleu 42');
    expect(element.renderRoot.querySelector('#pin')).to.be.null;
    const saved = oneEvent(element, 'pbx-password-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(session.calls.at(-1)?.body).to.deep.equal({ token, password: 'soleil bleu 42' });
  });

  it('tells while typing which rules are met', async () => {
    const { element } = await show({});
    await typeInto(element, 'password', 'tremblay');
    await shown(element, '#password-rules li.met');
    const met = [...element.renderRoot.querySelectorAll('#password-rules li')].map((rule) =>
      rule.classList.contains('met'),
    );
    expect(met).to.deep.equal([false, true, false, true, true]);
    await says(element, 'Strength: weak');
  });

  it('sends nothing before every rule is met', async () => {
    const { element, session } = await show({});
    await typeInto(element, 'password', 'too short');
    await sendKeys({ press: 'Enter' });
    await says(element, 'does not meet every rule');
    expect(session.calls.map(({ operationId }) => operationId)).to.deep.equal([
      'checkPasswordLink',
    ]);
  });

  it('shows what the server refuses beside the field', async () => {
    const { element } = await show({
      usePasswordLink: () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/password', code: 'password-common', message: 'Is tried first.' }],
        }),
    });
    await typeInto(element, 'password', 'soleil bleu 42');
    await typeInto(element, 'pin', '4826');
    await sendKeys({ press: 'Enter' });
    await says(element, 'Is tried first.');
    expect((await shown(element, '#password')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('says clearly that a link has expired or was used', async () => {
    const { element } = await show({ checkPasswordLink: () => problem(404, 'link-ended') });
    await says(element, 'This link has expired or was used already.');
    await expect(element).to.be.accessible();
  });

  it('says so too when the link was used meanwhile', async () => {
    const { element } = await show({ usePasswordLink: () => problem(404, 'link-ended') });
    await typeInto(element, 'password', 'soleil bleu 42');
    await typeInto(element, 'pin', '4826');
    await sendKeys({ press: 'Enter' });
    await says(element, 'This link has expired or was used already.');
  });

  it('speaks French', async () => {
    const { element } = await show({}, 'fr-CA');
    await says(element, 'NIP de messagerie vocale');
  });
});
