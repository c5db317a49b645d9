import type { ErrorObject } from 'ajv';
import type { FastifyError } from 'fastify';
import type { components } from '@pbxkit/client';
import { badRequest, conflict, invalid, Problem, type FieldFault } from '../problem.js';
import { fieldTexts, problemTexts, say, typeTexts, type Language } from '../problem-texts.js';
import type { Operation } from './document.js';
import { toFaults } from './faults.js';

type ProblemBody = components['schemas']['Problem'];

/** The body of a problem (RFC 9457) in the language of the reader. */
export function toBody(
  { status, code, details }: Problem,
  language: Language,
  requestId: string,
): ProblemBody {
  const { values, errors, ...members } = details;
  const text = problemTexts[code];
  return {
    type: `urn:pbxkit:problem:${code}`,
    title: say(text.title, language),
    status,
    detail: say(text.detail, language, { requestId, ...values }),
    requestId,
    ...(members as Partial<ProblemBody>),
    ...(errors && { errors: errors.map((fault) => toFieldError(fault, language)) }),
  };
}

/** A refused field in the language of the reader. */
export function toFieldError(
  { pointer, code, values }: FieldFault,
  language: Language,
): components['schemas']['FieldError'] {
  const spoken =
    code === 'invalid-type' ? { type: sayTypes(String(values?.type), language) } : values;
  return { pointer, code, message: say(fieldTexts[code], language, spoken) };
}

function sayTypes(types: string, language: Language): string {
  const names = types.split(',').map((type) => {
    const text = typeTexts[type];
    return text ? say(text, language) : type;
  });
  return names.join(language === 'fr-CA' ? ' ou ' : ' or ');
}

/** Faults of a body that arrive as errors of Fastify, by their code. */
const causes: Readonly<Record<string, (error: FastifyError, operation?: Operation) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (_, operation) => tooLarge(operation),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (_, operation) => unsupported(operation),
  FST_ERR_VALIDATION: toValidationProblem,
};
const maximumBytes = 10_485_760;
/** Sound files may be larger than everything else. */
export const soundType = 'application/octet-stream';
export const soundBytes = 20 * 1024 * 1024;

const tooLarge = (operation?: Operation) =>
  operation?.accepts.includes(soundType)
    ? new Problem(413, 'audio-too-large', { values: { limit: soundBytes / (1024 * 1024) } })
    : new Problem(413, 'payload-too-large', { values: { limit: maximumBytes } });

export const unsupported = (operation?: Operation) =>
  new Problem(415, 'unsupported-media-type', {
    values: { accepted: operation?.accepts.join(', ') ?? '' },
  });

/** The database is out of reach (Node) or goes down, comes up or is full (PostgreSQL, appendix A). */
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300']);
/** Unique or foreign key broken, deadlock: someone else was faster. */
const lost = new Set(['23505', '23503', '40001', '40P01']);

/** Any error as a problem; undefined means that the fault is ours. */
export function toProblem(error: FastifyError, operation?: Operation): Problem | undefined {
  if (error instanceof Problem) return error;
  const known = causes[error.validation ? 'FST_ERR_VALIDATION' : error.code];
  if (known) return known(error, operation);
  if (unreachable.has(error.code)) return new Problem(503, 'not-ready', { retryAfterSeconds: 1 });
  if (lost.has(error.code)) return conflict();
  // Class 22: a value that its type does not hold, such as a leap second.
  if (/^22\w{3}$/.test(error.code)) return badRequest([]);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return badRequest([{ pointer: '', code: 'invalid-json' }]);
  return undefined;
}

/** A body that the contract refuses is 422, a parameter 400. */
function toValidationProblem(error: FastifyError, operation?: Operation): Problem {
  const faults = toFaults((error.validation ?? []) as ErrorObject[]);
  if (error.validationContext === 'body') return invalid(faults);
  return badRequest(
    faults.map((fault) => ({ ...fault, pointer: parameterName(fault.pointer, operation) })),
  );
}

/** Name of the contract for a pointer into the parameters, which Fastify keeps in lower case. */
function parameterName(pointer: string, operation?: Operation): string {
  const name = pointer.split('/')[1] ?? '';
  return (
    operation?.parameters.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name
  );
}
