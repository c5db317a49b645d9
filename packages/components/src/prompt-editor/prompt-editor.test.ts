import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { mount, press, says, shown, typeInto } from '../testing.js';
import { sent, welcome } from '../shared/prompts.sample.js';
import './prompt-editor.js';
import type { PbxPromptEditor } from './prompt-editor.js';

const usual: TestHandlers = {
  getPrompt: () => welcome,
  createPromptUpload: () => sent,
  getPromptUpload: () => sent,
  getSpeechProvider: () => ({ configured: false, voices: [] }),
};

const show = (handlers: TestHandlers = {}, locale = 'en-CA', promptId = '') =>
  mount<PbxPromptEditor>(
    createTestSession({ ...usual, ...handlers }, { locale }),
    html`<pbx-prompt-editor prompt-id=${promptId}></pbx-prompt-editor>`,
  );

async function pick(element: PbxPromptEditor, file: File): Promise<void> {
  const input = await shown<HTMLInputElement>(element, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}
const choose = async (element: PbxPromptEditor, way: string) => {
  (await shown<HTMLInputElement>(element, `input[value=${way}]`)).click();
  await element.updateComplete;
};
const file = new File([new Uint8Array(10)], 'Closed for_the holidays.mp3');

describe('pbx-prompt-editor', () => {
  it('adds a prompt of a file, with a title made of its name', async () => {
    const bodies: unknown[] = [];
    const element = await show({
      createPrompt: ({ body }) => {
        bodies.push(body);
        return { ...welcome, title: 'Closed for the holidays', useCount: 0 };
      },
    });
    const uploaded = oneEvent(element, 'pbx-prompt-uploaded');
    await pick(element, file);
    expect((await uploaded).detail.id).to.equal(sent.id);
    await says(element, 'The sound is there');
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-prompt-saved');
    await waitUntil(() => element.draft.title !== '');
    await element.save();
    await saved;
    expect(bodies).to.deep.equal([
      {
        ...{ title: 'Closed for the holidays', language: null, script: null, voice: null },
        uploadId: sent.id,
      },
    ]);
    await says(element, '“Closed for the holidays” is added.');
  });

  it('says what was found in a file that is no sound', async () => {
    const message = 'This is a picture (PNG), not a sound. Choose a sound file.';
    const element = await show({
      createPromptUpload: () =>
        problem(422, 'audio-refused', {
          errors: [{ pointer: '', code: 'audio-picture', message }],
        }),
    });
    await pick(element, file);
    await says(element, message);
    await expect(element).to.be.accessible();
  });

  it('does not even send what is too large', async () => {
    const element = await show({ createPromptUpload: () => expect.fail('sent') });
    await pick(element, new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'opera.wav'));
    await says(element, 'opera.wav has 21 MB. At most 20 MB are accepted.');
  });

  it('asks for a sound and a title before it saves', async () => {
    const element = await show({ createPrompt: () => expect.fail('sent') });
    expect(await element.save()).to.be.false;
    await says(element, 'Add a sound first.');
    await pick(element, file);
    await says(element, 'The sound is there');
    await typeInto(element, 'title', ' ');
    expect(await element.save()).to.be.false;
    await says(element, 'Give it a title.');
  });

  it('rings the phone and waits for what is said', async () => {
    let status: 'recording' | 'ready' = 'recording';
    const session = createTestSession({
      ...usual,
      recordPrompt: () => ({ ...sent, status, source: 'recorded' }),
      getPromptUpload: () => ({ ...sent, status, source: 'recorded' }),
    });
    const element = await mount<PbxPromptEditor>(
      session,
      html`<pbx-prompt-editor></pbx-prompt-editor>`,
    );
    await choose(element, 'phone');
    (await shown<HTMLButtonElement>(element, '.drop button')).click();
    await says(element, 'Speak after the tone');
    status = 'ready';
    session.changes.announce('prompt-uploads');
    await says(element, 'The sound is there');
  });

  it('says why the phone does not ring', async () => {
    const element = await show({ recordPrompt: () => problem(409, 'no-phone') });
    await choose(element, 'phone');
    (await shown<HTMLButtonElement>(element, '.drop button')).click();
    await shown(element, '[role=alert]');
  });

  it('says that nothing speaks here', async () => {
    const element = await show();
    await choose(element, 'text');
    await says(element, 'no provider of speech');
  });

  it('speaks a text with the chosen voice, and keeps whose it is', async () => {
    const [spoken, saved]: [unknown[], unknown[]] = [[], []];
    const element = await show({
      getSpeechProvider: () => ({ configured: true, voices: ['Amy', 'Luc'] }),
      speakPrompt: ({ body }) => {
        spoken.push(body);
        return sent;
      },
      createPrompt: ({ body }) => {
        saved.push(body);
        return welcome;
      },
    });
    await choose(element, 'text');
    const voice = await shown<HTMLSelectElement>(element, '#voice');
    expect(voice.value).to.equal('Amy');
    voice.value = 'Luc';
    voice.dispatchEvent(new Event('change'));
    await typeInto(element, 'title', 'Welcome');
    await typeInto(element, 'script', 'Hello.');
    await expect(element).to.be.accessible();
    (await shown<HTMLButtonElement>(element, '.drop button:enabled')).click();
    await says(element, 'The sound is there');
    expect(spoken).to.deep.equal([{ script: 'Hello.', voice: 'Luc', language: 'en-CA' }]);
    await element.save();
    expect(saved[0]).to.deep.include({ voice: 'Luc', script: 'Hello.' });
  });

  it('speaks a text without language in that of the person', async () => {
    const spoken: unknown[] = [];
    const session = createTestSession(
      {
        ...usual,
        getSpeechProvider: () => ({ configured: true, voices: ['Amy'] }),
        speakPrompt: ({ body }) => {
          spoken.push(body.language);
          return sent;
        },
      },
      { grant: { language: 'fr-CA' } },
    );
    const element = await mount<PbxPromptEditor>(
      session,
      html`<pbx-prompt-editor></pbx-prompt-editor>`,
    );
    await choose(element, 'text');
    await typeInto(element, 'script', 'Bonjour.');
    const done = oneEvent(element, 'pbx-prompt-spoken');
    (await shown<HTMLButtonElement>(element, '.drop button:enabled')).click();
    expect((await done).detail.id).to.equal(sent.id);
    await says(element, 'The sound is there');
    expect(spoken).to.deep.equal(['fr-CA']);
  });

  it('says why a text was not spoken', async () => {
    const element = await show({
      getSpeechProvider: () => ({ configured: true, voices: [] }),
      speakPrompt: () => problem(409, 'speech-away', { detail: 'It does not answer.' }),
    });
    await choose(element, 'text');
    await typeInto(element, 'script', 'Hello.');
    (await shown<HTMLButtonElement>(element, '.drop button:enabled')).click();
    await says(element, 'It does not answer.');
    expect(element.renderRoot.querySelector('#voice')).to.equal(null);
  });

  it('shows a stored prompt, and renames it', async () => {
    const bodies: unknown[] = [];
    const element = await show(
      {
        updatePrompt: ({ body }) => {
          bodies.push(body);
          return { ...welcome, title: 'Hello', version: 3 };
        },
      },
      'en-CA',
      welcome.id,
    );
    await shown(element, 'pbx-audio-player');
    await expect(element).to.be.accessible();
    await typeInto(element, 'title', 'Hello');
    await element.save();
    expect(bodies).to.deep.equal([{ title: 'Hello' }]);
  });

  it('asks field by field where somebody saved first, of the sound too', async () => {
    const bodies: unknown[] = [];
    const theirs = { ...welcome, version: 7, fileName: 'theirs.wav', script: 'Theirs' };
    const element = await show(
      {
        updatePrompt: ({ body, params }) => {
          bodies.push(body);
          if (params.header['If-Match'] !== '"7"')
            return problem(412, 'stale', { current: theirs });
          return { ...theirs, ...body, version: 8 };
        },
      },
      'en-CA',
      welcome.id,
    );
    await press(element, 'Replace the sound');
    await pick(element, file);
    await says(element, 'The sound is there');
    expect(await element.save()).to.be.false;
    await says(element, 'Somebody else saved “Welcome” first');
    await says(element, 'Closed for_the holidays.mp3, 8 s');
    await says(element, 'theirs.wav, 12 s');
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-prompt-saved');
    await press(element, 'Save the merge');
    expect((await saved).detail.script).to.equal('Theirs');
    expect(bodies).to.deep.equal([{ uploadId: sent.id }, { uploadId: sent.id }]);
    await says(element, 'Replace the sound');
  });

  it('keeps what was typed when somebody saves meanwhile', async () => {
    const session = createTestSession({ ...usual });
    const element = await mount<PbxPromptEditor>(
      session,
      html`<pbx-prompt-editor prompt-id=${welcome.id}></pbx-prompt-editor>`,
    );
    await typeInto(element, 'title', 'Hello');
    session.handlers.getPrompt = () => ({ ...welcome, version: 7, script: 'Theirs' });
    session.changes.announce('prompts');
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.include({ title: 'Hello', script: 'Theirs' });
  });

  it('keeps what was typed when saving is vetoed', async () => {
    const element = await show({}, 'en-CA', welcome.id);
    await typeInto(element, 'title', 'Hello');
    element.addEventListener('pbx-prompt-save', (event) => event.preventDefault());
    expect(await element.save()).to.be.false;
    expect(element.draft.title).to.equal('Hello');
  });

  it('is renamed by keyboard alone', async () => {
    const updatePrompt: TestHandlers['updatePrompt'] = ({ body }) => ({
      ...{ ...welcome, version: 2 },
      title: body.title ?? '',
    });
    const element = await show({ updatePrompt }, 'en-CA', welcome.id);
    (await shown<HTMLInputElement>(element, '#title')).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' 2' });
    const saved = oneEvent(element, 'pbx-prompt-saved');
    await sendKeys({ press: 'Enter' });
    expect((await saved).detail.title).to.equal(`${welcome.title} 2`);
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await show({}, 'fr-CA');
    await says(element, 'Déposez un fichier sonore ici');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 900 });
  });
});
