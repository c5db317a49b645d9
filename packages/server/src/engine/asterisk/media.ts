import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../database/scope.js';
import type { Piece } from '../../music-on-hold/playlist.js';
import { findAudio, findSamples } from '../../sounds/sounds.queries.js';
import { wavOf } from '../../sounds/wav.js';

/** Where the engine fetches what callers hear. */
export interface Media {
  /** Address of a sound or of a part of one: `http://127.0.0.1:3081/engine/media/<hash>.<from>-<to>.<proof>.wav`. */
  addressOf(piece: Piece): string;
  /** What an address stands for; null where it was not made here. */
  pieceOf(name: string): Piece | null;
}

const form =
  /^(?<content>(?<hash>[0-9a-f]{64})(?:\.(?<from>\d{1,8})-(?<to>\d{1,8}))?)\.(?<proof>[\w-]{43})\.wav$/;

/**
 * The engine fetches sounds without showing who it is (res_http_media_cache cannot), so the address itself is the
 * proof: the hash of the sound and what only the holder of the secret can make of it. The secret never stands in an
 * address, which the engine writes to its log.
 * @param server address of the listener, for example `http://127.0.0.1:3081`
 */
export function createMedia(server: string, secret: string): Media {
  const proofOf = (content: string) =>
    createHmac('sha256', secret).update(`media ${content}`).digest('base64url');
  return {
    addressOf({ hash, range }) {
      const content = range ? `${hash}.${range.from}-${range.to}` : hash;
      return `${server}/engine/media/${content}.${proofOf(content)}.wav`;
    },
    pieceOf(name) {
      const { content, hash, from, to, proof } = form.exec(name)?.groups ?? {};
      if (!content || !hash || !proof) return null;
      if (!timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(content)))) return null;
      return from && to ? { hash, range: { from: Number(from), to: Number(to) } } : { hash };
    },
  };
}

/** Sounds by their content: what an address gives never changes, so the engine keeps it. */
export function mountMedia(app: FastifyInstance, { db, media }: { db: Db; media: Media }): void {
  app.get<{ Params: { name: string } }>(
    '/engine/media/:name',
    { config: { isOpen: true } },
    async ({ params }, reply) => {
      const piece = media.pieceOf(params.name);
      const audio = piece && (await audioOf(db, piece));
      if (!audio) return reply.code(404).send();
      return reply
        .header('Cache-Control', 'max-age=31536000, immutable')
        .type('audio/wav')
        .send(Buffer.from(audio));
    },
  );
}

async function audioOf(db: Db, { hash, range }: Piece): Promise<Uint8Array | null> {
  if (!range) return findAudio(db, hash);
  const samples = await findSamples(db, hash, range);
  return samples && wavOf(samples);
}
