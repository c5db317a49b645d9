import { expect } from '@open-wc/testing';
import {
  cleanFilters,
  csvOf,
  filterCount,
  firstWindow,
  nameOf,
  parseFilters,
  spellFilters,
  windowFor,
} from './user-table.model.js';

describe('the window of rows', () => {
  it('stays while it reaches beyond what is in sight', () => {
    expect(windowFor({ first: 20, last: 45 }, firstWindow, 5000)).to.equal(firstWindow);
    expect(windowFor({ first: 70, last: 99 }, firstWindow, 100)).to.equal(firstWindow);
  });

  it('moves in steps of fifty around what is in sight', () => {
    expect(windowFor({ first: 90, last: 110 }, firstWindow, 5000)).to.deep.equal({
      offset: 50,
      limit: 100,
    });
    expect(windowFor({ first: 4980, last: 4999 }, firstWindow, 5000).offset % 50).to.equal(0);
  });

  it('covers every row in sight and is never longer than 200', () => {
    for (let first = 0; first < 4800; first += 7) {
      for (const seen of [5, 20, 60, 150]) {
        const last = Math.min(4999, first + seen);
        const { offset, limit } = windowFor({ first, last }, firstWindow, 5000);
        expect(limit).to.be.at.most(200);
        expect(offset).to.be.at.most(first);
        expect(offset + limit).to.be.above(last);
      }
    }
  });
});

describe('filters', () => {
  it('survive the way through an attribute', () => {
    const filters = { role: 'basic-user', tag: 'locked', siteId: 'a b' } as const;
    expect(parseFilters(spellFilters(filters))).to.deep.equal(filters);
  });

  it('drop what no user has', () => {
    expect(parseFilters('role=king&color=red&tag=&kind=person')).to.deep.equal({ kind: 'person' });
    expect(parseFilters(null)).to.deep.equal({});
    expect(cleanFilters({ role: 7 })).to.deep.equal({});
  });

  it('are counted', () => {
    expect(filterCount({ role: 'reseller', tag: 'new' })).to.equal(2);
  });
});

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

it('a name is what there is of it', () => {
  expect(nameOf({ firstName: '', lastName: 'Reception' })).to.equal('Reception');
});
