import { expect } from '@open-wc/testing';
import { addressOf, filtersOf, withQuery } from './list-view.js';

describe('the address of a list', () => {
  it('keeps what is not as usual', () => {
    const view = { query: 'roy', sort: '-name', filters: { type: 'weekly' }, columns: ['a', 'b'] };
    expect(addressOf('/x', view, 'name')).to.equal('/x?q=roy&sort=-name&type=weekly&columns=a+b');
    const usual = { query: '', sort: 'name', filters: {}, columns: [] };
    expect(addressOf('/x', usual, 'name')).to.equal('/x');
  });

  it('gives its filters back', () => {
    const query = new URLSearchParams('type=weekly&owner=&other=1');
    expect(filtersOf<{ type?: string; owner?: string }>(query, ['type', 'owner'])).to.deep.equal({
      type: 'weekly',
    });
  });

  it('leaves out what is empty', () => {
    expect(withQuery('/x', { to: '', from: '+15145550100' })).to.equal('/x?from=%2B15145550100');
  });
});
