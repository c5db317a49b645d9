import { directoryOf, type Census } from './census.js';
import { next } from './next.js';
import type { Caller, Question, Step } from './steps.js';

export const noon = new Date('2026-06-10T16:00:00Z');
export const customer: Caller = { kind: 'outside', number: '+14185550199' };
export const main = '+15145550100';

/** The steps to the first that is heard; asked as a call that goes on from there when `state` is given. */
export async function steps(
  census: Census,
  question: Partial<Question> = {},
  at = noon,
): Promise<Step[]> {
  const result: Step[] = [];
  let asked: Question = { to: main, from: customer, state: null, ...question };
  while (result.length < 50) {
    const step = await next(asked, directoryOf(census), () => at);
    result.push(step);
    if (step.action.kind !== 'go') return result;
    asked = { to: asked.to, from: asked.from, state: step.state };
  }
  return result;
}

export const last = async (census: Census, question: Partial<Question> = {}, at = noon) =>
  (await steps(census, question, at)).at(-1) as Step;

export const reasons = async (census: Census, question: Partial<Question> = {}, at = noon) =>
  (await steps(census, question, at)).map(({ reason }) => reason.code);
