import { Problem } from '../problem.js';
import type { Speech } from './speech.js';

/** A provider of speech behind an address. */
export interface SpeechAddress {
  readonly url: string;
  /** Shown to it as bearer token; null = none. */
  readonly token: string | null;
  readonly voices: readonly string[];
}

interface SpeechLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

const usual: SpeechLimits = { milliseconds: 60_000, bytes: 20 * 1024 * 1024 };

/** Speech of a service that is sent `{ text, voice, language }` as JSON and answers a sound file. */
export function speechAt(
  { url, token, voices }: SpeechAddress,
  limits: SpeechLimits = usual,
): Speech {
  return {
    voices,
    async speak({ script: text, voice, language }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'audio/*',
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ text, voice: voice ?? voices[0] ?? null, language }),
        redirect: 'error',
        signal: AbortSignal.timeout(limits.milliseconds),
      }).catch(away);
      if (!response.ok) {
        await response.body?.cancel();
        throw new Problem(409, 'speech-failed', { values: { status: response.status } });
      }
      return readUpTo(limits.bytes, response).catch(away);
    },
  };
}

/** The body as it comes, and no more of it than may be. */
async function readUpTo(most: number, { body }: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > most) throw new Problem(409, 'speech-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function away(error: unknown): never {
  if (error instanceof Problem) throw error;
  const isSlow = error instanceof Error && error.name === 'TimeoutError';
  throw new Problem(409, isSlow ? 'speech-too-slow' : 'speech-away');
}
