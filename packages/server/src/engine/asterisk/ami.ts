import { connect, type Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { EngineAway } from '../engine.js';

/** Fields of an action, an answer or an event of the Asterisk Manager Interface; a repeated field keeps its last value. */
export type AmiMessage = Readonly<Record<string, string>>;

export interface AmiSettings {
  /** Host and port. */
  readonly address: string;
  readonly user: string;
  readonly secret: string;
  readonly log: FastifyBaseLogger;
  /** Each time the connection is made or lost. */
  readonly changed: (connected: boolean) => void;
  /** Each event of the engine that is not part of a list that was asked for. */
  readonly heard: (event: AmiMessage) => void;
}

const firstDelayMs = 200;
const longestDelayMs = 10_000;
const answerWithinMs = 5_000;

/** One connection to the manager of an engine, made again whenever it is lost. */
export class Ami {
  readonly #settings: AmiSettings;
  readonly #waiting = new Map<string, (answer: AmiMessage | EngineAway) => void>();
  readonly #lists = new Map<string, AmiMessage[]>();
  #socket: Socket | null = null;
  #connected = false;
  #rest = '';
  #last = 0;
  #delay = firstDelayMs;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(settings: AmiSettings) {
    this.#settings = settings;
    this.#open();
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Resolves with the answer, whatever it says; rejects with EngineAway when none comes. */
  send(fields: AmiMessage): Promise<AmiMessage> {
    return this.#connected ? this.#ask(fields) : Promise.reject(new EngineAway());
  }

  /** Resolves with the events of an action that answers with a list, without the one that ends it. */
  async list(fields: AmiMessage): Promise<AmiMessage[]> {
    if (!this.#connected) throw new EngineAway();
    const items: AmiMessage[] = [];
    await this.#ask(fields, items);
    return items;
  }

  close(): void {
    this.#closed = true;
    this.#connected = false;
    clearTimeout(this.#retry);
    this.#socket?.destroy();
  }

  #open() {
    const { address } = this.#settings;
    const colon = address.lastIndexOf(':');
    const socket = connect(Number(address.slice(colon + 1)), address.slice(0, colon));
    this.#socket = socket;
    this.#rest = '';
    socket.setEncoding('utf8').setKeepAlive(true);
    socket.once('connect', () => void this.#login());
    socket.on('data', (text: string) => this.#receive(text));
    // What went wrong is followed by 'close'.
    socket.on('error', () => undefined);
    socket.once('close', () => this.#lost());
  }

  async #login() {
    const { user, secret, log, changed } = this.#settings;
    const answer = await this.#ask({
      Action: 'Login',
      Username: user,
      Secret: secret,
      Events: 'on',
    }).catch(() => null);
    if (answer?.['Response'] !== 'Success') {
      if (answer) log.error({ reason: answer['Message'] }, 'the engine refuses the server');
      this.#socket?.destroy();
      return;
    }
    this.#connected = true;
    this.#delay = firstDelayMs;
    changed(true);
  }

  #lost() {
    for (const answer of this.#waiting.values()) answer(new EngineAway());
    if (this.#closed) return;
    if (this.#connected) {
      this.#connected = false;
      this.#settings.changed(false);
    }
    this.#retry = setTimeout(() => this.#open(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, longestDelayMs);
  }

  /** @param items where the events of a list go; the answer is then the event that ends it. */
  #ask(fields: AmiMessage, items?: AmiMessage[]): Promise<AmiMessage> {
    const id = String((this.#last += 1));
    if (items) this.#lists.set(id, items);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => answered(new EngineAway()), answerWithinMs);
      const answered = (answer: AmiMessage | EngineAway) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        this.#lists.delete(id);
        if (answer instanceof EngineAway) reject(answer);
        else resolve(answer);
      };
      this.#waiting.set(id, answered);
      this.#socket?.write(formatMessage({ ...fields, ActionID: id }));
    });
  }

  /** Messages end with an empty line; a piece of one may come alone. */
  #receive(text: string) {
    const [rest = '', ...whole] = (this.#rest + text).split('\r\n\r\n').reverse();
    this.#rest = rest;
    for (const message of whole.reverse().map(parseMessage)) this.#take(message);
  }

  #take(message: AmiMessage) {
    const { ActionID = '', Response, EventList } = message;
    const items = this.#lists.get(ActionID);
    if (Response) {
      if (!items || EventList !== 'start') this.#waiting.get(ActionID)?.(message);
    } else if (!items) this.#settings.heard(message);
    else if (EventList === 'Complete') this.#waiting.get(ActionID)?.(message);
    else items.push(message);
  }
}

/** Line breaks would start another field. */
export const formatMessage = (fields: AmiMessage): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, ' ')}\r\n`)
    .join('')}\r\n`;

export const parseMessage = (text: string): AmiMessage =>
  Object.fromEntries(
    text
      .split('\r\n')
      .map((line) => /^([^:]+): ?(.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])),
  );
