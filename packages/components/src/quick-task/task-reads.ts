import { paginate, unwrap, type PbxClient, type components } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import { readDestinationNames } from '../shared/destination-search.js';
import type { Destination, DestinationNames } from '../shared/destination.model.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import type { Task } from './quick-task.model.js';

type Schemas = components['schemas'];

interface Shown {
  task(): Task;
  /** A person who is named by the page; empty for none. */
  userId(): string;
  /** Where calls go by the plan that is shown. */
  destinations(): readonly Destination[];
}

/** What the form of each task chooses from; only that of the shown task is read. */
export class TaskReads {
  readonly frames: QueryController<readonly Schemas['TimeFrame'][], readonly []>;
  readonly days: QueryController<readonly Schemas['HolidayDay'][], readonly []>;
  readonly numbers: QueryController<readonly Schemas['PhoneNumber'][], readonly []>;
  /** Who is signed in, for those who may change their own rules only. */
  readonly me: QueryController<Schemas['Me'], readonly []>;
  /** The person whom the page names. */
  readonly person: QueryController<{ id: string; name: string }, readonly [string]>;
  readonly names: QueryController<DestinationNames, readonly [string]>;

  constructor(host: Host, shown: Shown) {
    const source = sessionOf(host);
    const can = (capability: Schemas['Capability']) =>
      source.session?.can('quick-task', capability) ?? false;
    const when = (isAsked: () => boolean) => () => (isAsked() ? ([] as const) : null);
    this.frames = new QueryController(
      host,
      'time-frames',
      (client, _args, signal) => readFrames(client, signal),
      when(() => shown.task() === 'opening-hours'),
      { requires: 'timeFrames:write' },
    );
    this.days = new QueryController(
      host,
      'holidays',
      (client, _args, signal) => readDays(client, signal),
      when(() => shown.task() === 'holiday'),
      { requires: 'timeFrames:write' },
    );
    this.numbers = new QueryController(
      host,
      'phone-numbers',
      (client, _args, signal) => readNumbers(client, signal),
      when(() => shown.task() === 'holiday' && can('phoneNumbers:read')),
    );
    this.me = new QueryController(
      host,
      'me',
      readMe,
      when(
        () =>
          (shown.task() === 'forwarding' || shown.task() === 'block') &&
          !can('users:read') &&
          can('profile:read'),
      ),
    );
    this.person = new QueryController(
      host,
      'users',
      (client, [userId], signal) => readPerson(client, userId, signal),
      () => (shown.userId() && can('users:read') ? [shown.userId()] : null),
    );
    this.names = new QueryController(
      host,
      'users',
      (client, [destinations], signal) =>
        readDestinationNames(client, JSON.parse(destinations) as Destination[], signal),
      () => {
        const destinations = shown.destinations();
        return can('users:read') && destinations.length > 0 ? [JSON.stringify(destinations)] : null;
      },
    );
  }

  /** Everything that the form of the shown task needs. */
  get ofForm() {
    return [this.frames, this.days, this.numbers, this.me, this.person];
  }
}

function readFrames(client: PbxClient, signal: AbortSignal) {
  const query = { type: 'weekly', owner: 'organization' } as const;
  return paginate(client, '/time-frames', { params: { query }, max: 1000, signal }).toArray();
}

async function readDays(client: PbxClient, signal: AbortSignal) {
  const { days } = await unwrap(client.GET('/holidays/days', { signal }));
  const first = new Map<string, Schemas['HolidayDay']>();
  for (const day of days) if (!first.has(day.holidayId)) first.set(day.holidayId, day);
  return [...first.values()];
}

function readNumbers(client: PbxClient, signal: AbortSignal) {
  return paginate(client, '/phone-numbers', { max: 1000, signal }).toArray();
}

async function readPerson(client: PbxClient, userId: string, signal: AbortSignal) {
  const params = { path: { userId } };
  const { id, firstName, lastName } = await unwrap(
    client.GET('/users/{userId}', { params, signal }),
  );
  return { id, name: `${firstName} ${lastName}`.trim() };
}
