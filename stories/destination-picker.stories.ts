import { destinationFind, destinationSearch } from '@pbxkit/components/destination-picker.js';
import { createTestClient } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';
import { userHandlers, users } from './seed.js';

const meta: Meta = {
  title: 'Shared/Destination picker',
  component: 'pbx-destination-picker',
  tags: ['autodocs'],
};
export default meta;

const client = createTestClient(userHandlers());
const search = destinationSearch(client);
const find = destinationFind(client);
const chosen = (kind: 'user' | 'voicemail') => JSON.stringify({ kind, id: users[3]?.id });

const picker = (value: string, error = '', { disabled = false, readonly = false } = {}) =>
  inSession(
    html`<pbx-destination-picker
      label="Calls go to"
      value=${value}
      error=${error}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .search=${search}
      .find=${find}
    ></pbx-destination-picker>`,
    {},
  );

export const Default: StoryObj = { render: picker(chosen('user')) };
export const NothingChosen: StoryObj = { render: picker('null') };
export const OutsideNumber: StoryObj = {
  render: picker('{"kind":"external","number":"+15145550123"}'),
};
export const Refused: StoryObj = {
  render: picker(chosen('voicemail'), 'This person has no voicemail.'),
};
export const Disabled: StoryObj = { render: picker(chosen('user'), '', { disabled: true }) };
export const ReadOnly: StoryObj = { render: picker(chosen('user'), '', { readonly: true }) };
