import '@pbxkit/components/session.js';
import type { Capability, PbxSession, Theme } from '@pbxkit/client';
import { createTestSession } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { failure } from './seed-account.js';

interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly canvasElement: Element;
}

/**
 * What is granted, as a parameter of a story or of all stories of an element: to its session and, in the snippet, by
 * its embed token. Without it everything is; null stands for nobody signed in.
 */
export interface Granted {
  readonly granted: Record<string, Capability[]> | null;
}

type SessionOptions = NonNullable<Parameters<typeof createTestSession>[1]>;

/** An element on seed data, in the language, the theme and the state of the toolbar. A function makes the data anew for
 each session. */
export function inSession(
  element: TemplateResult,
  handlers: TestHandlers | (() => TestHandlers),
  options: SessionOptions = {},
) {
  let session: PbxSession | undefined;
  let made = '';
  return (_args: unknown, context: StoryContext): TemplateResult => {
    const { globals, canvasElement } = context;
    const locale = typeof globals['locale'] === 'string' ? globals['locale'] : 'en-CA';
    const settings = { locale, theme: { ...themeOf(globals), ...options.theme } };
    const state = String(globals['state'] ?? '');
    const shown = canvasElement.querySelector('pbx-session')?.session;
    if (session && session === shown && made === state) session.update(settings);
    else {
      const data = typeof handlers === 'function' ? handlers() : handlers;
      const given = { ...optionsOf(context, options), ...settings };
      session = createTestSession(...forced(state, data, given));
    }
    made = state;
    return html`<pbx-session .session=${session}>${element}</pbx-session>`;
  };
}

function optionsOf({ parameters }: StoryContext, options: SessionOptions): SessionOptions {
  const { granted } = parameters as Partial<Granted>;
  if (granted === undefined) return options;
  if (granted === null) return { ...signedOut, ...options };
  return { grant: { granted }, ...options };
}

/** The state that the toolbar asks for, whatever the story is about. */
function forced(
  state: string,
  handlers: TestHandlers,
  options: SessionOptions,
): [TestHandlers, SessionOptions] {
  const all = (reply: () => unknown) =>
    Object.fromEntries(Object.keys(handlers).map((name) => [name, reply])) as TestHandlers;
  if (state === 'loading') return [all(never), options];
  if (state === 'failed') return [all(failure), options];
  if (state === 'denied') return [handlers, { ...options, ...powerless }];
  if (state === 'expired') return [handlers, { ...options, ...signedOut }];
  return [handlers, options];
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

/** Never answers, so that the state before a reply stays. Such a story has the tag `stays-busy` when it reads. */
export const never = () => new Promise<never>(() => undefined);

/** Nobody is signed in. */
export const signedOut = { getToken: () => null };

/** Signed in without a single capability. */
export const powerless = { grant: { granted: { '*': [] } } };

/** Reads again as if something had changed elsewhere, once the story is ready. */
export const changesElsewhere =
  (resource: Parameters<PbxSession['changes']['announce']>[0]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const holder = canvasElement.querySelector('pbx-session');
    const element = holder?.querySelector<HTMLElement>(':scope > *');
    while (element && !element.matches(':state(ready)'))
      await new Promise((done) =>
        element.addEventListener('pbx-state-changed', done, { once: true }),
      );
    holder?.session?.changes.announce(resource);
  };

/** Presses one of the buttons of the element once it is there. */
export const press =
  (selector: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector<HTMLElement>('pbx-session > *');
    const find = () => element?.shadowRoot?.querySelector<HTMLElement>(selector);
    while (element && !find())
      await new Promise((done) =>
        element.addEventListener('pbx-state-changed', () => requestAnimationFrame(done), {
          once: true,
        }),
      );
    find()?.click();
  };
