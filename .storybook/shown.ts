import css from '../packages/components/src/tokens.css?raw';
import type { TokenFormat } from './channel.js';
import type { Markup } from './snippets.js';
import { readTokens, tokensAsCss, tokensAsJson } from './tokens.js';

/** What a story shows inside its session; what stays when it has none. */
export function markupOf(canvas: Element): Markup[] {
  const within = canvas.querySelector('pbx-session') ?? canvas.querySelector('#root-inner');
  return [...(within?.children ?? [])].map(read);
}

function read(element: Element): Markup {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
  const children = [...element.childNodes].flatMap((node): (Markup | string)[] => {
    if (node instanceof Element) return [read(node)];
    const text = node instanceof Text ? node.data.trim() : '';
    return text ? [text] : [];
  });
  return { tag: element.localName, attributes: Object.fromEntries(attributes), children };
}

/** The defaults of the kit, changed by the theme of the shown story. */
export function tokensOf(page: Document, format: TokenFormat): string {
  const session = page.querySelector('pbx-session');
  const style = session && getComputedStyle(session);
  const tokens = new Map(
    [...readTokens(css)].map(([name, value]) => [name, style?.getPropertyValue(name) || value]),
  );
  return format === 'css' ? tokensAsCss(tokens) : tokensAsJson(tokens);
}
