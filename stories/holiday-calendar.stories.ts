import '@pbxkit/components/holiday-calendar.js';
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
import { failure } from './seed-account.js';
import { firstDay, holidayHandlers } from './seed-holidays.js';

const meta: Meta = {
  title: 'Schedules/Holiday calendar',
  component: 'pbx-holiday-calendar',
  tags: ['autodocs'],
};
export default meta;

const element = html`<pbx-holiday-calendar from=${firstDay}></pbx-holiday-calendar>`;

export const Default: StoryObj = { render: inSession(element, () => holidayHandlers()) };

export const Empty: StoryObj = { render: inSession(element, () => holidayHandlers([])) };

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'holiday-calendar': ['timeFrames:read'] } } satisfies Granted,
  render: inSession(element, () => holidayHandlers()),
};

export const AddADay: StoryObj = {
  render: inSession(element, () => holidayHandlers()),
  play: press('.buttons button'),
};

export const FromTheCatalogue: StoryObj = {
  render: inSession(element, () => holidayHandlers()),
  play: press('.buttons button + button'),
};

export const DeleteWhatIsUsed: StoryObj = {
  render: inSession(element, () => holidayHandlers()),
  play: press('.acts button + button'),
};

export const SomebodySavedFirst: StoryObj = {
  render: inSession(element, () => ({
    ...holidayHandlers(),
    updateHoliday: () => problem(412, 'precondition-failed'),
  })),
  play: press('.acts button'),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, { listHolidays: never, getHolidayDays: never }),
};
export const Failed: StoryObj = {
  render: inSession(element, { listHolidays: failure, getHolidayDays: failure }),
};
export const Denied: StoryObj = { render: inSession(element, {}, powerless) };
export const Refreshing: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(element, () => {
    const { listHolidays, ...rest } = holidayHandlers();
    let read = 0;
    return {
      ...rest,
      listHolidays: (request) => ((read += 1) > 1 ? never() : listHolidays?.(request)) as never,
    };
  }),
  play: changesElsewhere('holidays'),
};
export const Expired: StoryObj = { render: inSession(element, {}, signedOut) };
