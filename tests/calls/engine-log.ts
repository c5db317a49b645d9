import { closeSync, existsSync, fstatSync, openSync, readSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TracedStep } from '../../packages/server/src/engine/engine.js';
import { Signal } from './phone/signal.js';

/** Reads what the engine writes down: one call after the other, or each by its caller. */
export class EngineLog {
  readonly #file: string;
  readonly #signal = new Signal();
  readonly #rows: Row[] = [];
  #read = 0;
  #position = 0;

  constructor(directory: string) {
    this.#file = join(directory, 'calls.csv');
    watch(directory, () => {
      this.#catchUp();
      this.#signal.changed();
    }).unref();
  }

  /** Forgets the calls so far. */
  skip(): void {
    this.#catchUp();
    this.#position = this.#rows.length;
  }

  /** Decisions of the next call that has ended. */
  nextCall(deadline = 10_000): Promise<TracedStep[]> {
    return this.#signal.until(
      () => {
        const end = this.#rows.findIndex(
          ({ type }, index) => index >= this.#position && type === 'LINKEDID_END',
        );
        if (end < 0) return undefined;
        const fresh = this.#rows.slice(this.#position, end + 1);
        this.#position = end + 1;
        return stepsIn(fresh);
      },
      deadline,
      () => `the end of a call in ${this.#file}`,
    );
  }

  /** Decisions so far of the call of a number that called once. */
  stepsOf(caller: string): TracedStep[] {
    return stepsIn(this.#rowsOf(caller));
  }

  /** Resolves when there were so many decisions for the call of a number that called once, or it has ended. */
  async untilDecidedFor(caller: string, count: number, deadline = 30_000): Promise<void> {
    await this.#signal.until(
      () => this.stepsOf(caller).length >= count || this.#hasEnded(caller) || undefined,
      deadline,
      () => `${count} decisions for ${caller} in ${this.#file}`,
    );
  }

  /** Resolves when the call of a number that called once has ended. */
  async untilEndOf(caller: string, deadline = 30_000): Promise<void> {
    await this.#signal.until(
      () => this.#hasEnded(caller) || undefined,
      deadline,
      () => `the end of the call of ${caller} in ${this.#file}`,
    );
  }

  /** Names of the calls that have ended, as soon as there are so many; one that ended twice is there twice. */
  untilEnded(count: number, deadline = 10_000): Promise<string[]> {
    return this.#signal.until(
      () => {
        const names = this.#rows
          .filter(({ type }) => type === 'LINKEDID_END')
          .map(({ call }) => call);
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
        stepsIn(this.#rows).filter(({ reason }) => reason.code === code).length >= count ||
        undefined,
      deadline,
      () => `${count} decisions for ${code} in ${this.#file}`,
    );
  }

  #rowsOf(caller: string): Row[] {
    const begun = this.#rows.find(({ type, number }) => type === 'CHAN_START' && number === caller);
    return begun ? this.#rows.filter(({ call }) => call === begun.call) : [];
  }

  #hasEnded(caller: string): boolean {
    return this.#rowsOf(caller).some(({ type }) => type === 'LINKEDID_END');
  }

  /** Whole lines that are new; the last one may be half written. */
  #catchUp(): void {
    if (!existsSync(this.#file)) return;
    const file = openSync(this.#file, 'r');
    const { size } = fstatSync(file);
    // The server has put it aside: the engine begins a new one.
    if (size < this.#read) this.#read = 0;
    const bytes = Buffer.alloc(size - this.#read);
    readSync(file, bytes, 0, bytes.length, this.#read);
    closeSync(file);
    const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
    this.#read += whole.length;
    const rows: string[][] = parse(whole, { relax_column_count: true });
    this.#rows.push(...rows.map(toRow));
  }
}

interface Row {
  type: string;
  /** Number of the caller of a channel that begins. */
  number: string;
  /** Name of the call. */
  call: string;
  step: TracedStep | null;
}

function toRow(row: string[]): Row {
  const [type = '', , , number = ''] = row;
  return { type, number, call: row[8] ?? '', step: type === 'routed' ? stepIn(row) : null };
}

function stepIn(row: string[]): TracedStep {
  const { extra } = JSON.parse(row[11] ?? '{}') as { extra: string };
  return JSON.parse(Buffer.from(extra, 'base64url').toString()) as TracedStep;
}

const stepsIn = (rows: readonly Row[]): TracedStep[] => rows.flatMap(({ step }) => step ?? []);
