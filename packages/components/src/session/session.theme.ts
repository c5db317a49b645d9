import type { Theme } from '@pbxkit/client';

const densities = {
  compact: { control: 28, row: 36, space: 0.75 },
  spacious: { control: 44, row: 52, space: 1.25 },
} as const;

const spaces = { xs: 4, s: 8, m: 12, l: 16, xl: 24 } as const;

/**
 * Writes a theme as rules of the session's own shadow root. They are weaker than any rule of the page for the session or
 * an element, and stronger than what is inherited.
 */
export function applyTheme(sheet: CSSStyleSheet, theme: Theme, host: HTMLElement): void {
  const style = freshRule(sheet);
  if (theme.scheme === 'light' || theme.scheme === 'dark') {
    style.setProperty('color-scheme', theme.scheme);
  }
  for (const [name, value] of densityTokens(theme.density)) style.setProperty(name, value);
  const given = Object.entries(theme.tokens ?? {});
  for (const [name, value] of given) style.setProperty(`--pbx-${name}`, value);
  if (given.some(([name]) => name.startsWith('color-'))) void deriveColors(style, theme, host);
}

function freshRule(sheet: CSSStyleSheet): CSSStyleDeclaration {
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  sheet.insertRule(':host {}');
  return (sheet.cssRules[0] as CSSStyleRule).style;
}

function densityTokens(density: Theme['density']): [string, string][] {
  if (density !== 'compact' && density !== 'spacious') return [];
  const { control, row, space } = densities[density];
  return [
    ['--pbx-control-height', `${control}px`],
    ['--pbx-row-height', `${row}px`],
    ...Object.entries(spaces).map(([step, size]): [string, string] => [
      `--pbx-space-${step}`,
      `${size * space}px`,
    ]),
  ];
}

/** Contrast needs arithmetic that only themes with own colours pay for. */
async function deriveColors(style: CSSStyleDeclaration, theme: Theme, host: HTMLElement) {
  const { deriveTokens } = await import('./session.contrast.js');
  for (const [name, value] of deriveTokens(theme.tokens ?? {}, host)) {
    style.setProperty(name, value);
  }
}
