/** Columns of the file, the same that an export writes. */
export const importColumns = [
  'number',
  'enabled',
  'enabledFrom',
  'enabledUntil',
  'destination',
  'timeRules',
  'callerIdPrefix',
  'notes',
  'site',
] as const;

export type ImportColumn = (typeof importColumns)[number];

/** Limits of the contract, checked before anything is sent. */
export const maxRows = 5000;
export const maxCharacters = 5_000_000;

/** What the person is shown of a file before it is sent. */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
  readonly headers: readonly string[];
  readonly example: readonly string[];
}

/** The names of the columns and the first row of a CSV file (RFC 4180; also with `;` or tabs); null when it has no rows. */
export function readImportFile(name: string, text: string): ImportFile | null {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(content);
  const headers = lineAt(content, delimiter, 0);
  const example = lineAt(content, delimiter, headers.end);
  const names = headers.cells.map((cell) => cell.trim());
  if (names.every((cell) => cell === '') || example.cells.every((cell) => cell === '')) return null;
  return { name, text: content, headers: names, example: example.cells };
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.mark ?? ',';
}

function lineAt(text: string, delimiter: string, start: number) {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  let at = start;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const isEscaped = quoted && text[at + 1] === '"';
      if (isEscaped) {
        cell += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (!quoted && sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (!quoted && sign === '\n') {
      at += 1;
      break;
    } else if (sign !== '\r' || quoted) cell += sign;
  }
  return { cells: [...cells, cell], end: at };
}
