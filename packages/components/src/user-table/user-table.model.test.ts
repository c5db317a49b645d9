import { expect } from '@open-wc/testing';
import { filtering, nameOf } from './user-table.model.js';

describe('filters', () => {
  it('survive the way through an attribute', () => {
    const filters = { role: 'basic-user', tag: 'locked', siteId: 'a b' } as const;
    expect(filtering.parse(filtering.spell(filters))).to.deep.equal(filters);
  });

  it('drop what no user has', () => {
    expect(filtering.parse('role=king&color=red&tag=&kind=person')).to.deep.equal({
      kind: 'person',
    });
    expect(filtering.parse(null)).to.deep.equal({});
    expect(filtering.clean({ role: 7 })).to.deep.equal({});
  });
});

it('a name is what there is of it', () => {
  expect(nameOf({ firstName: '', lastName: 'Reception' })).to.equal('Reception');
});
