import '@pbxkit/components/number-table.js';
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
import { numberHandlers } from './seed-numbers.js';

const meta: Meta = {
  title: 'Numbers/Number table',
  component: 'pbx-number-table',
  tags: ['autodocs'],
};
export default meta;

const table = html`<pbx-number-table>
  <button slot="actions">Add number</button>
</pbx-number-table>`;

/** Presses buttons of the table, one after the other, as they appear. */
const press =
  (...selectors: string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('pbx-number-table');
    const inside = () => element?.renderRoot.querySelector('pbx-data-table')?.renderRoot;
    while (element && !element.matches(':state(ready)'))
      await new Promise((done) => requestAnimationFrame(done));
    for (const selector of selectors) {
      const find = () =>
        element?.renderRoot.querySelector<HTMLElement>(selector) ??
        inside()?.querySelector<HTMLElement>(selector);
      while (element && !find()) await new Promise((done) => requestAnimationFrame(done));
      find()?.click();
      await element?.updateComplete;
    }
  };

const firstFour = [1, 2, 3, 4].map((row) => `.row[aria-rowindex="${row + 1}"] .select input`);

export const Default: StoryObj = { render: inSession(table, () => numberHandlers()) };

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-number-table filters="free=true" sort="-number"></pbx-number-table>`,
    () => numberHandlers(),
  ),
};

export const OtherColumns: StoryObj = {
  render: inSession(
    html`<pbx-number-table shown-columns="number kind from until created"></pbx-number-table>`,
    () => numberHandlers(),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'number-table': ['phoneNumbers:read'] } } satisfies Granted,
  render: inSession(table, () => numberHandlers()),
};

export const Repoint: StoryObj = {
  render: inSession(table, () => numberHandlers()),
  play: press(...firstFour, 'button[slot="bulk"]:not(.link)'),
};

/** What would happen to each number; one of them is refused. */
export const BulkPlan: StoryObj = {
  render: inSession(table, () => numberHandlers()),
  play: press(...firstFour, 'button[slot="bulk"].danger'),
};

export const Import: StoryObj = {
  render: inSession(table, () => numberHandlers()),
  play: press('[part="import-button"]'),
};

export const Empty: StoryObj = { render: inSession(table, numberHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(html`<pbx-number-table query="999999"></pbx-number-table>`, numberHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { listPhoneNumbers: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(table, () => {
    const { listPhoneNumbers, ...rest } = numberHandlers();
    let read = 0;
    return {
      ...rest,
      listPhoneNumbers: (request) =>
        ((read += 1) > 1 ? failure() : listPhoneNumbers?.(request)) as never,
    };
  }),
  play: changesElsewhere('phone-numbers'),
};

export const Failed: StoryObj = { render: inSession(table, { listPhoneNumbers: failure }) };

export const Refused: StoryObj = { render: inSession(table, numberHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listPhoneNumbers: () => problem(401, 'unauthorized') }, signedOut),
};
