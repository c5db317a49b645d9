import { paginate, unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import type { Use } from '../shared/use-list.js';
import { thisWeek } from './effect.model.js';
import { isComplete, previewOf, type TimeFrameDraft } from './time-frame-editor.model.js';

type TimeFrame = components['schemas']['TimeFrame'];
type Holiday = components['schemas']['Holiday'];
type Occurrences = components['schemas']['Occurrences'];

interface Shown {
  timeFrameId(): string | null;
  draft(): TimeFrameDraft;
  timeZone(): string;
}

const reads = {
  component: 'time-frame-editor',
  requires: ['timeFrames:read', 'timeFrames:own'],
} as const;

/** Every read of the editor, each re-run when its resource is announced. */
export class TimeFrameReads {
  readonly timeFrame: QueryController<TimeFrame, readonly [string]>;
  readonly holidays: QueryController<readonly Holiday[], readonly []>;
  readonly uses: QueryController<readonly Use[], readonly [string]>;
  readonly preview: QueryController<Occurrences & { from: string }, readonly [string, string]>;

  constructor(host: Host, shown: Shown) {
    const id = () => asArgument(shown.timeFrameId());
    this.timeFrame = new QueryController(host, 'time-frames', getTimeFrame, id, reads);
    this.holidays = new QueryController(
      host,
      'holidays',
      (client, _none, signal) =>
        paginate(client, '/holidays', {
          params: { query: { sort: 'nextDate', limit: 200 } },
          max: 1000,
          signal,
        }).toArray(),
      () => (shown.draft().type === 'holidays' ? [] : null),
      reads,
    );
    this.uses = new QueryController(
      host,
      ['time-frames', 'answering-rules', 'phone-numbers', 'users'],
      getUses,
      id,
      reads,
    );
    this.preview = new QueryController(
      host,
      ['time-frames', 'holidays'],
      getPreview,
      () => {
        const draft = shown.draft();
        return isComplete(draft) ? [JSON.stringify(previewOf(draft)), shown.timeZone()] : null;
      },
      { ...reads, keep: true },
    );
  }
}

function asArgument(value: string | null): readonly [string] | null {
  return value ? [value] : null;
}

function getTimeFrame(client: PbxClient, [timeFrameId]: readonly [string], signal: AbortSignal) {
  const params = { path: { timeFrameId } };
  return unwrap(client.GET('/time-frames/{timeFrameId}', { params, signal }));
}

async function getUses(client: PbxClient, [id]: readonly [string], signal: AbortSignal) {
  const params = { query: { resource: 'time-frames', id, limit: 200 } } as const;
  return (await unwrap(client.GET('/uses', { params, signal }))).items;
}

async function getPreview(
  client: PbxClient,
  [spelled, timeZone]: readonly [string, string],
  signal: AbortSignal,
) {
  const timeFrame = JSON.parse(spelled) as components['schemas']['TimeFrameCreate'];
  const week = thisWeek(timeZone);
  const body = { timeFrame, ...week };
  const occurrences = await unwrap(client.POST('/time-frames/preview', { body, signal }));
  return { ...occurrences, from: week.from };
}
