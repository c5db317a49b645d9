import type { DialRule } from './directory.js';
import type { Caller } from './steps.js';

/** Whether a number is the one of the list, or begins like its '+1514*'. */
export const fits = (pattern: string, number: string): boolean =>
  pattern.endsWith('*') ? number.startsWith(pattern.slice(0, -1)) : pattern === number;

export const isListed = (list: readonly string[], caller: Caller): boolean =>
  caller.number !== null && list.some((pattern) => fits(pattern, caller.number as string));

/** Ordered, the first that fits decides; what no rule names is permitted. */
export const isPermitted = (rules: readonly DialRule[], number: string): boolean =>
  rules.find(({ prefix }) => begins(number, prefix))?.permit ?? true;

/** An `x` of the prefix is any digit. */
const begins = (number: string, prefix: string): boolean =>
  number.length >= prefix.length &&
  [...prefix].every((sign, index) => sign === 'x' || sign === number[index]);

export const isExternal = (to: string): boolean => /^\+\d{2,15}$/.test(to);
