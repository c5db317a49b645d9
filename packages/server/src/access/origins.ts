import ipaddr from 'ipaddr.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `https://host[:port]`, or http for this very machine: what a browser sends as `Origin`. Null for anything else. */
export function readOrigin(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.origin !== text || url.hostname.includes('*')) return null;
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  return secure ? url : null;
}

export function isLoopbackOrigin(text: string): boolean {
  const url = readOrigin(text);
  return url !== null && loopback.has(url.hostname);
}

/** Whether a page of this origin is served by the host that was asked. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** An address or a block of them (CIDR, RFC 4632 and RFC 4291). */
export function isAddressBlock(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}

/** Whether one of the blocks holds the address; an IPv4 address written as IPv6 counts as IPv4. */
export function isInBlocks(address: string, blocks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const client = ipaddr.process(address);
  return blocks.some((block) => {
    const [network, bits] = block.includes('/')
      ? ipaddr.parseCIDR(block)
      : ([ipaddr.process(block), client.kind() === 'ipv4' ? 32 : 128] as const);
    return network.kind() === client.kind() && client.match(network, bits);
  });
}
