import '@pbxkit/components/conference-table.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { conferenceHandlers, demoConferences } from './seed-conferences.js';

const meta: Meta = {
  title: 'Conferences/Conference table',
  component: 'pbx-conference-table',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-conference-table></pbx-conference-table>`;

export const Default: StoryObj = { render: inSession(element, () => conferenceHandlers()) };

export const ManyConferences: StoryObj = {
  render: inSession(element, () => conferenceHandlers({ conferences: demoConferences(120) })),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'conference-table': ['conferences:read'] } } satisfies Granted,
  render: inSession(element, () => conferenceHandlers()),
};

export const Empty: StoryObj = {
  render: inSession(element, () => conferenceHandlers({ conferences: [] })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { ...conferenceHandlers(), listConferences: never }),
};

export const Failed: StoryObj = {
  render: inSession(element, { ...conferenceHandlers(), listConferences: failure }),
};

export const Refused: StoryObj = { render: inSession(element, conferenceHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { listConferences: () => problem(401, 'unauthorized') }, signedOut),
};
