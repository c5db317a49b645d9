import '@pbxkit/components/time-frame-table.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { scheduleHandlers } from './seed-schedules.js';

const meta: Meta = {
  title: 'Schedules/Time frame table',
  component: 'pbx-time-frame-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-time-frame-table>
  <button slot="actions">Add time frame</button>
</pbx-time-frame-table>`;

export const Default: StoryObj = { render: inSession(table, scheduleHandlers) };

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-table filters="type=weekly&amp;inForce=true"></pbx-time-frame-table>`,
    scheduleHandlers,
  ),
};

export const OtherColumns: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-table shown-columns="name begins ends uses"></pbx-time-frame-table>`,
    scheduleHandlers,
  ),
};

export const ReadOnly: StoryObj = {
  render: inSession(table, scheduleHandlers, {
    grant: { granted: { 'time-frame-table': ['timeFrames:read'] } },
  }),
};

export const Empty: StoryObj = { render: inSession(table, () => scheduleHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-table query="zzz"></pbx-time-frame-table>`,
    scheduleHandlers,
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { listTimeFrames: never }),
};

export const Failed: StoryObj = { render: inSession(table, { listTimeFrames: failure }) };

export const Refused: StoryObj = { render: inSession(table, scheduleHandlers, powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listTimeFrames: () => problem(401, 'unauthorized') }, signedOut),
};
