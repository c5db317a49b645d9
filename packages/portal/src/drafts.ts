import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';

const prefix = 'pbx-draft:';

/** An editor of the kit, as far as a draft needs it. */
type Editor = HTMLElement & { edits: object };

function keep(path: string, edits: object) {
  if (Object.keys(edits).length === 0) sessionStorage.removeItem(prefix + path);
  else sessionStorage.setItem(prefix + path, JSON.stringify(edits));
}

/** Forgets every draft, when the person leaves. */
export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}

class WithDraft extends AsyncDirective {
  #editor: Editor | undefined;
  #path = '';

  override render(_path: string): symbol {
    return noChange;
  }

  override update(part: ElementPart, [path]: [string]): symbol {
    if (path === this.#path) return noChange;
    this.#path = path;
    this.#editor ??= this.#watch(part.element as Editor);
    const kept = sessionStorage.getItem(prefix + path);
    if (kept) this.#editor.edits = JSON.parse(kept) as object;
    return noChange;
  }

  #watch(editor: Editor): Editor {
    for (const type of ['input', 'change', 'click', 'pbx-user-saved']) {
      editor.addEventListener(type, this.#follow);
    }
    return editor;
  }

  /** The editor takes the event first; what it then holds is the draft. */
  readonly #follow = () => {
    const path = this.#path;
    queueMicrotask(() => this.#editor && keep(path, this.#editor.edits));
  };
}

/** On an editor: keeps what was typed until it is saved, over reloads and expired sessions, in this tab only. */
export const withDraft = directive(WithDraft);
