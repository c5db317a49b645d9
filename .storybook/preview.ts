import type { Decorator, Preview } from '@storybook/web-components-vite';

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

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, layout: 'padded' },
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
    accent: '',
  },
  decorators: [onPage],
};
export default preview;
