import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { PORT = '8090', PBX_URL = 'http://localhost:8080', PBX_DEV_KEY = 'pbx_dev_…' } = process.env;
const files = { '/': 'index.html', '/page.css': 'page.css' };
const types = { html: 'text/html; charset=utf-8', css: 'text/css' };

/** As strict as a page can be: nothing but its own files, the kit and the API. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${PBX_URL}`,
  "style-src 'self'",
  `connect-src ${PBX_URL}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

createServer(async ({ url = '' }, response) => {
  const file = files[url];
  if (!file) return response.writeHead(404).end();
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  response.writeHead(200, {
    'Content-Type': types[file.split('.')[1]],
    'Content-Security-Policy': policy,
  });
  response.end(text.replaceAll('http://localhost:8080', PBX_URL).replace('pbx_dev_…', PBX_DEV_KEY));
}).listen(Number(PORT), 'localhost', () => console.log(`The page is at http://localhost:${PORT}/`));
