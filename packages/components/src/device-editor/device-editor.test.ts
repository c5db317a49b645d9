import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { deviceServer, engine, sampleDevice } from '../device-table/device-table.sample.js';
import { anne, mount, press, says, shown, typeInto } from '../testing.js';
import './device-editor.js';
import type { PbxDeviceEditor } from './device-editor.js';

type Options = Parameters<typeof createTestSession>[1];

const desk = sampleDevice(0);
const softphone = sampleDevice(1);

async function editor(id: string, options: Options = {}, server = deviceServer()) {
  const session = createTestSession({ ...server.handlers, getMe: () => anne }, options);
  const element = await mount<PbxDeviceEditor>(
    session,
    html`<pbx-device-editor device-id=${id} user-id=${id ? '' : desk.userId}></pbx-device-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent, server };
}

async function choose(element: PbxDeviceEditor, id: string, value: string) {
  const select = await shown<HTMLSelectElement>(element, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** The page is in the scheme, so that the element inherits it. */
function paint(scheme: 'light' | 'dark') {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#16181d' : '#ffffff';
}

describe('<pbx-device-editor>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => paint('light'));

  it('shows whether the device is registered and what it registers with, but no password', async () => {
    const { element, server } = await editor(desk.id);
    await says(element, 'Anne Tremblay');
    await says(element, 'Registered');
    await says(element, 'Yealink SIP-T46U 108.86');
    await says(element, engine.server ?? '');
    expect(element.renderRoot.textContent).not.to.contain(server.password);
    await expect(element).to.be.accessible();
  });

  it('is accessible when new, in the dark, and from right to left', async () => {
    await expect((await editor('')).element).to.be.accessible();
    paint('dark');
    const dark = await editor(desk.id);
    dark.element.dir = 'rtl';
    await says(dark.element, 'Registered');
    await expect(dark.element).to.be.accessible();
  });

  it('offers the next suffix, adds by keyboard, and shows what to enter on the phone, once', async () => {
    const { element, sent, server } = await editor('');
    await says(element, 'The SIP user name becomes 1001d.');
    await typeInto(element, 'suffix', 'Lab');
    await says(element, 'The SIP user name becomes 1001lab.');
    const saved = oneEvent(element, 'pbx-device-saved');
    await sendKeys({ press: 'Enter' });
    const { detail } = await saved;
    expect(detail).to.include({ sipUsername: '1001lab' });
    expect(JSON.stringify(detail)).not.to.contain(server.password);
    expect(sent('createDevice')).to.deep.equal([
      {
        userId: desk.userId,
        kind: 'desk',
        suffix: 'lab',
        transport: 'tls',
        srtp: 'optional',
        autoAnswer: false,
      },
    ]);
    await says(element, server.password);
    await says(element, engine.server ?? '');
    await expect(element).to.be.accessible();
    await press(element, 'I have entered it');
    expect(element.renderRoot.textContent).not.to.contain(server.password);
    expect(element.deviceId).to.equal(detail.id);
    await says(element, 'The device 1001lab was added.');
  });

  it('offers a new device only the ways that the engine has', async () => {
    const server = deviceServer();
    server.handlers.getEngine = () => ({ ...engine, transports: ['udp', 'tcp'] });
    const { element, sent } = await editor('', {}, server);
    const select = await shown<HTMLSelectElement>(element, '#transport');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['tcp', 'udp']);
    await typeInto(element, 'suffix', 'Lab');
    await press(element, 'Add');
    await says(element, server.password);
    expect(sent('createDevice')[0]).to.include({ transport: 'tcp' });
  });

  it('is for the person who is signed in unless told otherwise', async () => {
    const session = createTestSession({ ...deviceServer([]).handlers, getMe: () => anne });
    const element = await mount<PbxDeviceEditor>(
      session,
      html`<pbx-device-editor></pbx-device-editor>`,
    );
    await says(element, 'The SIP user name becomes 1001.');
    expect(await element.save()).to.equal(true);
    const created = session.calls.find(({ operationId }) => operationId === 'createDevice');
    expect(created?.body).to.include({ userId: anne.id, suffix: '' });
  });

  it('says beside the field that a suffix is taken', async () => {
    const { element } = await editor('');
    await typeInto(element, 'suffix', 'b');
    await press(element, 'Add');
    await says(element, 'Choose another suffix.');
    const field = await shown(element, '#suffix');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect((element.renderRoot as ShadowRoot).activeElement?.id).to.equal('summary');
    await expect(element).to.be.accessible();
  });

  it('saves only what was changed, tells it, and undoes it', async () => {
    const { element, sent } = await editor(desk.id);
    await choose(element, 'kind', 'mobile');
    expect(element.matches(':state(dirty)')).to.equal(true);
    const asking = oneEvent(element, 'pbx-device-save');
    const saved = oneEvent(element, 'pbx-device-saved');
    await press(element, 'Save');
    expect((await asking).detail).to.deep.equal({ id: desk.id, kind: 'mobile' });
    expect((await saved).detail.kind).to.equal('mobile');
    expect(sent('updateDevice')).to.deep.equal([{ kind: 'mobile' }]);
    await says(element, 'The device 1001 was saved.');
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
    await waitUntil(() => element.draft.kind === 'desk');
  });

  it('asks field by field where somebody saved first', async () => {
    const { element, session, server } = await editor(desk.id);
    await choose(element, 'srtp', 'required');
    session.handlers.updateDevice = () =>
      problem(412, 'stale', { current: { ...desk, version: 2, srtp: 'off' } });
    await press(element, 'Save');
    await says(element, 'Somebody else saved “1001” first');
    await expect(element).to.be.accessible();
    server.change(0, { version: 2, srtp: 'off' });
    session.handlers.updateDevice = server.handlers.updateDevice;
    const saved = oneEvent(element, 'pbx-device-saved');
    await press(element, 'Save the merge');
    expect((await saved).detail.srtp).to.equal('required');
  });

  it('keeps edits when the phone comes or goes', async () => {
    const { element, session, server } = await editor(desk.id);
    await choose(element, 'transport', 'udp');
    server.change(0, { registered: false });
    session.push({ resource: 'devices' });
    await says(element, 'Not registered');
    expect(element.edits).to.deep.equal({ transport: 'udp' });
  });

  it('makes a new password after asking', async () => {
    const { element, server } = await editor(desk.id);
    await press(element, 'New password…');
    await press(element, 'Make a new password');
    await says(element, server.password);
  });

  it('says why a phone cannot be asked for its configuration', async () => {
    const { element } = await editor(softphone.id);
    await press(element, 'Resync');
    await says(element, 'It cannot be reached. Check that it is on.');
    await waitUntil(() =>
      (element.renderRoot as ShadowRoot).activeElement?.classList.contains('alert'),
    );
  });

  it('deletes after asking, and offers no undo that would fail', async () => {
    const { element } = await editor(softphone.id);
    await press(element, 'Delete…');
    await expect(element).to.be.accessible();
    const deleted = oneEvent(element, 'pbx-device-deleted');
    await press(element, 'Delete');
    expect((await deleted).detail.id).to.equal(softphone.id);
    await says(element, 'The device 1001b was deleted.');
    await element.updateComplete;
    expect(element.renderRoot.textContent).not.to.contain('Undo');
  });

  it('offers no writing without the right, and asks nothing without the right to read', async () => {
    const readable = { granted: { 'device-editor': ['phones:read' as const] } };
    const { element } = await editor(desk.id, { grant: readable });
    expect(element.renderRoot.querySelector('[part="actions"], .acts')).to.equal(null);
    expect((await shown<HTMLSelectElement>(element, '#kind')).disabled).to.equal(true);
    const denied = await editor(desk.id, { grant: { granted: { '*': [] } } });
    await says(denied.element, 'phones:read');
    expect(denied.session.calls).to.deep.equal([]);
  });

  it('says why a device cannot be shown', async () => {
    const handlers = { getDevice: () => problem(500, 'server-error', { detail: 'Broken.' }) };
    const element = await mount<PbxDeviceEditor>(
      createTestSession(handlers),
      html`<pbx-device-editor device-id=${desk.id}></pbx-device-editor>`,
    );
    await says(element, 'Broken.');
  });

  it('speaks French, in 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const { element } = await editor(desk.id, { locale: 'fr-CA' });
    await says(element, 'Téléphone de bureau');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
