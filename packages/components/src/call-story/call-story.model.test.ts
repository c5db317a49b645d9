import { expect } from '@open-wc/testing';
import { draftOf, networkCause, updateBody } from './call-story.model.js';

describe('a note', () => {
  it('that there is none is an empty text to write in', () => {
    expect(draftOf({ note: null })).to.deep.equal({ note: '' });
  });

  it('that was emptied is taken away', () => {
    expect(updateBody({ note: ' \n' })).to.deep.equal({ note: null });
    expect(updateBody({ note: ' Call back. ' })).to.deep.equal({ note: 'Call back.' });
  });
});

describe('a cause', () => {
  it('of the network has a number, one of the routing has none', () => {
    expect(networkCause('q850-17')).to.equal('17');
    expect(networkCause('domain-locked')).to.equal(null);
    expect(networkCause('q850-x')).to.equal(null);
  });
});
