import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { toHeld } from '../attendants/attendant-writes.js';
import { insertAttendants } from '../attendants/attendants.queries.js';
import { normalizeAttendant, withDefaults } from '../attendants/attendants.rules.js';
import type { Db } from '../database/scope.js';
import { holdExtensions } from '../extensions/extensions.queries.js';
import { insertPrompts } from '../prompts/prompts.queries.js';
import { soundOf } from '../sounds/read-sound.js';
import { insertSound } from '../sounds/sounds.queries.js';
import { samplesOf } from '../sounds/wav.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import type { DemoPlace } from './schedules.js';
import { voice } from './voice.js';

type Schemas = components['schemas'];
type Create = Schemas['AttendantCreate'];
type Key = Schemas['AttendantKey'];

/** What the menus of a place can lead to and say. */
interface Parts {
  user(extension: string): Schemas['Destination'];
  mailbox(extension: string): Schemas['Destination'];
  /** One of the list, by its place in it. */
  attendant(index: number): Schemas['Destination'];
  prompt(title: string): string;
  frame(name: string): string;
  site(name: string): string | null;
}

interface DemoMenus {
  /** In the language of the place where none is named. */
  readonly prompts: readonly (readonly [
    title: string,
    script: string,
    language?: Schemas['Language'],
  ])[];
  readonly menus: (parts: Parts) => readonly Create[];
}

const leads = (key: string, description: string, destination: Schemas['Destination']): Key => ({
  ...{ key, action: 'destination', description, destination },
});

const boreal: DemoMenus = {
  prompts: [
    ['Bienvenue', 'Bienvenue chez Boréal.'],
    [
      'Nous sommes fermés',
      'Nos bureaux sont fermés. Laissez-nous un message en appuyant sur le 2.',
    ],
    ['Jour férié', 'Nos bureaux sont fermés en raison du jour férié.'],
    [
      'Menu principal',
      'Ventes : 1. Service à la clientèle : 2. Répertoire : 3. For English, press 9.',
    ],
    ['Menu du service', 'Une commande en cours : 1. Un message : 2. Menu précédent : étoile.'],
    [
      'Main menu',
      'For sales, press 1. For customer service, press 2. For the directory, press 3.',
      'en-CA',
    ],
  ],
  menus: (to) => [
    {
      ...{ name: 'Accueil', extension: '800', siteId: to.site('Montréal') },
      greetings: [
        { timeFrameId: to.frame('Jours fériés'), promptId: to.prompt('Jour férié') },
        {
          timeFrameId: to.frame('Soirs, nuits et fins de semaine'),
          promptId: to.prompt('Nous sommes fermés'),
        },
        { timeFrameId: null, promptId: to.prompt('Bienvenue') },
      ],
      menu: {
        promptId: to.prompt('Menu principal'),
        keys: [
          { ...leads('1', 'Ventes', to.user('1023')), callerIdPrefix: 'Ventes' },
          {
            ...{ key: '2', action: 'menu', description: 'Service à la clientèle' },
            menu: {
              promptId: to.prompt('Menu du service'),
              keys: [
                leads('1', 'Commandes', to.user('1013')),
                leads('2', 'Message', to.mailbox('1127')),
                { key: '*', action: 'back', description: 'Menu précédent' },
              ],
            },
          },
          leads('3', 'Répertoire par nom', { kind: 'directory' }),
          leads('9', 'English', to.attendant(1)),
          leads('0', 'Réception', to.user('1020')),
          { key: '#', action: 'repeat', description: 'Réécouter' },
        ],
      },
      noKey: { maxRepeats: 2, destination: to.user('1020') },
    },
    {
      ...{ name: 'Main menu', extension: '801', siteId: to.site('Montréal'), language: 'en-CA' },
      menu: {
        promptId: to.prompt('Main menu'),
        keys: [
          leads('1', 'Sales', to.user('1023')),
          leads('2', 'Customer service', to.user('1013')),
          leads('3', 'Directory', { kind: 'directory' }),
          leads('9', 'Français', to.attendant(0)),
          leads('0', 'Reception', to.user('1020')),
        ],
      },
      noKey: { maxRepeats: 2, destination: to.user('1020') },
    },
  ],
};

const clinic: DemoMenus = {
  prompts: [
    ['Welcome', 'Welcome to the Laurier clinic. Bienvenue à la clinique Laurier.'],
    ['Choices', 'Appointments: 1. Nurses: 2. Staff by name: 3.'],
  ],
  menus: (to) => [
    {
      ...{ name: 'Main menu / Menu principal', extension: '8000', siteId: to.site('Laurier') },
      greetings: [{ timeFrameId: null, promptId: to.prompt('Welcome') }],
      menu: {
        promptId: to.prompt('Choices'),
        keys: [
          leads('1', 'Appointments', to.user('1004')),
          leads('2', 'Nurses', to.user('1006')),
          leads('3', 'Staff by name', { kind: 'directory' }),
          leads('0', 'Reception', to.user('1004')),
        ],
      },
      noKey: { maxRepeats: 1, destination: to.user('1004') },
    },
  ],
};

const places: Readonly<Record<string, DemoMenus>> = {
  'boreal.exemple': boreal,
  'clinique-laurier.exemple': clinic,
};

/** Gives a domain of the demo its menus with what they say; resolves with their ids by extension. */
export async function seedAttendants(
  db: Db,
  place: DemoPlace,
  frames: ReadonlyMap<string, string>,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const own = places[place.name];
  if (!own) return new Map();
  const prompts = await seedPrompts(db, place, own.prompts, now);
  const ids = [uuidv7(), uuidv7()];
  const made = own.menus(partsOf(place, frames, prompts, ids)).map((given, index) => ({
    ...normalizeAttendant(withDefaults(given), 'CA', []),
    id: ids[index] ?? '',
  }));
  await holdExtensions(db, place.id, 'attendant', made);
  await insertAttendants(db, place.id, made);
  await setManyReferences(db, place.id, made.map(toHeld));
  return new Map(made.map(({ extension, id }) => [extension, id]));
}

function partsOf(
  { users, sites }: DemoPlace,
  frames: ReadonlyMap<string, string>,
  prompts: ReadonlyMap<string, string>,
  ids: readonly string[],
): Parts {
  return {
    user: (extension) => ({ kind: 'user', id: users.get(extension) ?? '' }),
    mailbox: (extension) => ({ kind: 'voicemail', id: users.get(extension) ?? '' }),
    attendant: (index) => ({ kind: 'attendant', id: ids[index] ?? '' }),
    prompt: (title) => prompts.get(title) ?? '',
    frame: (name) => frames.get(name) ?? '',
    site: (name) => sites.get(name) ?? null,
  };
}

/** Each as long as its script would take. */
async function seedPrompts(
  db: Db,
  place: DemoPlace,
  prompts: DemoMenus['prompts'],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const made = [];
  for (const [index, [title, script, language = place.language]] of prompts.entries()) {
    const samples = samplesOf(voice(Math.max(2, script.length / 14), 180 + 7 * index));
    const sound = soundOf(samples, peaksOf(samples));
    await insertSound(db, place.id, sound, now);
    const own = { id: uuidv7(), title, script, language, sound: sound.hash };
    made.push({
      ...own,
      source: 'upload' as const,
      voice: null,
      fileName: null,
      ownerUserId: null,
    });
  }
  await insertPrompts(db, place.id, made);
  return new Map(made.map(({ title, id }) => [title, id]));
}

const parts = 200;

function peaksOf(samples: Int16Array): number[] {
  const size = Math.ceil(samples.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    samples
      .subarray(part * size, (part + 1) * size)
      .reduce((most, sample) => Math.max(most, Math.abs(sample) >> 7), 0),
  );
}
