import { randomBytes } from 'node:crypto';
import { Audio } from './audio.js';
import { Signal } from './signal.js';
import {
  headerOf,
  headersOf,
  partyOf,
  sequenceOf,
  tagOf,
  uriOf,
  type Header,
  type Request,
  type Response,
} from './sip-message.js';
import type { Address, Asked } from './transactions.js';

export type CallState = 'calling' | 'ringing' | 'answered' | 'ended';

/** What a call needs of its phone. */
export interface Line {
  readonly host: string;
  readonly contact: string;
  readonly server: Address;
  /** A request with Via and Contact, answered to challenges; resolves with the final response. */
  exchange(
    request: Request,
    ringing?: (response: Response) => void,
  ): Promise<{ response: Response; sent: Request }>;
  confirm(invite: Request, ack: Request): void;
  cancel(invite: Request): void;
  /** SIP messages of a call so far, for a test that fails. */
  trace(callId: string): string;
}

const newTag = (): string => randomBytes(6).toString('hex');
const order: readonly CallState[] = ['calling', 'ringing', 'answered', 'ended'];

/** One end of a call: the dialog of RFC 3261 section 12 and its sound. */
export class Call {
  readonly id: string;
  readonly audio: Audio;
  /** The other end, as it showed itself. */
  readonly caller: { name: string; number: string };
  state: CallState = 'calling';
  /** Final SIP status of an outgoing call; 200 when it was answered. */
  status: number | null = null;
  /** Q.850 cause that came with the end (RFC 3326). */
  cause: number | null = null;
  readonly #line: Line;
  readonly #signal = new Signal();
  readonly #local: string;
  readonly #tag = newTag();
  #remote: string;
  #target: string;
  #route: string[] = [];
  #sequence = 0;
  #invite: Request | undefined;
  #asked: Asked | undefined;

  /** `asked` is the INVITE of a call that comes in. */
  constructor(line: Line, ends: { id: string; local: string; remote: string }, asked?: Asked) {
    this.#line = line;
    this.audio = new Audio(line.host);
    this.id = ends.id;
    this.#local = `${ends.local};tag=${this.#tag}`;
    this.#remote = ends.remote;
    this.caller = partyOf(ends.remote);
    this.#target = uriOf(asked ? (headerOf(asked.request, 'Contact') ?? '') : ends.remote);
    this.#asked = asked;
    if (asked) this.#route = headersOf(asked.request, 'Record-Route');
  }

  /** What the caller dialled, as it comes in here. */
  get dialled(): string {
    return partyOf(this.#local).number;
  }

  /** Whether the caller asks this phone to answer by itself. */
  get answersItself(): boolean {
    const request = this.#asked?.request;
    return /;answer-after=0$/.test((request && headerOf(request, 'Call-Info')) ?? '');
  }

  /** Rings at the other end; what comes of it is awaited with `until`. */
  async invite(): Promise<void> {
    await this.audio.open();
    this.#line
      .exchange({ ...this.#request('INVITE'), body: this.audio.describe() }, (response) =>
        this.#heard(response),
      )
      .then(
        ({ response, sent }) => this.#decided(response, sent),
        () => this.#finish(),
      );
  }

  /** A call that comes in rings; `answer` or `decline` it. */
  ring(): void {
    this.#respond(180);
    this.#become('ringing');
  }

  async answer(): Promise<void> {
    await this.audio.open();
    this.audio.connect(this.#asked?.request.body ?? '', 'offer');
    this.#respond(200, this.audio.describe());
    this.#become('answered');
  }

  decline(status = 486): void {
    this.#respond(status);
    this.#finish();
  }

  async bye(): Promise<void> {
    if (this.state === 'ended') return;
    const request = this.#request('BYE');
    this.#finish();
    await this.#line.exchange(request);
  }

  /** Gives up before it is answered. */
  cancel(): void {
    if (this.#invite) this.#line.cancel(this.#invite);
  }

  /** Keeps the other end waiting, or takes it back (RFC 3264 section 8.4). */
  async hold(on: boolean): Promise<void> {
    this.audio.direction = on ? 'sendonly' : 'sendrecv';
    const { response, sent } = await this.#line.exchange({
      ...this.#request('INVITE'),
      body: this.audio.describe(),
    });
    this.#sequence = sequenceOf(sent).number;
    this.audio.connect(response.body, 'answer');
    this.#line.confirm(sent, this.#request('ACK'));
  }

  /** Sends the other end elsewhere (RFC 3515). */
  async refer(to: string, domain: string): Promise<number> {
    const { headers, ...request } = this.#request('REFER');
    const { response } = await this.#line.exchange({
      ...request,
      headers: [
        ...headers,
        ['Contact', `<${this.#line.contact}>`],
        ['Refer-To', `<sip:${to}@${domain}>`],
      ],
    });
    return response.status;
  }

  /** Resolves when the call is at least so far; rejects when it ended before. */
  until(state: CallState, deadline = 10_000): Promise<void> {
    return this.#signal
      .until(
        () => {
          if (this.state === 'ended' && state !== 'ended')
            throw new Error(`The call ended with ${this.status}${this.#line.trace(this.id)}`);
          return order.indexOf(this.state) >= order.indexOf(state) || undefined;
        },
        deadline,
        () => `the call to be ${state}; it is ${this.state}${this.#line.trace(this.id)}`,
      )
      .then(() => undefined);
  }

  untilHears(what: number | 'anything' | 'silence', deadline?: number) {
    return this.audio.untilHears(what, deadline, () => this.#line.trace(this.id));
  }

  /** A request of the other end within the call. */
  receive(asked: Asked): void {
    const { request, respond } = asked;
    if (this.state === 'ended') return respond(481);
    switch (request.method) {
      case 'INVITE':
      case 'UPDATE':
        this.audio.connect(request.body, 'offer');
        respond(200, { headers: this.#described(), body: this.audio.describe() });
        break;
      case 'CANCEL':
        respond(200);
        this.#respond(487);
        this.#ended(request);
        break;
      case 'BYE':
        respond(200);
        this.#ended(request);
        break;
      case 'ACK':
        if (request.body) this.audio.connect(request.body, 'answer');
        break;
      default:
        respond(200);
    }
  }

  close(): void {
    this.#finish();
  }

  /** Provisional responses carry the request's own Via, which is what a CANCEL has to carry, too. */
  began(invite: Request): void {
    this.#invite = invite;
  }

  #heard(response: Response) {
    if (response.body) this.audio.connect(response.body, 'answer');
    if (response.status > 100) this.#become('ringing');
  }

  #decided(response: Response, sent: Request) {
    this.status = response.status;
    if (response.status >= 300) return this.#ended(response);
    this.#remote = headerOf(response, 'To') ?? this.#remote;
    this.#target = uriOf(headerOf(response, 'Contact') ?? '') || this.#target;
    this.#route = headersOf(response, 'Record-Route').reverse();
    this.#sequence = sequenceOf(sent).number;
    this.audio.connect(response.body, 'answer');
    this.#line.confirm(sent, this.#request('ACK'));
    this.#become('answered');
  }

  #request(method: string): Request {
    if (method !== 'ACK') this.#sequence += 1;
    const headers: Header[] = [
      ...this.#route.map((value): Header => ['Route', value]),
      ['From', this.#local],
      ['To', this.#remote],
      ['Call-ID', this.id],
      ['CSeq', `${this.#sequence} ${method}`],
      ...(method === 'INVITE' ? this.#described() : []),
    ];
    return { method, uri: this.#target, headers, body: '' };
  }

  #described(): Header[] {
    return [
      ['Contact', `<${this.#line.contact}>`],
      ['Content-Type', 'application/sdp'],
    ];
  }

  #respond(status: number, body = '') {
    this.#asked?.respond(status, {
      tag: this.#tag,
      headers: body ? this.#described() : [['Contact', `<${this.#line.contact}>`]],
      body,
    });
  }

  #ended(message: Request | Response) {
    const [, cause] = /cause=(\d+)/.exec(headerOf(message, 'Reason') ?? '') ?? [];
    this.cause = cause ? Number(cause) : null;
    this.#finish();
  }

  #finish() {
    this.audio.close();
    this.#become('ended');
  }

  #become(state: CallState) {
    if (order.indexOf(state) < order.indexOf(this.state)) return;
    this.state = state;
    this.#signal.changed();
  }

  /** Whether a request belongs to this call. */
  owns(request: Request): boolean {
    return headerOf(request, 'Call-ID') === this.id && !!tagOf(headerOf(request, 'To') ?? '');
  }
}
