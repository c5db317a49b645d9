import { createHash, randomBytes } from 'node:crypto';
import { headerOf, type Header, type Response } from './sip-message.js';

export interface Challenge {
  realm: string;
  nonce: string;
  opaque?: string;
  qop: boolean;
  stale: boolean;
  /** The header that has to carry the answer. */
  answerIn: 'Authorization' | 'Proxy-Authorization';
}
export interface Credentials {
  user: string;
  password: string;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export const parametersOf = (header: string): Record<string, string> =>
  Object.fromEntries(
    [...header.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,]+))/g)].map(
      ([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ''],
    ),
  );

export function challengeOf(response: Response): Challenge | undefined {
  if (response.status !== 401 && response.status !== 407) return undefined;
  const proxy = response.status === 407;
  const header = headerOf(response, proxy ? 'Proxy-Authenticate' : 'WWW-Authenticate');
  if (!header) return undefined;
  const { realm = '', nonce = '', opaque, qop = '', stale } = parametersOf(header);
  return {
    realm,
    nonce,
    ...(opaque !== undefined && { opaque }),
    qop: qop.split(',').some((each) => each.trim() === 'auth'),
    stale: stale?.toLowerCase() === 'true',
    answerIn: proxy ? 'Proxy-Authorization' : 'Authorization',
  };
}

/** The MD5 proof of RFC 7616 section 3.4.1; without a client nonce that of RFC 2069. */
export function digest(
  { user, password }: Credentials,
  { realm, nonce }: Pick<Challenge, 'realm' | 'nonce'>,
  { method, uri }: { method: string; uri: string },
  client?: { count: string; nonce: string },
): string {
  const counted = client ? [client.count, client.nonce, 'auth'] : [];
  const secret = md5(`${user}:${realm}:${password}`);
  return md5([secret, nonce, ...counted, md5(`${method}:${uri}`)].join(':'));
}

export function answerTo(
  challenge: Challenge,
  credentials: Credentials,
  request: { method: string; uri: string },
): Header {
  const client = { count: '00000001', nonce: randomBytes(8).toString('hex') };
  const fields = [
    `username="${credentials.user}"`,
    `realm="${challenge.realm}"`,
    `nonce="${challenge.nonce}"`,
    `uri="${request.uri}"`,
    `response="${digest(credentials, challenge, request, challenge.qop ? client : undefined)}"`,
    'algorithm=MD5',
  ];
  if (challenge.qop) fields.push('qop=auth', `nc=${client.count}`, `cnonce="${client.nonce}"`);
  if (challenge.opaque !== undefined) fields.push(`opaque="${challenge.opaque}"`);
  return [challenge.answerIn, `Digest ${fields.join(', ')}`];
}
