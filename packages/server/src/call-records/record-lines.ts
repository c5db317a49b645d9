import { stringify } from 'csv-stringify/sync';
import type { components } from '@pbxkit/client';
import { say, type Language } from '../problem-texts.js';
import { escapeFormula } from '../users/user-export.js';
import { toRecord, toRecordDetail } from './call-record-words.js';
import type { RecordRow } from './call-records.queries.js';
import { columnTexts, directionTexts, legTexts, outcomeTexts, reasonTexts } from './file-texts.js';

type Schemas = components['schemas'];
type Column = Schemas['CallRecordColumn'];

/** How a file of the call history is written. */
export interface FileFormat {
  readonly rows: 'call' | 'leg';
  readonly columns: readonly Column[];
  readonly format: Schemas['CallRecordFileFormat'];
  readonly language: Language;
  readonly timeZone: string;
}

export const usualColumns: readonly Column[] = (Object.keys(columnTexts) as Column[]).filter(
  (column) => column !== 'site',
);

const legColumns = Object.keys(legTexts) as (keyof typeof legTexts)[];

/** The first line, with the byte order mark by which spreadsheets know UTF-8. */
export function headingOf({ rows, columns, format, language }: FileFormat): string {
  const texts = rows === 'call' ? columnTexts : legTexts;
  const names = rows === 'call' ? columns : legColumns;
  const heading = names.map((name) =>
    format === 'readable' ? say(texts[name as keyof typeof texts], language) : name,
  );
  return '\ufeff' + stringify([heading]);
}

/** The lines of some calls, in their order. */
export class RecordLines {
  readonly #format: FileFormat;
  readonly #sites: ReadonlyMap<string, string>;
  readonly #clock: (instant: string | null) => string | null;

  constructor(format: FileFormat, sites: ReadonlyMap<string, string>) {
    this.#format = format;
    this.#sites = sites;
    this.#clock = format.format === 'readable' ? clockOf(format.timeZone) : (instant) => instant;
  }

  of(records: readonly RecordRow[]): string[][] {
    return this.#format.rows === 'call'
      ? records.map((record) => this.#callOf(record))
      : records.flatMap((record) => this.#legsOf(record));
  }

  #callOf(row: RecordRow): string[] {
    const record = toRecord(row, this.#format.language);
    const cells: Record<Column, unknown> = {
      ...record,
      direction: this.#word(directionTexts, record.direction),
      outcome: this.#word(outcomeTexts, record.outcome),
      startedAt: this.#clock(record.startedAt),
      fromNumber: record.from.number,
      fromName: record.from.name,
      answeredBy: record.answeredBy && (record.answeredBy.name ?? record.answeredBy.number),
      cause: record.cause?.text,
      site: record.siteId && this.#sites.get(record.siteId),
    };
    return this.#format.columns.map((column) => cellOf(cells[column]));
  }

  #legsOf(row: RecordRow): string[][] {
    const { id, legs } = toRecordDetail(row, this.#format.language);
    return legs.map((leg, index) => {
      const cells = {
        ...{ id, leg: index + 1, target: leg.target.name },
        startedAt: this.#clock(leg.startedAt),
        answeredAt: this.#clock(leg.answeredAt),
        endedAt: this.#clock(leg.endedAt),
        reason: leg.reason && this.#word(reasonTexts, leg.reason),
      };
      return legColumns.map((column) => cellOf(cells[column]));
    });
  }

  #word<Code extends string>(
    texts: Readonly<Record<Code, Parameters<typeof say>[0]>>,
    code: Code,
  ): string {
    const { format, language } = this.#format;
    return format === 'readable' ? say(texts[code], language) : code;
  }
}

const cellOf = (value: unknown): string => escapeFormula(String(value ?? ''));

/** An instant as the clock of a zone shows it, in a form that every spreadsheet reads as a time. */
function clockOf(timeZone: string) {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return (instant: string | null) => instant && parts.format(new Date(instant));
}
