import type { CountryCode } from 'libphonenumber-js';
import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import { readNumberOrPrefix } from '../blocked-numbers/blocked-numbers.rules.js';
import { defaultRule } from '../call-routing/directory.js';
import { normalizeDestination } from '../destinations/destinations.rules.js';
import type { FieldFault } from '../problem.js';
import { toE164 } from '../users/users.rules.js';
import type { AnsweringFields, AnsweringRecord } from './answering-rules.queries.js';

type Schemas = components['schemas'];
type Rule = Schemas['AnsweringRule'];
type Update = Schemas['AnsweringRulesUpdate'];

/** The whole document as it would be stored; faults are added at their pointer. */
export function withUpdate(
  before: AnsweringRecord,
  { rules, ...given }: Update,
  country: CountryCode,
  faults: FieldFault[],
): AnsweringFields & { id: string } {
  const lists = ['allowedNumbers', 'blockedNumbers'] as const;
  const { version: _version, updatedAt: _updatedAt, ...stored } = before;
  const after = { ...stored, ...given };
  for (const list of lists)
    if (given[list]) after[list] = readList(given[list], country, `/${list}`, faults);
  faults.push(...inBothLists(after));
  if (rules) after.rules = readRules(before, rules, country, faults);
  return after;
}

function readList(
  texts: readonly string[],
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
): string[] {
  const read = texts.map((text, index) => {
    const number = readNumberOrPrefix(text, country);
    if (!number) faults.push({ pointer: `${pointer}/${index}`, code: 'number-or-prefix' });
    return number ?? text;
  });
  return [...new Set(read)];
}

const inBothLists = ({ allowedNumbers, blockedNumbers }: AnsweringFields): FieldFault[] =>
  blockedNumbers.flatMap((number, index): FieldFault[] =>
    allowedNumbers.includes(number)
      ? [{ pointer: `/blockedNumbers/${index}`, code: 'number-in-both-lists', values: { number } }]
      : [],
  );

/** The rules as they are stored: known ones keep their id, and the Default rule has that of the user. */
function readRules(
  { id: userId, rules: before }: AnsweringRecord,
  given: readonly Schemas['AnsweringRuleInput'][],
  country: CountryCode,
  faults: FieldFault[],
): Rule[] {
  const known = new Set(before.map(({ id }) => id));
  const rules = given.map((input, index): Rule => {
    const pointer = `/rules/${index}`;
    const isDefault = input.timeFrameId === null;
    if (input.id && !known.has(input.id))
      faults.push({ pointer: `${pointer}/id`, code: 'unknown-reference' });
    const { id = uuidv7(), ...fields } = input;
    return {
      ...defaultRule(userId),
      ...fields,
      id: isDefault ? userId : id,
      enabled: isDefault || (fields.enabled ?? true),
      ringTargets: readTargets(fields.ringTargets ?? [], country, `${pointer}/ringTargets`, faults),
      forward: readForward(fields.forward ?? {}, country, `${pointer}/forward`, faults),
    };
  });
  faults.push(...checkOrder(rules), ...rules.flatMap(checkBusy));
  return rules;
}

function readTargets(
  targets: readonly Schemas['RingTarget'][],
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
): Schemas['RingTarget'][] {
  return targets.map((given, index) => {
    const target = { ...given, delaySeconds: given.delaySeconds ?? 0 };
    if (target.kind !== 'external') return target;
    const number = toE164(target.number, country);
    if (!number) faults.push({ pointer: `${pointer}/${index}/number`, code: 'invalid-number' });
    return { ...target, number: number ?? target.number, confirm: target.confirm ?? true };
  });
}

const readForward = (
  forward: Schemas['Forward'],
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
): Schemas['Forward'] =>
  Object.fromEntries(
    Object.entries(forward).flatMap(([condition, destination]) =>
      destination
        ? [
            [
              condition,
              normalizeDestination(destination, country, `${pointer}/${condition}`, faults),
            ],
          ]
        : [],
    ),
  );

/** One rule for each time frame, each rule once, and the Default rule last. */
function checkOrder(rules: readonly Rule[]): FieldFault[] {
  const faults: FieldFault[] = [];
  rules.forEach((rule, index) => {
    const twin = rules.findIndex(({ timeFrameId }) => timeFrameId === rule.timeFrameId);
    const same = rules.findIndex(({ id }) => id === rule.id);
    if (twin < index)
      faults.push({ pointer: `/rules/${index}/timeFrameId`, code: 'rule-for-same-time' });
    else if (same < index) faults.push({ pointer: `/rules/${index}/id`, code: 'duplicate' });
    else if (rule.timeFrameId === null && index < rules.length - 1)
      faults.push({ pointer: `/rules/${index}`, code: 'default-rule-last' });
  });
  if (!rules.some(({ timeFrameId }) => timeFrameId === null))
    faults.push({ pointer: '/rules', code: 'default-rule-required' });
  return faults;
}

/** Of several phones one is nearly always free, so that nothing would ever be busy. */
const checkBusy = ({ forward, ringTargets }: Rule, index: number): FieldFault[] =>
  forward.whenBusy && ringTargets.length > 1
    ? [{ pointer: `/rules/${index}/forward/whenBusy`, code: 'busy-with-several-targets' }]
    : [];
