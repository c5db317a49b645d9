import { expect, html, oneEvent } from '@open-wc/testing';
import type { Me } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { anne, mount, says, shown, typeInto } from '../testing.js';
import './security-editor.js';
import type { PbxSecurityEditor } from './security-editor.js';

const codes = Array.from({ length: 10 }, (_, index) => `abcd-efgh-ijkl-mno${index}`);
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const wrongPassword = problem(422, 'invalid', {
  errors: [
    { pointer: '/currentPassword', code: 'wrong-password', message: 'Is not your password.' },
  ],
});

async function show(handlers: TestHandlers = {}, change: Partial<Me> = {}, locale = 'en-CA') {
  let me = { ...anne, ...change };
  const session = createTestSession(
    {
      getMe: () => me,
      changePassword: () => ({ status: 204 }),
      changePin: () => ({ status: 204 }),
      enrolTotp: () => ({ secret, uri: `otpauth://totp/Acme:1001?secret=${secret}` }),
      confirmTotp: () => {
        me = { ...me, mfa: { ...me.mfa, enabled: true, recoveryCodesLeft: 10 } };
        return { codes };
      },
      replaceRecoveryCodes: () => ({ codes }),
      disableTotp: () => {
        me = { ...me, mfa: { ...me.mfa, enabled: false, recoveryCodesLeft: 0 } };
        return { status: 204 };
      },
      ...handlers,
    },
    { locale },
  );
  const editor = await mount<PbxSecurityEditor>(
    session,
    html`<pbx-security-editor></pbx-security-editor>`,
  );
  await shown(editor, '[part="base"]');
  return { editor, session };
}

const bodyOf = (session: TestSession, id: string) =>
  session.calls.find(({ operationId }) => operationId === id)?.body;

async function press(editor: PbxSecurityEditor, label: string) {
  const find = () =>
    [...editor.renderRoot.querySelectorAll('button')].find(
      (button) => button.textContent?.trim() === label,
    );
  await says(editor, label);
  find()?.click();
}

describe('pbx-security-editor', () => {
  it('changes the password, proven by the current one', async () => {
    const { editor, session } = await show();
    await typeInto(editor, 'current-password', 'the old one');
    await typeInto(editor, 'new-password', 'soleil bleu 42');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'Password changed.');
    expect(bodyOf(session, 'changePassword')).to.deep.equal({
      currentPassword: 'the old one',
      newPassword: 'soleil bleu 42',
      endOtherSessions: true,
    });
    expect((await shown<HTMLInputElement>(editor, '#new-password')).value).to.equal('');
  });

  it('is accessible', async () => {
    const { editor } = await show();
    await expect(editor).to.be.accessible();
  });

  it('shows a wrong current password beside its field, and keeps what was typed', async () => {
    const { editor } = await show({ changePassword: () => wrongPassword });
    await typeInto(editor, 'current-password', 'a wrong one');
    await typeInto(editor, 'new-password', 'soleil bleu 42');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'Is not your password.');
    expect((await shown<HTMLInputElement>(editor, '#new-password')).value).to.equal(
      'soleil bleu 42',
    );
  });

  it('tells no password in its events', async () => {
    const { editor } = await show();
    const about = oneEvent(editor, 'pbx-password-save');
    await typeInto(editor, 'current-password', 'the old one');
    await typeInto(editor, 'new-password', 'soleil bleu 42');
    await sendKeys({ press: 'Enter' });
    expect((await about).detail).to.deep.equal({ endOtherSessions: true });
  });

  it('changes the PIN', async () => {
    const { editor, session } = await show();
    await typeInto(editor, 'pin', '4826');
    await typeInto(editor, 'pin-password', 'the password');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'PIN changed.');
    expect(bodyOf(session, 'changePin')).to.deep.equal({
      currentPassword: 'the password',
      pin: '4826',
    });
  });

  it('sends no PIN that breaks a rule', async () => {
    const { editor, session } = await show();
    await typeInto(editor, 'pin', '1234');
    await typeInto(editor, 'pin-password', 'the password');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'This PIN does not meet every rule');
    expect(bodyOf(session, 'changePin')).to.be.undefined;
  });

  it('enrols an authenticator: password, QR and text secret, one code, recovery codes', async () => {
    const { editor, session } = await show();
    await press(editor, 'Set up an authenticator app');
    await typeInto(editor, 'mfa-password', 'the password');
    await sendKeys({ press: 'Enter' });
    const qr = await shown(editor, 'svg.qr');
    expect(qr.querySelector('path')?.getAttribute('d')).to.match(/^M4 4h7v1h-7z/);
    await says(editor, 'JBSW Y3DP');
    await expect(editor).to.be.accessible();
    await typeInto(editor, 'mfa-code', '123 456');
    const enrolled = oneEvent(editor, 'pbx-totp-saved');
    await sendKeys({ press: 'Enter' });
    expect((await enrolled).detail).to.deep.equal({});
    for (const code of codes) await says(editor, code);
    expect(bodyOf(session, 'confirmTotp')).to.deep.equal({ code: '123456' });
    await expect(editor).to.be.accessible();
    await press(editor, 'I have kept them');
    await says(editor, '10 recovery codes left.');
    expect(editor.renderRoot.textContent).not.to.contain(codes[0]);
  });

  it('asks for the code again when it was wrong', async () => {
    const { editor } = await show({
      confirmTotp: () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/code', code: 'wrong-code', message: 'Is not the code.' }],
        }),
    });
    await press(editor, 'Set up an authenticator app');
    await typeInto(editor, 'mfa-password', 'the password');
    await sendKeys({ press: 'Enter' });
    await typeInto(editor, 'mfa-code', '000000');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'Type the 6 digits that the app shows now.');
  });

  it('turns the second step off', async () => {
    const { editor } = await show(
      {},
      { mfa: { policy: 'optional', enabled: true, recoveryCodesLeft: 9 } },
    );
    await press(editor, 'Turn off');
    await typeInto(editor, 'mfa-password', 'the password');
    const gone = oneEvent(editor, 'pbx-totp-deleted');
    await sendKeys({ press: 'Enter' });
    await gone;
    await says(editor, 'Set up an authenticator app');
  });

  it('replaces the recovery codes', async () => {
    const { editor } = await show(
      {},
      { mfa: { policy: 'optional', enabled: true, recoveryCodesLeft: 1 } },
    );
    await press(editor, 'Replace the recovery codes');
    await typeInto(editor, 'mfa-password', 'the password');
    await sendKeys({ press: 'Enter' });
    await says(editor, codes[9] ?? '');
  });

  it('says that the role requires it, first of all, and offers no way to turn it off', async () => {
    const { editor } = await show(
      {},
      { mfa: { policy: 'required', enabled: true, recoveryCodesLeft: 9 } },
    );
    await says(editor, 'it cannot be turned off');
    expect(editor.renderRoot.querySelector('section')?.getAttribute('part')).to.equal('mfa');
    expect(editor.renderRoot.textContent).not.to.contain('Turn off');
  });

  it('offers nothing where the organization does not', async () => {
    const { editor } = await show(
      {},
      { mfa: { policy: 'off', enabled: false, recoveryCodesLeft: 0 } },
    );
    await says(editor, 'Your organization does not offer it');
    expect(editor.renderRoot.textContent).not.to.contain('Set up');
  });

  it('speaks French', async () => {
    const { editor } = await show({}, {}, 'fr-CA');
    await says(editor, 'Mot de passe actuel');
  });
});
