import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../database/scope.js';
import { keepRecording } from '../../prompts/keep-recording.js';
import { namesIn } from './directories.js';
import type { AmiMessage } from './ami.js';
import { isWhole } from './recordings.js';

export interface PromptRecordingParts {
  readonly db: Db;
  /** Where the engine puts them: `<id of the upload>.wav`. */
  readonly directory: string;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
}

/** The channel that speaks is named after the upload. */
export const recordingPrefix = 'record-';
const file = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.wav$/;
/** The engine closes a file a moment before or after it tells that a channel is gone. */
const looks = [0, 200, 400, 800, 1_600];

/** Brings prompts that were recorded by phone into the database; the engine keeps none. */
export class PromptRecordings {
  readonly #parts: PromptRecordingParts;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: PromptRecordingParts) {
    this.#parts = parts;
  }

  hear({ Event, Uniqueid = '' }: AmiMessage): void {
    if (Event === 'Hangup' && Uniqueid.startsWith(recordingPrefix))
      this.#run(this.#end(Uniqueid.slice(recordingPrefix.length)));
  }

  /** Those that ended while nobody listened; one that is still open ends with its call. */
  look(): void {
    this.#run(this.#takeAll());
  }

  /** Resolves when nothing is under way. */
  async close(): Promise<void> {
    await Promise.all(this.#running);
  }

  #run(work: Promise<void>): void {
    const running = work
      .catch((error: unknown) => this.#parts.log.error({ err: error }, 'recordings of prompts'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #end(id: string): Promise<void> {
    // Each end of the ringing channel has such a name; only one of them is an upload's.
    if (!file.test(`${id}.wav`)) return;
    for (const milliseconds of looks) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (await this.#take(id)) return;
    }
    await keepRecording(this.#parts, id, null);
  }

  async #takeAll(): Promise<void> {
    const names = await namesIn(this.#parts.directory);
    for (const name of names) {
      const [, id] = file.exec(name) ?? [];
      if (id) await this.#take(id);
    }
  }

  /** Whether there was a whole file. */
  async #take(id: string): Promise<boolean> {
    const path = join(this.#parts.directory, `${id}.wav`);
    const audio = await readFile(path).catch(() => null);
    if (!audio || !isWhole(audio)) return false;
    await keepRecording(this.#parts, id, audio);
    await unlink(path).catch(() => undefined);
    return true;
  }
}
