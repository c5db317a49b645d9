import type { Handlers } from '../contract.js';
import { prepareBlock } from './block.js';
import { prepareForwarding } from './forwarding.js';
import { prepareHoliday } from './holiday.js';
import { prepareOpeningHours } from './opening-hours.js';
import { runTask } from './run-task.js';

/** Tasks that touch several objects at once: plan, one change set, undo. */
export const tasks: Pick<
  Handlers,
  'applyOpeningHours' | 'applyHoliday' | 'applyForwarding' | 'applyBlock'
> = {
  async applyOpeningHours({ query, body }, context) {
    return runTask(context, query.dryRun, 'opening-hours-changed', (tx) =>
      prepareOpeningHours(tx, context, body),
    );
  },

  async applyHoliday({ query, body }, context) {
    const title = { code: 'holiday-planned', values: { name: body.name } } as const;
    return runTask(context, query.dryRun, title, (tx) => prepareHoliday(tx, context, body));
  },

  async applyForwarding({ query, body }, context) {
    return runTask(context, query.dryRun, 'calls-forwarded', (tx) =>
      prepareForwarding(tx, context, body),
    );
  },

  async applyBlock({ query, body }, context) {
    const title = { code: 'caller-blocked', values: { name: body.number } } as const;
    return runTask(context, query.dryRun, title, (tx) => prepareBlock(tx, context, body));
  },
};
