import {
  destinationFind,
  destinationSearch,
  type Destination,
} from '@pbxkit/components/destination-picker.js';
import { createTestClient } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';
import { rulesHandlers } from './seed-rules.js';
import { users } from './seed.js';

const meta: Meta = {
  title: 'Shared/Destination picker',
  component: 'pbx-destination-picker',
  tags: ['autodocs'],
};
export default meta;

const client = createTestClient(rulesHandlers());
const search = destinationSearch(client);
const find = destinationFind(client);
const [anne] = users;

const choosing = (value: Destination | null, error = '') =>
  inSession(
    html`<pbx-destination-picker
      name="destination"
      .search=${search}
      .find=${find}
      .value=${value}
      .error=${error}
    ></pbx-destination-picker>`,
    {},
  );

export const Default: StoryObj = { render: choosing(null) };
export const User: StoryObj = { render: choosing({ kind: 'user', id: anne?.id ?? '' }) };
export const Voicemail: StoryObj = { render: choosing({ kind: 'voicemail', id: anne?.id ?? '' }) };
export const ExternalNumber: StoryObj = {
  render: choosing({ kind: 'external', number: '+15145550142' }),
};
export const HangUp: StoryObj = { render: choosing({ kind: 'hangup', signal: 'message' }) };
export const Gone: StoryObj = {
  render: choosing({ kind: 'user', id: '01890000-0000-7000-8000-00000000dead' }),
};
export const Refused: StoryObj = {
  render: choosing(
    { kind: 'user', id: anne?.id ?? '' },
    'Calls would go round: 1001 → 1002 → 1001.',
  ),
};

/** The list of what was found. */
export const Searching: StoryObj = {
  render: choosing({ kind: 'user', id: anne?.id ?? '' }),
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('pbx-destination-picker');
    await picker?.updateComplete;
    picker?.renderRoot.querySelector<HTMLElement>('#target')?.click();
  },
};

export const Required: StoryObj = {
  render: inSession(
    html`<pbx-destination-picker required .search=${search}></pbx-destination-picker>`,
    {},
  ),
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('pbx-destination-picker');
    await picker?.updateComplete;
    picker?.checkValidity();
  },
};

export const Disabled: StoryObj = {
  render: inSession(
    html`<pbx-destination-picker
      disabled
      value='{"kind":"external","number":"+15145550142"}'
    ></pbx-destination-picker>`,
    {},
  ),
};

export const ReadOnly: StoryObj = {
  render: inSession(
    html`<pbx-destination-picker
      readonly
      .find=${find}
      .value=${{ kind: 'voicemail', id: anne?.id ?? '' } as const}
    ></pbx-destination-picker>`,
    {},
  ),
};
