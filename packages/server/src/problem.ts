import type { components } from '@pbxkit/client';
import type { FieldCode, ProblemCode } from './problem-texts.js';

type Schemas = components['schemas'];

/** Values that a text of problem-texts.ts names in braces. */
export type TextValues = Readonly<Record<string, string | number>>;

/** One refused field. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the body, or the name of a parameter. */
  readonly pointer: string;
  readonly code: FieldCode;
  readonly values?: TextValues;
}

/** Members that a problem of the contract may carry besides its texts. */
export interface ProblemMembers extends Pick<
  Schemas['Problem'],
  'capability' | 'holder' | 'next' | 'uses' | 'limit' | 'used' | 'retryAfterSeconds'
> {
  /** The resource as it is now. */
  readonly current?: object;
}

export interface ProblemDetails extends ProblemMembers {
  readonly values?: TextValues;
  readonly errors?: readonly FieldFault[];
}

/** The one error that a handler throws; the contract turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(status: number, code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const unauthorized = (code: ProblemCode = 'unauthorized') => new Problem(401, code);

/** 403; names the capability that is missing when that is the reason. */
export const forbidden = (capability?: Schemas['Capability']) =>
  capability
    ? new Problem(403, 'forbidden', { capability, values: { capability } })
    : new Problem(403, 'refused');

/** 404; the same for what never existed and for what belongs to another domain. */
export const notFound = () => new Problem(404, 'not-found');

export const conflict = (code: ProblemCode = 'conflict', details?: ProblemDetails) =>
  new Problem(409, code, details);

/** 422 with every field that was refused. */
export const invalid = (
  errors: readonly FieldFault[],
  code: ProblemCode = 'invalid',
  values?: TextValues,
) => new Problem(422, code, { errors, ...(values && { values }) });

/** 400: a parameter is wrong. */
export const badRequest = (errors: readonly FieldFault[], code: ProblemCode = 'bad-request') =>
  new Problem(400, code, { errors });

/** 409 `limit-reached` with the limit, what is used and who can raise it. */
export const limitReached = (limit: number, used: number) =>
  new Problem(409, 'limit-reached', { limit, used, values: { limit, used } });

/** 412: someone saved first. */
export const stale = (current: object) => new Problem(412, 'stale', { current });

/** 429 with the time to wait. */
export const tooMany = (retryAfterSeconds: number, code: ProblemCode = 'too-many-requests') =>
  new Problem(429, code, { retryAfterSeconds, values: { seconds: retryAfterSeconds } });
