import '@pbxkit/components/capabilities.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Capabilities',
  component: 'pbx-capabilities',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-capabilities></pbx-capabilities>`;

export const Default: StoryObj = {
  render: inSession(element, {
    getMyCapabilities: () => ({
      role: 'basic-user',
      held: [],
      missing: [
        { capability: 'users:read', why: 'role', grantedBy: 'call-center-supervisor' },
        { capability: 'users:write', why: 'role', grantedBy: 'site-manager' },
        { capability: 'reports:read', why: 'plan', grantedBy: null },
      ],
    }),
  }),
};
export const Empty: StoryObj = {
  render: inSession(element, {
    getMyCapabilities: () => ({ role: 'super-user', held: [], missing: [] }),
  }),
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMyCapabilities: never }),
};
export const Failed: StoryObj = { render: inSession(element, { getMyCapabilities: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
