import type { FastifyRequest } from 'fastify';
import { badRequest, invalid } from '../problem.js';
import type { Operation } from './document.js';
import { soundType, unsupported } from './problem-reply.js';

/** Only the content types of the contract reach a parser; an operation that takes no body ignores one. */
export function refuseOtherContent(request: FastifyRequest, operation: Operation): void {
  const { headers } = request.raw;
  if (operation.accepts.length === 0) {
    delete headers['content-type'];
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    return;
  }
  const length = headers['content-length'];
  const isEmpty =
    headers['transfer-encoding'] === undefined && (length === undefined || length === '0');
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (isEmpty && operation.bodyRequired && (!type || operation.accepts.includes(type)))
    throw invalid([
      {
        pointer: '',
        code: operation.accepts.includes(soundType) ? 'audio-empty' : 'body-required',
      },
    ]);
  if (!isEmpty && (!type || !operation.accepts.includes(type))) throw unsupported(operation);
}

/** A misspelt filter would otherwise be silently ignored. */
export function checkParameters(request: FastifyRequest, operation: Operation): void {
  const known = new Set(
    operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
  );
  const unknown = Object.keys(request.query as object).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw badRequest(unknown.map((pointer) => ({ pointer, code: 'unknown-parameter' as const })));
}

/** Lists written as one parameter with commas (`explode: false`). */
export function splitLists(request: FastifyRequest, operation: Operation): void {
  const query = request.query as Record<string, unknown>;
  for (const { name, explode, schema } of operation.parameters) {
    const value = query[name];
    if (explode === false && schema.type === 'array' && typeof value === 'string')
      query[name] = value === '' ? [] : value.split(',');
  }
}
