import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { normalizeDestination, normalizeTimeRules } from '../destinations/destinations.rules.js';
import type { FieldFault } from '../problem.js';
import {
  referencesOf,
  referencesOfTimeRules,
  type DocumentReference,
} from '../uses/document-references.js';

type Schemas = components['schemas'];
type Attendant = Schemas['Attendant'];
type Menu = Schemas['AttendantMenu'];
type Key = Schemas['AttendantKey'];

/** Menus below the main one, at most. */
export const deepest = 5;

/** Everything that a person can set of an auto attendant. */
export const attendantFields = [
  'name',
  'extension',
  'siteId',
  'language',
  'greetings',
  'timeRules',
  'menu',
  'dialByExtension',
  'noKeySeconds',
  'interDigitSeconds',
  'noKey',
  'invalidKey',
] as const satisfies readonly (keyof Attendant)[];

export type AttendantFields = Pick<Attendant, (typeof attendantFields)[number]>;

const hangUp: Schemas['AttendantAttempts'] = {
  maxRepeats: 2,
  destination: { kind: 'hangup', signal: 'tone' },
};

/** A new auto attendant where nothing is said. */
export const withDefaults = (given: Schemas['AttendantCreate']): AttendantFields => ({
  siteId: null,
  language: null,
  noKey: hangUp,
  invalidKey: hangUp,
  ...given,
  greetings: given.greetings ?? [],
  timeRules: given.timeRules ?? [],
  dialByExtension: given.dialByExtension ?? true,
  noKeySeconds: given.noKeySeconds ?? 5,
  interDigitSeconds: given.interDigitSeconds ?? 2,
});

/** The given fields as they are stored: every key whole, outside numbers in E.164; faults are added. */
export function normalizeAttendant<Fields extends Partial<AttendantFields>>(
  given: Fields,
  country: CountryCode,
  faults: FieldFault[],
): Fields {
  const fields: Partial<AttendantFields> = { ...given };
  if (fields.timeRules) fields.timeRules = normalizeTimeRules(fields.timeRules, country, faults);
  if (fields.menu) fields.menu = normalizeMenu(fields.menu, country, '/menu', faults);
  for (const field of ['noKey', 'invalidKey'] as const) {
    const attempts = fields[field];
    if (!attempts) continue;
    const pointer = `/${field}/destination`;
    const destination = normalizeDestination(attempts.destination, country, pointer, faults);
    fields[field] = { ...attempts, destination };
  }
  return fields as Fields;
}

function normalizeMenu(
  { promptId, keys }: Menu,
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
  depth = 0,
): Menu {
  return {
    promptId,
    keys: keys.map(({ key, action, destination, menu, description, callerIdPrefix }, index) => {
      const at = `${pointer}/keys/${index}`;
      return {
        ...{ key, action, description: description ?? '', callerIdPrefix: callerIdPrefix || null },
        destination: destination
          ? normalizeDestination(destination, country, `${at}/destination`, faults)
          : null,
        menu: menu ? normalizeInner(menu, country, `${at}/menu`, faults, depth) : null,
      };
    }),
  };
}

/** What lies deeper than menus nest is refused as it came. */
const normalizeInner = (
  menu: Menu,
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
  depth: number,
): Menu => (depth < deepest ? normalizeMenu(menu, country, pointer, faults, depth + 1) : menu);

/** What a menu breaks: a key twice, parts that its action does not take, menus too deep. */
export function checkMenu({ keys }: Menu, pointer = '/menu', depth = 0): FieldFault[] {
  return keys.flatMap((key, index) => {
    const at = `${pointer}/keys/${index}`;
    const faults = checkKey(key, at, depth);
    if (keys.findIndex((other) => other.key === key.key) < index)
      faults.push({ pointer: `${at}/key`, code: 'duplicate' });
    if (!key.menu) return faults;
    if (depth === deepest)
      return [
        ...faults,
        { pointer: `${at}/menu`, code: 'menu-too-deep', values: { limit: deepest } },
      ];
    return [...faults, ...checkMenu(key.menu, `${at}/menu`, depth + 1)];
  });
}

function checkKey({ action, destination, menu }: Key, at: string, depth: number): FieldFault[] {
  const faults: FieldFault[] = [];
  const takes = { destination, menu };
  for (const part of ['destination', 'menu'] as const)
    if (action === part && !takes[part])
      faults.push({ pointer: `${at}/${part}`, code: 'required' });
    else if (action !== part && takes[part])
      faults.push({ pointer: `${at}/${part}`, code: 'not-for-this-action' });
  if (action === 'back' && depth === 0)
    faults.push({ pointer: `${at}/action`, code: 'no-menu-before' });
  return faults;
}

/** Each time frame greets once; a later greeting for the same time would never be heard. */
export const checkGreetings = (greetings: readonly Schemas['AttendantGreeting'][]): FieldFault[] =>
  greetings.flatMap(({ timeFrameId }, index): FieldFault[] =>
    greetings.findIndex((other) => other.timeFrameId === timeFrameId) < index
      ? [{ pointer: `/greetings/${index}/timeFrameId`, code: 'duplicate' }]
      : [],
  );

/** Everything that the documents of an auto attendant refer to. */
export const referencesOfAttendant = ({
  greetings,
  timeRules,
  menu,
  noKey,
  invalidKey,
}: Pick<AttendantFields, 'greetings' | 'timeRules' | 'menu' | 'noKey' | 'invalidKey'>) => [
  ...greetings.flatMap(({ timeFrameId, promptId }, index) => [
    ...(timeFrameId
      ? [reference('greetings', `/greetings/${index}/timeFrameId`, 'time-frames', timeFrameId)]
      : []),
    reference('greetings', `/greetings/${index}/promptId`, 'prompts', promptId),
  ]),
  ...referencesOfTimeRules(timeRules),
  ...referencesOfMenu(menu, '/menu'),
  ...referencesOf(noKey.destination, 'noKey', '/noKey/destination'),
  ...referencesOf(invalidKey.destination, 'invalidKey', '/invalidKey/destination'),
];

function referencesOfMenu({ promptId, keys }: Menu, pointer: string): DocumentReference[] {
  return [
    ...(promptId ? [reference('menu', `${pointer}/promptId`, 'prompts', promptId)] : []),
    ...keys.flatMap(({ destination, menu }, index) => [
      ...referencesOf(destination, 'menu', `${pointer}/keys/${index}/destination`),
      ...(menu ? referencesOfMenu(menu, `${pointer}/keys/${index}/menu`) : []),
    ]),
  ];
}

const reference = (
  field: string,
  pointer: string,
  resource: DocumentReference['to']['resource'],
  id: string,
): DocumentReference => ({ field, pointer, to: { resource, id } });
