import { expect } from '@open-wc/testing';
import { clockText, moved } from './audio-player.model.js';

describe('the time of a sound', () => {
  it('is in minutes and seconds, with hours where there are any', () => {
    expect([0, 5.9, 65, 3725].map(clockText)).to.deep.equal(['0:00', '0:05', '1:05', '1:02:05']);
  });
});

describe('a key on the slider', () => {
  it('moves by two seconds, or by ten', () => {
    const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown'];
    expect(keys.map((key) => moved(15, 60, key))).to.deep.equal([17, 17, 13, 13, 25, 5]);
  });

  it('stays inside the sound', () => {
    expect(moved(1, 60, 'ArrowLeft')).to.equal(0);
    expect(moved(59, 60, 'PageUp')).to.equal(60);
    expect(moved(30, 60, 'Home')).to.equal(0);
    expect(moved(30, 60, 'End')).to.equal(60);
  });

  it('does nothing else', () => {
    expect(moved(30, 60, 'a')).to.be.null;
  });
});
