import { expect } from '@open-wc/testing';
import { boundsOf, isWithin } from './bounds.model.js';

describe('bounds', () => {
  const stored = { seconds: { minimum: 5, maximum: 10 }, name: { minimum: 0, maximum: 0 } };

  it('are those of the named fields in the contract', () => {
    expect(boundsOf(stored, ['seconds'])).to.deep.equal({ seconds: { min: 5, max: 10 } });
  });

  it('hold whole numbers, the least and the most among them', () => {
    const within = (value: number) => isWithin(value, { min: 5, max: 10 });
    expect([5, 10].every(within)).to.equal(true);
    expect([4, 11, 5.5, NaN].some(within)).to.equal(false);
  });
});
