import { createElement, useEffect, useState } from 'react';
import { Button, SyntaxHighlighter } from 'storybook/internal/components';
import { addons, types, useChannel } from 'storybook/manager-api';
import { events, type ExportedTokens, type Shown, type TokenFormat } from './channel.js';
import { embedBody, frameworks, snippet, type Framework } from './snippets.js';

const languages = {
  HTML: 'html',
  React: 'jsx',
  Vue: 'html',
  Angular: 'typescript',
  Svelte: 'html',
} as const;
const formats: Readonly<Record<TokenFormat, { name: string; type: string }>> = {
  css: { name: 'CSS', type: 'text/css' },
  json: { name: 'JSON', type: 'application/json' },
};

addons.register('pbxkit', () => {
  addons.add('pbxkit/tokens', {
    type: types.TOOL,
    title: 'Design tokens',
    match: ({ viewMode }) => viewMode === 'story',
    render: () => createElement(TokenButtons),
  });
  addons.add('pbxkit/snippet', {
    type: types.PANEL,
    title: 'Snippet',
    render: ({ active }) => (active ? createElement(SnippetPanel) : null),
  });
});

/** Downloads the tokens as the toolbar sets them; the preview knows their values. */
function TokenButtons() {
  const ask = useChannel({ [events.tokens]: save });
  return createElement(
    'span',
    null,
    Object.entries(formats).map(([format, { name }]) =>
      createElement(
        Button,
        {
          key: format,
          variant: 'ghost',
          size: 'small',
          padding: 'small',
          ariaLabel: `Tokens as ${name}`,
          onClick: () => ask(events.askTokens, format),
        },
        `Tokens: ${name}`,
      ),
    ),
  );
}

function save({ format, text }: ExportedTokens) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: formats[format].type }));
  link.download = `pbx-tokens.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** How the shown story is embedded, and what its token must grant. */
function SnippetPanel() {
  const [framework, setFramework] = useState<Framework>('HTML');
  const shown = useShown();
  if (!shown) return null;
  const body = embedBody(shown.markup, shown.granted);
  const mint = body
    ? `POST https://pbx.example/v1/embed-sessions\n\n${JSON.stringify(body, null, 2)}`
    : 'No embed session: it works before anyone is signed in.';
  return createElement(
    'div',
    { style: { padding: 16 } },
    createElement(
      'label',
      null,
      'Framework ',
      createElement(
        'select',
        {
          value: framework,
          onChange: ({ target }: { target: { value: string } }) =>
            setFramework(target.value as Framework),
        },
        frameworks.map((name) => createElement('option', { key: name }, name)),
      ),
    ),
    code(languages[framework], snippet(framework, shown.markup, shown.granted)),
    createElement(
      'p',
      null,
      'What the back end of the page asks for; domain and subject come from its own login:',
    ),
    code('json', mint),
  );
}

const code = (language: 'html' | 'jsx' | 'typescript' | 'json', text: string) =>
  createElement(SyntaxHighlighter, {
    language,
    copyable: true,
    bordered: true,
    padded: true,
    format: false,
    children: text,
  });

function useShown(): Shown | null {
  const channel = addons.getChannel();
  const last = (channel.last(events.shown) as [Shown] | undefined)?.[0] ?? null;
  const [shown, setShown] = useState<Shown | null>(last);
  useEffect(() => {
    channel.on(events.shown, setShown);
    return () => channel.off(events.shown, setShown);
  }, [channel]);
  return shown;
}
