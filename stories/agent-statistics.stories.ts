import '@pbxkit/components/agent-statistics.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { changesElsewhere, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { queueHandlers } from './seed-queue-handlers.js';

const meta: Meta = {
  title: 'Queues/Agent statistics',
  component: 'pbx-agent-statistics',
  tags: ['autodocs'],
};
export default meta;

const figures = html`<pbx-agent-statistics></pbx-agent-statistics>`;

export const Default: StoryObj = { render: inSession(figures, () => queueHandlers()) };

/** Days of one's own, and a column for each of three reasons. */
export const ChosenDays: StoryObj = {
  render: inSession(
    html`<pbx-agent-statistics
      filters="period=custom&from=2026-11-02&until=2026-11-06"
      sort="-unavailableSeconds"
      shown-columns="name unavailableSeconds lunch break meeting"
    ></pbx-agent-statistics>`,
    () => queueHandlers(),
  ),
};

export const Empty: StoryObj = { render: inSession(figures, () => queueHandlers({ agents: [] })) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(figures, { ...queueHandlers(), listAgentStatistics: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(figures, () => queueHandlers()),
  play: changesElsewhere('queue-callers'),
};

export const Failed: StoryObj = {
  render: inSession(figures, { ...queueHandlers(), listAgentStatistics: failure }),
};

export const Refused: StoryObj = { render: inSession(figures, queueHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(
    figures,
    { listAgentStatistics: () => problem(401, 'unauthorized') },
    signedOut,
  ),
};
