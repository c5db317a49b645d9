import '@pbxkit/components/conference-room.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { conferenceHandlers, demoConference, demoParticipant } from './seed-conferences.js';

const meta: Meta = {
  title: 'Conferences/Conference room',
  component: 'pbx-conference-room',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-conference-room
  conference-id=${demoConference(0).id}
></pbx-conference-room>`;

export const Default: StoryObj = { render: inSession(element, () => conferenceHandlers()) };

/** Everybody hears music until a leader comes. */
export const WithoutLeader: StoryObj = {
  render: inSession(element, () =>
    conferenceHandlers({
      conferences: [demoConference(0, { requireLeader: true, leaderPin: '739204' })],
      participants: [demoParticipant(1), demoParticipant(2)],
    }),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'conference-room': ['conferences:read'] } } satisfies Granted,
  render: inSession(element, () => conferenceHandlers()),
};

export const Empty: StoryObj = {
  render: inSession(element, () => conferenceHandlers({ participants: [] })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { ...conferenceHandlers(), listConferenceParticipants: never }),
};

export const Failed: StoryObj = {
  render: inSession(element, { ...conferenceHandlers(), listConferenceParticipants: failure }),
};

export const Refused: StoryObj = { render: inSession(element, conferenceHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(
    element,
    { listConferenceParticipants: () => problem(401, 'unauthorized') },
    signedOut,
  ),
};
