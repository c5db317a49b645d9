import '@pbxkit/components/prompt-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { promptHandlers } from './seed-prompts.js';

const meta: Meta = {
  title: 'Prompts and music/Prompt editor',
  component: 'pbx-prompt-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-prompt-editor
  prompt-id="01930000-0000-7000-8000-0000000000a1"
></pbx-prompt-editor>`;

export const Default: StoryObj = { render: inSession(element, promptHandlers) };

export const New: StoryObj = {
  render: inSession(html`<pbx-prompt-editor></pbx-prompt-editor>`, promptHandlers),
};

export const NoSound: StoryObj = {
  render: inSession(html`<pbx-prompt-editor></pbx-prompt-editor>`, () => ({
    ...promptHandlers(),
    createPromptUpload: () =>
      problem(422, 'audio-refused', {
        errors: [
          { pointer: '', code: 'audio-picture', message: 'This is a picture (PNG), not a sound.' },
        ],
      }),
  })),
};

export const ReadOnly: StoryObj = {
  render: inSession(element, promptHandlers, {
    grant: { granted: { 'prompt-editor': ['musicOnHold:read'] } },
  }),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getPrompt: never }),
};

export const Failed: StoryObj = { render: inSession(element, { getPrompt: failure }) };

export const Refused: StoryObj = { render: inSession(element, promptHandlers, powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { getPrompt: () => problem(401, 'unauthorized') }, signedOut),
};
