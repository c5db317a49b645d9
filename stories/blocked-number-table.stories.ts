import '@pbxkit/components/blocked-number-table.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { blockedHandlers } from './seed-blocked.js';

const meta: Meta = {
  title: 'Routing/Blocked numbers',
  component: 'pbx-blocked-number-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-blocked-number-table></pbx-blocked-number-table>`;
export const Default: StoryObj = { render: inSession(table, blockedHandlers) };

export const Empty: StoryObj = { render: inSession(table, () => blockedHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(
    html`<pbx-blocked-number-table query="999"></pbx-blocked-number-table>`,
    blockedHandlers,
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { listBlockedNumbers: never }),
};

export const Failed: StoryObj = { render: inSession(table, { listBlockedNumbers: failure }) };

export const Refused: StoryObj = { render: inSession(table, blockedHandlers, powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listBlockedNumbers: () => problem(401, 'unauthorized') }, signedOut),
};
