import '@pbxkit/components/queue-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  powerless,
  signedOut,
} from './in-session.js';
import { failure } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';
import { demoQueue } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Queue editor',
  component: 'pbx-queue-editor',
  tags: ['autodocs'],
};
export default meta;

const { id: queueId } = demoQueue(1);
const editor = html`<pbx-queue-editor queue-id=${queueId}></pbx-queue-editor>`;
const tab = (name: string) =>
  html`<pbx-queue-editor queue-id=${queueId} tab=${name}></pbx-queue-editor>`;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

/** Changes the queue and saves. */
async function save({ canvasElement }: Press) {
  const element = canvasElement.querySelector('pbx-queue-editor');
  await customElements.whenDefined('pbx-queue-editor');
  while (element && element.status.state !== 'ready')
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  if (element) element.edits = { name: 'Soutien', maxWaitSeconds: 300 };
  await element?.save();
}

export const Default: StoryObj = { render: inSession(editor, () => queueHandlers()) };

export const NewQueue: StoryObj = {
  render: inSession(html`<pbx-queue-editor></pbx-queue-editor>`, () => queueHandlers()),
};

export const PreQueue: StoryObj = { render: inSession(tab('preQueue'), () => queueHandlers()) };

export const InQueue: StoryObj = { render: inSession(tab('inQueue'), () => queueHandlers()) };

export const Announcements: StoryObj = {
  render: inSession(tab('announcements'), () => queueHandlers()),
};

export const Numbers: StoryObj = { render: inSession(tab('numbers'), () => queueHandlers()) };

/** Nobody answers, and callers cannot leave. */
export const NoExit: StoryObj = {
  render: inSession(html`<pbx-queue-editor queue-id=${demoQueue(2).id}></pbx-queue-editor>`, () =>
    queueHandlers({ queues: [demoQueue(2, { agentsTotal: 0 })] }),
  ),
};

export const CallPark: StoryObj = {
  render: inSession(html`<pbx-queue-editor queue-id=${demoQueue(5).id}></pbx-queue-editor>`, () =>
    queueHandlers(),
  ),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-queue-editor
      queue-id=${queueId}
      .edits=${{ strategy: 'linearCascade', name: 'Soutien' }}
    ></pbx-queue-editor>`,
    () => queueHandlers(),
  ),
};

export const Saved: StoryObj = { render: inSession(editor, () => queueHandlers()), play: save };

export const Refused: StoryObj = {
  render: inSession(editor, () => ({
    ...queueHandlers(),
    updateQueue: () =>
      problem(422, 'invalid', {
        errors: [
          { pointer: '/name', code: 'taken', message: 'Another queue has this name.' },
          { pointer: '/unanswered', code: 'loop', message: 'Calls would go in a loop.' },
        ],
      }),
  })),
  play: save,
};

/** Somebody saved first. */
export const Merge: StoryObj = {
  render: inSession(editor, () => ({
    ...queueHandlers(),
    updateQueue: () =>
      problem(412, 'stale', { current: demoQueue(1, { version: 2, name: 'Soutien 24 h' }) }),
  })),
  play: save,
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'queue-editor': ['queues:read', 'users:read'] } } satisfies Granted,
  render: inSession(editor, () => queueHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...queueHandlers(), getQueue: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(editor, () => queueHandlers()),
  play: changesElsewhere('queues'),
};

export const Failed: StoryObj = {
  render: inSession(editor, { ...queueHandlers(), getQueue: failure }),
};

export const Denied: StoryObj = { render: inSession(editor, queueHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(editor, queueHandlers(), signedOut) };
