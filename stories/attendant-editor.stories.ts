import '@pbxkit/components/attendant-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  powerless,
  signedOut,
} from './in-session.js';
import { failure } from './seed-account.js';
import { attendantHandlers, mainMenu } from './seed-attendants.js';

const meta: Meta = {
  title: 'Auto attendants/Auto attendant editor',
  component: 'pbx-attendant-editor',
  tags: ['autodocs'],
};
export default meta;

const editor = html`<pbx-attendant-editor attendant-id=${mainMenu.id}></pbx-attendant-editor>`;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

/** Changes the name and saves. */
async function save({ canvasElement }: Press) {
  const element = canvasElement.querySelector('pbx-attendant-editor');
  await customElements.whenDefined('pbx-attendant-editor');
  while (element && element.status.state !== 'ready')
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  if (element) element.edits = { name: 'Accueil de Montréal' };
  await element?.save();
}

export const Default: StoryObj = { render: inSession(editor, () => attendantHandlers()) };

export const NewAttendant: StoryObj = {
  render: inSession(html`<pbx-attendant-editor></pbx-attendant-editor>`, () => attendantHandlers()),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-attendant-editor
      attendant-id=${mainMenu.id}
      .edits=${{ name: 'Accueil de Montréal', greetings: [], dialByExtension: false }}
    ></pbx-attendant-editor>`,
    () => attendantHandlers(),
  ),
};

export const Saved: StoryObj = { render: inSession(editor, () => attendantHandlers()), play: save };

export const Refused: StoryObj = {
  render: inSession(editor, () => ({
    ...attendantHandlers(),
    updateAttendant: () =>
      problem(422, 'invalid', {
        errors: [
          { pointer: '/name', code: 'name-taken', message: 'Another one has this name.' },
          {
            pointer: '/menu/keys/1/menu/keys/0/destination',
            code: 'unknown-reference',
            message: 'There is no such object in this organization.',
          },
        ],
      }),
  })),
  play: save,
};

/** Somebody saved first. */
export const Merge: StoryObj = {
  render: inSession(editor, () => ({
    ...attendantHandlers(),
    updateAttendant: () =>
      problem(412, 'stale', { current: { ...mainMenu, version: 4, name: 'Standard' } }),
  })),
  play: save,
};

export const ReadOnly: StoryObj = {
  parameters: {
    granted: { 'attendant-editor': ['attendants:read', 'users:read', 'timeFrames:read'] },
  } satisfies Granted,
  render: inSession(editor, () => attendantHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...attendantHandlers(), getAttendant: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(editor, () => attendantHandlers()),
  play: changesElsewhere('attendants'),
};

export const Failed: StoryObj = {
  render: inSession(editor, { ...attendantHandlers(), getAttendant: failure }),
};

export const Denied: StoryObj = { render: inSession(editor, attendantHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(editor, attendantHandlers(), signedOut) };
