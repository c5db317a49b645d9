import '@pbxkit/components/time-frame-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless } from './in-session.js';
import { failure } from './seed-account.js';
import { scheduleHandlers, timeFrames } from './seed-schedules.js';

const meta: Meta = {
  title: 'Schedules/Time frame editor',
  component: 'pbx-time-frame-editor',
  tags: ['autodocs'],
};
export default meta;

const editor = (index: number) =>
  html`<pbx-time-frame-editor
    time-frame-id=${timeFrames[index]?.id ?? ''}
  ></pbx-time-frame-editor>`;

export const Weekly: StoryObj = { render: inSession(editor(0), scheduleHandlers) };

export const Dates: StoryObj = { render: inSession(editor(5), scheduleHandlers) };

export const Holidays: StoryObj = { render: inSession(editor(3), scheduleHandlers) };

export const Recurring: StoryObj = { render: inSession(editor(4), scheduleHandlers) };

export const Always: StoryObj = { render: inSession(editor(6), scheduleHandlers) };

export const New: StoryObj = {
  render: inSession(html`<pbx-time-frame-editor></pbx-time-frame-editor>`, scheduleHandlers),
};

export const Unsaved: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-editor
      time-frame-id=${timeFrames[0]?.id ?? ''}
      .edits=${{ name: 'Heures d’été' }}
    ></pbx-time-frame-editor>`,
    scheduleHandlers,
  ),
};

export const ReadOnly: StoryObj = {
  render: inSession(editor(0), scheduleHandlers, {
    grant: { granted: { 'time-frame-editor': ['timeFrames:read'] } },
  }),
};

export const NameRefused: StoryObj = {
  render: inSession(editor(0), () => ({
    ...scheduleHandlers(),
    updateTimeFrame: () =>
      problem(422, 'invalid', {
        errors: [{ pointer: '/name', code: 'taken', message: 'Another time frame has this name.' }],
      }),
  })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor(0), { getTimeFrame: never }),
};

export const Failed: StoryObj = { render: inSession(editor(0), { getTimeFrame: failure }) };

export const Refused: StoryObj = { render: inSession(editor(0), scheduleHandlers, powerless) };
