import { parse } from 'csv-parse/sync';

/** One event of the engine's log of calls (etc/cel_custom.conf). */
export interface LogLine {
  readonly type: string;
  readonly at: Date;
  readonly callerName: string;
  readonly callerNumber: string;
  readonly extension: string;
  readonly channel: string;
  readonly application: string;
  readonly uniqueId: string;
  /** Name of the call that the channel belongs to. */
  readonly linkedId: string;
  /** What is particular to the type. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Name of the organization; '' while nobody knows. */
  readonly domain: string;
}

/**
 * A whole line: 13 fields, of which the first two are a word and an instant. A field may hold anything a caller sends,
 * line ends too, but each quote in it is doubled, so that no line begins inside a field. One that the engine cut short
 * spoils no other, though it has lost its end.
 */
const whole = /(?<![,"])"\w+","\d{1,11}(?:\.\d+)?"(?:,"(?:[^"]|"")*"){11}(?=\r?\n)/g;

/** Whole lines of the log; what is no line of it is left out. */
export function parseLog(text: string): LogLine[] {
  // The database holds no NUL.
  const lines = text.replaceAll('\0', '').match(whole) ?? [];
  const rows: string[][] = parse(lines.join('\n'));
  return rows.map(toLine);
}

function toLine(row: readonly string[]): LogLine {
  const [type = '', at = '', callerName = '', callerNumber = '', extension = ''] = row;
  const [channel = '', application = '', uniqueId = '', linkedId = ''] = row.slice(5);
  const [extra = '', domain = ''] = row.slice(11);
  return {
    ...{ type, callerName, callerNumber, extension, channel, application, uniqueId, linkedId },
    at: new Date(Number(at) * 1000),
    extra: readJson(extra),
    domain,
  };
}

/** Empty where it is none; without what the database cannot hold. */
export function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text, (_, one: unknown) =>
      typeof one === 'string' ? one.replace(/\0|\p{Surrogate}/gu, '') : one,
    );
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
