import type { components } from '@pbxkit/client';
import type { Destination } from '../shared/destination.model.js';

type Schemas = components['schemas'];
export type AnsweringRules = Schemas['AnsweringRules'];
export type Rule = Schemas['AnsweringRule'];
export type RingTarget = Schemas['RingTarget'];
export type TimeFrame = Schemas['TimeFrame'];
export type Condition = keyof Schemas['Forward'];
export type NumberList = 'allowedNumbers' | 'blockedNumbers';

/** What the form edits. */
export type RulesDraft = Pick<
  AnsweringRules,
  'rules' | 'ringSeconds' | NumberList | 'blockAnonymous'
>;
export type RulesEdits = Partial<RulesDraft>;

/** One thing that must be corrected, at a JSON pointer into the draft. */
export interface Fault {
  pointer: string;
  code: 'ringSeconds' | 'delay' | 'busyTargets' | 'sameTarget' | 'noTarget' | 'sameFrame';
}

/** What a rule does with a call, in the order in which it is asked (product rule of routing to a user). */
export interface Plan {
  kind: 'off' | 'disturb' | 'always' | 'ring';
  /** Whom it rings; of `ring`. */
  targets: readonly RingTarget[];
  seconds: number;
  screening: boolean;
  /** Where the call goes then; null = voicemail. */
  then: Destination | null;
}

export const conditions: readonly Condition[] = [
  'always',
  'whenUnanswered',
  'onActive',
  'whenBusy',
  'whenOffline',
  'onDnd',
];
export const maxNumbers = 500;
export const maxTargets = 20;
const seconds = { min: 5, max: 300 };
const longestDelay = 60;

export function draftOf(stored: AnsweringRules): RulesDraft {
  const { rules, ringSeconds, allowedNumbers, blockedNumbers, blockAnonymous } = stored;
  return { rules, ringSeconds, allowedNumbers, blockedNumbers, blockAnonymous };
}

export function isDefault(rule: Rule): boolean {
  return rule.timeFrameId === null;
}

/** Rules after one moved by some places; the Default rule stays the last one. */
export function moved(rules: readonly Rule[], id: string, to: number): Rule[] {
  const from = rules.findIndex((rule) => rule.id === id);
  const rule = rules[from];
  if (!rule || isDefault(rule)) return [...rules];
  const last = rules.filter((one) => !isDefault(one)).length - 1;
  const others = rules.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, Math.min(to, last)), 0, rule);
}

/** A new rule for a time frame, first in line, so that it takes effect. */
export function withNewRule(rules: readonly Rule[], timeFrameId: string): Rule[] {
  const used = new Set(rules.map(({ id }) => id));
  const number = rules.findIndex((_, index) => !used.has(`new-${index}`));
  const id = `new-${number < 0 ? rules.length : number}`;
  return [{ ...plainRule, id, timeFrameId }, ...rules];
}

export function withRule(rules: readonly Rule[], id: string, changes: Partial<Rule>): Rule[] {
  return rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule));
}

export function withoutRule(rules: readonly Rule[], id: string): Rule[] {
  return rules.filter((rule) => rule.id !== id || isDefault(rule));
}

/** Time frames that no other rule has; each may have one. */
export function freeFrames(
  frames: readonly TimeFrame[],
  rules: readonly Rule[],
  own: string | null = null,
): TimeFrame[] {
  const taken = new Set(rules.map(({ timeFrameId }) => timeFrameId));
  return frames.filter(({ id }) => id === own || !taken.has(id));
}

/** Targets as they ring: none named means the own phones. */
export function targetsOf(rule: Rule): readonly RingTarget[] {
  return rule.ringTargets.length > 0 ? rule.ringTargets : [{ kind: 'devices' }];
}

/** The own phones alone, at once, are not named. */
export function asTargets(targets: readonly RingTarget[]): RingTarget[] {
  const [only] = targets;
  const isPlain = targets.length === 1 && only?.kind === 'devices' && !only.delaySeconds;
  return isPlain ? [] : [...targets];
}

/** A target as a destination picker knows it. */
export function targetDestination(target: RingTarget): Destination | null {
  if (target.kind === 'user') return { kind: 'userDevices', id: target.id };
  return target.kind === 'external' && target.number
    ? { kind: 'external', number: target.number }
    : null;
}

export function withDestination(target: RingTarget, chosen: Destination | null): RingTarget {
  const { delaySeconds = 0 } = target;
  if (chosen?.kind === 'userDevices') return { kind: 'user', id: chosen.id, delaySeconds };
  const number = chosen?.kind === 'external' ? chosen.number : '';
  const confirm = target.kind === 'external' ? (target.confirm ?? true) : true;
  return { kind: 'external', number, delaySeconds, confirm };
}

/** What a rule does, told as far as it does not depend on the phones. */
export function planOf(rule: Rule, ringSeconds: number): Plan {
  const { forward } = rule;
  const plan = {
    targets: targetsOf(rule),
    seconds: rule.ringSeconds ?? ringSeconds,
    screening: rule.callScreening,
  };
  if (!rule.enabled && !isDefault(rule)) return { ...plan, kind: 'off', then: null };
  if (rule.doNotDisturb) return { ...plan, kind: 'disturb', then: forward.onDnd ?? null };
  if (forward.always) return { ...plan, kind: 'always', then: forward.always };
  return { ...plan, kind: 'ring', then: forward.whenUnanswered ?? null };
}

/** Every destination that the rules lead to, their ring targets included. */
export function destinationsOf(rules: readonly Rule[]): Destination[] {
  return rules.flatMap((rule) => [
    ...Object.values(rule.forward).filter((destination) => destination !== null),
    ...rule.ringTargets.map(targetDestination).filter((destination) => destination !== null),
  ]);
}

/** Everything that would be refused, in the order of the form. */
export function faultsOf({ rules, ringSeconds }: RulesDraft): Fault[] {
  const frames = rules.map(({ timeFrameId }) => timeFrameId);
  const faults = rules.flatMap((rule, index) => {
    const at = `/rules/${index}`;
    const found: Fault[] = [];
    if (frames.indexOf(rule.timeFrameId) < index)
      found.push({ pointer: `${at}/timeFrameId`, code: 'sameFrame' });
    if (rule.ringSeconds !== null && !isWithin(rule.ringSeconds, seconds.min, seconds.max))
      found.push({ pointer: `${at}/ringSeconds`, code: 'ringSeconds' });
    found.push(...targetFaults(rule, at));
    if (rule.forward.whenBusy && rule.ringTargets.length > 1)
      found.push({ pointer: `${at}/forward/whenBusy`, code: 'busyTargets' });
    return found;
  });
  return isWithin(ringSeconds, seconds.min, seconds.max)
    ? faults
    : [...faults, { pointer: '/ringSeconds', code: 'ringSeconds' }];
}

/** What is sent: new rules have no id yet. */
export function updateBody({ rules, ...edits }: RulesEdits): Schemas['AnsweringRulesUpdate'] {
  if (!rules) return edits;
  return { ...edits, rules: rules.map(({ id, ...rule }) => (isNew(id) ? rule : { id, ...rule })) };
}

/** Id of the rule that a pointer is about. */
export function ruleAt(pointer: string, rules: readonly Rule[]): string | undefined {
  const index = /^\/rules\/(\d+)/.exec(pointer)?.[1];
  return index === undefined ? undefined : rules[Number(index)]?.id;
}

const plainRule: Omit<Rule, 'id' | 'timeFrameId'> = {
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward: {
    always: null,
    onActive: null,
    whenBusy: null,
    whenUnanswered: null,
    whenOffline: null,
    onDnd: null,
  },
};

function isNew(id: string): boolean {
  return id.startsWith('new-');
}

function targetFaults({ ringTargets }: Rule, at: string): Fault[] {
  const keys = ringTargets.map((target) => JSON.stringify(targetDestination(target)));
  return ringTargets.flatMap((target, index): Fault[] => {
    const pointer = `${at}/ringTargets/${index}`;
    if (!isWithin(target.delaySeconds ?? 0, 0, longestDelay))
      return [{ pointer: `${pointer}/delaySeconds`, code: 'delay' }];
    if (target.kind === 'external' && !target.number) return [{ pointer, code: 'noTarget' }];
    return keys.indexOf(keys[index] ?? '') < index ? [{ pointer, code: 'sameTarget' }] : [];
  });
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
