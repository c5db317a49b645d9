import type { Granted, Markup } from './snippets.js';

/** What preview and manager tell each other. */
export const events = {
  shown: 'pbxkit/shown',
  askTokens: 'pbxkit/ask-tokens',
  tokens: 'pbxkit/tokens',
} as const;

export type TokenFormat = 'css' | 'json';

export interface Shown {
  readonly markup: readonly Markup[];
  readonly granted: Granted | undefined;
}

export interface ExportedTokens {
  readonly format: TokenFormat;
  readonly text: string;
}
