/** Value of each design token by custom property. */
export type Tokens = ReadonlyMap<string, string>;

type Scheme = 'light' | 'dark';
interface Group {
  [name: string]: Group | Token;
}
interface Token {
  $type?: string;
  $value: unknown;
}

const groups = ['color', 'font', 'space', 'radius'];

/** The tokens that a style sheet declares, in its order. */
export function readTokens(css: string): Tokens {
  return new Map(
    [...css.matchAll(/(--pbx-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** A style sheet that sets the tokens, in the layer of the kit. */
export function tokensAsCss(tokens: Tokens): string {
  const lines = [...tokens].map(([name, value]) => `    ${name}: ${value};`);
  return `@layer pbx {\n  :root {\n    color-scheme: light dark;\n${lines.join('\n')}\n  }\n}\n`;
}

/** The tokens in the format of the Design Tokens Community Group (2025.10), one set for each scheme and one for both. */
export function tokensAsJson(tokens: Tokens): string {
  const sets: Record<Scheme | 'base', Group> = { light: {}, dark: {}, base: {} };
  for (const [property, value] of tokens) {
    const [group, name] = pathOf(property);
    const put = (set: Group, token: Token) => {
      if (group) ((set[group] ??= {}) as Group)[name] = token;
      else set[name] = token;
    };
    if (group === 'color')
      for (const scheme of ['light', 'dark'] as const)
        put(sets[scheme], { $type: 'color', $value: colorOf(inScheme(value, scheme)) });
    else put(sets.base, tokenOf(value, name));
  }
  return `${JSON.stringify(sets, null, 2)}\n`;
}

function pathOf(property: string): [string | undefined, string] {
  const name = property.replace('--pbx-', '');
  const group = groups.find((one) => name.startsWith(`${one}-`));
  return [group, group ? name.slice(group.length + 1) : name];
}

/** `light-dark(a, b)` in one scheme. */
function inScheme(value: string, scheme: Scheme): string {
  const both = /^light-dark\(\s*((?:[^(),]|\([^)]*\))+),\s*(.+?)\s*\)$/.exec(value);
  return (scheme === 'light' ? both?.[1] : both?.[2]) ?? value;
}

function tokenOf(value: string, name: string): Token {
  const [, number, unit] = /^(-?[\d.]+)(px|rem|ms|s)?$/.exec(value) ?? [];
  if (number && unit)
    return {
      $type: unit.endsWith('s') ? 'duration' : 'dimension',
      $value: { value: Number(number), unit },
    };
  if (number)
    return { $type: name.startsWith('weight') ? 'fontWeight' : 'number', $value: Number(number) };
  if (name === 'family')
    return { $type: 'fontFamily', $value: value.split(',').map((one) => one.trim()) };
  return shadowOf(value) ?? { $value: value };
}

function shadowOf(value: string): Token | null {
  const parts = value.split(/\s+/);
  const lengths = parts.slice(0, 3).map((part) => parseFloat(part));
  const color = parts[3];
  if (parts.length !== 4 || !color || lengths.some(Number.isNaN)) return null;
  const [offsetX, offsetY, blur] = lengths.map((length) => ({ value: length, unit: 'px' }));
  const spread = { value: 0, unit: 'px' };
  return { $type: 'shadow', $value: { color: colorOf(color), offsetX, offsetY, blur, spread } };
}

/** `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` and `rgb(r g b)`; any other notation stays a text. */
function colorOf(value: string): object | string {
  const digits = /^#([\da-f]{3,8})$/i.exec(value)?.[1];
  const full = digits && digits.length < 5 ? digits.replace(/./g, '$&$&') : digits;
  const parts = full
    ? (full.match(/../g) ?? []).map((pair) => parseInt(pair, 16))
    : /^rgb\((\d+) (\d+) (\d+)\)$/.exec(value)?.slice(1).map(Number);
  if (!parts || parts.length < 3) return value;
  const [red = 0, green = 0, blue = 0, alpha = 255] = parts;
  const rgb = [red, green, blue];
  const round = (part: number) => Math.round((part / 255) * 10_000) / 10_000;
  return {
    colorSpace: 'srgb',
    components: rgb.map(round),
    alpha: round(alpha),
    hex: `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
  };
}
