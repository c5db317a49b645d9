import '@pbxkit/components/queue-table.js';
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
import { demoQueue, demoQueues } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Queue table',
  component: 'pbx-queue-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-queue-table></pbx-queue-table>`;

export const Default: StoryObj = { render: inSession(table, () => queueHandlers()) };

export const ManyQueues: StoryObj = {
  render: inSession(table, () => queueHandlers({ queues: demoQueues(120) })),
};

export const Filtered: StoryObj = {
  render: inSession(html`<pbx-queue-table filters="strategy=tiered"></pbx-queue-table>`, () =>
    queueHandlers(),
  ),
};

/** Queues that nobody answers. */
export const Warnings: StoryObj = {
  render: inSession(table, () =>
    queueHandlers({
      queues: [
        demoQueue(0, { agentsTotal: 0, agentsLoggedIn: 0, agentsAvailable: 0 }),
        demoQueue(1, { agentsLoggedIn: 0, agentsAvailable: 0 }),
      ],
    }),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'queue-table': ['queues:read'] } } satisfies Granted,
  render: inSession(table, () => queueHandlers()),
};

export const Empty: StoryObj = { render: inSession(table, () => queueHandlers({ queues: [] })) };

export const NothingMatches: StoryObj = {
  render: inSession(html`<pbx-queue-table query="personne"></pbx-queue-table>`, () =>
    queueHandlers(),
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { ...queueHandlers(), listQueues: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(table, () => {
    const { listQueues, ...rest } = queueHandlers();
    let read = 0;
    return {
      ...rest,
      listQueues: (request) => ((read += 1) > 1 ? failure() : listQueues?.(request)) as never,
    };
  }),
  play: changesElsewhere('queues'),
};

export const Failed: StoryObj = {
  render: inSession(table, { ...queueHandlers(), listQueues: failure }),
};

export const Refused: StoryObj = { render: inSession(table, queueHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listQueues: () => problem(401, 'unauthorized') }, signedOut),
};
