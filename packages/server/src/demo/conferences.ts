import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { insertConferences } from '../conferences/conferences.queries.js';
import { withDefaults } from '../conferences/conferences.rules.js';
import { sealPins } from '../conferences/pins.js';
import type { Db } from '../database/scope.js';
import { holdExtensions } from '../extensions/extensions.queries.js';
import type { DemoPlace } from './schedules.js';

type Create = components['schemas']['ConferenceCreate'];

const places: Readonly<Record<string, (place: DemoPlace) => readonly Create[]>> = {
  'boreal.exemple': ({ users, sites }) => [
    {
      ...{ name: 'Réunion du lundi', extension: '600', siteId: sites.get('Montréal') ?? null },
      ...{ requireLeader: false, maxParticipants: 30, leaderPin: '582914' },
    },
    {
      ...{ name: 'Salle de la direction', extension: '601', kind: 'owned' },
      ...{ ownerUserId: users.get('1020') ?? null, leaderPin: '739204', askName: true },
    },
  ],
  'clinique-laurier.exemple': ({ users }) => [
    { name: 'Team meeting', extension: '6000', requireLeader: false },
    {
      ...{ name: 'Case conference', extension: '6001', kind: 'owned' },
      ...{ ownerUserId: users.get('1004') ?? null, participantPin: '648207' },
    },
  ],
};

/** Gives a domain of the demo a conference for everybody and one of somebody's own. */
export async function seedConferences(db: Db, place: DemoPlace, secretKey: string): Promise<void> {
  const own = places[place.name]?.(place) ?? [];
  const made = await Promise.all(
    own.map(async (given) => {
      const id = uuidv7();
      return { ...(await sealPins(secretKey, id, withDefaults(given))), id };
    }),
  );
  await holdExtensions(db, place.id, 'conference', made);
  await insertConferences(db, place.id, made);
}
