import '@pbxkit/components/active-calls.js';
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
import { callHandlers, demoCalls, engine } from './seed-calls.js';

const meta: Meta = {
  title: 'Calls/Active calls',
  component: 'pbx-active-calls',
  tags: ['autodocs'],
};
export default meta;

const calls = html`<pbx-active-calls></pbx-active-calls>`;

/** Chooses an entry of the menu of the second row. */
const choose =
  (action: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('pbx-active-calls');
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

export const Default: StoryObj = { render: inSession(calls, () => callHandlers()) };

export const ManyCalls: StoryObj = { render: inSession(calls, () => callHandlers(demoCalls(240))) };

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-active-calls filters="direction=inbound&state=talking"></pbx-active-calls>`,
    () => callHandlers(),
  ),
};

/** As on a page of one's own. */
export const OwnCalls: StoryObj = {
  parameters: {
    granted: { 'active-calls': ['calls:read', 'calls:control', 'phones:read', 'profile:read'] },
  } satisfies Granted,
  render: inSession(html`<pbx-active-calls user-id=${me.id ?? ''}></pbx-active-calls>`, () =>
    callHandlers(demoCalls(2).map((call) => ({ ...call, from: { ...call.from, userId: me.id } }))),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'active-calls': ['calls:read'] } } satisfies Granted,
  render: inSession(calls, () => callHandlers()),
};

export const Story: StoryObj = {
  render: inSession(calls, () => callHandlers()),
  play: choose('story'),
};

export const Transfer: StoryObj = {
  render: inSession(calls, () => callHandlers()),
  play: choose('transfer'),
};

export const Listen: StoryObj = {
  render: inSession(calls, () => callHandlers()),
  play: choose('listen'),
};

export const HangUp: StoryObj = {
  render: inSession(calls, () => callHandlers()),
  play: choose('hang-up'),
};

export const PlaceCall: StoryObj = {
  render: inSession(calls, () => callHandlers()),
  play: press('[part="place-button"]'),
};

/** The simulated engine imagines the calls. */
export const Demo: StoryObj = {
  render: inSession(calls, () => ({
    ...callHandlers(demoCalls(9, { demo: true })),
    getEngine: () => ({ ...engine, kind: 'simulated' as const, server: null }),
  })),
};

export const EngineOff: StoryObj = {
  render: inSession(calls, () => ({
    ...callHandlers([]),
    getEngine: () => ({ ...engine, kind: 'off' as const, connected: false, server: null }),
  })),
};

export const EngineAway: StoryObj = {
  render: inSession(calls, () => ({
    ...callHandlers([]),
    getEngine: () => ({ ...engine, connected: false }),
  })),
};

export const Empty: StoryObj = { render: inSession(calls, callHandlers([])) };

export const NothingMatches: StoryObj = {
  render: inSession(html`<pbx-active-calls query="personne"></pbx-active-calls>`, () =>
    callHandlers(),
  ),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(calls, { ...callHandlers(), listCalls: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(calls, () => {
    const { listCalls, ...rest } = callHandlers();
    let read = 0;
    return {
      ...rest,
      listCalls: (request) => ((read += 1) > 1 ? failure() : listCalls?.(request)) as never,
    };
  }),
  play: changesElsewhere('calls'),
};

export const Failed: StoryObj = {
  render: inSession(calls, { ...callHandlers(), listCalls: failure }),
};

export const Refused: StoryObj = { render: inSession(calls, callHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(calls, { listCalls: () => problem(401, 'unauthorized') }, signedOut),
};
