import { problem, text, type ProblemText, type Text } from './text.js';

/** Calls under way and their history. */
export const callsProblems = {
  'call-gone': problem(
    'The call is over',
    'L’appel est terminé',
    'It ended before this could be done.',
    'Il a pris fin avant que ce soit fait.',
  ),
  'export-busy': problem(
    'Another export is under way',
    'Une autre exportation est en cours',
    'You have one at a time. Wait until it is done, or stop it.',
    'Vous en avez une à la fois. Attendez qu’elle soit terminée ou arrêtez-la.',
  ),
  'export-not-ready': problem(
    'The file is not ready',
    'Le fichier n’est pas prêt',
    'It can be downloaded once the export is done.',
    'Il pourra être téléchargé quand l’exportation sera terminée.',
  ),
  'export-too-large': problem(
    'Too many calls for one file',
    'Trop d’appels pour un seul fichier',
    'The file would have {used} calls; {limit} are possible. Choose a shorter period.',
    'Le fichier aurait {used} appels; {limit} sont possibles. Choisissez une période plus courte.',
  ),
  'meeting-under-way': problem(
    'People are in the conference',
    'Des personnes sont dans la conférence',
    'End the meeting first, or wait until everybody has left.',
    'Mettez d’abord fin à la réunion ou attendez que tous soient partis.',
  ),
  'no-phone': problem(
    'None of your phones can be reached',
    'Aucun de vos téléphones n’est joignable',
    'Turn one on, or add a device under Phones, and try again.',
    'Allumez-en un ou ajoutez un appareil sous Téléphones, puis réessayez.',
  ),
  'not-connected': problem(
    'Nobody is connected in this call',
    'Personne n’est en communication dans cet appel',
    'Wait until somebody answers.',
    'Attendez que quelqu’un réponde.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const callsFaults = {
  'period-backwards': text(
    'The period begins after its end. Exchange the two.',
    'La période commence après sa fin. Inversez les deux.',
  ),
  'period-too-long': text(
    'The period has more than {limit} days. Choose a shorter one.',
    'La période compte plus de {limit} jours. Choisissez-en une plus courte.',
  ),
} as const satisfies Record<string, Text>;
