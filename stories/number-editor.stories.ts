import '@pbxkit/components/number-editor.js';
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
import { mainNumber, numberHandlers } from './seed-numbers.js';

const meta: Meta = {
  title: 'Numbers/Number editor',
  component: 'pbx-number-editor',
  tags: ['autodocs'],
};
export default meta;

const editor = html`<pbx-number-editor number-id=${mainNumber.id}></pbx-number-editor>`;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

/** Changes the number and saves. */
async function save({ canvasElement }: Press) {
  const element = canvasElement.querySelector('pbx-number-editor');
  await customElements.whenDefined('pbx-number-editor');
  while (element && element.status.state !== 'ready')
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  if (element) element.edits = { callerIdPrefix: 'Soutien', notes: 'Ligne du soutien' };
  await element?.save();
}

export const Default: StoryObj = { render: inSession(editor, () => numberHandlers()) };

export const NewNumber: StoryObj = {
  render: inSession(html`<pbx-number-editor></pbx-number-editor>`, () => numberHandlers()),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-number-editor
      number-id=${mainNumber.id}
      .edits=${{ callerIdPrefix: 'Soutien', timeRules: mainNumber.timeRules.toReversed() }}
    ></pbx-number-editor>`,
    () => numberHandlers(),
  ),
};

export const Saved: StoryObj = { render: inSession(editor, () => numberHandlers()), play: save };

export const Refused: StoryObj = {
  render: inSession(editor, () => ({
    ...numberHandlers(),
    updatePhoneNumber: () =>
      problem(422, 'invalid', {
        errors: [
          {
            pointer: '/timeRules/1/destination',
            code: 'loop',
            message: 'Calls would go in a loop.',
          },
          { pointer: '/callerIdPrefix', code: 'length', message: 'At most 15 characters.' },
        ],
      }),
  })),
  play: save,
};

/** Somebody saved first. */
export const Merge: StoryObj = {
  render: inSession(editor, () => ({
    ...numberHandlers(),
    updatePhoneNumber: () =>
      problem(412, 'stale', { current: { ...mainNumber, version: 2, notes: 'Ligne des ventes' } }),
  })),
  play: save,
};

export const ReadOnly: StoryObj = {
  parameters: {
    granted: { 'number-editor': ['phoneNumbers:read', 'users:read', 'timeFrames:read'] },
  } satisfies Granted,
  render: inSession(editor, () => numberHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...numberHandlers(), getPhoneNumber: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(editor, () => numberHandlers()),
  play: changesElsewhere('phone-numbers'),
};

export const Failed: StoryObj = {
  render: inSession(editor, { ...numberHandlers(), getPhoneNumber: failure }),
};

export const Denied: StoryObj = { render: inSession(editor, numberHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(editor, numberHandlers(), signedOut) };
