import { expect } from '@open-wc/testing';
import { csvOf } from './csv.model.js';

describe('CSV', () => {
  const column = { header: 'Name', value: (row: string) => row };
  const cells = (rows: string[]) => csvOf([column], rows).split('\r\n').slice(1, -1);

  it('starts with a byte order mark and names the columns', () => {
    expect(csvOf([column, { ...column, header: 'E-mail, first' }], [])).to.equal(
      '\uFEFFName,"E-mail, first"\r\n',
    );
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(cells(['a,b', 'say "hi"', 'Zoé'])).to.deep.equal(['"a,b"', '"say ""hi"""', 'Zoé']);
  });

  it('disarms what a spreadsheet would run', () => {
    expect(cells(['=1+1', '+15145550100', '-3', '@SUM(A1)', '\t=1'])).to.deep.equal([
      "'=1+1",
      "'+15145550100",
      "'-3",
      "'@SUM(A1)",
      "'\t=1",
    ]);
  });

  it('leaves the cell of a column that throws blank', () => {
    const broken = {
      header: 'CRM',
      value: (): string => {
        throw new Error('not loaded');
      },
    };
    expect(csvOf([broken, column], ['a']).split('\r\n')[1]).to.equal(',a');
  });
});
