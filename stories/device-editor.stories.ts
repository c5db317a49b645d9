import '@pbxkit/components/device-editor.js';
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
import { deskPhone, deviceHandlers } from './seed-devices.js';

const meta: Meta = {
  title: 'Devices/Device editor',
  component: 'pbx-device-editor',
  tags: ['autodocs'],
};
export default meta;

const editor = html`<pbx-device-editor device-id=${deskPhone.id}></pbx-device-editor>`;
const fresh = html`<pbx-device-editor user-id=${deskPhone.userId}></pbx-device-editor>`;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

/** Saves with these edits. */
const save =
  (edits: object) =>
  async ({ canvasElement }: Press): Promise<void> => {
    const element = canvasElement.querySelector('pbx-device-editor');
    await customElements.whenDefined('pbx-device-editor');
    while (element && element.status.state !== 'ready')
      await new Promise((done) =>
        element.addEventListener('pbx-state-changed', done, { once: true }),
      );
    if (element) element.edits = edits;
    await element?.save();
  };

export const Default: StoryObj = { render: inSession(editor, () => deviceHandlers()) };

export const NewDevice: StoryObj = { render: inSession(fresh, () => deviceHandlers()) };

/** What the phone registers with, this one time. */
export const Added: StoryObj = {
  render: inSession(fresh, () => deviceHandlers()),
  play: save({ suffix: 'c', kind: 'softphone' }),
};

export const EngineAway: StoryObj = {
  render: inSession(fresh, () => ({
    ...deviceHandlers(),
    getEngine: () => ({ kind: 'off', connected: false, since: null, version: null, server: null }),
  })),
  play: save({ suffix: 'c' }),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-device-editor
      device-id=${deskPhone.id}
      .edits=${{ kind: 'mobile', srtp: 'off' }}
    ></pbx-device-editor>`,
    () => deviceHandlers(),
  ),
};

export const Saved: StoryObj = {
  render: inSession(editor, () => deviceHandlers()),
  play: save({ kind: 'mobile' }),
};

export const Refused: StoryObj = {
  render: inSession(fresh, () => ({
    ...deviceHandlers(),
    createDevice: () =>
      problem(422, 'invalid', {
        errors: [
          {
            pointer: '/suffix',
            code: 'sip-username-taken',
            message: 'Another device has this SIP user name already.',
          },
        ],
      }),
  })),
  play: save({ suffix: 'b' }),
};

/** Somebody saved first. */
export const Merge: StoryObj = {
  render: inSession(editor, () => ({
    ...deviceHandlers(),
    updateDevice: () =>
      problem(412, 'stale', { current: { ...deskPhone, version: 2, srtp: 'off' } }),
  })),
  play: save({ srtp: 'optional', kind: 'mobile' }),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'device-editor': ['phones:read', 'profile:read'] } } satisfies Granted,
  render: inSession(editor, () => deviceHandlers()),
};

export const Empty: StoryObj = { render: inSession(fresh, () => deviceHandlers([])) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...deviceHandlers(), getDevice: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(editor, () => deviceHandlers()),
  play: changesElsewhere('devices'),
};

export const Failed: StoryObj = {
  render: inSession(editor, { ...deviceHandlers(), getDevice: failure }),
};

export const Denied: StoryObj = { render: inSession(editor, deviceHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(editor, deviceHandlers(), signedOut) };
