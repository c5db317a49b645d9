import { paginate, type Capability, type PbxClient, type components } from '@pbxkit/client';
import { sessionOf, type Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import type { Override, TargetKind } from './override-list.model.js';

type PhoneNumber = components['schemas']['PhoneNumber'];
type Site = components['schemas']['Site'];

/** Everything that the list and its form read. */
export class OverrideReads {
  readonly overrides: QueryController<readonly Override[], readonly []>;
  readonly numbers: QueryController<readonly PhoneNumber[], readonly []>;
  readonly sites: QueryController<readonly Site[], readonly []>;
  /** Id of the organization one works in. */
  readonly domain: QueryController<string, readonly []>;

  /** `asked` is the kind of object that is being chosen; null while nothing is. */
  constructor(host: Host, asked: () => TargetKind | null) {
    const source = sessionOf(host);
    const of = (kind: TargetKind) => () => (asked() === kind ? ([] as const) : null);
    this.overrides = new QueryController(
      host,
      ['overrides', 'users', 'phone-numbers', 'sites'],
      (client, _args, signal) => readOverrides(client, signal),
      () => [] as const,
      {
        // Either capability suffices.
        get requires(): Capability {
          const mayWrite = source.session?.can('override-list', 'overrides:write');
          return mayWrite ? 'overrides:write' : 'timeFrames:read';
        },
      },
    );
    this.numbers = new QueryController(
      host,
      'phone-numbers',
      (client, _args, signal) => readNumbers(client, signal),
      of('phoneNumber'),
      { requires: 'phoneNumbers:read' },
    );
    this.sites = new QueryController(
      host,
      'sites',
      (client, _args, signal) => readSites(client, signal),
      of('site'),
      { requires: 'users:read' },
    );
    this.domain = new QueryController(
      host,
      'me',
      async (client, args, signal) => (await readMe(client, args, signal)).domain.id,
      of('domain'),
      { requires: 'profile:read' },
    );
  }
}

function readOverrides(client: PbxClient, signal: AbortSignal): Promise<Override[]> {
  return paginate(client, '/overrides', { max: 1000, signal }).toArray();
}

function readNumbers(client: PbxClient, signal: AbortSignal): Promise<PhoneNumber[]> {
  return paginate(client, '/phone-numbers', { max: 1000, signal }).toArray();
}

function readSites(client: PbxClient, signal: AbortSignal): Promise<Site[]> {
  return paginate(client, '/sites', { max: 1000, signal }).toArray();
}
