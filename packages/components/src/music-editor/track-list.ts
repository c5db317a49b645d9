import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../shared/announce.js';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import type { MusicTrack } from '../shared/music.js';
import { moved, type ListName } from './music-editor.model.js';

interface TrackListOptions {
  words: Localize;
  name: ListName;
  tracks: readonly MusicTrack[];
  readonly: boolean;
  /** Gives the bytes of a prompt. */
  load(promptId: string): () => Promise<ArrayBuffer>;
  set(tracks: readonly MusicTrack[]): void;
}

/** Tracks in their order: each is played, moved by drag or by its buttons, or removed. */
export class TrackList {
  readonly #host: Host & { readonly renderRoot: HTMLElement | DocumentFragment };
  #dragged: { readonly name: ListName; readonly at: number } | null = null;

  constructor(host: Host & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
  }

  render(options: TrackListOptions): TemplateResult {
    const { tracks, words, name } = options;
    if (tracks.length === 0)
      return html`<p class="muted">
        ${words.text(name === 'tracks' ? 'music.noTracks' : 'music.noMessages')}
      </p>`;
    return html`<ol class="tracks" part="tracks" aria-label=${words.text(`music.${name}`)}>
      ${repeat(
        tracks,
        ({ promptId }) => promptId,
        (track, at) => this.#row(options, track, at),
      )}
    </ol>`;
  }

  #row(options: TrackListOptions, track: MusicTrack, at: number) {
    const { readonly, name, load } = options;
    return html`<li
      part="track"
      draggable=${readonly ? 'false' : 'true'}
      class=${this.#dragged?.name === name && this.#dragged.at === at ? 'dragged' : ''}
      @dragstart=${(event: DragEvent) => this.#begin(event, name, at)}
      @dragend=${() => this.#drag(null)}
      @dragover=${(event: DragEvent) => this.#over(event, name)}
      @drop=${(event: DragEvent) => this.#drop(event, options, at)}
    >
      <span class="place" aria-hidden="true">${at + 1}</span>
      <bdi class="title">${track.title}</bdi>
      <pbx-audio-player
        sound-id=${track.promptId}
        name=${track.title}
        .seconds=${track.durationSeconds}
        .load=${load(track.promptId)}
      ></pbx-audio-player>
      ${readonly ? nothing : this.#buttons(options, track, at)}
    </li>`;
  }

  #buttons(options: TrackListOptions, { title: name }: MusicTrack, at: number) {
    const { words, tracks } = options;
    const button = (
      act: 'up' | 'down' | 'remove',
      picture: 'arrowUp' | 'arrowDown' | 'close',
      isOff: boolean,
      run: () => void,
    ) =>
      html`<button
        type="button"
        class="quiet icon-only"
        data-act=${act}
        aria-label=${words.text(`music.${act}`, { name })}
        title=${words.text(`music.${act}`, { name })}
        ?disabled=${isOff}
        @click=${run}
      >
        ${icon(picture)}
      </button>`;
    return html`<span class="acts">
      ${button('up', 'arrowUp', at === 0, () => this.#move(options, at, at - 1, 'up'))}
      ${button('down', 'arrowDown', at === tracks.length - 1, () => this.#move(options, at, at + 1, 'down'))}
      ${button('remove', 'close', false, () => this.#remove(options, at))}
    </span>`;
  }

  #move(options: TrackListOptions, from: number, to: number, act: 'up' | 'down' | null): void {
    const { words, tracks, set } = options;
    const next = moved(tracks, from, to);
    if (next === tracks) return;
    set(next);
    const { title: name = '' } = tracks[from] ?? {};
    announce(words.text('music.moved', { name, place: to + 1, count: tracks.length }));
    if (act) void this.#focus(options.name, to, act);
  }

  /** The button goes along with its track; at an end the other one is left. */
  async #focus(name: ListName, at: number, act: 'up' | 'down' | 'remove'): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelectorAll(`[data-list=${name}] .tracks > li`)[at];
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-act=${act}]:not(:disabled)`);
    const other = row?.querySelector<HTMLButtonElement>('button:not(:disabled)[data-act]');
    (wanted ?? other ?? this.#picker(name))?.focus();
  }

  #picker(name: ListName): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`[data-list=${name}] pbx-prompt-picker`);
  }

  #remove({ words, name, tracks, set }: TrackListOptions, at: number): void {
    set(tracks.filter((_, index) => index !== at));
    announce(words.text('music.removed', { name: tracks[at]?.title ?? '' }));
    void this.#focus(name, Math.min(at, tracks.length - 2), 'remove');
  }

  #begin(event: DragEvent, name: ListName, at: number): void {
    event.dataTransfer?.setData('text/plain', String(at));
    this.#drag({ name, at });
  }

  #over(event: DragEvent, name: ListName): void {
    if (this.#dragged?.name === name) event.preventDefault();
  }

  #drop(event: DragEvent, options: TrackListOptions, at: number): void {
    const dragged = this.#dragged;
    if (dragged?.name !== options.name) return;
    event.preventDefault();
    this.#drag(null);
    this.#move(options, dragged.at, at, null);
  }

  #drag(dragged: { name: ListName; at: number } | null): void {
    this.#dragged = dragged;
    this.#host.requestUpdate();
  }
}
