import '@pbxkit/components/session.js';
import type { Theme } from '@pbxkit/client';
import { createTestSession } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
}

/** An element on seed data, in the language of the toolbar. */
export function inSession(
  element: TemplateResult,
  handlers: TestHandlers,
  options: Parameters<typeof createTestSession>[1] = {},
) {
  return (_args: unknown, { globals }: StoryContext): TemplateResult => {
    const locale = typeof globals.locale === 'string' ? globals.locale : 'en-CA';
    const session = createTestSession(handlers, { locale, theme: themeOf(globals), ...options });
    return html`<pbx-session .session=${session}>${element}</pbx-session>`;
  };
}

/** What the toolbar asks for: scheme, density and accent, as a reseller would set them. */
export function themeOf(globals: StoryContext['globals']): Theme {
  const { scheme, density, accent } = globals;
  return {
    scheme: scheme === 'dark' ? 'dark' : 'light',
    density: density === 'compact' || density === 'spacious' ? density : 'comfortable',
    tokens: typeof accent === 'string' && accent ? { 'color-accent': accent } : {},
  };
}

/** Never answers, so that the state before a reply stays. */
export const never = () => new Promise<never>(() => undefined);

/** Nobody is signed in. */
export const visitor = { getToken: () => null };

/** Signed in without a single capability. */
export const powerless = { grant: { granted: { '*': [] } } };
