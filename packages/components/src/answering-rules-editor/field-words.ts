import type { Localize, StringId } from '../shared/localize.js';
import { ruleAt, type Fault, type Rule, type RulesDraft } from './answering-rules-editor.model.js';
import { ruleSummary, ruleTitle, type RuleNames } from './rule-words.js';

const fields: Record<keyof RulesDraft, StringId> = {
  rules: 'answeringRules.rules',
  ringSeconds: 'answeringRules.ringSeconds',
  allowedNumbers: 'answeringRules.allowedNumbers',
  blockedNumbers: 'answeringRules.blockedNumbers',
  blockAnonymous: 'answeringRules.blockAnonymous',
};

/** Label of a field of the draft; null for anything else. */
export function fieldLabel(words: Localize, field: string): string | null {
  return Object.hasOwn(fields, field) ? words.text(fields[field as keyof RulesDraft]) : null;
}

/** A value of a field in words, for the merge. */
export function fieldText(
  words: Localize,
  field: string,
  value: unknown,
  names: RuleNames,
  ringSeconds: number,
): string {
  if (field === 'rules') return rulesText(words, value as Rule[], names, ringSeconds);
  if (field === 'ringSeconds') {
    return words.text('answeringRules.secondsValue', { seconds: value as number });
  }
  if (typeof value === 'boolean') {
    return words.text(value ? 'editor.yes' : 'editor.no');
  }
  const numbers = (value as string[]).map((number) => words.phone(number));
  return numbers.length > 0 ? numbers.join(', ') : words.text('answeringRules.noNumbers');
}

/** What must be corrected, and in which rule. */
export function faultText(
  words: Localize,
  { pointer, code }: Fault,
  rules: readonly Rule[],
  { frames }: RuleNames,
): string {
  const fault = words.text(`answeringRules.fault.${code}`);
  const rule = rules.find(({ id }) => id === ruleAt(pointer, rules));
  if (!rule) return fault;
  const name = ruleTitle(words, rule, frames);
  return words.text('answeringRules.faultIn', { name, fault });
}

function rulesText(
  words: Localize,
  rules: readonly Rule[],
  names: RuleNames,
  ringSeconds: number,
): string {
  return rules
    .map((rule, index) => {
      const title = ruleTitle(words, rule, names.frames);
      return `${index + 1}. ${title} – ${ruleSummary(words, rule, ringSeconds, names)}`;
    })
    .join('; ');
}
