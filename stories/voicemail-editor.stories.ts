import '@pbxkit/components/voicemail-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { untouched, voicemail, voicemailHandlers } from './seed-voicemail.js';

const meta: Meta = {
  title: 'Account/Voicemail editor',
  component: 'pbx-voicemail-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-voicemail-editor user-id=${voicemail.userId}></pbx-voicemail-editor>`;

export const Default: StoryObj = { render: inSession(element, () => voicemailHandlers()) };

export const Untouched: StoryObj = {
  render: inSession(element, () => voicemailHandlers(untouched)),
};

/** Who may not look for colleagues. */
export const Own: StoryObj = {
  parameters: {
    granted: { 'voicemail-editor': ['voicemail:own', 'profile:read', 'musicOnHold:write'] },
  } satisfies Granted,
  render: inSession(element, () => voicemailHandlers()),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'voicemail-editor': ['voicemail:own'] } } satisfies Granted,
  render: inSession(element, () => voicemailHandlers()),
};

export const Refused: StoryObj = {
  render: inSession(element, () => ({
    ...voicemailHandlers(),
    updateVoicemail: () =>
      problem(422, 'invalid', {
        errors: [
          {
            pointer: '/operator/number',
            code: 'invalid-number',
            message: 'Write a number such as (514) 555-0123.',
          },
        ],
      }),
  })),
  play: async ({ canvasElement }) => {
    const editor = canvasElement.querySelector('pbx-voicemail-editor');
    if (!editor) return;
    await customElements.whenDefined('pbx-voicemail-editor');
    while (editor.status.state !== 'ready')
      await new Promise((done) =>
        editor.addEventListener('pbx-state-changed', done, { once: true }),
      );
    editor.edits = { sayTime: true };
    await editor.save();
  },
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getVoicemail: never }),
};

export const Failed: StoryObj = { render: inSession(element, { getVoicemail: failure }) };

export const Denied: StoryObj = { render: inSession(element, {}, powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { getVoicemail: () => problem(401, 'unauthorized') }, signedOut),
};
