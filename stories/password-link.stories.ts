import '@pbxkit/components/password-link.js';
import type { components } from '@pbxkit/client';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never } from './in-session.js';
import { failure } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Password link',
  component: 'pbx-password-link',
  tags: ['autodocs'],
  parameters: { granted: null } satisfies Granted,
};
export default meta;

const link: components['schemas']['PasswordLink'] = {
  purpose: 'firstLogin',
  loginName: '1001@boreal.exemple',
  displayName: 'Anne-Sophie Lévesque',
  extension: '1001',
  language: 'fr-CA',
  expiresAt: '2026-01-08T14:00:00Z',
  minPasswordLength: 12,
};
const element = html`<pbx-password-link token="pbx_pl_0123456789abcdefghij"></pbx-password-link>`;
const use = { usePasswordLink: () => ({ status: 204 as const }) };

export const Default: StoryObj = {
  render: inSession(element, { checkPasswordLink: () => link, ...use }),
};
export const Reset: StoryObj = {
  render: inSession(element, { checkPasswordLink: () => ({ ...link, purpose: 'reset' }), ...use }),
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { checkPasswordLink: never }),
};
export const Ended: StoryObj = {
  render: inSession(element, { checkPasswordLink: () => problem(404, 'link-ended') }),
};
export const Failed: StoryObj = {
  render: inSession(element, { checkPasswordLink: failure }),
};
