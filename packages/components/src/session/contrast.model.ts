/** sRGB, each 0 to 1. */
export type Rgb = readonly [number, number, number];

const textContrast = 4.5;

/** Relative luminance (WCAG 2.2). */
export function luminance(color: Rgb): number {
  const [r, g, b] = color.map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A mix in sRGB: 0 is the first colour, 1 the second. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((channel, at) => channel + ((other[at] ?? 0) - channel) * share) as unknown as Rgb;
}

/** Black or white, whichever stands out more. */
export function strongest(surfaces: readonly Rgb[]): Rgb {
  const least = (color: Rgb) => Math.min(...surfaces.map((surface) => contrast(color, surface)));
  return least([0, 0, 0]) >= least([1, 1, 1]) ? [0, 0, 0] : [1, 1, 1];
}

/**
 * The colour itself where it is readable on every surface; else shifted in OKLCH lightness, hue kept, until it is. Black
 * or white where no shade of it is. `tint`: it also stands on the first surface mixed with that much of itself.
 */
export function readable(
  color: Rgb,
  surfaces: readonly Rgb[],
  least = textContrast,
  tint = 0,
): Rgb {
  const [under] = surfaces;
  const isEnough = (candidate: Rgb) =>
    surfaces.every((surface) => contrast(candidate, surface) >= least) &&
    (!under || contrast(candidate, mix(under, candidate, tint)) >= least);
  if (isEnough(color)) return color;
  const target = strongest(surfaces);
  const [lightness, a, b] = toOklab(color);
  const end = target[0] === 0 ? 0 : 1;
  for (let step = 1; step <= 50; step += 1) {
    const share = step / 50;
    const faded = 1 - share * share;
    const candidate = fromOklab([lightness + (end - lightness) * share, a * faded, b * faded]);
    if (isEnough(candidate)) return candidate;
  }
  return target;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gamma(channel: number): number {
  const encoded = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, encoded));
}

// Matrices of Björn Ottosson's OKLab (CSS Color 4, section 9.2).
function toOklab(color: Rgb): [number, number, number] {
  const [r, g, b] = color.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: [number, number, number]): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
