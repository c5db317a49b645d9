import '@pbxkit/components/call-path.js';
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
import { loop, mainNumber, numberHandlers, simulation } from './seed-numbers.js';

const meta: Meta = { title: 'Routing/Call path', component: 'pbx-call-path', tags: ['autodocs'] };
export default meta;

const granted: Granted = {
  granted: { 'call-path': ['simulations:run', 'phoneNumbers:read', 'users:read'] },
};
const asked = html`<pbx-call-path
  to=${mainNumber.number}
  at="2026-12-25T17:00:00Z"
></pbx-call-path>`;

export const Default: StoryObj = {
  parameters: { ...granted },
  render: inSession(asked, () => numberHandlers()),
};

export const NobodyCalledYet: StoryObj = {
  render: inSession(html`<pbx-call-path></pbx-call-path>`, () => numberHandlers()),
};

export const AsList: StoryObj = {
  render: inSession(html`<pbx-call-path to=${mainNumber.number} as-list></pbx-call-path>`, () =>
    numberHandlers(),
  ),
};

export const Loop: StoryObj = {
  render: inSession(asked, () => ({ ...numberHandlers(), simulateCall: () => loop })),
};

/** Shown without asking, as a page does after a change. */
export const Given: StoryObj = {
  render: inSession(html`<pbx-call-path .simulation=${simulation}></pbx-call-path>`, {}),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(asked, { ...numberHandlers(), simulateCall: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(asked, () => numberHandlers()),
  play: changesElsewhere('time-frames'),
};

export const Failed: StoryObj = {
  render: inSession(asked, { ...numberHandlers(), simulateCall: failure }),
};

export const NoSuchNumber: StoryObj = {
  render: inSession(asked, {
    ...numberHandlers(),
    simulateCall: () => problem(422, 'invalid', { detail: 'There is no such number.' }),
  }),
};

export const Refused: StoryObj = { render: inSession(asked, numberHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(asked, numberHandlers(), signedOut) };
