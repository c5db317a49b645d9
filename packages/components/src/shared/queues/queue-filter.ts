import type { Capability } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import type { ListFilter } from '../list/list-filters.js';
import { QueryController } from '../query-controller.js';
import { readQueues } from './read-queues.js';

interface Narrowing {
  label: string;
  value: string | undefined;
}

/** Narrows a list to one call queue; reads nothing for those who may not read queues. */
export class QueueFilter {
  readonly #queues;
  readonly #mayRead: () => boolean;

  constructor(host: Host & { readonly status: { can(capability: Capability): boolean } }) {
    this.#mayRead = () => host.status.can('queues:read');
    this.#queues = new QueryController(
      host,
      'queues',
      readQueues,
      () => (this.#mayRead() ? ([] as const) : null),
      { keep: true, pace: 10_000 },
    );
  }

  /** The filter as the only item; none for those who may not read queues. */
  filters({ label, value }: Narrowing): readonly ListFilter[] {
    if (!this.#mayRead()) return [];
    const options = (this.#queues.value ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return [{ name: 'queueId', label, value, options }];
  }
}
