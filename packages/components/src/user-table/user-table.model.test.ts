import { expect } from '@open-wc/testing';
import {
  cleanFilters,
  filterCount,
  nameOf,
  parseFilters,
  spellFilters,
} from './user-table.model.js';

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

it('a name is what there is of it', () => {
  expect(nameOf({ firstName: '', lastName: 'Reception' })).to.equal('Reception');
});
