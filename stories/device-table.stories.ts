import '@pbxkit/components/device-table.js';
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
  title: 'Devices/Device table',
  component: 'pbx-device-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-device-table>
  <button slot="actions">Add device</button>
</pbx-device-table>`;

export const Default: StoryObj = { render: inSession(table, () => deviceHandlers()) };

/** Those of one person, without names. */
export const OfOnePerson: StoryObj = {
  render: inSession(html`<pbx-device-table user-id=${deskPhone.userId}></pbx-device-table>`, () =>
    deviceHandlers(),
  ),
};

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-device-table filters="registered=false" sort="-lastSeenAt"></pbx-device-table>`,
    () => deviceHandlers(),
  ),
};

export const OtherColumns: StoryObj = {
  render: inSession(
    html`<pbx-device-table
      shown-columns="sipUsername kind transport srtp created"
    ></pbx-device-table>`,
    () => deviceHandlers(),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'device-table': ['phones:read'] } } satisfies Granted,
  render: inSession(table, () => deviceHandlers()),
};

/** What a phone registers with, this one time. */
export const NewPassword: StoryObj = {
  render: inSession(table, () => deviceHandlers()),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('pbx-device-table');
    const inside = () => element?.renderRoot.querySelector('pbx-data-table')?.renderRoot;
    for (const selector of [
      '.row .actions button',
      '[data-action="new-password"]',
      '.dialog-actions .primary',
    ]) {
      const find = () =>
        element?.renderRoot?.querySelector<HTMLElement>(selector) ??
        inside()?.querySelector<HTMLElement>(selector);
      while (element && !find()) await new Promise((done) => requestAnimationFrame(done));
      find()?.click();
      await element?.updateComplete;
    }
  },
};

export const Empty: StoryObj = { render: inSession(table, deviceHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(html`<pbx-device-table query="zzz"></pbx-device-table>`, deviceHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { listDevices: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(table, () => {
    const { listDevices, ...rest } = deviceHandlers();
    let read = 0;
    return {
      ...rest,
      listDevices: (request) => ((read += 1) > 1 ? failure() : listDevices?.(request)) as never,
    };
  }),
  play: changesElsewhere('devices'),
};

export const Failed: StoryObj = { render: inSession(table, { listDevices: failure }) };

export const Refused: StoryObj = { render: inSession(table, deviceHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listDevices: () => problem(401, 'unauthorized') }, signedOut),
};
