import { paginate, unwrap, type PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { QueryController } from '../shared/query-controller.js';
import { readQueues } from '../shared/queues/read-queues.js';
import type { Queue, QueueStatistics, Supervision } from './queue-statistics.model.js';

const reads = { requires: 'queues:read' } as const;
const most = 1000;
const limit = 200;

/** Every read of the figures, each re-run when its resource is announced. */
export class StatisticsReads {
  readonly queues: QueryController<readonly Queue[], readonly []>;
  readonly today: QueryController<readonly QueueStatistics[], readonly []>;
  readonly layout: QueryController<Supervision, readonly []>;

  constructor(host: Host) {
    const always = () => [] as const;
    const live = { ...reads, pace: 400 };
    const resources = ['queues', 'queue-callers', 'queue-agents'] as const;
    this.queues = new QueryController(host, resources, readQueues, always, live);
    // Figures of the day change with each call that ends.
    this.today = new QueryController(
      host,
      ['queues', 'queue-callers', 'call-records'],
      readStatistics,
      always,
      { ...reads, pace: 2000 },
    );
    this.layout = new QueryController(host, 'supervision', readLayout, always, reads);
  }
}

function readStatistics(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  const params = { query: { limit } };
  return paginate(client, '/queue-statistics', { params, max: most, signal }).toArray();
}

function readLayout(client: PbxClient, _none: readonly [], signal: AbortSignal) {
  return unwrap(client.GET('/me/supervision', { signal }));
}
