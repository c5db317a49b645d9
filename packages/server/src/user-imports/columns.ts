import type { components } from '@pbxkit/client';
import { invalid, type FieldFault } from '../problem.js';
import type { UserFile } from './file.js';

type Schemas = components['schemas'];
type UserField = Schemas['UserField'];

/** What other systems call the fields, in English and French; our own names always count. */
const synonyms: Record<UserField, string> = {
  id: 'user id, uuid, identifiant unique',
  extension: 'ext, poste, numero de poste, no de poste, extension number, user, utilisateur',
  domain: 'organization, organisation, domaine, tenant',
  kind: 'type, genre, user type, type d’utilisateur',
  firstName: 'first, given name, prenom',
  lastName: 'last, surname, family name, nom, nom de famille',
  loginName: 'login, username, user name, nom d’utilisateur, identifiant, nom de connexion',
  emails: 'email, e-mail, mail, e-mails, email address, courriel, courriels, adresse courriel',
  role: 'scope, user scope, portee, profil, permission level',
  department: 'dept, service, departement, group',
  site: 'location, office, emplacement, succursale, bureau',
  timeZone: 'time zone, timezone, tz, fuseau, fuseau horaire',
  language: 'langue, lang, locale',
  callerIdName: 'caller id name, nom affiche, nom de l’appelant, nom d’identite de l’appelant',
  callerIdNumber:
    'caller id, caller number, caller id number, numero affiche, identite de l’appelant, numero de l’appelant',
  emergencyCallerIdNumber:
    '911 caller id, emergency caller id, emergency number, e911, identite 911, numero d’urgence, identite d’appel d’urgence',
  emergencyAddress:
    '911 address, emergency location, e911 address, service address, adresse 911, adresse d’urgence, emplacement d’urgence',
  areaCode: 'area code, indicatif, indicatif regional',
  ringSeconds:
    'ring timeout, ring time, ring seconds, ring duration, duree de sonnerie, delai de sonnerie, sonnerie',
  maxActiveCalls:
    'call limit, max calls, max active calls, maximum active calls, appels simultanes, limite d’appels',
  voicemailEnabled: 'voicemail, voicemail enabled, messagerie vocale, messagerie, boite vocale',
  inAudioDirectory:
    'audio directory, dial by name, dir by name, in audio directory, repertoire par nom, repertoire vocal',
  inContactList:
    'directory listed, listed, in contact list, list in directory, dans les contacts, repertoire, inscrit au repertoire',
  recordCalls: 'record calls, recording, call recording, enregistrement, enregistrer les appels',
  hideRecordings: 'hide recordings, masquer les enregistrements',
  notes: 'note, comment, comments, remarks, remarque, remarques, commentaire, commentaires',
};

/** Lower case, without accents and signs. */
export const plainName = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const fieldByName = new Map<string, UserField>(
  Object.entries(synonyms).flatMap(([field, names]) =>
    [field, ...names.split(', ')].map((name) => [plainName(name), field as UserField] as const),
  ),
);

/** Columns with three cells to recognise them by and the field that each seems to hold, no field twice. */
export function describeColumns({ columns, rows }: UserFile): Schemas['ImportColumn'][] {
  const taken = new Set<UserField>();
  return columns.map((name, index) => {
    const field = fieldByName.get(plainName(name));
    const suggested = field && !taken.has(field) ? field : null;
    if (suggested) taken.add(suggested);
    return { name, examples: examplesOf(rows.map(({ cells }) => cells[index] ?? '')), suggested };
  });
}

function examplesOf(cells: readonly string[]): string[] {
  const different = new Set<string>();
  for (const cell of cells) {
    if (cell.trim()) different.add(cell.trim().slice(0, 100));
    if (different.size === 3) break;
  }
  return [...different];
}

/** The mapping that the suggestions make. */
export function suggestedMapping(
  columns: readonly Schemas['ImportColumn'][],
): Schemas['ColumnMapping'] {
  return Object.fromEntries(
    columns.flatMap(({ name, suggested }) => (suggested ? [[name, suggested]] : [])),
  );
}

/** Refuses columns that the file does not have, and a field that is filled twice. */
export function checkMapping(
  mapping: Readonly<Record<string, string>>,
  columns: readonly { readonly name: string }[],
): void {
  const known = new Set(columns.map(({ name }) => name));
  const filled = new Set<string>();
  const faults = Object.entries(mapping).flatMap(([name, field]): FieldFault[] => {
    const pointer = `/mapping/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!known.has(name)) return [{ pointer, code: 'unknown-column' }];
    if (filled.has(field)) return [{ pointer, code: 'field-mapped-twice' }];
    filled.add(field);
    return [];
  });
  if (faults.length) throw invalid(faults);
}
