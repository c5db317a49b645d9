import type { components } from '@pbxkit/client';
import { text, type Text } from '../problem-texts/text.js';

type Schemas = components['schemas'];

/** Headings of a readable file, one for each column. */
export const columnTexts: Readonly<Record<Schemas['CallRecordColumn'], Text>> = {
  id: text('Identifier', 'Identifiant'),
  direction: text('Direction', 'Sens'),
  startedAt: text('Start', 'Début'),
  fromNumber: text('Caller number', 'Numéro de l’appelant'),
  fromName: text('Caller', 'Appelant'),
  dialled: text('Dialled', 'Composé'),
  dialledName: text('Dialled name', 'Nom composé'),
  answeredBy: text('Answered by', 'Répondu par'),
  outcome: text('Outcome', 'Résultat'),
  waitSeconds: text('Wait, in seconds', 'Attente, en secondes'),
  talkSeconds: text('Talk, in seconds', 'Conversation, en secondes'),
  totalSeconds: text('Total, in seconds', 'Total, en secondes'),
  story: text('Story', 'Déroulement'),
  cause: text('Cause', 'Cause'),
  note: text('Note', 'Note'),
  site: text('Site', 'Site'),
};

export const legTexts = {
  id: columnTexts.id,
  leg: text('Leg', 'Segment'),
  target: text('Phone or line', 'Téléphone ou ligne'),
  startedAt: columnTexts.startedAt,
  answeredAt: text('Answered at', 'Répondu à'),
  endedAt: text('End', 'Fin'),
  reason: text('Reason of the end', 'Raison de la fin'),
} as const;

export const directionTexts: Readonly<Record<Schemas['CallDirection'], Text>> = {
  inbound: text('Inbound', 'Entrant'),
  internal: text('Internal', 'Interne'),
  outbound: text('Outbound', 'Sortant'),
};

export const outcomeTexts: Readonly<Record<Schemas['CallOutcome'], Text>> = {
  abandoned: text('Abandoned', 'Abandonné'),
  answered: text('Answered', 'Répondu'),
  blocked: text('Blocked', 'Bloqué'),
  busy: text('Busy', 'Occupé'),
  failed: text('Failed', 'Échec'),
  forwarded: text('Forwarded', 'Renvoyé'),
  missed: text('Missed', 'Manqué'),
  voicemail: text('Voicemail', 'Messagerie vocale'),
};

export const reasonTexts: Readonly<Record<Schemas['CallLegReason'], Text>> = {
  busy: text('Busy', 'Occupé'),
  cancelled: text('The caller gave up', 'L’appelant a raccroché'),
  completed: text('Completed', 'Terminé'),
  declined: text('Declined', 'Refusé'),
  elsewhere: text('Answered elsewhere', 'Répondu ailleurs'),
  failed: text('Failed', 'Échec'),
  noAnswer: text('No answer', 'Pas de réponse'),
  offline: text('Switched off', 'Éteint'),
  transferred: text('Transferred', 'Transféré'),
};
