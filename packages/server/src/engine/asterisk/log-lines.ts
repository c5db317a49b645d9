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

/** Whole lines of the log; what is no line of it is left out. */
export function parseLog(text: string): LogLine[] {
  // The database holds no NUL, and a caller may send one.
  const rows: string[][] = parse(text.replaceAll('\0', ''), {
    relax_column_count: true,
    relax_quotes: true,
  });
  return rows.filter(isWhole).map(toLine);
}

const isWhole = (row: readonly string[]): boolean => row.length === 13 && Number(row[1]) > 0;

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

/** Empty where it is none. */
export function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
