import type { Decorator, Preview } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import { events, type ExportedTokens, type Shown, type TokenFormat } from './channel.js';
import { markupOf, tokensOf } from './shown.js';
import type { Granted } from './snippets.js';

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

/** A menu of the toolbar. */
const menu = (
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  items: Readonly<Record<string, string>>,
) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, label]) => ({ value, title: label })),
  },
});

/** Direction and scheme belong to the page: elements follow it. */
const onPage: Decorator = (story, { globals }) => {
  const { documentElement } = document;
  const { scheme, direction, locale } = globals as Readonly<Record<string, string>>;
  documentElement.dir = direction === 'rtl' ? 'rtl' : 'ltr';
  documentElement.lang = locale ?? 'en-CA';
  documentElement.style.setProperty('color-scheme', scheme === 'dark' ? 'dark' : 'light');
  documentElement.style.setProperty('background', 'light-dark(#fff, #16181d)');
  document.body.style.setProperty('background', 'light-dark(#fff, #16181d)');
  return story();
};

const screen = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
});

addons.getChannel().on(events.askTokens, (format: TokenFormat) => {
  const reply: ExportedTokens = { format, text: tokensOf(document, format) };
  addons.getChannel().emit(events.tokens, reply);
});

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    viewport: {
      options: {
        phone: screen('Phone', 390, 844),
        smallPhone: screen('Small phone', 320, 640),
        tablet: screen('Tablet', 768, 1024),
        computer: screen('Computer', 1280, 800),
      },
    },
  },
  globalTypes: {
    scheme: menu('Scheme', 'mirror', { light: 'Light', dark: 'Dark' }),
    direction: menu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    density: menu('Density', 'menu', {
      compact: 'Compact',
      comfortable: 'Comfortable',
      spacious: 'Spacious',
    }),
    locale: menu('Locale', 'globe', {
      'en-CA': 'English',
      'fr-CA': 'Français',
      'en-XA': 'Pseudo-locale',
    }),
    state: menu('State', 'lightning', {
      '': 'State of the story',
      loading: 'Loading',
      failed: 'Failed',
      denied: 'Denied',
      expired: 'Expired',
    }),
    accent: menu('Accent', 'paintbrush', {
      '': 'Kit blue',
      '#0f7b6c': 'Teal',
      '#7a3ff2': 'Violet',
      '#c2410c': 'Orange',
      '#f5d90a': 'Yellow',
    }),
  },
  initialGlobals: {
    scheme: 'light',
    direction: 'ltr',
    density: 'comfortable',
    locale: 'en-CA',
    state: '',
    accent: '',
  },
  decorators: [onPage],
  afterEach: ({ canvasElement, parameters }) => {
    const shown: Shown = {
      markup: markupOf(canvasElement),
      granted: parameters['granted'] as Granted | undefined,
    };
    addons.getChannel().emit(events.shown, shown);
  },
};
export default preview;
