import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Call, type Line } from './call.js';
import { answerTo, challengeOf } from './digest.js';
import { Signal } from './signal.js';
import {
  callIdOf,
  formatMessage,
  headerOf,
  isRequest,
  parseMessage,
  sequenceOf,
  type Header,
  type Message,
  type Request,
  type Response,
} from './sip-message.js';
import { Transactions, type Address, type Asked } from './transactions.js';

export interface PhoneOptions {
  /** Own address, for example 127.0.0.1. */
  readonly host: string;
  /** Own port; any that is free when left out. */
  readonly port?: number;
  readonly server: Address;
  readonly user: string;
  readonly domain: string;
  /** None: nothing is proven, as from a carrier. */
  readonly password?: string;
}

/** T1 of RFC 3261: after so many milliseconds what was not answered is sent again. */
const firstRepeat = 500;

/** A small SIP phone over UDP for tests: registers, calls, answers, and knows what it hears. */
export class Phone implements Line {
  readonly host: string;
  readonly server: Address;
  readonly #options: PhoneOptions;
  readonly #socket = createSocket('udp4');
  readonly #signal = new Signal();
  readonly #calls = new Map<string, Call>();
  readonly #coming: Call[] = [];
  readonly #lines: { callId: string; text: string }[] = [];
  readonly #transactions = new Transactions((message, to) => this.#send(message, to), firstRepeat);
  readonly #registration = { callId: newId(), tag: newId(), sequence: 0 };
  #lamp: boolean | null = null;

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.host = options.host;
    this.server = options.server;
    this.#socket.on('message', (datagram, from) => this.#receive(datagram.toString(), from));
  }

  async start(): Promise<this> {
    this.#socket.bind(this.#options.port ?? 0, this.host);
    await once(this.#socket, 'listening');
    return this;
  }

  get contact(): string {
    return `sip:${this.#options.user}@${this.host}:${this.#socket.address().port}`;
  }

  /** Resolves with the final status: 200, or 401 with a wrong password. 0 seconds = take it back. */
  async register(expires = 3_600): Promise<number> {
    const { callId, tag } = this.#registration;
    const own = `<sip:${this.#options.user}@${this.#options.domain}>`;
    const { response } = await this.exchange({
      method: 'REGISTER',
      uri: `sip:${this.#options.domain}`,
      headers: [
        ['From', `${own};tag=${tag}`],
        ['To', own],
        ['Call-ID', callId],
        ['CSeq', `${(this.#registration.sequence += 2)} REGISTER`],
        ['Contact', `<${this.contact}>`],
        ['Expires', String(expires)],
      ],
      body: '',
    });
    return response.status;
  }

  /** `callerNumber`: what a carrier shows instead of its own name. */
  async call(to: string, callerNumber = this.#options.user, callerName = ''): Promise<Call> {
    const { domain } = this.#options;
    const call = new Call(this, {
      id: newId(),
      local: `${callerName && `"${callerName}" `}<sip:${callerNumber}@${domain}>`,
      remote: `<sip:${to}@${domain}>`,
    });
    this.#calls.set(call.id, call);
    await call.invite();
    return call;
  }

  /** The next call that comes in, ringing. */
  nextCall(deadline = 10_000): Promise<Call> {
    return this.#signal.until(
      () => this.#coming.shift(),
      deadline,
      () => `a call for ${this.#options.user}; seen:${this.trace('')}`,
    );
  }

  /** Whether a call rings that nobody took with `nextCall`. */
  get isRinging(): boolean {
    return this.#coming.some(({ state }) => state === 'ringing');
  }

  /** Resolves when the lamp of waiting messages is as asked (RFC 3842). */
  async untilLamp(lit: boolean, deadline = 10_000): Promise<void> {
    await this.#signal.until(
      () => this.#lamp === lit || undefined,
      deadline,
      () => `the lamp to be ${lit ? 'lit' : 'dark'}`,
    );
  }

  async close(): Promise<void> {
    for (const call of this.#calls.values()) call.close();
    this.#transactions.close();
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()));
  }

  async exchange(
    request: Request,
    ringing?: (response: Response) => void,
  ): Promise<{ response: Response; sent: Request }> {
    const first = this.#withVia(request);
    const ask = (sent: Request) => {
      if (sent.method === 'INVITE') this.#calls.get(callIdOf(sent))?.began(sent);
      return this.#transactions.ask(sent, this.server, ringing ? { onProvisional: ringing } : {});
    };
    const response = await ask(first);
    const challenge = challengeOf(response);
    const { password, user } = this.#options;
    if (!challenge || password === undefined) return { response, sent: first };
    const { number, method } = sequenceOf(request);
    const headers = request.headers.map(([name, value]): Header =>
      name === 'CSeq' ? [name, `${number + 1} ${method}`] : [name, value],
    );
    const proof = answerTo(challenge, { user, password }, request);
    const sent = this.#withVia({ ...request, headers: [...headers, proof] });
    return { response: await ask(sent), sent };
  }

  confirm(invite: Request, ack: Request): void {
    this.#transactions.confirm(invite, this.#withVia(ack), this.server);
  }

  /** With the Via of the INVITE, whose transaction it ends. */
  cancel(invite: Request): void {
    const kept = invite.headers.filter(([name]) => /^(via|from|to|call-id|route)$/i.test(name));
    const sequence: Header = ['CSeq', `${sequenceOf(invite).number} CANCEL`];
    const cancel = { ...invite, method: 'CANCEL', headers: [...kept, sequence], body: '' };
    // What came of it is the answer to the INVITE.
    this.#transactions.ask(cancel, this.server).catch(() => undefined);
  }

  trace(callId: string): string {
    const lines = this.#lines.filter((line) => !callId || line.callId === callId);
    return lines.map(({ text }) => `\n  ${text}`).join('');
  }

  #withVia(request: Request): Request {
    const branch = `z9hG4bK${newId()}`;
    const via = `SIP/2.0/UDP ${this.host}:${this.#socket.address().port};rport;branch=${branch}`;
    return {
      ...request,
      headers: [
        ['Via', via],
        ['Max-Forwards', '70'],
        ['User-Agent', 'Test phone'],
        ...request.headers,
      ],
    };
  }

  #send(message: Message, { address, port }: Address) {
    this.#note('>', message);
    this.#socket.send(formatMessage(message), port, address);
  }

  #receive(datagram: string, from: Address) {
    const message = parseMessage(datagram);
    if (!message) return;
    this.#note('<', message);
    const asked = this.#transactions.receive(message, from);
    if (asked) this.#answer(asked);
  }

  #answer(asked: Asked) {
    const { request, respond } = asked;
    const call = this.#calls.get(callIdOf(request));
    if (call) return call.receive(asked);
    if (request.method === 'INVITE') return this.#ring(asked);
    if (request.method === 'NOTIFY') {
      const [, waiting] = /^Messages-Waiting: *(yes|no)/im.exec(request.body) ?? [];
      if (waiting) this.#lamp = waiting.toLowerCase() === 'yes';
      this.#signal.changed();
    }
    return respond(request.method === 'ACK' ? 0 : 200, { tag: newId() });
  }

  #ring(asked: Asked) {
    const { request } = asked;
    const call = new Call(
      this,
      {
        id: callIdOf(request),
        local: headerOf(request, 'To') ?? '',
        remote: headerOf(request, 'From') ?? '',
      },
      asked,
    );
    this.#calls.set(call.id, call);
    call.ring();
    this.#coming.push(call);
    this.#signal.changed();
  }

  #note(direction: string, message: Message) {
    const start = isRequest(message)
      ? `${message.method} ${message.uri}`
      : `${message.status} ${message.reason} (${sequenceOf(message).method})`;
    this.#lines.push({ callId: callIdOf(message), text: `${direction} ${start}` });
    if (this.#lines.length > 500) this.#lines.shift();
  }
}

const newId = (): string => randomBytes(8).toString('hex');
