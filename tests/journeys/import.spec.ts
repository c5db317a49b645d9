import {
  apply,
  checkFile,
  dataFile,
  fieldOf,
  rowsOf,
  undoImport,
  uploadFile,
} from './import-file.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';

test.describe.configure({ timeout: 240_000 });
test.use({ locale: 'fr-CA' });

test('imports 5,000 users of an older system, shows them, and undoes', async ({ page }, info) => {
  const manager = new Person(page, 'French');
  await manager.signIn();
  await manager.openUsers();
  const before = await manager.countUsers();

  const legacy = await dataFile('users-legacy.csv');
  expect(legacy.text).toMatch(/^\ufeffExtension;Domain;/);
  const text = legacy.text.replace('Extension;', 'Local;').replace(';Scope;', ';Droits;');
  await uploadFile(manager, { name: legacy.name, text });
  await manager.see(/5[\s\u202f]000 lignes, utf-8, séparateur ;/);
  await manager.see(manager.say('needsKey'));
  await expect(manager.button('check')).toBeDisabled();
  await fieldOf(manager, 'Local').selectOption(manager.say('extension'));
  await fieldOf(manager, 'Droits').selectOption(manager.say('role'));
  await manager.see(manager.say('noneLeftOut'));
  await page.getByRole('checkbox', { name: manager.say('createMissing') }).check();

  const started = Date.now();
  const shown = progressOf(manager);
  await checkFile(manager);
  const checked = Date.now();
  await manager.see(/Nouveaux services/);
  await expect(rowsOf(manager, 'error', 0)).toBeVisible();
  await expect(rowsOf(manager, 'conflict', 0)).toBeVisible();
  await apply(manager, page.getByRole('button', { name: manager.say('applyAll') }));
  const applied = Date.now();
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  const timing = `dry run ${seconds(checked - started)} s, apply ${seconds(applied - checked)} s`;
  info.annotations.push({ type: 'import of 5,000 users', description: timing });
  console.log(`Import of 5,000 users: ${timing}`);
  await shown;
});

/** Resolves when progress in numbers was seen. */
async function progressOf(manager: Person): Promise<void> {
  await expect(manager.page.getByRole('progressbar')).toBeVisible();
  await manager.see(/lignes vérifiées sur 5[\s\u202f]000/);
  await expect(manager.page.getByText(/lignes appliquées sur 5[\s\u202f]000/)).toBeVisible({
    timeout: 60_000,
  });
}
