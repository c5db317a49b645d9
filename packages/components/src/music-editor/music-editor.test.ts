import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxPromptPicker } from '../prompt-picker/prompt-picker.js';
import type { Music } from '../shared/music.js';
import { jazz, officeMusic, siteMusic } from '../shared/prompts.sample.js';
import { mount, press, says, shown } from '../testing.js';
import './music-editor.js';
import { moved } from './music-editor.model.js';
import type { PbxMusicEditor } from './music-editor.js';

const show = (music: Music, handlers: TestHandlers = {}, locale = 'en-CA') =>
  mount<PbxMusicEditor>(
    createTestSession({ getMusicOnHold: () => music, ...handlers }, { locale }),
    html`<pbx-music-editor
      owner-kind=${music.ownerKind}
      owner-id=${music.ownerId}
    ></pbx-music-editor>`,
  );
const titles = (element: PbxMusicEditor) => element.draft?.tracks.map(({ title }) => title);

describe('an entry of a list', () => {
  it('moves to another place and never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).to.deep.equal(['c', 'a', 'b']);
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).to.equal(list);
    expect(moved(list, 1, 2)).to.equal(list);
  });
});

describe('pbx-music-editor', () => {
  it('moves a track by keyboard, tells its place and keeps the focus on it', async () => {
    const element = await show(officeMusic);
    const down = await shown<HTMLButtonElement>(element, '[data-list=tracks] [data-act=down]');
    await expect(element).to.be.accessible();
    down.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Welcome', 'Evening jazz', 'Bienvenue']);
    const said = () =>
      element.renderRoot.querySelector('[data-pbx-announcer]')?.textContent ??
      document.querySelector('[data-pbx-announcer]')?.textContent ??
      '';
    await waitUntil(() => said().includes('Evening jazz is now at place 2 of 3.'));
    const focused = element.shadowRoot!.activeElement;
    expect(focused?.getAttribute('aria-label')).to.equal('Move Evening jazz down');
  });

  it('leaves the focus in the list when a track is removed, and beside it after the last', async () => {
    const element = await show(officeMusic);
    const focused = () => element.shadowRoot?.activeElement;
    await shown(element, '[data-list=tracks] [data-act=remove]');
    for (const next of ['Remove Welcome', 'Remove Bienvenue', null]) {
      element.renderRoot
        .querySelector<HTMLButtonElement>('[data-list=tracks] [data-act=remove]')
        ?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused()?.getAttribute('aria-label') === next);
    }
    expect(focused()?.localName).to.equal('pbx-prompt-picker');
  });

  it('adds a track to the list as it is once the track is known', async () => {
    let tell = () => {};
    const known = new Promise<void>((resolve) => (tell = resolve));
    const element = await show(officeMusic, {
      getPrompt: async () => {
        await known;
        return jazz;
      },
    });
    element.edits = { tracks: officeMusic.tracks.slice(1) };
    const picker = await shown<PbxPromptPicker>(element, '[data-list=tracks] pbx-prompt-picker');
    picker.value = jazz.id;
    picker.dispatchEvent(new Event('change'));
    element.edits = { tracks: officeMusic.tracks.slice(2) };
    tell();
    await waitUntil(() => titles(element)?.includes(jazz.title));
    expect(titles(element)).to.deep.equal(['Bienvenue', jazz.title]);
  });

  it('saves the whole list as one change', async () => {
    const bodies: unknown[] = [];
    const element = await show(officeMusic, {
      updateMusicOnHold: ({ body }) => {
        bodies.push(body);
        return { ...officeMusic, version: 4 };
      },
    });
    (await shown<HTMLButtonElement>(element, '[data-list=tracks] [data-act=remove]')).click();
    await element.updateComplete;
    const saved = oneEvent(element, 'pbx-music-saved');
    expect(await element.save()).to.be.true;
    await saved;
    const [, welcome, bienvenue] = officeMusic.tracks.map(({ promptId }) => promptId);
    expect(bodies).to.deep.equal([
      {
        trackIds: [welcome, bienvenue],
        randomize: false,
        messageIds: [welcome],
        messageEverySeconds: 45,
      },
    ]);
    await says(element, 'Music on hold of Boréal is saved.');
  });

  it('asks before an owner inherits again', async () => {
    const element = await show(officeMusic, { deleteMusicOnHold: () => undefined });
    (await shown<HTMLButtonElement>(element, '.inherits button')).click();
    const confirm = await shown<HTMLButtonElement>(element, 'dialog .danger');
    const inherited = oneEvent(element, 'pbx-music-inherited');
    confirm.click();
    await inherited;
    await says(element, 'Boréal inherits again.');
  });

  it('shows what is inherited', async () => {
    const element = await show(siteMusic);
    await says(element, 'Inherited from Boréal');
    await expect(element).to.be.accessible();
  });

  it('keeps what was changed when saving is vetoed', async () => {
    const element = await show(officeMusic);
    (await shown<HTMLInputElement>(element, '#randomize')).click();
    element.addEventListener('pbx-music-save', (event) => event.preventDefault());
    expect(await element.save()).to.be.false;
    expect(element.draft?.randomize).to.be.true;
  });

  it('asks field by field where somebody saved first', async () => {
    const bodies: unknown[] = [];
    const theirs = { ...officeMusic, version: 9, tracks: officeMusic.tracks.slice(0, 1) };
    const element = await show(officeMusic, {
      updateMusicOnHold: ({ body, params }) => {
        bodies.push(body);
        if (params.header['If-Match'] !== '"9"') return problem(412, 'stale', { current: theirs });
        return { ...theirs, randomize: true, version: 10 };
      },
    });
    (await shown<HTMLInputElement>(element, '#randomize')).click();
    expect(await element.save()).to.be.false;
    await says(element, 'Somebody else saved “Boréal” first');
    await says(element, 'Evening jazz, Welcome and Bienvenue');
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-music-saved');
    await press(element, 'Save the merge');
    await saved;
    const { tracks, messages, messageEverySeconds } = theirs;
    expect(bodies.at(-1)).to.deep.equal({
      trackIds: tracks.map(({ promptId }) => promptId),
      randomize: true,
      messageIds: messages.map(({ promptId }) => promptId),
      messageEverySeconds,
    });
  });

  it('keeps what was changed when somebody saves meanwhile', async () => {
    const session = createTestSession({ getMusicOnHold: () => officeMusic });
    const element = await mount<PbxMusicEditor>(
      session,
      html`<pbx-music-editor owner-id=${officeMusic.ownerId}></pbx-music-editor>`,
    );
    (await shown<HTMLInputElement>(element, '#randomize')).click();
    session.handlers.getMusicOnHold = () => ({ ...officeMusic, version: 9, messages: [] });
    session.changes.announce('music-on-hold');
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.deep.include({ randomize: true, messages: [] });
  });

  it('fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await show(officeMusic);
    await shown(element, '.tracks');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await setViewport({ width: 1280, height: 800 });
  });

  it('speaks French', async () => {
    await says(await show(siteMusic, {}, 'fr-CA'), 'Héritée de Boréal');
  });
});
