import {
  branchOf,
  callIdOf,
  headersOf,
  headerOf,
  isRequest,
  sequenceOf,
  tagOf,
  type Header,
  type Message,
  type Request,
  type Response,
} from './sip-message.js';

export interface Address {
  address: string;
  port: number;
}
export interface Exchange {
  onProvisional?: (response: Response) => void;
}
/** One request from the other side; a later answer follows an earlier one. */
export interface Asked {
  request: Request;
  from: Address;
  respond(status: number, more?: { headers?: Header[]; body?: string; tag?: string }): void;
}

const reasons: Record<number, string> = {
  100: 'Trying',
  180: 'Ringing',
  200: 'OK',
  401: 'Unauthorized',
  405: 'Method Not Allowed',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  486: 'Busy Here',
  487: 'Request Terminated',
  603: 'Decline',
};

const keyOf = (message: Message, method = sequenceOf(message).method): string =>
  `${method} ${branchOf(message)}`;
const dialogOf = (message: Message): string => `${callIdOf(message)} ${sequenceOf(message).number}`;

/** Requests and their answers over a transport that loses datagrams (RFC 3261 section 17). */
export class Transactions {
  readonly #send: (message: Message, to: Address) => void;
  readonly #first: number;
  readonly #asking = new Map<string, (answer: Response | Error) => void>();
  readonly #acks = new Map<string, () => void>();
  readonly #answers = new Map<string, (() => void) | undefined>();
  readonly #unconfirmed = new Map<string, () => void>();

  constructor(send: (message: Message, to: Address) => void, first: number) {
    this.#send = send;
    this.#first = first;
  }

  /** Resolves with the final response. */
  ask(request: Request, to: Address, { onProvisional }: Exchange = {}): Promise<Response> {
    const key = keyOf(request);
    const invite = request.method === 'INVITE';
    return new Promise((resolve, reject) => {
      const stop = this.#repeat(
        () => this.#send(request, to),
        () => answer(new Error(`Nobody answers ${request.method} ${request.uri}`)),
      );
      const answer = (response: Response | Error): void => {
        if (response instanceof Error || response.status >= 200) {
          stop();
          this.#asking.delete(key);
          if (response instanceof Error) return reject(response);
          if (invite && response.status >= 300) this.#acknowledge(request, response, to);
          return resolve(response);
        }
        if (invite) stop();
        onProvisional?.(response);
      };
      this.#asking.set(key, answer);
      this.#send(request, to);
    });
  }

  /** Sends the ACK of an answered call, again whenever the answer comes again. */
  confirm(invite: Request, ack: Request, to: Address): void {
    const send = (): void => this.#send(ack, to);
    this.#acks.set(keyOf(invite), send);
    send();
  }

  /** Gives what is new; what was seen before is answered here as it was. */
  receive(message: Message, from: Address): Asked | undefined {
    if (!isRequest(message)) {
      const waiting = this.#asking.get(keyOf(message));
      if (waiting) waiting(message);
      else if (message.status >= 200) this.#acks.get(keyOf(message))?.();
      return undefined;
    }
    if (message.method === 'ACK') {
      this.#unconfirmed.get(dialogOf(message))?.();
      return { request: message, from, respond: () => undefined };
    }
    const key = keyOf(message);
    if (this.#answers.has(key)) {
      this.#answers.get(key)?.();
      return undefined;
    }
    this.#answers.set(key, undefined);
    return { request: message, from, respond: this.#responder(key, message, from) };
  }

  close(): void {
    for (const answer of [...this.#asking.values()]) answer(new Error('The phone is closed'));
    for (const stop of [...this.#unconfirmed.values()]) stop();
  }

  #responder(key: string, request: Request, from: Address): Asked['respond'] {
    return (status, { headers = [], body = '', tag } = {}) => {
      const to = headerOf(request, 'To') ?? '';
      const copied = ['Via', 'Record-Route', 'From', 'Call-ID', 'CSeq'].flatMap((name) =>
        headersOf(request, name).map((value): Header => [name, value]),
      );
      const response: Response = {
        status,
        reason: reasons[status] ?? 'Answered',
        headers: [...copied, ['To', tag && !tagOf(to) ? `${to};tag=${tag}` : to], ...headers],
        body,
      };
      const send = (): void => this.#send(response, from);
      this.#answers.set(key, send);
      send();
      if (request.method === 'INVITE' && status >= 200) this.#insist(request, send);
    };
  }

  /** A final answer to INVITE is said again until its ACK comes. */
  #insist(invite: Request, send: () => void): void {
    const key = dialogOf(invite);
    const forget = (): void => {
      stop();
      this.#unconfirmed.delete(key);
    };
    const stop = this.#repeat(send, forget);
    this.#unconfirmed.set(key, forget);
  }

  #acknowledge(invite: Request, response: Response, to: Address): void {
    const kept = invite.headers.filter(([name]) =>
      /^(via|from|call-id|max-forwards|route)$/i.test(name),
    );
    const headers: Header[] = [
      ...kept,
      ['To', headerOf(response, 'To') ?? ''],
      ['CSeq', `${sequenceOf(invite).number} ACK`],
    ];
    this.confirm(invite, { method: 'ACK', uri: invite.uri, headers, body: '' }, to);
  }

  /** T1, doubled up to T2, for 64 T1 in whole. */
  #repeat(action: () => void, giveUp: () => void): () => void {
    const [most, whole] = [this.#first * 8, this.#first * 64];
    let [delay, passed] = [this.#first, 0];
    const again = (): void => {
      passed += delay;
      if (passed >= whole) return giveUp();
      action();
      delay = Math.min(delay * 2, most);
      timer = setTimeout(again, delay);
    };
    let timer = setTimeout(again, delay);
    return () => clearTimeout(timer);
  }
}
