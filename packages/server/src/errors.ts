import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './contract.js';
import { toBody, toProblem } from './contract/problem-reply.js';
import { Problem } from './problem.js';

/** Every error leaves as `application/problem+json`; what is not the caller's fault is logged and told as 500. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
}

export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem =
    toProblem(error, request.routeOptions?.config?.operation) ?? new Problem(500, 'server-error');
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  const wait = problem.details.retryAfterSeconds;
  if (wait !== undefined) void reply.header('Retry-After', wait);
  void reply.header('Cache-Control', 'no-store').header('Request-Id', request.id);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(toBody(problem, languageOf(request), request.id));
}
