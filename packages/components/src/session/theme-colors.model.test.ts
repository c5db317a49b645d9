import { expect } from '@open-wc/testing';
import { contrast, mix, type Rgb } from './contrast.model.js';
import { textTokens, themeColors, tint } from './theme-colors.model.js';

/** The same colours in every run. */
function* colors(count: number): Generator<Rgb> {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let at = 0; at < count; at += 1) yield [next(), next(), next()];
}

const rounded = (color: Rgb) =>
  color.map((channel) => Math.round(channel * 255) / 255) as unknown as Rgb;
const surfaceNames = ['surface-raised', 'surface-sunken', 'row-hover', 'row-selected'];

describe('colours of a theme', () => {
  it('can be read on every surface for 5,000 pairs of accent and surface', () => {
    const [...all] = colors(10_000);
    for (let at = 0; at < all.length; at += 2) {
      const [accent, surface] = [all[at], all[at + 1]];
      if (!accent || !surface) continue;
      const given = new Map([
        ['accent', accent],
        ['surface', surface],
      ] as const);
      const made = themeColors(given, at % 4 ? 'light' : 'dark');
      const surfaces = [surface, ...surfaceNames.map((name) => made.get(name) ?? surface)];
      const texts = textTokens.map((name) => made.get(name) ?? accent);
      const least = texts.flatMap((text) =>
        surfaces.map((one) => contrast(rounded(text), rounded(one))),
      );
      expect(Math.min(...least), JSON.stringify({ accent, surface })).to.be.at.least(4.5);
    }
  });

  it('can be read on the tint of a pill, for 5,000 accents', () => {
    for (const accent of colors(5000)) {
      for (const scheme of ['light', 'dark'] as const) {
        const surface: Rgb = scheme === 'light' ? [1, 1, 1] : [0x16 / 255, 0x18 / 255, 0x1d / 255];
        const text =
          themeColors(new Map([['accent', accent]]), scheme).get('accent-text') ?? accent;
        expect(contrast(text, mix(surface, text, tint))).to.be.at.least(4.5);
      }
    }
  });

  it('leaves what the theme names', () => {
    const border: Rgb = [1, 0, 0];
    const made = themeColors(new Map([['border', border]]), 'light');
    expect(made.has('border')).to.equal(false);
  });
});
