import '@pbxkit/components/voicemail.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  powerless,
  press,
  signedOut,
} from './in-session.js';
import { failure } from './seed-account.js';
import { messageHandlers, voiceMessages } from './seed-messages.js';

const meta: Meta = {
  title: 'Account/Voicemail',
  component: 'pbx-voicemail',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-voicemail></pbx-voicemail>`;
const onlyNew = html`<pbx-voicemail shown="new"></pbx-voicemail>`;

export const Default: StoryObj = { render: inSession(element, () => messageHandlers()) };

export const New: StoryObj = { render: inSession(onlyNew, () => messageHandlers()) };

export const NoneNew: StoryObj = {
  render: inSession(onlyNew, () => messageHandlers(voiceMessages.filter(({ heard }) => heard))),
};

export const Empty: StoryObj = { render: inSession(element, () => messageHandlers([])) };

export const WithoutCalls: StoryObj = {
  parameters: { granted: { voicemail: ['voicemail:own'] } } satisfies Granted,
  render: inSession(element, () => messageHandlers()),
};

export const Delete: StoryObj = {
  render: inSession(element, () => messageHandlers()),
  play: press('[data-act=delete]'),
};

export const NoPhone: StoryObj = {
  render: inSession(element, () => ({
    ...messageHandlers(),
    placeCall: () =>
      problem(409, 'no-phone', { detail: 'None of your phones is connected at the moment.' }),
  })),
  play: press('[data-act=call]'),
};

export const More: StoryObj = {
  render: inSession(element, {
    listVoiceMessages: ({ params: { query } }) => ({
      items: [...voiceMessages],
      nextCursor: null,
      total: query.heard === false ? 34 : 260,
    }),
  }),
};

export const NoneFound: StoryObj = {
  render: inSession(html`<pbx-voicemail query="819 555"></pbx-voicemail>`, {
    listVoiceMessages: () => ({ items: [], nextCursor: null, total: 0 }),
  }),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listVoiceMessages: never }),
};
export const Failed: StoryObj = { render: inSession(element, { listVoiceMessages: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Refreshing: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, () => {
    const { listVoiceMessages, ...rest } = messageHandlers();
    let read = 0;
    return {
      ...rest,
      listVoiceMessages: (request) =>
        ((read += 1) > 2 ? never() : listVoiceMessages?.(request)) as never,
    };
  }),
  play: changesElsewhere('voice-messages'),
};
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
