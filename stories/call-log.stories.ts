import '@pbxkit/components/call-log.js';
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
import { failure, me } from './seed-account.js';
import { longHistory } from './seed-call-exports.js';
import { demoRecord, demoRecords, recordHandlers } from './seed-call-records.js';

const meta: Meta = { title: 'Calls/Call log', component: 'pbx-call-log', tags: ['autodocs'] };
export default meta;

const log = html`<pbx-call-log></pbx-call-log>`;

/** Chooses an entry of the menu of the first row. */
const choose =
  (action: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('pbx-call-log');
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

export const Default: StoryObj = { render: inSession(log, () => recordHandlers()) };

export const ManyCalls: StoryObj = {
  render: inSession(html`<pbx-call-log filters="period=last30"></pbx-call-log>`, () =>
    recordHandlers(demoRecords(5000)),
  ),
};

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-call-log
      filters="period=custom&from=2026-11-01&until=2026-11-23&type=missed&number=514"
    ></pbx-call-log>`,
    () => recordHandlers(),
  ),
};

/** Days that are too many. */
export const LongPeriod: StoryObj = {
  render: inSession(
    html`<pbx-call-log filters="period=custom&from=2025-01-01&until=2026-11-23"></pbx-call-log>`,
    () => recordHandlers(),
  ),
};

export const OtherColumns: StoryObj = {
  render: inSession(
    html`<pbx-call-log shown-columns="caller start total note site"></pbx-call-log>`,
    () => recordHandlers(),
  ),
};

export const Story: StoryObj = {
  render: inSession(html`<pbx-call-log call-record-id=${demoRecord(0).id}></pbx-call-log>`, () =>
    recordHandlers(),
  ),
};

export const Block: StoryObj = {
  render: inSession(log, () => recordHandlers()),
  play: choose('block'),
};

export const Export: StoryObj = {
  render: inSession(log, () => recordHandlers()),
  play: press('[part="export-button"]'),
};

/** Files of more than 50,000 calls, and the question for another one. */
export const LongExport: StoryObj = {
  render: inSession(log, () => longHistory()),
  play: press('[part="export-button"]'),
};

export const LongFiles: StoryObj = { render: inSession(log, () => longHistory()) };

/** As on a page of one's own. */
export const OwnCalls: StoryObj = {
  parameters: {
    granted: { 'call-log': ['callRecords:read', 'calls:control', 'phones:read', 'profile:read'] },
  } satisfies Granted,
  render: inSession(html`<pbx-call-log user-id=${me.id ?? ''}></pbx-call-log>`, () =>
    recordHandlers(demoRecords(8)),
  ),
};

export const Demo: StoryObj = {
  render: inSession(log, () =>
    recordHandlers(demoRecords(12).map((record) => ({ ...record, demo: true }))),
  ),
};

export const Empty: StoryObj = { render: inSession(log, recordHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(html`<pbx-call-log query="personne"></pbx-call-log>`, () => recordHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(log, { ...recordHandlers(), listCallRecords: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(log, () => {
    const { listCallRecords, ...rest } = recordHandlers();
    let read = 0;
    return {
      ...rest,
      listCallRecords: (request) =>
        ((read += 1) > 1 ? failure() : listCallRecords?.(request)) as never,
    };
  }),
  play: changesElsewhere('call-records'),
};

export const Failed: StoryObj = {
  render: inSession(log, { ...recordHandlers(), listCallRecords: failure }),
};

export const Refused: StoryObj = { render: inSession(log, recordHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(log, { listCallRecords: () => problem(401, 'unauthorized') }, signedOut),
};
