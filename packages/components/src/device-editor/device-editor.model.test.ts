import { expect } from '@open-wc/testing';
import { createBody, newDevice, offeredSuffix, updateBody } from './device-editor.model.js';

describe('a device', () => {
  it('is offered no suffix at first, then the next letter that is free', () => {
    expect(offeredSuffix([])).to.equal('');
    expect(offeredSuffix([''])).to.equal('b');
    expect(offeredSuffix(['', 'b', 'd', 'lab'])).to.equal('c');
    expect(offeredSuffix(['b'])).to.equal('');
  });

  it('is sent with its owner when it is new, and without its suffix later', () => {
    expect(createBody('anne', { ...newDevice, suffix: ' b ' })).to.deep.equal({
      userId: 'anne',
      kind: 'desk',
      suffix: 'b',
      transport: 'tls',
      srtp: 'optional',
      autoAnswer: false,
    });
    expect(updateBody({ suffix: 'c', kind: 'mobile' })).to.deep.equal({ kind: 'mobile' });
  });
});
