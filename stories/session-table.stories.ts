import '@pbxkit/components/session-table.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { changesElsewhere, inSession, never, powerless, signedOut } from './in-session.js';
import { failure, sessions } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Sessions',
  component: 'pbx-session-table',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-session-table></pbx-session-table>`;

function withSessions(count: number) {
  return inSession(element, {
    listSessions: () => ({ items: sessions.slice(0, count), nextCursor: null, total: count }),
    deleteSession: () => ({ status: 204 }),
  });
}

export const Default: StoryObj = { render: withSessions(3) };
export const OnlyThisOne: StoryObj = { render: withSessions(1) };
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listSessions: never }),
};
export const Failed: StoryObj = { render: inSession(element, { listSessions: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Refreshing: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, () => {
    let read = 0;
    const list = { items: sessions, nextCursor: null, total: sessions.length };
    return { listSessions: () => ((read += 1) > 1 ? never() : list) };
  }),
  play: changesElsewhere('sessions'),
};
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
