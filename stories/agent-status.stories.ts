import '@pbxkit/components/agent-status.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, press, signedOut } from './in-session.js';
import { failure, me } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';
import { demoAgent, demoQueue } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Agent status',
  component: 'pbx-agent-status',
  tags: ['autodocs'],
};
export default meta;

const panel = html`<pbx-agent-status></pbx-agent-status>`;
const own = (index: number, state: 'available' | 'unavailable' | 'loggedOut' = 'available') =>
  demoAgent(index, {
    userId: me.id,
    queueId: demoQueue(index).id,
    queueName: demoQueue(index).name,
    state,
    reason: state === 'unavailable' ? 'meeting' : null,
  });

export const Default: StoryObj = {
  render: inSession(panel, () => queueHandlers({ agents: [own(0), own(1, 'loggedOut')] })),
};

export const OneQueue: StoryObj = {
  render: inSession(panel, () => queueHandlers({ agents: [own(0, 'unavailable')] })),
};

/** Asks for the reason. */
export const Unavailable: StoryObj = {
  render: inSession(panel, () => queueHandlers({ agents: [own(0), own(1)] })),
  play: press('.all button'),
};

export const Empty: StoryObj = { render: inSession(panel, () => queueHandlers({ agents: [] })) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(panel, { ...queueHandlers(), listQueueAgents: never }),
};

export const Failed: StoryObj = {
  render: inSession(panel, { ...queueHandlers(), listQueueAgents: failure }),
};

export const Refused: StoryObj = { render: inSession(panel, queueHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(panel, queueHandlers(), signedOut) };
