import type { components } from '@pbxkit/client';

/** What a story shows, without what belongs to the story alone. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

/** Rights by element, as in a mint reply; null: nobody needs to be signed in. */
export type Granted = Readonly<Record<string, readonly string[]>> | null;

type Mint = components['schemas']['EmbedSessionCreate'];

export const frameworks = ['HTML', 'React', 'Vue', 'Angular', 'Svelte'] as const;
export type Framework = (typeof frameworks)[number];

const api = 'https://pbx.example/v1';
const kit = 'https://pbx.example/kit';
const tokenUrl = '/pbx-token';

/** The body of `POST /embed-sessions` that grants what is shown; null when it needs no token. */
export function embedBody(shown: readonly Markup[], granted: Granted | undefined): Mint | null {
  const names = elementsIn(shown).map((tag) => tag.replace('pbx-', ''));
  if (granted === null || names.length === 0) return null;
  const rights = (name: string): Mint['components'][string] => {
    const given = granted?.[name] ?? [];
    return given.length > 0 ? [...given] : 'all';
  };
  return {
    domain: 'boreal.exemple',
    subject: 'external:42',
    actAs: 'office-manager',
    components: Object.fromEntries(names.map((name) => [name, rights(name)])),
    origins: ['https://portal.reseller.example'],
  };
}

/** The page that shows it, in one framework. */
export function snippet(framework: Framework, shown: readonly Markup[], granted?: Granted): string {
  const tags = ['pbx-session', ...elementsIn(shown)];
  const isOpen = granted === null;
  if (framework === 'HTML') return htmlPage(shown, tags, isOpen);
  const start = [
    `import { createSession${isOpen ? '' : ', tokenFrom'} } from '@pbxkit/client';`,
    ...tags.map((tag) => `import '@pbxkit/components/${tag.replace('pbx-', '')}.js';`),
    '',
    'const session = createSession({',
    `  apiBase: '${api}',`,
    `  getToken: ${isOpen ? 'async () => null' : `tokenFrom('${tokenUrl}')`},`,
    '});',
  ];
  return templates[framework](start, (depth, binding) =>
    draw(
      { tag: 'pbx-session', attributes: {}, children: shown },
      depth,
      framework === 'React' ? jsx : html,
      binding,
    ),
  );
}

type Draw = (depth: number, binding: string) => string;

const templates: Record<Exclude<Framework, 'HTML'>, (start: string[], draw: Draw) => string> = {
  React: (start, draw) =>
    lines(
      '// React 19',
      ...start,
      '',
      'export const Telephones = () => (',
      draw(1, 'session={session}'),
      ');',
    ),
  Vue: (start, draw) =>
    lines(
      "<!-- Vue 3; build option isCustomElement: (tag) => tag.startsWith('pbx-') -->",
      '<script setup>',
      ...start,
      '</script>',
      '',
      '<template>',
      draw(1, ':session="session"'),
      '</template>',
    ),
  Angular: (start, draw) =>
    lines(
      "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';",
      ...start,
      '',
      '@Component({',
      "  selector: 'app-telephones',",
      '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
      '  template: `',
      draw(2, '[session]="session"'),
      '  `,',
      '})',
      'export class Telephones {',
      '  readonly session = session;',
      '}',
    ),
  Svelte: (start, draw) =>
    lines(
      '<!-- Svelte 5 -->',
      '<script>',
      ...start.map((line) => (line ? `  ${line}` : line)),
      '</script>',
      '',
      draw(0, '{session}'),
    ),
};

function htmlPage(shown: readonly Markup[], tags: readonly string[], isOpen: boolean): string {
  const attributes: Record<string, string> = isOpen
    ? {}
    : { 'api-base': api, 'token-url': tokenUrl };
  return lines(
    ...tags.map(
      (tag) => `<script type="module" src="${kit}/${tag.replace('pbx-', '')}.js"></script>`,
    ),
    '',
    draw({ tag: 'pbx-session', attributes, children: shown }, 0, html),
    ...(isOpen
      ? [
          '<script type="module">',
          `  import { createSession } from '${kit}/index.js';`,
          "  document.querySelector('pbx-session').session = createSession({",
          `    apiBase: '${api}',`,
          '    getToken: async () => null,',
          '  });',
          '</script>',
        ]
      : []),
  );
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** Tags of the kit, each once. */
function elementsIn(shown: readonly (Markup | string)[]): string[] {
  const found = shown.flatMap((one) =>
    typeof one === 'string' ? [] : [one.tag, ...elementsIn(one.children)],
  );
  return [...new Set(found.filter((tag) => tag.startsWith('pbx-')))];
}

type WriteAttribute = (name: string, value: string) => string;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const html: WriteAttribute = (name, value) => (value ? `${name}="${escaped(value)}"` : name);
const jsx: WriteAttribute = (name, value) => html(name === 'class' ? 'className' : name, value);

function draw(
  { tag, attributes, children }: Markup,
  depth: number,
  write: WriteAttribute,
  binding?: string,
): string {
  const indent = '  '.repeat(depth);
  const given = Object.entries(attributes).map(([name, value]) => write(name, value));
  const start = [tag, ...(binding ? [binding] : []), ...given].join(' ');
  const texts = children.every((child) => typeof child === 'string');
  if (texts) return `${indent}<${start}>${children.map((one) => escaped(one)).join('')}</${tag}>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escaped(child)}` : draw(child, depth + 1, write),
  );
  return [`${indent}<${start}>`, ...inner, `${indent}</${tag}>`].join('\n');
}
