import { createHash } from 'node:crypto';
import { Problem } from './problem.js';
import type { AnyReply } from './contract/types.js';
import { claimKey, findReply, keepReply, type KeptReply } from './idempotency.queries.js';
import type { Db } from './database/scope.js';

/** A request that may be repeated: who sent it under which key, and a digest of what it asks. */
export interface IdempotentRequest {
  readonly subject: string;
  readonly key: string;
  readonly digest: string;
}

const hours = 24;

/** Digest of everything that makes two requests the same. */
export function digestOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts)
    hash.update(Buffer.isBuffer(part) ? part : (JSON.stringify(part) ?? '')).update('\0');
  return hash.digest('base64');
}

/** The reply that the key already has, so that a repeated request is not run again. */
export async function repeatedReply(
  db: Db,
  request: IdempotentRequest,
  now: Date,
): Promise<AnyReply | undefined> {
  const kept = await findReply(db, request, oldest(now));
  return kept && toReply(kept, request);
}

/**
 * Takes the key inside the transaction of the write. A request under the same key that is still running is waited
 * for; its reply is then given back.
 */
export async function claim(
  db: Db,
  request: IdempotentRequest,
  now: Date,
): Promise<AnyReply | undefined> {
  if (await claimKey(db, request, now, oldest(now))) return undefined;
  const kept = await findReply(db, request, oldest(now));
  return kept && toReply(kept, request);
}

/** Keeps the reply in the same transaction. */
export async function keep(
  db: Db,
  request: IdempotentRequest,
  reply: AnyReply | 'secret',
): Promise<void> {
  if (reply === 'secret')
    return keepReply(db, request, { status: null, headers: null, body: null });
  const { status, body, ...headers } = reply;
  await keepReply(db, request, {
    status: status ?? 0,
    headers: JSON.stringify(headers),
    body: body === undefined ? null : JSON.stringify(body),
  });
}

const oldest = (now: Date) => new Date(now.getTime() - hours * 3_600_000);

function toReply(kept: KeptReply, request: IdempotentRequest): AnyReply {
  if (kept.request_hash !== request.digest) throw new Problem(422, 'idempotency-mismatch');
  if (kept.status === null) throw new Problem(409, 'secret-not-repeated');
  const reply: AnyReply = { ...(kept.headers as AnyReply | null) };
  if (kept.status > 0) reply.status = kept.status;
  if (kept.body !== null) reply.body = JSON.parse(kept.body);
  return reply;
}
