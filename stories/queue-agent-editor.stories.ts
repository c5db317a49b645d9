import '@pbxkit/components/queue-agent-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  powerless,
  press,
  signedOut,
} from './in-session.js';
import { failure } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';
import { demoAgent, demoAgents, demoQueue } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Queue agent editor',
  component: 'pbx-queue-agent-editor',
  tags: ['autodocs'],
};
export default meta;

const queueId = demoQueue(0).id;
const editor = html`<pbx-queue-agent-editor queue-id=${queueId}></pbx-queue-agent-editor>`;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

/** Changes the order and saves. */
async function save({ canvasElement }: Press) {
  const element = canvasElement.querySelector('pbx-queue-agent-editor');
  await customElements.whenDefined('pbx-queue-agent-editor');
  while (element && element.status.state !== 'ready')
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  if (element) element.edits = { agents: element.draft?.agents.toReversed() ?? [] };
  await element?.save();
}

export const Default: StoryObj = { render: inSession(editor, () => queueHandlers()) };

/** Tiers count where the strategy tries them one after the other. */
export const Tiered: StoryObj = {
  render: inSession(editor, () =>
    queueHandlers({ queues: [demoQueue(0, { strategy: 'tiered' })] }),
  ),
};

export const Unfolded: StoryObj = {
  render: inSession(editor, () => queueHandlers()),
  play: press('.fold'),
};

export const Edited: StoryObj = {
  render: inSession(
    html`<pbx-queue-agent-editor
      queue-id=${queueId}
      .edits=${{ agents: [demoAgent(2), demoAgent(0), { ...demoAgent(1), id: 'new-0' }] }}
    ></pbx-queue-agent-editor>`,
    () => queueHandlers(),
  ),
};

export const Saved: StoryObj = { render: inSession(editor, () => queueHandlers()), play: save };

/** Asks for the reason. */
export const Unavailable: StoryObj = {
  render: inSession(editor, () => queueHandlers()),
  play: press('.state-buttons button'),
};

export const Refused: StoryObj = {
  render: inSession(editor, () => ({
    ...queueHandlers(),
    updateQueueAgents: () =>
      problem(422, 'invalid', {
        errors: [
          {
            pointer: '/agents/1/userId',
            code: 'unknown-reference',
            message: 'This user does not exist any more.',
          },
        ],
      }),
  })),
  play: save,
};

/** Somebody saved first. */
export const Merge: StoryObj = {
  render: inSession(editor, () => ({
    ...queueHandlers(),
    updateQueueAgents: () =>
      problem(412, 'stale', {
        current: { queueId, version: 2, agents: demoAgents(3).toReversed() },
      }),
  })),
  play: save,
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'queue-agent-editor': ['queues:read'] } } satisfies Granted,
  render: inSession(editor, () => queueHandlers()),
};

export const CallPark: StoryObj = {
  render: inSession(editor, () =>
    queueHandlers({ queues: [demoQueue(0, { strategy: 'callPark' })], agents: [] }),
  ),
};

export const Empty: StoryObj = {
  render: inSession(editor, () => queueHandlers({ agents: [] })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, { ...queueHandlers(), getQueueAgents: never, getQueue: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(editor, () => queueHandlers()),
  play: changesElsewhere('queue-agents'),
};

export const Failed: StoryObj = {
  render: inSession(editor, { ...queueHandlers(), getQueueAgents: failure }),
};

export const Denied: StoryObj = { render: inSession(editor, queueHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(editor, queueHandlers(), signedOut) };
