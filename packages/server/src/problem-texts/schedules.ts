import { text, type Text } from './text.js';

/** Single fields of time frames, holidays and overrides. */
export const schedulesFaults = {
  'catalogue-holiday': text(
    'The catalogue says when this holiday is. Add a holiday of your own for another day.',
    'Le catalogue fixe la date de ce jour férié. Ajoutez votre propre jour férié pour une autre date.',
  ),
  'date-or-rule': text(
    'A holiday has either one date or a yearly rule. Give one of them.',
    'Un jour férié a soit une date, soit une règle annuelle. Indiquez l’une des deux.',
  ),
  'destination-is-target': text(
    'Calls would come back here without end. Choose another destination.',
    'Les appels reviendraient ici sans fin. Choisissez une autre destination.',
  ),
  'end-before-start': text(
    'The end must come after the start. Choose a later end.',
    'La fin doit suivre le début. Choisissez une fin plus tardive.',
  ),
  'end-in-past': text(
    'This moment has passed. Choose an end in the future.',
    'Ce moment est passé. Choisissez une fin à venir.',
  ),
  'holidays-required': text(
    'Needs at least one holiday. Choose one from the calendar.',
    'Exige au moins un jour férié. Choisissez-en un dans le calendrier.',
  ),
  'invalid-holiday-rule': text(
    'Is not a yearly rule such as 12-25, easter -2 or 1st monday in September.',
    'N’est pas une règle annuelle comme 12-25, easter -2 ou 1st monday in September.',
  ),
  'invalid-recurrence': text(
    'Is not a rule of RFC 5545 such as FREQ=MONTHLY;BYDAY=1MO, daily or longer.',
    'N’est pas une règle de la RFC 5545 comme FREQ=MONTHLY;BYDAY=1MO, quotidienne ou plus espacée.',
  ),
  'override-too-long': text(
    'An override lasts at most {limit} days. Choose an earlier end.',
    'Une dérogation dure au plus {limit} jours. Choisissez une fin plus proche.',
  ),
  'period-too-long': text(
    'At most {limit} days can be shown at once. Choose an earlier end.',
    'On peut afficher au plus {limit} jours à la fois. Choisissez une fin plus proche.',
  ),
  'range-empty': text(
    'Start and end are the same. Change one of them; 00:00 to 24:00 is a whole day.',
    'Le début et la fin sont identiques. Modifiez l’un des deux; 00:00 à 24:00 est un jour entier.',
  ),
  'range-overlap': text(
    'Overlaps {other}. Change one of them, or join them.',
    'Chevauche {other}. Modifiez l’une des deux plages ou réunissez-les.',
  ),
  'ranges-required': text(
    'Needs at least one range. Add when it is in force.',
    'Exige au moins une plage. Ajoutez quand elle est en vigueur.',
  ),
  'recurrence-never': text(
    'This rule has no day at all, like a 30 February. Correct it.',
    'Cette règle ne tombe jamais, comme un 30 février. Corrigez-la.',
  ),
  'too-many-ranges': text(
    'A day has at most {limit} ranges. Remove or join some.',
    'Un jour compte au plus {limit} plages. Retirez-en ou réunissez-en.',
  ),
  'unknown-region': text(
    'The catalogue has no such region. Choose one from its list.',
    'Le catalogue ne contient pas cette région. Choisissez-en une dans sa liste.',
  ),
} as const satisfies Record<string, Text>;
