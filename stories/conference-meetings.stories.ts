import '@pbxkit/components/conference-meetings.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { conferenceHandlers } from './seed-conferences.js';

const meta: Meta = {
  title: 'Conferences/Conference meetings',
  component: 'pbx-conference-meetings',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-conference-meetings></pbx-conference-meetings>`;

export const Default: StoryObj = { render: inSession(element, () => conferenceHandlers()) };

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'conference-meetings': ['conferences:read'] } } satisfies Granted,
  render: inSession(element, () => conferenceHandlers()),
};

export const Empty: StoryObj = {
  render: inSession(element, () => conferenceHandlers({ meetings: [] })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { ...conferenceHandlers(), listConferenceMeetings: never }),
};

export const Failed: StoryObj = {
  render: inSession(element, { ...conferenceHandlers(), listConferenceMeetings: failure }),
};

export const Refused: StoryObj = { render: inSession(element, conferenceHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(
    element,
    { listConferenceMeetings: () => problem(401, 'unauthorized') },
    signedOut,
  ),
};
