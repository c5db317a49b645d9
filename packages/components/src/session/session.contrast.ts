import { contrast, type Rgb } from './contrast.model.js';
import { textTokens, themeColors } from './theme-colors.model.js';

type Tokens = Readonly<Record<string, string>>;

const prefix = 'color-';
let warned = false;

/** The custom properties that go with the colours of a theme. */
export function deriveTokens(tokens: Tokens, host: HTMLElement): [string, string][] {
  const read = colorReader(host);
  const given = new Map(
    Object.entries(tokens)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]): [string, Rgb | null] => [name.slice(prefix.length), read(value)])
      .filter((entry): entry is [string, Rgb] => entry[1] !== null),
  );
  const made = themeColors(given, isDark(host) ? 'dark' : 'light');
  warnOfShifts(given, made);
  const properties = [...made].map(([name, color]): [string, string] => [
    `--pbx-${prefix}${name}`,
    css(color),
  ]);
  // On a surface of any lightness a tint would cost the text on it its contrast.
  return given.has('surface') ? [...properties, ['--_tint', '0%']] : properties;
}

/** Reads any CSS colour by asking the browser for its computed value. */
function colorReader(host: HTMLElement): (value: string) => Rgb | null {
  const probe = document.createElement('span');
  return (value) => {
    if (!CSS.supports('color', value)) return null;
    (host.shadowRoot ?? host).append(probe);
    probe.style.setProperty('color', `color-mix(in srgb, ${value} 100%, transparent 0%)`);
    const { color } = getComputedStyle(probe);
    probe.remove();
    const [r, g, b] = (color.match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
    if (r === undefined || g === undefined || b === undefined) return null;
    const scale = color.startsWith('rgb') ? 255 : 1;
    return [r / scale, g / scale, b / scale];
  };
}

function isDark(host: HTMLElement): boolean {
  const white = colorReader(host)('light-dark(#fff, #000)');
  return white?.[0] === 0;
}

function css(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(channel * 255)).join(' ')})`;
}

/** Says once, to the developer, that a colour of the theme could not be read where it stands. */
function warnOfShifts(given: ReadonlyMap<string, Rgb>, made: ReadonlyMap<string, Rgb>) {
  const shifted = textTokens.find((name) => given.has(name) && made.get(name) !== given.get(name));
  if (!shifted || warned || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)) return;
  warned = true;
  const ratio = contrast(given.get(shifted) ?? [0, 0, 0], given.get('surface') ?? [1, 1, 1]);
  console.warn(`Token color-${shifted} has ${ratio.toFixed(1)}:1; it was shifted to 4.5:1.`);
}
