import type { DialRule } from './directory.js';
import type { Caller } from './steps.js';

/** Whether a number is the one of the list, or begins like its '+1514*'. */
export const fits = (pattern: string, number: string): boolean =>
  pattern.endsWith('*') ? number.startsWith(pattern.slice(0, -1)) : pattern === number;

export const isListed = (list: readonly string[], caller: Caller): boolean =>
  caller.number !== null && list.some((pattern) => fits(pattern, caller.number as string));

/** Ordered, the first that fits decides; what no rule names is permitted. */
export const isPermitted = (rules: readonly DialRule[], number: string): boolean =>
  rules.find(({ prefix }) => number.startsWith(prefix))?.permit ?? true;

export const isExternal = (to: string): boolean => /^\+\d{2,15}$/.test(to);
