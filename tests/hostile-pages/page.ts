import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, unwrap, type PbxClient } from '@pbxkit/client';
import { test as base } from '../journeys/portal.js';
import { demoPassword } from '../journeys/words.js';

/** Everything that a page can forbid, as promised to embedders. */
const strict = (kit: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${kit}`,
    "style-src 'self'",
    `connect-src 'self' ${kit}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** A page of another origin, whose own server mints the tokens. */
export interface ForeignPage {
  readonly url: string;
  /** Capabilities that the next tokens ask for. */
  ask(capabilities: 'all' | string[]): void;
  /** How often each tenant's token was asked for. */
  readonly minted: Record<string, number>;
}

export const domains = { own: 'boreal.exemple', other: 'clinique-laurier.exemple' };

/** A key of the demo reseller, for servers. */
async function makeKey(url: string): Promise<PbxClient> {
  const anybody = createClient({ baseUrl: `${url}/v1` });
  const body = { login: '1001@reseau-nordique.exemple', password: demoPassword };
  const login = await unwrap(anybody.POST('/login', { body }));
  if (login.status !== 'signedIn') throw new Error(login.status);
  const reseller = createClient({ baseUrl: `${url}/v1`, token: login.grant.token });
  const { secret } = await unwrap(
    reseller.POST('/api-keys', {
      body: {
        name: 'Hostile pages',
        reach: 'reseller',
        capabilities: [
          'profile:read',
          'users:read',
          'users:write',
          'changes:undo',
          'embedSessions:write',
        ],
      },
    }),
  );
  return createClient({ baseUrl: `${url}/v1`, token: secret });
}

export const test = base.extend<{ foreign: ForeignPage; markup: string }>({
  markup: [
    '<pbx-session id="own" token-url="/tokens/own"><pbx-user-table></pbx-user-table></pbx-session>',
    { option: true },
  ],
  async foreign({ portal, markup }, use) {
    const pbx = await makeKey(portal.url);
    const minted: Record<string, number> = {};
    let capabilities: 'all' | string[] = 'all';
    const html = `<!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>A page of others</title>
      <script type="module" src="${portal.url}/kit/session.js"></script>
      <script type="module" src="${portal.url}/kit/user-table.js"></script></head>
      <body><h1>A page of others</h1>${markup.replaceAll('token-url', `api-base="${portal.url}/v1" token-url`)}</body></html>`;
    const server = createServer((request, reply) => {
      const tenant = /^\/tokens\/(\w+)$/.exec(request.url ?? '')?.[1] as
        keyof typeof domains | undefined;
      if (!tenant) {
        reply
          .setHeader('content-type', 'text/html')
          .setHeader('content-security-policy', strict(portal.url));
        return void reply.end(html);
      }
      minted[tenant] = (minted[tenant] ?? 0) + 1;
      void unwrap(
        pbx.POST('/embed-sessions', {
          body: {
            domain: domains[tenant],
            subject: 'external:42',
            actAs: 'office-manager',
            components: { 'user-table': capabilities },
            origins: [address()],
          },
        }),
      ).then(
        (grant) => reply.setHeader('content-type', 'application/json').end(JSON.stringify(grant)),
        (error: Error) => reply.writeHead(502).end(error.message),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const address = () => `http://localhost:${(server.address() as AddressInfo).port}`;
    await use({ url: address(), minted, ask: (wanted) => void (capabilities = wanted) });
    server.closeAllConnections();
    server.close();
  },
  async page({ page }, use) {
    await page.addInitScript(() => {
      const kept = globalThis as typeof globalThis & { violations: string[] };
      kept.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        kept.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
      );
    });
    await use(page);
  },
});

export { expect } from '@playwright/test';
