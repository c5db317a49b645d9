import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createClient, unwrap } from '@pbxkit/client';

/** Without settings: the demo that `npm start` makes, with its key that works on this computer only. */
const {
  PORT = '8091',
  PBX_URL = 'http://localhost:8080',
  PBX_API_KEY = 'pbx_dev_boreal-demo-key-for-pages-on-this-computer-only',
  PBX_DOMAIN = 'boreal.exemple',
  PBX_OTHER_DOMAIN = 'clinique-laurier.exemple',
} = process.env;
const origin = `http://localhost:${PORT}`;
const pbx = createClient({ baseUrl: `${PBX_URL}/v1`, token: PBX_API_KEY });

/** The customers of this portal. Which tenant they get and what they may is decided here, never in the page. */
const customers = {
  marie: { id: 42, name: 'Marie', pbxDomain: PBX_DOMAIN, may: 'all' },
  sam: { id: 43, name: 'Sam', pbxDomain: PBX_OTHER_DOMAIN, may: ['users:read'] },
};
/** Customers signed in here, by session cookie. A real portal has its own login. */
const sessions = new Map();

const routes = {
  'GET /': (request) => page(signedIn(request) ? 'page.html' : 'login.html', signedIn(request)),
  'GET /page.css': async () => reply(200, await file('page.css'), 'text/css'),
  'POST /login': async (request) => {
    const customer = customers[new URLSearchParams(await bodyOf(request)).get('customer') ?? ''];
    if (!customer) return reply(401);
    const session = randomUUID();
    sessions.set(session, customer);
    return redirect(`session=${session}; HttpOnly; SameSite=Strict; Path=/`);
  },
  'POST /logout': (request) => {
    sessions.delete(sessionOf(request));
    return redirect('session=; Max-Age=0; Path=/');
  },
  'POST /pbx-token': async (request) => {
    const customer = signedIn(request);
    if (!customer) return reply(401);
    const grant = await unwrap(
      pbx.POST('/embed-sessions', {
        body: {
          domain: customer.pbxDomain,
          subject: `external:${customer.id}`,
          actAs: 'office-manager',
          components: { 'user-table': customer.may },
          origins: [origin],
        },
      }),
    );
    return reply(200, JSON.stringify(grant), 'application/json');
  },
};

/** As strict as a page can be: nothing but its own files, the kit and the API. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${PBX_URL}`,
  "style-src 'self'",
  `connect-src 'self' ${PBX_URL}`,
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const sessionOf = ({ headers }) => /(?:^|; )session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
const signedIn = (request) => sessions.get(sessionOf(request));
const file = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const reply = (status, body = '', type = 'text/plain', headers = {}) => ({
  status,
  body,
  type,
  headers,
});
const redirect = (cookie) => reply(303, '', 'text/plain', { Location: '/', 'Set-Cookie': cookie });

async function page(name, customer) {
  const text = await file(name);
  const filled = text
    .replaceAll('http://localhost:8080', PBX_URL)
    .replaceAll('{name}', customer?.name ?? '');
  return reply(200, filled, 'text/html; charset=utf-8', { 'Content-Security-Policy': policy });
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

createServer(async (request, response) => {
  const route = routes[`${request.method} ${request.url}`] ?? (() => reply(404));
  try {
    const { status, body, type, headers } = await route(request);
    response
      .writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers })
      .end(body);
  } catch (error) {
    console.error(error.message, error.requestId ?? '');
    response.writeHead(502).end();
  }
}).listen(Number(PORT), 'localhost', () =>
  console.log(`The portal of the reseller is at ${origin}/`),
);
