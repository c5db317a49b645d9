import '@pbxkit/components/quick-task.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { refusingHandlers, taskHandlers } from './seed-tasks.js';
import { users } from './seed.js';

const meta: Meta = {
  title: 'Schedules/Quick task',
  component: 'pbx-quick-task',
  tags: ['autodocs'],
};
export default meta;

const task = (name: string) => html`<pbx-quick-task task=${name}></pbx-quick-task>`;
const forwarding = html`<pbx-quick-task
  task="forwarding"
  user-id=${users[3]?.id}
></pbx-quick-task>`;

interface Canvas {
  canvasElement: HTMLElement;
}

/** Waits for something in the element. */
async function found<E extends HTMLElement>({ canvasElement }: Canvas, selector: string) {
  const element = canvasElement.querySelector('pbx-quick-task');
  const find = () => element?.renderRoot.querySelector<E>(selector) ?? null;
  for (let frame = 0; element && !find() && frame < 300; frame += 1)
    await new Promise((done) => requestAnimationFrame(done));
  return find();
}

/** Fills in a destination and asks what the task would do. */
async function fill(canvas: Canvas) {
  const picker = await found<HTMLElement & { value: unknown }>(canvas, 'pbx-destination-picker');
  if (picker) picker.value = { kind: 'user', id: users[1]?.id };
  picker?.dispatchEvent(new Event('change'));
  (await found(canvas, 'button[type=submit]'))?.click();
}

export const OpeningHours: StoryObj = {
  render: inSession(task('opening-hours'), () => taskHandlers()),
};
export const Holiday: StoryObj = { render: inSession(task('holiday'), () => taskHandlers()) };
export const Forwarding: StoryObj = {
  render: inSession(task('forwarding'), () => taskHandlers()),
};
export const Block: StoryObj = { render: inSession(task('block'), () => taskHandlers()) };

export const Preview: StoryObj = {
  render: inSession(forwarding, () => taskHandlers()),
  play: fill,
};
export const Done: StoryObj = {
  render: inSession(forwarding, () => taskHandlers()),
  play: async (canvas) => {
    await fill(canvas);
    (await found(canvas, '.bar .primary[type=button]'))?.click();
  },
};
export const Refused: StoryObj = {
  render: inSession(forwarding, () => refusingHandlers()),
  play: fill,
};
export const Incomplete: StoryObj = {
  render: inSession(task('holiday'), () => taskHandlers()),
  play: async (canvas) => (await found(canvas, 'button[type=submit]'))?.click(),
};
export const OwnOnly: StoryObj = {
  parameters: {
    granted: { 'quick-task': ['answeringRules:write', 'users:read', 'changes:undo'] },
  } satisfies Granted,
  render: inSession(task('block'), () => taskHandlers()),
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(task('opening-hours'), { listTimeFrames: never }),
};
export const Failed: StoryObj = {
  render: inSession(task('opening-hours'), { listTimeFrames: failure }),
};
export const Denied: StoryObj = { render: inSession(task('opening-hours'), {}, powerless) };
export const Expired: StoryObj = { render: inSession(task('opening-hours'), {}, signedOut) };
