import { contrast, mix, readable, strongest, type Rgb } from './contrast.model.js';

type Tokens = Readonly<Record<string, string>>;

const lightText = ['accent-text', 'success', 'warning', 'danger', 'text', 'text-muted'] as const;
const defaults = {
  light: {
    'accent-text': '#0b57d0',
    success: '#116329',
    warning: '#7a4f00',
    danger: '#b3261e',
    text: '#1b1f24',
    'text-muted': '#525b66',
    surface: '#ffffff',
  },
  dark: {
    'accent-text': '#a8c7fa',
    success: '#6fdd8b',
    warning: '#e3b341',
    danger: '#ff8f85',
    text: '#e6e8eb',
    'text-muted': '#aab1bb',
    surface: '#16181d',
  },
} as const;

let warned = false;

/**
 * What a theme's own colours ask of the others: surfaces and borders that go with the surface, and text colours shifted
 * until they reach 4.5:1 on all of them. Tokens that the theme names stay unless they cannot be read.
 */
export function deriveTokens(tokens: Tokens, host: HTMLElement): [string, string][] {
  const read = colorReader(host);
  const scheme = isDark(host) ? 'dark' : 'light';
  const surface = read(tokens['color-surface'] ?? defaults[scheme].surface);
  const derived = new Map<string, Rgb>();
  if (!surface) return [];
  const away: Rgb = strongest([surface])[0] === 0 ? [1, 1, 1] : [0, 0, 0];
  const toward = strongest([surface]);
  if (tokens['color-surface']) {
    derived.set('surface-raised', mix(surface, away, 0.04));
    derived.set('surface-sunken', mix(surface, toward, 0.04));
    derived.set('row-hover', mix(surface, toward, 0.06));
    derived.set('border', mix(surface, toward, 0.18));
    derived.set('border-control', readable(mix(surface, toward, 0.45), [surface], 3));
  }
  const accent = tokens['color-accent'] ? read(tokens['color-accent']) : null;
  if (accent) derived.set('row-selected', mix(surface, accent, 0.16));
  for (const name of [...derived.keys()]) if (tokens[`color-${name}`]) derived.delete(name);
  const otherSurfaces = ['surface-raised', 'surface-sunken', 'row-hover', 'row-selected']
    .map((name) => derived.get(name) ?? read(tokens[`color-${name}`] ?? ''))
    .filter((color) => color !== null);
  const surfaces: Rgb[] = [surface, ...otherSurfaces];
  for (const name of lightText) {
    const wanted =
      read(tokens[`color-${name}`] ?? '') ??
      (name === 'accent-text' ? accent : null) ??
      read(defaults[scheme][name]);
    if (!wanted) continue;
    const shown = readable(wanted, surfaces);
    if (shown === wanted && !(name === 'accent-text' && accent)) continue;
    if (tokens[`color-${name}`] && shown !== wanted) warn(name, wanted, surface);
    derived.set(name, shown);
  }
  if (accent && !tokens['color-focus']) derived.set('focus', readable(accent, surfaces, 3));
  return [...derived].map(([name, color]) => [`color-${name}`, css(color)]);
}

/** Reads any CSS colour by asking the browser for its computed value. */
function colorReader(host: HTMLElement): (value: string) => Rgb | null {
  const probe = document.createElement('span');
  return (value) => {
    if (!value || !CSS.supports('color', value)) return null;
    (host.shadowRoot ?? host).append(probe);
    probe.style.setProperty('color', `color-mix(in srgb, ${value} 100%, transparent 0%)`);
    const parts =
      getComputedStyle(probe)
        .color.match(/[\d.]+(e-\d+)?/g)
        ?.map(Number) ?? [];
    const scale = getComputedStyle(probe).color.startsWith('rgb') ? 255 : 1;
    probe.remove();
    const [r, g, b] = parts;
    if (r === undefined || g === undefined || b === undefined) return null;
    return [r / scale, g / scale, b / scale];
  };
}

function isDark(host: HTMLElement): boolean {
  const probe = document.createElement('span');
  (host.shadowRoot ?? host).append(probe);
  probe.style.setProperty('color', 'light-dark(#fff, #000)');
  const dark = getComputedStyle(probe).color === 'rgb(0, 0, 0)';
  probe.remove();
  return dark;
}

function css(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(channel * 255)).join(' ')})`;
}

function warn(name: string, wanted: Rgb, surface: Rgb) {
  if (warned || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)) return;
  warned = true;
  console.warn(
    `Token color-${name} has ${contrast(wanted, surface).toFixed(1)}:1 on its surface; shifted to 4.5:1.`,
  );
}
