import type { components } from '@pbxkit/client';
import type { TextValues } from './problem.js';
import { accessFaults, accessProblems } from './problem-texts/access.js';
import { callsFaults, callsProblems } from './problem-texts/calls.js';
import { changesFaults, changesProblems } from './problem-texts/changes.js';
import { devicesFaults, devicesProblems } from './problem-texts/devices.js';
import { elided } from './problem-texts/elided.js';
import { importsFaults, importsProblems } from './problem-texts/imports.js';
import { numbersFaults, numbersProblems } from './problem-texts/numbers.js';
import { queuesFaults, queuesProblems } from './problem-texts/queues.js';
import { promptsFaults, promptsProblems } from './problem-texts/prompts.js';
import { requestsFaults, requestsProblems, typeTexts } from './problem-texts/requests.js';
import { routingFaults, routingProblems } from './problem-texts/routing.js';
import { schedulesFaults } from './problem-texts/schedules.js';
import { secretsFaults } from './problem-texts/secrets.js';
import { settingsFaults, settingsProblems } from './problem-texts/settings.js';
import { usersFaults, usersProblems } from './problem-texts/users.js';
import type { Text } from './problem-texts/text.js';

export { typeTexts, type Text };

export type Language = components['schemas']['Language'];

/** Problems by code, each area in a file of its own. */
export const problemTexts = {
  ...accessProblems,
  ...callsProblems,
  ...changesProblems,
  ...devicesProblems,
  ...importsProblems,
  ...numbersProblems,
  ...queuesProblems,
  ...promptsProblems,
  ...requestsProblems,
  ...routingProblems,
  ...settingsProblems,
  ...usersProblems,
};

export type ProblemCode = keyof typeof problemTexts;

/** Faults of single fields by code. */
export const fieldTexts = {
  ...accessFaults,
  ...callsFaults,
  ...changesFaults,
  ...devicesFaults,
  ...importsFaults,
  ...numbersFaults,
  ...queuesFaults,
  ...promptsFaults,
  ...requestsFaults,
  ...routingFaults,
  ...schedulesFaults,
  ...secretsFaults,
  ...settingsFaults,
  ...usersFaults,
};

export type FieldCode = keyof typeof fieldTexts;

/** The sentence in a language, with its values put in. */
export function say(sentence: Text, language: Language, values: TextValues = {}): string {
  const words = language === 'fr-CA' ? elided(sentence.fr, values) : sentence.en;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Language of an `Accept-Language` header (RFC 9110 section 12.5.4); undefined when it names none of ours. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => /^(en|fr)\b/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0] && (wanted[0].tag.startsWith('fr') ? 'fr-CA' : 'en-CA');
}
