import { expect, test } from './page.js';

test.use({
  markup: `<pbx-session id="own" token-url="/tokens/own"><pbx-user-table></pbx-user-table></pbx-session>
    <pbx-session id="other" locale="fr-CA" token-url="/tokens/other"><pbx-user-table></pbx-user-table></pbx-session>`,
});

test('two tenants on one page share neither rows, tokens nor language, and end apart', async ({
  page,
  foreign,
}) => {
  const senders = new Map<string, Set<string>>();
  page.on('request', (request) => {
    const token = request.headers().authorization;
    if (!token || !request.url().includes('/v1/users')) return;
    senders.set(token, (senders.get(token) ?? new Set()).add(request.url()));
  });
  await page.goto(foreign.url);
  const own = page.locator('#own pbx-user-table');
  const other = page.locator('#other pbx-user-table');
  await expect(own.getByText('@boreal.exemple').first()).toBeVisible();
  await expect(other.getByText('@clinique-laurier.exemple').first()).toBeVisible();
  await expect(own.getByText('@clinique-laurier.exemple')).toHaveCount(0);
  await expect(other.getByText('@boreal.exemple')).toHaveCount(0);
  await expect(own.getByRole('columnheader', { name: 'Extension' })).toBeVisible();
  await expect(other.getByRole('columnheader', { name: 'Poste' })).toBeVisible();
  expect(senders.size).toBe(2);
  expect(foreign.minted).toEqual({ own: 1, other: 1 });

  await page.evaluate(async () => {
    const element = document.querySelector('#other') as HTMLElement & {
      current: { end(): Promise<void> };
    };
    await element.current.end();
  });
  await expect(other.getByText('@clinique-laurier.exemple')).toHaveCount(0);
  await expect(own.getByText('@boreal.exemple').first()).toBeVisible();
});
