import '@pbxkit/components/queue-callers.js';
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
  title: 'Queues/Queue callers',
  component: 'pbx-queue-callers',
  tags: ['autodocs'],
};
export default meta;

const callers = html`<pbx-queue-callers></pbx-queue-callers>`;

/** Chooses an entry of the menu of the second row. */
const choose =
  (action: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('pbx-queue-callers');
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

export const Default: StoryObj = { render: inSession(callers, () => queueHandlers()) };

export const OneQueue: StoryObj = {
  render: inSession(
    html`<pbx-queue-callers queue-ids=${demoQueue(1).id}></pbx-queue-callers>`,
    () => queueHandlers(),
  ),
};

export const Take: StoryObj = {
  render: inSession(callers, () => queueHandlers()),
  play: choose('take'),
};

export const Transfer: StoryObj = {
  render: inSession(callers, () => queueHandlers()),
  play: choose('transfer'),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'queue-callers': ['queues:read'] } } satisfies Granted,
  render: inSession(callers, () => queueHandlers()),
};

export const Empty: StoryObj = {
  render: inSession(callers, () => queueHandlers({ callers: [] })),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(callers, { ...queueHandlers(), listQueueCallers: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(callers, () => {
    const { listQueueCallers, ...rest } = queueHandlers();
    let read = 0;
    return {
      ...rest,
      listQueueCallers: (request) =>
        ((read += 1) > 1 ? failure() : listQueueCallers?.(request)) as never,
    };
  }),
  play: changesElsewhere('queue-callers'),
};

export const Failed: StoryObj = {
  render: inSession(callers, { ...queueHandlers(), listQueueCallers: failure }),
};

export const Refused: StoryObj = { render: inSession(callers, queueHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(callers, { listQueueCallers: () => problem(401, 'unauthorized') }, signedOut),
};
