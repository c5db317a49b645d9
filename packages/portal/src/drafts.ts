import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

const prefix = 'pbx-draft:';

/** An editor of the kit, as far as a draft needs it. */
type Editor = HTMLElement & { edits: object };

/** Keeps edits as the draft of a page, for example to start from those of another user. */
export function keepDraft(path: string, edits: object): void {
  if (Object.keys(edits).length === 0) sessionStorage.removeItem(prefix + path);
  else sessionStorage.setItem(prefix + path, JSON.stringify(edits));
}

/** Forgets every draft, when the person leaves. */
export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}

class WithDraft extends Directive {
  #path = '';
  #editor: Editor | undefined;

  override render(_path: string, _event: string): symbol {
    return noChange;
  }

  override update(part: ElementPart, [path, event]: [string, string]): symbol {
    if (!this.#editor) {
      this.#editor = part.element as Editor;
      this.#editor.addEventListener(event, (edited) =>
        keepDraft(this.#path, (edited as CustomEvent<object>).detail),
      );
    }
    if (path !== this.#path) this.#restore(this.#editor, path);
    return noChange;
  }

  #restore(editor: Editor, path: string) {
    this.#path = path;
    const kept = sessionStorage.getItem(prefix + path);
    if (kept) editor.edits = JSON.parse(kept) as object;
  }
}

/** On an editor, with its event: keeps what was typed until it is saved, over reloads and expired sessions, in this tab only. */
export const withDraft = directive(WithDraft);
