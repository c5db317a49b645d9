import '@pbxkit/components/override-list.js';
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
import { failure } from './seed-account.js';
import { overrideHandlers } from './seed-overrides.js';

const meta: Meta = {
  title: 'Schedules/Closed until',
  component: 'pbx-override-list',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-override-list></pbx-override-list>`;

export const Default: StoryObj = { render: inSession(element, () => overrideHandlers()) };

export const Empty: StoryObj = { render: inSession(element, () => overrideHandlers([])) };

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'override-list': ['timeFrames:read'] } } satisfies Granted,
  render: inSession(element, () => overrideHandlers()),
};

export const Close: StoryObj = {
  render: inSession(element, () => overrideHandlers()),
  play: press('#add'),
};

export const Extend: StoryObj = {
  render: inSession(element, () => overrideHandlers()),
  play: press('.acts button'),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listOverrides: never }),
};
export const Failed: StoryObj = { render: inSession(element, { listOverrides: failure }) };
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Refreshing: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, () => {
    const { listOverrides, ...rest } = overrideHandlers();
    let read = 0;
    return {
      ...rest,
      listOverrides: (request) => ((read += 1) > 1 ? never() : listOverrides?.(request)) as never,
    };
  }),
  play: changesElsewhere('overrides'),
};
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
