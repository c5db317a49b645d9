interface CsvColumn<Row> {
  header: string;
  value(row: Row): string;
}

/** UTF-8 CSV (RFC 4180) with byte order mark, for spreadsheets; a cell that would run as a formula starts with an apostrophe. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => csvCell(column.header)),
    ...rows.map((row) => columns.map((column) => csvCell(textOf(column, row)))),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function textOf<Row>(column: CsvColumn<Row>, row: Row): string {
  try {
    return column.value(row);
  } catch {
    return '';
  }
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
