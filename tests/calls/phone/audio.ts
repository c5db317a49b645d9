import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { formatPacket, keyOf, keyPayloads, parsePacket, type Packet } from './rtp.js';
import { directionFor, formatSdp, parseSdp, type Direction, type Media } from './sdp.js';
import { Signal } from './signal.js';
import { decodeSample, encodeSample, frequencyOf, isQuiet, shareOf, sine } from './tone.js';

export interface Heard {
  packets: number;
  /** Of the last packet. */
  sequence: number | null;
  /** Of the tone heard now; null for silence, speech and music. */
  frequency: number | null;
  silent: boolean;
  /** The keys pressed at the other side. */
  digits: string;
}

const frame = 160;
const window = 5 * frame;
const quietFrames = 10;
const gap = Array<null>(4).fill(null);

/** The sound of one call: sends a tone or digits every 20 ms and knows what it hears. */
export class Audio {
  direction: Direction = 'sendrecv';
  readonly #socket = createSocket('udp4');
  readonly #signal = new Signal();
  readonly #host: string;
  readonly #source = randomBytes(4).readUInt32BE();
  readonly #keys: ({ payload: Buffer; first: boolean } | null)[] = [];
  #remote: Media | undefined;
  #pace: NodeJS.Timeout | undefined;
  #version = 0;
  #sequence = randomBytes(2).readUInt16BE();
  #timestamp = 0;
  #keyStart = 0;
  #tone: number | null = null;
  #packets = 0;
  #sent = 0;
  #last: number | null = null;
  #samples: number[] = [];
  #quiet = 0;
  #arrived = false;
  #digits = '';
  #lastKey = -1;

  constructor(host: string) {
    this.#host = host;
    this.#socket.on('message', (datagram) => {
      const packet = parsePacket(datagram);
      if (packet) this.#receive(packet);
    });
  }

  async open(): Promise<void> {
    this.#socket.bind(0, this.#host);
    await once(this.#socket, 'listening');
    this.#pace = setInterval(() => this.#tick(), 20);
  }

  close(): void {
    if (!this.#pace) return;
    clearInterval(this.#pace);
    this.#pace = undefined;
    this.#socket.close();
    // Keys that the end of the call cut off.
    this.#keys.length = 0;
    this.#signal.changed();
  }

  describe(): string {
    const { port } = this.#socket.address();
    const media = { address: this.#host, port, direction: this.direction };
    return formatSdp({ ...media, digits: this.#remote?.digits }, ++this.#version);
  }

  /** Takes the other side's description; an offer also decides our direction. */
  connect(body: string, kind: 'offer' | 'answer'): void {
    const media = parseSdp(body);
    if (!media) return;
    this.#remote = media;
    if (kind === 'offer') this.direction = directionFor(media.direction);
  }

  sendTone(frequency: number | null): void {
    this.#tone = frequency;
  }

  /** Sends a tone for so long; resolves when its last packet has left. */
  async say(frequency: number, seconds: number): Promise<void> {
    const last = this.#sent + seconds * 50;
    this.#tone = frequency;
    await this.#signal.until(
      () => this.#sent >= last || undefined,
      seconds * 1000 + 5_000,
      () => `${last - this.#sent} packets of the tone are not sent`,
    );
    this.#tone = null;
  }

  async sendDigits(digits: string, deadline = 10_000): Promise<void> {
    for (const key of digits)
      this.#keys.push(
        ...keyPayloads(key).map((payload, index) => ({ payload, first: index === 0 })),
        ...gap,
      );
    await this.#signal.until(
      () => this.#keys.length === 0 || undefined,
      deadline,
      () => `${this.#keys.length} packets of ${digits} are not sent`,
    );
  }

  heard(): Heard {
    return {
      packets: this.#packets,
      sequence: this.#last,
      frequency: frequencyOf(this.#samples),
      silent: this.#quiet >= quietFrames,
      digits: this.#digits,
    };
  }

  async untilHears(
    what: number | 'anything' | 'silence',
    deadline = 20_000,
    trace: () => string = () => '',
  ): Promise<Heard> {
    await this.#signal.until(
      () => this.#hears(what) || undefined,
      deadline,
      () => `to hear ${what}; heard ${JSON.stringify(this.heard())}${trace()}`,
    );
    return this.heard();
  }

  untilDigits(digits: string, deadline = 10_000): Promise<true> {
    return this.#signal.until(
      () => this.#digits.endsWith(digits) || undefined,
      deadline,
      () => `the digits ${digits}; came "${this.#digits}"`,
    );
  }

  #hears(what: number | 'anything' | 'silence'): boolean {
    if (what === 'silence') return this.#quiet >= quietFrames;
    if (this.#samples.length < window || isQuiet(this.#samples)) return false;
    return what === 'anything' || shareOf(what, this.#samples) > 0.6;
  }

  #receive({ payloadType, sequence, timestamp, payload }: Packet): void {
    this.#packets++;
    this.#last = sequence;
    if (payloadType === 0) {
      this.#arrived = true;
      this.#listen([...payload].map(decodeSample));
    } else if (payloadType === (this.#remote?.digits ?? 101) && timestamp !== this.#lastKey) {
      this.#lastKey = timestamp;
      this.#digits += keyOf(payload) ?? '';
    }
    this.#signal.changed();
  }

  #listen(samples: readonly number[]): void {
    this.#quiet = isQuiet(samples) ? this.#quiet + 1 : 0;
    this.#samples = this.#samples.concat(samples).slice(-window);
  }

  /** A frame that did not come is silence, too. */
  #tick(): void {
    if (!this.#arrived) this.#listen(Array<number>(frame).fill(0));
    this.#arrived = false;
    this.#speak();
    this.#signal.changed();
  }

  #speak(): void {
    this.#timestamp += frame;
    const key = this.#keys.shift();
    const remote = this.#remote;
    const held = this.direction !== 'sendrecv' && this.direction !== 'sendonly';
    if (!remote || held || /sendonly|inactive/.test(remote.direction)) return;
    if (key?.first) this.#keyStart = this.#timestamp;
    const sound = sine(this.#tone ?? 0, this.#timestamp, frame);
    const packet = formatPacket({
      payloadType: key ? (remote.digits ?? 101) : 0,
      marker: key?.first ?? false,
      sequence: this.#sequence++,
      timestamp: key ? this.#keyStart : this.#timestamp,
      source: this.#source,
      payload: key?.payload ?? Uint8Array.from(sound, encodeSample),
    });
    this.#sent += 1;
    this.#socket.send(packet, remote.port, remote.address);
  }
}
