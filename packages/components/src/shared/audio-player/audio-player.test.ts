import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown } from '../../testing.js';
import { tone } from '../../voicemail/voicemail.sample.js';
import './audio-player.js';
import type { PbxAudioPlayer } from './audio-player.js';

type Load = () => Promise<ArrayBuffer>;

async function show(load: Load = async () => tone(30), locale = 'en-CA') {
  const player = await mount<PbxAudioPlayer>(
    createTestSession({}, { locale }),
    html`<pbx-audio-player name="the message" .seconds=${31} .load=${load}></pbx-audio-player>`,
  );
  const button = await shown<HTMLButtonElement>(player, 'button');
  const slider = await shown<HTMLInputElement>(player, 'input');
  return { player, button, slider };
}

/** As a person does: the browser lets nothing else sound. */
async function press(button: HTMLElement) {
  button.focus();
  await sendKeys({ press: 'Space' });
}

describe('pbx-audio-player', () => {
  it('loads nothing before Play', async () => {
    let loaded = 0;
    const { button, slider } = await show(async () => {
      loaded += 1;
      return tone();
    });
    expect(loaded).to.equal(0);
    expect(slider.disabled).to.be.true;
    expect(button.getAttribute('aria-label')).to.equal('Play the message');
  });

  it('is accessible before and while it plays', async () => {
    const { player, button } = await show();
    await expect(player).to.be.accessible();
    const started = oneEvent(player, 'pbx-audio-started');
    await press(button);
    await started;
    await expect(player).to.be.accessible();
  });

  it('plays another sound once it is given one, and no sound that came too late', async () => {
    const loaded: string[] = [];
    const gives = (name: string) => async () => {
      loaded.push(name);
      return tone(30);
    };
    const { player, button } = await show(gives('first'));
    const plays = async () => {
      const started = oneEvent(player, 'pbx-audio-started');
      await press(button);
      await started;
    };
    await plays();
    Object.assign(player, { soundId: 'second', load: gives('second') });
    await player.updateComplete;
    expect(player.playing).to.be.false;
    await plays();
    let arrives = (_bytes: ArrayBuffer) => undefined as void;
    const late = new Promise<ArrayBuffer>((resolve) => (arrives = resolve));
    Object.assign(player, { soundId: 'third', load: () => late });
    await player.updateComplete;
    await press(button);
    Object.assign(player, { soundId: 'fourth', load: gives('fourth') });
    await player.updateComplete;
    arrives(tone(30));
    await plays();
    expect(loaded).to.deep.equal(['first', 'second', 'fourth']);
  });

  it('plays, tells the time and pauses by keyboard', async () => {
    const { player, button, slider } = await show();
    const started = oneEvent(player, 'pbx-audio-started');
    await press(button);
    await started;
    await waitUntil(() => player.position > 0.3);
    expect(slider.disabled).to.be.false;
    await says(player, '/ 0:30');
    expect(button.getAttribute('aria-label')).to.equal('Pause the message');
    await press(button);
    expect(player.playing).to.be.false;
    const { position } = player;
    await press(button);
    await waitUntil(() => player.position > position);
  });

  it('moves by the keys of the slider', async () => {
    const { player, button, slider } = await show();
    await press(button);
    await waitUntil(() => player.playing);
    await press(button);
    slider.focus();
    await sendKeys({ press: 'Home' });
    expect(player.position).to.equal(0);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'PageUp' });
    await waitUntil(() => slider.getAttribute('aria-valuetext') === '0:12 of 0:30');
    expect(player.position).to.equal(12);
    expect(slider.value).to.equal('12');
  });

  it('tells its end and begins anew afterwards', async () => {
    const { player, button } = await show(async () => tone(0.2));
    const ended = oneEvent(player, 'pbx-audio-ended');
    await press(button);
    await ended;
    expect(player.playing).to.be.false;
    await press(button);
    await waitUntil(() => player.playing);
  });

  it('falls silent when another one begins, and when it leaves the page', async () => {
    const first = await show();
    const second = await show();
    await press(first.button);
    await waitUntil(() => first.player.playing);
    await press(second.button);
    await waitUntil(() => second.player.playing);
    expect(first.player.playing).to.be.false;
    second.player.remove();
    expect(second.player.playing).to.be.false;
  });

  it('loads once', async () => {
    let loaded = 0;
    const { player, button } = await show(async () => {
      loaded += 1;
      return tone(30);
    });
    await press(button);
    await waitUntil(() => player.playing);
    await press(button);
    await press(button);
    await waitUntil(() => player.playing);
    expect(loaded).to.equal(1);
  });

  it('says why it cannot play, and tries again', async () => {
    let fails = true;
    const { player, button } = await show(async () => {
      if (fails) return new ArrayBuffer(10);
      return tone(30);
    });
    await press(button);
    await says(player, 'This sound cannot be played.');
    fails = false;
    await press(button);
    await waitUntil(() => player.playing);
    expect(player.renderRoot.querySelector('[role=alert]')).to.be.null;
  });

  it('speaks French', async () => {
    const { player, button } = await show(undefined, 'fr-CA');
    await waitUntil(() => button.getAttribute('aria-label') === 'Écouter the message');
    expect(player.position).to.equal(0);
  });
});
