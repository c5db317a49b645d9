import type { components } from '@pbxkit/client';

type Schemas = components['schemas'];

/** Words that stand for a value, in both languages and in files of other systems. */
const roleWords: Record<Schemas['Role'], string> = {
  'no-portal': 'no portal|sans portail',
  'basic-user': 'basic user|utilisateur de base|user|utilisateur',
  'advanced-user': 'advanced user|utilisateur avancé',
  'call-center-agent': 'call center agent|call centre agent|agent de centre d’appels|agent',
  'call-center-supervisor':
    'call center supervisor|call centre supervisor|superviseur de centre d’appels|superviseur|supervisor',
  'site-manager': 'site manager|gestionnaire de site',
  'office-manager': 'office manager|gestionnaire de bureau',
  reseller: 'revendeur',
  'super-user': 'super user|superutilisateur',
};

const kindWords: Record<Schemas['User']['kind'], string> = {
  person: 'personne',
  sharedMailbox: 'shared mailbox|boîte partagée|boîte vocale partagée',
  routing: 'routing only|routage|acheminement|acheminement seulement',
};

const languageWords: Record<Schemas['Language'], string> = {
  'en-CA': 'en|english|anglais|en-us|eng',
  'fr-CA': 'fr|french|français|francais|fr-fr|fra|fre',
};

const recordingWords: Record<Schemas['User']['recordCalls'], string> = {
  none: 'aucun|aucune|no|non|false',
  all: 'tous|toutes|tout|yes|oui|true',
};

const booleanWords = { yes: 'y|true|1|on|oui|o|vrai', no: 'n|false|0|off|non|faux' };

/** Lower case, no accents, one kind of apostrophe and space. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();

function reader<Value extends string>(
  words: Record<Value, string>,
): (text: string) => Value | undefined {
  const entries = Object.entries<string>(words).flatMap(([value, list]) =>
    [value, ...list.split('|')].map((word) => [plain(word), value as Value] as const),
  );
  const values = new Map(entries);
  return (text) => values.get(plain(text));
}

/** Role by code or by its label in either language. */
export const readRole = reader(roleWords);
export const readKind = reader(kindWords);
export const readLanguage = reader(languageWords);
export const readRecording = reader(recordingWords);

const readAnswer = reader(booleanWords);

/** Yes or no; `converted` when the word is not one of the English ones. */
export function readBoolean(text: string): { value: boolean; converted: boolean } | undefined {
  const answer = readAnswer(text);
  if (!answer) return undefined;
  return { value: answer === 'yes', converted: /^(o|oui|vrai|non|faux)$/.test(plain(text)) };
}

/** Names that the data of this process still prefers, and what IANA calls them now. */
const renamedZones: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const zones = new Map<string, string | undefined>();

/** The IANA name of today for a time zone; undefined when there is none of that name. */
export function canonicalZone(name: string): string | undefined {
  if (!zones.has(name)) zones.set(name, findZone(name));
  return zones.get(name);
}

function findZone(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return renamedZones[timeZone] ?? timeZone;
  } catch {
    return undefined;
  }
}
