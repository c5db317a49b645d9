import { contrast, mix, readable, strongest, type Rgb } from './contrast.model.js';

export type Scheme = 'light' | 'dark';

/** Colours by token name without `--pbx-color-`. */
export type Colors = ReadonlyMap<string, Rgb>;

export const textTokens = [
  'text',
  'text-muted',
  'accent-text',
  'success',
  'warning',
  'danger',
] as const;

const hex = (value: number): Rgb => [
  (value >> 16) / 255,
  ((value >> 8) & 255) / 255,
  (value & 255) / 255,
];

const defaults: Record<Scheme, Record<(typeof textTokens)[number] | 'surface' | 'accent', Rgb>> = {
  light: {
    surface: hex(0xffffff),
    accent: hex(0x0b57d0),
    text: hex(0x1b1f24),
    'text-muted': hex(0x525b66),
    'accent-text': hex(0x0b57d0),
    success: hex(0x116329),
    warning: hex(0x7a4f00),
    danger: hex(0xb3261e),
  },
  dark: {
    surface: hex(0x16181d),
    accent: hex(0x8ab4f8),
    text: hex(0xe6e8eb),
    'text-muted': hex(0xaab1bb),
    'accent-text': hex(0xa8c7fa),
    success: hex(0x6fdd8b),
    warning: hex(0xe3b341),
    danger: hex(0xff8f85),
  },
};

// A little more than is asked, since tokens are rounded to 8 bits.
const textContrast = 4.55;
const lineContrast = 3.05;
const comfortable = 7;

/** How much of its colour a pill or alert has behind its text, without a surface of one's own. */
export const tint = 0.13;

/**
 * What a theme's own colours ask of the others: surfaces and borders that go with its surface, and every text colour
 * shifted until it can be read on all of them.
 */
export function themeColors(given: Colors, scheme: Scheme): Map<string, Rgb> {
  const usual = defaults[scheme];
  const surface = given.get('surface') ?? usual.surface;
  const accent = given.get('accent') ?? usual.accent;
  const derived = new Map<string, Rgb>([
    ...(given.has('surface') ? surfacesOf(surface) : []),
    ['row-selected', selectedOf(surface, accent)],
  ]);
  for (const name of given.keys()) derived.delete(name);
  const others = surfaceTokens.map((name) => derived.get(name) ?? given.get(name));
  const surfaces = [surface, ...others.filter((color) => color !== undefined)];
  const under = given.has('surface') ? 0 : tint;
  for (const name of textTokens) {
    const ownAccent = name === 'accent-text' ? given.get('accent') : undefined;
    const wanted = given.get(name) ?? ownAccent ?? usual[name];
    derived.set(name, readable(wanted, surfaces, textContrast, under));
  }
  if (!given.has('focus')) derived.set('focus', readable(accent, surfaces, lineContrast));
  return derived;
}

const surfaceTokens = ['surface-raised', 'surface-sunken', 'row-hover', 'row-selected'] as const;

function surfacesOf(surface: Rgb): [string, Rgb][] {
  const [text] = [strongest([surface])];
  return [
    ['surface-raised', mix(surface, opposite(text), 0.04)],
    ['surface-sunken', shade(surface, 0.04)],
    ['row-hover', shade(surface, 0.06)],
    ['border', mix(surface, text, 0.18)],
    ['border-control', readable(mix(surface, text, 0.45), [surface], lineContrast)],
  ];
}

/** Toward the text where that leaves enough contrast, else away from it. */
function shade(surface: Rgb, share: number): Rgb {
  const text = strongest([surface]);
  const closer = mix(surface, text, share);
  return contrast(text, closer) >= comfortable ? closer : mix(surface, opposite(text), share);
}

function selectedOf(surface: Rgb, accent: Rgb): Rgb {
  const text = strongest([surface]);
  const tinted = mix(surface, accent, 0.16);
  const least = Math.min(comfortable, contrast(text, surface));
  return contrast(text, tinted) >= least ? tinted : mix(surface, opposite(text), 0.12);
}

function opposite(text: Rgb): Rgb {
  return text[0] === 0 ? [1, 1, 1] : [0, 0, 0];
}
