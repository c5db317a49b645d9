import { createServer, type Server } from 'node:http';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const built = fileURLToPath(new URL('../node_modules/.cache/pbxkit/storybook/', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Story {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}
const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
  entries: Record<string, Story>;
};
const stories = Object.values(entries).filter(({ type }) => type === 'story');

test.describe.configure({ mode: 'parallel' });

let server: Server;
let address: string;
test.beforeAll(async () => {
  server = createServer((request, reply) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(built, path);
    if (!file.startsWith(built) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return reply.writeHead(404).end();
    reply.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

test('there is a story for every element', () => {
  expect(stories.length).toBeGreaterThan(10);
});

/** Elements that the story draws, inside shadow roots too. */
function countDrawn(root: Element): number {
  const inside = (node: Element | ShadowRoot): number =>
    [...node.children].reduce(
      (sum, child) =>
        sum +
        (child.tagName.includes('-') || ['SLOT', 'STYLE'].includes(child.tagName) ? 0 : 1) +
        (child.shadowRoot ? inside(child.shadowRoot) : 0) +
        inside(child),
      0,
    );
  return inside(root);
}

for (const { id, title, name } of stories)
  for (const scheme of ['light', 'dark'])
    for (const direction of ['ltr', 'rtl'])
      test(`${title}, ${name}: shows something and breaks no rule of accessibility, ${scheme} ${direction}`, async ({
        page,
      }) => {
        const failures: string[] = [];
        page.on('pageerror', (error) => failures.push(error.message));
        await page.goto(
          `${address}/iframe.html?id=${id}&viewMode=story&globals=scheme:${scheme};direction:${direction}`,
        );
        const root = page.locator('#storybook-root');
        await expect(root.locator(':scope > *').first()).toBeAttached();
        await expect(page.locator('body')).toHaveClass(/sb-show-main/);
        await expect.poll(() => root.evaluate(countDrawn)).toBeGreaterThan(0);
        await page.evaluate(() => document.fonts.ready);
        // Rows may still be on their way: what counts is the state in which the story comes to rest.
        await expect(async () => {
          const { violations } = await new AxeBuilder({ page })
            .include('#storybook-root')
            .disableRules(['page-has-heading-one', 'region', 'landmark-one-main'])
            .analyze();
          expect(
            violations.map(
              ({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' | ')}`,
            ),
          ).toEqual([]);
        }).toPass({ timeout: 20_000 });
        expect(failures).toEqual([]);
      });
