import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLog, readJson } from './log-lines.js';
import { linesOf, sample } from './sample.testing.js';

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const fields = { type: 'HANGUP', at: '1795933345.289670', name: '', extra: '' };
const line = (changed: Partial<typeof fields> = {}) => {
  const { type, at, name, extra } = { ...fields, ...changed };
  const rest = ['1002', '1003', 'PJSIP/1002@acme.example-00000000', '', '7.1', '7.1', '', ''];
  return `${[type, at, name, ...rest, extra, 'acme.example'].map(cell).join()}\n`;
};
const types = (text: string) => parseLog(text).map(({ type }) => type);

it('reads every field of a line', () => {
  expect(parseLog(line({ name: 'Anne "l’aînée" Roy, 1', extra: '{"hangupcause":16}' }))).toEqual([
    {
      ...{ type: 'HANGUP', at: new Date('2026-11-29T06:22:25.289Z') },
      ...{ callerName: 'Anne "l’aînée" Roy, 1', callerNumber: '1002', extension: '1003' },
      ...{ channel: 'PJSIP/1002@acme.example-00000000', application: '' },
      ...{ uniqueId: '7.1', linkedId: '7.1', domain: 'acme.example' },
      extra: { hangupcause: 16 },
    },
  ]);
});

it('reads every line of a real log', () => {
  expect(parseLog(sample)).toHaveLength(linesOf(sample).length);
});

it('loses one line where the engine cut one short, with its end or without', () => {
  const cut = line({ type: 'CUT', extra: '{"extra":"eyJvYmplY3Qi' });
  for (let length = 0; length < cut.length - 1; length += 1) {
    const text = cut.slice(0, length);
    expect(types(`${line()}${text}\n${line()}`), text).toEqual(['HANGUP', 'HANGUP']);
    // After a quote or a comma nobody can tell where a line begins: then it takes the next one along.
    const found = types(`${line()}${text}${line()}${line()}`);
    expect(found, text).toEqual(Array(/[",]$/.test(text) ? 2 : 3).fill('HANGUP'));
  }
});

it('leaves out what is no line', () => {
  const wrong = ['\n', '"HANGUP"\n', 'HANGUP,1795933345.2\n', '{"type":"HANGUP"}\n', '"""\n'];
  for (const text of wrong) expect(types(`${text}${line()}${text}`), text).toEqual(['HANGUP']);
  for (const at of ['', 'soon', 'NaN', '-1', '1e400', '999999999999'])
    expect(types(line({ at })), at).toEqual([]);
});

it('lets no caller write a line, whatever the name', () => {
  const forged = line({ type: 'FORGED' });
  for (const name of [forged, `\n${forged}`, `x"\n${forged}`, `x"A","1.000001`, 'x"A', '\n"'])
    expect(parseLog(line({ name }) + line()), name).toMatchObject([{ callerName: name }, {}]);
});

it('lets no caller hide a line, whatever stands in it', () => {
  const piece = fc.constantFrom('"', ',', '\n', '\r', 'A', '1.000001', '","', '""', '\\', 'é');
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (name, extra) => {
      const [first, ...others] = parseLog(line({ name, extra }) + line());
      expect(first).toMatchObject({ type: 'HANGUP', callerName: name, uniqueId: '7.1' });
      expect(others).toHaveLength(1);
    }),
    { numRuns: 2_000 },
  );
});

it('drops what the database cannot hold', () => {
  expect(parseLog(line({ name: 'An\0ne' }))).toMatchObject([{ callerName: 'Anne' }]);
  expect(readJson('{"a":"x\\u0000y\\ud800z"}')).toEqual({ a: 'xyz' });
});

it('takes an extra that is no object for an empty one', () => {
  for (const text of ['', 'null', '7', '"text"', '{', 'undefined'])
    expect(readJson(text)).toEqual({});
});
