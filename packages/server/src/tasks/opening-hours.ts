import type { components } from '@pbxkit/client';
import { refuseLoop } from '../call-routing/loops.js';
import { listRuleOwners } from '../call-routing/loops.queries.js';
import type { Context } from '../context.js';
import { invalid } from '../problem.js';
import { put } from '../put.js';
import { isSame } from '../changes/differences.js';
import { merge, subtract } from '../time-frames/intervals.js';
import { intervals } from '../time-frames/occurrences.js';
import type { TimeFrameRecord } from '../time-frames/time-frames.queries.js';
import { checkParts } from '../time-frames/time-frames.rules.js';
import { findForWrite } from '../time-frames/time-frames.scope.js';
import { listUses } from '../uses/uses.queries.js';
import type { Write } from '../write.js';
import type { Prepared } from './run-task.js';
import { listCallable } from './tasks.queries.js';

const days = 8 * 86_400_000;
/** Moments at which old and new hours differ that are shown of each object. */
const moments = 2;

/** Other ranges for a weekly time frame; whatever follows it is simulated where old and new differ. */
export async function prepareOpeningHours(
  tx: Write,
  context: Context,
  { timeFrameId, ranges }: components['schemas']['OpeningHours'],
): Promise<Prepared> {
  const { record: before, timeZone } = await findForWrite(tx, context, timeFrameId);
  if (before.type !== 'weekly') throw invalid([{ pointer: '/timeFrameId', code: 'not-weekly' }]);
  const after = { ...before, ranges };
  const faults = checkParts(after);
  if (faults.length) throw invalid(faults);
  const uses = await listUses(tx.db, 'time-frames', [timeFrameId]);
  const callable = await listCallable(
    tx.db,
    uses.map(({ id }) => id),
  );
  const zone = timeZone ?? context.domain.timeZone;
  const instants = tellingInstants(before, after, zone, context.clock());
  return {
    calls: callable.flatMap(({ to, name }) => instants.map((at) => ({ to, name, at }))),
    uses: async () => uses,
    async apply() {
      if (isSame(before.ranges, ranges)) return;
      await put(tx, context, 'time-frames', after, before.name);
      const owners = await listRuleOwners(tx.db, { timeFrameIds: [timeFrameId], holidayIds: [] });
      await refuseLoop(tx, context, owners, () => '/ranges');
    },
  };
}

/** The middle of the next stretches in which only one of the two is in force; now where they do not differ. */
function tellingInstants(
  before: TimeFrameRecord,
  after: TimeFrameRecord,
  zone: string,
  now: Date,
): Date[] {
  const [from, to] = [now.getTime(), now.getTime() + days];
  const [one, other] = [before, after].map((frame) => intervals(frame, zone, from, to, []));
  if (!one || !other) return [now];
  const differing = merge([...subtract(one, other), ...subtract(other, one)]).slice(0, moments);
  return differing.length ? differing.map(({ start, end }) => new Date((start + end) / 2)) : [now];
}
