export type Header = readonly [name: string, value: string];

export interface Request {
  method: string;
  uri: string;
  headers: readonly Header[];
  body: string;
}
export interface Response {
  status: number;
  reason: string;
  headers: readonly Header[];
  body: string;
}
export type Message = Request | Response;

const compact: Record<string, string> = {
  b: 'referred-by',
  c: 'content-type',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
};
const required = ['via', 'from', 'to', 'call-id', 'cseq'];
const lists = new Set(['via', 'route', 'record-route']);

export const isRequest = (message: Message): message is Request => 'method' in message;

/** Undefined when the datagram holds no SIP message (RFC 3261 section 7). */
export function parseMessage(datagram: string): Message | undefined {
  const end = datagram.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [start = '', ...lines] = datagram
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const parsed = lines.map(parseHeader);
  if (parsed.includes(undefined)) return undefined;
  const rest = { headers: parsed.flatMap((each) => each ?? []), body: datagram.slice(end + 4) };
  if (required.some((name) => headerOf(rest, name) === undefined)) return undefined;
  const answer = /^SIP\/2\.0 ([1-6]\d\d) ?(.*)$/.exec(start);
  if (answer) return { status: Number(answer[1]), reason: answer[2] ?? '', ...rest };
  const [, method, uri] = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(start) ?? [];
  return method && uri ? { method, uri, ...rest } : undefined;
}

function parseHeader(line: string): Header[] | undefined {
  const [, given, value] = /^([\w!%*+`'~.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (given === undefined || value === undefined) return undefined;
  const name = compact[given.toLowerCase()] ?? given.toLowerCase();
  const values = lists.has(name) ? value.split(/,\s*(?=<|SIP\/)/) : [value];
  return values.map((each) => [name, each] as const);
}

export function formatMessage(message: Message): string {
  const start = isRequest(message)
    ? `${message.method} ${message.uri} SIP/2.0`
    : `SIP/2.0 ${message.status} ${message.reason}`;
  return [
    start,
    ...message.headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(message.body)}`,
    '',
    message.body,
  ].join('\r\n');
}

export const headersOf = (message: Pick<Message, 'headers'>, name: string): string[] =>
  message.headers
    .filter(([each]) => each.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value);

export const headerOf = (message: Pick<Message, 'headers'>, name: string): string | undefined =>
  headersOf(message, name)[0];

export const callIdOf = (message: Message): string => headerOf(message, 'Call-ID') ?? '';

export function sequenceOf(message: Message): { number: number; method: string } {
  const [number, method = ''] = (headerOf(message, 'CSeq') ?? '').split(/\s+/);
  return { number: Number(number), method };
}

export const branchOf = (message: Message): string =>
  /;\s*branch=([^;,\s]+)/i.exec(headerOf(message, 'Via') ?? '')?.[1] ?? '';

export const tagOf = (address: string): string | undefined =>
  /;\s*tag=([^;,\s]+)/i.exec(address.replace(/<[^>]*>/, ''))?.[1];

/** The URI of a From, To or Contact header. */
export const uriOf = (address: string): string =>
  /<([^>]+)>/.exec(address)?.[1] ?? address.split(';')[0]?.trim() ?? '';

/** Display name and user part of a From, To or Contact header. */
export function partyOf(address: string): { name: string; number: string } {
  const [, quoted, plain] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*</.exec(address) ?? [];
  const number = /^sips?:([^@;]+)@/.exec(uriOf(address))?.[1] ?? '';
  return {
    name: (quoted ?? plain ?? '').replace(/\\(.)/g, '$1'),
    number: decodeURIComponent(number),
  };
}
