import '@pbxkit/components/login.js';
import { problem, testGrant } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never } from './in-session.js';

const meta: Meta = {
  title: 'Account/Log in',
  component: 'pbx-login',
  tags: ['autodocs'],
  parameters: { granted: null } satisfies Granted,
};
export default meta;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

async function tryToLogIn({ canvasElement }: Press) {
  const login = canvasElement.querySelector('pbx-login');
  await login?.updateComplete;
  const root = login?.renderRoot;
  for (const [id, text] of [
    ['login', '1001@boreal.exemple'],
    ['password', 'a password'],
  ]) {
    const field = root?.querySelector<HTMLInputElement>(`#${id}`);
    if (!field || !text) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  root?.querySelector('form')?.requestSubmit();
}

export const Default: StoryObj = {
  render: inSession(html`<pbx-login></pbx-login>`, {
    login: () => ({ status: 'signedIn', grant: testGrant() }),
  }),
};
export const Filled: StoryObj = {
  render: inSession(html`<pbx-login login="1001@boreal.exemple"></pbx-login>`, {}),
};
export const Saving: StoryObj = {
  render: inSession(html`<pbx-login></pbx-login>`, { login: never }),
  play: tryToLogIn,
};
export const Refused: StoryObj = {
  render: inSession(html`<pbx-login></pbx-login>`, {
    login: () => problem(401, 'wrong-credentials'),
  }),
  play: tryToLogIn,
};
export const LockedOut: StoryObj = {
  render: inSession(html`<pbx-login></pbx-login>`, {
    login: () => ({ ...problem(429, 'locked'), headers: { 'Retry-After': '840' } }),
  }),
  play: tryToLogIn,
};
export const SecondStep: StoryObj = {
  render: inSession(html`<pbx-login></pbx-login>`, {
    login: () => ({ status: 'mfaRequired', challenge: 'challenge' }),
  }),
  play: tryToLogIn,
};
export const Forgot: StoryObj = {
  render: inSession(html`<pbx-login forgot></pbx-login>`, {
    requestPasswordReset: () => ({ status: 202 }),
  }),
};
