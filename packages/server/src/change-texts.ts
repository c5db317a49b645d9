import type { TextValues } from './problem.js';
import { say, type Language } from './problem-texts.js';
import { text, type Text } from './problem-texts/text.js';

/** A title by how many objects it tells of (`count`). */
interface CountedText {
  readonly one: Text;
  readonly other: Text;
}

/** Titles of change sets by code, in the order of the alphabet. */
export const changeTexts = {
  'answering-rules-updated': text(
    'Answering rules of {name} changed',
    'Règles de réponse de {name} modifiées',
  ),
  'api-key-created': text('API key {name} created', 'Clé d’API {name} créée'),
  'api-key-deleted': text('API key {name} deleted', 'Clé d’API {name} supprimée'),
  'attendant-created': text('Auto attendant {name} added', 'Standard automatique {name} ajouté'),
  'attendant-deleted': text(
    'Auto attendant {name} deleted',
    'Standard automatique {name} supprimé',
  ),
  'attendant-updated': text('Auto attendant {name} changed', 'Standard automatique {name} modifié'),
  'call-hung-up': text('Call {name} hung up', 'Appel {name} raccroché'),
  'call-listened': text('Call {name} listened to', 'Appel {name} écouté'),
  'call-history-exported': text('Call history exported', 'Journal d’appels exporté'),
  'call-note-written': text('Note on the call {name} changed', 'Note de l’appel {name} modifiée'),
  'call-placed': text('Call to {name} placed', 'Appel vers {name} lancé'),
  'call-transferred': text('Call {name} transferred', 'Appel {name} transféré'),
  'conference-created': text('Conference {name} added', 'Conférence {name} ajoutée'),
  'conference-deleted': text('Conference {name} deleted', 'Conférence {name} supprimée'),
  'conference-ended': text('Conference {name} ended', 'Conférence {name} terminée'),
  'conference-invited': text(
    'Somebody called into the conference {name}',
    'Personne appelée dans la conférence {name}',
  ),
  'conference-joined': text('Conference {name} joined', 'Conférence {name} rejointe'),
  'conference-locked': text('Conference {name} locked', 'Conférence {name} verrouillée'),
  'conference-muted': text(
    'Everybody in the conference {name} muted',
    'Tout le monde rendu muet dans la conférence {name}',
  ),
  'conference-unlocked': text('Conference {name} unlocked', 'Conférence {name} déverrouillée'),
  'conference-unmuted': text(
    'Everybody in the conference {name} unmuted',
    'Parole rendue à tous dans la conférence {name}',
  ),
  'conference-updated': text('Conference {name} changed', 'Conférence {name} modifiée'),
  'department-created': text('Department {name} added', 'Service {name} ajouté'),
  'department-deleted': text('Department {name} deleted', 'Service {name} supprimé'),
  'department-updated': text('Department {name} changed', 'Service {name} modifié'),
  'device-created': text('Device {name} added', 'Appareil {name} ajouté'),
  'device-deleted': text('Device {name} deleted', 'Appareil {name} supprimé'),
  'device-password-renewed': text(
    'New password for device {name}',
    'Nouveau mot de passe de l’appareil {name}',
  ),
  'device-resynchronized': text(
    'Device {name} asked to fetch its configuration',
    'Appareil {name} invité à relire sa configuration',
  ),
  'device-updated': text('Device {name} changed', 'Appareil {name} modifié'),
  'domain-updated': text(
    'Settings of the organization changed',
    'Paramètres de l’organisation modifiés',
  ),
  'embed-session-created': text(
    'Embed session for {name} opened',
    'Session intégrée ouverte pour {name}',
  ),
  'embed-session-deleted': text(
    'Embed session of {name} ended',
    'Session intégrée de {name} terminée',
  ),
  'music-deleted': text(
    'Music on hold of {name} inherited again',
    'Musique d’attente de {name} de nouveau héritée',
  ),
  'music-updated': text('Music on hold of {name} changed', 'Musique d’attente de {name} modifiée'),
  'prompt-created': text('Prompt {name} added', 'Annonce {name} ajoutée'),
  'prompt-deleted': text('Prompt {name} deleted', 'Annonce {name} supprimée'),
  'prompt-updated': text('Prompt {name} changed', 'Annonce {name} modifiée'),
  'holiday-created': text('Holiday {name} added', 'Jour férié {name} ajouté'),
  'holiday-deleted': text('Holiday {name} deleted', 'Jour férié {name} supprimé'),
  'holiday-updated': text('Holiday {name} changed', 'Jour férié {name} modifié'),
  'holidays-adopted': {
    one: text(
      '{count} holiday taken from the catalogue ({region})',
      '{count} jour férié repris du catalogue ({region})',
    ),
    other: text(
      '{count} holidays taken from the catalogue ({region})',
      '{count} jours fériés repris du catalogue ({region})',
    ),
  },
  'import-mapping-created': text(
    'Column mapping {name} saved',
    'Correspondance de colonnes {name} enregistrée',
  ),
  'import-mapping-deleted': text(
    'Column mapping {name} deleted',
    'Correspondance de colonnes {name} supprimée',
  ),
  'override-created': text('Override added: {name}', 'Dérogation ajoutée : {name}'),
  'override-deleted': text('Override ended: {name}', 'Dérogation levée : {name}'),
  'override-updated': text('Override changed: {name}', 'Dérogation modifiée : {name}'),
  'caller-blocked': text('Caller {name} blocked', 'Appelant {name} bloqué'),
  'calls-forwarded': text('Calls of {name} forwarded', 'Appels de {name} renvoyés'),
  'holiday-planned': text('Holidays planned: {name}', 'Jours fériés planifiés : {name}'),
  'opening-hours-changed': text(
    'Opening hours changed: {name}',
    'Heures d’ouverture modifiées : {name}',
  ),
  'blocked-number-created': text('{name} blocked', '{name} bloqué'),
  'blocked-number-deleted': text('{name} let through again', '{name} débloqué'),
  'emergency-address-created': text(
    'Emergency address {name} added',
    'Adresse d’urgence {name} ajoutée',
  ),
  'emergency-address-deleted': text(
    'Emergency address {name} deleted',
    'Adresse d’urgence {name} supprimée',
  ),
  'emergency-address-updated': text(
    'Emergency address {name} changed',
    'Adresse d’urgence {name} modifiée',
  ),
  'phone-number-created': text('Phone number {name} added', 'Numéro {name} ajouté'),
  'phone-number-deleted': text('Phone number {name} deleted', 'Numéro {name} supprimé'),
  'phone-number-updated': text('Phone number {name} changed', 'Numéro {name} modifié'),
  'phone-numbers-deleted': {
    one: text('{count} phone number deleted', '{count} numéro supprimé'),
    other: text('{count} phone numbers deleted', '{count} numéros supprimés'),
  },
  'phone-numbers-imported': {
    one: text('{count} phone number imported', '{count} numéro importé'),
    other: text('{count} phone numbers imported', '{count} numéros importés'),
  },
  'phone-numbers-updated': {
    one: text('{count} phone number changed', '{count} numéro modifié'),
    other: text('{count} phone numbers changed', '{count} numéros modifiés'),
  },
  'participant-amplified': text(
    'Volume of {name} changed in a conference',
    'Volume de {name} modifié dans une conférence',
  ),
  'participant-muted': text(
    '{name} muted in a conference',
    '{name} rendu muet dans une conférence',
  ),
  'participant-removed': text('{name} removed from a conference', '{name} retiré d’une conférence'),
  'participant-unmuted': text(
    '{name} unmuted in a conference',
    'Parole rendue à {name} dans une conférence',
  ),
  'agent-available': text('{name}: available', '{name} : disponible'),
  'agent-logged-out': text('{name}: logged out', '{name} : déconnecté'),
  'agent-unavailable': text('{name}: unavailable', '{name} : non disponible'),
  'caller-moved-up': text('Caller {name} moved up', 'Appelant {name} placé en tête'),
  'caller-taken': text('Caller {name} taken out of the line', 'Appelant {name} pris dans la file'),
  'queue-agents-updated': text(
    'Agents of the call queue {name} changed',
    'Agents de la file d’attente {name} modifiés',
  ),
  'queue-created': text('Call queue {name} added', 'File d’attente {name} ajoutée'),
  'queue-deleted': text('Call queue {name} deleted', 'File d’attente {name} supprimée'),
  'queue-updated': text('Call queue {name} changed', 'File d’attente {name} modifiée'),
  'supervision-updated': text(
    'Own call centre layout changed',
    'Disposition personnelle du centre d’appels modifiée',
  ),
  'profile-updated': text('Own profile changed', 'Profil personnel modifié'),
  'recording-deleted': text('Recording of a call deleted', 'Enregistrement d’un appel supprimé'),
  'site-created': text('Site {name} added', 'Site {name} ajouté'),
  'site-deleted': text('Site {name} deleted', 'Site {name} supprimé'),
  'site-updated': text('Site {name} changed', 'Site {name} modifié'),
  'time-frame-created': text('Time frame {name} added', 'Période {name} ajoutée'),
  'time-frame-deleted': text('Time frame {name} deleted', 'Période {name} supprimée'),
  'time-frame-updated': text('Time frame {name} changed', 'Période {name} modifiée'),
  redone: text('Restored again: {name}', 'Rétabli : {name}'),
  undone: text('Undone: {name}', 'Défait : {name}'),
  'user-created': text('User {name} added', 'Utilisateur {name} ajouté'),
  'user-deleted': text('User {name} deleted', 'Utilisateur {name} supprimé'),
  'user-locked': text('User {name} locked', 'Utilisateur {name} verrouillé'),
  'user-recycled': text('Employee replaced by {name}', 'Employé remplacé par {name}'),
  'user-unlocked': text('User {name} unlocked', 'Utilisateur {name} déverrouillé'),
  'user-updated': text('User {name} changed', 'Utilisateur {name} modifié'),
  'users-imported': {
    one: text('{count} user imported from {name}', '{count} utilisateur importé de {name}'),
    other: text('{count} users imported from {name}', '{count} utilisateurs importés de {name}'),
  },
  'users-updated': {
    one: text('{count} user changed', '{count} utilisateur modifié'),
    other: text('{count} users changed', '{count} utilisateurs modifiés'),
  },
  'link-sent': text('Sign-in link sent to {name}', 'Lien de connexion envoyé à {name}'),
  'links-sent': {
    one: text(
      'Sign-in link sent to {count} user',
      'Lien de connexion envoyé à {count} utilisateur',
    ),
    other: text(
      'Sign-in links sent to {count} users',
      'Liens de connexion envoyés à {count} utilisateurs',
    ),
  },
  'users-deleted': {
    one: text('{count} user deleted', '{count} utilisateur supprimé'),
    other: text('{count} users deleted', '{count} utilisateurs supprimés'),
  },
  'voice-message-deleted': text('Own voice message deleted', 'Message vocal personnel supprimé'),
  'voice-message-updated': text(
    'Own voice message marked as heard or new',
    'Message vocal personnel marqué comme écouté ou nouveau',
  ),
  'voicemail-updated': text('Voicemail of {name} changed', 'Messagerie vocale de {name} modifiée'),
  'password-changed': text('Own password changed', 'Mot de passe personnel modifié'),
  'pin-changed': text('Own voicemail PIN changed', 'NIP de messagerie vocale personnel modifié'),
  'recovery-codes-replaced': text(
    'Own recovery codes replaced',
    'Codes de secours personnels remplacés',
  ),
  'totp-enrolled': text(
    'Authenticator being set up',
    'Application d’authentification en cours d’ajout',
  ),
  'totp-enabled': text(
    'Own authenticator set',
    'Application d’authentification personnelle ajoutée',
  ),
  'totp-disabled': text(
    'Own authenticator removed',
    'Application d’authentification personnelle retirée',
  ),
  'session-ended': text('Own session ended', 'Session personnelle terminée'),
} as const satisfies Record<string, Text | CountedText>;

/** What a write did, in words of the reader: kept as a code with values, put into words when it is read. */
export interface ChangeTitle {
  readonly code: keyof typeof changeTexts;
  readonly values?: TextValues;
}

/** The stored title (JSON of a ChangeTitle) in words; a title about another change holds that one as `of`. */
export function describeChange(stored: string, language: Language): string {
  const { code, values } = JSON.parse(stored) as ChangeTitle;
  const of = values?.['of'];
  const title: Text | CountedText = changeTexts[code];
  const sentence = 'en' in title ? title : title[pluralOf(values?.['count'], language)];
  return say(
    sentence,
    language,
    of === undefined ? values : { name: describeChange(String(of), language) },
  );
}

const pluralOf = (count: unknown, language: Language) =>
  new Intl.PluralRules(language).select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
