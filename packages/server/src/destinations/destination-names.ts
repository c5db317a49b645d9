import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { say, type Language, type Text } from '../problem-texts.js';
import { listTargetNames } from './destination-names.queries.js';
import { numberText } from './number-text.js';

type Destination = components['schemas']['Destination'];

const texts = {
  user: { en: '{name}', fr: '{name}' },
  userDevices: { en: 'Phones of {name}', fr: 'Téléphones de {name}' },
  voicemail: { en: 'Voicemail of {name}', fr: 'Messagerie vocale de {name}' },
  attendant: { en: '{name}', fr: '{name}' },
  queue: { en: '{name}', fr: '{name}' },
  conference: { en: '{name}', fr: '{name}' },
  external: { en: 'Outside: {name}', fr: 'Externe : {name}' },
  directory: { en: 'Dial-by-name directory', fr: 'Répertoire par nom' },
  prompt: { en: 'Prompt {name}, then {then}', fr: 'Annonce {name}, puis {then}' },
  busy: { en: 'Busy tone', fr: 'Tonalité d’occupation' },
  tone: { en: 'Reorder tone', fr: 'Tonalité d’encombrement' },
  message: {
    en: 'Message that nobody can be reached',
    fr: 'Message indiquant que personne n’est joignable',
  },
} as const satisfies Record<string, Text>;

/** Destinations in words of a language, in their order; null for none. */
export async function destinationNames(
  db: Db,
  destinations: readonly (Destination | null)[],
  language: Language,
): Promise<(string | null)[]> {
  const ids = new Set(destinations.flatMap(idsOf));
  const names = await listTargetNames(db, [...ids]);
  return destinations.map((destination) => destination && describe(destination, names, language));
}

function idsOf(destination: Destination | null): string[] {
  if (!destination) return [];
  if (destination.kind === 'prompt') return [destination.id, ...idsOf(destination.then)];
  return 'id' in destination ? [destination.id] : [];
}

function describe(
  destination: Destination,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  switch (destination.kind) {
    case 'hangup':
      return say(texts[destination.signal], language);
    case 'external':
      return say(texts.external, language, { name: numberText(destination.number, language) });
    case 'prompt':
      return say(texts.prompt, language, {
        name: names.get(destination.id) ?? '?',
        then: describe(destination.then, names, language),
      });
    case 'directory':
      return say(texts.directory, language);
    default:
      return say(texts[destination.kind], language, { name: names.get(destination.id) ?? '?' });
  }
}
