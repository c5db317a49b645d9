import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooMany } from '../problem.js';

/** Sounds that a server takes in at once: each is held in memory until it was read. */
const most = { ofServer: 6, ofDomain: 3 };
const retryAfterSeconds = 5;

/** Counts the sounds that are being sent: one of each caller, a few of each domain, a handful of all; 429 above that. */
export function createUploads() {
  const domains = new Map<string, string>();
  /** Lets a request in before its body is read; it counts until it was answered or broken off. */
  return function admit({ secured }: FastifyRequest, { raw }: FastifyReply): void {
    const domain = secured?.domain?.id ?? '';
    const sender = `${domain} ${secured?.caller.subject ?? ''}`;
    if (domains.has(sender)) throw tooMany(retryAfterSeconds, 'upload-under-way');
    const ofDomain = [...domains.values()].filter((one) => one === domain).length;
    if (domains.size >= most.ofServer || ofDomain >= most.ofDomain)
      throw tooMany(retryAfterSeconds, 'uploads-busy');
    domains.set(sender, domain);
    raw.once('close', () => domains.delete(sender));
  };
}
