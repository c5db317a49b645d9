import '@pbxkit/components/problems.js';
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
import { problemHandlers } from './seed-numbers.js';

const meta: Meta = { title: 'Routing/Problems', component: 'pbx-problems', tags: ['autodocs'] };
export default meta;

const element = html`<pbx-problems></pbx-problems>`;

export const Default: StoryObj = {
  parameters: { granted: { problems: ['simulations:run'] } } satisfies Granted,
  render: inSession(element, () => problemHandlers()),
};

export const OneKind: StoryObj = {
  render: inSession(html`<pbx-problems kind="holidayGap"></pbx-problems>`, () => problemHandlers()),
};

export const NothingToMend: StoryObj = { render: inSession(element, () => problemHandlers([])) };

export const NoneOfAKind: StoryObj = {
  render: inSession(html`<pbx-problems kind="deadEnd"></pbx-problems>`, () => problemHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listProblems: never }),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(element, () => {
    const { listProblems } = problemHandlers();
    let read = 0;
    return {
      listProblems: (request) => ((read += 1) > 1 ? failure() : listProblems?.(request)) as never,
    };
  }),
  play: changesElsewhere('time-frames'),
};

export const Failed: StoryObj = { render: inSession(element, { listProblems: failure }) };

export const Refused: StoryObj = { render: inSession(element, problemHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(element, { listProblems: () => problem(401, 'unauthorized') }, signedOut),
};
