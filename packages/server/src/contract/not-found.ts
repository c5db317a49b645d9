import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Problem } from '../problem.js';
import type { ContractDocument } from './document.js';

/** Answers a request, or leaves it. */
export type Fallback = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

/** 405 with `Allow` where the path exists with another method, 404 elsewhere. */
export function answerUnknownPath(
  { operations }: ContractDocument,
  prefix: string,
  fallback?: Fallback,
) {
  const paths = new Map<string, { pattern: RegExp; methods: string[] }>();
  for (const { path, method } of operations) {
    const known = paths.get(path) ?? { pattern: patternOf(prefix + path), methods: [] };
    known.methods.push(method);
    paths.set(path, known);
  }
  return (request: FastifyRequest, reply: FastifyReply) => {
    const answer = fallback?.(request, reply);
    if (answer) return answer;
    const path = request.url.split('?')[0] ?? '';
    const matches = [...paths.values()].filter(({ pattern }) => pattern.test(path));
    const methods = [...new Set(matches.flatMap((one) => one.methods))];
    if (methods.length === 0 || methods.includes(request.method)) throw notFound();
    const allow = methods.join(', ');
    void reply.header('Allow', allow);
    throw new Problem(405, 'method-not-allowed', { values: { allow } });
  };
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
