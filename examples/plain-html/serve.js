import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** Without settings: the demo that `npm start` makes, with its key that works on this computer only. */
const {
  PORT = '8090',
  PBX_URL = 'http://localhost:8080',
  PBX_API_KEY = 'pbx_dev_boreal-demo-key-for-pages-on-this-computer-only',
  PBX_DOMAIN = 'boreal.exemple',
} = process.env;
const origin = `http://localhost:${PORT}`;
const files = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css'],
};

/** As strict as a page can be: nothing but its own files, the kit and the API. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${PBX_URL}`,
  "style-src 'self'",
  `connect-src 'self' ${PBX_URL}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A token for this page, one tenant and one element; everybody who opens the page gets it. */
const mint = () =>
  fetch(`${PBX_URL}/v1/embed-sessions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${PBX_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({
      domain: PBX_DOMAIN,
      subject: 'external:visitor',
      actAs: 'office-manager',
      components: { 'user-table': 'all' },
      origins: [origin],
    }),
  });

createServer(async ({ method, url = '' }, response) => {
  try {
    if (method === 'POST' && url === '/pbx-token') {
      const reply = await mint();
      response
        .writeHead(reply.status, { 'Content-Type': 'application/json' })
        .end(await reply.text());
      return;
    }
    const [file, type] = files[url] ?? [];
    if (!file) return void response.writeHead(404).end();
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(text.replaceAll('http://localhost:8080', PBX_URL));
  } catch (error) {
    console.error(error);
    response.writeHead(502).end();
  }
})
  .on('error', ({ code, message }) =>
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${PORT} is in use: choose another (npm start: PBX_EMBED_PORT).`
        : message,
    ),
  )
  .listen(Number(PORT), 'localhost', () =>
    console.log(`The user table in a page of another origin: ${origin}/`),
  );
