import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { PbxActionEvent } from '../shared/action-event.js';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../session/session.js';
import type { PbxAnsweringRulesEditor } from '../answering-rules-editor/answering-rules-editor.js';
import type { PbxDeviceEditor } from '../device-editor/device-editor.js';
import type { PbxDeviceTable } from '../device-table/device-table.js';
import { deviceServer, sampleDevice } from '../device-table/device-table.sample.js';
import { sampleRules } from '../answering-rules-editor/answering-rules-editor.sample.js';
import './user-editor.js';
import type { PbxUserEditor } from './user-editor.js';
import { luc, marie, sampleUsers } from './user-editor.sample.js';

type Options = Parameters<typeof createTestSession>[1];

const numberUse = {
  resource: 'phone-numbers',
  id: '01930000-0000-7000-8000-0000000000e1',
  name: '+15145550104',
  field: 'destination',
} as const;

const until = (holds: () => unknown, message?: string) =>
  waitUntil(holds, message, { timeout: 10_000 });

/** The page is in the scheme, so that the element inherits it. */
function paint(scheme: 'light' | 'dark') {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#16181d' : '#ffffff';
}

async function mount(
  handlers: TestHandlers = sampleUsers().handlers,
  {
    userId = marie.id,
    tab = 'profile',
    ...options
  }: Options & { userId?: string; tab?: string } = {},
) {
  const session = createTestSession(handlers, options);
  const host = await fixture(
    html`<main>
      <pbx-session .session=${session}>
        <pbx-user-editor user-id=${userId} tab=${tab}></pbx-user-editor>
      </pbx-session>
    </main>`,
  );
  const editor = host.querySelector('pbx-user-editor') as PbxUserEditor;
  await until(() => editor.status.state !== 'idle' && editor.status.state !== 'loading');
  await editor.updateComplete;
  return { editor, session, host };
}

function part<E extends HTMLElement = HTMLInputElement>(
  editor: PbxUserEditor,
  selector: string,
): E {
  const found = editor.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

const shown = (editor: PbxUserEditor) => editor.renderRoot.textContent ?? '';

function button(editor: PbxUserEditor, text: string): HTMLButtonElement {
  const all = [...editor.renderRoot.querySelectorAll('button')];
  const found = all.find((one) => one.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`there is no button ${text}`);
  return found;
}

async function type(editor: PbxUserEditor, id: string, text: string) {
  const input = part(editor, `#${id}`);
  input.focus();
  input.select();
  await sendKeys({ press: 'Delete' });
  if (text) await sendKeys({ type: text });
  await editor.updateComplete;
}

const sent = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id).map(({ body }) => body);

async function appears(editor: PbxUserEditor, text: string) {
  await until(() => shown(editor).includes(text), `“${text}” is not shown`);
}

describe('pbx-user-editor', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('shows the stored user', async () => {
    const { editor } = await mount();
    expect(part(editor, '#firstName').value).to.equal('Marie-Ève');
    expect(part<HTMLSelectElement>(editor, '#role').value).to.equal('basic-user');
    await appears(editor, 'Ventes');
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`is accessible in ${scheme}, ${dir}, on both tabs`, async () => {
        paint(scheme);
        const { editor, host } = await mount();
        (host as HTMLElement).dir = dir;
        await expect(editor).to.be.accessible();
        editor.tab = 'advanced';
        await appears(editor, 'Firefox 140');
        await expect(editor).to.be.accessible();
        paint('light');
      });
    }
  }

  it('saves only what was changed, by keyboard, and tells the page', async () => {
    const { editor, session } = await mount();
    await type(editor, 'lastName', 'Roy');
    expect(editor.matches(':state(dirty)')).to.equal(true);
    const saved = oneEvent(editor, 'pbx-user-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail).to.include({ lastName: 'Roy', version: 4 });
    expect(sent(session, 'updateUser')).to.deep.equal([{ lastName: 'Roy' }]);
    await editor.updateComplete;
    expect(editor.edits).to.deep.equal({});
    expect(shown(editor)).to.contain('Marie-Ève Roy was saved.');
  });

  it('undoes a save', async () => {
    const users = sampleUsers();
    const { editor, session } = await mount(users.handlers);
    await type(editor, 'lastName', 'Roy');
    await editor.save();
    await editor.updateComplete;
    const undone = oneEvent(editor, 'pbx-user-undone');
    button(editor, 'Undo').click();
    await undone;
    expect(users.get(marie.id)?.lastName).to.equal('Tremblay');
    session.push({ resource: 'users' });
    await until(() => part(editor, '#lastName').value === 'Tremblay');
    expect(shown(editor)).to.contain('The change was undone.');
  });

  it('keeps edits when the user changes elsewhere, and shows the rest as it is now', async () => {
    const users = sampleUsers();
    const { editor, session } = await mount(users.handlers);
    await type(editor, 'lastName', 'Roy');
    users.saveElsewhere({ firstName: 'Marie' });
    session.push({ resource: 'users', ids: [marie.id] });
    await until(() => part(editor, '#firstName').value === 'Marie');
    expect(part(editor, '#lastName').value).to.equal('Roy');
    expect(shown(editor)).to.contain('Somebody saved this meanwhile.');
    expect(await editor.save()).to.equal(true);
    expect(users.get(marie.id)).to.include({ firstName: 'Marie', lastName: 'Roy' });
  });

  it('merges field by field when somebody saved first, and loses nothing', async () => {
    const users = sampleUsers();
    const { editor } = await mount(users.handlers);
    await type(editor, 'lastName', 'Roy');
    await type(editor, 'notes', 'Night shift');
    users.saveElsewhere({ lastName: 'Gagnon', ringSeconds: 40 });
    expect(await editor.save()).to.equal(false);
    await editor.updateComplete;
    expect(shown(editor)).to.contain('Somebody else saved “Marie-Ève Gagnon” first');
    await expect(editor).to.be.accessible();
    expect(part(editor, 'input[name=lastName][value=mine]').checked).to.equal(true);
    expect(part(editor, 'input[name=ringSeconds][value=theirs]').checked).to.equal(true);
    const saved = oneEvent(editor, 'pbx-user-saved');
    button(editor, 'Save the merge').click();
    await saved;
    expect(users.get(marie.id)).to.include({
      lastName: 'Roy',
      notes: 'Night shift',
      ringSeconds: 40,
    });
  });

  it('asks before it overwrites a field that changed elsewhere, without a request', async () => {
    const users = sampleUsers();
    const { editor, session } = await mount(users.handlers);
    await type(editor, 'lastName', 'Roy');
    users.saveElsewhere({ lastName: 'Gagnon' });
    session.push({ resource: 'users' });
    await appears(editor, 'Somebody saved this meanwhile.');
    expect(await editor.save()).to.equal(false);
    await editor.updateComplete;
    expect(sent(session, 'updateUser')).to.deep.equal([]);
    part(editor, 'input[name=lastName][value=theirs]').click();
    button(editor, 'Save the merge').click();
    await until(() => part(editor, '#lastName').value === 'Gagnon');
    expect(sent(session, 'updateUser')).to.deep.equal([]);
  });

  it('shows every refusal at once: beside fields, on the tab, in a focused summary', async () => {
    const users = sampleUsers();
    const errors = [
      { pointer: '/lastName', code: 'required', message: 'Enter a last name.' },
      { pointer: '/emails/0', code: 'invalid-email', message: 'This is no address.' },
    ];
    const { editor } = await mount({
      ...users.handlers,
      updateUser: () => problem(422, 'invalid', { errors }),
    });
    await type(editor, 'lastName', '');
    editor.tab = 'advanced';
    expect(await editor.save()).to.equal(false);
    await editor.updateComplete;
    const summary = part<HTMLElement>(editor, '#summary');
    expect(editor.shadowRoot?.activeElement).to.equal(summary);
    expect(summary.textContent).to.contain('Enter a last name.').and.contain('This is no address.');
    expect(part<HTMLElement>(editor, '#tab-profile').textContent).to.contain('2 fields to correct');
    part<HTMLElement>(editor, '#summary a').click();
    await until(() => editor.shadowRoot?.activeElement?.id === 'lastName');
    expect(part(editor, '#lastName').getAttribute('aria-invalid')).to.equal('true');
    expect(part<HTMLElement>(editor, '#emails-0-error').textContent).to.equal(
      'This is no address.',
    );
    await expect(editor).to.be.accessible();
    await sendKeys({ type: 'Roy' });
    await editor.updateComplete;
    expect(part(editor, '#lastName').hasAttribute('aria-invalid')).to.equal(false);
    expect(editor.edits).to.deep.equal({ lastName: 'Roy' });
  });

  it('says who holds a taken extension and offers the next free one', async () => {
    const luc = { ...marie, id: '01930000-0000-7000-8000-000000000002', extension: '1002' };
    const users = sampleUsers(marie, { ...luc, firstName: 'Luc', lastName: 'Gagnon' });
    const { editor } = await mount(users.handlers);
    await type(editor, 'extension', '1002');
    await appears(editor, '1002 belongs to Luc Gagnon.');
    button(editor, 'Use 1003').click();
    await editor.updateComplete;
    expect(part(editor, '#extension').value).to.equal('1003');
    await appears(editor, 'Phones that use 1001 must be synchronized');
  });

  it('shows the holder after a refusal too, when the check came too early', async () => {
    const users = sampleUsers();
    const { editor } = await mount(
      {
        ...users.handlers,
        getExtensionAvailability: ({ params }) => ({
          ...users.handlers.getNextExtension(),
          number: params.path.number,
        }),
      },
      { userId: '' },
    );
    await type(editor, 'extension', '1001');
    await type(editor, 'lastName', 'Roy');
    expect(await editor.save()).to.equal(false);
    await editor.updateComplete;
    expect(part<HTMLElement>(editor, '#extension-error').textContent).to.contain(
      '1001 belongs to Marie-Ève Tremblay.',
    );
    button(editor, 'Use 1003').click();
    expect(editor.draft.extension).to.equal('1003');
  });

  it('adds a user with the offered extension and goes on with the created one', async () => {
    const users = sampleUsers();
    const { editor, session } = await mount(users.handlers, { userId: '' });
    await until(() => part(editor, '#extension').value === '1003');
    await type(editor, 'firstName', 'Léa');
    await type(editor, 'lastName', 'Roy');
    await type(editor, 'emails-0', 'lea.roy@boreal.example');
    const saved = oneEvent(editor, 'pbx-user-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail).to.include({ firstName: 'Léa', extension: '1003' });
    expect(sent(session, 'createUser')[0]).to.deep.include({
      lastName: 'Roy',
      emails: ['lea.roy@boreal.example'],
      ringSeconds: 25,
      sendWelcome: true,
    });
    await appears(editor, 'Léa Roy was added.');
    expect(editor.userId).to.equal('01930000-0000-7000-8000-000000000009');
  });

  it('takes a new user back by undo', async () => {
    const { editor } = await mount(undefined, { userId: '' });
    await type(editor, 'lastName', 'Roy');
    await editor.save();
    await editor.updateComplete;
    const gone = oneEvent(editor, 'pbx-user-deleted');
    button(editor, 'Undo').click();
    expect((await gone).detail).to.include({ lastName: 'Roy' });
    await appears(editor, 'New user');
  });

  it('sends nothing after a veto, and keeps the edits', async () => {
    const { editor, session } = await mount();
    editor.addEventListener('pbx-user-save', (event) => event.preventDefault());
    await type(editor, 'lastName', 'Roy');
    expect(await editor.save()).to.equal(false);
    expect(sent(session, 'updateUser')).to.deep.equal([]);
    expect(editor.edits).to.deep.equal({ lastName: 'Roy' });
  });

  it('waits for the page, and shows its refusal like one of the server', async () => {
    const { editor, session } = await mount();
    const refusal = Object.assign(new Error('Not in our directory.'), {
      errors: [{ pointer: '/lastName', detail: 'Not in our directory.' }],
    });
    const hold = (event: PbxActionEvent) => event.waitUntil(Promise.reject(refusal));
    editor.addEventListener('pbx-user-save', hold);
    await type(editor, 'lastName', 'Roy');
    expect(await editor.save()).to.equal(false);
    await editor.updateComplete;
    expect(part<HTMLElement>(editor, '#lastName-error').textContent).to.equal(
      'Not in our directory.',
    );
    editor.removeEventListener('pbx-user-save', hold);
    editor.addEventListener('pbx-user-save', (event) => event.waitUntil(Promise.resolve()));
    expect(await editor.save()).to.equal(true);
    expect(sent(session, 'updateUser').length).to.equal(1);
  });

  it('deletes after a question, and brings the user back by undo', async () => {
    const users = sampleUsers();
    const { editor } = await mount(users.handlers, { tab: 'advanced' });
    button(editor, 'Delete…').click();
    await appears(editor, 'Delete Marie-Ève Tremblay, extension 1001?');
    await expect(editor).to.be.accessible();
    const gone = oneEvent(editor, 'pbx-user-deleted');
    button(editor, 'Delete the user').click();
    expect((await gone).detail).to.include({ id: marie.id });
    expect(users.get(marie.id)).to.equal(undefined);
    await editor.updateComplete;
    button(editor, 'Undo').click();
    await appears(editor, 'The change was undone.');
    await appears(editor, 'Marie-Ève Tremblay');
  });

  it('names what uses a user, and puts another user in its place in the same write', async () => {
    const users = sampleUsers(marie, luc);
    const listUses = () => ({ items: [numberUse], nextCursor: null, total: 1 });
    const { editor, session } = await mount({ ...users.handlers, listUses }, { tab: 'advanced' });
    button(editor, 'Delete…').click();
    await appears(editor, '555-0104');
    expect(button(editor, 'Re-point and delete').disabled).to.equal(true);
    await appears(editor, 'Luc Gagnon (1000)');
    const choice = part<HTMLSelectElement>(editor, '#repoint-to');
    choice.value = luc.id;
    choice.dispatchEvent(new Event('change'));
    await editor.updateComplete;
    await expect(editor).to.be.accessible();
    const gone = oneEvent(editor, 'pbx-user-deleted');
    button(editor, 'Re-point and delete').click();
    await gone;
    const call = session.calls.find(({ operationId }) => operationId === 'deleteUser');
    expect(call?.params?.query).to.deep.equal({ repointTo: luc.id });
    expect(users.get(marie.id)).to.equal(undefined);
  });

  it('names what a refusal names, when something began to use the user meanwhile', async () => {
    const { editor } = await mount(
      {
        ...sampleUsers().handlers,
        deleteUser: () => problem(409, 'in-use', { uses: [numberUse] }),
      },
      { tab: 'advanced' },
    );
    button(editor, 'Delete…').click();
    await appears(editor, 'Nothing uses it.');
    button(editor, 'Delete the user').click();
    await appears(editor, '555-0104');
    await appears(editor, 'Nothing else can take its place.');
  });

  it('lets nobody delete when the page vetoes', async () => {
    const users = sampleUsers();
    const { editor } = await mount(users.handlers, { tab: 'advanced' });
    editor.addEventListener('pbx-user-delete', (event) => event.preventDefault());
    button(editor, 'Delete…').click();
    await editor.updateComplete;
    button(editor, 'Delete the user').click();
    await editor.updateComplete;
    expect(users.get(marie.id)).to.deep.equal(marie);
  });

  it('locks, replaces the employee and mails a link', async () => {
    const { editor, session } = await mount(undefined, { tab: 'advanced' });
    button(editor, 'Lock').click();
    await appears(editor, 'Marie-Ève Tremblay is locked');
    button(editor, 'Send a reset link').click();
    await appears(editor, 'The link is on its way to m…@boreal.example.');
    button(editor, 'Replace…').click();
    await until(() => editor.shadowRoot?.activeElement?.id === 'recycle-firstName');
    await sendKeys({ type: 'Léa' });
    await type(editor, 'recycle-lastName', 'Roy');
    await type(editor, 'recycle-email', 'lea.roy@boreal.example');
    await sendKeys({ press: 'Enter' });
    await appears(editor, 'Léa Roy now has extension 1001.');
    expect(sent(session, 'recycleUser')).to.deep.equal([
      {
        firstName: 'Léa',
        lastName: 'Roy',
        emails: ['lea.roy@boreal.example'],
        departmentId: marie.departmentId,
        sendWelcome: true,
      },
    ]);
  });

  it('moves between tabs by arrow keys and tells the page', async () => {
    const { editor } = await mount();
    part<HTMLElement>(editor, '#tab-profile').focus();
    const told = oneEvent(editor, 'pbx-tab-change');
    await sendKeys({ press: 'End' });
    expect((await told).detail).to.equal('advanced');
    await editor.updateComplete;
    expect(editor.shadowRoot?.activeElement?.id).to.equal('tab-advanced');
    expect(part<HTMLElement>(editor, '#tab-advanced').getAttribute('aria-selected')).to.equal(
      'true',
    );
  });

  it('switches the voicemail of somebody off and shows none of their messages', async () => {
    const { editor, session } = await mount(undefined, { tab: 'voicemail' });
    await expect(editor).to.be.accessible();
    await appears(editor, 'Messages are heard by their owner alone.');
    part(editor, '#voicemailEnabled').click();
    await editor.updateComplete;
    button(editor, 'Save').click();
    await until(() => sent(session, 'updateUser').length === 1);
    expect(sent(session, 'updateUser')).to.deep.equal([{ voicemailEnabled: false }]);
    expect(editor.renderRoot.querySelector('pbx-voicemail')).to.be.null;
    expect(sent(session, 'listVoiceMessages')).to.deep.equal([]);
  });

  it('keeps what is changed of the mailbox while other tabs are shown, and saves it by itself', async () => {
    const { editor, session } = await mount(undefined, { tab: 'voicemail' });
    await until(() => editor.renderRoot.querySelector('pbx-voicemail-editor'));
    const inner = editor.renderRoot.querySelector('pbx-voicemail-editor')!;
    await until(() => inner.shadowRoot?.querySelector('#sayTime'));
    inner.shadowRoot!.querySelector<HTMLInputElement>('#sayTime')!.click();
    await inner.updateComplete;
    editor.tab = 'profile';
    await editor.updateComplete;
    editor.tab = 'voicemail';
    await editor.updateComplete;
    expect(editor.renderRoot.querySelector('pbx-voicemail-editor')).to.equal(inner);
    expect(inner.edits).to.deep.equal({ sayTime: true });
    expect(editor.edits).to.deep.equal({});
    expect(sent(session, 'getVoicemail')).to.have.length(1);
  });

  it('shows the own messages on the own record', async () => {
    const { handlers } = sampleUsers();
    const me = handlers.getMe();
    const { editor } = await mount(
      {
        ...handlers,
        getMe: () => ({ ...me, id: marie.id }),
        listVoiceMessages: () => ({ items: [], nextCursor: null, total: 0 }),
      },
      { tab: 'voicemail' },
    );
    await until(() => editor.renderRoot.querySelector('pbx-voicemail'));
    const inner = editor.renderRoot.querySelector('pbx-voicemail')!;
    await until(() => inner.shadowRoot?.textContent?.includes('No messages'));
    expect(editor.status.state).to.equal('ready');
  });

  it('adds and removes e-mails, up to five', async () => {
    const { editor } = await mount();
    for (let line = 1; line < 5; line += 1) {
      button(editor, 'Add an e-mail').click();
      await editor.updateComplete;
    }
    expect(() => button(editor, 'Add an e-mail')).to.throw();
    await type(editor, 'emails-4', 'b@boreal.example');
    part<HTMLElement>(editor, '[aria-label="Remove e-mail 2"]').click();
    await editor.updateComplete;
    await editor.save();
    await until(() => part(editor, '#emails-1').value === 'b@boreal.example');
  });

  it('offers no role above the caller, and none without the capability', async () => {
    const { editor } = await mount();
    await until(() => !part<HTMLElement>(editor, '#role').textContent?.includes('Reseller'));
    expect(part<HTMLElement>(editor, '#role').textContent).to.contain('Office manager');
    const granted = { 'user-editor': ['users:read' as const, 'users:write' as const] };
    const { editor: narrow } = await mount(undefined, { grant: testGrant({ granted }) });
    expect(part<HTMLSelectElement>(narrow, '#role').disabled).to.equal(true);
  });

  it('has no action that is not granted, and asks nothing it may not', async () => {
    const granted = { 'user-editor': ['users:read' as const] };
    const { editor, session } = await mount(undefined, {
      grant: testGrant({ granted }),
      tab: 'advanced',
    });
    await appears(editor, 'Firefox 140');
    expect(editor.renderRoot.querySelectorAll('.action').length).to.equal(0);
    editor.tab = 'profile';
    await editor.updateComplete;
    expect(part(editor, '#lastName').readOnly).to.equal(true);
    expect(editor.renderRoot.querySelector('[type=submit]')).to.equal(null);
    expect(sent(session, 'getMe')).to.deep.equal([]);
  });

  it('shows why a user cannot be read, and reads again on demand', async () => {
    const users = sampleUsers();
    const { editor, session } = await mount({
      ...users.handlers,
      getUser: () => problem(503, 'unavailable'),
    });
    expect(editor.status.state).to.equal('error');
    await expect(editor).to.be.accessible();
    session.handlers.getUser = users.handlers.getUser;
    button(editor, 'Try again').click();
    await appears(editor, 'Identity');
  });

  it('keeps what was typed when a save fails, and says so', async () => {
    const { editor } = await mount({
      ...sampleUsers().handlers,
      updateUser: () => problem(500, 'broken', { detail: 'The server has a problem.' }),
    });
    await type(editor, 'lastName', 'Roy');
    expect(await editor.save()).to.equal(false);
    await appears(editor, 'The server has a problem.');
    expect(part(editor, '#lastName').value).to.equal('Roy');
  });

  it('takes kept edits back, also when they are set before the user is read', async () => {
    const session = createTestSession(sampleUsers().handlers);
    const host = await fixture(
      html`<pbx-session .session=${session}>
        <pbx-user-editor .edits=${{ lastName: 'Roy' }} user-id=${marie.id}></pbx-user-editor>
      </pbx-session>`,
    );
    const editor = host.querySelector('pbx-user-editor') as PbxUserEditor;
    await until(() => editor.renderRoot.querySelector('#lastName'));
    expect(part(editor, '#lastName').value).to.equal('Roy');
    expect(editor.draft).to.include({ firstName: 'Marie-Ève', lastName: 'Roy' });
  });

  it('shows the answering rules on their tab and keeps what is typed there', async () => {
    const { editor } = await mount({ ...sampleUsers().handlers, ...sampleRules().handlers });
    const states: string[] = [];
    editor.addEventListener('pbx-state-changed', ({ detail }) => states.push(detail.state));
    expect(editor.renderRoot.querySelector('pbx-answering-rules-editor')).to.equal(null);
    part<HTMLElement>(editor, '#tab-profile').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => editor.tab === 'answeringRules');
    const inner = part<HTMLElement>(
      editor,
      'pbx-answering-rules-editor',
    ) as unknown as PbxAnsweringRulesEditor;
    await until(() => inner.renderRoot?.querySelector('#ringSeconds'));
    expect(editor.renderRoot.querySelector('#lastName')).to.equal(null);
    await expect(editor).to.be.accessible();
    inner.edits = { ringSeconds: 40 };
    editor.tab = 'profile';
    await until(() => editor.renderRoot.querySelector('#lastName'));
    expect(inner.checkVisibility()).to.equal(false);
    editor.tab = 'answeringRules';
    await until(() => inner.checkVisibility());
    expect(inner.edits).to.deep.equal({ ringSeconds: 40 });
    expect(states).to.deep.equal([]);
  });

  it('has no tab for answering rules that may not be read', async () => {
    const { editor } = await mount(undefined, {
      grant: { granted: { 'user-editor': ['users:read'] } },
    });
    await appears(editor, 'Advanced');
    expect(editor.renderRoot.querySelector('#tab-answeringRules')).to.equal(null);
  });

  const withDevices = () => {
    const devices = [0, 1].map((index) => sampleDevice(index, { userId: marie.id }));
    return { ...sampleUsers().handlers, ...deviceServer(devices).handlers };
  };

  it('lists the phones of the user on their tab, opens one and keeps what is typed there', async () => {
    const { editor } = await mount(withDevices(), { tab: 'phones' });
    const find = <E extends HTMLElement>(selector: string) =>
      editor.renderRoot.querySelector<E>(selector);
    await until(() => find<PbxDeviceTable>('pbx-device-table')?.status?.state === 'ready');
    await until(() =>
      find('pbx-device-table')
        ?.shadowRoot?.querySelector('pbx-data-table')
        ?.shadowRoot?.querySelector('.row[aria-rowindex="2"]'),
    );
    await expect(editor).to.be.accessible();
    const detail = sampleDevice(1, { userId: marie.id });
    find('pbx-device-table')?.dispatchEvent(
      new CustomEvent('pbx-device-select', { detail, bubbles: true, composed: true }),
    );
    await until(() => find<PbxDeviceEditor>('pbx-device-editor')?.status?.state === 'ready');
    const inner = find<PbxDeviceEditor>('pbx-device-editor');
    expect(inner?.deviceId).to.equal(detail.id);
    const focused = () => editor.shadowRoot?.activeElement;
    await until(() => focused()?.textContent?.trim() === 'All devices');
    const kind = inner?.renderRoot.querySelector<HTMLSelectElement>('#kind');
    if (kind) kind.value = 'mobile';
    kind?.dispatchEvent(new Event('change'));
    editor.tab = 'profile';
    await until(() => inner?.checkVisibility() === false);
    editor.tab = 'phones';
    await until(() => inner?.checkVisibility());
    expect(inner?.edits).to.deep.equal({ kind: 'mobile' });
    button(editor, 'All devices').click();
    await until(() => find('pbx-device-table') && focused()?.id === 'tab-phones');
  });

  it('adds a device on the tab Phones and shows its password there', async () => {
    const { editor, session } = await mount(withDevices(), { tab: 'phones' });
    await appears(editor, 'Add a device');
    button(editor, 'Add a device').click();
    const inner = () => editor.renderRoot.querySelector<PbxDeviceEditor>('pbx-device-editor');
    await until(() => inner()?.renderRoot?.querySelector('form'));
    const saved = oneEvent(editor, 'pbx-device-saved');
    expect(await inner()?.save()).to.equal(true);
    expect((await saved).detail.sipUsername).to.equal('1001c');
    await until(() => inner()?.renderRoot.textContent?.includes('I have entered it'));
    const created = session.calls.find(({ operationId }) => operationId === 'createDevice');
    expect(created?.body).to.include({ userId: marie.id });
  });

  it('has no tab for phones that may not be read', async () => {
    const { editor } = await mount(undefined, {
      grant: { granted: { 'user-editor': ['users:read'] } },
    });
    await appears(editor, 'Advanced');
    expect(editor.renderRoot.querySelector('#tab-phones')).to.equal(null);
  });

  it('lists the devices of an extension that was renamed, and resynchronizes them', async () => {
    const { editor } = await mount(withDevices());
    await type(editor, 'extension', '1009');
    expect(await editor.save()).to.equal(true);
    await appears(editor, 'The extension is 1009 now');
    await expect(editor).to.be.accessible();
    const resync = (name: string) =>
      part<HTMLElement>(editor, `button[aria-label="Resync ${name}"]`);
    const resynced = oneEvent(editor, 'pbx-device-resynced');
    resync('1001').click();
    expect((await resynced).detail.sipUsername).to.equal('1001');
    await appears(editor, 'Asked');
    resync('1001b').click();
    await appears(editor, 'It cannot be reached. Check that it is on.');
    button(editor, 'Close').click();
    await editor.updateComplete;
    expect(editor.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('asks for no resynchronization where no extension was renamed', async () => {
    const { editor, session } = await mount(withDevices());
    await type(editor, 'lastName', 'Roy');
    expect(await editor.save()).to.equal(true);
    expect(session.calls.some(({ operationId }) => operationId === 'listDevices')).to.equal(false);
  });

  it('gives changes up on demand', async () => {
    const { editor } = await mount();
    await type(editor, 'lastName', 'Roy');
    button(editor, 'Discard').click();
    await editor.updateComplete;
    expect(part(editor, '#lastName').value).to.equal('Tremblay');
    expect(editor.matches(':state(dirty)')).to.equal(false);
  });

  it('speaks French', async () => {
    const { editor } = await mount(undefined, { locale: 'fr-CA' });
    await appears(editor, 'Identité de l’appelant');
    expect(shown(editor)).to.contain('Superviseur de centre d');
  });

  it('fits in 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const { editor } = await mount(undefined, { locale: 'fr-CA' });
    await appears(editor, 'Identité');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });
});
