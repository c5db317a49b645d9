import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import '../session/session.js';
import './login.js';
import type { PbxLogin } from './login.js';

const grant = testGrant();

async function mount(
  handlers: TestHandlers,
  options: Parameters<typeof createTestSession>[1] = {},
) {
  const session = createTestSession(handlers, { getToken: () => null, ...options });
  const host = await fixture(
    html`<main>
      <pbx-session .session=${session}><pbx-login></pbx-login></pbx-session>
    </main>`,
  );
  const login = host.querySelector('pbx-login') as PbxLogin;
  await login.updateComplete;
  return { login, session };
}

function part<E extends HTMLElement>(login: PbxLogin, selector: string): E {
  const found = login.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

async function type(login: PbxLogin, id: string, text: string) {
  part(login, `#${id}`).focus();
  await sendKeys({ type: text });
}

async function tryToLogIn(login: PbxLogin) {
  await type(login, 'login', '1001@acme.example');
  await type(login, 'password', 'secret enough');
  const done = stateReached(login, 'saving').then(() => stateLeft(login, 'saving'));
  await sendKeys({ press: 'Enter' });
  await done;
  await login.updateComplete;
}

const stateLeft = (login: PbxLogin, state: string) =>
  changed(login, ({ previous }) => previous === state);
const stateReached = (login: PbxLogin, state: string) =>
  changed(login, (change) => change.state === state);

function changed(
  login: PbxLogin,
  wanted: (change: { state: string; previous: string }) => boolean,
) {
  return new Promise<void>((resolve) => {
    const listen = (event: HTMLElementEventMap['pbx-state-changed']) => {
      if (!wanted(event.detail)) return;
      login.removeEventListener('pbx-state-changed', listen);
      resolve();
    };
    login.addEventListener('pbx-state-changed', listen);
  });
}

const bodies = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id).map(({ body }) => body);

describe('pbx-login', () => {
  it('signs in by keyboard without a token, and tells the grant', async () => {
    const { login, session } = await mount({ login: () => ({ status: 'signedIn', grant }) });
    const told = oneEvent(login, 'pbx-logged-in');
    await tryToLogIn(login);
    expect((await told).detail).to.deep.equal({ grant, mustEnrol: false });
    expect(bodies(session, 'login')).to.deep.equal([
      { login: '1001@acme.example', password: 'secret enough' },
    ]);
  });

  it('is accessible', async () => {
    const { login } = await mount({});
    await expect(login).to.be.accessible();
  });

  it('masks the password, and shows it when asked', async () => {
    const { login } = await mount({});
    await type(login, 'password', 'secret');
    expect(part<HTMLInputElement>(login, '#password').type).to.equal('password');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await login.updateComplete;
    expect(part<HTMLInputElement>(login, '#password').type).to.equal('text');
    expect(part(login, '.reveal').getAttribute('aria-pressed')).to.equal('true');
  });

  it('says the same for an unknown login and a wrong password, and keeps what was typed', async () => {
    const { login } = await mount({ login: () => problem(401, 'wrong-credentials') });
    await tryToLogIn(login);
    expect(part(login, '[role="alert"]').textContent).to.contain('Login or password is wrong.');
    expect(part<HTMLInputElement>(login, '#login').value).to.equal('1001@acme.example');
    expect(login.shadowRoot?.activeElement?.getAttribute('role')).to.equal('alert');
  });

  it('tells how many minutes a lock-out lasts', async () => {
    const { login } = await mount({
      login: () => ({ ...problem(429, 'locked'), headers: { 'Retry-After': '840' } }),
    });
    await tryToLogIn(login);
    expect(part(login, '[role="alert"]').textContent).to.contain('14 minutes');
  });

  it('asks for the second step, and takes a code with spaces', async () => {
    const { login, session } = await mount({
      login: () => ({ status: 'mfaRequired', challenge: 'challenge-1' }),
      verifyTotp: () => ({ status: 'signedIn', grant }),
    });
    await tryToLogIn(login);
    const told = oneEvent(login, 'pbx-logged-in');
    await type(login, 'code', ' 123456 ');
    await sendKeys({ press: 'Enter' });
    await told;
    expect(bodies(session, 'verifyTotp')).to.deep.equal([
      { challenge: 'challenge-1', code: '123456' },
    ]);
  });

  it('starts again when the second step took too long', async () => {
    const { login } = await mount({
      login: () => ({ status: 'mfaRequired', challenge: 'challenge-1' }),
      verifyTotp: () => problem(401, 'challenge-ended'),
    });
    await tryToLogIn(login);
    await type(login, 'code', '123456');
    const left = stateReached(login, 'saving').then(() => stateLeft(login, 'saving'));
    await sendKeys({ press: 'Enter' });
    await left;
    await login.updateComplete;
    expect(login.step).to.equal('password');
    expect(part(login, '[role="alert"]').textContent).to.contain('took too long');
  });

  it('asks for a reset link without telling whether the account exists', async () => {
    const { login, session } = await mount({ requestPasswordReset: () => ({ status: 202 }) });
    part(login, 'button.link').click();
    await login.updateComplete;
    await type(login, 'login', 'nobody@acme.example');
    const asked = oneEvent(login, 'pbx-password-requested');
    await sendKeys({ press: 'Enter' });
    await asked;
    await login.updateComplete;
    expect(part(login, '[role="status"]').textContent).to.contain('If nobody@acme.example has');
    expect(bodies(session, 'requestPasswordReset')).to.have.length(1);
  });

  it('lets the page veto a sign-in', async () => {
    const { login, session } = await mount({ login: () => ({ status: 'signedIn', grant }) });
    login.addEventListener('pbx-login', (event) => event.preventDefault());
    await type(login, 'login', 'a');
    await type(login, 'password', 'b');
    const about = oneEvent(login, 'pbx-login');
    await sendKeys({ press: 'Enter' });
    expect((await about).detail).to.deep.equal({ login: 'a' });
    expect(session.calls).to.have.length(0);
  });

  it('speaks French', async () => {
    const { login } = await mount({}, { locale: 'fr-CA' });
    const french = new Promise<void>((resolve) => {
      new MutationObserver(() => resolve()).observe(login.shadowRoot!, {
        subtree: true,
        characterData: true,
        childList: true,
      });
    });
    await french;
    await login.updateComplete;
    expect(part(login, 'button[type="submit"]').textContent).to.contain('Se connecter');
  });
});
