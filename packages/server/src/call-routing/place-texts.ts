import type { components } from '@pbxkit/client';
import { numberText } from '../destinations/number-text.js';
import { say, type Language } from '../problem-texts.js';
import { text, type Text } from '../problem-texts/text.js';
import type { Place, PlaceKind } from '../routing/steps.js';

type RoutingObject = components['schemas']['RoutingObject'];

/** What a place of a call is called; those that have a name of their own keep it. */
const placeTexts: Partial<Record<PlaceKind, Text>> = {
  userDevices: text('Phones of {name}', 'Téléphones de {name}'),
  voicemail: text('Voicemail of {name}', 'Messagerie vocale de {name}'),
  external: text('Outside: {name}', 'Externe : {name}'),
  emergency: text('Emergency services ({name})', 'Services d’urgence ({name})'),
  directory: text('Dial-by-name directory', 'Répertoire par nom'),
};

const hangupTexts: Readonly<Record<string, Text>> = {
  busy: text('Busy tone', 'Tonalité d’occupation'),
  tone: text('Reorder tone', 'Tonalité d’encombrement'),
  message: text(
    'Message that nobody can be reached',
    'Message indiquant que personne n’est joignable',
  ),
};

const anonymous = text('Anonymous caller', 'Appelant anonyme');
const unnamed: Partial<Record<PlaceKind, Text>> = {
  caller: anonymous,
  prompt: text('Prompt', 'Annonce'),
};
const gone = text('Deleted object', 'Objet supprimé');
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A place in words of a language. */
export function toObject({ kind, id, name }: Place, language: Language): RoutingObject {
  return {
    kind,
    id: id && uuid.test(id) ? id : null,
    name: nameOf(kind, numberText(name, language), language),
  };
}

function nameOf(kind: PlaceKind, name: string, language: Language): string {
  const own = kind === 'hangup' ? hangupTexts[name] : placeTexts[kind];
  if (own) return say(own, language, { name });
  return name || say(unnamed[kind] ?? gone, language);
}
