import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { insertBlockedNumbers } from '../blocked-numbers/blocked-numbers.queries.js';
import type { Db } from '../database/scope.js';
import { insertAddresses } from '../emergency-addresses/emergency-addresses.queries.js';
import { insertNumbers } from '../phone-numbers/phone-number-writes.queries.js';
import { freshNumber, kindOf } from '../phone-numbers/phone-numbers.rules.js';
import { updateEmergencyAddresses } from './demo.queries.js';
import type { DemoPlace } from './schedules.js';

type Destination = components['schemas']['Destination'];

/** A line of the demo: its site, who answers, and whose mailbox takes calls at which times. */
interface DemoNumber {
  readonly number: string;
  readonly site?: string;
  /** Extension of who answers; without one the number is free. */
  readonly user?: string;
  /** Extension of the menu that answers. */
  readonly attendant?: string;
  /** Extension of the queue that answers. */
  readonly queue?: string;
  /** Extension of the mailbox that takes calls. */
  readonly mailbox?: string;
  /** Extension of the mailbox while one of `closed` is in force. */
  readonly closedMailbox?: string;
  readonly callerIdPrefix?: string;
  readonly notes?: string;
}

/** Ids of menus and queues by extension. */
interface Entrances {
  readonly attendants: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
}

interface DemoAddress {
  readonly site: string;
  readonly label: string;
  readonly street: string;
  readonly unit?: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
}

interface DemoLines {
  /** Time frames in which nobody answers, holidays first. */
  readonly closed: readonly string[];
  readonly numbers: readonly DemoNumber[];
  readonly addresses: readonly DemoAddress[];
  readonly blocked: readonly { readonly number: string; readonly notes: string }[];
}

const boreal: DemoLines = {
  closed: ['Jours fériés', 'Soirs, nuits et fins de semaine'],
  numbers: [
    {
      ...{ number: '+15145550100', site: 'Montréal', attendant: '800', closedMailbox: '1127' },
      notes: 'Ligne principale de Montréal',
    },
    {
      ...{ number: '+14185550100', site: 'Québec', user: '1015', closedMailbox: '1127' },
      notes: 'Ligne principale de Québec',
    },
    {
      ...{ number: '+18195550100', site: 'Gatineau', user: '1063', closedMailbox: '1127' },
      notes: 'Ligne principale de Gatineau',
    },
    {
      ...{ number: '+18005550155', queue: '700' },
      ...{ callerIdPrefix: 'Sans frais', notes: 'Service à la clientèle, sans frais' },
    },
    {
      ...{ number: '+15145550120', site: 'Montréal', mailbox: '1126', callerIdPrefix: 'Ventes' },
      notes: 'Annonces imprimées',
    },
    { number: '+15145550104', site: 'Montréal', user: '1004' },
    { number: '+15145550143', site: 'Montréal', queue: '701', notes: 'Ventes, ligne directe' },
    { number: '+15145550181', site: 'Montréal', user: '1081', notes: 'Urgences informatiques' },
    { number: '+14185550123', site: 'Québec', user: '1023' },
    { number: '+18195550138', site: 'Gatineau', user: '1038' },
    { number: '+15145550190', site: 'Montréal', notes: 'Ancien télécopieur' },
    { number: '+14185550190', site: 'Québec' },
  ],
  addresses: [
    {
      ...{
        site: 'Montréal',
        label: 'Montréal, siège social',
        street: '1001, rue du Marché-Central',
      },
      ...{ unit: '4e étage', city: 'Montréal', region: 'QC', postalCode: 'H4N 1J8' },
    },
    {
      ...{ site: 'Québec', label: 'Québec, bureau', street: '250, boulevard Charest Est' },
      ...{ city: 'Québec', region: 'QC', postalCode: 'G1K 3H3' },
    },
    {
      ...{ site: 'Gatineau', label: 'Gatineau, entrepôt', street: '85, rue Jean-Proulx' },
      ...{ city: 'Gatineau', region: 'QC', postalCode: 'J8Z 1W1' },
    },
  ],
  blocked: [
    { number: '+15145550166', notes: 'Appels automatisés répétés' },
    { number: '+1900*', notes: 'Numéros payants' },
  ],
};

const clinic: DemoLines = {
  closed: ['Holidays', 'Nights'],
  numbers: [
    {
      ...{ number: '+15145550300', site: 'Laurier', attendant: '8000', closedMailbox: '1126' },
      notes: 'Main line',
    },
    { number: '+15065550300', site: 'Moncton', user: '1005', closedMailbox: '1126' },
  ],
  addresses: [
    {
      ...{ site: 'Laurier', label: 'Laurier clinic', street: '150 Laurier Avenue West' },
      ...{ city: 'Montréal', region: 'QC', postalCode: 'H2T 2N7' },
    },
  ],
  blocked: [],
};

const lines: Readonly<Record<string, DemoLines>> = {
  'boreal.exemple': boreal,
  'clinique-laurier.exemple': clinic,
};

/** Gives a domain of the demo its phone numbers, emergency addresses and blocked callers. */
export async function seedNumbers(
  db: Db,
  place: DemoPlace & Entrances,
  frames: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const own = lines[place.name];
  if (!own) return;
  await seedAddresses(db, place, own.addresses, now);
  await insertNumbers(
    db,
    place.id,
    own.numbers.map((line) => toNumber(line, place, own.closed, frames)),
  );
  await insertBlockedNumbers(
    db,
    place.id,
    own.blocked.map((entry) => ({ ...entry, id: uuidv7(), until: null })),
    now,
  );
}

/** One address for each site; the first one counts for the whole domain. */
async function seedAddresses(
  db: Db,
  place: DemoPlace,
  addresses: readonly DemoAddress[],
  now: Date,
): Promise<void> {
  const rows = addresses.map(({ site, ...address }) => ({
    ...{ unit: null, country: 'CA', alertEmails: [], validatedAt: now.toISOString() },
    ...address,
    id: uuidv7(),
    siteId: place.sites.get(site) ?? '',
  }));
  await insertAddresses(
    db,
    place.id,
    rows.map(({ siteId: _, ...address }) => address),
  );
  await updateEmergencyAddresses(db, place.id, rows);
}

function toNumber(
  { number, site, mailbox, closedMailbox, callerIdPrefix, notes, ...answers }: DemoNumber,
  { users, sites, attendants, queues }: DemoPlace & Entrances,
  closed: readonly string[],
  frames: ReadonlyMap<string, string>,
) {
  const to = (kind: 'user' | 'voicemail', extension: string | undefined): Destination | null => {
    const id = users.get(extension ?? '');
    return id ? { kind, id } : null;
  };
  const menu = attendants.get(answers.attendant ?? '');
  const queue = queues.get(answers.queue ?? '');
  const afterHours = to('voicemail', closedMailbox);
  return {
    ...freshNumber,
    id: uuidv7(),
    number,
    kind: kindOf(number),
    destination: menu
      ? { kind: 'attendant' as const, id: menu }
      : queue
        ? { kind: 'queue' as const, id: queue }
        : (to('user', answers.user) ?? to('voicemail', mailbox)),
    timeRules: closed.flatMap((name) => {
      const timeFrameId = frames.get(name);
      return afterHours && timeFrameId ? [{ timeFrameId, destination: afterHours }] : [];
    }),
    callerIdPrefix: callerIdPrefix ?? null,
    notes: notes ?? null,
    siteId: sites.get(site ?? '') ?? null,
  };
}
