import '@pbxkit/components/prompt-table.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { promptHandlers } from './seed-prompts.js';

const meta: Meta = {
  title: 'Prompts and music/Prompt table',
  component: 'pbx-prompt-table',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-prompt-table></pbx-prompt-table>`;

export const Default: StoryObj = { render: inSession(element, promptHandlers) };

export const Empty: StoryObj = {
  render: inSession(element, { listPrompts: () => ({ items: [], nextCursor: null, total: 0 }) }),
};

export const ReadOnly: StoryObj = {
  render: inSession(element, promptHandlers, {
    grant: { granted: { 'prompt-table': ['musicOnHold:read'] } },
  }),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listPrompts: never }),
};

export const Failed: StoryObj = { render: inSession(element, { listPrompts: failure }) };

export const Refused: StoryObj = { render: inSession(element, promptHandlers, powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { listPrompts: () => problem(401, 'unauthorized') }, signedOut),
};
