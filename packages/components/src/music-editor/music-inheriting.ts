import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { confirmDialog } from '../shared/dialog.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { Music } from '../shared/music.js';
import { textOf } from '../shared/states.js';

/** The element whose owner may inherit. */
interface Editor extends Host {
  discard(): void;
}

/** Asks before an owner gives its own music up. */
export class MusicInheriting {
  readonly running: MutationController<Music, Music>;
  readonly #editor: Editor;
  readonly #words: Localize;
  readonly #notice: UndoNotice;
  #asked: Music | null = null;

  constructor(editor: Editor, words: Localize, notice: UndoNotice) {
    this.#editor = editor;
    this.#words = words;
    this.#notice = notice;
    const inherit = async (client: PbxClient, music: Music, signal: AbortSignal) => {
      const { ownerKind, ownerId, version } = music;
      const params = { path: { ownerKind, ownerId }, header: { 'If-Match': `"${version}"` } };
      const call = client.DELETE('/music-on-hold/{ownerKind}/{ownerId}', { params, signal });
      await unwrap(notice.noted(call));
      return music;
    };
    this.running = new MutationController(editor, 'music-inherit', inherit, {
      done: 'pbx-music-inherited',
    });
  }

  ask(music: Music): void {
    this.running.reset();
    this.#show(music);
  }

  render() {
    const music = this.#asked;
    if (!music) return nothing;
    const words = this.#words;
    const { error, pending } = this.running;
    return confirmDialog({
      words,
      title: words.text('music.inheritAsk', { name: music.ownerName }),
      content: html`<p>${words.text('music.inheritLead')}</p>`,
      confirmLabel: words.text('music.inherit'),
      danger: true,
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#inherit(music),
      close: () => this.#show(null),
    });
  }

  async #inherit(music: Music): Promise<void> {
    if (!(await this.running.run(music))) return;
    this.#show(null);
    this.#editor.discard();
    const text = this.#words.text('music.inherited', { name: music.ownerName });
    this.#notice.tell(text, music.ownerId, 'change');
  }

  #show(music: Music | null): void {
    this.#asked = music;
    this.#editor.requestUpdate();
  }
}
