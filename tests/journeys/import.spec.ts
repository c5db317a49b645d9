import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Person } from './person.js';
import { expect, test } from './portal.js';

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** Uploads a file and matches its columns as they are offered, except those given. */
async function upload(manager: Person, path: string): Promise<void> {
  await manager.open('/organization/users/import');
  const chooser = manager.page.waitForEvent('filechooser');
  await manager.page.getByText(manager.say('chooseFile')).click();
  await (await chooser).setFiles(path);
  await expect(manager.button('check')).toBeVisible();
}

async function checkFile(manager: Person): Promise<void> {
  const missing = manager.page.getByRole('checkbox', { name: manager.say('createMissing') });
  await missing.check();
  await manager.button('check').click();
  await expect(manager.page.getByRole('heading', { name: manager.say('checkTitle') })).toBeVisible({
    timeout: 60_000,
  });
}

test.describe.configure({ timeout: 180_000 });
test.use({ locale: 'fr-CA' });

test('imports 5,000 users of an older system, shows them, and undoes', async ({ page }) => {
  const manager = new Person(page, 'French');
  await manager.signIn();
  await upload(manager, data('users-legacy.csv'));
  await checkFile(manager);
  await page.getByRole('button', { name: new RegExp(manager.say('applyAll')) }).click();
  await expect(page.getByRole('heading', { name: manager.say('applied') })).toBeVisible({
    timeout: 120_000,
  });

  await manager.open('/organization/users');
  await expect(page.getByText(/^5[\s\u202f]?\d{3} utilisateurs$/)).toBeVisible();
  const grid = page.getByRole('grid');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(5_000);
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: /\b9\d{3}\b/ })
      .first(),
  ).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(100);
});

test('names each defect of a bad file, and applies the good rows alone', async ({ page }) => {
  const manager = new Person(page, 'French');
  await manager.signIn();
  await upload(manager, data('users-defects.csv'));
  await checkFile(manager);
  await manager.see(/extension-format/);
  await page.getByRole('button', { name: new RegExp(manager.say('applyValid')) }).click();
  await expect(page.getByRole('heading', { name: manager.say('applied') })).toBeVisible({
    timeout: 60_000,
  });
  await manager.open('/organization/users?q=Haddad');
  await expect(manager.rowOf('Léa Haddad')).toBeVisible();
});

test('plans nothing for an exported file that comes back', async ({ page }, info) => {
  const manager = new Person(page, 'English');
  await manager.signIn();
  await manager.openUsers();
  const download = page.waitForEvent('download');
  await manager.button('export').click();
  const path = info.outputPath('users.csv');
  await (await download).saveAs(path);
  expect((await readFile(path, 'utf8')).split('\n').length).toBeGreaterThan(11);
  await upload(manager, path);
  await manager.button('check').click();
  await manager.see(manager.say('nothingToDo'));
});
