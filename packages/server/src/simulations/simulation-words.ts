import type { components } from '@pbxkit/client';
import { toObject } from '../call-routing/place-texts.js';
import { numberText } from '../destinations/number-text.js';
import { say, type Language } from '../problem-texts.js';
import type { SimulatedCall, SimulatedStep } from '../routing/simulate.js';
import type { Reason, Rule, Step } from '../routing/steps.js';
import {
  endTexts,
  plainOverride,
  reasonTexts,
  ringTexts,
  ruleTexts,
  warningTexts,
} from './simulation-texts.js';

type Schemas = components['schemas'];

/** Of warnings that a call with many rings repeats, each is said once. */
const shown = 100;

/** A simulated call in words of a language. */
export function toSimulation(
  call: SimulatedCall,
  { at, timeZone, language }: { at: Date; timeZone: string; language: Language },
): Schemas['Simulation'] {
  const { steps, end, warnings } = call;
  const object = end.object && toObject(end.object, language);
  const texts = warnings.map(({ code, values }) => ({
    code,
    text: say(warningTexts[code], language, values),
  }));
  return {
    at: at.toISOString(),
    timeZone,
    steps: steps.map((step, index) =>
      toStep(step, language, index === steps.length - 1 && end.kind === 'answered'),
    ),
    end: {
      kind: end.kind,
      object,
      text: say(endTexts[end.kind], language, { object: object?.name ?? '' }),
    },
    warnings: [...new Map(texts.map((warning) => [warning.text, warning])).values()].slice(
      0,
      shown,
    ),
  };
}

function toStep(
  { action, at, waitSeconds, ...decision }: SimulatedStep,
  language: Language,
  answered: boolean,
): Schemas['SimulationStep'] {
  const { reason, ...words } = decisionWords(decision, language);
  const outcome = answered ? 'answered' : waitSeconds > 0 ? 'nobody' : 'busy';
  return {
    ...words,
    reason: action.kind === 'ring' ? `${reason}; ${say(ringTexts[outcome], language)}` : reason,
    at: at.toISOString(),
    waitSeconds,
  };
}

/** One decision of the routing in words. */
export function decisionWords(
  { object: place, rule, reason }: Pick<Step, 'object' | 'rule' | 'reason'>,
  language: Language,
): Pick<Schemas['SimulationStep'], 'object' | 'rule' | 'code' | 'reason'> {
  const object = toObject(place, language);
  const named = rule && nameOf(rule, language);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(reason.values))
    values[name] = numberText(`${value}`, language);
  const sentence = say(textOf(reason, rule), language, {
    ...values,
    object: object.name,
    rule: named ?? '',
  });
  return { object, rule: named, code: reason.code, reason: sentence };
}

const textOf = ({ code }: Reason, rule: Rule | null) =>
  code === 'override' && !rule?.name ? plainOverride : reasonTexts[code];

/** As the person named it, else what it is. */
const nameOf = ({ code, name }: Rule, language: Language): string =>
  name ? numberText(name, language) : say(ruleTexts[code], language);
