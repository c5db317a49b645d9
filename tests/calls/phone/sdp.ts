export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export interface Media {
  address: string;
  port: number;
  direction: Direction;
  /** The payload type of digits (RFC 4733); undefined when the side takes none. */
  digits?: number;
}

const ours = 101;

export function formatSdp(media: Media, version: number): string {
  const { address, port, direction, digits = ours } = media;
  return [
    'v=0',
    `o=phone 1 ${version} IN IP4 ${address}`,
    's=phone',
    `c=IN IP4 ${address}`,
    't=0 0',
    `m=audio ${port} RTP/AVP 0 ${digits}`,
    'a=rtpmap:0 PCMU/8000',
    `a=rtpmap:${digits} telephone-event/8000`,
    `a=fmtp:${digits} 0-15`,
    'a=ptime:20',
    `a=${direction}`,
    '',
  ].join('\r\n');
}

/** Undefined when nothing in it can be talked over. */
export function parseSdp(body: string): Media | undefined {
  const port = /^m=audio (\d+) /m.exec(body)?.[1];
  const address = /^c=IN IP4 (\S+)/m.exec(body)?.[1];
  if (!port || !address) return undefined;
  const digits = /^a=rtpmap:(\d+) telephone-event\/8000/im.exec(body)?.[1];
  const direction = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(body)?.[1];
  return {
    address,
    port: Number(port),
    // The old way to hold: no address to send to.
    direction: address === '0.0.0.0' ? 'inactive' : ((direction as Direction) ?? 'sendrecv'),
    ...(digits && { digits: Number(digits) }),
  };
}

/** What to answer to an offer, seen from our side. */
export function directionFor(offered: Direction): Direction {
  if (offered === 'sendonly') return 'recvonly';
  return offered === 'recvonly' ? 'sendonly' : offered;
}
