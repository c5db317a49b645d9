import '@pbxkit/components/attendant-table.js';
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
import { attendantHandlers } from './seed-attendants.js';

const meta: Meta = {
  title: 'Auto attendants/Auto attendant table',
  component: 'pbx-attendant-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-attendant-table>
  <button slot="actions">Add an auto attendant</button>
</pbx-attendant-table>`;

export const Default: StoryObj = { render: inSession(table, () => attendantHandlers()) };

export const WithProblems: StoryObj = {
  render: inSession(
    html`<pbx-attendant-table filters="problem=true" sort="-extension"></pbx-attendant-table>`,
    () => attendantHandlers(),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'attendant-table': ['attendants:read'] } } satisfies Granted,
  render: inSession(table, () => attendantHandlers()),
};

export const Empty: StoryObj = { render: inSession(table, () => attendantHandlers([])) };

export const NoMatch: StoryObj = {
  render: inSession(html`<pbx-attendant-table query="zzz"></pbx-attendant-table>`, () =>
    attendantHandlers(),
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { ...attendantHandlers(), listAttendants: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(table, () => attendantHandlers()),
  play: changesElsewhere('attendants'),
};

export const Failed: StoryObj = {
  render: inSession(table, { ...attendantHandlers(), listAttendants: failure }),
};

export const Denied: StoryObj = { render: inSession(table, attendantHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(table, attendantHandlers(), signedOut) };
