import { expect } from '@open-wc/testing';
import { firstWindow, windowFor } from './list-window.model.js';

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
