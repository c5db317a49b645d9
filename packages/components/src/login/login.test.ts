import { expect, html, oneEvent } from '@open-wc/testing';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown, typeInto } from '../testing.js';
import './login.js';
import type { PbxLogin } from './login.js';

const grant = testGrant();

async function show(handlers: TestHandlers, locale = 'en-CA') {
  const session = createTestSession(handlers, { getToken: () => null, locale });
  const login = await mount<PbxLogin>(session, html`<pbx-login></pbx-login>`);
  return { login, session };
}

async function tryToLogIn(login: PbxLogin) {
  await typeInto(login, 'login', '1001@acme.example');
  await typeInto(login, 'password', 'secret enough');
  await sendKeys({ press: 'Enter' });
}

const bodies = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id).map(({ body }) => body);

describe('pbx-login', () => {
  it('signs in by keyboard without a token, and tells the grant', async () => {
    const { login, session } = await show({ login: () => ({ status: 'signedIn', grant }) });
    const told = oneEvent(login, 'pbx-logged-in');
    await tryToLogIn(login);
    expect((await told).detail).to.deep.equal({ grant, mustEnrol: false });
    expect(bodies(session, 'login')).to.deep.equal([
      { login: '1001@acme.example', password: 'secret enough' },
    ]);
    expect(session.calls[0]?.headers.has('Authorization')).to.be.false;
  });

  it('is accessible', async () => {
    const { login } = await show({});
    await expect(login).to.be.accessible();
  });

  it('tells when the role requires a second step that is not set up', async () => {
    const { login } = await show({ login: () => ({ status: 'mfaEnrolmentRequired', grant }) });
    const told = oneEvent(login, 'pbx-logged-in');
    await tryToLogIn(login);
    expect((await told).detail.mustEnrol).to.be.true;
  });

  it('masks the password, and shows it when asked', async () => {
    const { login } = await show({});
    await typeInto(login, 'password', 'secret');
    const password = await shown<HTMLInputElement>(login, '#password');
    expect(password.type).to.equal('password');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await shown(login, '.reveal[aria-pressed="true"]');
    expect(password.type).to.equal('text');
  });

  it('says the same for an unknown login and a wrong password, and keeps what was typed', async () => {
    const { login } = await show({ login: () => problem(401, 'wrong-credentials') });
    await tryToLogIn(login);
    await says(login, 'Login or password is wrong.');
    expect((await shown<HTMLInputElement>(login, '#login')).value).to.equal('1001@acme.example');
  });

  it('says which field is empty, and sends nothing', async () => {
    const { login, session } = await show({});
    await typeInto(login, 'login', '1001@acme.example');
    await sendKeys({ press: 'Enter' });
    await says(login, 'Type your password.');
    expect((await shown(login, '#password')).getAttribute('aria-invalid')).to.equal('true');
    expect(session.calls).to.have.length(0);
  });

  it('tells how many minutes a lock-out lasts', async () => {
    const { login } = await show({
      login: () => ({ ...problem(429, 'locked'), headers: { 'Retry-After': '840' } }),
    });
    await tryToLogIn(login);
    await says(login, '14 minutes');
  });

  it('tells why a right password does not open a locked account', async () => {
    const { login } = await show({
      login: () => problem(401, 'account-locked', { detail: 'An administrator locked it.' }),
    });
    await tryToLogIn(login);
    await says(login, 'An administrator locked it.');
  });

  it('asks for the second step, and takes a code with spaces', async () => {
    const { login, session } = await show({
      login: () => ({ status: 'mfaRequired', challenge: 'challenge-1' }),
      verifyTotp: () => ({ status: 'signedIn', grant }),
    });
    await tryToLogIn(login);
    const told = oneEvent(login, 'pbx-logged-in');
    await typeInto(login, 'code', ' 123456 ');
    await expect(login).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await told;
    expect(bodies(session, 'verifyTotp')).to.deep.equal([
      { challenge: 'challenge-1', code: '123456' },
    ]);
  });

  it('stays at the second step after a wrong code', async () => {
    const { login } = await show({
      login: () => ({ status: 'mfaRequired', challenge: 'challenge-1' }),
      verifyTotp: () => problem(401, 'wrong-code'),
    });
    await tryToLogIn(login);
    await typeInto(login, 'code', '123456');
    await sendKeys({ press: 'Enter' });
    await says(login, 'The code is wrong');
    expect(login.step).to.equal('code');
  });

  it('starts again when the second step took too long', async () => {
    const { login } = await show({
      login: () => ({ status: 'mfaRequired', challenge: 'challenge-1' }),
      verifyTotp: () => problem(401, 'challenge-ended'),
    });
    await tryToLogIn(login);
    await typeInto(login, 'code', '123456');
    await sendKeys({ press: 'Enter' });
    await says(login, 'The second step took too long.');
    expect(login.step).to.equal('password');
  });

  it('asks for a reset link without telling whether the account exists', async () => {
    const { login, session } = await show({ requestPasswordReset: () => ({ status: 202 }) });
    (await shown(login, 'button.link')).click();
    await shown(login, 'form:not(:has(#password))');
    await typeInto(login, 'login', 'nobody@acme.example');
    await sendKeys({ press: 'Enter' });
    await says(login, 'If nobody@acme.example has an account');
    expect(bodies(session, 'requestPasswordReset')).to.have.length(1);
    await expect(login).to.be.accessible();
  });

  it('leaves the reset to the page that cancels pbx-password-forgot', async () => {
    const { login } = await show({});
    login.addEventListener('pbx-password-forgot', (event) => event.preventDefault());
    const asked = oneEvent(login, 'pbx-password-forgot');
    (await shown(login, 'button.link')).click();
    await asked;
    expect(login.step).to.equal('password');
  });

  it('lets the page veto a sign-in', async () => {
    const { login, session } = await show({ login: () => ({ status: 'signedIn', grant }) });
    login.addEventListener('pbx-login', (event) => event.preventDefault());
    const about = oneEvent(login, 'pbx-login');
    await tryToLogIn(login);
    expect((await about).detail).to.deep.equal({ login: '1001@acme.example' });
    expect(session.calls).to.have.length(0);
  });

  it('keeps what was typed when the server cannot be reached', async () => {
    const { login } = await show({
      login: () => {
        throw new Error('cut');
      },
    });
    await tryToLogIn(login);
    await shown(login, '[role="alert"]');
    expect((await shown<HTMLInputElement>(login, '#password')).value).to.equal('secret enough');
  });

  it('speaks French', async () => {
    const { login } = await show({}, 'fr-CA');
    await says(login, 'Se connecter');
    await says(login, 'Mot de passe oublié?');
  });
});
