import { expect, html, oneEvent } from '@open-wc/testing';
import type { Me } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { anne, mount, says, shown, typeInto } from '../testing.js';
import './profile-editor.js';
import type { PbxProfileEditor } from './profile-editor.js';

async function show(handlers: TestHandlers = {}, locale = 'en-CA') {
  let me = anne;
  const session = createTestSession(
    {
      getMe: () => me,
      updateMe: ({ body }) => (me = { ...me, ...(body as Partial<Me>), version: me.version + 1 }),
      ...handlers,
    },
    { locale },
  );
  const editor = await mount<PbxProfileEditor>(
    session,
    html`<pbx-profile-editor></pbx-profile-editor>`,
  );
  return { editor, session, become: (change: Partial<Me>) => (me = { ...me, ...change }) };
}

describe('pbx-profile-editor', () => {
  it('saves what was changed and nothing else, by keyboard', async () => {
    const { editor, session } = await show();
    await typeInto(editor, 'firstName', 'Anne-Marie');
    const saved = oneEvent(editor, 'pbx-me-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail.firstName).to.equal('Anne-Marie');
    const call = session.calls.find(({ operationId }) => operationId === 'updateMe');
    expect(call?.body).to.deep.equal({ firstName: 'Anne-Marie' });
    expect(call?.headers.get('If-Match')).to.equal('"3"');
  });

  it('is accessible', async () => {
    const { editor } = await show();
    await shown(editor, 'form');
    await expect(editor).to.be.accessible();
  });

  it('keeps edits when the profile changes elsewhere', async () => {
    const { editor, session, become } = await show();
    await typeInto(editor, 'firstName', 'Anne-Marie');
    become({ lastName: 'Roy' });
    const reread = new Promise<void>((resolve) => {
      editor.addEventListener('pbx-state-changed', ({ detail }) => {
        if (detail.previous === 'refreshing') resolve();
      });
    });
    session.push({ resource: 'me' });
    await reread;
    expect(editor.edits).to.deep.equal({ firstName: 'Anne-Marie' });
    expect(editor.draft?.lastName).to.equal('Roy');
  });

  it('adds and removes e-mails', async () => {
    const { editor } = await show();
    (await shown(editor, '.start')).click();
    await typeInto(editor, 'email-1', 'anne@maison.example');
    expect(editor.edits.emails).to.deep.equal(['anne@acme.example', 'anne@maison.example']);
    (await shown(editor, '.email button')).click();
    await editor.updateComplete;
    expect(editor.edits.emails).to.deep.equal(['anne@maison.example']);
  });

  it('shows a refusal beside its field and keeps what was typed', async () => {
    const { editor } = await show({
      updateMe: () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/emails/0', code: 'invalid-email', message: 'Is not an e-mail.' }],
        }),
    });
    await typeInto(editor, 'email-0', 'nowhere');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'Is not an e-mail.');
    expect(editor.edits).to.deep.equal({ emails: ['nowhere'] });
  });

  it('says that somebody saved first, and keeps what was typed', async () => {
    const { editor } = await show({ updateMe: () => problem(412, 'stale', { current: anne }) });
    await typeInto(editor, 'firstName', 'Anne-Marie');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'was changed elsewhere');
    expect(editor.edits).to.deep.equal({ firstName: 'Anne-Marie' });
  });

  it('lets the page veto a save', async () => {
    const { editor, session } = await show();
    editor.addEventListener('pbx-me-save', (event) => event.preventDefault());
    await typeInto(editor, 'firstName', 'Anne-Marie');
    expect(await editor.save()).to.be.false;
    expect(session.calls.some(({ operationId }) => operationId === 'updateMe')).to.be.false;
  });

  it('shows that reading failed, and reads again when asked', async () => {
    let broken = true;
    const { editor } = await show({ getMe: () => (broken ? problem(500, 'server-error') : anne) });
    const retry = await shown(editor, '[part="error"] button');
    broken = false;
    retry.click();
    await shown(editor, 'form');
  });

  it('speaks French', async () => {
    const { editor } = await show({}, 'fr-CA');
    await says(editor, 'Fuseau horaire');
  });
});
