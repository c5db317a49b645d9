import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './number-editor.js';
import type { PbxNumberEditor } from './number-editor.js';
import { edited, frames, numberEditorServer } from './number-editor.sample.js';

type Options = Parameters<typeof createTestSession>[1];

async function editor(handlers = numberEditorServer(), id = edited.id, options: Options = {}) {
  const session = createTestSession(handlers, options);
  const element = await mount<PbxNumberEditor>(
    session,
    html`<pbx-number-editor number-id=${id}></pbx-number-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent };
}

const chosenFrames = (element: PbxNumberEditor) =>
  [...element.renderRoot.querySelectorAll<HTMLSelectElement>('.rule select')].map((select) =>
    select.selectedOptions[0]?.textContent?.trim(),
  );

describe('<pbx-number-editor>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows where calls go by time and otherwise, and what happens now', async () => {
    const { element } = await editor();
    await says(element, '(514) 555-0100');
    await waitUntil(() => chosenFrames(element).includes('Holidays'));
    expect(chosenFrames(element)).to.deep.equal(['Office hours', 'Holidays']);
    await says(element, 'Result: Voicemail. The caller leaves a message for Anne Tremblay.');
    await expect(element).to.be.accessible();
  });

  it('saves only what was changed, tells it, and undoes it', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'callerIdPrefix', 'Support');
    expect(element.edits).to.deep.equal({ callerIdPrefix: 'Support' });
    const saved = oneEvent(element, 'pbx-phone-number-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail.callerIdPrefix).to.equal('Support');
    expect(sent('updatePhoneNumber')).to.deep.equal([{ callerIdPrefix: 'Support' }]);
    await says(element, '(514) 555-0100 was saved.');
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
    await waitUntil(() => element.draft.callerIdPrefix === 'Sales');
  });

  it('moves a time rule by keyboard and keeps the focus on it', async () => {
    const { element } = await editor();
    await waitUntil(() => chosenFrames(element).includes('Holidays'));
    const [first] = element.renderRoot.querySelectorAll<HTMLSelectElement>('.rule select');
    first?.focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    await waitUntil(() => chosenFrames(element)[0] === 'Holidays');
    await element.updateComplete;
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(first);
    expect(element.draft.timeRules.map(({ timeFrameId }) => timeFrameId)).to.deep.equal([
      frames[1]?.id,
      frames[0]?.id,
    ]);
    (await shown(element, '.rule button[id^="down-"]')).click();
    await element.updateComplete;
    expect(element.edits).to.deep.equal({});
  });

  it('moves a time rule by drag', async () => {
    const { element } = await editor();
    await waitUntil(() => chosenFrames(element).includes('Holidays'));
    const [handle] = element.renderRoot.querySelectorAll('.handle');
    const [, second] = element.renderRoot.querySelectorAll('.rule');
    const dataTransfer = new DataTransfer();
    const drag = (type: string) => new DragEvent(type, { bubbles: true, dataTransfer });
    handle?.dispatchEvent(drag('dragstart'));
    second?.dispatchEvent(drag('dragover'));
    second?.dispatchEvent(drag('drop'));
    await element.updateComplete;
    expect(chosenFrames(element)).to.deep.equal(['Holidays', 'Office hours']);
  });

  it('adds a time rule, refuses it while it lacks a destination, and simulates it unsaved', async () => {
    const { element, sent } = await editor();
    await waitUntil(() => chosenFrames(element).includes('Holidays'));
    await press(element, 'Add a time rule');
    expect(chosenFrames(element)[2]).to.equal('Evenings');
    expect(await element.save()).to.equal(false);
    await says(element, 'Choose a time frame and a destination.');
    await expect(element).to.be.accessible();
    const picker = [...element.renderRoot.querySelectorAll('.rule pbx-destination-picker')].at(
      2,
    ) as PbxDestinationPicker;
    picker.value = { kind: 'hangup', signal: 'tone' };
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => JSON.stringify(sent('simulateCall').at(-1)).includes('"tone"'));
    expect(await element.save()).to.equal(true);
    const [body] = sent('updatePhoneNumber') as { timeRules: unknown[] }[];
    expect(body?.timeRules.at(-1)).to.deep.equal({
      timeFrameId: frames[2]?.id,
      destination: { kind: 'hangup', signal: 'tone' },
    });
  });

  it('adds a number as E.164', async () => {
    const { element, sent } = await editor(numberEditorServer(), '');
    await press(element, 'Add');
    await says(element, 'Enter a phone number');
    await typeInto(element, 'number', '514 555-0100');
    const saved = oneEvent(element, 'pbx-phone-number-saved');
    await press(element, 'Add');
    await saved;
    expect(sent('createPhoneNumber')[0]).to.include({ number: '+15145550100', enabled: true });
    expect(element.numberId).to.equal(edited.id);
    await says(element, '(514) 555-0100 was added.');
  });

  it('asks field by field where somebody saved first', async () => {
    const { element, session } = await editor();
    await typeInto(element, 'notes', 'Mine');
    session.handlers.updatePhoneNumber = () =>
      problem(412, 'stale', { current: { ...edited, version: 2, notes: 'Theirs' } });
    expect(await element.save()).to.equal(false);
    await says(element, 'Somebody else saved “(514) 555-0100” first');
    await expect(element).to.be.accessible();
    session.handlers.updatePhoneNumber = numberEditorServer({
      ...edited,
      version: 2,
    }).updatePhoneNumber!;
    const saved = oneEvent(element, 'pbx-phone-number-saved');
    await press(element, 'Save the merge');
    expect((await saved).detail.notes).to.equal('Mine');
  });

  it('keeps edits when the number changes elsewhere, and when a save fails', async () => {
    const { element, session } = await editor();
    await typeInto(element, 'notes', 'Mine');
    session.handlers.getPhoneNumber = () => ({ ...edited, version: 5, callerIdPrefix: 'Other' });
    session.changes.announce('phone-numbers');
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.include({ notes: 'Mine', callerIdPrefix: 'Other' });
    session.handlers.updatePhoneNumber = () =>
      problem(422, 'invalid', {
        errors: [{ pointer: '/notes', code: 'length', message: 'Too long.' }],
      });
    expect(await element.save()).to.equal(false);
    await says(element, 'Too long.');
    expect(element.edits).to.deep.equal({ notes: 'Mine' });
  });

  it('deletes after asking, and undoes it', async () => {
    const { element } = await editor();
    await press(element, 'Delete…');
    await says(element, 'Delete (514) 555-0100?');
    await expect(element).to.be.accessible();
    const deleted = oneEvent(element, 'pbx-phone-number-deleted');
    await press(element, 'Delete');
    await deleted;
    await says(element, '(514) 555-0100 was deleted.');
    await press(element, 'Undo');
    await shown(element, 'form');
  });

  it('is read-only without the right to route, and simulates only where that is granted', async () => {
    const { element, session } = await editor(numberEditorServer(), edited.id, {
      grant: { granted: { 'number-editor': ['phoneNumbers:read'] } },
    });
    await says(element, '(514) 555-0100');
    expect((await shown<HTMLInputElement>(element, '#notes')).readOnly).to.equal(true);
    expect(element.renderRoot.querySelector('[type="submit"]')).to.equal(null);
    expect(session.calls.map(({ operationId }) => operationId)).to.deep.equal(['getPhoneNumber']);
    await expect(element).to.be.accessible();
  });

  it('says why it shows nothing', async () => {
    const broken = await editor({
      ...numberEditorServer(),
      getPhoneNumber: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(broken.element, 'Broken.');
    const powerless = await editor(numberEditorServer(), edited.id, {
      grant: { granted: { '*': [] } },
    });
    await says(powerless.element, 'phoneNumbers:read');
  });
});
