import { ApiError, unwrap, type PbxClient } from '@pbxkit/client';
import { sessionOf, type Host } from './client-context.js';
import {
  promptSound,
  type Prompt,
  type PromptChoice,
  type PromptFind,
  type PromptSearch,
} from './prompt.js';

const most = 20;

const toChoice = (client: PbxClient, prompt: Prompt): PromptChoice => ({
  id: prompt.id,
  title: prompt.title,
  durationSeconds: prompt.durationSeconds,
  language: prompt.language,
  load: promptSound(client, prompt.id),
});

/** The `search` of a prompt picker, on the server: prompts of the organization, or of one person as well. */
export function promptSearch(client: PbxClient, ownerUserId = ''): PromptSearch {
  return async (text, signal) => {
    const query = {
      limit: most,
      ...(text && { q: text }),
      ...(ownerUserId ? {} : { owner: 'organization' as const }),
    };
    const { items } = await unwrap(client.GET('/prompts', { params: { query }, signal }));
    return items
      .filter((one) => !one.ownerUserId || one.ownerUserId === ownerUserId)
      .map((prompt) => toChoice(client, prompt));
  };
}

/** The `find` of a prompt picker, on the server. */
export function promptFind(client: PbxClient): PromptFind {
  return async (promptId, signal) => {
    try {
      const params = { path: { promptId } };
      return toChoice(client, await unwrap(client.GET('/prompts/{promptId}', { params, signal })));
    } catch (cause) {
      if (cause instanceof ApiError && (cause.kind === 'missing' || cause.kind === 'denied'))
        return null;
      throw cause;
    }
  };
}

/** `search` and `find` of the prompt pickers in an element, the same ones while the session stays the same. */
export class PromptLookup {
  readonly #host: Host;
  readonly #ownerUserId: () => string;
  #key: readonly [PbxClient | undefined, string] = [undefined, ''];
  #search: PromptSearch | null = null;
  #find: PromptFind | null = null;

  constructor(host: Host, ownerUserId: () => string = () => '') {
    this.#host = host;
    this.#ownerUserId = ownerUserId;
  }

  get search(): PromptSearch | null {
    this.#follow();
    return this.#search;
  }

  get find(): PromptFind | null {
    this.#follow();
    return this.#find;
  }

  #follow(): void {
    const client = sessionOf(this.#host).session?.client;
    const owner = this.#ownerUserId();
    if (client === this.#key[0] && owner === this.#key[1]) return;
    this.#key = [client, owner];
    this.#search = client ? promptSearch(client, owner) : null;
    this.#find = client ? promptFind(client) : null;
  }
}
