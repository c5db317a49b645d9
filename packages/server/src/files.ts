import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from './config.js';
import type { Fallback } from './contract/not-found.js';

/** All that the portal needs, and nothing else: no foreign host, no inline code, no HTML made of text. */
const portalPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * Serves the built portal and, at /kit/, the built components for pages of any origin.
 * @returns what answers an address of the portal that is no file: its page reads the address itself
 */
export async function mountFiles(
  app: FastifyInstance,
  { portalDirectory, componentsDirectory }: Config,
): Promise<Fallback | undefined> {
  if (componentsDirectory)
    await app.register(fastifyStatic, {
      root: componentsDirectory,
      prefix: '/kit/',
      decorateReply: false,
      setHeaders: (reply) => void reply.header('Cache-Control', 'no-cache'),
    });
  if (!portalDirectory) return undefined;
  await app.register(fastifyStatic, {
    root: portalDirectory,
    wildcard: false,
    setHeaders: setPortalHeaders,
  });
  return ({ method, url, headers }, reply) => {
    const isPage =
      method === 'GET' &&
      !/^\/(v1|kit|health|assets)(\/|$)/.test(url) &&
      headers.accept?.includes('text/html');
    return isPage ? reply.sendFile('index.html') : undefined;
  };
}

function setPortalHeaders(reply: FastifyReply, path: string): void {
  void reply.header('Content-Security-Policy', portalPolicy);
  // The names of built assets change with their content; the page itself is always asked for.
  void reply.header(
    'Cache-Control',
    /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
