import '@pbxkit/components/profile-editor.js';
import type { Me } from '@pbxkit/client';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure, me } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Profile',
  component: 'pbx-profile-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-profile-editor></pbx-profile-editor>`;
const changed = html`<pbx-profile-editor .edits=${{ firstName: 'Anne' }}></pbx-profile-editor>`;
const save: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const editor = canvasElement.querySelector('pbx-profile-editor');
  await new Promise((resolve) =>
    editor?.addEventListener('pbx-state-changed', resolve, { once: true }),
  );
  void editor?.save();
};

export const Default: StoryObj = {
  render: inSession(element, {
    getMe: () => me,
    updateMe: ({ body }) => ({ ...me, ...(body as Partial<Me>) }),
  }),
};
export const Dirty: StoryObj = { render: inSession(changed, { getMe: () => me }) };
export const Saving: StoryObj = {
  render: inSession(changed, { getMe: () => me, updateMe: never }),
  play: save,
};
export const Refused: StoryObj = {
  render: inSession(changed, {
    getMe: () => me,
    updateMe: () =>
      problem(422, 'invalid', {
        errors: [{ pointer: '/firstName', code: 'too-long', message: 'Is too long.' }],
      }),
  }),
  play: save,
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMe: never }),
};
export const Failed: StoryObj = { render: inSession(element, { getMe: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
