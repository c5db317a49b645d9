import '@pbxkit/components/account-menu.js';
import type { Me } from '@pbxkit/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure, me } from './seed-account.js';

const meta: Meta = { title: 'Account/Menu', component: 'pbx-account-menu', tags: ['autodocs'] };
export default meta;

const element = html`<pbx-account-menu><a href="#profile">Profile</a></pbx-account-menu>`;
const handlers = {
  getMe: () => me,
  updateMe: ({ body }: { body: object }) => ({ ...me, ...(body as Partial<Me>) }),
  logout: () => ({ status: 204 as const }),
};

export const Default: StoryObj = { render: inSession(element, handlers) };
export const Open: StoryObj = {
  render: inSession(element, handlers),
  play: async ({ canvasElement }) => {
    const menu = canvasElement.querySelector('pbx-account-menu');
    await menu?.updateComplete;
    menu?.renderRoot.querySelector<HTMLElement>('#menu')?.showPopover();
  },
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMe: never }),
};
export const Failed: StoryObj = { render: inSession(element, { getMe: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Expired: StoryObj = { render: inSession(element, handlers, signedOut) };
