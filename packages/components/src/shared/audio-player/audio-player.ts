import { LitElement, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../../locales/en/audio.js';
import { controls } from '../controls.styles.js';
import { define } from '../define.js';
import { icon } from '../more-icons.js';
import { Localize } from '../localize.js';
import { asPbxError } from '../pbx-errors.js';
import { alertMessage, textOf } from '../states.js';
import { clockText, moved } from './audio-player.model.js';
import { styles } from './audio-player.styles.js';
import { Sound } from './sound.js';

/**
 * Plays a sound: play, pause, a slider for the position, the time. It fetches nothing before somebody presses Play, and
 * needs no address for the sound: `load` gives its bytes.
 *
 * @fires {CustomEvent} pbx-audio-started - Began to play or went on.
 * @fires {CustomEvent} pbx-audio-ended - Was played to its end.
 * @csspart player - Button, slider and time.
 * @csspart alert - Why the sound cannot be played.
 */
@define('pbx-audio-player')
export class PbxAudioPlayer extends LitElement {
  static override styles = [controls, styles];

  /** What is played, as it follows “Play”. */
  @property() name = '';

  /** Length in seconds, as far as it is known before the sound is there. */
  @property({ type: Number }) seconds = 0;

  /** Names the sound that `load` gives: of another one nothing is kept that was loaded before. */
  @property({ attribute: 'sound-id' }) soundId = '';

  /** Gives the bytes of the sound, for example a WAV file; asked once for each sound. */
  @property({ attribute: false }) load: (() => Promise<ArrayBuffer>) | null = null;

  readonly #words = new Localize(this);
  #sound: Sound | null = null;
  #opening: Promise<Sound> | null = null;
  #failure: unknown = null;

  /** Whether it sounds now. */
  get playing(): boolean {
    return this.#sound?.isPlaying ?? false;
  }

  /** Second that is heard. */
  get position(): number {
    return this.#sound?.position ?? 0;
  }

  /** Plays, after the sound was loaded. To be called while the person presses something. */
  async play(): Promise<void> {
    if (!this.load || this.#opening) return;
    Sound.prepare();
    const opening = this.#open();
    this.#opening = opening;
    this.#failure = null;
    this.requestUpdate();
    const [sound, failure] = await opening.then(
      (opened) => [opened, null] as const,
      (cause: unknown) => [null, cause] as const,
    );
    // Meanwhile another sound may have been given.
    if (this.#opening !== opening) return;
    this.#opening = null;
    this.#sound = sound;
    this.#failure = failure;
    if (sound && this.isConnected) {
      sound.play();
      this.#tell('pbx-audio-started');
      this.#follow();
    }
    this.requestUpdate();
  }

  pause(): void {
    this.#sound?.pause();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('soundId')) this.#forget();
  }

  protected override render() {
    const words = this.#words;
    const { playing, position } = this;
    const length = this.#sound?.seconds ?? this.seconds;
    const act = playing ? 'pause' : 'play';
    const [at, of] = [clockText(position), clockText(length)];
    return html`<div part="player">
        <button
          type="button"
          class="icon-only"
          aria-label=${this.name ? words.text(`audio.${act}Named`, { name: this.name }) : words.text(`audio.${act}`)}
          title=${words.text(`audio.${act}`)}
          aria-busy=${this.#opening !== null}
          @click=${this.#toggle}
        >
          ${icon(act)}
        </button>
        <input
          type="range"
          min="0"
          max=${Math.max(length, 0.1)}
          step="0.1"
          ?disabled=${!this.#sound}
          .value=${live(String(position))}
          aria-label=${words.text('audio.position')}
          aria-valuetext=${words.text('audio.at', { position: at, length: of })}
          @input=${this.#drag}
          @keydown=${this.#press}
        />
        <span class="time" aria-hidden="true">${this.#sound ? `${at} / ${of}` : of}</span>
      </div>
      ${alertMessage(this.#failureText)}`;
  }

  /** What the browser cannot decode is told apart from what did not come. */
  get #failureText(): string | undefined {
    if (!this.#failure) return undefined;
    return this.#failure instanceof DOMException
      ? this.#words.text('audio.failed')
      : textOf(asPbxError(this.#failure), this.#words);
  }

  async #open(): Promise<Sound> {
    return this.#sound ?? (await Sound.from(await this.load!(), (atEnd) => this.#stopped(atEnd)));
  }

  #forget() {
    this.pause();
    this.#sound = null;
    this.#opening = null;
    this.#failure = null;
  }

  #stopped(atEnd: boolean) {
    if (atEnd) this.#tell('pbx-audio-ended');
    this.requestUpdate();
  }

  readonly #toggle = (): void => {
    if (this.playing) this.pause();
    else void this.play();
  };

  readonly #drag = (event: Event): void => {
    this.#seek(Number((event.target as HTMLInputElement).value));
  };

  readonly #press = (event: KeyboardEvent): void => {
    const to = this.#sound && moved(this.position, this.#sound.seconds, event.key);
    if (to === null) return;
    event.preventDefault();
    this.#seek(to);
  };

  #seek(to: number) {
    this.#sound?.seek(to);
    this.requestUpdate();
  }

  /** Draws the position while the sound goes on. */
  #follow() {
    if (!this.playing) return;
    this.requestUpdate();
    requestAnimationFrame(() => this.#follow());
  }

  #tell(type: 'pbx-audio-started' | 'pbx-audio-ended') {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-audio-player': PbxAudioPlayer;
  }
  interface HTMLElementEventMap {
    'pbx-audio-started': CustomEvent;
    'pbx-audio-ended': CustomEvent;
  }
}
