import '@pbxkit/components/prompt-picker.js';
import { promptFind, promptSearch } from '@pbxkit/components/prompt-picker.js';
import { createTestClient } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';
import { promptHandlers } from './seed-prompts.js';

const meta: Meta = {
  title: 'Prompts and music/Prompt picker',
  component: 'pbx-prompt-picker',
  tags: ['autodocs'],
};
export default meta;

const client = createTestClient(promptHandlers());
const search = promptSearch(client);
const find = promptFind(client);
const welcome = '01930000-0000-7000-8000-0000000000a1';

const picker = html`<pbx-prompt-picker
  label="Greeting"
  .search=${search}
  .find=${find}
></pbx-prompt-picker>`;

export const Default: StoryObj = { render: inSession(picker, promptHandlers) };

export const Chosen: StoryObj = {
  render: inSession(
    html`<pbx-prompt-picker
      label="Greeting"
      value=${welcome}
      .search=${search}
      .find=${find}
    ></pbx-prompt-picker>`,
    promptHandlers,
  ),
};

export const Refused: StoryObj = {
  render: inSession(
    html`<pbx-prompt-picker
      label="Greeting"
      required
      error="Choose a prompt in French."
      .search=${search}
      .find=${find}
    ></pbx-prompt-picker>`,
    promptHandlers,
  ),
};

export const Disabled: StoryObj = {
  render: inSession(
    html`<pbx-prompt-picker
      label="Greeting"
      disabled
      value=${welcome}
      .search=${search}
      .find=${find}
    ></pbx-prompt-picker>`,
    promptHandlers,
  ),
};
