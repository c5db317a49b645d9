import '@pbxkit/components/security-editor.js';
import type { Me } from '@pbxkit/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure, me } from './seed-account.js';

const meta: Meta = {
  title: 'Account/Security',
  component: 'pbx-security-editor',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-security-editor></pbx-security-editor>`;
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

function withMfa(mfa: Partial<Me['mfa']>) {
  return inSession(element, {
    getMe: () => ({ ...me, mfa: { ...me.mfa, ...mfa } }),
    changePassword: () => ({ status: 204 }),
    changePin: () => ({ status: 204 }),
    enrolTotp: () => ({ secret, uri: `otpauth://totp/PBX%20Kit:1001?secret=${secret}` }),
    confirmTotp: () => ({
      codes: Array.from({ length: 10 }, (_, index) => `k7qd-2mzx-ptwa-5vb${index + 2}`),
    }),
    disableTotp: () => ({ status: 204 }),
  });
}

export const Default: StoryObj = { render: withMfa({}) };
export const TurnedOn: StoryObj = { render: withMfa({ enabled: true, recoveryCodesLeft: 8 }) };
export const Required: StoryObj = { render: withMfa({ policy: 'required' }) };
export const NotOffered: StoryObj = { render: withMfa({ policy: 'off' }) };
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { getMe: never }),
};
export const Failed: StoryObj = { render: inSession(element, { getMe: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
