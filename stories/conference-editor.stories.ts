import '@pbxkit/components/conference-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { conferenceHandlers, demoConference } from './seed-conferences.js';

const meta: Meta = {
  title: 'Conferences/Conference editor',
  component: 'pbx-conference-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-conference-editor
  conference-id=${demoConference(1).id}
></pbx-conference-editor>`;

export const Default: StoryObj = { render: inSession(element, () => conferenceHandlers()) };

/** Nobody has to lead. */
export const WithoutLeader: StoryObj = {
  render: inSession(
    html`<pbx-conference-editor conference-id=${demoConference(0).id}></pbx-conference-editor>`,
    () => conferenceHandlers(),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'conference-editor': ['conferences:read'] } } satisfies Granted,
  render: inSession(element, () => conferenceHandlers()),
};

export const New: StoryObj = {
  render: inSession(html`<pbx-conference-editor></pbx-conference-editor>`, () =>
    conferenceHandlers(),
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { ...conferenceHandlers(), getConference: never }),
};

export const Failed: StoryObj = {
  render: inSession(element, { ...conferenceHandlers(), getConference: failure }),
};

export const Refused: StoryObj = { render: inSession(element, conferenceHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { getConference: () => problem(401, 'unauthorized') }, signedOut),
};
