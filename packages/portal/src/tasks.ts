import type { Capability } from '@pbxkit/client';
import type { Icon } from './icons.js';
import type { WordId } from './words.js';

/** A guided task: one form, its effect, and Undo. */
export interface Task {
  readonly name: 'opening-hours' | 'holiday' | 'forwarding' | 'block';
  readonly title: WordId;
  readonly text: WordId;
  readonly icon: Icon;
  readonly capability: Capability;
  /** People do it for themselves too. */
  readonly isOwn?: true;
}

export const tasks: readonly Task[] = [
  {
    name: 'opening-hours',
    title: 'task.openingHours',
    text: 'task.openingHoursText',
    icon: 'timeFrames',
    capability: 'timeFrames:write',
  },
  {
    name: 'holiday',
    title: 'task.holiday',
    text: 'task.holidayText',
    icon: 'holiday',
    capability: 'timeFrames:write',
  },
  {
    name: 'forwarding',
    title: 'task.forwarding',
    text: 'task.forwardingText',
    icon: 'forward',
    capability: 'answeringRules:write',
    isOwn: true,
  },
  {
    name: 'block',
    title: 'task.block',
    text: 'task.blockText',
    icon: 'block',
    capability: 'answeringRules:write',
    isOwn: true,
  },
];
