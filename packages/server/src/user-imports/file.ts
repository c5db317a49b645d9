import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { FieldFault } from '../problem.js';
import { invalid } from '../problem.js';

export const maxRows = 5_000;
const maxColumns = 100;
const maxRowNumber = 6_000;
const delimiters = [',', ';', '\t', '|'] as const;

/** A file as a table of texts. */
export interface UserFile {
  /** IANA name of the encoding found. */
  readonly encoding: string;
  readonly delimiter: string;
  /** Names of the columns, each once, none empty. */
  readonly columns: readonly string[];
  readonly rows: readonly FileRow[];
}

export interface FileRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads a CSV file; what it is made of is found by its content. 422 says why it cannot be read. */
export function readUserFile(bytes: Uint8Array): UserFile {
  const { encoding, text } = decode(bytes);
  const { delimiter, body } = findDelimiter(text);
  const records = parseRecords(body, delimiter);
  const [header, ...rest] = records;
  if (!header?.some(isFilled)) throw refuse({ code: 'file-empty' });
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some(isFilled));
  if (rows.length === 0) throw refuse({ code: 'file-without-rows' });
  const count = Math.max(
    rows.length,
    (rows.at(-1)?.row ?? 0) > maxRowNumber ? records.length - 1 : 0,
  );
  if (count > maxRows)
    throw refuse({ code: 'file-too-many-rows', values: { count, limit: maxRows } });
  if (header.length > maxColumns)
    throw refuse({
      code: 'file-too-many-columns',
      values: { count: header.length, limit: maxColumns },
    });
  return { encoding, delimiter, columns: nameColumns(header), rows };
}

const isFilled = (cell: string) => cell.trim() !== '';

const refuse = (fault: Omit<FieldFault, 'pointer'>) =>
  invalid([{ pointer: '', ...fault }], 'import-refused');

/** Byte order mark, else UTF-16 by its zero bytes, else UTF-8 when it is valid, else Windows-1252, which Excel writes. */
function decode(bytes: Uint8Array): { encoding: string; text: string } {
  if (bytes.length === 0) throw refuse({ code: 'file-empty' });
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);

  if (/\u0000/.test(text) || isArchive(bytes)) throw refuse({ code: 'file-binary' });
  return { encoding, text };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1_000);
  const zeros = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Spreadsheets (zip), old spreadsheets, PDF: their first bytes. */
function isArchive(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return ['504b0304', 'd0cf11e0', '25504446'].includes(start);
}

/** Excel's own `sep=;` line decides; else the one that cuts the first rows most evenly. */
function findDelimiter(text: string): { delimiter: string; body: string } {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text);
  if (named?.[1]) return { delimiter: named[1], body: text.slice(named[0].length) };
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.delimiter, body: text };
}

/** Columns of the header, weighed by the share of the first rows that have as many. */
function evenness(text: string, delimiter: string): number {
  const [header = [], ...rows] = tryParse(text, {
    ...reading(delimiter),
    relax_quotes: true,
    to: 20,
  });
  if (header.length < 2) return 0;
  const same = rows.filter((row) => row.length === header.length).length;
  return header.length * (rows.length ? (1 + same) / (1 + rows.length) : 1);
}

/** With the wrong delimiter a quotation mark may seem open to the end. */
function tryParse(text: string, options: Options): string[][] {
  try {
    return parse(text, options);
  } catch {
    return [];
  }
}

const reading = (delimiter: string) => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
});

/** Rows that hold nothing stay in, so that row numbers are those of a spreadsheet. */
function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, reading(delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw refuse({ code: 'file-unreadable', values: { line: lines ?? 1 } });
  }
}

/** Names that are missing or there before get one of their own. */
function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim().normalize('NFC').slice(0, 100) || `Column ${index + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}
