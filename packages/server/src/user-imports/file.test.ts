import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.js';
import { describeColumns, suggestedMapping } from './columns.js';
import { readUserFile } from './file.js';

const bytes = (text: string) => new TextEncoder().encode(text);

const refusal = (content: Uint8Array) => {
  try {
    readUserFile(content);
  } catch (error) {
    if (error instanceof Problem) return error.details.errors?.[0]?.code;
    throw error;
  }
  return undefined;
};

describe('what a file is made of', () => {
  const text = 'Poste;Prénom\r\n1001;Zoë\r\n';

  it.each([
    ['utf-8', bytes(text)],
    ['utf-8', bytes(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('reads %s', (encoding, content) => {
    expect(readUserFile(content)).toEqual({
      encoding,
      delimiter: ';',
      columns: ['Poste', 'Prénom'],
      rows: [{ row: 2, cells: ['1001', 'Zoë'] }],
    });
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j, whatever the cells hold', (delimiter) => {
    const plain = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((cell) => cell.trim() !== '' && !cell.includes('\r'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, plain, plain), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const content = stringify([['ext', 'first', 'last'], ...rows], {
            delimiter,
            quoted: true,
          });
          const read = readUserFile(bytes(content));
          expect(read.delimiter).toBe(delimiter);
          expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('takes Excel at its word: sep=', () => {
    expect(readUserFile(bytes('sep=|\r\na|b;c;d\r\n1|2\r\n'))).toMatchObject({
      delimiter: '|',
      columns: ['a', 'b;c;d'],
    });
  });

  it('counts rows as a spreadsheet does, empty ones and line breaks in cells included', () => {
    const { rows } = readUserFile(bytes('a,b\n\n"one\ntwo",x\n,\nlast,y\n'));
    expect(rows).toEqual([
      { row: 3, cells: ['one\ntwo', 'x'] },
      { row: 5, cells: ['last', 'y'] },
    ]);
  });

  it('gives every column a name of its own', () => {
    expect(readUserFile(bytes('Email,,Email, Email \n1,2,3,4')).columns).toEqual([
      'Email',
      'Column 2',
      'Email (2)',
      'Email (3)',
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['file-empty', bytes('')],
    ['file-empty', bytes(' \n')],
    ['file-without-rows', bytes('a,b\n,\n')],
    ['file-unreadable', bytes('a,b\n"never closed,1\n')],
    ['file-binary', Buffer.from('504b030414000600', 'hex')],
    ['file-binary', Buffer.from([1, 2, 0, 0, 0, 0, 7, 8])],
    ['file-too-many-rows', bytes(`a\n${'1\n'.repeat(5_001)}`)],
    ['file-too-many-columns', bytes(`${'a,'.repeat(101)}\n1`)],
  ])('says %s', (code, content) => {
    expect(refusal(content)).toBe(code);
  });

  it('never fails otherwise, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (content) => void refusal(content)));
  });
});

describe('columns', () => {
  const suggest = (header: string) =>
    suggestedMapping(describeColumns(readUserFile(bytes(`${header}\n1`))));

  it('knows what other systems call the fields, in English and French', () => {
    expect(
      suggest('Ext.,First Name,Nom de famille,Courriel,Portée,Ring Timeout,911 Caller ID,Why'),
    ).toEqual({
      'Ext.': 'extension',
      'First Name': 'firstName',
      'Nom de famille': 'lastName',
      Courriel: 'emails',
      Portée: 'role',
      'Ring Timeout': 'ringSeconds',
      '911 Caller ID': 'emergencyCallerIdNumber',
    });
  });

  it('suggests a field once', () => {
    expect(suggest('Extension,Poste')).toEqual({ Extension: 'extension' });
  });
});
