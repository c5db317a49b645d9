import '@pbxkit/components/account-summary.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure, me, sessions } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Summary',
  component: 'pbx-account-summary',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-account-summary></pbx-account-summary>`;
const list = () => ({ items: sessions, nextCursor: null, total: sessions.length });

export const Default: StoryObj = {
  render: inSession(element, { getMe: () => me, listSessions: list }),
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMe: never, listSessions: never }),
};
export const Failed: StoryObj = {
  render: inSession(element, { getMe: failure, listSessions: failure }),
};
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
