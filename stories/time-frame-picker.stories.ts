import '@pbxkit/components/time-frame-picker.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';

const meta: Meta = {
  title: 'Schedules/Time frame picker',
  component: 'pbx-time-frame-picker',
  tags: ['autodocs'],
};
export default meta;

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const range = (day: string, start: string, end: string) => ({ day, start, end });
const officeHours = JSON.stringify(
  workdays.flatMap((day) => [range(day, '09:00', '12:00'), range(day, '13:00', '17:30')]),
);
const nights = JSON.stringify([
  range('friday', '22:00', '06:00'),
  range('saturday', '22:00', '06:00'),
  range('sunday', '22:00', '02:00'),
]);

const week = '2026-05-11';
const zone = 'America/Toronto';

const inWeek = (value: string, week: string, zone: string) =>
  inSession(
    html`<pbx-time-frame-picker
      value=${value}
      week=${week}
      time-zone=${zone}
    ></pbx-time-frame-picker>`,
    {},
  );

export const Default: StoryObj = { render: inWeek(officeHours, week, zone) };

export const Nothing: StoryObj = { render: inWeek('', week, zone) };

export const PastMidnight: StoryObj = { render: inWeek(nights, week, zone) };

export const Overlapping: StoryObj = {
  render: inWeek(
    JSON.stringify([range('monday', '09:00', '13:00'), range('monday', '12:00', '17:00')]),
    week,
    zone,
  ),
};

export const SpringInToronto: StoryObj = { render: inWeek(nights, '2026-03-02', zone) };

export const AutumnInStJohns: StoryObj = {
  render: inWeek(nights, '2026-10-26', 'America/St_Johns'),
};

export const SpringInParis: StoryObj = { render: inWeek(nights, '2026-03-23', 'Europe/Paris') };

export const HalfAnHourInLordHowe: StoryObj = {
  render: inWeek(nights, '2026-09-28', 'Australia/Lord_Howe'),
};

export const ReadOnly: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-picker
      readonly
      value=${officeHours}
      week=${week}
      time-zone=${zone}
    ></pbx-time-frame-picker>`,
    {},
  ),
};

export const Disabled: StoryObj = {
  render: inSession(
    html`<pbx-time-frame-picker
      disabled
      value=${officeHours}
      week=${week}
      time-zone=${zone}
    ></pbx-time-frame-picker>`,
    {},
  ),
};

export const InAForm: StoryObj = {
  render: inSession(
    html`<form>
      <pbx-time-frame-picker
        name="ranges"
        required
        week=${week}
        time-zone=${zone}
      ></pbx-time-frame-picker>
      <button>Send</button>
      <button type="reset">Reset</button>
    </form>`,
    {},
  ),
};
