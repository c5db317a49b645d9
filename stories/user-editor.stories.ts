import '@pbxkit/components/user-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { devices, deviceHandlers } from './seed-devices.js';
import { edited, editorHandlers } from './seed-editor.js';

const meta: Meta = { title: 'Users/User editor', component: 'pbx-user-editor', tags: ['autodocs'] };
export default meta;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

const editor = html`<pbx-user-editor user-id=${edited.id}></pbx-user-editor>`;
const readOnly: Granted = { granted: { 'user-editor': ['users:read'] } };

/** Types another last name and saves. */
async function rename({ canvasElement }: Press) {
  const element = canvasElement.querySelector('pbx-user-editor');
  if (!element) return;
  await customElements.whenDefined('pbx-user-editor');
  while (element.status.state !== 'ready') {
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  }
  element.edits = { lastName: '', ringSeconds: 2 };
  await element.save();
}

const refusals = [
  { pointer: '/lastName', code: 'required', message: 'Enter a last name.' },
  { pointer: '/ringSeconds', code: 'out-of-range', message: 'Give 5 to 300 seconds, such as 25.' },
];

export const Default: StoryObj = { render: inSession(editor, editorHandlers()) };

export const NewUser: StoryObj = {
  render: inSession(html`<pbx-user-editor></pbx-user-editor>`, editorHandlers()),
};

export const Advanced: StoryObj = {
  render: inSession(
    html`<pbx-user-editor user-id=${edited.id} tab="advanced"></pbx-user-editor>`,
    editorHandlers({ ...edited, accountState: 'locked' }),
  ),
};

export const Phones: StoryObj = {
  render: inSession(
    html`<pbx-user-editor user-id=${edited.id} tab="phones"></pbx-user-editor>`,
    () => ({
      ...deviceHandlers(devices.slice(0, 3).map((device) => ({ ...device, userId: edited.id }))),
      ...editorHandlers(),
    }),
  ),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-user-editor
      user-id=${edited.id}
      .edits=${{ lastName: 'Roy', emails: ['a@boreal.exemple', 'b@boreal.exemple'] }}
    ></pbx-user-editor>`,
    editorHandlers(),
  ),
};

export const Refused: StoryObj = {
  render: inSession(editor, {
    ...editorHandlers(),
    updateUser: () => problem(422, 'invalid', { errors: refusals }),
  }),
  play: rename,
};

export const SavedElsewhere: StoryObj = {
  render: inSession(editor, {
    ...editorHandlers(),
    updateUser: () =>
      problem(412, 'stale', {
        current: { ...edited, version: 9, lastName: 'Roy', ringSeconds: 40 },
      }),
  }),
  play: rename,
};

export const Saving: StoryObj = {
  render: inSession(editor, { ...editorHandlers(), updateUser: never }),
  play: (context) => void rename(context),
};

export const ReadOnly: StoryObj = {
  parameters: readOnly,
  render: inSession(editor, editorHandlers()),
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...editorHandlers(), getUser: never }),
};
export const Failed: StoryObj = {
  render: inSession(editor, { ...editorHandlers(), getUser: failure }),
};
export const Missing: StoryObj = {
  render: inSession(editor, { ...editorHandlers(), getUser: () => problem(404, 'not-found') }),
};
export const Denied: StoryObj = { render: inSession(editor, editorHandlers(), powerless) };
export const Expired: StoryObj = { render: inSession(editor, editorHandlers(), signedOut) };
