import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxActionEvent } from '../shared/action-event.js';
import { sampleTimeFrame, timeFrameServer } from '../shared/time-frames.sample.js';
import { mount, says, shown, typeInto } from '../testing.js';
import './time-frame-editor.js';
import type { PbxTimeFrameEditor } from './time-frame-editor.js';

type Options = Parameters<typeof createTestSession>[1];

const first = sampleTimeFrame(0);
const until = (holds: () => unknown) => waitUntil(holds, undefined, { timeout: 10_000 });

async function editor(
  handlers: TestHandlers = timeFrameServer().handlers,
  { id = first.id, ...options }: Options & { id?: string } = {},
) {
  const session = createTestSession(handlers, options);
  const element = await mount<PbxTimeFrameEditor>(
    session,
    html`<pbx-time-frame-editor time-frame-id=${id}></pbx-time-frame-editor>`,
  );
  await until(() => !['idle', 'loading'].includes(element.status.state) || !id);
  await element.updateComplete;
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent };
}

function button(element: PbxTimeFrameEditor, text: string): HTMLButtonElement {
  const all = [...element.renderRoot.querySelectorAll('button')];
  const found = all.find((one) => one.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`there is no button ${text}`);
  return found;
}

async function choose(element: PbxTimeFrameEditor, type: string) {
  (await shown<HTMLInputElement>(element, `input[name="type"][value="${type}"]`)).click();
  await element.updateComplete;
}

async function fill(element: PbxTimeFrameEditor, selector: string, value: string) {
  const field = await shown<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(
    new Event(selector.startsWith('#rule') ? 'input' : 'change', { bubbles: true }),
  );
  await element.updateComplete;
}

describe('<pbx-time-frame-editor>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows a time frame, its effect and what uses it', async () => {
    const { element } = await editor();
    await says(element, 'Office hours');
    await says(element, 'Mon to Fri 09:00–17:00');
    await shown(element, '.effect .tag.success');
    await says(element, 'Anne Roy');
  });

  it('is accessible with every type', async () => {
    const { element } = await editor();
    await says(element, 'Anne Roy');
    await expect(element).to.be.accessible();
    for (const type of ['dates', 'holidays', 'recurring', 'always']) {
      await choose(element, type);
      await expect(element).to.be.accessible();
    }
  });

  it('saves what was changed against the version that was read, and tells it', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', 'Business hours');
    expect(element.edits).to.deep.equal({ name: 'Business hours' });
    const saved = oneEvent(element, 'pbx-time-frame-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(sent('updateTimeFrame')).to.deep.equal([{ name: 'Business hours' }]);
    expect(element.edits).to.deep.equal({});
    await says(element, 'Business hours was saved.');
    await expect(element).to.be.accessible();
  });

  it('undoes the save', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', 'Business hours');
    await element.save();
    await says(element, 'was saved');
    button(element, 'Undo').click();
    await says(element, 'The change was undone.');
    expect(sent('undoChange')).to.have.length(1);
  });

  it('adds one, with the times of the picker', async () => {
    const { element, sent } = await editor(timeFrameServer([]).handlers, { id: '' });
    await typeInto(element, 'name', 'Nights');
    const picker = element.renderRoot.querySelector('pbx-time-frame-picker')!;
    await picker.updateComplete;
    (await shown(picker, 'button[aria-label="Add a time on Monday"]')).click();
    expect(await element.save()).to.equal(true);
    expect(sent('createTimeFrame')[0]).to.deep.include({
      name: 'Nights',
      type: 'weekly',
      ranges: [{ day: 'monday', start: '09:00', end: '17:00' }],
    });
    expect(element.timeFrameId).to.not.equal('');
  });

  it('asks for the effect of what is complete, and not again while the name is typed', async () => {
    const { element, sent } = await editor();
    await shown(element, '.effect .tag');
    const before = sent('previewTimeFrame').length;
    await typeInto(element, 'name', 'Another');
    expect(sent('previewTimeFrame')).to.have.length(before);
    await choose(element, 'dates');
    await says(element, 'Once the times are complete');
    button(element, 'Add a period').click();
    await element.updateComplete;
    await fill(element, '#date-0-start', '2026-12-24T12:00');
    expect(sent('previewTimeFrame')).to.have.length(before);
    await fill(element, '#date-0-end', '2026-12-26T00:00');
    await until(() => sent('previewTimeFrame').length === before + 1);
  });

  it('says that an end must follow its start', async () => {
    const { element } = await editor();
    await choose(element, 'dates');
    button(element, 'Add a period').click();
    await element.updateComplete;
    await fill(element, '#date-0-start', '2026-12-26T12:00');
    await fill(element, '#date-0-end', '2026-12-24T12:00');
    await says(element, 'The end must be after the start.');
  });

  it('ticks holidays, and lets the page open their calendar', async () => {
    const { element } = await editor();
    await choose(element, 'holidays');
    await says(element, 'Fête nationale');
    button(element, 'Choose all').click();
    expect(element.edits.holidayIds).to.have.length(3);
    const opened = oneEvent(element, 'pbx-holidays-open');
    button(element, 'Manage holidays').click();
    await opened;
  });

  it('writes a rule in plain words, and takes one from an expert', async () => {
    const { element } = await editor();
    await choose(element, 'recurring');
    await says(element, 'Every week');
    const boxes = element.renderRoot.querySelectorAll<HTMLInputElement>('.day-boxes input');
    boxes[0]?.click();
    await element.updateComplete;
    expect(element.edits.recurrence?.rule).to.equal('FREQ=WEEKLY;BYDAY=MO');
    await says(element, 'Every week on Monday');
    await fill(element, '#frequency', 'monthly');
    await fill(element, '#monthly-by', '-1');
    expect(element.edits.recurrence?.rule).to.match(/^FREQ=MONTHLY;BYDAY=-1[A-Z]{2}$/);
    await fill(element, '#ends', 'count');
    expect(element.edits.recurrence?.rule).to.include('COUNT=10');
    await fill(element, '#rule', 'FREQ=MONTHLY;BYMONTHDAY=-1');
    await says(element, 'By the rule FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(element.renderRoot.querySelector('#frequency')).to.equal(null);
  });

  it('keeps typing while the time frame changes elsewhere, and merges when saved', async () => {
    const server = timeFrameServer();
    const { element, session, sent } = await editor(server.handlers);
    await typeInto(element, 'name', 'Mine');
    server.change(0, { name: 'Theirs', type: 'always' });
    session.push({ resource: 'time-frames' });
    await says(element, 'Somebody saved this meanwhile');
    expect(element.draft.name).to.equal('Mine');
    void element.save();
    await says(element, 'Somebody else saved “Theirs” first');
    await expect(element).to.be.accessible();
    button(element, 'Save the merge').click();
    await until(() => sent('updateTimeFrame').length === 1);
    expect(sent('updateTimeFrame')).to.deep.equal([{ name: 'Mine' }]);
  });

  it('merges on 412 too', async () => {
    const server = timeFrameServer();
    const { element } = await editor(server.handlers);
    await typeInto(element, 'name', 'Mine');
    server.change(0, { name: 'Theirs' });
    void element.save();
    await says(element, 'Somebody else saved “Theirs” first');
  });

  it('shows refusals at their field and in a summary', async () => {
    const { handlers } = timeFrameServer();
    handlers.updateTimeFrame = () =>
      problem(422, 'invalid', {
        errors: [{ pointer: '/name', code: 'taken', message: 'This name is taken.' }],
      });
    const { element } = await editor(handlers);
    await typeInto(element, 'name', 'Frame 1');
    expect(await element.save()).to.equal(false);
    expect(element.renderRoot.querySelector('#summary')?.matches(':focus')).to.equal(true);
    await says(element, 'Name: This name is taken.');
    expect(element.edits).to.deep.equal({ name: 'Frame 1' });
    await expect(element).to.be.accessible();
  });

  it('names every use before it deletes, and puts another in its place', async () => {
    const { element, session } = await editor();
    button(element, 'Delete').click();
    await says(element, 'It is used in 2 places:');
    expect(button(element, 'Re-point and delete').disabled).to.equal(true);
    await says(element, 'Frame 1');
    await fill(element, '#repoint-to', sampleTimeFrame(1).id);
    await expect(element).to.be.accessible();
    button(element, 'Re-point and delete').click();
    await says(element, 'Office hours was deleted.');
    const call = session.calls.find(({ operationId }) => operationId === 'deleteTimeFrame');
    expect(call?.params.query).to.deep.equal({ repointTo: sampleTimeFrame(1).id });
  });

  it('does not write when the page says no', async () => {
    const { element, sent } = await editor();
    element.addEventListener('pbx-time-frame-save', (event) => event.preventDefault());
    await typeInto(element, 'name', 'Mine');
    expect(await element.save()).to.equal(false);
    expect(sent('updateTimeFrame')).to.deep.equal([]);
    expect(element.edits).to.deep.equal({ name: 'Mine' });
  });

  it('restores a draft that the page kept', async () => {
    const { element } = await editor();
    element.edits = { name: 'Kept' };
    await element.updateComplete;
    expect((await shown<HTMLInputElement>(element, '#name')).value).to.equal('Kept');
    element.discard();
    expect(element.draft.name).to.equal('Office hours');
  });

  it('shows a failed read, and that it may not be seen', async () => {
    const failed = await editor({
      ...timeFrameServer().handlers,
      getTimeFrame: () => problem(500, 'server-error'),
    });
    await says(failed.element, 'Try again');
    const grant = testGrant({ granted: { '*': [] } });
    const denied = await editor(timeFrameServer().handlers, { grant });
    expect(denied.element.status.state).to.equal('denied');
    await says(denied.element, 'timeFrames:read');
  });

  it('lets a person with own time frames alone edit', async () => {
    const grant = testGrant({ granted: { '*': ['timeFrames:own'] } });
    const { element } = await editor(timeFrameServer().handlers, { grant });
    await says(element, 'Office hours');
    expect(button(element, 'Save')).to.not.equal(undefined);
  });

  it('is read-only without the right to write', async () => {
    const grant = testGrant({ granted: { '*': ['timeFrames:read'] } });
    const { element } = await editor(timeFrameServer().handlers, { grant });
    await says(element, 'Office hours');
    expect((await shown<HTMLInputElement>(element, '#name')).readOnly).to.equal(true);
    expect(element.renderRoot.querySelector('[part="actions"]')).to.equal(null);
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await editor(timeFrameServer().handlers, { locale: 'fr-CA' });
    await says(element, 'Prochain changement');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('tells what is about to be sent', async () => {
    const { element } = await editor();
    await typeInto(element, 'name', 'Mine');
    const about = oneEvent(element, 'pbx-time-frame-save');
    void element.save();
    const event = (await about) as PbxActionEvent;
    expect(event.detail).to.deep.equal({ id: first.id, name: 'Mine' });
  });
});
