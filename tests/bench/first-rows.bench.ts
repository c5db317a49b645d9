import type { BrowserContext } from 'playwright-core';
import { createTestServer } from '@pbxkit/server/testing.js';
import { median, type Figure } from './figures.js';
import { openKitPage } from './kit-page.js';

const people = 5000;

/** The limit: a list by hand, of plain elements, fed by the same request. */
const byHand = `
  const started = performance.now();
  const { token } = await (await fetch('/token', { method: 'POST' })).json();
  const reply = await fetch('/v1/users?sort=extension&offset=0&limit=100', { headers: { authorization: 'Bearer ' + token } });
  const { items, total } = await reply.json();
  const box = document.body.appendChild(document.createElement('div'));
  box.className = 'box';
  const space = box.appendChild(document.createElement('div'));
  space.className = 'space';
  new CSSStyleSheet();
  space.style.height = total * 44 + 'px';
  for (const user of items.slice(0, 20)) {
    const row = space.appendChild(document.createElement('div'));
    row.className = 'row';
    for (const text of [user.extension, user.firstName + ' ' + user.lastName, user.departmentName ?? '', user.siteName ?? '', user.emails[0] ?? '', user.role, user.tags.join(' ')])
      row.appendChild(document.createElement('div')).textContent = text;
  }
  requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now() - started)));`;

/** Ours: the table as a page uses it. Its code is loaded before the clock starts, as is that of the list by hand. */
const ours = `
  import '/kit/session.js';
  import '/kit/user-table.js';
  await customElements.whenDefined('pbx-user-table');
  const started = performance.now();
  const session = document.body.appendChild(document.createElement('pbx-session'));
  session.setAttribute('api-base', '/v1');
  session.setAttribute('token-url', '/token');
  const table = session.appendChild(document.createElement('pbx-user-table'));
  const seen = () => {
    const grid = table.shadowRoot?.querySelector('pbx-data-table')?.shadowRoot;
    if (grid?.textContent.includes('1001')) requestAnimationFrame(() => (window.painted = performance.now() - started));
    else requestAnimationFrame(seen);
  };
  requestAnimationFrame(seen);`;

const style = `.box { height: 700px; overflow: auto } .space { position: relative } .row { display: grid; grid-template-columns: repeat(7, 1fr); height: 44px }`;

async function paint(window: BrowserContext, url: string): Promise<number> {
  const page = await window.newPage();
  await page.goto(url);
  const painted = await page.waitForFunction(() => (window as { painted?: number }).painted);
  const milliseconds = (await painted.jsonValue()) ?? NaN;
  await page.close();
  return milliseconds;
}

/** First rows of the user table at 5,000 users against a list by hand, fed by the same server. */
export async function firstRows(): Promise<Figure[]> {
  const server = await createTestServer();
  const { acme, database } = server;
  const rows = Array.from({ length: people }, (_, index) => ({
    domain_id: acme.id,
    first_name: 'Person',
    last_name: String(2000 + index),
    extension: String(20_000 + index),
    login_name: `${20_000 + index}@acme.example`,
    emails: [`person.${index}@acme.example`],
    role: 'basic-user' as const,
    site_id: acme.siteId,
    department_id: acme.departmentId,
  }));
  for (let first = 0; first < people; first += 1000) {
    const block = rows.slice(first, first + 1000);
    const claims = block.map(({ domain_id, extension }) => ({
      domain_id,
      number: extension,
      owner_kind: 'user' as const,
      owner_id: null,
    }));
    await database.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('extensions')
        .values(claims.map((claim) => ({ ...claim, owner_id: crypto.randomUUID() })))
        .execute();
      await tx.insertInto('users').values(block).execute();
    });
  }
  const { url, window, close } = await openKitPage({
    api: await server.listen(),
    token: await server.tokenOf('office-manager'),
    domain: acme.name,
    granted: ['users:read', 'users:write'],
    style,
    scripts: { hand: byHand, ours },
  });
  const runs = { hand: [] as number[], ours: [] as number[] };
  for (let round = -2; round < 9; round += 1)
    for (const kind of ['hand', 'ours'] as const) {
      const milliseconds = await paint(window, `${url}/${kind}`);
      if (round >= 0) runs[kind].push(milliseconds);
    }
  await close();
  await server.close();
  const [hand, own] = [median(runs.hand), median(runs.ours)];
  return [
    {
      name: `first rows of <pbx-user-table> at ${people} users`,
      ratio: own / hand,
      limit: 1.5,
      against: 'a list by hand fed by the same server',
      note: `${own.toFixed(0)} against ${hand.toFixed(0)} ms`,
    },
  ];
}
