import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { holdExtensions } from '../extensions/extensions.queries.js';
import { putAgentList } from '../queues/queue-agents.queries.js';
import { normalizeAgents } from '../queues/queue-agents.rules.js';
import { insertQueues } from '../queues/queues.queries.js';
import { freshQueue } from '../queues/queues.rules.js';
import type { DemoPlace } from './schedules.js';

type Schemas = components['schemas'];

interface DemoQueue {
  readonly queue: Schemas['QueueCreate'];
  /** Extensions by tier; a `*` stands after those who log in and out themselves. */
  readonly tiers: readonly string[];
}

const given = { country: 'CA', newId: uuidv7 } as const;

const mailbox = ({ users }: DemoPlace, extension: string): Schemas['Destination'] | null => {
  const id = users.get(extension);
  return id ? { kind: 'voicemail', id } : null;
};

const places: Readonly<Record<string, (place: DemoPlace) => readonly DemoQueue[]>> = {
  'boreal.exemple': (place) => [
    {
      queue: {
        ...{ name: 'Service à la clientèle', extension: '700', strategy: 'tiered' },
        ...{ maxWaitSeconds: 600, unanswered: mailbox(place, '1127') },
        ...{ announcePosition: true, announceWait: true },
      },
      tiers: ['1016 1019 1020 1021 1023*', '1013 1015*'],
    },
    {
      queue: {
        ...{ name: 'Ventes', extension: '701', siteId: place.sites.get('Montréal') ?? null },
        ...{ maxWaitSeconds: 300, unanswered: mailbox(place, '1126') },
      },
      tiers: ['1044 1047 1049* 1043*'],
    },
    {
      queue: { name: 'Appels en attente de reprise', extension: '702', strategy: 'callPark' },
      tiers: [],
    },
  ],
  'clinique-laurier.exemple': (place) => [
    {
      queue: {
        ...{ name: 'Reception', extension: '7000', strategy: 'ringAll' },
        ...{ maxWaitSeconds: 300, unanswered: mailbox(place, '1126') },
      },
      tiers: ['1004 1005*'],
    },
  ],
};

/** Gives a domain of the demo its queues with agents; returns their ids by extension. */
export async function seedQueues(
  db: Db,
  place: DemoPlace,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const made = (places[place.name]?.(place) ?? []).map(({ queue, tiers }) => ({
    queue: { ...freshQueue, ...queue, id: uuidv7() },
    tiers,
  }));
  const queues = made.map(({ queue }) => queue);
  await holdExtensions(db, place.id, 'queue', queues);
  await insertQueues(db, place.id, queues);
  for (const { queue, tiers } of made) {
    const agents = normalizeAgents(tiers.flatMap(agentsOf(place)), [], given, []);
    await putAgentList(db, place.id, { id: queue.id, agents }, now);
  }
  return new Map(queues.map(({ extension, id }) => [extension, id]));
}

const agentsOf =
  ({ users }: DemoPlace) =>
  (extensions: string, index: number): Schemas['QueueAgentInput'][] =>
    extensions.split(' ').flatMap((extension) => {
      const userId = users.get(extension.replace('*', ''));
      const mode = extension.endsWith('*') ? 'manual' : 'automatic';
      return userId ? [{ userId, tier: index + 1, mode, wrapUpSeconds: 15 }] : [];
    });
