import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';
import { invalid } from '../problem.js';
import { cleanCell } from '../user-imports/cells.js';
import { checkMapping, plainName } from '../user-imports/columns.js';
import { readUserFile, type FileRow } from '../user-imports/file.js';
import { toE164 } from '../users/users.rules.js';
import {
  cellReaders,
  emptyCells,
  numberColumns,
  type CellNames,
  type NumberColumn,
} from './phone-number-cells.js';
import type { NumberFields } from './phone-numbers.rules.js';

/** A row of the file as fields of a number; `number` is empty when it cannot be read. */
export interface NumberRow {
  readonly row: number;
  readonly number: string;
  readonly given: Partial<NumberFields>;
  readonly faults: FieldFault[];
}

/** What files call the columns, in English and French; our own names always count. */
const synonyms: Record<NumberColumn, string> = {
  number: 'phone number, did, telephone, numero, numero de telephone',
  enabled: 'active, actif, active oui non, en service',
  enabledFrom: 'from, in service from, en service du, a partir du',
  enabledUntil: 'until, in service until, en service au, jusqu’au',
  destination: 'dest, routing, acheminement, destination d’appel',
  timeRules: 'time rules, rules, regles horaires, regles',
  callerIdPrefix: 'prefix, caller id prefix, prefixe, prefixe d’affichage',
  notes: 'note, comment, comments, remarks, remarque, remarques, commentaires',
  site: 'location, office, emplacement, succursale, bureau',
};

const columnByName = new Map(
  numberColumns.flatMap((column) =>
    [column, ...synonyms[column].split(', ')].map((name) => [plainName(name), column] as const),
  ),
);

const noRemark = () => undefined;

/** Reads a file of numbers; 422 when it is no such file. */
export function readNumberRows(
  { file, mapping = {} }: components['schemas']['PhoneNumberImport'],
  names: CellNames,
): NumberRow[] {
  const { columns, rows } = readUserFile(Buffer.from(file));
  checkMapping(
    mapping,
    columns.map((name) => ({ name })),
  );
  const places = columns.flatMap((name, index) => {
    const column = columnByName.get(plainName(mapping[name] ?? name));
    return column ? [{ column, index }] : [];
  });
  const wrong = Object.entries(mapping).filter(([, to]) => !columnByName.has(plainName(to)));
  if (wrong.length)
    throw invalid(
      wrong.map(([name]) => ({
        pointer: `/mapping/${escapePointer(name)}`,
        code: 'unknown-field',
      })),
    );
  if (!places.some(({ column }) => column === 'number'))
    throw invalid([{ pointer: '/mapping', code: 'required' }], 'import-refused');
  const read = rows.map((row) => readRow(row, places, columns.length, names));
  refuseRepeated(read);
  return read;
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function readRow(
  { row, cells }: FileRow,
  places: readonly { column: NumberColumn; index: number }[],
  width: number,
  names: CellNames,
): NumberRow {
  const faults: FieldFault[] = [];
  let given: Partial<NumberFields> = {};
  let number = '';
  for (const { column, index } of places) {
    const text = cleanCell(
      cells[index] ?? '',
      column === 'notes' || column === 'timeRules',
      noRemark,
    );
    const report = (code: FieldFault['code'], values?: FieldFault['values']) => {
      faults.push({ pointer: `/${column}`, code, ...(values && { values }) });
      return undefined;
    };
    if (column === 'number') {
      number = toE164(text, names.country) ?? '';
      if (!number) report(text ? 'invalid-number' : 'required');
    } else {
      const fields = text ? cellReaders[column](text, names, report) : emptyCells[column];
      given = { ...given, ...fields };
    }
  }
  if (cells.slice(width).some((cell) => cell.trim()))
    faults.push({ pointer: '', code: 'row-too-wide' });
  return { row, number, given, faults };
}

/** A number that stands in the file before is refused the second time. */
function refuseRepeated(rows: readonly NumberRow[]): void {
  const first = new Map<string, number>();
  for (const { row, number, faults } of rows) {
    const before = number ? first.get(number) : undefined;
    if (before === undefined) first.set(number, row);
    else faults.push({ pointer: '/number', code: 'number-listed-twice', values: { row: before } });
  }
}
