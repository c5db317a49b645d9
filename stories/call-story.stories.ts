import '@pbxkit/components/call-story.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  press,
  powerless,
  signedOut,
} from './in-session.js';
import { failure } from './seed-account.js';
import { demoRecord, demoRecords, recordHandlers } from './seed-call-records.js';

const meta: Meta = { title: 'Calls/Call story', component: 'pbx-call-story', tags: ['autodocs'] };
export default meta;

const story = (index: number) =>
  html`<pbx-call-story call-record-id=${demoRecord(index).id}></pbx-call-story>`;

export const Default: StoryObj = { render: inSession(story(0), () => recordHandlers()) };

export const Missed: StoryObj = { render: inSession(story(2), () => recordHandlers()) };

export const Blocked: StoryObj = { render: inSession(story(8), () => recordHandlers()) };

export const FailedCall: StoryObj = { render: inSession(story(11), () => recordHandlers()) };

export const Demo: StoryObj = {
  render: inSession(story(0), () =>
    recordHandlers(demoRecords(1).map((record) => ({ ...record, demo: true }))),
  ),
};

/** A call of which nothing rang and nothing was decided. */
export const Empty: StoryObj = {
  render: inSession(story(6), () => ({
    ...recordHandlers(),
    getCallRecord: () => ({ ...demoRecord(6), legs: [], steps: [] }),
  })),
};

export const Unsaved: StoryObj = {
  render: inSession(
    html`<pbx-call-story
      call-record-id=${demoRecord(1).id}
      .edits=${{ note: 'Rappelé vendredi: la soumission est acceptée.' }}
    ></pbx-call-story>`,
    () => recordHandlers(),
  ),
};

export const DeleteRecording: StoryObj = {
  render: inSession(story(0), () => recordHandlers()),
  play: press('[data-act=delete]'),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'call-story': ['callRecords:read'] } } satisfies Granted,
  render: inSession(story(0), () => recordHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(story(0), { getCallRecord: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(story(0), () => {
    const { getCallRecord, ...rest } = recordHandlers();
    let read = 0;
    return {
      ...rest,
      getCallRecord: (request) => ((read += 1) > 1 ? failure() : getCallRecord?.(request)) as never,
    };
  }),
  play: changesElsewhere('call-records'),
};

export const Failed: StoryObj = { render: inSession(story(0), { getCallRecord: failure }) };

export const Refused: StoryObj = { render: inSession(story(0), recordHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(story(0), { getCallRecord: () => problem(401, 'unauthorized') }, signedOut),
};
