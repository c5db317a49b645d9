import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const kit = fileURLToPath(new URL('../../packages/components/dist/kit/', import.meta.url));

/** A page of somebody who embeds the kit, with the API behind it. */
export interface KitPage {
  /** Where the scripts run, each at its name: `${url}/${name}`. */
  readonly url: string;
  readonly window: BrowserContext;
  close(): Promise<void>;
}

export interface KitPageOptions {
  /** URL of the server. */
  api: string;
  token: string;
  /** Name of the organization. */
  domain: string;
  /** Capabilities. */
  granted: readonly string[];
  style?: string;
  /** Modules by the name of their page. */
  scripts: Readonly<Record<string, string>>;
}

/** Serves the built kit and opens a browser for it. */
export async function openKitPage(options: KitPageOptions): Promise<KitPage> {
  const { api, token, domain, granted, style = '', scripts } = options;
  const site = createServer((request, reply) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (path.startsWith('/v1/')) {
      const { authorization = '' } = request.headers;
      const leaving = new AbortController();
      reply.on('close', () => leaving.abort());
      return void pass(api + request.url, authorization, reply, leaving.signal).catch(() =>
        reply.destroy(),
      );
    }
    if (path === '/token')
      return void reply.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          token,
          expiresInSeconds: 600,
          domain,
          subject: 'user:bench',
          timeZone: 'America/Toronto',
          language: 'en-CA',
          granted: { '*': granted },
          denied: [],
        }),
      );
    if (path.startsWith('/kit/'))
      return void reply
        .setHeader('content-type', extname(path) === '.css' ? 'text/css' : 'text/javascript')
        .end(readFileSync(join(kit, path.slice(5))));
    const script = scripts[path.slice(1)] ?? '';
    reply
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><meta charset="utf-8"><style>${style}</style><body><script type="module">${script}</script>`,
      );
  });
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
  const browser = await launch();
  const window = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // A window without a page closes, and a new one loads pages of the browser's own beside what is measured.
  await window.newPage();
  return {
    url: `http://localhost:${(site.address() as AddressInfo).port}`,
    window,
    async close() {
      await browser.close();
      site.closeAllConnections();
      site.close();
    },
  };
}

async function pass(
  url: string,
  authorization: string,
  reply: ServerResponse,
  signal: AbortSignal,
) {
  const answer = await fetch(url, { headers: { authorization }, signal });
  reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
  if (answer.body) for await (const chunk of answer.body) reply.write(chunk);
  reply.end();
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.PBX_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
