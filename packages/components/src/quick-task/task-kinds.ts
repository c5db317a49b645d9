import type { Capability } from '@pbxkit/client';
import { holidayForm } from './holiday-task-form.js';
import type { Task } from './quick-task.model.js';
import { blockForm, forwardingForm, openingHoursForm, type FormParts } from './task-forms.js';

interface Kind {
  readonly need: Capability;
  form(parts: FormParts): unknown;
}

/** What differs between the tasks: who may do one, and what it asks for. */
export const kinds: Readonly<Record<Task, Kind>> = {
  'opening-hours': { need: 'timeFrames:write', form: openingHoursForm },
  holiday: { need: 'timeFrames:write', form: holidayForm },
  forwarding: { need: 'answeringRules:write', form: forwardingForm },
  block: { need: 'answeringRules:write', form: blockForm },
};
