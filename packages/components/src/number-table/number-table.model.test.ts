import { expect } from '@open-wc/testing';
import { readImportFile } from './import-file.model.js';
import { filtering, serviceOf } from './number-table.model.js';
import { sampleNumber } from './number-table.sample.js';

describe('a view of phone numbers', () => {
  it('spells its filters as an attribute and reads them back', () => {
    const filters = { free: 'true', kind: 'tollFree', siteId: 'a', enabled: 'false' } as const;
    expect(filtering.parse(filtering.spell(filters))).to.deep.equal(filters);
  });

  it('drops what no number has', () => {
    expect(filtering.clean({ free: 'maybe', kind: 'red', siteId: '', colour: 'x' })).to.deep.equal(
      {},
    );
    expect(filtering.differ({ free: 'true' }, { free: 'true' })).to.equal(false);
    expect(filtering.differ({}, undefined)).to.equal(false);
  });

  it('tells a disabled number from one out of service by its dates', () => {
    expect(serviceOf(sampleNumber(0))).to.equal('inService');
    expect(serviceOf(sampleNumber(0, { inService: false }))).to.equal('notInService');
    expect(serviceOf(sampleNumber(0, { enabled: false, inService: false }))).to.equal('disabled');
  });
});

describe('a file of phone numbers', () => {
  it('is read by any of the usual delimiters, with quotes and line ends inside them', () => {
    const file = readImportFile('a.csv', '\uFEFFNuméro;"Notes; autres"\r\n+1514;"a ""b""\nc"\r\n');
    expect(file?.headers).to.deep.equal(['Numéro', 'Notes; autres']);
    expect(file?.example).to.deep.equal(['+1514', 'a "b"\nc']);
    expect(readImportFile('b.txt', 'a\tb\n1\t2')?.headers).to.deep.equal(['a', 'b']);
  });

  it('without rows is none', () => {
    expect(readImportFile('a.csv', '')).to.equal(null);
    expect(readImportFile('a.csv', 'number,site\r\n')).to.equal(null);
  });
});
