import { expect } from '@open-wc/testing';
import { Filtering } from './list-view.model.js';

interface Filters {
  kind?: 'person' | 'room';
  siteId?: string;
}

describe('the filters of a list', () => {
  const filtering = new Filtering<Filters>({ kind: ['person', 'room'], siteId: null });

  it('survive the way through an attribute, in one order', () => {
    const filters: Filters = { siteId: 'a b', kind: 'room' };
    expect(filtering.spell(filters)).to.equal('kind=room&siteId=a+b');
    expect(filtering.parse(filtering.spell(filters))).to.deep.equal(filters);
  });

  it('drop empty ones, and names and values that there are not', () => {
    expect(filtering.parse('kind=king&color=red&siteId=')).to.deep.equal({});
    expect(filtering.parse(null)).to.deep.equal({});
    expect(filtering.clean({ kind: 7, siteId: 'a' })).to.deep.equal({ siteId: 'a' });
  });

  it('are the same where they let the same pass', () => {
    expect(filtering.differ({ kind: 'room' }, { kind: 'room', siteId: '' })).to.equal(false);
    expect(filtering.differ({}, undefined)).to.equal(false);
    expect(filtering.differ({ kind: 'room' }, undefined)).to.equal(true);
  });
});
