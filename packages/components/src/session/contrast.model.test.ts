import { expect } from '@open-wc/testing';
import { contrast, readable, strongest, type Rgb } from './contrast.model.js';

const parse = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;

/** The same colours in every run. */
function* colors(count: number): Generator<Rgb> {
  let seed = 42;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let at = 0; at < count; at += 1) yield [next(), next(), next()];
}

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).to.be.closeTo(21, 0.001);
    expect(contrast(parse('#777777'), [1, 1, 1])).to.be.closeTo(4.478, 0.01);
  });

  it('leaves a colour that can be read', () => {
    const blue = parse('#0b57d0');
    expect(readable(blue, [[1, 1, 1]])).to.equal(blue);
  });

  it('keeps the hue of a colour that it must darken', () => {
    const [r, g, b] = readable(parse('#ffb000'), [[1, 1, 1]]);
    expect(r > g && g > b).to.equal(true);
  });

  it('reaches 4.5:1 for 5,000 pairs', () => {
    const [...all] = colors(10_000);
    for (let at = 0; at < all.length; at += 2) {
      const [color, surface] = [all[at], all[at + 1]];
      if (!color || !surface) continue;
      expect(contrast(readable(color, [surface]), surface)).to.be.at.least(4.5);
    }
  });

  it('chooses black or white for a surface', () => {
    expect(strongest([parse('#101014')])).to.deep.equal([1, 1, 1]);
    expect(strongest([parse('#f4f4f4')])).to.deep.equal([0, 0, 0]);
  });
});
