import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../database/scope.js';
import { findAudio } from '../../sounds/sounds.queries.js';

/** Where the engine fetches what callers hear. */
export interface Media {
  /** Address of a sound, for example `http://127.0.0.1:3081/engine/media/<hash>.<proof>.wav`. */
  addressOf(hash: string): string;
  /** The sound that an address stands for; null where the address was not made here. */
  hashOf(name: string): string | null;
}

/**
 * The engine fetches sounds without showing who it is (res_http_media_cache cannot), so the address itself is the
 * proof: the hash of the sound and what only the holder of the secret can make of it. The secret never stands in an
 * address, which the engine writes to its log.
 * @param server address of the listener, for example `http://127.0.0.1:3081`
 */
export function createMedia(server: string, secret: string): Media {
  const proofOf = (hash: string) =>
    createHmac('sha256', secret).update(`media ${hash}`).digest('base64url');
  return {
    addressOf: (hash) => `${server}/engine/media/${hash}.${proofOf(hash)}.wav`,
    hashOf(name) {
      const [, hash, proof] = /^([0-9a-f]{64})\.([\w-]{43})\.wav$/.exec(name) ?? [];
      if (!hash || !proof) return null;
      return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(hash))) ? hash : null;
    },
  };
}

/** Sounds by their content: what an address gives never changes, so the engine keeps it. */
export function mountMedia(app: FastifyInstance, { db, media }: { db: Db; media: Media }): void {
  app.get<{ Params: { name: string } }>(
    '/engine/media/:name',
    { config: { isOpen: true } },
    async ({ params }, reply) => {
      const hash = media.hashOf(params.name);
      const audio = hash && (await findAudio(db, hash));
      if (!audio) return reply.code(404).send();
      return reply
        .header('Cache-Control', 'max-age=31536000, immutable')
        .type('audio/wav')
        .send(Buffer.from(audio));
    },
  );
}
