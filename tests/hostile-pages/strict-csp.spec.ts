import { expect, test } from './page.js';

const violations = () => (globalThis as typeof globalThis & { violations: string[] }).violations;

test('the user table works in a page of another origin under the strictest policy', async ({
  page,
  foreign,
}) => {
  await page.goto(foreign.url);
  const table = page.locator('pbx-user-table');
  await expect(table.getByRole('row', { name: /Hélène/ }).first()).toBeVisible();

  await table.getByRole('searchbox').fill('gagnon');
  await expect(table.getByRole('row', { name: /Gagnon/ }).first()).toBeVisible();
  await table.getByRole('searchbox').fill('');
  await table
    .getByRole('columnheader', { name: /last name|name/i })
    .first()
    .click();
  await table.getByRole('button', { name: 'Filters' }).click();
  await page.keyboard.press('Escape');
  await table.getByRole('checkbox').nth(2).click();

  expect(await page.evaluate(violations)).toEqual([]);
  expect(foreign.minted).toEqual({ own: 1 });
});

test('a policy that is broken is noticed', async ({ page, foreign }) => {
  await page.goto(foreign.url);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  expect(await page.evaluate(violations)).toHaveLength(1);
});

test('what is not granted is not there', async ({ page, foreign }) => {
  foreign.ask(['users:read']);
  const refused: string[] = [];
  page.on('response', (reply) => {
    if (reply.status() === 403) refused.push(reply.url());
  });
  await page.goto(foreign.url);
  const table = page.locator('pbx-user-table');
  await expect(table.getByRole('row', { name: /Hélène/ }).first()).toBeVisible();
  await expect(table.getByRole('checkbox')).toHaveCount(0);
  expect(refused).toEqual([]);
});
