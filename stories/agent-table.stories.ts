import '@pbxkit/components/agent-table.js';
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
import { demoCall } from './seed-calls.js';
import { queueHandlers } from './seed-queue-handlers.js';
import { agentsOfAll } from './seed-queues.js';

const meta: Meta = {
  title: 'Queues/Agent table',
  component: 'pbx-agent-table',
  tags: ['autodocs'],
};
export default meta;

const agents = html`<pbx-agent-table></pbx-agent-table>`;
const handlers = () => ({
  ...queueHandlers({ agents: agentsOfAll() }),
  getCall: () => demoCall(0),
  listenToCall: () => ({ status: 204 as const }),
});

/** Chooses an entry of the menu of the first agent. */
const choose =
  (action: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('pbx-agent-table');
    const table = () => element?.renderRoot.querySelector('pbx-data-table')?.renderRoot;
    for (const selector of [
      '.row[aria-rowindex="2"] .actions button:enabled',
      `[data-action="${action}"]`,
    ]) {
      const find = () => table()?.querySelector<HTMLElement>(selector);
      while (element && !find()) await new Promise((done) => requestAnimationFrame(done));
      find()?.click();
    }
  };

export const Default: StoryObj = { render: inSession(agents, handlers) };

export const OnCalls: StoryObj = {
  render: inSession(html`<pbx-agent-table filters="state=onCall"></pbx-agent-table>`, handlers),
};

/** Asks for the reason. */
export const Unavailable: StoryObj = {
  render: inSession(agents, handlers),
  play: choose('unavailable'),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'agent-table': ['queues:read'] } } satisfies Granted,
  render: inSession(agents, handlers),
};

export const Empty: StoryObj = { render: inSession(agents, () => queueHandlers({ agents: [] })) };

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(agents, { ...queueHandlers(), listQueueAgents: never }),
};

export const Refreshing: StoryObj = {
  render: inSession(agents, handlers),
  play: changesElsewhere('queue-agents'),
};

export const Failed: StoryObj = {
  render: inSession(agents, { ...queueHandlers(), listQueueAgents: failure }),
};

export const Refused: StoryObj = { render: inSession(agents, queueHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(agents, { listQueueAgents: () => problem(401, 'unauthorized') }, signedOut),
};
