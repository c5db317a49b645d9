import { paginate, unwrap, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';

type UserImport = components['schemas']['UserImport'];
type ImportMapping = components['schemas']['ImportMapping'];

const reads = { component: 'user-import', requires: 'users:import' } as const;
const shownEarlier = 5;

/** Every read of the import. Progress is the import itself, read again whenever it is announced. */
export class ImportReads {
  readonly current: QueryController<UserImport, readonly [string]>;
  readonly #earlier: QueryController<readonly UserImport[], readonly []>;
  readonly #kept: QueryController<readonly ImportMapping[], readonly []>;

  constructor(host: Host, importId: () => string) {
    this.current = new QueryController(
      host,
      'user-imports',
      (client, [id], signal) =>
        unwrap(
          client.GET('/user-imports/{importId}', { params: { path: { importId: id } }, signal }),
        ),
      () => (importId() ? [importId()] : null),
      reads,
    );
    this.#earlier = new QueryController(
      host,
      'user-imports',
      async (client, _none, signal) => {
        const params = { query: { limit: shownEarlier } };
        const { items } = await unwrap(client.GET('/user-imports', { params, signal }));
        return items;
      },
      () => (importId() ? null : []),
      reads,
    );
    this.#kept = new QueryController(
      host,
      'import-mappings',
      (client, _none, signal) =>
        paginate(client, '/import-mappings', { max: 200, signal }).toArray(),
      () => (this.current.value?.status === 'applying' || !importId() ? null : []),
      reads,
    );
  }

  get earlier(): readonly UserImport[] {
    return this.#earlier.value ?? [];
  }

  get kept(): readonly ImportMapping[] {
    return this.#kept.value ?? [];
  }
}
