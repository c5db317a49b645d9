let context: AudioContext | undefined;
let sounding: Sound | undefined;

/**
 * A sound that plays through Web Audio: from bytes, so that no address has to be let through a content security policy
 * and no token stands in one. One plays at a time on a page.
 */
export class Sound {
  readonly #buffer: AudioBuffer;
  readonly #stopped: (atEnd: boolean) => void;
  #source: AudioBufferSourceNode | undefined;
  #startedAt = 0;
  #position = 0;

  /** @param stopped called when it stops by itself (`atEnd`) or because another one begins */
  private constructor(buffer: AudioBuffer, stopped: (atEnd: boolean) => void) {
    this.#buffer = buffer;
    this.#stopped = stopped;
  }

  /** Makes the device ready; to be called while the person presses something. */
  static prepare(): void {
    context ??= new AudioContext();
    void context.resume();
  }

  /** Rejects when the bytes are no sound that the browser knows. */
  static async from(bytes: ArrayBuffer, stopped: (atEnd: boolean) => void): Promise<Sound> {
    context ??= new AudioContext();
    return new Sound(await context.decodeAudioData(bytes), stopped);
  }

  get seconds(): number {
    return this.#buffer.duration;
  }

  get position(): number {
    if (!this.#source || !context) return this.#position;
    return Math.min(this.seconds, this.#position + context.currentTime - this.#startedAt);
  }

  get isPlaying(): boolean {
    return this.#source !== undefined;
  }

  /** Goes on where it was; from the start when it was at its end. */
  play(): void {
    if (!context || this.#source) return;
    if (sounding && sounding !== this) sounding.#yield();
    sounding = this;
    if (this.#position >= this.seconds) this.#position = 0;
    void context.resume();
    const source = context.createBufferSource();
    source.buffer = this.#buffer;
    source.connect(context.destination);
    source.onended = () => this.#end();
    source.start(0, this.#position);
    this.#startedAt = context.currentTime;
    this.#source = source;
  }

  pause(): void {
    this.#position = this.position;
    this.#silence();
  }

  seek(position: number): void {
    const wasPlaying = this.isPlaying;
    this.#silence();
    this.#position = Math.min(this.seconds, Math.max(0, position));
    if (wasPlaying && this.#position < this.seconds) this.play();
    else if (wasPlaying) this.#stopped(true);
  }

  #end() {
    this.#position = this.seconds;
    this.#silence();
    this.#stopped(true);
  }

  #yield() {
    this.pause();
    this.#stopped(false);
  }

  #silence() {
    if (!this.#source) return;
    this.#source.onended = null;
    this.#source.stop();
    this.#source = undefined;
    if (sounding === this) sounding = undefined;
    if (!sounding) void context?.suspend();
  }
}
