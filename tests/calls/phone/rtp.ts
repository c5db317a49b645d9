export interface Packet {
  payloadType: number;
  marker: boolean;
  sequence: number;
  timestamp: number;
  source: number;
  payload: Uint8Array;
}

export function formatPacket(packet: Packet): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt8(0x80, 0);
  header.writeUInt8(packet.payloadType | (packet.marker ? 0x80 : 0), 1);
  header.writeUInt16BE(packet.sequence & 0xffff, 2);
  header.writeUInt32BE(packet.timestamp >>> 0, 4);
  header.writeUInt32BE(packet.source, 8);
  return Buffer.concat([header, packet.payload]);
}

/** Undefined when the datagram is no RTP packet. */
export function parsePacket(datagram: Buffer): Packet | undefined {
  if (datagram.length < 12 || datagram.readUInt8(0) >> 6 !== 2) return undefined;
  const start = 12 + 4 * (datagram.readUInt8(0) & 15);
  const kind = datagram.readUInt8(1);
  return {
    payloadType: kind & 0x7f,
    marker: kind > 0x7f,
    sequence: datagram.readUInt16BE(2),
    timestamp: datagram.readUInt32BE(4),
    source: datagram.readUInt32BE(8),
    payload: datagram.subarray(start),
  };
}

const keys = '0123456789*#ABCD';
const updates = 5;
const ends = 3;

/** The packets of one pressed key (RFC 4733): it grows, then its end is said three times. */
export function keyPayloads(key: string): Buffer[] {
  const event = keys.indexOf(key.toUpperCase());
  if (event < 0 || key.length !== 1) throw new Error(`There is no key ${key}`);
  return Array.from({ length: updates + ends }, (_, index) => {
    const duration = 160 * Math.min(index + 1, updates + 1);
    const volume = 10 | (index < updates ? 0 : 0x80);
    return Buffer.from([event, volume, duration >> 8, duration & 255]);
  });
}

export const keyOf = (payload: Uint8Array): string | undefined => keys[payload[0] ?? 255];
