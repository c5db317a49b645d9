import { unwrap, type User } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { ListReading } from '../shared/list/list-reading.js';
import { QueryController } from '../shared/query-controller.js';
import { readPlaces, type Places, type UserQuery } from './user-query.js';

interface Wanted {
  query(): UserQuery;
  /** Names of sites and departments are needed. */
  needsPlaces(): boolean;
}

/** What the table reads: one window of users around the rows in sight, and the places they can be filtered by. */
export class UserReading extends ListReading<User, UserQuery> {
  readonly places: QueryController<Places, readonly []>;

  constructor(host: Host, { query, needsPlaces }: Wanted) {
    super(
      host,
      {
        resource: 'users',
        query,
        read: (client, given, signal) =>
          unwrap(client.GET('/users', { params: { query: given }, signal })),
      },
      { requires: 'users:read' },
    );
    this.places = new QueryController(
      host,
      ['sites', 'departments'],
      (client, _, signal) => readPlaces(client, signal),
      () => (needsPlaces() ? [] : null),
      { requires: 'users:read' },
    );
  }
}
