import '@pbxkit/components/audio-player.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';
import { sound } from './seed-messages.js';

const meta: Meta = {
  title: 'Shared/Audio player',
  component: 'pbx-audio-player',
  tags: ['autodocs'],
};
export default meta;

const player = (load: () => Promise<ArrayBuffer>, seconds = 12) =>
  inSession(
    html`<pbx-audio-player
      name="the recording"
      .seconds=${seconds}
      .load=${load}
    ></pbx-audio-player>`,
    {},
  );

export const Default: StoryObj = { render: player(async () => sound(12)) };

export const UnknownLength: StoryObj = { render: player(async () => sound(3), 0) };

/** As a click does; a browser lets sound nothing that the person did not ask for. */
async function play({ canvasElement }: { canvasElement: HTMLElement }) {
  const found = canvasElement.querySelector('pbx-audio-player');
  await found?.updateComplete;
  await found?.play();
}

export const Broken: StoryObj = { render: player(async () => new ArrayBuffer(4)), play };

export const Unreachable: StoryObj = {
  render: player(() => Promise.reject(new TypeError('Failed to fetch'))),
  play,
};
