import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedBody, frameworks, snippet, type Markup } from '../.storybook/snippets.js';
import { readTokens, tokensAsCss, tokensAsJson } from '../.storybook/tokens.js';

const css = readFileSync(new URL('../packages/components/src/tokens.css', import.meta.url), 'utf8');

const shown: Markup[] = [
  {
    tag: 'pbx-user-table',
    attributes: { filters: 'role=basic-user&tag=new', 'without-search': '' },
    children: [
      { tag: 'button', attributes: { slot: 'toolbar', class: 'quiet' }, children: ['Import'] },
    ],
  },
];

describe('design tokens as a designer takes them away', () => {
  it('are read, each of them, from the style sheet of the kit', () => {
    expect(readTokens(css).size).toBe(css.match(/--pbx-/g)?.length);
  });

  it('become the same tokens again when written as CSS', () => {
    const tokens = new Map([...readTokens(css), ['--pbx-color-accent', '#7a3ff2']]);
    expect(readTokens(tokensAsCss(tokens))).toEqual(tokens);
  });

  it('become one JSON set for each scheme and one for both', () => {
    const sets = JSON.parse(tokensAsJson(readTokens(css))) as Record<string, object>;
    expect(sets).toMatchObject({
      light: { color: { text: { $type: 'color', $value: { hex: '#1b1f24', alpha: 1 } } } },
      dark: {
        color: {
          text: { $value: { hex: '#e6e8eb' } },
          backdrop: { $value: { hex: '#000000', alpha: 0.6 } },
        },
      },
      base: {
        font: {
          family: { $type: 'fontFamily', $value: ['system-ui', 'sans-serif'] },
          'size-s': { $type: 'dimension', $value: { value: 0.8125, unit: 'rem' } },
          'weight-strong': { $type: 'fontWeight', $value: 600 },
        },
        duration: { $type: 'duration', $value: { value: 150, unit: 'ms' } },
        shadow: { $type: 'shadow', $value: { blur: { value: 16, unit: 'px' } } },
      },
    });
  });

  it('have a type in JSON, every one of them, also when a theme made them', () => {
    const tokens = new Map([...readTokens(css), ['--pbx-color-accent-text', 'rgb(122 63 242)']]);
    const json = tokensAsJson(tokens);
    expect(json.match(/"\$value"/g)?.length).toBe(json.match(/"\$type"/g)?.length);
    expect(json).toContain('"hex": "#7a3ff2"');
  });
});

describe('the snippet of a story', () => {
  it.each(frameworks)('shows the element with its attributes and content in %s', (framework) => {
    const text = snippet(framework, shown);
    expect(text).toContain('user-table.js');
    expect(text).toContain('<pbx-user-table filters="role=basic-user&amp;tag=new" without-search>');
    expect(text).toMatch(/<button slot="toolbar" class(Name)?="quiet">Import<\/button>/);
    expect(text).toContain('/pbx-token');
  });

  it('binds the session the way the framework does', () => {
    expect(snippet('React', shown)).toContain('<pbx-session session={session}>');
    expect(snippet('React', shown)).toContain('className=');
    expect(snippet('Vue', shown)).toContain('<pbx-session :session="session">');
    expect(snippet('Angular', shown)).toContain('<pbx-session [session]="session">');
    expect(snippet('Svelte', shown)).toContain('<pbx-session {session}>');
    expect(snippet('HTML', shown)).toContain('<pbx-session api-base="https://pbx.example/v1"');
  });

  it('asks for everything that the element can use, or for as little as the story grants', () => {
    expect(embedBody(shown, undefined)?.components).toEqual({ 'user-table': 'all' });
    expect(embedBody(shown, { 'user-table': ['users:read'] })?.components).toEqual({
      'user-table': ['users:read'],
    });
  });

  it('asks for no token where nobody is signed in yet', () => {
    const login: Markup[] = [{ tag: 'pbx-login', attributes: {}, children: [] }];
    expect(embedBody(login, null)).toBeNull();
    for (const framework of frameworks) {
      expect(snippet(framework, login, null)).toContain('getToken: async () => null');
      expect(snippet(framework, login, null)).not.toContain('/pbx-token');
    }
  });
});
