import '@pbxkit/components/queue-graph.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { changesElsewhere, inSession, never, powerless, press, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';

const meta: Meta = {
  title: 'Queues/Queue graph',
  component: 'pbx-queue-graph',
  tags: ['autodocs'],
};
export default meta;

const graph = html`<pbx-queue-graph></pbx-queue-graph>`;

export const Default: StoryObj = { render: inSession(graph, () => queueHandlers()) };

export const AverageWait: StoryObj = {
  render: inSession(html`<pbx-queue-graph metric="averageWaitSeconds"></pbx-queue-graph>`, () =>
    queueHandlers(),
  ),
};

export const AsTable: StoryObj = {
  render: inSession(graph, () => queueHandlers()),
  play: press('#as-table'),
};

export const Empty: StoryObj = { render: inSession(graph, () => queueHandlers({ queues: [] })) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(graph, { ...queueHandlers(), listQueueIntervals: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(graph, () => queueHandlers()),
  play: changesElsewhere('queue-callers'),
};

export const Failed: StoryObj = {
  render: inSession(graph, { ...queueHandlers(), listQueueIntervals: failure }),
};

export const Refused: StoryObj = { render: inSession(graph, queueHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(graph, { listQueueIntervals: () => problem(401, 'unauthorized') }, signedOut),
};
