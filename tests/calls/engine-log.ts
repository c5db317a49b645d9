import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TracedStep } from '../../packages/server/src/engine/engine.js';
import { Signal } from './phone/signal.js';

/** Reads what the engine writes down, one call after the other. */
export class EngineLog {
  readonly #file: string;
  readonly #signal = new Signal();
  #position = 0;

  constructor(directory: string) {
    this.#file = join(directory, 'calls.csv');
    watch(directory, () => this.#signal.changed()).unref();
  }

  /** Forgets the calls so far. */
  skip(): void {
    this.#position = this.#text.length;
  }

  /** Decisions of the next call that has ended. */
  nextCall(deadline = 10_000): Promise<TracedStep[]> {
    return this.#signal.until(
      () => {
        const fresh = this.#text.slice(this.#position);
        const end = /^"LINKEDID_END".*\n/m.exec(fresh);
        if (!end) return undefined;
        const length = end.index + end[0].length;
        this.#position += length;
        return stepsIn(fresh.slice(0, length));
      },
      deadline,
      () => `the end of a call in ${this.#file}`,
    );
  }

  /** Names of the calls that have ended, as soon as there are so many; one that ended twice is there twice. */
  untilEnded(count: number, deadline = 10_000): Promise<string[]> {
    return this.#signal.until(
      () => {
        const names = rowsIn(this.#text)
          .filter(([type]) => type === 'LINKEDID_END')
          .map((row) => row[8] ?? '');
        return names.length >= count ? names : undefined;
      },
      deadline,
      () => `${count} ended calls in ${this.#file}`,
    );
  }

  /** Resolves when there have been so many decisions for a reason. */
  untilDecided(code: string, count = 1, deadline = 10_000): Promise<true> {
    return this.#signal.until(
      () =>
        stepsIn(this.#text).filter(({ reason }) => reason.code === code).length >= count ||
        undefined,
      deadline,
      () => `${count} decisions for ${code} in ${this.#file}`,
    );
  }

  get #text(): string {
    return existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
  }
}

/** Whole lines; the last one may be half written. */
const rowsIn = (text: string): string[][] =>
  parse(text.slice(0, text.lastIndexOf('\n') + 1), { relax_column_count: true });

function stepsIn(events: string): TracedStep[] {
  return rowsIn(events)
    .filter(([type]) => type === 'routed')
    .map((row) => {
      const { extra } = JSON.parse(row[11] ?? '{}') as { extra: string };
      return JSON.parse(Buffer.from(extra, 'base64url').toString()) as TracedStep;
    });
}
