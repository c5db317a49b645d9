import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { badRequest, invalid, notFound, type FieldFault } from '../problem.js';
import { findHolidaysOf, horizonDays, stateOf } from './in-force.js';
import { occurrences } from './occurrences.js';
import { findTimeFrames, type TimeFrameRecord } from './time-frames.queries.js';
import { checkParts } from './time-frames.rules.js';
import { findOwner, readable } from './time-frames.scope.js';
import { withDefaults } from './time-frames.js';

type Occurrences = components['schemas']['Occurrences'];
type Frame = Omit<TimeFrameRecord, 'domainId' | 'version' | 'createdAt' | 'updatedAt'>;

const day = 86_400_000;
/** More than any frame has within the horizon. */
const most = 2_000;

export const timeFrameTimes: Pick<Handlers, 'previewTimeFrame' | 'getOccurrences'> = {
  async getOccurrences({ path, query }, context) {
    const from = query.from ? new Date(query.from) : context.clock();
    const until = query.until ? new Date(query.until) : new Date(from.getTime() + 28 * day);
    const faults = checkPeriod(from, until, 'until');
    if (faults.length) throw badRequest(faults);
    return context.read(async (db) => {
      const [found] = await findTimeFrames(db, readable(context), { ids: [path.timeFrameId] });
      if (!found) throw notFound();
      const zone = found.timeZone ?? context.domain.timeZone;
      return { body: await timesOf(db, context, found.record, { zone, from, until }) };
    });
  },

  async previewTimeFrame({ body }, context) {
    const { ownerUserId = null, ...fields } = withDefaults(body.timeFrame);
    const from = new Date(body.from);
    const until = new Date(body.until);
    return context.read(async (db) => {
      const { owner, faults } = await findOwner(db, context, ownerUserId);
      const ofFrame = [...faults, ...checkParts(fields), ...(await unknownHolidays(db, fields))];
      refuse([
        ...ofFrame.map((fault) => ({ ...fault, pointer: `/timeFrame${fault.pointer}` })),
        ...checkPeriod(from, until, '/until'),
      ]);
      const zone = owner?.timeZone ?? context.domain.timeZone;
      const frame = { ...fields, ownerUserId, id: '' };
      return { body: await timesOf(db, context, frame, { zone, from, until }) };
    });
  },
};

interface Period {
  readonly zone: string;
  readonly from: Date;
  readonly until: Date;
}

async function timesOf(
  db: Db,
  { clock }: Context,
  frame: Frame,
  { zone, from, until }: Period,
): Promise<Occurrences> {
  const holidays = await findHolidaysOf(db, [frame]);
  const intervals = occurrences(frame, zone, from, until, holidays).slice(0, most);
  return {
    timeZone: zone,
    intervals: intervals.map(({ start, end }) => ({
      startsAt: start.toISOString(),
      endsAt: end.toISOString(),
    })),
    ...stateOf(frame, zone, clock(), holidays),
  };
}

/** A leap second is a date-time of the contract, but no instant of ours. */
function checkPeriod(from: Date, until: Date, pointer: string): FieldFault[] {
  const length = until.getTime() - from.getTime();
  if (Number.isNaN(length)) return [{ pointer, code: 'invalid-date' }];
  if (length <= 0) return [{ pointer, code: 'end-before-start' }];
  if (length > horizonDays * day)
    return [{ pointer, code: 'period-too-long', values: { limit: horizonDays } }];
  return [];
}

async function unknownHolidays(
  db: Db,
  { holidayIds }: Pick<Frame, 'holidayIds'>,
): Promise<FieldFault[]> {
  const found = await findHolidaysOf(db, [{ type: 'holidays', holidayIds }]);
  const known = new Set(found.map(({ id }) => id));
  return holidayIds.flatMap((id, index): FieldFault[] =>
    known.has(id) ? [] : [{ pointer: `/holidayIds/${index}`, code: 'unknown-reference' }],
  );
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length) throw invalid(faults);
}
