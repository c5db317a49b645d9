import '@pbxkit/components/music-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { promptHandlers } from './seed-prompts.js';

const meta: Meta = {
  title: 'Prompts and music/Music editor',
  component: 'pbx-music-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-music-editor
  owner-kind="domain"
  owner-id="01930000-0000-7000-8000-0000000000d0"
></pbx-music-editor>`;

export const Default: StoryObj = { render: inSession(element, promptHandlers) };

export const Inherits: StoryObj = {
  render: inSession(
    html`<pbx-music-editor
      owner-kind="site"
      owner-id="01930000-0000-7000-8000-0000000000c1"
    ></pbx-music-editor>`,
    promptHandlers,
  ),
};

export const ReadOnly: StoryObj = {
  render: inSession(element, promptHandlers, {
    grant: { granted: { 'music-editor': ['musicOnHold:read'] } },
  }),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMusicOnHold: never }),
};

export const Failed: StoryObj = { render: inSession(element, { getMusicOnHold: failure }) };

export const Refused: StoryObj = { render: inSession(element, promptHandlers, powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { getMusicOnHold: () => problem(401, 'unauthorized') }, signedOut),
};
