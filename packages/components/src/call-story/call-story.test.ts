import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Capability } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './call-story.js';
import type { PbxCallStory } from './call-story.js';
import { detailOf, recordServer, sampleRecord } from './call-story.sample.js';

const answered = sampleRecord(0);
const view = (id = answered.id) => html`<pbx-call-story call-record-id=${id}></pbx-call-story>`;

async function ready(records = [answered], options = {}) {
  const session = createTestSession(recordServer(records), options);
  const element = await mount<PbxCallStory>(session, view(records[0]?.id));
  await shown(element, '[part="story"]');
  return { element, session };
}

const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const all = (element: PbxCallStory, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);

describe('<pbx-call-story>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1000, height: 900 }));

  it('tells the call in a line, with how it ended and how long it took', async () => {
    const { element } = await ready();
    expect(all(element, '[part="story"]')).to.deep.equal(['Main → Sales 38 s → Anne 4 min 10']);
    expect(all(element, '.signs .tag')).to.deep.equal(['Answered', 'Inbound']);
    const facts = all(element, '.facts > div');
    expect(facts).to.include('Answered by Anne Tremblay 1001');
    expect(facts).to.include('Waited 38 s');
    expect(facts).to.include('Talked 4 min 10');
    expect(facts).to.include('In all 4 min 48');
  });

  it('lists every phone with when it rang, who answered and how it ended', async () => {
    const { element } = await ready();
    const [anne, luc] = [...element.renderRoot.querySelectorAll('.legs tbody tr')];
    const cells = (row: Element | undefined) => [...(row?.children ?? [])].map(text);
    expect(cells(anne)[0]).to.equal('Anne Tremblay');
    expect(cells(anne)[4]).to.equal('Completed');
    expect(cells(luc)[2]).to.equal('–');
    expect(cells(luc)[4]).to.equal('Answered elsewhere');
  });

  it('gives the reason of every step, as a simulation does', async () => {
    const { element } = await ready();
    const steps = all(element, '.lines li');
    expect(steps).to.have.length(3);
    expect(steps[1]).to.contain('User Anne Tremblay: Her phones ring and nobody answers.');
    expect(steps[1]).to.contain('after 25 seconds');
  });

  it('says why a call was blocked and what would change that', async () => {
    const { element } = await ready([sampleRecord(3)]);
    expect(text(element.renderRoot.querySelector('[part="cause"]'))).to.equal(
      'Why: The number is blocked. Take it off the list. blocked-number',
    );
    const cause = { code: 'q850-17', text: 'The line was busy. Try again later.' };
    const { element: failed } = await ready([sampleRecord(0, { outcome: 'failed', cause })]);
    await says(failed, 'Network cause 17 (Q.850)');
  });

  it('plays recordings to those who may hear them', async () => {
    const { element, session } = await ready();
    session.handlers.getRecordingAudio = () =>
      new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'audio/wav' } });
    const player = element.renderRoot.querySelector('pbx-audio-player')!;
    expect(new Uint8Array(await player.load!())).to.deep.equal(new Uint8Array([1, 2, 3]));
    expect(player.name).to.equal('Recording 1');
  });

  const buttons = (element: PbxCallStory, act: string) => [
    ...element.renderRoot.querySelectorAll<HTMLElement>(`[data-act=${act}]`),
  ];

  it('keeps a recording as a file, or says why it cannot', async () => {
    const { element, session } = await ready();
    session.handlers.getRecordingAudio = () =>
      new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'audio/wav' } });
    const saved = new Promise<string>((resolve) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        HTMLAnchorElement.prototype.click = click;
        resolve(this.download);
      };
    });
    expect(buttons(element, 'download')[0]?.ariaLabel).to.equal('Download recording 1');
    buttons(element, 'download')[0]?.click();
    expect(await saved).to.equal('recording-2026-11-23-1400-1.wav');
    session.handlers.getRecordingAudio = () => problem(404, 'not-found', { detail: 'It is gone.' });
    buttons(element, 'download')[0]?.click();
    await says(element, 'It is gone.');
  });

  it('deletes a recording for good, after a question', async () => {
    const { element, session } = await ready();
    const before = buttons(element, 'delete').length;
    buttons(element, 'delete')[0]?.click();
    await says(element, 'Delete recording 1?');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
    expect(session.calls.some((call) => call.operationId === 'deleteRecording')).to.equal(false);
    const veto = (event: Event) => event.preventDefault();
    element.addEventListener('pbx-recording-delete', veto);
    const confirm = async () => {
      buttons(element, 'delete')[0]?.click();
      (await shown(element, 'dialog button.danger')).click();
    };
    await confirm();
    expect(session.calls.some((call) => call.operationId === 'deleteRecording')).to.equal(false);
    element.removeEventListener('pbx-recording-delete', veto);
    const deleted = oneEvent(element, 'pbx-recording-deleted');
    (await shown(element, 'dialog button.danger')).click();
    expect((await deleted).detail).to.deep.equal({
      recordingId: answered.recordings[0],
      number: 1,
    });
    await waitUntil(() => buttons(element, 'delete').length === before - 1);
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('says why a recording was not deleted', async () => {
    const { element, session } = await ready();
    session.handlers.deleteRecording = () => problem(403, 'forbidden', { detail: 'Not for you.' });
    buttons(element, 'delete')[0]?.click();
    (await shown(element, 'dialog button.danger')).click();
    await says(element, 'Not for you.');
  });

  it('offers of recordings what is granted', async () => {
    const only = (...more: Capability[]) => ({
      grant: { granted: { 'call-story': ['callRecords:read' as const, ...more] } },
    });
    const { element } = await ready([answered], only('recordings:listen'));
    expect(buttons(element, 'download')).not.to.have.length(0);
    expect(buttons(element, 'delete')).to.have.length(0);
    const { element: silent } = await ready([answered], only('recordings:delete'));
    expect(silent.renderRoot.querySelector('pbx-audio-player')).to.equal(null);
    expect(buttons(silent, 'download')).to.have.length(0);
    expect(buttons(silent, 'delete')).not.to.have.length(0);
  });

  it('names every recording', async () => {
    const { element } = await ready();
    const recordings = [...element.renderRoot.querySelectorAll<HTMLElement>('[part="recording"]')];
    expect(recordings.map(({ dataset }) => dataset['recordingId'])).to.deep.equal(
      answered.recordings,
    );
  });

  it('is accessible, also in the dark and from right to left', async () => {
    const { element } = await ready();
    await expect(element).to.be.accessible();
    const { element: dark } = await ready([sampleRecord(3)], { theme: { scheme: 'dark' } });
    dark.dir = 'rtl';
    await expect(dark).to.be.accessible();
  });

  it('keeps a note by keyboard, and undoes it', async () => {
    const { element, session } = await ready();
    const edited = oneEvent(element, 'pbx-call-record-edit');
    await typeInto(element, 'note', 'Call back');
    expect((await edited).detail).to.deep.equal({ note: 'C' });
    const about = oneEvent(element, 'pbx-call-record-save');
    const saved = oneEvent(element, 'pbx-call-record-saved');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect((await about).detail).to.deep.equal({ id: answered.id, note: 'Call back' });
    expect((await saved).detail).to.include({ note: 'Call back' });
    await says(element, 'The note was saved.');
    expect(element.edits).to.deep.equal({});
    const write = session.calls.find(({ operationId }) => operationId === 'updateCallRecord');
    expect(write?.headers.get('If-Match')).to.equal('"1"');
    const undo = () =>
      [...element.renderRoot.querySelectorAll('button')].find(
        (button) => text(button) === 'Undo' && !button.disabled,
      );
    await waitUntil(undo, 'no button Undo');
    const undone = oneEvent(element, 'pbx-call-record-undone');
    undo()?.click();
    await undone;
    const field = await shown<HTMLTextAreaElement>(element, '#note');
    await waitUntil(() => field.value === '', 'the note before');
    const [undoing] = session.calls.filter(({ operationId }) => operationId === 'undoChange');
    expect(undoing?.params.path).to.deep.equal({
      changeId: '01890000-0000-7000-8000-0000000000c1',
    });
  });

  it('lets the page veto, and shows what the server refuses', async () => {
    const { element, session } = await ready();
    element.edits = { note: 'Secret' };
    const veto = (event: Event) => event.preventDefault();
    element.addEventListener('pbx-call-record-save', veto);
    expect(await element.save()).to.equal(false);
    element.removeEventListener('pbx-call-record-save', veto);
    const errors = [{ pointer: '/note', code: 'too-long', message: 'The note is too long.' }];
    session.handlers.updateCallRecord = () => problem(422, 'invalid', { errors });
    expect(await element.save()).to.equal(false);
    await says(element, 'The note is too long.');
    expect(element.edits).to.deep.equal({ note: 'Secret' });
  });

  it('tells that a note was given up', async () => {
    const { element } = await ready();
    await typeInto(element, 'note', 'No');
    const edited = oneEvent(element, 'pbx-call-record-edit');
    await press(element, 'Discard');
    expect((await edited).detail).to.deep.equal({});
  });

  it('asks which note to keep when somebody was first', async () => {
    const { element, session } = await ready();
    element.edits = { note: 'Mine' };
    await element.updateComplete;
    const theirs = sampleRecord(0, { note: 'Theirs', version: 2 });
    Object.assign(session.handlers, recordServer([theirs]));
    expect(await element.save()).to.equal(false);
    await says(element, 'Somebody else wrote a note');
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-call-record-saved');
    (await shown(element, 'dialog [type="submit"]')).click();
    expect((await saved).detail).to.include({ note: 'Mine', version: 3 });
  });

  it('keeps what is typed when the call is read again, and drops it with another call', async () => {
    const { element, session } = await ready([answered, sampleRecord(1)]);
    element.edits = { note: 'Half a sen' };
    session.push({ resource: 'call-records' });
    await waitUntil(
      () => session.calls.filter((call) => call.operationId === 'getCallRecord').length === 2,
    );
    expect(element.draft.note).to.equal('Half a sen');
    element.callRecordId = sampleRecord(1).id;
    await waitUntil(() => all(element, '.signs .tag')[0] === 'Missed');
    expect(element.edits).to.deep.equal({});
  });

  it('leads to the simulation of the call and to what it reached', async () => {
    const { element } = await ready();
    const simulated = oneEvent(element, 'pbx-call-simulate');
    (await shown(element, '.simulate')).click();
    expect((await simulated).detail).to.deep.equal({
      to: '+15145550100',
      from: '+14185552000',
      at: '2026-11-23T14:00:00.000Z',
    });
    const chosen = oneEvent(element, 'pbx-object-select');
    (await shown(element, '.legs button')).click();
    expect((await chosen).detail).to.include({ name: 'Anne Tremblay' });
  });

  it('offers no simulation to those who may not run one', async () => {
    const grant = { granted: { 'call-story': ['callRecords:read' as const] } };
    const { element } = await ready([answered], { grant });
    expect(element.renderRoot.querySelector('.simulate')).to.equal(null);
  });

  it('shows a failure with Retry, and what is missing', async () => {
    const session = createTestSession({
      getCallRecord: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    const element = await mount<PbxCallStory>(session, view());
    await says(element, 'Broken.');
    session.handlers.getCallRecord = () => detailOf(answered);
    (await shown(element, '[part="error"] button')).click();
    await shown(element, '[part="story"]');
    const powerless = createTestSession(recordServer([]), { grant: { granted: { '*': [] } } });
    await says(await mount<PbxCallStory>(powerless, view()), 'callRecords:read');
    expect(powerless.calls).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const { element } = await ready([answered], { locale: 'fr-CA' });
    await says(element, 'Répondu par');
    await says(element, 'Répondu ailleurs');
  });
});
