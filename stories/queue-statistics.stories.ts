import '@pbxkit/components/queue-statistics.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { changesElsewhere, inSession, never, powerless, press, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';
import { supervision } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Queue statistics',
  component: 'pbx-queue-statistics',
  tags: ['autodocs'],
};
export default meta;

const figures = html`<pbx-queue-statistics></pbx-queue-statistics>`;

export const Default: StoryObj = { render: inSession(figures, () => queueHandlers()) };

export const GridAlone: StoryObj = {
  render: inSession(html`<pbx-queue-statistics without-totals></pbx-queue-statistics>`, () =>
    queueHandlers(),
  ),
};

/** Nothing chosen yet: usual columns, no colours. */
export const WithoutThresholds: StoryObj = {
  render: inSession(figures, () => ({
    ...queueHandlers(),
    getSupervision: () => ({ ...supervision, metrics: [], thresholds: [] }),
  })),
};

/** Chooses queues, columns and thresholds. */
export const Layout: StoryObj = {
  render: inSession(figures, () => queueHandlers()),
  play: press('#layout-button'),
};

export const Empty: StoryObj = { render: inSession(figures, () => queueHandlers({ queues: [] })) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(figures, { ...queueHandlers(), listQueues: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(figures, () => queueHandlers()),
  play: changesElsewhere('queue-callers'),
};

export const Failed: StoryObj = {
  render: inSession(figures, { ...queueHandlers(), listQueues: failure }),
};

export const Refused: StoryObj = { render: inSession(figures, queueHandlers(), powerless) };

export const Expired: StoryObj = { render: inSession(figures, queueHandlers(), signedOut) };
