import type { components } from '@pbxkit/client';
import { assuming, type Assumptions } from './assume.js';
import type { Directory } from './directory.js';
import { imagine, type Imagined } from './imagine.js';
import { next } from './next.js';
import { fromToken } from './state.js';
import type { Action, Caller, Place, Step } from './steps.js';
import { waitsOn } from './wait.js';

export type EndKind = components['schemas']['SimulationEnd']['kind'];

/** An imagined call. */
export interface ImaginedCall {
  to: string;
  /** Number or extension; null = anonymous. */
  from: string | null;
  at: Date;
  /** Keys that the caller presses, in order. */
  digits: string;
  assume: Assumptions;
}

export interface SimulatedStep extends Omit<Step, 'state'> {
  /** When the call got there, and how long it stays. */
  at: Date;
  waitSeconds: number;
}

export type WarningCode =
  'dead-end' | 'loop' | 'keys-left' | 'late-target' | 'no-emergency-address';

export interface Warning {
  code: WarningCode;
  values: Readonly<Record<string, string | number>>;
}

export interface SimulatedCall {
  steps: SimulatedStep[];
  end: { kind: EndKind; object: Place | null };
  warnings: Warning[];
}

/** As many as a reader follows; real calls are cut long before unless keys are pressed. */
const longest = 100;

/**
 * Walks the code that routes live calls with a clock, keys and outcomes that are imagined. Changes nothing, always
 * comes to a named end, and throws only what the directory throws.
 */
export async function simulate(call: ImaginedCall, directory: Directory): Promise<SimulatedCall> {
  const imaginary = assuming(directory, call.assume);
  const from = await callerOf(call.from, imaginary);
  const steps: SimulatedStep[] = [];
  let now = call.at.getTime();
  let answer: Imagined = { digits: '', keys: call.digits, seconds: 0, end: null, passed: [] };
  let state: string | null = null;
  while (steps.length < longest) {
    const { outcome, digits } = answer;
    const question = { to: call.to, from, state, digits, ...(outcome ? { outcome } : {}) };
    const step = await next(question, imaginary, () => new Date(now));
    const token: string | null = step.state;
    answer = await imagine(step.action, answer, call.assume, imaginary);
    note(steps, step, state, { at: new Date(now), waitSeconds: answer.seconds });
    now += answer.seconds * 1_000;
    if (answer.end || token === null) return ended(steps, answer);
    state = token;
  }
  return ended(steps, { ...answer, end: 'loop' });
}

/** One who waits on in a queue has not got anywhere else. */
function note(
  steps: SimulatedStep[],
  { state: _next, ...step }: Step,
  state: string | null,
  stay: Pick<SimulatedStep, 'at' | 'waitSeconds'>,
): void {
  const last = steps.at(-1);
  if (last && waitsOn(state === null ? null : fromToken(state), { ...step, state }))
    last.waitSeconds += stay.waitSeconds;
  else steps.push({ ...step, ...stay });
}

async function callerOf(from: string | null, directory: Directory): Promise<Caller> {
  const target = from === null ? null : await directory.dialled(from);
  return target?.kind === 'user'
    ? { kind: 'user', userId: target.id, number: from as string }
    : { kind: 'outside', number: from };
}

function ended(steps: SimulatedStep[], { end, keys }: Imagined): SimulatedCall {
  const kind = end ?? 'tone';
  const warnings = steps.flatMap(({ action }) => warningsOf(action));
  if (kind === 'deadEnd') warnings.push({ code: 'dead-end', values: {} });
  if (kind === 'loop') warnings.push({ code: 'loop', values: {} });
  if (keys) warnings.push({ code: 'keys-left', values: { keys } });
  return { steps, end: { kind, object: steps.at(-1)?.object ?? null }, warnings };
}

function warningsOf(action: Action): Warning[] {
  if (action.kind === 'emergency' && !action.addressId)
    return [{ code: 'no-emergency-address', values: {} }];
  if (action.kind !== 'ring') return [];
  const { seconds, targets } = action;
  return targets
    .filter(({ delaySeconds }) => delaySeconds >= seconds)
    .map(({ delaySeconds }) => ({ code: 'late-target', values: { delaySeconds, seconds } }));
}
