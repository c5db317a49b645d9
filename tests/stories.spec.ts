import { createServer, type Server } from 'node:http';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';

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
  importPath: string;
  tags: string[];
}
const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
  entries: Record<string, Story>;
};
const stories = Object.values(entries).filter(({ type }) => type === 'story');

const first = { scheme: 'light', direction: 'ltr' };
/** Colours depend on the scheme and places on the direction, neither on both: each story is judged in either of each. */
const looks = [first, { scheme: 'dark', direction: 'rtl' }];

test.describe.configure({ mode: 'parallel' });
// A failure names the rule and the element; recording every step would take longer than the steps.
test.use({ trace: 'off' });

let server: Server;
let address: string;
/** One page of each worker shows its stories one after the other, as a click in the sidebar does. A failure ends both. */
let preview: Page;
test.beforeAll(async ({ browser }) => {
  server = createServer((request, reply) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(built, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(built) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return reply.writeHead(404).end();
    reply.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  preview = await browser.newPage();
  await preview.addInitScript({ path: fileURLToPath(import.meta.resolve('axe-core')) });
});
test.afterAll(async () => {
  await preview.close();
  server.close();
});

test('there is a story for every element', () => {
  const components = new URL('../packages/components/', import.meta.url);
  const { exports } = JSON.parse(readFileSync(new URL('package.json', components), 'utf8')) as {
    exports: Record<string, Record<string, string>>;
  };
  const elements = Object.entries(exports).flatMap(([path, { '@pbxkit/source': source = '' }]) => {
    const name = path.replace(/^\.\/|\.js$/g, '');
    const text = readFileSync(new URL(source, components), 'utf8');
    return text.includes(`@define('pbx-${name}')`) ? [name] : [];
  });
  const files = new Set(stories.map(({ importPath }) => importPath));
  expect(elements).toContain('user-table');
  expect(elements.filter((name) => !files.has(`./stories/${name}.stories.ts`))).toEqual([]);
});

interface Preview {
  readonly currentRender?: { readonly id?: string; readonly phase?: string };
}
interface Channel {
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
  emit(event: string, detail: object): void;
}
declare global {
  const axe: typeof Axe;
  interface Window {
    __STORYBOOK_PREVIEW__?: Preview;
    __STORYBOOK_ADDONS_CHANNEL__: Channel;
  }
}

/** Shows a story in the first look and waits for its play function. The accessibility panel is not to judge at the same time. */
async function open(page: Page, id: string) {
  if (page.url().startsWith(address)) {
    await turn(page, first);
    await page.evaluate((storyId) => {
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
  } else {
    const globals = `a11y.manual:!true;scheme:${first.scheme};direction:${first.direction}`;
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  }
  await page.waitForFunction((story) => {
    const { id: shown, phase = '' } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
    return shown === story && ['finished', 'errored', 'aborted'].includes(phase);
  }, id);
  await expect(page.locator('body')).toHaveClass(/sb-show-main/);
  await page.evaluate(() => document.fonts.ready);
}

/** As the toolbar does; resolves once the story is drawn again. */
async function turn(page: Page, globals: typeof first) {
  await page.evaluate(
    (globals) =>
      new Promise<void>((resolve) => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        const drawn = () => {
          channel.off('storyRendered', drawn);
          resolve();
        };
        channel.on('storyRendered', drawn);
        channel.emit('updateGlobals', { globals });
      }),
    globals,
  );
}

/** Rows may still be on their way: what counts is the state in which the story comes to rest. */
async function rest(page: Page, { tags }: Story) {
  await page.waitForFunction((staysBusy) => {
    interface Kit extends Element {
      readonly isUpdatePending?: boolean;
      readonly session?: { readonly state: string } | null;
    }
    const elements = (root: Element | ShadowRoot): Kit[] =>
      [...root.children].flatMap((one) => [
        one,
        ...elements(one),
        ...(one.shadowRoot ? elements(one.shadowRoot) : []),
      ]);
    const busy = (node: Kit) =>
      node.isUpdatePending ||
      node.session?.state === 'starting' ||
      (!staysBusy && node.matches(':state(loading), :state(refreshing)'));
    const root = document.querySelector('#storybook-root');
    return !!root && !elements(root).some(busy);
  }, tags.includes('stays-busy'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** What the story draws: how many elements, inside shadow roots too, and how far it is wider than its place. */
function drawn(root: Element): { count: number; overflow: number } {
  const inside = (node: Element | ShadowRoot): number =>
    [...node.children].reduce(
      (sum, child) =>
        sum +
        (child.tagName.includes('-') || ['SLOT', 'STYLE'].includes(child.tagName) ? 0 : 1) +
        (child.shadowRoot ? inside(child.shadowRoot) : 0) +
        inside(child),
      0,
    );
  const content = root.querySelector('#root-inner') ?? root;
  return { count: inside(content), overflow: root.scrollWidth - root.clientWidth };
}

/** Rules that judge whole pages; a story is a part of one. */
const off = { enabled: false };
const ofPages = { 'page-has-heading-one': off, region: off, 'landmark-one-main': off };

/** Rules broken, with what breaks them. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const found = await axe.run('#storybook-root', { rules, resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, ofPages);
}

for (const story of stories)
  test(`${story.title}, ${story.name}: shows something and breaks no rule of accessibility, in either scheme and direction`, async () => {
    const failures: string[] = [];
    const note = (error: Error) => void failures.push(error.message);
    preview.on('pageerror', note);
    await open(preview, story.id);
    for (const look of looks) {
      if (look !== first) await turn(preview, look);
      await rest(preview, story);
      const name = `${look.scheme} ${look.direction}`;
      const { count, overflow } = await preview.locator('#storybook-root').evaluate(drawn);
      expect(count, `elements drawn, ${name}`).toBeGreaterThan(0);
      expect(overflow, `pixels too wide, ${name}`).toBe(0);
      expect(await preview.locator('html').getAttribute('dir')).toBe(look.direction);
      expect(await violations(preview), name).toEqual([]);
    }
    preview.off('pageerror', note);
    expect(failures).toEqual([]);
  });

test('gives a snippet for every framework, and the design tokens as the toolbar sets them', async ({
  page,
}) => {
  await page.goto(
    `${address}/index.html?path=/story/users-user-table--read-only&globals=accent:!hex(7a3ff2)`,
  );
  await page.getByRole('tab', { name: 'Snippet' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Snippet' });
  await expect(panel).toContainText('<pbx-user-table>');
  await expect(panel).toContainText('"user-table": [\n      "users:read"\n    ]');
  for (const [framework, sign] of Object.entries({
    React: 'session={session}',
    Vue: ':session="session"',
    Angular: '[session]="session"',
    Svelte: '{session}',
  })) {
    await panel.getByLabel('Framework').selectOption(framework);
    await expect(panel).toContainText(sign);
  }
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  expect(await save('Tokens as CSS')).toContain('--pbx-color-accent: #7a3ff2;');
  const tokens = JSON.parse(await save('Tokens as JSON')) as {
    light: { color: { accent: { $type: string; $value: { hex: string } } } };
  };
  expect(tokens.light.color.accent).toMatchObject({ $type: 'color', $value: { hex: '#7a3ff2' } });
});
