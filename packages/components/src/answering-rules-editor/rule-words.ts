import '../locales/en/answering-rules-editor.js';
import { destinationText } from '../shared/destination-words.js';
import type { Localize } from '../shared/localize.js';
import {
  planOf,
  type AnsweringRules,
  type Plan,
  type RingTarget,
  type Rule,
  type TimeFrame,
} from './answering-rules-editor.model.js';

/** Whose rules they are, as far as it may be read. */
export interface Owner {
  name: string | undefined;
  /** False where unanswered calls end without a mailbox. */
  voicemail: boolean;
}

export interface RuleNames {
  owner: Owner;
  frames: readonly TimeFrame[];
  /** Names of people by id. */
  people: ReadonlyMap<string, string>;
}

/** `Weekdays`, `Default`. */
export function ruleTitle(words: Localize, rule: Rule, frames: readonly TimeFrame[]): string {
  if (rule.timeFrameId === null) return words.text('answeringRules.default');
  const frame = frames.find(({ id }) => id === rule.timeFrameId);
  return frame?.name ?? words.text('answeringRules.unknownFrame');
}

/** What a rule does: “Rings the phones of Anne for 25 s, then voicemail”. */
export function ruleSummary(
  words: Localize,
  rule: Rule,
  ringSeconds: number,
  names: RuleNames,
): string {
  const plan = planOf(rule, ringSeconds);
  const then = thenText(words, plan, names);
  switch (plan.kind) {
    case 'off':
      return words.text('answeringRules.summary.off');
    case 'disturb':
      return words.text('answeringRules.summary.disturb', { then });
    case 'always':
      return words.text('answeringRules.summary.always', { then });
    case 'ring': {
      const id = plan.screening ? 'answeringRules.summary.screens' : 'answeringRules.summary.rings';
      return words.text(id, { who: whoText(words, plan, names), seconds: plan.seconds, then });
    }
  }
}

/** Why the rule that is in force decides, and until when; undefined for every other rule. */
export function activeText(
  words: Localize,
  rule: Rule,
  stored: AnsweringRules | undefined,
  frames: readonly TimeFrame[],
): string | undefined {
  if (stored?.activeRuleId !== rule.id) return undefined;
  const reason = rule.timeFrameId === null ? 'default' : 'frame';
  const name = ruleTitle(words, rule, frames);
  if (!stored.activeUntil) return words.text(`answeringRules.because.${reason}`, { name });
  const time = words.date(stored.activeUntil);
  return words.text(`answeringRules.because.${reason}Until`, { name, time });
}

function whoText(words: Localize, plan: Plan, names: RuleNames): string {
  return words.list(plan.targets.map((target) => targetText(words, target, names)));
}

function targetText(words: Localize, target: RingTarget, { owner, people }: RuleNames): string {
  const name = nameOf(words, target, owner, people);
  return target.delaySeconds
    ? words.text('answeringRules.summary.after', { name, seconds: target.delaySeconds })
    : name;
}

function nameOf(
  words: Localize,
  target: RingTarget,
  owner: Owner,
  people: RuleNames['people'],
): string {
  if (target.kind === 'external') return words.phone(target.number);
  const name = target.kind === 'user' ? people.get(target.id) : owner.name;
  if (name) return words.text('answeringRules.summary.phonesOf', { name });
  return words.text(
    target.kind === 'user' ? 'answeringRules.summary.colleague' : 'answeringRules.ownPhonesInText',
  );
}

function thenText(words: Localize, { then }: Plan, { owner, people }: RuleNames): string {
  if (then) return destinationText(words, then, people);
  return words.text(
    owner.voicemail ? 'answeringRules.summary.voicemail' : 'answeringRules.summary.nobody',
  );
}
