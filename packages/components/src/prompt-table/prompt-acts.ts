import { paginate, unwrap } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { PbxPromptEditor } from '../prompt-editor/prompt-editor.js';
import { sessionOf, type Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { promptSound, waveform, type Prompt } from '../shared/prompt.js';
import { SafeDelete } from '../shared/safe-delete.js';
import { textOf } from '../shared/states.js';
import { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';

/** Plays, edits and deletes a prompt from its row, and takes a deletion back. */
export class PromptActs {
  readonly toast: Toast;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #undoing;
  readonly #removal;
  #changeId: string | null = null;
  #played: Prompt | null = null;
  /** Id of the prompt that is edited; '' = a new one. */
  #edited: string | null = null;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.toast = new Toast(host);
    this.#undoing = new MutationController(host, 'prompt-undo', undoChange, {
      done: 'pbx-prompt-undone',
    });
    this.#removal = this.#makeRemoval();
  }

  get all() {
    return [this.#removal.deleting, this.#undoing];
  }

  play(prompt: Prompt): void {
    this.#played = prompt;
    this.#host.requestUpdate();
  }

  edit(id: string): void {
    this.#edited = id;
    this.#host.requestUpdate();
  }

  askDelete(prompt: Prompt): void {
    this.#removal.ask(prompt);
  }

  /** Dialogs, and what was done. */
  render(mayUndo: boolean, ownerUserId: string) {
    const undo = mayUndo ? (changeId: string) => void this.#undo(changeId) : null;
    return [
      this.#removal.render(),
      this.#player(),
      this.#editor(ownerUserId),
      this.toast.render(this.#words, this.#undoing.pending, undo),
    ];
  }

  #player() {
    const prompt = this.#played;
    const client = sessionOf(this.#host).session?.client;
    if (!prompt || !client) return nothing;
    return this.#dialog(
      prompt.title,
      html`${waveform(prompt.peaks)}
        <pbx-audio-player
          sound-id=${prompt.id}
          name=${prompt.title}
          .seconds=${prompt.durationSeconds}
          .load=${promptSound(client, prompt.id)}
        ></pbx-audio-player>
        ${prompt.script ? html`<p>${prompt.script}</p>` : nothing}`,
    );
  }

  #editor(ownerUserId: string) {
    if (this.#edited === null) return nothing;
    const isNew = this.#edited === '';
    return this.#dialog(
      this.#words.text(isNew ? 'prompt.new' : 'promptTable.editTitle'),
      html`<pbx-prompt-editor
        prompt-id=${this.#edited}
        owner-user-id=${ownerUserId}
        @pbx-prompt-saved=${(event: CustomEvent<Prompt>) => this.#saved(event, isNew)}
      ></pbx-prompt-editor>`,
    );
  }

  #saved({ target, detail: { title: name } }: CustomEvent<Prompt>, isNew: boolean): void {
    const { changeId } = target as PbxPromptEditor;
    this.#close();
    this.toast.tell(this.#words.text(isNew ? 'prompt.added' : 'prompt.saved', { name }), changeId);
  }

  #dialog(title: string, content: unknown) {
    return modalDialog({
      title,
      content,
      wide: true,
      close: () => this.#close(),
      actions: html`<button type="button" @click=${() => this.#close()}>
        ${this.#words.text('dialog.close')}
      </button>`,
    });
  }

  #close(): void {
    this.#played = null;
    this.#edited = null;
    this.#host.requestUpdate();
  }

  #makeRemoval() {
    return new SafeDelete<Prompt>(this.#host, {
      words: this.#words,
      name: 'prompt',
      resource: 'prompts',
      requires: ['attendants:read', 'queues:read', 'musicOnHold:read'],
      nameOf: ({ title }) => title,
      candidates: async (client, { id }, signal) => {
        const params = { query: { limit: 200 } };
        const all = await paginate(client, '/prompts', { params, max: 1000, signal }).toArray();
        return all.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.title }));
      },
      remove: (client, { id: promptId, version }, repointTo, signal) => {
        const header = { 'If-Match': `"${version}"` };
        const params = { path: { promptId }, header, query: repointTo ? { repointTo } : {} };
        return unwrap(this.#noted(client.DELETE('/prompts/{promptId}', { params, signal })));
      },
      deleted: ({ title: name }) =>
        this.toast.tell(this.#words.text('delete.deleted', { name }), this.#changeId),
    });
  }

  #noted<R extends { response: Response }>(call: Promise<R>): Promise<R> {
    return call.then((reply) => {
      this.#changeId = reply.response.headers.get('Change-Id');
      return reply;
    });
  }

  async #undo(changeId: string): Promise<void> {
    if (await this.#undoing.run(changeId)) this.toast.tell(this.#words.text('list.undone'));
    else if (this.#undoing.error) this.toast.fail(textOf(this.#undoing.error, this.#words));
  }
}
